"""The last ten minutes, half a second apart: each answer with its inputs and their small pictures.

Filled on the pipeline's thread as results come, read from any. Nothing is written to disk.
"""

import logging
import sys
import threading
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from emoscope.explain import Moment, Picture
from emoscope.pictures import Box, FacePicture, face_picture, head_picture, sound_picture
from emoscope.pipeline import STREAM_OF, Result
from emoscope_devices import Ring, RingOverrun, StreamKind, to_ns
from emoscope_models import Estimate, FusionSettings, Modality

log = logging.getLogger(__name__)

SPACING = to_ns(0.5)
SECONDS = 630.0
"""How far back moments go: ten minutes and a little."""
LIMIT_BYTES = 40_000_000
"""What all pictures together may take; many electrodes cost memory before they cost time."""
BASE_BYTES = 6_000
"""What a moment takes beside its pictures: estimates, reasons, the answer (measured)."""
HOLD = to_ns(1.2)
"""For how long a moment stands: as long as a decision does on the timeline."""
BAND_WAIT = to_ns(0.3)
"""How long a moment waits for an answer with a band, where bands are on."""
UNHEARD = to_ns(3.0)
"""The stretch of sound to show where no model judged any."""
NOTHING: MappingProxyType[str, object] = MappingProxyType({})


