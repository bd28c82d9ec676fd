"""What is wrong with the streams at one look: each against its role."""

from collections.abc import Iterator, Mapping

from emoscope.pipeline import STREAM_OF
from emoscope.study.study import Role
from emoscope.watching.finding import Finding, Kind, Sentences, Severity
from emoscope.watching.policy import OF_ROLE, WatchPolicy
from emoscope.watching.seen import Seen, StreamSeen
from emoscope_devices import CaptureState, Sentence, StreamKind, say
from emoscope_models import Modality

Roles = Mapping[StreamKind, Role]

NAMES: Mapping[StreamKind, Sentence] = {
    "video": say("camera"),
    "audio": say("microphone"),
    "eeg": say("EEG headset"),
}
"""For sentences: a value that is a sentence is translated with it."""

_KIND: Mapping[CaptureState, Kind] = {
    CaptureState.CONNECTING: "opening",
    CaptureState.STALLED: "stalled",
    CaptureState.LOST: "away",
    CaptureState.RECONNECTING: "away",
    CaptureState.FAILED: "failed",
    CaptureState.ENDED: "ended",
}
"""LIVE is well, and STOPPED is what the operator asked for."""

_SILENT = (
    *(CaptureState.STALLED, CaptureState.LOST),
    *(CaptureState.RECONNECTING, CaptureState.FAILED),
)
"""States of a device that should deliver, and does not."""


def of_streams(seen: Seen, roles: Roles, policy: WatchPolicy) -> Iterator[Finding]:
    """Yield what is wrong with the streams that are expected, and with their models."""
    nothing = _nothing(seen, roles)
    for kind, role in roles.items():
        if role == "off":
            continue
        stream = seen.streams.get(kind)
        if stream is None:
            yield _absent(kind, role, seen.problems.get(kind, ()), policy)
            continue
        out = _outage(kind, role, stream, seen.time, policy, alone=nothing)
        if out is not None:
            yield out
        elif stream.status.state is CaptureState.LIVE:
            yield from _doubts(kind, role, stream, policy)
    for modality, reasons in seen.models.items():
        role = roles.get(STREAM_OF[modality], "off")
        if reasons and role != "off" and STREAM_OF[modality] in seen.streams:
            yield _no_model(modality, role, reasons)
    if nothing and "required" not in (roles.get(kind) for kind in seen.streams):
        said = (
            say("No device delivers anything: nothing is measured or recorded now."),
            say("Plug one in or switch it on, or stop."),
        )
        onset, clear = policy.stalled, policy.clear
        yield Finding("nothing", "nothing", Severity.ALARM, said, onset=onset, clear=clear)


def _nothing(seen: Seen, roles: Roles) -> bool:
    """Return whether no device delivers, and at least one that is expected should."""
    states = {kind: stream.status.state for kind, stream in seen.streams.items()}
    expected = {state for kind, state in states.items() if roles.get(kind, "off") != "off"}
    waited_for = {CaptureState.LIVE, CaptureState.CONNECTING}
    return not waited_for & set(states.values()) and bool(expected & set(_SILENT))


def remedy(role: Role) -> Sentence:
    """Return what the loss of a stream of that role means, and what to do."""
    if role == "required":
        return say("The study requires this stream: wait until it is back, or stop.")
    if role == "wanted":
        return say("The session can go on without it; what is missing stays missing.")
    return say("It is optional: the session goes on without it.")


def loss(
    kind: StreamKind, role: Role, stream: StreamSeen, count: int, policy: WatchPolicy
) -> Finding:
    """Return that ``count`` samples of a stream that delivers are missing by now."""
    seconds = count / stream.nominal
    severity = OF_ROLE[role]
    return Finding(
        "loss",
        "loss",
        severity if seconds >= policy.small_loss else severity.lower(),
        (
            say("{device} loses samples.", device=stream.device),
            say("Check its cable or radio, and what else this computer is busy with."),
        ),
        kind,
        device=stream.device,
        clear=policy.clear,
    )


def _absent(kind: StreamKind, role: Role, why: Sentences, policy: WatchPolicy) -> Finding:
    there = say("The {stream} is expected, and there is none.", stream=NAMES[kind])
    choose = say("Plug it in, and choose it under Devices.")
    said = why or (there, choose)
    return Finding(
        "outage", "absent", OF_ROLE[role], (*said, remedy(role)), kind, clear=policy.clear
    )


def _outage(
    kind: StreamKind,
    role: Role,
    stream: StreamSeen,
    now: int,
    policy: WatchPolicy,
    *,
    alone: bool,
) -> Finding | None:
    """Return that a stream delivers nothing, or nothing new; None when it does.

    ``alone``: no other does.
    """
    status = stream.status
    what = _KIND.get(status.state)
    if what is None:
        return None
    onset = {"opening": policy.opening, "stalled": policy.stalled}.get(what, 0.0)
    said = status.reasons or (say("{device} delivers nothing.", device=stream.device),)
    if what == "stalled" and len(said) == 1:
        said = (*said, say("Emoscope reconnects it when it stays so."))
    return Finding(
        "outage",
        what,
        OF_ROLE[role],
        said if alone and role != "required" else (*said, remedy(role)),
        kind,
        device=stream.device,
        onset=onset,
        clear=policy.clear,
        since=min(status.since, now),
        tries=stream.tries,
    )


def _doubts(
    kind: StreamKind, role: Role, stream: StreamSeen, policy: WatchPolicy
) -> Iterator[Finding]:
    """Yield why what a stream delivers is in doubt: one degree less bad than delivering nothing."""
    rate, nominal = stream.status.rate, stream.nominal
    severity = OF_ROLE[role].lower()
    if rate > 0 and abs(rate / nominal - 1) > policy.rate:
        slow = say(
            "{device} delivers {rate:.1f} of {nominal:g} Hz.",
            device=stream.device,
            rate=rate,
            nominal=nominal,
        )
        check = say("Check its settings, its cable, and the light for a camera.")
        yield _doubt("rate", kind, severity, stream, (slow, check), policy)
    if stream.complaints:
        yield _doubt("signal", kind, severity, stream, stream.complaints, policy)


def _doubt(
    what: Kind,
    kind: StreamKind,
    severity: Severity,
    stream: StreamSeen,
    said: Sentences,
    policy: WatchPolicy,
) -> Finding:
    return Finding(
        what,
        what,
        severity,
        said,
        kind,
        device=stream.device,
        onset=policy.doubt,
        clear=max(policy.clear, policy.doubt),
    )


def _no_model(modality: Modality, role: Role, reasons: Sentences) -> Finding:
    kept = say("The stream is captured all the same; look under Models for what is missing.")
    severity = OF_ROLE[role].lower()
    return Finding("model", "model", severity, (*reasons, kept), STREAM_OF[modality], modality)
