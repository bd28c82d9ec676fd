"""The arguments of ``emoscope live --replay``, and what it answers. Light to import."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from emoscope.settings import Settings
from emoscope_models import ModelError

if TYPE_CHECKING:
    from emoscope.replay_steps import Stepper

FINE, WRONG, UNUSABLE = 0, 2, 3
FASTEST = 0.0
"""Stands for "max": no waiting."""
REPLAY = "replay:"
"""Before the folder, in place of a device: its recorded answers are shown."""
INPUTS = ("demo", "camera", "microphone", "eeg", "fusion_rule", "fusion_mode")
RECORDING = ("record", "participant", "study", "mirror")


def add_replay(live: argparse.ArgumentParser) -> None:
    """Add to ``emoscope live`` what replays a recording."""
    live.add_argument("--replay", type=Path, metavar="DIR", help="a recording instead of devices")
    live.add_argument(
        "--speed", type=_speed, metavar="N", help="of a replay: N times, or max (as it is)"
    )
    live.add_argument("--step", action="store_true", help="of a replay: wait after each answer")
    live.add_argument(
        "--steps", type=_count, metavar="N", help="of a replay: show N answers, then end"
    )
    live.add_argument(
        "--reestimate", action="store_true", help="samples of --replay through models again"
    )
    live.add_argument(
        "--models", metavar="KEY,...", help="models of --reestimate instead of the ones set"
    )


def in_window(options: argparse.Namespace) -> bool:
    """Return whether a replay is asked for, and nothing that a window does not have."""
    own = ("seconds", "out", "speed", "step", "steps", "reestimate", "models")
    names = ("headless", *own, *INPUTS, *RECORDING)
    asked = (getattr(options, name, None) for name in names)
    return bool(options.replay) and not any(one not in (None, False, "") for one in asked)


def as_choice(options: argparse.Namespace) -> tuple[str, str, str] | None:
    """Return what the window opens for a replay; None when there is none."""
    if getattr(options, "replay", None) is None:
        return None
    return (f"{REPLAY}{options.replay.absolute()}",) * 3


def replays(options: argparse.Namespace) -> bool:
    """Return whether a replay is asked for, or something that only a replay has."""
    named = (options.replay, options.reestimate, options.models, options.step, options.steps)
    return any(named) or options.speed is not None


def replay(options: argparse.Namespace, settings: Settings) -> int:
    """Replay a recording and return the exit code."""
    trouble = _trouble(options)
    if trouble:
        return _fail(trouble, WRONG)
    # These bring models and codecs; `emoscope --help` cannot wait for them.
    from emoscope import replay_command as command
    from emoscope.recording.reader import RecordingError

    models = tuple(filter(None, (options.models or "").split(",")))
    asked = command.Asked(
        options.replay, options.speed or FASTEST, options.seconds, options.reestimate, models
    )
    try:
        steps = _stepper(options)
        outcome = command.run(asked, settings, out=options.out, report=sys.stderr, steps=steps)
    except (RecordingError, ModelError) as error:
        return _fail(error)
    except OSError as error:
        return _fail(f"{options.out} cannot be written ({error.strerror}). Choose another place.")
    sys.stderr.write(f"{outcome.summary}\n")
    for sentence in outcome.failures:
        _fail(sentence)
    return UNUSABLE if outcome.failures else FINE


def _stepper(options: argparse.Namespace) -> "Stepper | None":
    """Return what shows answers one by one; None when that is not asked for."""
    if not (options.step or options.steps):
        return None
    from emoscope.replay_steps import Stepper

    commands = sys.stdin if options.step else None
    return Stepper(commands, sys.stdout, sys.stderr, options.steps)


def _trouble(options: argparse.Namespace) -> str:
    """Return what does not go together; nothing when all does."""
    if not options.replay:
        return "--speed, --step, --steps, --reestimate and --models need --replay."
    if not options.headless:
        return (
            "--speed, --step, --steps, --seconds, --out, --reestimate and --models need --headless."
        )
    if any(getattr(options, name) for name in RECORDING):
        return "--replay cannot be recorded: leave out --record and what belongs to it."
    if any(getattr(options, name) for name in INPUTS):
        return "--replay has its own inputs and fusion: leave out the others."
    if options.models and not options.reestimate:
        return "--models needs --reestimate: recorded answers are those of the recorded models."
    if options.step and options.speed is not None:
        return "--step goes on when you say so: leave out --speed."
    if options.reestimate and options.speed is not None:
        return "--reestimate goes as fast as it can: leave out --speed."
    return ""


def _speed(text: str) -> float:
    """Return a speed, FASTEST for "max"."""
    if text == "max":
        return FASTEST
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < 1e6:
        raise argparse.ArgumentTypeError(f"a speed is a number above 0, or max, not {text}")
    return value


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) < 10**9):
        raise argparse.ArgumentTypeError(f"a number of answers is 1 or more, not {text}")
    return int(text)


def _fail(sentence: object, code: int = UNUSABLE) -> int:
    sys.stderr.write(f"emoscope: {sentence}\n")
    return code
