"""What a participant is shown of a part, when it was on the screen, and what cannot be shown."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import QAudioBuffer
from PySide6.QtTest import QTest
from shiboken6 import isValid

from emoscope.protocol.values import Item, Part, Shown, Stimulus
from emoscope.ui.participant.look import Look
from emoscope.ui.protocol import player as players
from emoscope.ui.protocol import stage as stages
from emoscope.ui.protocol.canvas import Glass, patch_area
from emoscope.ui.protocol.known_film import _number
from emoscope.ui.protocol.scenes import INKS
from emoscope.ui.protocol.stage import Stage
from emoscope.ui.theme import DARK, LIGHT
from emoscope_devices.clip import look
from emoscope_devices.known_clip import KnownClip, write_known_clip

LONG = 30_000
"""Milliseconds that nothing takes, whatever else the computer does."""


class Watched:
    """A stage that is on the screen, and all that it said."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.shown: list[Shown] = []
        self.failed: list[str] = []
        self.items: list[tuple[int, int]] = []
        self.frames: list[tuple[int, float, int]] = []
        self.pressed = 0
        stage.shown.connect(self.shown.append)
        stage.failed.connect(self.failed.append)
        stage.item_shown.connect(lambda n, t: self.items.append((n, t)))
        stage.frame_shown.connect(lambda f, t: self.frames.append((_number(f.image), f.start, t)))
        stage.pressed.connect(self._press)

    def _press(self) -> None:
        self.pressed += 1

    def over(self, name: str) -> list[Shown]:
        return [s for s in self.shown if s.stimulus == name and s.offset is not None]

    def began(self, name: str) -> list[Shown]:
        return [s for s in self.shown if s.stimulus == name]


@pytest.fixture
def watched(qtbot: Any) -> Iterator[Watched]:
    stage = Stage(swap=False)
    stage.resize(800, 500)
    stage.show()
    qtbot.waitExposed(stage)
    yield Watched(stage)
    stage.blockSignals(True)
    stage.hide()
    stage.close_up()
    stage.deleteLater()


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> KnownClip:
    return write_known_clip(tmp_path_factory.mktemp("film"), seconds=1.5, sound=None)


def until(qtbot: Any, condition: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(condition()), timeout=LONG)


def video(path: Path | None, name: str = "film", **more: Any) -> Part:
    return Part("stimulus", stimulus=Stimulus(name, "video", path=path, **more))


def text(words: str, **more: Any) -> Part:
    return Part("stimulus", stimulus=Stimulus("words", "text", text={"en": words}, **more))


def pixels(stage: Stage) -> np.ndarray:
    image = stage.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    data = np.frombuffer(image.constBits(), np.uint8)
    return data.reshape(image.height(), -1, 4)[:, : image.width(), 2::-1].copy()


# -- films -------------------------------------------------------------------------------------


def test_a_film_is_shown_to_its_end_and_each_frame_is_the_one_that_it_says(
    qtbot: Any, watched: Watched, film: KnownClip
) -> None:
    watched.stage.prepare(video(film.path))
    watched.stage.show_part(video(film.path), "en")
    until(qtbot, lambda: watched.over("film"))
    shown, numbers = watched.over("film")[0], [n for n, _, _ in watched.frames]
    assert numbers[0] == 0
    assert all(a < b for a, b in pairwise(numbers))
    assert all(n == round(start * film.rate) for n, start, _ in watched.frames)
    assert (shown.by, shown.failed) == ("paint", "")
    assert shown.onset == watched.frames[0][2]
    assert shown.frames == film.frames
    assert shown.dropped == film.frames - len(set(numbers))
    # When the last frame came is when it was seen, so the film lasted at least up to it.
    assert shown.offset is not None and shown.offset > watched.frames[-1][2]
    assert shown.more["late_most"] >= shown.more["late_median"]
    assert [s.offset for s in watched.began("film")] == [None, shown.offset]
    assert not watched.failed


def test_a_film_is_taken_away_when_its_seconds_are_over(
    qtbot: Any, watched: Watched, film: KnownClip
) -> None:
    watched.stage.show_part(video(film.path, seconds=0.5), "en")
    until(qtbot, lambda: watched.over("film"))
    shown = watched.over("film")[0]
    assert shown.offset is not None and shown.offset - shown.onset >= 0.5e9
    assert len(watched.frames) <= shown.frames + 1
    assert not shown.failed and not watched.failed


