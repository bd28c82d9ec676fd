"""The session's streams in LSL: raw EEG, estimates, fused answers, states, markers."""

import logging
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from typing import Any

import numpy as np

from emoscope._lab_settings import LabSettings
from emoscope.markers import Entry
from emoscope.outlets._values import (
    FUSED,
    as_json,
    device_text,
    entry_text,
    estimate_channels,
    estimate_values,
    fused_values,
    marker_texts,
    model_text,
)
from emoscope.pipeline import Result
from emoscope.recording import RecorderStatus
from emoscope.session import Session
from emoscope_devices import CaptureStatus, Ring, StreamKind, StreamSpec, to_ns
from emoscope_devices.lsl_outlet import (
    LSLOutlet,
    OutletChannel,
    OutletSpec,
    clock_ahead,
    to_stamp,
    to_stamps,
)
from emoscope_models import EMOTIONS, MODALITIES, Estimate, Modality, Reason

log = logging.getLogger(__name__)

REPEAT_NS = to_ns(5.0)
"""How often the states are said again, for who came later."""
CLOCK_NS = to_ns(60.0)
UNITS = {"P": "probability", "valence": "-1 to 1", "arousal": "-1 to 1", "validity": "0 to 1"}
STREAM_OF: Mapping[Modality, str] = {m: m if m != "eeg" else "eeg-estimates" for m in MODALITIES}


