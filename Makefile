# Every target sets up what it needs; see README.md. The work is done by packaging/*.sh.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test setup lint types demo-headless benchmark soak translations lock clean

SHELL := /bin/bash
BIN := .venv/bin

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## set up, then open the window on the built-in demo
	@packaging/run.sh

test: ## set up, then check style, types, import rules and run all tests
	@packaging/test.sh

setup: ## set up only
	@packaging/setup.sh run

lint: ## style and import rules
	@packaging/setup.sh test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: ## mypy, strict
	@packaging/setup.sh test
	$(BIN)/mypy

demo-headless: ## the demo for 20 s without a window; results.jsonl
	@packaging/setup.sh run
	$(BIN)/emoscope live --headless --seconds 20 --camera demo --microphone demo --eeg demo --out results.jsonl

benchmark: ## the whole program with virtual devices for two minutes, against its limits
	@packaging/setup.sh test
	$(BIN)/python benchmarks/live.py

soak: ## recordings killed, spoilt, on failing disks and devices: 70 minutes; SOAK="kills av", SOAK=--resume
	@packaging/setup.sh test
	$(BIN)/python benchmarks/recording_soak.py $(SOAK)

translations: ## collect every sentence into resources/translations and compile them
	@packaging/setup.sh test
	$(BIN)/python packaging/make_translations.py

lock: ## renew packaging/lock with the Pythons found here
	python3 packaging/make_lock.py $(foreach v,3.11 3.12 3.13,$(shell command -v python$(v)))

clean: ## remove .venv and everything that was built
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
