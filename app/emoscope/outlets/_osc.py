"""Answers as Open Sound Control 1.0 over UDP: for Max, Pure Data, TouchDesigner, lights.

Each answer is one bundle, so that its parts belong together. Nobody needs to listen; what the
network refuses is counted.
"""

import contextlib
import logging
import socket
import threading
from typing import Any

from pythonosc.osc_bundle_builder import IMMEDIATELY, OscBundleBuilder
from pythonosc.osc_message_builder import OscMessageBuilder

from emoscope._lab_settings import LabSettings, osc_address
from emoscope.markers import Entry
from emoscope.outlets._values import marker_texts
from emoscope.pipeline import Result
from emoscope.recording import RecorderStatus
from emoscope.session import Session
from emoscope_devices import CaptureStatus, StreamKind, to_ns, to_seconds
from emoscope_models import Affect, Estimate, Modality, Reason

log = logging.getLogger(__name__)

ROOT = "/emoscope"
DOUBLE = ("/time", "/marker")
"""How paths end whose numbers are session seconds: a float has tenths of a millisecond left of an
hour."""
FIND_NS = to_ns(30.0)
"""How long a host whose name cannot be found is left alone."""
FIND_SECONDS = 5.0
"""How long the end waits for a look-up, which nothing can stop; a session's end allows 6 s."""

Address = tuple[Any, ...]
Message = tuple[str, tuple[Any, ...]]


class OSCOut:
    """Sends answers, states and markers to one address. One thread; no send waits."""

    def __init__(self, session: Session, lab: LabSettings) -> None:
        """Know the address; it is looked up when there is something to send."""
        self._session = session
        self._host, self._port = osc_address(lab.osc)
        self._socket: socket.socket | None = None
        self._address: Address = ()
        self._where: Any = None
        self._next_find = 0
        self._finder: threading.Thread | None = None
        with contextlib.suppress(OSError):  # a number needs no looking up
            self._address = socket.getaddrinfo(
                self._host, self._port, type=socket.SOCK_DGRAM, flags=socket.AI_NUMERICHOST
            )[0]
        self.unsent = 0
        """Bundles that the network did not take."""

    def result(self, result: Result) -> None:
        """Send a fused answer and the estimate that is new in it."""
        messages = fused_messages(result)
        if result.cause is not None:
            messages += estimate_messages(result.estimates[result.cause])
        self._send(messages)

    def state(self, kind: StreamKind, status: CaptureStatus, now: int) -> None:
        """Send how a device stands."""
        reasons = " ".join(map(str, status.reasons))
        self._send([(f"{ROOT}/state/{kind}", (status.state.value, reasons))])

    def model(self, modality: Modality, reasons: tuple[Reason, ...], now: int) -> None:
        """Send whether a model answers."""
        said = "unavailable" if reasons else "ready"
        self._send([(f"{ROOT}/model/{modality}", (said, " ".join(map(str, reasons))))])

    def recorder(self, status: RecorderStatus, now: int) -> None:
        """Send that a recording begins, ends or fails."""
        self._send([(f"{ROOT}/recording", (status.state.value,))])

    def noted(self, entry: Entry) -> None:
        """Send markers: label and session time in seconds."""
        for time, label in marker_texts(entry):
            self._send([(f"{ROOT}/marker", (label, to_seconds(time)))])

    def turn(self, now: int) -> None:
        """Do nothing: there is nothing that goes on by itself."""

    def close(self) -> None:
        """Close the socket, and wait for a look-up that goes on."""
        if self._finder is not None:
            self._finder.join(FIND_SECONDS)
            if self._finder.is_alive():
                log.warning("OSC: the look-up of the host %s does not end", self._host)
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _send(self, messages: list[Message]) -> None:
        if not self._found():
            self.unsent += 1
            return
        assert self._socket is not None
        try:
            self._socket.sendto(bundle(messages), self._where)
        except OSError as error:  # nobody there, no way there, or no room: UDP promises nothing
            if not self.unsent:
                log.warning("OSC to %s:%d is not sent (%s)", self._host, self._port, error)
            self.unsent += 1

    def _found(self) -> bool:
        """Return whether the address is known; it is looked up aside, as that may take long."""
        if self._socket is not None:
            return True
        if self._address:
            family, kind, protocol, _, where = self._address
            self._socket = socket.socket(family, kind, protocol)
            self._socket.setblocking(False)
            self._where = where
            return True
        now = self._session.clock.now()
        if now >= self._next_find and not (self._finder and self._finder.is_alive()):
            self._next_find = now + FIND_NS
            self._finder = threading.Thread(target=self._find, name="osc-lookup", daemon=True)
            self._finder.start()
        return False

    def _find(self) -> None:
        try:
            found = socket.getaddrinfo(self._host, self._port, type=socket.SOCK_DGRAM)
        except (OSError, UnicodeError) as error:
            log.warning("OSC: the host %s is not found (%s)", self._host, error)
            return
        self._address = found[0]


def bundle(messages: list[Message]) -> bytes:
    """Return messages as one OSC bundle, to be obeyed at once."""
    builder = OscBundleBuilder(IMMEDIATELY)
    for path, values in messages:
        message = OscMessageBuilder(path)
        number = "d" if path.endswith(DOUBLE) else "f"
        for value in values:
            if isinstance(value, str):  # a file's name may hold what is no character
                value = value.encode("utf-8", "backslashreplace").decode()
            message.add_arg(value, number if isinstance(value, float) else None)
        builder.add_content(message.build())
    return bytes(builder.build().dgram)


def fused_messages(result: Result) -> list[Message]:
    """Return a fused answer; no valence and arousal where nothing valid says any."""
    fused, path = result.fused, f"{ROOT}/fused"
    return [
        (f"{path}/time", (to_seconds(result.time),)),
        (f"{path}/label", (fused.label,)),
        (f"{path}/confidence", (float(fused.confidence),)),
        (f"{path}/probabilities", tuple(float(p) for p in fused.probabilities)),
        *_affect(path, fused.affect),
        (f"{path}/used", (fused.n_used,)),
        (f"{path}/degraded", (int(fused.degraded),)),
        (f"{ROOT}/demo", (int(result.demo),)),
    ]


def estimate_messages(estimate: Estimate) -> list[Message]:
    """Return one model's answer: its classes are its own."""
    path = f"{ROOT}/{estimate.modality}"
    messages: list[Message] = [(f"{path}/validity", (float(estimate.validity.score),))]
    if estimate.probabilities is not None:
        best = int(estimate.probabilities.argmax())
        messages.append((f"{path}/label", (estimate.labels.labels[best],)))
        values = tuple(float(p) for p in estimate.probabilities)
        messages.append((f"{path}/probabilities", values))
    return [*messages, *_affect(path, estimate.affect)]


def _affect(path: str, affect: Affect | None) -> list[Message]:
    if affect is None:
        return []
    return [
        (f"{path}/valence", (float(affect.valence),)),
        (f"{path}/arousal", (float(affect.arousal),)),
    ]
