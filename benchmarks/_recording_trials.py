"""What every trial of recording_faults.py is: done, expected, found, and whether it was kept."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from _recording_rig import Stream, Take

from emoscope.recording import RecorderState
from emoscope.recording.verify_report import Report, Verdict

VERDICTS = MappingProxyType(
    {Verdict.GOOD: "0 good", Verdict.LOSSES: "4 losses", Verdict.DAMAGED: "5 damaged"}
)


@dataclass(slots=True)
class Trial:
    """One trial. ``kept`` is None for one that cannot be done here."""

    name: str
    done: str
    expected: str
    found: list[str] = field(default_factory=list)
    verdict: str = "–"
    kept: bool | None = True

    def see(self, what: str, met: bool = True) -> None:
        """Note what was found, and whether it is as it should be."""
        self.found.append(what if met else f"**{what}**")
        if not met:
            self.kept = False

    def judge(self, report: Report, expected: Verdict) -> None:
        """Note the verdict of verify."""
        self.verdict = VERDICTS[report.verdict]
        if report.verdict is not expected:
            said = " ".join(map(str, (*report.damages, *report.losses)))
            self.see(f"verdict {self.verdict}: {said}", met=False)

    def unmade(self, why: str) -> "Trial":
        """Return it as one that cannot be done here."""
        self.found, self.kept = [f"not possible here: {why}"], None
        return self

    def __str__(self) -> str:
        """Return its row of a table in Markdown."""
        kept = {True: "kept", False: "**missed**", None: "–"}[self.kept]
        found = "; ".join(self.found)
        return (
            f"| {self.name} | {self.done} | {self.expected} | {found} | {self.verdict} | {kept} |"
        )


HEAD = "| trial | what was done | expected | found | `verify` | |\n|---|---|---|---|---|---|"
Run = Callable[[Path], Trial]


class Impossible(Exception):
    """A trial cannot be done on this machine."""


def unharmed(trial: Trial, name: str, stream: Stream, report: Report, rate: float) -> None:
    """See that a stream to which nothing was done has every sample, and its times are even."""
    lost = sum(s.lost for s in report.streams if s.kind == name)
    pairs = [(counted, true) for _, counted, true in stream.gaps()]
    if pairs or lost:
        trial.see(f"{name}: missing (counted, in truth) {pairs}", met=False)
    else:
        trial.see(f"{name} whole", met=len(stream.index) > rate)


def true_values(trial: Trial, *streams: Stream) -> None:
    """See that samples which follow each other by the index do so in truth."""
    wrong = sum(abs(counted - true) for s in streams for _, counted, true in s.gaps())
    trial.see(f"{wrong} samples at the wrong place", met=not wrong)


def closed_well(trial: Trial, take: Take) -> None:
    """See that the recorder itself lost nothing."""
    status = take.ended
    assert status is not None
    fine = status.state is RecorderState.CLOSED and not status.lost
    trial.see("the recorder lost nothing", met=fine)


def live(trial: Trial, take: Take) -> None:
    """See that the live view goes on."""
    trial.see("live view goes on", met=take.flowing())