class Moments:
    """Keeps a moment per half second of a session; give ``take`` to its listeners.

    ``ring`` gives the ring of a stream; ``settings`` are those of the session's fusion.
    """

    def __init__(
        self,
        ring: Callable[[StreamKind], Ring | None],
        settings: FusionSettings,
        *,
        seconds: float = SECONDS,
        limit: int = LIMIT_BYTES,
    ) -> None:
        """Start empty."""
        self._ring: Callable[[StreamKind], Ring | None] | None = ring
        self._settings = settings
        self.seconds = seconds
        self._most = max(1, round(to_ns(seconds) / SPACING))
        self._limit = limit
        self._lock = threading.Lock()
        self._moments: list[Moment] = []
        self._times: list[int] = []
        self._due = 0
        self._bytes = 0

    def __len__(self) -> int:
        """Return how many moments are kept."""
        return len(self._times)

    @property
    def nbytes(self) -> int:
        """Return about how much memory is taken."""
        return self._bytes

    def take(self, result: Result) -> None:
        """Keep ``result`` if half a second has passed (pipeline thread: a millisecond then)."""
        ring = self._ring
        if result.time < self._due or ring is None:
            return
        bare = self._settings.bands and result.fused.n_used and result.fused.band is None
        if bare and result.time < self._due + BAND_WAIT:
            return
        self._due = (result.time // SPACING + 1) * SPACING
        before = self._moments[-1] if self._moments else None
        pictures: dict[Modality, Picture] = {}
        for modality in result.fused.contributions:
            picture = self._picture(ring, modality, result, before)
            if picture is not None:
                pictures[modality] = picture
        self._keep(
            Moment(
                time=result.time,
                fused=result.fused,
                estimates=MappingProxyType(
                    {m: replace(e, details=NOTHING) for m, e in result.estimates.items()}
                ),
                pictures=MappingProxyType(pictures),
                settings=self._settings,
                demo=result.demo,
            )
        )

    def close(self) -> None:
        """Let go of the session; what is kept stays to be looked at."""
        self._ring = None

    # -- reading, any thread -----------------------------------------------------------------

    def newest(self) -> Moment | None:
        """Return the newest moment."""
        with self._lock:
            return self._moments[-1] if self._moments else None

    def oldest(self) -> Moment | None:
        """Return the oldest moment."""
        with self._lock:
            return self._moments[0] if self._moments else None

    def at(self, time: int) -> Moment | None:
        """Return the moment that stands at session ``time`` (ns), None in a gap or too far back.

        Up to half a second before the first decision the first one is meant.
        """
        with self._lock:
            found = bisect_right(self._times, time)
            if found and time - self._times[found - 1] <= HOLD:
                return self._moments[found - 1]
            if found < len(self._times) and self._times[found] - time <= SPACING:
                return self._moments[found]
            return None

    def forgotten(self, time: int) -> bool:
        """Return whether session ``time`` (ns) is further back than what is kept."""
        with self._lock:
            return bool(self._times) and time < self._times[0]

    def beside(self, time: int, steps: int) -> Moment | None:
        """Return the moment ``steps`` after (or before, below 0) ``time``; None past the ends."""
        with self._lock:
            if steps > 0:
                at = bisect_right(self._times, time) + steps - 1
            else:
                at = bisect_left(self._times, time) + steps
            return self._moments[at] if 0 <= at < len(self._moments) else None

    # -- pipeline thread ---------------------------------------------------------------------

    def _picture(
        self,
        ring_of: Callable[[StreamKind], Ring | None],
        modality: Modality,
        result: Result,
        before: Moment | None,
    ) -> Picture | None:
        """Return what a modality's newest estimate was about, or the last that there is."""
        estimate = result.estimates.get(modality)
        if before is not None and estimate is not None:
            old = before.estimates.get(modality)
            if old is not None and (old.start, old.time) == (estimate.start, estimate.time):
                return before.pictures.get(modality)  # the same window: it is stale by now
        ring = ring_of(STREAM_OF[modality])
        if modality == "eeg":
            return None if estimate is None else head_picture(estimate)
        if ring is None or not ring.rows:
            return None
        try:
            if modality == "face":
                return _face(ring, estimate, result.time)
            return _sound(ring, estimate, result.time)
        except RingOverrun:
            return None  # the writer was faster: no picture rather than another one

    def _keep(self, moment: Moment) -> None:
        with self._lock:
            older = self._moments[-1] if self._moments else None
            self._moments.append(moment)
            self._times.append(moment.time)
            self._bytes += _own_bytes(moment, older)
            while len(self._times) > self._most or (
                self._bytes > self._limit and len(self._times) > 1
            ):
                gone = self._moments.pop(0)
                self._times.pop(0)
                following = self._moments[0]
                # What both share goes on to cost with the one that stays.
                self._bytes -= BASE_BYTES + _pictures_bytes(gone) - _shared_bytes(following, gone)


def _own_bytes(moment: Moment, older: Moment | None) -> int:
    """Return what a moment adds to those before it."""
    shared = 0 if older is None else _shared_bytes(moment, older)
    return BASE_BYTES + _pictures_bytes(moment) - shared


def _pictures_bytes(moment: Moment) -> int:
    return sum(p.nbytes + sys.getsizeof(p) for p in moment.pictures.values())


def _shared_bytes(moment: Moment, older: Moment) -> int:
    return sum(
        p.nbytes + sys.getsizeof(p)
        for m, p in moment.pictures.items()
        if older.pictures.get(m) is p
    )


def _face(ring: Ring, estimate: Estimate | None, time: int) -> FacePicture | None:
    """Return the very frame that was judged; without a judgement, the newest one."""
    box: Box | None = None
    others: tuple[Box, ...] = ()
    if estimate is not None:
        frames = ring.between(estimate.time, estimate.time + 1)
        box, others = estimate.details.get("box"), estimate.details.get("other_boxes", ())
    else:
        frames = ring.between(time - to_ns(1.0), time + 1)
    if not len(frames):
        return None
    picture = face_picture(frames.data[-1], int(frames.times[-1]), box, others)
    return picture if frames.intact() else None


def _sound(ring: Ring, estimate: Estimate | None, time: int) -> Picture | None:
    """Return the very window that was judged; without a judgement, the newest three seconds."""
    span = (time - UNHEARD, time) if estimate is None else (estimate.start, estimate.time)
    if span[0] >= span[1]:
        return None
    samples = ring.between(*span)
    if not len(samples) or samples.data.ndim != 1:
        return None
    picture = sound_picture(
        samples.data, samples.index, samples.times, ring.spec.rate, span, estimate
    )
    return picture if samples.intact() else None
