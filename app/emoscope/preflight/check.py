"""Go or no-go: what the study asks of each stream against how each stands."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from emoscope.preflight._finding import STATES, Device, Finding, Verdict, verdict_of
from emoscope.preflight._steady import Steady
from emoscope.preflight.verdicts import DEVICES, NOT_CLOSED, RECENT, Closed, Models, judge
from emoscope.quality import Quality
from emoscope.study.against import device_word
from emoscope.study.study import Role
from emoscope.visit import Checked
from emoscope_devices import KINDS, Sentence, StreamKind, say, to_ns
from emoscope_models import DEFAULT_GATES, Gates, Reason

STOPS = ("absent", "bad", "unknown")
"""States in which a required stream is of no use."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether to go, why not, and what else was found, the worst first.

    ``checking``: nothing forbids it but that required streams are not known yet.
    """

    go: bool
    reasons: tuple[Sentence | Reason, ...] = ()
    findings: tuple[Sentence | Reason, ...] = ()
    checking: bool = False


NONE_CHOSEN = say("No device is chosen: choose one first.")
NOT_YET = Outcome(False, (say("Nothing has been looked at yet."),))


class Preflight:
    """Judges a visit's devices, one look a second. One thread.

    ``roles`` by kind of stream, as in a study: a required stream that is absent, bad or not known
    yet means no-go, and so does nothing that is of use at all. Streams that are "off" are not
    looked at. Losses are those of the last ten seconds, findings those that last (``_steady``).
    """

    def __init__(
        self,
        roles: Mapping[StreamKind, Role],
        gates: Gates = DEFAULT_GATES,
        closed: Closed = NOT_CLOSED,
    ) -> None:
        """Begin without a look; ``closed`` are streams that stay so, and why."""
        self.roles: dict[StreamKind, Role] = {}
        self.verdicts: dict[Device, Verdict] = {}
        """By device, as they stand; without those that are off."""
        self.expect(roles, closed)
        self.outcome = NOT_YET
        self._gates = gates
        self._steady: dict[Device, Steady] = {device: Steady() for device in DEVICES}
        self._looks: deque[Quality] = deque()

    def expect(self, roles: Mapping[StreamKind, Role], closed: Closed = NOT_CLOSED) -> None:
        """Ask this of the streams from the next look on; each that is not named is "off"."""
        self._closed = closed
        self.roles = {kind: roles.get(kind, "off") for kind in KINDS}
        for kind, role in self.roles.items():
            if role == "off":
                self.verdicts.pop(kind, None)

    def look(self, quality: Quality, models: Models | None = None) -> Outcome:
        """Take a look, at most some a second, in the order of their times; return the outcome."""
        while self._looks and quality.time - self._looks[0].time > to_ns(RECENT):
            self._looks.popleft()
        before = self._looks[0] if self._looks else None
        self._looks.append(quality)
        for device, verdict in judge(quality, before, models, self._gates, self._closed).items():
            if device != "models" and self.roles[device] == "off":
                continue
            kept = self._steady[device].settle(quality.time, verdict.findings)
            if not kept and device != "models":  # something came once, and nothing is sure yet
                kept = (_unsure(device),)
            self.verdicts[device] = verdict_of(device, _shown(kept), verdict.numbers)
        self.outcome = self._decided()
        return self.outcome

    def _decided(self) -> Outcome:
        of = {
            kind: [one for one in self.verdicts[kind].findings if one.state in STOPS]
            for kind, role in self.roles.items()
            if role != "off"
        }
        stops = [
            one for kind, those in of.items() if self.roles[kind] == "required" for one in those
        ]
        if not stops and all(of.values()):  # nothing is of use: no session, whatever the roles
            every = [one for those in of.values() for one in those]
            stops = [one for one in every if one.state == "unknown"] or every
        found = [
            (STATES.index(finding.state), finding.said)
            for device, verdict in self.verdicts.items()
            for finding in verdict.findings
            if finding.state != "good" and self._counts(device, finding)
        ]
        found.sort(key=lambda pair: pair[0])
        checking = bool(stops) and all(finding.state == "unknown" for finding in stops)
        reasons = tuple(finding.said for finding in stops) if of else (NONE_CHOSEN,)
        return Outcome(not reasons, reasons, tuple(said for _, said in found), checking)

    def _counts(self, device: Device, finding: Finding) -> bool:
        """Return whether a finding is worth a word: an optional stream may rightly be absent."""
        absent = finding.state == "absent"
        return device == "models" or not (absent and self.roles[device] == "optional")

    def checked(
        self,
        at: str,
        overridden: str = "",
        baseline: str = "skipped",
        baselines: tuple[str, ...] = (),
    ) -> Checked:
        """Return how it ended, at wall clock ``at`` (ISO 8601).

        Raises ValueError for a no-go without a reason to go on, and for a reason to go on where
        nothing forbids it.
        """
        overridden = " ".join(overridden.split())
        outcome = self.outcome
        if not outcome.go and not overridden:
            raise ValueError("going on against a no-go needs a reason")
        if outcome.go and overridden:
            raise ValueError("it is a go: there is nothing to override")
        findings = dict.fromkeys(map(str, (*outcome.reasons, *outcome.findings)))
        return Checked(outcome.go, at, tuple(findings), overridden, baseline, baselines)


def _unsure(kind: StreamKind) -> Finding:
    said = say("The {device} is still being checked.", device=device_word(kind))
    return Finding("unsure", "unknown", said)


def _shown(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return what is to be seen: nothing else where the device is not there or just opening."""
    gone = tuple(f for f in findings if f.state == "absent" or f.key == "opening")
    return gone or findings