class LSLStreams:
    """Sends what was chosen. One thread; nothing waits for a receiver."""

    def __init__(self, session: Session, lab: LabSettings) -> None:
        """Announce the streams that are known from the start; others when they are."""
        self._session, self._chosen = session, frozenset(lab.outlets)
        self._ahead, self._next_clock = clock_ahead(session.clock), CLOCK_NS
        self._outlets: dict[str, LSLOutlet] = {}
        self._ring: Ring | None = None
        self._row = 0
        self._models: dict[Modality, tuple[Any, ...]] = {}
        self._states: dict[str, dict[str, Any]] = {}
        self._next_repeat = REPEAT_NS
        self.unsent = 0
        """Samples of EEG that were overwritten before they were sent."""
        if "states" in self._chosen:
            self._open(_text_spec("states", "Emoscope states", "Status", "state", self._about()))
        if "markers" in self._chosen:
            self._open(_text_spec("markers", "Emoscope markers", "Markers", "label", self._about()))
            log_spec = ("marker-log", "Emoscope marker log", "MarkerLog", "entry")
            self._open(_text_spec(*log_spec, self._about()))

    # -- what happens ------------------------------------------------------------------------

    def result(self, result: Result) -> None:
        """Send a fused answer, and the estimate that is new in it."""
        if "fused" in self._chosen:
            outlet = self._outlets.get("fused") or self._open(self._fused_spec(result))
            stamps = to_stamps(np.array([result.time]), self._ahead)
            outlet.push(fused_values(result), stamps)
        cause = result.cause
        if cause is not None and STREAM_OF[cause] in self._chosen:
            self._estimate(result.estimates[cause], result.demo)

    def state(self, kind: StreamKind, status: CaptureStatus, now: int) -> None:
        """Send how a device stands."""
        device = self._session.captures[kind].source.spec.device
        self._say(kind, device_text(kind, device, status), now)

    def model(self, modality: Modality, reasons: tuple[Reason, ...], now: int) -> None:
        """Send whether a model answers."""
        estimator = self._session.ran.get(modality)
        name = estimator.card.identity if estimator is not None else ""
        self._say(f"model {modality}", model_text(modality, name, reasons), now)

    def recorder(self, status: RecorderStatus, now: int) -> None:
        """Send that a recording begins, ends or fails; not where it lies."""
        said = {"what": "recording", "state": status.state.value}
        self._say("recording", said, now)

    def noted(self, entry: Entry) -> None:
        """Send a marker, or what was said of one."""
        if "markers" not in self._chosen:
            return
        for time, label in marker_texts(entry):
            self._outlets["markers"].push_text((label,), to_stamp(time, self._ahead))
        logged = entry_text(entry)
        if logged is not None:
            at, values = logged
            self._outlets["marker-log"].push_text((as_json(values),), to_stamp(at, self._ahead))

    def turn(self, now: int) -> None:
        """Send the EEG that has come, and now and then the states again; often."""
        if now >= self._next_clock:
            self._ahead, self._next_clock = clock_ahead(self._session.clock), now + CLOCK_NS
        if "eeg" in self._chosen:
            self._samples()
        if now >= self._next_repeat and "states" in self._chosen:
            self._next_repeat = now + REPEAT_NS
            self._repeat(now)

    def close(self) -> None:
        """Take all streams off the network."""
        for outlet in self._outlets.values():
            outlet.close()
        self._outlets.clear()

    # -- parts -------------------------------------------------------------------------------

    def _say(self, key: str, values: dict[str, Any], now: int) -> None:
        if "states" in self._chosen:
            self._states[key] = values
            self._push_state(values, now)

    def _repeat(self, now: int) -> None:
        """Say all states again, of the devices with what was lost by now."""
        for kind, capture in self._session.captures.items():
            if kind in self._states:
                device = capture.source.spec.device
                self._states[kind] = device_text(kind, device, capture.status)
        for values in self._states.values():
            self._push_state({**values, "repeated": True}, now)

    def _push_state(self, values: dict[str, Any], now: int) -> None:
        self._outlets["states"].push_text((as_json(values),), to_stamp(now, self._ahead))

    def _samples(self) -> None:
        ring = self._session.ring("eeg")
        if ring is None:
            return
        if ring is not self._ring:
            self._replace(self._eeg_spec(ring.spec))
            self._ring, self._row = ring, 0
        newest, first = ring.rows, max(self._row, ring.oldest_row)
        if first >= newest:
            return
        samples = ring.since(first)
        newest = first + len(samples)
        data, times = np.array(samples.data, dtype=np.float32), np.array(samples.times)
        if samples.intact():
            self._outlets["eeg"].push(data, to_stamps(times, self._ahead))
        else:  # the writer came round while they were copied
            first = newest
        self.unsent += first - self._row
        self._row = newest

    def _estimate(self, estimate: Estimate, demo: bool) -> None:
        stream = STREAM_OF[estimate.modality]
        known = (estimate.model, estimate.labels.labels)
        if self._models.get(estimate.modality) != known:
            self._models[estimate.modality] = known
            self._replace(self._estimate_spec(estimate))
        stamps = to_stamps(np.array([estimate.time]), self._ahead)
        self._outlets[stream].push(estimate_values(estimate, demo), stamps)

    def _open(self, spec: OutletSpec) -> LSLOutlet:
        self._outlets[spec.stream] = LSLOutlet(spec)
        return self._outlets[spec.stream]

    def _replace(self, spec: OutletSpec) -> None:
        old = self._outlets.pop(spec.stream, None)
        if old is not None:
            if old.spec == spec:
                self._outlets[spec.stream] = old
                return
            old.close()
        self._open(spec)

    # -- descriptions ------------------------------------------------------------------------

    def _about(self, **more: str) -> dict[str, str]:
        demo = any(c.source.spec.demo for c in self._session.captures.values())
        return {
            "manufacturer": "Emoscope",
            "acquisition/model": f"Emoscope {version('emoscope')}",
            "emoscope/version": version("emoscope"),
            "emoscope/demo": str(demo).lower(),
            "emoscope/replayed": str(self._session.replayed).lower(),
            "emoscope/caution": "estimates of expression and signal, with validity; not feelings",
            **{f"emoscope/{key}": value for key, value in more.items()},
        }

    def _eeg_spec(self, spec: StreamSpec) -> OutletSpec:
        names = [OutletChannel(name, "microvolts", "EEG") for name in spec.electrodes]
        names += [OutletChannel(n, "g", "ACC") for n in spec.channels[len(spec.electrodes) :]]
        about = self._about(device=spec.device, notes=spec.note)
        about |= {"synchronization/can_drop_samples": "true"}
        return OutletSpec("eeg", "Emoscope EEG", "EEG", tuple(names), spec.rate, about=about)

    def _estimate_spec(self, estimate: Estimate) -> OutletSpec:
        about = self._about(
            model=estimate.model,
            modality=estimate.modality,
            classes=", ".join(estimate.labels.labels),
            stamp="the end of the window that was judged, or the frame",
        )
        return OutletSpec(
            STREAM_OF[estimate.modality],
            f"Emoscope {estimate.modality} estimates",
            "Emotion",
            _channels(estimate_channels(estimate)),
            about=about,
        )

    def _fused_spec(self, result: Result) -> OutletSpec:
        ran = dict(self._session.ran)
        about = self._about(
            rule=result.fused.rule,
            mode=result.fused.mode,
            classes=", ".join(EMOTIONS),
            models=", ".join(f"{m}: {e.card.identity}" for m, e in sorted(ran.items())),
            stamp="the time of the decision",
        )
        channels = _channels(FUSED)
        return OutletSpec("fused", "Emoscope fused", "Emotion", channels, about=about)


def _channels(labels: Sequence[str]) -> tuple[OutletChannel, ...]:
    """Return channels with the unit that their label tells."""
    return tuple(
        OutletChannel(label, next((u for key, u in UNITS.items() if key in label), ""), "Emotion")
        for label in labels
    )


def _text_spec(
    stream: str, name: str, kind: str, label: str, about: Mapping[str, str]
) -> OutletSpec:
    channels = (OutletChannel(label, "", kind),)
    return OutletSpec(stream, name, kind, channels, text=True, about=about)
