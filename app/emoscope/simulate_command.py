"""``emoscope simulate-study``: whole recordings of participants who are not there."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from emoscope.settings import Settings

if TYPE_CHECKING:
    from emoscope.protocol.file import Protocol
    from emoscope.simulate.study import Planted, Recorded, Sitting

UNUSABLE = 3
CLIP_SECONDS = 20.0
"""Of the protocol that is used when none is given."""
MOST, LARGEST, HIGHEST_SEED = 999, 20, (1 << 53) - 1
"""Participants, standard deviations, and what every program that reads JSON keeps whole."""
ABOUT = """Records participants who are not there going through a protocol, faster than real time,
with an effect of known size in their EEG, or none: to try out an analysis before there are data.
Every file says that it is simulated. docs/simulate-study.md."""


def add_simulate(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command to the command line."""
    made = commands.add_parser(
        "simulate-study",
        parents=[common],
        help="recordings of simulated participants with a planted effect",
        description=ABOUT,
    )
    made.add_argument("--participants", type=_count, required=True, metavar="N", help="how many")
    made.add_argument(
        "--effect", type=_size, required=True, metavar="D", help="Cohen's d; 0 plants none"
    )
    made.add_argument(
        "--drift", type=_size, default=0.0, metavar="X", help="of the electrodes, in SDs (0)"
    )
    made.add_argument("--seed", type=_seed, default=0, metavar="S", help="another one: others (0)")
    made.add_argument(
        "--protocol", type=Path, metavar="FILE", help="protocol.toml; else 16 clips of our own"
    )
    made.add_argument(
        "--clip-seconds", type=_length, metavar="S", help="how long clips last that are not there"
    )
    made.add_argument("--out", type=Path, required=True, metavar="DIR", help="a new folder")
    made.add_argument(
        "--eeg-only", action="store_true", help="no picture and no sound: some 30 times as fast"
    )
    made.set_defaults(run=run_simulate)


def _count(text: str) -> int:
    return int(_within(text, 1, MOST, whole=True))


def _size(text: str) -> float:
    return _within(text, 0, LARGEST)


def _seed(text: str) -> int:
    return int(_within(text, 0, HIGHEST_SEED, whole=True))


def _length(text: str) -> float:
    return _within(text, 1, 3600)


def _within(text: str, low: int, high: int, whole: bool = False) -> float:
    """Return the number that a text says. Raises ArgumentTypeError for any other text."""
    kind = "a whole number" if whole else "a number"
    try:
        number = int(text) if whole else float(text)
    except ValueError:
        number = float("nan")
    if not low <= number <= high:
        raise argparse.ArgumentTypeError(f"{kind} from {low} to {high}, not {text}")
    return number


def run_simulate(options: argparse.Namespace, settings: Settings) -> int:
    """Simulate a study, say what was made and return the exit code."""
    # What records and judges takes a second to import.
    from emoscope.protocol.errors import ProtocolError
    from emoscope.recording import RecorderError
    from emoscope.simulate.errors import SimulateError
    from emoscope.simulate.study import Planted, simulate_study
    from emoscope_models import ModelError

    show = _Progress(options.participants)
    try:
        planted = Planted(options.effect, options.drift, options.seed)
        protocol, text = _protocol(options)
        made = simulate_study(
            _sittings(options, protocol, planted),
            options.out,
            text,
            settings=settings,
            eeg_only=options.eeg_only,
            tell=show.told,
        )
        for one in made:
            show.clear()
            sys.stdout.write(f"{_line(one)}\n")
    except (ProtocolError, RecorderError, SimulateError, ModelError) as error:
        show.clear()
        sys.stderr.write(f"emoscope: {error}\n")
        return UNUSABLE
    sys.stdout.write(
        f"SIMULATED: effect d = {planted.effect:g}, drift {planted.drift:g}, seed {planted.seed}."
        " Nobody was recorded.\n"
    )
    return 0


def _protocol(options: argparse.Namespace) -> "tuple[Protocol, bytes]":
    """Return the protocol and its file's bytes. Raises ProtocolError."""
    from emoscope.protocol.file import parse, read_with_bytes
    from emoscope.simulate.standard import FILE, standard

    path: Path | None = options.protocol
    if path is not None:
        return read_with_bytes(path)
    text = standard(seconds=options.clip_seconds or CLIP_SECONDS).encode()
    return parse(text, Path(FILE)), text


def _sittings(
    options: argparse.Namespace, protocol: "Protocol", planted: "Planted"
) -> "list[Sitting]":
    """Return all participants' runs as they will be. Raises ProtocolError and SimulateError."""
    from emoscope.simulate.errors import SimulateError
    from emoscope.simulate.study import rehearsed

    seconds: float | None = options.clip_seconds
    runs = [
        protocol.draw(number, options.seed, incomplete=seconds is not None)
        for number in range(1, options.participants + 1)
    ]
    sittings = [rehearsed(run, planted, seconds) for run in runs]
    if options.protocol and seconds is not None and all(one.unknown is None for one in sittings):
        raise SimulateError(
            "Each stimulus of {file} has a length, so --clip-seconds would change nothing.",
            "Leave it out.",
            file=options.protocol,
        )
    return sittings


def _line(one: "Recorded") -> str:
    """Return what came of one participant."""
    return (
        f"{one.folder}  {one.seconds:.0f} s  {one.trials} trials  {one.results} answers"
        f"  {one.bytes / 1e6:.1f} MB"
    )


class _Progress:
    """One line on a terminal that is written over; nothing elsewhere."""

    def __init__(self, count: int) -> None:
        self._count, self._width = count, 0

    def told(self, number: int, done: float) -> None:
        """Show how far it is."""
        if sys.stderr.isatty():
            text = f"participant {number + 1} of {self._count}: {done:.0%}"
            sys.stderr.write(f"\r{text}")
            sys.stderr.flush()
            self._width = len(text)

    def clear(self) -> None:
        """Take the line away."""
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            self._width = 0
