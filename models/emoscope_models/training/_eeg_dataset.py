"""Labelled EEG windows from NumPy archives, refused unless they can prove something.

Keys of an archive, one a recording: ``windows`` (n, samples, channels) raw µV of 4 s each;
``rate`` Hz; ``channels`` (c,) electrode names; ``clip`` (n,) which clip (film, picture series,
task) each window is from; ``valence`` and/or ``arousal`` (n,) with two values, the greater is
"high", or "low" and "high"; or ``label`` (n,) with two classes of any name, or the quadrants LVLA
LVHA HVLA HVHA. ``rest`` (m, samples, channels) are windows of the same person at rest. The order
of the windows is the order of time. Labels hold for whole clips.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._eeg_quality import judge
from emoscope_models._npz import UNREADABLE
from emoscope_models.eeg_bands import plain
from emoscope_models.eeg_features import SECONDS, span

KEYS = ("windows", "rate", "channels", "clip", "valence", "arousal", "label", "rest", "stimulus")
AXES = ("valence", "arousal")
QUADRANT_NAMES = {
    "LVLA": ("low", "low"),
    "LVHA": ("low", "high"),
    "HVLA": ("high", "low"),
    "HVHA": ("high", "high"),
}
SHARED = 16
"""Samples in a row that two clips have in common when their windows overlap."""
LOWEST_RATE, HIGHEST_RATE = 100.0, 20_000.0


class RecordingRefused(Exception):
    """Recordings that cannot prove anything. The message says which, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Question:
    """Two classes: their names, low first, and that of each clip (k,) as 0 or 1."""

    classes: tuple[str, str]
    labels: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Recording:
    """One archive: ``clip`` (n,) counts clips in order of time, ``clips`` are their names.

    ``labels`` hold the value of each clip by key. ``dropped`` windows had a dead electrode.
    """

    name: str
    windows: NDArray[Any]
    clip: NDArray[np.int64]
    clips: tuple[str, ...]
    labels: dict[str, tuple[str, ...]]
    rest: NDArray[Any]
    rate: float
    channels: tuple[str, ...]
    dropped: int
    unused: tuple[str, ...]
    stimuli: tuple[str, ...] = ()
    """What each clip showed; empty for what was shown once."""


def read_recordings(paths: Sequence[Path]) -> tuple[Recording, ...]:
    """Read archives, or all of a folder. Raises RecordingRefused."""
    files = [f for p in paths for f in (sorted(p.glob("*.npz")) if p.is_dir() else [p])]
    if not files:
        raise RecordingRefused(f"There is no recording (.npz) in {', '.join(map(str, paths))}.")
    recordings = tuple(read_recording(file) for file in files)
    first = recordings[0]
    for other in recordings[1:]:
        if tuple(map(plain, other.channels)) != tuple(map(plain, first.channels)):
            raise _refusal(
                other.name,
                f"its electrodes are not those of {first.name}: {', '.join(other.channels)}"
                f" against {', '.join(first.channels)}",
            )
        if other.rate != first.rate:
            raise _refusal(
                other.name, f"its rate is {other.rate:g} Hz, {first.name} has {first.rate:g} Hz"
            )
        if set(other.labels) != set(first.labels):
            raise _refusal(other.name, f"its labels are not those of {first.name}")
        if bool(len(other.rest)) != bool(len(first.rest)):
            raise _refusal(other.name, f"only one of it and {first.name} has a rest")
    return recordings


def units_of(recordings: Sequence[Recording]) -> tuple[NDArray[np.int64], ...]:
    """Return for each recording which unit each clip (k,) is of: clips of one stimulus are one.

    A film that is known is another film: both times are held out together. Units count in the order
    in which they come.
    """
    known: dict[str, int] = {}
    count, found = 0, []
    for recording in recordings:
        own = []
        for number in range(len(recording.clips)):
            stimulus = recording.stimuli[number] if recording.stimuli else ""
            unit = known.get(stimulus, count) if stimulus else count
            if stimulus:
                known[stimulus] = unit
            count += unit == count
            own.append(unit)
        found.append(np.array(own, dtype=np.int64))
    return tuple(found)


