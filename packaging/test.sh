#!/usr/bin/env bash
# Set up if need be, then everything that must hold: style, types, import rules, tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/setup.sh test

step() { printf '\n== %s\n' "$*"; "$@"; }
export PATH=$PWD/.venv/bin:$PATH
export QT_QPA_PLATFORM=offscreen

step ruff check .
step ruff format --check .
step mypy
step lint-imports
# A file of tests stays in one process; three processes wait less than one. Some tests drive windows,
# sound servers and processes in real time, and a machine can stand still: one that fails is tried
# once more, and is listed as RERUN also when it then passes. What is listed is looked into.
step pytest -n 3 --dist loadfile --reruns 1 -rR "$@"
