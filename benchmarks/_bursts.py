"""Bursts of spoilt windows, and windows that come late, on the made-up sittings."""

from dataclasses import replace

import numpy as np
from asynchronous import SECOND, Sitting, play, sitting

from emoscope_models import FusionSettings
from emoscope_models._metrics import measure

SITTINGS, SECONDS = 4, 240
FOREVER = {"face": 600.0, "speech": 600.0, "eeg": 600.0}


def bursts_report() -> list[str]:
    """Return accuracy by share of spoilt time, validity known and not."""
    lines = [
        "## Bursts",
        "",
        "Spells of 4 s on average in which a modality is gone or wrong, a given share of its time.",
        "",
        "| mode | spoilt | accuracy, validity known | accuracy, all believed |",
        "|---|---|---|---|",
    ]
    for mode in ("responsive", "stable"):
        for spoiled in (0.1, 0.25, 0.5):
            made = [sitting(seed, SECONDS, spoiled=spoiled) for seed in range(SITTINGS)]
            known = _accuracy(made, FusionSettings(mode=mode))
            blind = _accuracy([_believed(s) for s in made], FusionSettings(mode=mode))
            lines.append(f"| {mode} | {spoiled:.0%} | {known:.3f} | {blind:.3f} |")
    return [*lines, ""]


def staleness_report() -> list[str]:
    """Return accuracy when one modality's windows come late, by how late."""
    lines = [
        "## Staleness",
        "",
        "The face's windows come so much later than they were; instant mode. States last 20 s.",
        "",
        "| late by | freshness counts | age does not count |",
        "|---|---|---|",
    ]
    made = [sitting(seed, SECONDS) for seed in range(SITTINGS)]
    ageless = FusionSettings(mode="instant", stale=FOREVER, decay={m: 1e9 for m in FOREVER})
    for late in (0, 1, 2, 3, 4, 6):
        slow = [_delayed(s, late) for s in made]
        fresh = _accuracy(slow, FusionSettings(mode="instant"))
        lines.append(f"| {late} s | {fresh:.3f} | {_accuracy(slow, ageless):.3f} |")
    return [*lines, ""]


def _accuracy(made: list[Sitting], settings: FusionSettings) -> float:
    p = np.concatenate([play(s, settings).probabilities for s in made])
    return measure(p, np.concatenate([s.states for s in made])).accuracy


def _believed(made: Sitting) -> Sitting:
    """Return the sitting with every open gate believed fully."""
    return replace(
        made,
        arrivals=tuple(
            (t, replace(e, validity=replace(e.validity, score=1.0)) if e.validity.ok else e)
            for t, e in made.arrivals
        ),
    )


def _delayed(made: Sitting, seconds: int) -> Sitting:
    late = ((t + seconds * SECOND * (e.modality == "face"), e) for t, e in made.arrivals)
    return replace(made, arrivals=tuple(sorted(late, key=lambda a: (a[0], a[1].modality))))
