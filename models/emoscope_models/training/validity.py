"""Makes P(valid) of a modality from windows that are spoilt on purpose, and its part of the card.

    python -m emoscope_models.training.validity face NETWORK.onnx FER.npz
    python -m emoscope_models.training.validity speech FOLDER [--dataset emodb]
    python -m emoscope_models.training.validity eeg FILE.npz ... --held-out PERSON ...

Seeded; needs scipy, and soundfile for speech; no torch. Writes ``validity_v1.json`` and
``validity_v1.toml`` into --out (the shipped weights), and for the face ``face_familiar_v1.npz``. A
model that tells valid windows no better than the hand-made score, on people or pictures held out,
is written as not adopted, and the hand-made score stays.
"""

import argparse
import hashlib
import io
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import tomli_w

from emoscope_models._assets import WEIGHTS
from emoscope_models._card import read_card
from emoscope_models._fusion_card import fingerprint
from emoscope_models._ood import Usual
from emoscope_models._ood_face import FAMILIAR
from emoscope_models._soft_validity import SoftValidity
from emoscope_models.training.validity_fit import Spoilt, better, fit, report

TABLE, CARD = "validity_v1.json", "validity_v1.toml"
DIGITS = 6


def main() -> int:
    """Fit, judge, and write."""
    given = _given()
    usual: Usual | None = None
    model = ""
    if given.modality == "face":
        from emoscope_models._face_network import ExpressionNetwork
        from emoscope_models.training.validity_face import face_windows

        data = given.network.read_bytes()
        model = hashlib.sha256(data).hexdigest()
        windows, usual = face_windows(ExpressionNetwork(data, given.network.name), given.data)
    elif given.modality == "speech":
        from emoscope_models.speech import SpeechEstimator
        from emoscope_models.training.validity_speech import speech_windows

        model = fingerprint(SpeechEstimator().card)
        windows = speech_windows(given.data, given.dataset)
    else:
        from emoscope_models.training.validity_eeg import eeg_windows

        windows = eeg_windows(given.recordings, given.held_out)
    made(given.modality, windows, model, usual, given.out)
    return 0


def made(modality: str, windows: Spoilt, model: str, usual: Usual | None, out: Path) -> None:
    """Fit P(valid) and write it beside the other modalities' into a folder."""
    soft = fit(windows, model)
    found = report(soft, windows)
    found = {"adopted": better(found), "date": datetime.now(UTC).date().isoformat()} | found
    table = json.loads((out / TABLE).read_text()) if (out / TABLE).exists() else {}
    table[modality] = as_table(soft, bool(found["adopted"]))
    files = {TABLE: (json.dumps(dict(sorted(table.items())), indent=1) + "\n").encode()}
    if usual is not None:
        files[FAMILIAR] = as_npz(usual)
    for name, content in files.items():
        (out / name).write_bytes(content)
    write_card(out, files, modality, found)
    sys.stdout.write(json.dumps({modality: found}, indent=1) + "\n")


def as_table(soft: SoftValidity, adopted: bool) -> dict[str, Any]:
    """Return a model of P(valid) as ``load_soft`` reads it."""
    return {
        "adopted": adopted,
        "model": soft.model,
        "intercept": round(soft.intercept, DIGITS),
        "base": round(soft.base, DIGITS),
        "parts": {
            name: {
                "centre": round(p.centre, DIGITS),
                "spread": round(p.spread, DIGITS),
                "usual": round(p.usual, DIGITS),
                "slope": round(p.slope, DIGITS),
            }
            for name, p in soft.parts.items()
        },
    }


def as_npz(usual: Usual) -> bytes:
    """Return what is usual as an npz, axes in 16 bits."""
    held = io.BytesIO()
    np.savez_compressed(
        held,
        mean=usual.mean.astype(np.float32),
        axes=usual.axes.astype(np.float16),
        spread=usual.spread.astype(np.float32),
        rest=np.float32(usual.rest),
    )
    return held.getvalue()


def write_card(out: Path, files: dict[str, bytes], modality: str, found: dict[str, Any]) -> None:
    """Write the card anew; what it said of other modalities and files stays."""
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    tests: dict[str, Any] = {}
    if (out / CARD).exists():
        old = read_card(out / CARD)
        sums = {**old.sha256, **sums}
        tests = dict(old.calibration)
    card = ABOUT | {"sha256": sums, "calibration": tests | {modality: found}}
    (out / CARD).write_text(tomli_w.dumps(card), encoding="utf-8")


ABOUT: dict[str, Any] = {
    "name": "Soft validity",
    "version": "1",
    "modality": "fusion",
    "summary": "P(valid) of one window of a modality from what can be seen of its signal.",
    "input": "Figures of the signal's quality and of its likeness to clean windows.",
    "classes": ["valid", "invalid"],
    "training": (
        "A logistic model per modality, slopes of 0 or more, on clean windows spoilt on purpose:"
        " faces of FER2013 (blur, cover, dark, noise, turned, slipped), voices of EmoDB (noise,"
        " babble, clipping), EEG of six people (blink, muscle, mains, flat, rail, loose). Valid:"
        " the model's first class is still the clean window's, or the label; for EEG, where no"
        " answer is known, every band's power stays within 0.15 log10 units. Judged on pictures,"
        " speakers and people held out."
    ),
    "licence": "Apache-2.0 (the coefficients, our own). None of the data is part of Emoscope.",
    "limits": [
        "Real faults differ from made ones: a score is rough outside of what was made.",
        "Valid means that the answer is that of the clean window, not that it is right.",
        "Voices of EmoDB taught the voice model, too: it is steadier there than on others.",
    ],
    "heuristic": False,
}


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    kinds = parser.add_subparsers(dest="modality", required=True)
    face, speech, eeg = (kinds.add_parser(name) for name in ("face", "speech", "eeg"))
    face.add_argument("network", type=Path, help="the expression network (.onnx)")
    face.add_argument("data", type=Path, help="labelled faces (.npz)")
    speech.add_argument("data", type=Path, help="folder with manifest.csv")
    speech.add_argument("--dataset", default="emodb")
    eeg.add_argument("recordings", nargs="+", type=Path)
    eeg.add_argument("--held-out", nargs="+", required=True, help="people to judge on")
    for part in (face, speech, eeg):
        part.add_argument("--out", type=Path, default=WEIGHTS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
