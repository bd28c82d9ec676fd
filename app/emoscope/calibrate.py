"""A participant's own EEG model, from the command line: what is trained, and the verdict in words.

The one door from the program to training; nothing that runs live comes through here.
"""

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from emoscope.personal.outcome import HeadOutcome, Outcome
    from emoscope.personal.runner import Progress


class Refused(Exception):
    """No model was made. The message says why, and what to do."""


def calibrate_eeg(data: Sequence[Path], out: Path, name: str = "") -> dict[str, Any]:
    """Train on recordings, write ``out`` and its card, and return the report. Raises Refused."""
    try:
        from emoscope_models.training.eeg_personal import RecordingRefused, calibrate
    except ModuleNotFoundError as error:
        raise Refused(
            f"The Python package {error.name} is missing. Install it: pip install {error.name}."
        ) from error
    try:
        return calibrate(data, out, name)
    except RecordingRefused as error:
        raise Refused(str(error)) from error
    except OSError as error:
        raise Refused(
            f"{error.filename or out} cannot be written ({error.strerror}). Choose another place."
        ) from error


def calibrate_own(
    options: argparse.Namespace,
    root: Path,
    progress: "Callable[[Progress], object] | None" = None,
) -> "Outcome":
    """Train on closed recordings, as the command line says; into her profile unless told otherwise.

    Raises Refused.
    """
    from emoscope.personal.asked import Asked, table_of
    from emoscope.personal.errors import PersonalError
    from emoscope.personal.profiles import keep_model, new_model
    from emoscope.personal.runner import calibrate_recordings

    code = options.participant
    try:
        asked = Asked(
            options.ask,
            options.by,
            table_of(tuple(options.condition)),
            tuple(options.classes),
            options.points,
        )
        out = options.out or new_model(root, code)
        outcome = calibrate_recordings(
            options.folders,
            code,
            out,
            asked=asked,
            name="" if options.out else f"{code} {out.stem}",
            permutations=options.permutations,
            seed=options.seed,
            progress=progress,
        )
        if outcome.state != "made":
            raise Refused(" ".join(map(str, outcome.said)))
        if options.out is None:
            use = outcome.admitted and not options.keep
            keep_model(root, code, out, outcome.recordings, use=use)
        return outcome
    except PersonalError as error:
        raise Refused(str(error)) from error
    except OSError as error:
        raise Refused(f"{error.filename} cannot be written ({error.strerror}).") from error


def outcome_text(outcome: "Outcome") -> str:
    """Return what came of a calibration, for people."""
    lines = [
        str(outcome.verdict),
        f"  {len(outcome.recordings)} recording(s), {outcome.trials} trials,"
        f" {outcome.windows} windows, {outcome.rest_windows} of rest",
        *(f"  {sentence}" for sentence in outcome.said),
    ]
    for head in outcome.heads:
        lines += _own_head(head)
    return "\n".join([*lines, f"The card: {outcome.card}"])


def _own_head(head: "HeadOutcome") -> list[str]:
    from emoscope.personal.outcome import remarks

    low, high = head.classes
    drift = "" if head.drift is None else f", drift {head.drift.score:.0%} (p = {head.drift.p:.3f})"
    lines = [
        f"{head.name.capitalize()} ({low} / {high}): " + ("admitted" if head.admitted else "no"),
        f"  held-out clips    {head.right} of {head.clips} right = {head.right / head.clips:.0%},"
        f" {head.interval} interval {head.low:.0%} to {head.high:.0%} (chance 50%)",
        f"  p                 {head.p:.3f}, from {head.permutations} shuffled labellings"
        f" {head.p_permutation:.3f}",
        f"  beside it         muscle alone {head.muscle:.0%}, up to 30 Hz {head.brain:.0%}",
        f"  order alone       {head.order.score:.0%} (p = {head.order.p:.3f}){drift}",
        f"  a split by window would have claimed {head.window_split:.0%}",
    ]
    if head.late is not None:
        lines.append(f"  second half from the first {head.late:.0%}")
    if head.recordings_out is not None:
        lines.append(f"  recordings held out {head.recordings_out:.0%}")
    return lines + [f"  {sentence}" for sentence in remarks(head)]


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
