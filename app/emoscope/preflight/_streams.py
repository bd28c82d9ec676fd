"""Does a stream flow: is the device there, does it keep its rate, does anything get lost."""

from collections.abc import Iterator

from emoscope.preflight._finding import Finding, filled
from emoscope.quality import StreamQuality
from emoscope_devices import CaptureState, Sentence, StreamKind, say
from emoscope_models import Gates

OLD = 1.5
"""Seconds without a newer sample; a capture says itself that it stalls after 0.8 s."""
SLOW = 0.9
"""Share of the camera's nominal rate below which it is said."""
LEAST_PICTURES = 16.0
"""Pictures a second that are judged (FaceSettings.hop); fewer leave answers out."""
OFF = 0.02
"""Deviation of a sampling rate that is said. A crystal keeps 0.01 %; 2 % is another clock, or
samples that are lost without being counted."""
RECENT = 10.0
"""Seconds of which losses are judged: what was lost while a device was opened is over."""


def flow(
    stream: StreamQuality, before: StreamQuality | None, seconds: float, gates: Gates
) -> Iterator[Finding]:
    """Yield what is wrong with a stream; ``before`` is how it stood ``seconds`` ago."""
    state = stream.state
    if state in (CaptureState.LOST, CaptureState.FAILED, CaptureState.RECONNECTING):
        yield Finding("gone", "absent", _first(stream, _gone(stream)), prompt=True)
    elif state in (CaptureState.ENDED, CaptureState.STOPPED):
        over = say("{device} is over: nothing comes any more.", device=stream.device)
        yield Finding("gone", "absent", _first(stream, over), prompt=True)
    elif state is CaptureState.CONNECTING:
        opening = say("{device} is being opened.", device=stream.device)
        yield Finding("opening", "unknown", _first(stream, opening), prompt=True)
    elif state is CaptureState.STALLED:
        silent = say("{device} sends no data.", device=stream.device)
        yield Finding("stalled", "bad", _first(stream, silent), prompt=True)
    else:
        yield from _running(stream, before, seconds, gates)


def _first(stream: StreamQuality, otherwise: Sentence) -> Sentence:
    """Return the capture's own words, which know more: what is so, and what to do."""
    if not stream.reasons:
        return otherwise
    what, *remedies = stream.reasons
    for remedy in remedies:
        what = say("{what} {remedy}", what=what, remedy=remedy)
    return what


def _gone(stream: StreamQuality) -> Sentence:
    return say("{device} is not there. Plug it in, or choose another device.", device=stream.device)


def _running(
    stream: StreamQuality, before: StreamQuality | None, seconds: float, gates: Gates
) -> Iterator[Finding]:
    if stream.age is not None and stream.age > OLD:
        late = say(
            "The newest sample of {device} is {seconds:.1f} s old. Check its cable, battery or"
            " radio.",
            device=stream.device,
            seconds=stream.age,
        )
        yield Finding("age", "bad", late)
    yield from _lossy(stream, before, seconds, gates)
    if stream.rate and stream.nominal:
        yield from _rated(stream, gates)


def _lossy(
    stream: StreamQuality, before: StreamQuality | None, seconds: float, gates: Gates
) -> Iterator[Finding]:
    if before is None:
        return
    lost, came = stream.lost - before.lost, stream.received - before.received
    if lost <= 0:
        return
    share = lost / max(1, lost + max(0, came))
    words = _LOST[stream.kind]
    said = filled(words, lost=lost, seconds=seconds, share=share)
    yield Finding("loss", "bad" if share > _most(stream.kind, gates) else "fair", said)


_LOST: dict[StreamKind, Sentence] = {
    "video": say(
        "{lost} pictures were lost in the last {seconds:.0f} s ({share:.1%}). Close other programs,"
        " or use another USB port."
    ),
    "audio": say(
        "{lost} samples of sound were lost in the last {seconds:.0f} s ({share:.1%}). Close other"
        " programs, or use another USB port."
    ),
    "eeg": say(
        "{lost} samples of EEG were lost in the last {seconds:.0f} s ({share:.1%}), by the numbers"
        " of their packages. Bring the headset closer to its receiver and charge it."
    ),
}


def _most(kind: StreamKind, gates: Gates) -> float:
    """Return the share of loss that closes a modality's gate; pictures may be left out freely."""
    return {"audio": gates.speech.max_missing, "eeg": gates.eeg.max_missing}.get(kind, 0.2)


def _rated(stream: StreamQuality, gates: Gates) -> Iterator[Finding]:
    if stream.kind == "video":
        if stream.rate < min(LEAST_PICTURES, SLOW * stream.nominal):
            state = "bad" if stream.rate < min(LEAST_PICTURES, stream.nominal / 2) else "fair"
        elif stream.rate < SLOW * stream.nominal:
            state = "fair"
        else:
            return
        slow = say(
            "The camera sends {rate:.0f} of {nominal:.0f} pictures a second. Add light, or close"
            " other programs.",
            rate=stream.rate,
            nominal=stream.nominal,
        )
        yield Finding("rate", "bad" if state == "bad" else "fair", slow)
        return
    off = abs(stream.rate / stream.nominal - 1)
    if off <= OFF:
        return
    words = _RATE[stream.kind]
    said = filled(words, rate=stream.rate, nominal=stream.nominal)
    yield Finding("rate", "bad" if off > _most(stream.kind, gates) else "fair", said)


_RATE: dict[StreamKind, Sentence] = {
    "audio": say(
        "The sound comes at {rate:.0f} instead of {nominal:.0f} Hz. Choose the microphone again, or"
        " another one."
    ),
    "eeg": say(
        "The EEG comes at {rate:.1f} instead of {nominal:.0f} Hz. Check battery and distance, and"
        " the board's settings."
    ),
}
