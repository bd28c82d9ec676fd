"""From plain values to a verdict on each device, in words and with what to do. Pure functions."""

from collections.abc import Mapping
from types import MappingProxyType

from emoscope.preflight._camera import face_findings
from emoscope.preflight._eeg import NO_OHMS, brain_findings
from emoscope.preflight._finding import STATES, Device, Finding, State, Verdict, verdict_of
from emoscope.preflight._microphone import voice_findings
from emoscope.preflight._streams import RECENT, flow
from emoscope.quality import Quality, StreamQuality
from emoscope_devices import KINDS, Sentence, StreamKind, say, to_seconds
from emoscope_models import DEFAULT_GATES, Gates, Modality, Reason

__all__ = [
    "DEVICES",
    "NOT_CLOSED",
    "NO_OHMS",
    "RECENT",
    "STATES",
    "Closed",
    "Device",
    "Finding",
    "Models",
    "State",
    "Verdict",
    "judge",
    "models_verdict",
    "verdict_of",
]

Models = Mapping[Modality, tuple[Reason, ...] | None]
"""By modality that was asked for: None while it loads, nothing when it is ready, why it is not."""
Closed = Mapping[StreamKind, Sentence]
"""Why a stream stays closed, by kind."""
NOT_CLOSED: Closed = MappingProxyType({})
DEVICES: tuple[Device, ...] = ("video", "audio", "eeg", "models")
MODALITY: Mapping[StreamKind, Modality] = {"video": "face", "audio": "speech", "eeg": "eeg"}

_NOT_OPEN: Mapping[StreamKind, Sentence] = {
    "video": say("No camera is open. Choose one under Devices."),
    "audio": say("No microphone is open. Choose one under Devices."),
    "eeg": say("No EEG headset is open. Choose one under Devices."),
}
_FINE: Mapping[StreamKind, Sentence] = {
    "video": say("One face, in the middle and well lit."),
    "audio": say("The sound is fine."),
    "eeg": say("The EEG is fine."),
}
_LOADING: Mapping[Modality, Sentence] = {
    "face": say("The face model is being loaded."),
    "speech": say("The voice model is being loaded."),
    "eeg": say("The EEG model is being loaded."),
}
_READY: Mapping[Modality, Sentence] = {
    "face": say("The face model is ready."),
    "speech": say("The voice model is ready."),
    "eeg": say("The EEG model is ready."),
}


def judge(
    now: Quality,
    before: Quality | None = None,
    models: Models | None = None,
    gates: Gates = DEFAULT_GATES,
    closed: Closed = NOT_CLOSED,
) -> dict[Device, Verdict]:
    """Return a verdict by device, of one look; ``before`` an earlier look, for what was lost since.

    ``models`` that were asked for; without it, all are taken to be there. ``closed`` are streams
    that are not to be opened.
    """
    verdicts: dict[Device, Verdict] = {}
    for kind in KINDS:
        stream = now.streams.get(kind)
        if stream is None:
            why = closed.get(kind, _NOT_OPEN[kind])
            verdicts[kind] = verdict_of(kind, (Finding("closed", "absent", why, prompt=True),), {})
            continue
        verdicts[kind] = _verdict(kind, stream, now, before, models, gates)
    if models is not None:
        verdicts["models"] = models_verdict(models)
    return verdicts


def _verdict(
    kind: StreamKind,
    stream: StreamQuality,
    now: Quality,
    before: Quality | None,
    models: Models | None,
    gates: Gates,
) -> Verdict:
    earlier = before.streams.get(kind) if before is not None else None
    seconds = to_seconds(now.time - before.time) if before is not None else 0.0
    found = list(flow(stream, earlier, seconds, gates))
    if not any(f.state in ("absent", "unknown") or f.key == "stalled" for f in found):
        # A model that is refused leaves only the stream to look at.
        modelled = models is None or not models.get(MODALITY[kind], ())
        if kind == "video":
            found += face_findings(now.face, modelled, gates.face)
        elif kind == "audio":
            found += voice_findings(now.voice, modelled, gates.speech)
        else:
            found += brain_findings(now.brain, modelled, gates.eeg)
    if not found:
        found = [Finding("fine", "good", _FINE[kind])]
    return verdict_of(kind, found, _numbers(kind, stream, now))


def _numbers(kind: StreamKind, stream: StreamQuality, now: Quality) -> dict[str, float | None]:
    numbers: dict[str, float | None] = {
        "rate": stream.rate or None,
        "nominal": stream.nominal or None,
        "lost": stream.lost,
        "age": stream.age,
    }
    if kind == "video" and now.face is not None:
        face = now.face
        numbers |= {"faces": face.found, "grey": face.grey, "brightness": face.brightness}
        numbers |= {"pixels": min(face.box[2:]) if face.box else None}
    elif kind == "audio" and now.voice is not None:
        names = ("level", "peak", "noise", "speech", "snr", "hum", "clipping")
        numbers |= {name: getattr(now.voice, name) for name in names}
    elif kind == "eeg" and now.brain is not None:
        brain = now.brain
        good = sum(e.ok for e in brain.electrodes)
        numbers |= {"electrodes": len(brain.electrodes), "good": good, "mains": brain.mains}
        numbers |= {"mains_hz": brain.mains_hz or None, "movement": brain.movement}
    return numbers


def models_verdict(models: Models) -> Verdict:
    """Return whether the models are there: one that is refused makes no stream worse."""
    found: list[Finding] = []
    for modality, reasons in models.items():
        if reasons is None:
            found.append(Finding(modality, "unknown", _LOADING[modality], prompt=True))
        elif reasons:
            found.append(Finding(modality, "bad", reasons[0], prompt=True))
        else:
            found.append(Finding(modality, "good", _READY[modality], prompt=True))
    if not found:
        none = say("No model was asked for: what comes is recorded and not judged.")
        found.append(Finding("none", "fair", none, prompt=True))
    return verdict_of("models", found, {"ready": sum(r == () for r in models.values())})
