"""Validity measured: raw signals spoilt on purpose, bursts, late windows, agreement.

    python benchmarks/validity.py [--data DECISIONS.npz] [--faces NETWORK.onnx FER.npz]
        [--voices FOLDER] [--eeg FILE.npz ... --held-out PERSON ...] [--out docs/validity.md]

Faces, voices, EEG and recorded decisions are private: a part whose data are not given is skipped,
and the report says so. The files are those of ``training/validity`` and of ``emoscope fuse``.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "models"))

from _bursts import bursts_report, staleness_report
from _raw_grid import agreement_report, eeg_report, faces, grid, others, voices

MARK = "<!-- measured: what follows is written by benchmarks/validity.py -->"


def raw_report(given: argparse.Namespace) -> list[str]:
    """Return the grids of raw signals."""
    lines = [
        "## Raw signals spoilt on purpose",
        "",
        "Each window is paired with another person's recorded decision in the other modality, about"
        " the same label; both calibrated. Accuracy by row. Voices: the shipped head was taught by"
        " the same corpus, so that its clean accuracy is no test; what spoiling does to it is.",
        "",
    ]
    if given.faces:
        other = others(given.data, "speech") if given.data else None
        lines += grid("Face, with speech", faces(*given.faces), other)
    if given.voices:
        other = others(given.data, "face") if given.data else None
        lines += grid("Speech, with face", voices(given.voices), other)
    if given.eeg:
        lines += eeg_report(given.eeg, tuple(given.held_out))
    for name in ("faces", "voices", "eeg", "data"):
        if not getattr(given, name):
            lines += [f"Skipped: --{name} was not given; those data are private.", ""]
    return lines


def main() -> int:
    """Measure, print the report, and put it into the document."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, help="recorded decisions (.npz)")
    parser.add_argument("--faces", type=Path, nargs=2, help="network and labelled faces")
    parser.add_argument("--voices", type=Path, help="folder with manifest.csv")
    parser.add_argument("--eeg", type=Path, nargs="+", help="recordings (.npz)")
    parser.add_argument(
        "--held-out", nargs="+", default=[], help="people whom the EEG is judged on"
    )
    parser.add_argument("--out", type=Path, help="put the report below the mark in this file")
    given = parser.parse_args()
    lines = [MARK, "", "# Measured", "", "Made by `benchmarks/validity.py`.", ""]
    lines += raw_report(given)
    if given.data:
        lines += agreement_report(given.data)
    lines += [*bursts_report(), *staleness_report()]
    report = "\n".join(lines)
    print(report)
    if given.out:
        before = given.out.read_text(encoding="utf-8") if given.out.exists() else ""
        given.out.write_text(before.partition(MARK)[0] + report, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
