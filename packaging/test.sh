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
# A file of tests stays in one process; two processes wait less than one.
step pytest -n 2 --dist loadfile "$@"
