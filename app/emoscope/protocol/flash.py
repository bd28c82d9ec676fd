"""Flash and beep: how late a camera sees the screen, and a microphone hears the loudspeaker.

The screen flashes and the loudspeaker beeps at known times; the session's own camera and
microphone take both. Flashes are found in the brightness of the video, beeps in the sound.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from emoscope.protocol.selftest import Floats, Spread, find_beeps
from emoscope.recording.reader import read_recording
from emoscope_devices import Sentence, say

FLASH = "flash"
"""The label of the marker that says when a flash was painted."""
LEAST_FLASHES = 5
"""Of which a median can be believed."""
PAIR_SECONDS = 0.45
STEP = 4.0
"""A flash rises so many times above what the picture does anyway."""
LEAST_STEP = 1.5
"""Of 255: less than that is what an exposure control does by itself."""
WORTH = 0.010
"""Seconds; half a frame. Below that, nothing needs to be set."""


@dataclass(frozen=True, slots=True)
class FlashTest:
    """What was found, in s. ``shown`` flashes, and those that were seen and heard.

    ``screen_to_camera``: a frame's time after the flash was painted. ``screen_to_microphone``: a
    sound's time after the same. ``camera_to_microphone``: the sound after the picture, which is
    what counts for a recording. None: not measured.
    """

    shown: int
    seen: int
    heard: int
    screen_to_camera: Spread | None
    screen_to_microphone: Spread | None
    camera_to_microphone: Spread | None

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return the result in words, and what to set."""
        said = (*self._camera(), *self._microphone())
        both = self.camera_to_microphone
        if both is None:
            return said
        if abs(both.median) < WORTH:
            return (
                *said,
                say(
                    "Camera and microphone agree within {offset:.0f} ms. Nothing is to be set.",
                    offset=1e3 * abs(both.median),
                ),
            )
        return (
            *said,
            say(
                "In a recording, sound comes {offset:+.0f} ms after its picture. Set the latency of"
                " the camera or the microphone in the devices' settings to take it off.",
                offset=1e3 * both.median,
            ),
        )

    def _camera(self) -> tuple[Sentence, ...]:
        spread = self.screen_to_camera
        if spread is None:
            return (
                say(
                    "The camera saw {seen} of {shown} flashes. Point it at the screen, darken the"
                    " room and try again.",
                    seen=self.seen,
                    shown=self.shown,
                ),
            )
        return (
            say(
                "The camera saw a flash {median:.0f} ms after it was painted ({low:.0f} to"
                " {high:.0f} ms, {seen} of {shown} flashes). The display's latency is in it.",
                **_figures(spread),
                seen=self.seen,
                shown=self.shown,
            ),
        )

    def _microphone(self) -> tuple[Sentence, ...]:
        spread = self.screen_to_microphone
        if spread is None:
            return (
                say(
                    "The microphone heard {heard} of {shown} beeps. Turn the loudspeaker up, put"
                    " the microphone before it and try again.",
                    heard=self.heard,
                    shown=self.shown,
                ),
            )
        return (
            say(
                "The microphone heard a beep {median:.0f} ms after its flash was painted ({low:.0f}"
                " to {high:.0f} ms, {heard} of {shown} beeps).",
                **_figures(spread),
                heard=self.heard,
                shown=self.shown,
            ),
        )


def brightness(frames: NDArray[np.uint8]) -> Floats:
    """Return the brightness, 0 to 255, of pictures (n, height, width, 3) by each eighth pixel."""
    return np.asarray(frames[:, ::8, ::8].mean(axis=(1, 2, 3)), np.float64)


def find_flashes(times: NDArray[np.int64], bright: Floats) -> Floats:
    """Return when a camera saw flashes begin, in s of the session's clock.

    ``times`` (n,) in ns when each frame was exposed, ``bright`` (n,) their brightness. A flash is a
    rise that stands out of what the picture does anyway. The camera sees it in the first frame in
    which it was bright at all, so the time is, in the mean, half a frame late.
    """
    if len(bright) < 4:
        return np.empty(0)
    rise = np.diff(bright)
    usual = float(np.median(np.abs(rise - np.median(rise)))) * 1.4826
    limit = max(LEAST_STEP, STEP * usual, 0.3 * float(np.percentile(rise, 99.5)))
    places = np.flatnonzero(rise > limit) + 1
    kept: list[int] = []
    for place in places:
        if not kept or times[place] - times[kept[-1]] > 0.3e9:
            kept.append(int(place))
    return np.asarray(times[kept] / 1e9, np.float64) if kept else np.empty(0)


def analyse(
    painted: Floats,
    times: NDArray[np.int64],
    bright: Floats,
    sound: NDArray[np.float32],
    sound_times: NDArray[np.int64],
    rate: float,
) -> FlashTest:
    """Return what a camera and a microphone tell of flashes that were ``painted`` at (s).

    ``times`` (n,) and ``bright`` (n,) of video frames, ``sound`` (m,) at ``rate`` with its times.
    """
    seen = _after(painted, find_flashes(times, bright))
    heard = _after(painted, find_beeps(sound, sound_times, rate))
    to_camera, to_microphone = seen - painted, heard - painted
    return FlashTest(
        shown=len(painted),
        seen=int(np.isfinite(seen).sum()),
        heard=int(np.isfinite(heard).sum()),
        screen_to_camera=_spread(to_camera),
        screen_to_microphone=_spread(to_microphone),
        camera_to_microphone=_spread(heard - seen),
    )


def of_recording(folder: Path) -> FlashTest:
    """Return what a recording tells that was made while flashes were shown and marked.

    Raises RecordingError for a folder that is none. It decodes the whole video: not for a window's
    own thread.
    """
    recording = read_recording(folder)
    painted = [m.time / 1e9 for m in recording.markers() if m.label == FLASH]
    bright, times = [], []
    for _, block in recording.samples("video"):
        bright.append(brightness(np.asarray(block.data)))
        times.append(block.times)
    sound, sounded, rate = [], [], 1.0
    for spec, block in recording.samples("audio"):
        sound.append(np.asarray(block.data, np.float32).reshape(len(block.data), -1)[:, 0])
        sounded.append(block.times)
        rate = spec.rate
    return analyse(
        np.array(painted),
        np.concatenate([*times, np.empty(0, np.int64)]),
        np.concatenate([*bright, np.empty(0)]),
        np.concatenate([*sound, np.empty(0, np.float32)]),
        np.concatenate([*sounded, np.empty(0, np.int64)]),
        rate,
    )


def _after(painted: Floats, found: Floats) -> Floats:
    """Return for each of ``painted`` which of ``found`` belongs to it, NaN for none."""
    belongs = np.full(len(painted), np.nan)
    if len(found):
        nearest = np.abs(found[None, :] - painted[:, None]).argmin(axis=1)
        near = np.abs(found[nearest] - painted) < PAIR_SECONDS
        belongs[near] = found[nearest[near]]
    return belongs


def _spread(values: Floats) -> Spread | None:
    found = values[np.isfinite(values)]
    return Spread.of(found) if len(found) >= LEAST_FLASHES else None


def _figures(spread: Spread) -> dict[str, float]:
    return {
        "median": 1e3 * spread.median,
        "low": 1e3 * spread.low,
        "high": 1e3 * spread.high,
    }