@pytest.mark.parametrize("size", [(333, 251), (640, 480), (1001, 77)])
def test_a_film_fits_a_window_of_any_size(
    qtbot: Any, watched: Watched, film: KnownClip, size: tuple[int, int]
) -> None:
    watched.stage.resize(*size)
    watched.stage.show_part(video(film.path, seconds=0.2), "en")
    qtbot.waitUntil(lambda: bool(watched.frames), timeout=LONG)
    until(qtbot, lambda: watched.over("film"))
    assert not watched.failed
    assert watched.frames[0][0] == 0


def test_what_is_prepared_begins_from_its_first_frame_without_loading(
    qtbot: Any, watched: Watched, film: KnownClip
) -> None:
    with qtbot.waitSignal(watched.stage.prepared, timeout=LONG):
        watched.stage.prepare(video(film.path))
    player = watched.stage._props.next.player
    assert player.state == "ready" and player.first.start == 0
    watched.stage.prepare(video(film.path))  # again: nothing is thrown away
    assert watched.stage._props.next.player is player
    watched.stage.show_part(video(film.path), "en")
    until(qtbot, lambda: watched.began("film"))
    assert watched.frames[0][:2] == (0, 0.0)


def test_one_film_after_the_other_leaves_no_frame_of_the_first(
    qtbot: Any, watched: Watched, film: KnownClip
) -> None:
    watched.stage.show_part(video(film.path, "one"), "en")
    until(qtbot, lambda: len(watched.frames) > 5)
    watched.stage.prepare(video(film.path, "two"))
    watched.stage.show_part(video(film.path, "two"), "en")
    until(qtbot, lambda: watched.began("two"))
    first, second = watched.over("one")[0], watched.began("two")[0]
    assert first.offset is not None and first.offset <= second.onset
    after = [n for n, _, t in watched.frames if t >= second.onset]
    assert after[0] == 0
    assert first.frames < film.frames


def test_orders_that_come_faster_than_files_are_opened(
    qtbot: Any, watched: Watched, film: KnownClip
) -> None:
    for turn in range(8):
        watched.stage.prepare(video(film.path, f"never {turn}"))
        watched.stage.show_part(video(film.path, f"film {turn}"), "en")
    until(qtbot, lambda: watched.over("film 7"))
    assert {s.stimulus for s in watched.shown if s.stimulus} == {"film 7"}
    assert not watched.failed


FIELDS = (200, 40, 40), (40, 200, 40), (40, 40, 200)


def coloured(path: Path, codec: str, pixels: str) -> None:
    """Write a film of three fields: red, green, blue."""
    page = np.repeat(np.array(FIELDS, np.uint8)[None], 96, axis=0).repeat(48, axis=1)
    with av.open(str(path), "w") as container:
        film: Any = container.add_stream(codec, rate=30)
        film.width, film.height, film.pix_fmt = page.shape[1], page.shape[0], pixels
        for number in range(9):
            frame = av.VideoFrame.from_ndarray(page, "rgb24").reformat(format=pixels)
            frame.pts, frame.time_base = number, Fraction(1, 30)
            container.mux(film.encode(frame))
        container.mux(film.encode())


@pytest.mark.parametrize(
    ("codec", "inside", "name"),
    [
        ("libx264", "yuv420p10le", "ten-bit.mkv"),
        ("libx264", "yuv444p", "full-colour.mkv"),
        ("prores_ks", "yuv422p10le", "studio.mov"),
        ("libvpx", "yuv420p", "web.webm"),
        ("png", "rgb24", "pictures.mov"),
    ],
)
def test_films_of_other_codings_have_their_colours(
    qtbot: Any, watched: Watched, tmp_path: Path, codec: str, inside: str, name: str
) -> None:
    coloured(tmp_path / name, codec, inside)
    watched.stage.show_part(video(tmp_path / name, seconds=60.0), "en")
    until(qtbot, lambda: watched.frames)
    seen = pixels(watched.stage)[250, [200, 400, 600]].astype(int)
    assert np.abs(seen - FIELDS).max() <= 8, seen
    until(qtbot, lambda: watched.over("film"))
    assert watched.over("film")[0].frames == 9 and not watched.failed


# -- what cannot be shown ----------------------------------------------------------------------


