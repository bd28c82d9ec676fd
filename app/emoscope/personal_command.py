"""``emoscope calibrate recordings``: a participant's own model from her recordings, in words."""

import argparse
from collections.abc import Callable
from pathlib import Path

from emoscope.calibrate import Refused
from emoscope.personal.asked import Asked, table_of
from emoscope.personal.errors import PersonalError
from emoscope.personal.outcome import HeadOutcome, Outcome, remarks
from emoscope.personal.profiles import keep_model, new_model
from emoscope.personal.runner import Progress, calibrate_recordings


def calibrate_own(
    options: argparse.Namespace,
    root: Path,
    progress: Callable[[Progress], object] | None = None,
) -> Outcome:
    """Train on closed recordings, as the command line says; into her profile unless told otherwise.

    Raises Refused.
    """
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


def outcome_text(outcome: Outcome) -> str:
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


def _own_head(head: HeadOutcome) -> list[str]:
    low, high = head.classes
    drift = "" if head.drift is None else f", drift {head.drift.score:.0%} (p = {head.drift.p:.3f})"
    lines = [
        f"{head.name.capitalize()} ({low} / {high}): " + ("admitted" if head.admitted else "no"),
        f"  held-out clips    {head.right} of {head.clips} right = {head.right / head.clips:.0%},"
        f" {head.interval} interval {head.low:.0%} to {head.high:.0%} (chance {head.chance:.0%})",
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
