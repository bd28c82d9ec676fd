"""The last ten minutes, half a second apart: each answer with its inputs and their small pictures.

Filled on the pipeline's thread as results come, read from any. Nothing is written to disk.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from emoscope._moment_tape import MomentTape
from emoscope.explain import Moment, Picture
from emoscope.pictures import Box, FacePicture, face_picture, head_picture, sound_picture
from emoscope.pipeline import STREAM_OF, Result
from emoscope_devices import Ring, RingOverrun, StreamKind, to_ns
from emoscope_models import Estimate, FusionSettings, Modality

log = logging.getLogger(__name__)

SPACING = to_ns(0.5)
SECONDS = 630.0
"""How far back moments go: ten minutes and a little."""
LIMIT_BYTES = 20_000_000
"""What all of them take, from the start: 15.8 kB each, where 8 to 13 kB are usual (a face at a
distance and 16 electrodes; a noisy one that fills its picture)."""
HOLD = to_ns(1.2)
"""For how long a moment stands: as long as a decision does on the timeline."""
BAND_WAIT = to_ns(0.3)
"""How long a moment waits for an answer with a band, where bands are on."""
UNHEARD = to_ns(3.0)
"""The stretch of sound to show where no model judged any."""
NOTHING: MappingProxyType[str, object] = MappingProxyType({})


class Moments:
    """Keeps a moment per half second of a session; give ``take`` to its listeners.

    ``ring`` gives the ring of a stream; ``settings`` are those of the session's fusion. The memory
    for all of them, ``limit`` bytes, is taken at once; what does not fit makes the oldest go.
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
        self._lock = threading.Lock()
        self._tape = MomentTape(limit, max(1, round(to_ns(seconds) / SPACING)))
        self._before: Moment | None = None
        self._due = 0

    def __len__(self) -> int:
        """Return how many moments are kept."""
        with self._lock:
            return len(self._tape)

    @property
    def nbytes(self) -> int:
        """Return how much memory is filled."""
        with self._lock:
            return self._tape.used

    def take(self, result: Result) -> None:
        """Keep ``result`` if half a second has passed (pipeline thread: a millisecond then)."""
        ring = self._ring
        if result.time < self._due or ring is None:
            return
        bare = self._settings.bands and result.fused.n_used and result.fused.band is None
        if bare and result.time < self._due + BAND_WAIT:
            return
        self._due = (result.time // SPACING + 1) * SPACING
        pictures: dict[Modality, Picture] = {}
        for modality in result.fused.contributions:
            picture = self._picture(ring, modality, result, self._before)
            if picture is not None:
                pictures[modality] = picture
        moment = self._before = Moment(
            time=result.time,
            fused=result.fused,
            estimates=MappingProxyType(
                {m: replace(e, details=NOTHING) for m, e in result.estimates.items()}
            ),
            pictures=MappingProxyType(pictures),
            settings=self._settings,
            demo=result.demo,
        )
        with self._lock:
            kept = self._tape.add(moment)
        if not kept:
            log.error("a moment needs more memory than all of them may take")

    def close(self) -> None:
        """Let go of the session; what is kept stays to be looked at."""
        self._ring = None

    # -- reading, any thread -----------------------------------------------------------------

    def newest(self) -> Moment | None:
        """Return the newest moment."""
        return self._read(lambda tape: len(tape) - 1)

    def oldest(self) -> Moment | None:
        """Return the oldest moment."""
        return self._read(lambda tape: 0)

    def at(self, time: int) -> Moment | None:
        """Return the moment that stands at session ``time`` (ns), None in a gap or too far back.

        Up to half a second before the first decision the first one is meant.
        """

        def standing(tape: MomentTape) -> int:
            found = tape.after(time)
            if found and time - tape.time(found - 1) <= HOLD:
                return found - 1
            soon = found < len(tape) and tape.time(found) - time <= SPACING
            return found if soon else -1

        return self._read(standing)

    def forgotten(self, time: int) -> bool:
        """Return whether session ``time`` (ns) is further back than what is kept."""
        with self._lock:
            return bool(len(self._tape)) and time < self._tape.time(0)

    def beside(self, time: int, steps: int) -> Moment | None:
        """Return the moment ``steps`` after (or before, below 0) ``time``; None past the ends."""
        return self._read(
            lambda tape: (tape.after(time) + steps - 1) if steps > 0 else tape.before(time) + steps
        )

    def _read(self, place: Callable[[MomentTape], int]) -> Moment | None:
        """Return the moment at the place that is found; unpacked while nobody waits for it."""
        with self._lock:
            number = place(self._tape)
            if not 0 <= number < len(self._tape):
                return None
            data = self._tape.bytes_of(number)
        return self._tape.unpacked(data)

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
