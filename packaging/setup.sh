#!/usr/bin/env bash
# Set Emoscope up in .venv: system libraries, Python packages at tested versions, model files.
#
#     packaging/setup.sh [run|test]        "test" adds what the tests need
#
# PYTHON names the interpreter to use (default: the first tested one found). A stamp in .venv makes
# a second call return at once, until one of the files that decide the outcome changes.
set -euo pipefail

MODE=${1:-run}
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
VENV=$ROOT/.venv
STAMP=$VENV/emoscope-$MODE.stamp
DECIDERS=(
    pyproject.toml packaging/setup.sh packaging/check_install.py packaging/no-deps.txt
    packaging/apt/*.txt packaging/lock/*.txt models/emoscope_models/weights/*.toml
)

say() { printf 'Emoscope set-up: %s\n' "$*"; }
fail() { printf 'Emoscope set-up failed: %s\n' "$*" >&2; exit 1; }

# --- what decides whether there is anything to do ------------------------------------------------

key() { # of the present files, this place and the Python in .venv
    (cd "$ROOT" && shopt -s nullglob && sha256sum "${DECIDERS[@]}") | sha256sum
    echo "$ROOT $("$VENV/bin/python" -V 2>/dev/null || echo none)"
}

fresh() { # Is the last set-up of this kind, or of the larger kind, still right?
    local now stamp
    now=$(key)
    for stamp in "$STAMP" "$VENV/emoscope-test.stamp"; do
        [[ -f $stamp && $(<"$stamp") == "$now" ]] && return 0
    done
    return 1
}

# --- system libraries ----------------------------------------------------------------------------

apt_entries() { # one a line, without comments; "new name | old name" kept together
    local lists=("$ROOT/packaging/apt/run.txt")
    [[ $MODE == test ]] && lists+=("$ROOT/packaging/apt/test.txt")
    sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "${lists[@]}"
}

installed() { [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]; }
known() { [[ -n $(apt-cache madison "$1" 2>/dev/null) ]]; }

missing_entries() { # those of which no alternative is installed
    local entry name names
    while read -r entry; do
        IFS='|' read -ra names <<<"$entry"
        for name in "${names[@]}"; do
            installed "$name" && continue 2
        done
        echo "$entry"
    done < <(apt_entries)
}

choose() { # for each entry on stdin the first name that this release knows, else as $1 says
    local entry name names
    while read -r entry; do
        IFS='|' read -ra names <<<"$entry"
        for name in "${names[@]}"; do
            known "$name" && { echo "$name"; continue 2; }
        done
        if [[ $1 == guess ]]; then # package lists may never have been fetched; t64 provides old names
            echo "${names[-1]}"
        else
            say "this release has no package ${entry//|/ or }" >&2
        fi
    done
}

system_libraries() {
    if ! command -v apt-get >/dev/null; then
        say "no apt here: install the libraries of packaging/apt yourself (docs/install.md)"
        return
    fi
    local missing as_root=() packages
    missing=$(missing_entries)
    [[ -z $missing ]] && { say "system libraries: all there"; return; }
    if ((EUID != 0)); then
        if sudo -n true 2>/dev/null; then
            as_root=(sudo -n)
        else
            mapfile -t packages < <(choose guess <<<"$missing")
            say "these system packages are missing and need an administrator. Run:"
            printf '\n    sudo apt-get install --no-install-recommends %s\n\n' "${packages[*]}"
            say "going on without them"
            return
        fi
    fi
    say "installing system libraries"
    "${as_root[@]}" apt-get update -qq || say "apt-get update failed; using the lists at hand"
    mapfile -t packages < <(choose skip <<<"$missing")
    ((${#packages[@]})) || return 0
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -qq -y --no-install-recommends "${packages[@]}" >/dev/null ||
        say "apt-get could not install: ${packages[*]}; going on without them"
}

# --- Python --------------------------------------------------------------------------------------

minor() { "$1" -c 'import sys; print(f"{sys.version_info[0]}{sys.version_info[1]:02d}")' 2>/dev/null; }
usable() { (($(minor "$1" || echo 0) >= 311)) && "$1" -c 'import ensurepip, venv' 2>/dev/null; }
lock_for() { echo "$ROOT/packaging/lock/py$(minor "$1").txt"; }

find_python() {
    local python
    if [[ -n ${PYTHON:-} ]]; then
        usable "$PYTHON" || fail "PYTHON=$PYTHON is not Python 3.11 or newer with venv"
        echo "$PYTHON"
        return
    fi
    for python in python3 python3.13 python3.12 python3.11; do
        usable "$python" && [[ -f $(lock_for "$python") ]] && { echo "$python"; return; }
    done
    usable python3 && { echo python3; return; }
    fail "Python 3.11 or newer with venv is needed. Install it (on Debian or Ubuntu: python3 and" \
        "python3-venv), or name one: PYTHON=/path/to/python3.12 make run"
}

virtual_environment() {
    local python
    if [[ -x $VENV/bin/python ]] && usable "$VENV/bin/python" &&
        [[ -z ${PYTHON:-} || $(minor "$PYTHON") == "$(minor "$VENV/bin/python")" ]]; then
        return
    fi
    python=$(find_python)
    say "making .venv with $("$python" -V)"
    "$python" -m venv --clear "$VENV"
}

python_packages() {
    local extra='' lock options=(--disable-pip-version-check --no-input --no-warn-conflicts)
    [[ $MODE == test ]] && extra='[dev]'
    [[ -t 1 ]] || options+=(--quiet)
    lock=$(lock_for "$VENV/bin/python")
    if [[ -f $lock ]]; then
        say "installing Python packages at the versions of ${lock#"$ROOT/"} (first time: 780 MB)"
        options+=(--constraint "$lock")
    else
        say "NO TESTED VERSIONS for $("$VENV/bin/python" -V): taking the newest that pyproject.toml" \
            "allows. For tested ones use Python 3.11, 3.12 or 3.13: PYTHON=python3.12 make run"
    fi
    # No build isolation: setuptools, too, comes at its tested version.
    "$VENV/bin/python" -m pip install "${options[@]}" 'setuptools>=77'
    "$VENV/bin/python" -m pip install "${options[@]}" --no-build-isolation --editable "$ROOT$extra"
    "$VENV/bin/python" -m pip install "${options[@]}" --no-deps -r "$ROOT/packaging/no-deps.txt"
}

main() {
    [[ $MODE == run || $MODE == test ]] || fail "say run or test, not $MODE"
    fresh && return
    system_libraries
    virtual_environment
    python_packages
    say "building the voice model's front end and the speaker gate's network"
    "$VENV/bin/python" -m emoscope_models.training.speech_front_end
    "$VENV/bin/python" -m emoscope_models.training.speech_speaker
    say "checking libraries and model files"
    "$VENV/bin/python" "$ROOT/packaging/check_install.py"
    key >"$STAMP"
    say "done"
}

main