def questions_of(recordings: Sequence[Recording]) -> dict[str, Question]:
    """Return the two-class questions over the units of all recordings, in their order."""
    units = np.concatenate(units_of(recordings))
    asked = {}
    for key in recordings[0].labels:
        values = [value for r in recordings for value in r.labels[key]]
        by_unit: dict[int, str] = {}
        for unit, value in zip(units.tolist(), values, strict=True):
            if by_unit.setdefault(unit, value) != value:
                raise RecordingRefused(
                    f"A stimulus was shown twice, and has another {key} the second time: leave it"
                    " out."
                )
        asked[key] = _two(key, [by_unit[unit] for unit in sorted(by_unit)])
    return asked


def read_recording(path: Path) -> Recording:
    """Read one archive. Raises RecordingRefused."""
    held = _arrays(path)
    rate, channels = _stream(path.name, held)
    windows = _windows(path.name, held, "windows", rate, channels)
    rest = _windows(path.name, held, "rest", rate, channels) if "rest" in held else windows[:0]
    clip, names = _clips(path.name, held, windows)
    labels = _labels(path.name, held, clip, len(names))
    stimuli = _of_clips(path.name, held, "stimulus", clip, len(names)) if "stimulus" in held else ()
    good = _alive(windows, rate, channels)
    lost = [n for k, n in enumerate(names) if not good[clip == k].any()]
    if lost:
        raise _refusal(
            path.name, f"clip {lost[0]} has a flat or railed electrode all the time: leave it out"
        )
    return Recording(
        name=path.name,
        windows=windows[good],
        clip=clip[good],
        clips=names,
        labels=labels,
        rest=rest[_alive(rest, rate, channels)],
        rate=rate,
        channels=channels,
        dropped=int((~good).sum()),
        unused=tuple(sorted(set(held) - set(KEYS))),
        stimuli=stimuli,
    )


def _arrays(path: Path) -> dict[str, NDArray[Any]]:
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            return {name: archive[name] for name in archive.files}
    except UNREADABLE as error:
        why = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise RecordingRefused(
            f"The recording {path} cannot be read ({why}). Save it with numpy.savez, without"
            " objects."
        ) from error


def _stream(name: str, held: dict[str, NDArray[Any]]) -> tuple[float, tuple[str, ...]]:
    missing = [key for key in ("windows", "rate", "channels") if key not in held]
    if missing:
        raise _refusal(name, f"it lacks {', '.join(missing)}")
    if held["rate"].size != 1 or held["rate"].dtype.kind not in "iuf":
        raise _refusal(name, "rate must be one number, in Hz")
    rate = float(held["rate"].reshape(-1)[0])
    if not LOWEST_RATE <= rate <= HIGHEST_RATE:
        raise _refusal(name, f"its rate is {rate:g} Hz; {LOWEST_RATE:g} Hz and more are needed")
    channels = tuple(map(str, held["channels"].reshape(-1)))
    if len(set(map(plain, channels))) != len(channels):
        raise _refusal(name, f"an electrode is named twice: {', '.join(channels)}")
    return rate, channels


def _windows(
    name: str, held: dict[str, NDArray[Any]], key: str, rate: float, channels: tuple[str, ...]
) -> NDArray[Any]:
    windows = held[key]
    needed = (span(rate), len(channels))
    if windows.dtype.kind not in "iuf" or windows.ndim != 3 or windows.shape[1:] != needed:
        raise _refusal(
            name,
            f"{key} must be numbers of shape (n, {needed[0]}, {needed[1]}), {SECONDS:g} s at"
            f" {rate:g} Hz of {needed[1]} channels, not {windows.dtype} {windows.shape}",
        )
    broken = int((~np.isfinite(windows).all(axis=(1, 2))).sum())
    if broken:
        raise _refusal(name, f"{broken} of {key} hold values that are not numbers: leave them out")
    return windows


