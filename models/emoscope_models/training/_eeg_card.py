"""The card of a personal model: all that was found goes in, also what speaks against it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from emoscope_models._eeg_personal import KIND
from emoscope_models.eeg_bands import BANDS
from emoscope_models.eeg_features import HOP, SECONDS, pairs_of
from emoscope_models.training._eeg_dataset import Recording
from emoscope_models.training._eeg_proof import PENALTY


def card_of(
    name: str, recording: Recording, report: Mapping[str, Any], sha256: Mapping[str, str]
) -> dict[str, Any]:
    """Return the card's tables: who, from what, with which proof, and what it cannot do."""
    heads, data = report["heads"], report["data"]
    against = "the person's rest" if data["rest_windows"] else "all windows of the recording"
    channels, rate = recording.channels, recording.rate
    return {
        "name": name,
        "version": "1",
        "modality": "eeg",
        "summary": "One person's own model: " + "; ".join(map(_sentence, heads.items())) + ".",
        "input": f"{', '.join(channels)} in µV at {rate:g} Hz, {SECONDS:g} s",
        "classes": [c for head in heads.values() for c in head["classes"]],
        "training": f"{data['windows']} windows of {SECONDS:g} s in {len(data['recordings'])}"
        f" recording(s). Log band powers and alpha asymmetries against {against}; logistic"
        f" regression with an L2 penalty of {PENALTY:g}. Scores: clips held out one at a time.",
        "licence": "The participant's data: not to be passed on without consent.",
        "limits": LIMITS,
        "heuristic": False,
        "kind": KIND,
        "admitted": report["admitted"],
        "date": datetime.now(UTC).date().isoformat(),
        "rate": rate,
        "channels": list(channels),
        "seconds": SECONDS,
        "hop": HOP,
        "bands": list(BANDS),
        "asymmetries": [[channels[a], channels[b]] for a, b in pairs_of(channels)],
        "rest_windows": data["rest_windows"],
        "sha256": dict(sha256),
        "calibration": {
            key: {n: h[n] for n in ("temperature", "ece_before", "ece_after", "clips")}
            for key, h in heads.items()
        },
        "heads": heads,
        **({"quadrants": report["quadrants"]} if "quadrants" in report else {}),
        "data": data,
    }


LIMITS = [
    "Holds for this person, this cap and these electrode positions.",
    "What was proven are the two classes of the clips that were shown, not emotions in general.",
    "Muscle (31-45 Hz) can tell films apart as well as a brain can: compare muscle_only.",
    "Record a rest before each sitting; electrodes never sit twice in the same place.",
]


def _sentence(item: tuple[str, Mapping[str, Any]]) -> str:
    key, head = item
    verdict = "admitted" if head["admitted"] else "not admitted"
    return (
        f"{key} {verdict}, {head['right']} of {head['clips']} held-out clips right,"
        f" p = {head['p']:.3f}"
    )