def bad(folder: Path, film: KnownClip, how: str) -> Path:
    path, data = folder / f"{how}.mp4", bytearray(film.path.read_bytes())
    if how == "codec":
        data = data.replace(b"avc1", b"zzz1")
    elif how == "text":
        data = bytearray(b"no film at all")
    elif how == "empty":
        data = bytearray()
    elif how == "cut":
        data = data[: len(data) // 2]
    if how != "absent":
        path.write_bytes(data)
    return path


@pytest.mark.parametrize("how", ["absent", "empty", "text", "cut", "codec"])
def test_a_bad_film_is_named_and_not_waited_for(
    qtbot: Any, watched: Watched, film: KnownClip, tmp_path: Path, how: str
) -> None:
    path = bad(tmp_path, film, how)
    watched.stage.prepare(video(path))
    until(qtbot, lambda: watched.stage._props.next.done)
    assert not watched.failed, "what comes next disturbs nobody"
    watched.stage.show_part(video(path), "en")
    assert not watched.failed, "said after the order has returned"
    until(qtbot, lambda: watched.failed)
    assert len(watched.failed) == 1 and path.name in watched.failed[0]
    assert not watched.began("film")
    watched.stage.show_part(video(film.path), "en")  # and the next one is shown
    until(qtbot, lambda: watched.began("film"))


def test_a_stimulus_without_a_file_is_named(qtbot: Any, watched: Watched) -> None:
    watched.stage.show_part(video(None, "happy-2"), "en")
    until(qtbot, lambda: watched.failed)
    assert "happy-2" in watched.failed[0]


def test_a_player_that_stops_delivering_is_not_waited_for(
    qtbot: Any, watched: Watched, film: KnownClip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(players, "STALL_SECONDS", 0.3)
    watched.stage.show_part(video(film.path), "en")
    until(qtbot, lambda: len(watched.frames) > 2)
    watched.stage._props.on.player._player.pause()  # behind its back
    until(qtbot, lambda: watched.failed)
    shown = watched.over("film")[0]
    assert shown.failed and film.path.name in shown.failed
    assert shown.offset is not None and shown.frames <= film.frames
    assert [s.failed for s in watched.began("film")] == ["", shown.failed]


def test_a_film_that_ends_early_has_failed(
    qtbot: Any, watched: Watched, film: KnownClip, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = players.look

    def longer(path: Path) -> Any:
        clip = real(path)
        starts = (*clip.starts, clip.starts[-1] + 2.0)
        return type(clip)(clip.path, 4.0, clip.sound, clip.video, 64, 64, starts)

    monkeypatch.setattr(players, "look", longer)
    watched.stage.show_part(video(film.path), "en")
    until(qtbot, lambda: watched.failed)
    assert "ended after" in watched.failed[0]
    assert watched.over("film")[0].failed


def test_a_computer_too_busy_to_convert_frames_is_no_damaged_film(
    qtbot: Any, watched: Watched, film: KnownClip
) -> None:
    with qtbot.waitSignal(watched.stage.prepared, timeout=LONG):
        watched.stage.prepare(video(film.path))
    converter = watched.stage._props.next.player._converter
    converter.sink.videoFrameChanged.disconnect(converter.wake)
    try:
        watched.stage.show_part(video(film.path), "en")
        until(qtbot, lambda: watched.over("film"))
    finally:
        converter.sink.videoFrameChanged.connect(converter.wake)
    shown = watched.over("film")[0]
    assert not watched.failed and not shown.failed
    assert (shown.frames, shown.dropped) == (film.frames, film.frames - 1)


def test_a_film_with_sound_is_refused_without_a_sound_output(
    qtbot: Any, watched: Watched, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = write_known_clip(tmp_path, seconds=0.6)
    monkeypatch.setattr(players.multimedia, "speakers", list)
    watched.stage.show_part(video(film.path), "en")
    until(qtbot, lambda: watched.failed)
    assert "no sound output" in watched.failed[0]


def test_who_listened_to_a_film_is_let_go_with_it(
    qtbot: Any, watched: Watched, tmp_path: Path
) -> None:
    """An hour shows hundreds of films: what heard them does not stay."""
    clip = look(write_known_clip(tmp_path, seconds=1.0, sound="aac").path)
    player, ears = watched.stage._props.players[0], []
    for _ in range(4):
        player._make(clip)
        ears.append(player._ears[-1])
        ears[-1].hear(QAudioBuffer())
        player.stop()
        assert len(player.handed) == 1, "it is asked for when the film is over"
        until(qtbot, lambda: not any(map(isValid, ears)))
    assert len(player._ears) == 1
    player._make(look(write_known_clip(tmp_path, seconds=1.0, sound=None).path))
    assert player.handed == [], "a silent film has no sound of the last one"


def test_without_qt_multimedia_it_is_said_what_to_install(
    qtbot: Any, watched: Watched, film: KnownClip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(players.multimedia, "qm", None)
    watched.stage.show_part(video(film.path), "en")
    until(qtbot, lambda: watched.failed)
    assert "libpulse0" in watched.failed[0]


def test_a_window_that_is_closed_in_a_stimulus_ends_it(
    qtbot: Any, watched: Watched, film: KnownClip
) -> None:
    watched.stage.show_part(video(film.path), "en")
    until(qtbot, lambda: watched.frames)
    watched.stage.hide()
    assert len(watched.failed) == 1 and "closed" in watched.failed[0]
    assert watched.over("film")[0].failed


def test_a_window_that_shows_nothing_is_told_of(
    qtbot: Any, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stages, "PAINT_SECONDS", 0.05)
    monkeypatch.setattr(stages, "CLOSE_MS", 50)
    watched.stage.canvas.setUpdatesEnabled(False)  # as a display that was switched off
    watched.stage.show_part(text("a word"), "en")
    until(qtbot, lambda: watched.failed)
    assert "Nothing appears" in watched.failed[0]


# -- the other parts ---------------------------------------------------------------------------


def test_each_part_is_painted_with_its_words_in_her_language(qtbot: Any, watched: Watched) -> None:
    words = {"en": "Rest", "ja": "休憩"}
    pages = {}
    for what in ("instruction", "fixation", "countdown", "rest", "blank"):
        before = len(watched.began(""))
        watched.stage.show_part(Part(what, 2.0, text=words), "ja")
        until(qtbot, lambda n=before: watched.began("")[n:] and not watched.shown[-1].offset)
        pages[what] = pixels(watched.stage)
        assert watched.stage.accessibleName() == "休憩"
        assert pages[what].reshape(-1, 3).std(axis=0).all()
    assert len({page.tobytes() for page in pages.values()}) == 3, "cross, number, words"
    watched.stage.show_part(Part("rest", 2.0, text=words), "en")
    until(qtbot, lambda: (pixels(watched.stage) != pages["rest"]).any())
    watched.stage.clear()
    until(qtbot, lambda: not pixels(watched.stage).reshape(-1, 3).std(axis=0).any())


def test_a_text_stays_for_its_seconds_and_leaves(qtbot: Any, watched: Watched) -> None:
    watched.stage.show_part(text("a sentence", seconds=0.2), "en")
    until(qtbot, lambda: watched.over("words"))
    shown = watched.over("words")[0]
    assert shown.offset is not None and shown.offset - shown.onset >= 0.2e9
    assert (shown.frames, shown.dropped, shown.by) == (0, 0, "paint")


def test_a_task_shows_its_items_in_their_inks_one_after_the_other(
    qtbot: Any, watched: Watched
) -> None:
    items = tuple(Item({"en": ink.upper()}, 0.15, ink) for ink in INKS)
    task = Part("stimulus", stimulus=Stimulus("stroop", "task", items=items))
    seen: list[bool] = []

    def look(number: int, _: object) -> None:
        wanted = QColor(INKS[items[number].ink])
        near = np.abs(pixels(watched.stage).astype(int) - wanted.getRgb()[:3]).sum(axis=2)
        seen.append(bool((near < 12).any()))

    watched.stage.item_shown.connect(look)
    watched.stage.show_part(task, "en")
    until(qtbot, lambda: watched.over("stroop"))
    shown = watched.over("stroop")[0]
    assert [n for n, _ in watched.items] == [0, 1, 2, 3]
    assert seen == [True] * 4
    for number, when in watched.items:
        assert shown.more[f"item_{number + 1}"] == pytest.approx(
            (when - shown.onset) / 1e9, abs=1e-3
        )
        assert (when - shown.onset) / 1e9 >= 0.15 * number
    assert shown.offset is not None and shown.offset - shown.onset >= 0.6e9


def test_a_picture_is_shown_whole_on_black(qtbot: Any, watched: Watched, tmp_path: Path) -> None:
    image = QImage(100, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#20c040"))
    assert image.save(str(tmp_path / "high.png"))
    part = Part(
        "stimulus", stimulus=Stimulus("high", "picture", path=tmp_path / "high.png", seconds=5)
    )
    watched.stage.show_part(part, "en")
    until(qtbot, lambda: watched.began("high"))
    seen = pixels(watched.stage)
    green = (np.abs(seen.astype(int) - (0x20, 0xC0, 0x40)).sum(axis=2) < 12).nonzero()
    assert np.ptp(green[0]) + 1 == 500 and abs(np.ptp(green[1]) + 1 - 125) <= 1
    assert not seen[:, :300].any()


def test_a_picture_that_is_none_is_named(qtbot: Any, watched: Watched, tmp_path: Path) -> None:
    for name, data in (("gone.png", None), ("none.png", b"\x89PNG\r\n\x1a\n"), ("0.jpg", b"")):
        if data is not None:
            (tmp_path / name).write_bytes(data)
        stimulus = Stimulus(name, "picture", path=tmp_path / name)
        watched.failed.clear()
        watched.stage.show_part(Part("stimulus", stimulus=stimulus), "en")
        until(qtbot, lambda: watched.failed)
        assert name in watched.failed[0]


@pytest.mark.parametrize("corner", ["top-left", "top-right", "bottom-left", "bottom-right"])
def test_the_patch_is_white_while_a_stimulus_is_on_and_black_else(
    qtbot: Any, watched: Watched, corner: Any
) -> None:
    stage = watched.stage
    stage.set_patch(corner)
    look = stage.canvas.easel.look
    assert look is not None
    middle = patch_area(stage.rect().toRectF(), corner, look).center().toPoint()

    def patch() -> int:
        return int(pixels(stage)[middle.y(), middle.x()].mean())

    stage.show_part(Part("fixation", 1.0), "en")
    until(qtbot, lambda: watched.shown)
    assert patch() == 0
    stage.show_part(text("word", seconds=60.0), "en")
    until(qtbot, lambda: watched.began("words"))
    assert patch() == 255
    stage.set_patch("")
    assert patch() not in (0, 255)


def test_the_stage_follows_the_look_of_her_window(qtbot: Any, watched: Watched) -> None:
    watched.stage.show_part(text("word"), "en")
    until(qtbot, lambda: watched.began("words"))
    dark = pixels(watched.stage)[5, 5].mean()
    watched.stage.dress(Look.of(LIGHT, watched.stage.size(), ("Inter",)))
    assert pixels(watched.stage)[5, 5].mean() > dark + 100
    watched.stage.dress(Look.of(DARK, watched.stage.size(), ("Inter",)))
    assert pixels(watched.stage)[5, 5].mean() == dark


# -- the participant ---------------------------------------------------------------------------


def test_she_goes_on_by_key_or_touch_once_and_only_where_the_part_waits(
    qtbot: Any, watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = watched.stage
    now = [10**12]
    monkeypatch.setattr(stage, "clock", lambda: now[0])

    def show(part: Part) -> None:
        before = len(watched.shown)
        stage.show_part(part, "en")
        until(qtbot, lambda: len(watched.shown) > before + (before > 0))

    show(Part("instruction", text={"en": "Read this"}))
    QTest.keyClick(stage, Qt.Key.Key_Space)
    assert watched.pressed == 0, "that key was meant for the page before"
    now[0] += 10**9
    QTest.keyClick(stage, Qt.Key.Key_A)
    assert watched.pressed == 0
    QTest.keyClick(stage, Qt.Key.Key_Return)
    QTest.keyClick(stage, Qt.Key.Key_Space)
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert watched.pressed == 1
    show(Part("rest", 5.0))
    now[0] += 10**9
    QTest.keyClick(stage, Qt.Key.Key_Space)
    assert watched.pressed == 1
    show(text("Read aloud"))
    now[0] += 10**9
    QTest.mouseClick(stage, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert watched.pressed == 2


# -- the two canvases --------------------------------------------------------------------------


def test_a_swap_counts_once_for_each_scene(qtbot: Any) -> None:
    stage = Stage(swap=False)
    try:
        glass = Glass(lambda: 5, stage)
        heard: list[tuple[int, object]] = []
        glass.painted.connect(lambda n, t: heard.append((n, t)))
        glass.show_scene(stage.canvas.easel.scene)
        glass._swapped()
        assert not heard, "nothing was painted, so the swap was of something else"
        glass._drawn = glass.easel.number
        glass._swapped()
        glass._swapped()
        assert heard == [(1, 5)]
    finally:
        stage.close_up()
