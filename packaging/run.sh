#!/usr/bin/env bash
# Set up if need be, then open the window on the built-in demo: no hardware, no download.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/setup.sh run

if [[ $(uname) == Linux && -z ${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-} ]]; then
    cat >&2 <<'TEXT'
Emoscope is set up, but there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).
Without a window, the same demo runs for 20 seconds and writes its results to a file:

    .venv/bin/emoscope live --headless --seconds 20 --camera demo --microphone demo --eeg demo --out results.jsonl

TEXT
    exit 3
fi
exec .venv/bin/emoscope --demo "$@"
