"""Hardware in, timestamped blocks out.

Everything that talks to a device or stamps time lives here. It never knows why the data is wanted.
"""

from emoscope_devices._block import KINDS, MOTION, Annotation, Block, StreamKind, StreamSpec
from emoscope_devices._capture import (
    RING_SECONDS,
    Capture,
    CapturePolicy,
    CaptureState,
    CaptureStatus,
    Sink,
)
from emoscope_devices._clock import NS, Clock, LiveClock, ManualClock, to_ns, to_seconds
from emoscope_devices._errors import DeviceBusy, DeviceError, DeviceLost, DeviceUnusable
from emoscope_devices._ring import Ring, RingOverrun, Samples
from emoscope_devices._source import Source
from emoscope_devices._sync import SampleClock
from emoscope_devices._words import SaidError, Sentence, say

__all__ = [
    "KINDS",
    "MOTION",
    "NS",
    "RING_SECONDS",
    "Annotation",
    "Block",
    "Capture",
    "CapturePolicy",
    "CaptureState",
    "CaptureStatus",
    "Clock",
    "DeviceBusy",
    "DeviceError",
    "DeviceLost",
    "DeviceUnusable",
    "LiveClock",
    "ManualClock",
    "Ring",
    "RingOverrun",
    "SaidError",
    "SampleClock",
    "Samples",
    "Sentence",
    "Sink",
    "Source",
    "StreamKind",
    "StreamSpec",
    "say",
    "to_ns",
    "to_seconds",
]
