"""What follows from what was painted: exposures, the script of a part, the self-test's figures."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from emoscope.protocol.selftest import Spread, find_beeps, judge, pair
from emoscope.protocol.values import Item, Part, Stimulus
from emoscope.ui.protocol.exposure import Exposure
from emoscope.ui.protocol.script import item_at, limit_of, next_step, waits
from emoscope_devices.clip import Clip, ClipError, look
from emoscope_devices.known_clip import KnownClip, beep, read_number, write_known_clip

FILM = Part("stimulus", stimulus=Stimulus("film", "video", path=Path("film.mp4")))
TASK = Part(
    "stimulus", stimulus=Stimulus("task", "task", items=tuple(Item({}, s) for s in (1.0, 2.0, 0.5)))
)
RATE = 48000.0


def clip(number: int, rate: float = 30.0) -> Clip:
    starts = tuple(k / rate for k in range(number))
    return Clip(Path("film.mp4"), number / rate, False, True, 64, 64, starts)


def exposure(seen: list[int], number: int = 90, **more: object) -> Exposure:
    """Frames as Qt stamps them: in whole milliseconds."""
    made = Exposure(FILM, "paint", clip(number))
    for k in seen:
        made.paint(10**9 + round(k / 30 * 1e9) + 4_000_000 * (k > 0), round(1000 * k / 30) / 1000)
    for name, value in more.items():
        setattr(made, name, value)
    return made


def test_all_frames_of_a_film_that_was_played_to_its_end_were_due() -> None:
    shown = exposure([0, 1, 2, 5, 88], ended=True, offset=4 * 10**9).shown()
    assert shown is not None and (shown.frames, shown.dropped) == (90, 85)
    assert shown.more["late_median"] == pytest.approx(0.004, abs=5e-4)


def test_of_a_film_that_was_cut_off_only_what_was_over_was_due() -> None:
    shown = exposure(list(range(30)), offset=2 * 10**9).shown()
    assert shown is not None and (shown.frames, shown.dropped) == (30, 0)
    stalled = exposure(list(range(10)), offset=2 * 10**9).shown()
    assert stalled is not None and (stalled.frames, stalled.dropped) == (30, 20)


def test_a_frame_painted_twice_counts_once_and_its_first_time_holds() -> None:
    made = exposure([0, 1, 1, 0], ended=True, offset=10**10, clip=clip(2))
    made.paint(9 * 10**9, 0.0)
    assert made.onset == 10**9 and made.seen[0.0] == 10**9
    shown = made.shown()
    assert shown is not None and (shown.frames, shown.dropped) == (2, 0)


def test_a_sound_begins_with_its_first_samples_and_a_film_with_its_first_frame() -> None:
    sound = Exposure(FILM, "sound")
    sound.paint(5)
    assert sound.shown() is None
    sound.hear(7)
    assert sound.shown() is not None and sound.onset == 7
    film = Exposure(FILM, "swap")
    film.paint(10**9)
    film.hear(10**9 + 30_000_000)
    shown = film.shown()
    assert shown is not None and shown.onset == 10**9 and shown.more["sound"] == 0.03


@given(st.lists(st.integers(0, 89), min_size=1), st.integers(0, 4000))
def test_never_more_frames_are_dropped_than_were_due(seen: list[int], after: int) -> None:
    made = exposure(sorted(seen))
    made.offset = max(made.seen.values()) + after * 10**6
    shown = made.shown()
    assert shown is not None
    assert shown.dropped == shown.frames - len(set(seen)) >= 0
    assert shown.frames <= 90


def test_when_the_next_item_or_second_comes() -> None:
    assert [item_at(TASK, t) for t in (0, 0.99, 1, 2.9, 3, 99)] == [0, 0, 1, 1, 2, 2]
    assert limit_of(TASK) == 3.5
    assert [next_step(TASK, t) for t in (0.0, 1.0, 3.2, 3.5)] == [1, 2, pytest.approx(0.3), None]
    count = Part("countdown", 2.5)
    assert [next_step(count, t) for t in (0.0, 0.5, 1.5)] == [0.5, 1.0, None]
    assert limit_of(Part("rest", 3.0)) is None, "only a stimulus leaves by itself"
    assert limit_of(FILM) is None


def test_which_parts_wait_for_her() -> None:
    assert waits(Part("instruction")) and waits(Part("rest"))
    assert not waits(Part("instruction", 3.0)) and not waits(Part("rating"))
    assert not waits(FILM) and not waits(TASK)
    assert waits(Part("stimulus", stimulus=Stimulus("t", "text")))
    assert not waits(Part("stimulus", stimulus=Stimulus("t", "text", seconds=2.0)))


# -- the self-test -----------------------------------------------------------------------------


def sound_of(starts: list[float], noise: float, seed: int = 1) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    sound = random.normal(0, noise, round(6 * RATE)).astype(np.float32)
    tone = beep(RATE, 0.2)
    for start in starts:
        first = round(start * RATE)
        sound[first : first + len(tone)] += tone
    return sound, (np.arange(len(sound)) / RATE * 1e9).astype(np.int64)


@pytest.mark.parametrize("noise", [0.0, 1e-4, 0.005])
def test_beeps_are_found_to_the_millisecond(noise: float) -> None:
    starts = [1.0, 2.0, 3.0037, 5.5]
    found = find_beeps(*sound_of(starts, noise), RATE)
    assert found == pytest.approx(starts, abs=1e-3)


def test_where_there_is_no_beep_none_is_found() -> None:
    assert not len(find_beeps(*sound_of([], 0.01), RATE))
    assert not len(find_beeps(*sound_of([], 0.0), RATE))
    assert not len(find_beeps(np.empty(0, np.float32), np.empty(0, np.int64), RATE))


def test_a_beep_without_a_flash_is_left_out() -> None:
    seen, heard = pair(np.array([1.0, 2.0, 3.0]), np.array([0.2, 1.05, 2.6, 3.05]))
    assert seen.tolist() == [1.0, 3.0] and heard.tolist() == [1.05, 3.05]
    assert not len(pair(np.array([1.0]), np.empty(0))[0])


def test_the_figures_of_a_known_run() -> None:
    known = KnownClip(Path("k.mp4"), 30, 120, (1.0, 2.0, 3.0))
    painted = [(n, n / 30, 10**9 + round(n / 30 * 1e9)) for n in range(120) if n != 50]
    beeps = np.array([2.02, 3.03, 4.04])
    found = judge(known, painted, 10**9 - 5_000_000, beeps, "paint", "microphone")
    assert (found.frames, found.painted, found.dropped, found.misread) == (120, 119, 1, 0)
    assert found.wait == pytest.approx(0.005)
    assert found.late is not None and abs(found.late.most) < 1e-6
    assert found.offset is not None and found.offset.median == pytest.approx(0.03)
    assert (found.beeps, found.due, found.heard) == (3, 3, "microphone")
    assert "30 ms after" in " ".join(map(str, found.sentences))


def test_frames_that_are_not_what_they_say_are_told_of() -> None:
    known = KnownClip(Path("k.mp4"), 30, 30, ())
    painted = [(n + 1, n / 30, n) for n in range(29)]
    found = judge(known, painted, 0, np.empty(0), "swap", "")
    assert found.misread == 29 and "cannot be trusted" in str(found.sentences[0])
    assert found.offset is None and found.heard == ""
    assert judge(known, [], 0, np.empty(0), "paint", "").failed
    assert Spread.of(np.empty(0)) is None


@pytest.mark.parametrize("number", [0, 1, 2, 777, 65535])
@pytest.mark.parametrize("size", [(640, 360), (320, 200), (1921, 1083)])
def test_numbers_are_read_from_a_scaled_picture(number: int, size: tuple[int, int]) -> None:
    from emoscope_devices.known_clip import _page

    page = _page(number, flash=bool(number % 2), size=(640, 360))[:360]
    rows = (np.arange(size[1]) * 360 / size[1]).astype(int)
    columns = (np.arange(size[0]) * 640 / size[0]).astype(int)
    picture = np.repeat(page[rows][:, columns][..., None], 4, axis=2)
    assert read_number(picture) == number
    assert read_number(np.full_like(picture, 90)) == -1


# -- files -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> KnownClip:
    return write_known_clip(tmp_path_factory.mktemp("known"), seconds=1.0, size=(128, 96))


def test_a_file_is_what_it_was_written_as(known: KnownClip) -> None:
    found = look(known.path)
    assert (found.sound, found.video, found.width, found.height) == (True, True, 128, 96)
    assert np.diff(found.starts) == pytest.approx(1 / 30, abs=1e-3) and len(found.starts) == 30
    assert found.rate == pytest.approx(30, abs=0.1)
    assert found.seconds == pytest.approx(1.0, abs=0.1)


def test_no_film_without_length_or_size(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no film"):
        write_known_clip(tmp_path, seconds=0)
    with pytest.raises(ValueError, match="no film"):
        write_known_clip(tmp_path, size=(8, 8))


@given(st.data())
def test_a_damaged_file_is_read_or_refused_in_words(
    known: KnownClip, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    content = bytearray(known.path.read_bytes())
    for _ in range(data.draw(st.integers(0, 12))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "damaged.mp4"
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    try:
        found = look(path)
    except ClipError as error:
        assert "damaged.mp4" in str(error)
    else:
        assert found.seconds >= 0 and list(found.starts) == sorted(found.starts)
