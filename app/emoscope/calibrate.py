"""A participant's own EEG model, from the command line: what is trained, and the verdict in words.

The one door from the program to training; nothing that runs live comes through here.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


class Refused(Exception):
    """No model was made. The message says why, and what to do."""


def calibrate_eeg(data: Sequence[Path], out: Path, name: str = "", **how: Any) -> dict[str, Any]:
    """Train on recordings, write ``out`` and its card, and return the report. Raises Refused.

    ``how`` are permutations, seed, progress and about, as training has them.
    """
    try:
        from emoscope_models.training.eeg_personal import RecordingRefused, calibrate
    except ModuleNotFoundError as error:
        raise Refused(
            f"The Python package {error.name} is missing. Install it: pip install {error.name}."
        ) from error
    try:
        return calibrate(data, out, name, **how)
    except RecordingRefused as error:
        raise Refused(str(error)) from error
    except OSError as error:
        raise Refused(
            f"{error.filename or out} cannot be written ({error.strerror}). Choose another place."
        ) from error


def as_text(report: Mapping[str, Any]) -> str:
    """Return the report for people."""
    data = report["data"]
    lines = [
        f"{report['model']}: "
        + ("admitted, it may vote" if report["admitted"] else "NOT admitted"),
        f"  {len(data['recordings'])} recording(s), {data['windows']} windows,"
        f" {data['windows_dropped']} dropped for a flat or railed electrode,"
        f" {data['rest_windows']} of rest",
    ]
    for name, head in report["heads"].items():
        lines += _head(name, head)
    if "quadrants" in report:
        four = report["quadrants"]
        proven = "proven" if four["admitted"] else "not proven"
        lines.append(f"Four quadrants {proven}: {four['score']:.0%}, p = {four['p']:.3f}")
    for copy in data["near_copies"]:
        lines.append(f"Near copies: {copy['first']} and {copy['second']} ({copy['correlation']})")
    if data["keys_not_used"]:
        lines.append(f"Not used in the recordings: {', '.join(data['keys_not_used'])}")
    lines.append(f"The card: {report['card']}")
    return "\n".join(lines)


def _head(name: str, head: Mapping[str, Any]) -> list[str]:
    low, high = head["classes"]
    lines = [
        f"{name.capitalize()} ({low} / {high}): " + ("admitted" if head["admitted"] else "no"),
        f"  held-out clips    {head['right']} of {head['clips']} right,"
        f" balanced {head['score']:.0%}, p = {head['p']:.3f} (chance 50%)",
        f"  beside it         muscle alone {head['muscle_only']:.0%},"
        f" up to 30 Hz {head['up_to_30_hz']:.0%}",
        f"  order alone       {head['order_alone']['score']:.0%}",
        f"  a split by window would have claimed {head['window_split_would_claim']:.0%}",
    ]
    if "late_from_early" in head:
        lines.append(f"  second half from the first {head['late_from_early']:.0%}")
    if "recordings_held_out" in head:
        lines.append(f"  recordings held out {head['recordings_held_out']:.0%}")
    lines += [f"  not admitted: {why}" for why in head["why_not"]]
    return lines + [f"  note: {warning}" for warning in head["warnings"]]
