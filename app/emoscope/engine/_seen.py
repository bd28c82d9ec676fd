"""The parts of a session as the window last heard of them."""

from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from emoscope.engine._messages import Snapshot
from emoscope.recording import RecorderStatus
from emoscope_devices import CaptureState, CaptureStatus, Ring, StreamKind, StreamSpec
from emoscope_models import FusionSettings, Modality


@dataclass(slots=True)
class SeenSource:
    """What is captured."""

    spec: StreamSpec


class SeenCapture:
    """A capture in the engine; its ring is shared memory."""

    def __init__(self, kind: StreamKind, spec: StreamSpec) -> None:
        """Wait for what is heard of it."""
        self.kind = kind
        self.source = SeenSource(spec)
        self.status = CaptureStatus(CaptureState.CONNECTING)
        self.ring: Ring | None = None

    @property
    def state(self) -> CaptureState:
        """Return the state alone."""
        return self.status.state

    def take(self, status: CaptureStatus, spec: StreamSpec) -> None:
        """Take how it stands."""
        self.status, self.source.spec = status, spec


@dataclass(slots=True)
class SeenPipeline:
    """What decides, in the engine."""

    fusion: FusionSettings
    skipped: Any = field(default_factory=lambda: MappingProxyType({}))
    estimators: tuple[Modality, ...] = ()


@dataclass(frozen=True, slots=True)
class SeenEstimator:
    """An estimator in the engine."""

    provider: str


@dataclass(slots=True)
class SeenRecorder:
    """A recorder in the engine."""

    folder: Path
    status: RecorderStatus
    over: bool = False


class SeenTap:
    """What records, in the engine."""

    def __init__(self) -> None:
        """Wait for what is heard of it."""
        self.recording = False
        self.recorder: SeenRecorder | None = None

    def take(self, snapshot: Snapshot) -> None:
        """Take how it stands; another folder is another recorder."""
        self.recording = snapshot.recording
        status = snapshot.recorder
        if status is None:
            return
        if self.recorder is None or self.recorder.folder != status.folder:
            self.recorder = SeenRecorder(status.folder, status)
        self.recorder.status, self.recorder.over = status, snapshot.over