def _clips(
    name: str, held: dict[str, NDArray[Any]], windows: NDArray[Any]
) -> tuple[NDArray[np.int64], tuple[str, ...]]:
    """Return the clip of each window, counted in order of time, and the clips' names."""
    if "clip" not in held:
        raise _refusal(
            name,
            "it lacks clip, which says of which clip each window is: windows of one clip in"
            " training and test would prove nothing",
        )
    given = _by_window(name, held, "clip", len(windows))
    names, first, clip = np.unique(given, return_index=True, return_inverse=True)
    if len(names) == len(given):
        raise _refusal(
            name,
            "every window is a clip of its own, which splits by window: give the windows of one"
            " film, picture series or task the same clip",
        )
    order = np.argsort(first)
    clip = np.argsort(order)[clip.reshape(-1)]
    for k in np.flatnonzero(np.diff(clip)):
        if _overlap(windows[k], windows[k + 1]):
            raise _refusal(
                name,
                f"clips {given[k]} and {given[k + 1]} share samples: windows of different clips"
                " must not overlap",
            )
    return clip.astype(np.int64), tuple(str(n) for n in names[order])


def _overlap(a: NDArray[Any], b: NDArray[Any]) -> bool:
    """Return whether window ``b`` (samples, c) begins within ``a``."""
    if not np.ptp(b[:SHARED]):
        return False
    begins = np.flatnonzero((a[: len(a) - SHARED + 1] == b[0]).all(axis=1))
    return any(np.array_equal(a[k : k + SHARED], b[:SHARED]) for k in begins)


def _by_window(name: str, held: dict[str, NDArray[Any]], key: str, count: int) -> NDArray[Any]:
    given = held[key]
    if given.shape != (count,) or given.dtype.kind not in "biufU":
        raise _refusal(name, f"{key} must have one value for each of the {count} windows")
    if given.dtype.kind == "f" and not np.isfinite(given).all():
        raise _refusal(name, f"{key} holds values that are not numbers")
    return given


def _labels(
    name: str, held: dict[str, NDArray[Any]], clip: NDArray[np.int64], count: int
) -> dict[str, tuple[str, ...]]:
    """Return the value of each clip by key; quadrants become valence and arousal."""
    found = [key for key in (*AXES, "label") if key in held]
    if not found or ("label" in found and len(found) > 1):
        raise _refusal(name, "it needs valence or arousal or both, or else label")
    labels = {key: _of_clips(name, held, key, clip, count) for key in found}
    if set(labels.get("label", "?")) <= set(QUADRANT_NAMES):
        pairs = [QUADRANT_NAMES[value] for value in labels["label"]]
        return {axis: tuple(pair[k] for pair in pairs) for k, axis in enumerate(AXES)}
    return labels


def _of_clips(
    name: str, held: dict[str, NDArray[Any]], key: str, clip: NDArray[np.int64], count: int
) -> tuple[str, ...]:
    """Return the one value of each clip."""
    given = _by_window(name, held, key, len(clip))
    by_clip = np.array([given[np.argmax(clip == k)] for k in range(count)])
    mixed = np.flatnonzero(given != by_clip[clip])
    if len(mixed):
        where = clip[mixed[0]] + 1
        raise _refusal(name, f"the {key} changes within clip {where}: label whole clips")
    return tuple(map(str, by_clip.tolist()))


def _two(key: str, given: Sequence[str]) -> Question:
    values = sorted(set(given), key=_order)
    if len(values) != 2:
        raise RecordingRefused(
            f"{key} has {len(values)} classes ({', '.join(values[:6])}) over all recordings; two"
            " are needed. Turn ratings into low and high first."
        )
    labels = np.array([values.index(value) for value in given], dtype=np.int64)
    if key == "label":
        return Question((values[0], values[1]), labels)
    return Question((f"low {key}", f"high {key}"), labels)


def _order(value: str) -> tuple[float, str]:
    """Return what sorts numbers by size, "low" before "high", and all else by name."""
    try:
        return float(value), value
    except ValueError:
        return {"low": 0.0, "high": 1.0, "False": 0.0, "True": 1.0}.get(value, 2.0), value


def _alive(windows: NDArray[Any], rate: float, channels: tuple[str, ...]) -> NDArray[np.bool_]:
    """Return which windows have no flat or railed electrode."""
    index = np.arange(span(rate))
    return np.array(
        [
            not any(e.dead for e in judge(np.asarray(w, np.float64), index, rate, channels, 0.0))
            for w in windows
        ],
        dtype=np.bool_,
    )


def _refusal(name: str, why: str) -> RecordingRefused:
    return RecordingRefused(f"{name}: {why}.")
