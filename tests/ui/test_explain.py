"""The sheet "explain this second": opened, stepped through, read out, closed; nothing stops."""

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from emoscope.explain import Moment, doubt_of, explain
from emoscope.pictures import HeadPicture, SoundPicture, face_picture
from emoscope.settings import Settings
from emoscope.ui import explain_words as said
from emoscope.ui import words
from emoscope.ui.board import Board
from emoscope.ui.explain_cards import AnswerCard, TogetherCard
from emoscope.ui.explain_modality import ModalityCard
from emoscope.ui.explain_panel import ExplainPanel
from emoscope.ui.explain_pictures import runs
from emoscope.ui.theme import DARK, LIGHT
from emoscope.ui.window import MainWindow
from emoscope_models import (
    MODALITIES,
    Affect,
    Estimate,
    FusionEngine,
    FusionSettings,
    LabelSpace,
    Validity,
    because,
    invalid,
)

SECOND = 1_000_000_000
VOICE = LabelSpace(
    "voice",
    ("calm", "happy", "loud"),
    tuple((0.2, 0.3, 0.5) if n > 2 else (0.6, 0.2, 0.2) for n in range(7)),
)


def sure(of, share):
    p = np.full(7, (1 - share) / 6)
    p[of] = share
    return p


def moment(time=10 * SECOND, *, face=0.7, voice=0.8, blind=False, bands=True, demo=True):
    """Return a moment in which face and voice disagree, with made-up pictures."""
    choice = FusionSettings(mode="instant", bands=bands)
    gone = invalid(because("No face in the picture."))
    estimates = {
        "face": Estimate(
            "face", "f", time, time, gone if blind else Validity(0.9, signal=0.95, ood=0.8),
            None if blind else sure(1, face), None if blind else Affect(0.4, 0.2, 0.3, 0.4, 0.3),
        ),
        "speech": Estimate(
            "speech", "s", time - 3 * SECOND, time,
            gone if blind else Validity(0.6, reasons=(because("Speech is only 4 dB above it."),)),
            np.array([0.1, 0.1, voice]) / (0.2 + voice), labels=VOICE,
        ),
        "eeg": Estimate("eeg", "e", time, time, Validity(0.9), None, votes=False),
    }  # fmt: skip
    engine = FusionEngine(choice)
    for estimate in estimates.values():
        engine.push(estimate)
    picture = face_picture(np.full((90, 80, 3), (30, 90, 200), np.uint8), time, (5, 5, 70, 80))
    levels = np.tile(np.linspace(1, 255, 96).astype(np.uint8), (64, 1))
    levels[:, 20:30] = 0
    sound = SoundPicture(time - 3 * SECOND, time, levels, np.linspace(0, 1, 94).astype(np.float16))
    head = HeadPicture(
        time, time, ("Fp1", "Fp2", "O1", "O2"), np.full(4, 0.9, np.float32),
        np.array([True, True, False, True]), ((), (), (because("Flat."),), ()),
        np.linspace(0, 1, 20).reshape(4, 5).astype(np.float32),
    )  # fmt: skip
    pictures = {"face": picture, "speech": sound, "eeg": head}
    fused = engine.tick(time)
    return Moment(time, fused, MappingProxyType(estimates), pictures, choice, demo)


class Kept:
    """Moments by hand: one each half second from 10 s to 15 s."""

    seconds = 630.0

    def __init__(self):
        self.all = [moment(10 * SECOND + n * SECOND // 2) for n in range(11)]

    def newest(self):
        return self.all[-1]

    def oldest(self):
        return self.all[0]

    def at(self, time):
        return next((m for m in reversed(self.all) if 0 <= time - m.time < SECOND), None)

    def forgotten(self, time):
        return time < self.all[0].time

    def beside(self, time, steps):
        times = [m.time for m in self.all]
        at = int(np.searchsorted(times, time)) + steps
        return self.all[at] if 0 <= at < len(self.all) else None


@pytest.fixture
def sheet(qtbot: QtBot):
    board = Board(DARK)
    qtbot.addWidget(board)
    kept = Kept()
    made = ExplainPanel(board, DARK, lambda: kept)
    made.kept = kept
    board.resize(1600, 900)
    board.show()
    qtbot.waitExposed(board)
    return made


def colours(widget):
    image = widget.grab().toImage()
    return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(image.height())}


def press(widget, key):
    """Press a key as a window would: the shortcut is asked for first."""
    QTest.keyClick(widget, key)


def test_it_opens_at_an_instant_steps_and_closes(sheet):
    chosen = []
    sheet.chosen.connect(chosen.append)
    sheet.open_at(12 * SECOND + 5)
    assert sheet.isVisible() and chosen == [12 * SECOND]
    press(sheet, Qt.Key.Key_Left)
    press(sheet, Qt.Key.Key_Right)
    press(sheet, Qt.Key.Key_Right)
    assert chosen[1:] == [round(t * SECOND) for t in (11.5, 12, 12.5)]
    press(sheet, Qt.Key.Key_PageUp)
    assert chosen[-1] == 10 * SECOND, "past the end it stays at the end"
    press(sheet, Qt.Key.Key_End)
    assert chosen[-1] == 15 * SECOND
    press(sheet.cards["speech"], Qt.Key.Key_Home)
    assert chosen[-1] == 10 * SECOND, "also with the focus on a card"
    QTest.mouseClick(sheet.answer.later, Qt.MouseButton.LeftButton)
    assert chosen[-1] == round(10.5 * SECOND)
    press(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible() and chosen[-1] is None
    sheet.open_newest()
    assert chosen[-1] == 15 * SECOND
    QTest.mouseClick(sheet.answer.shut, Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()


def test_what_cannot_be_shown_is_said(sheet):
    sheet.open_at(SECOND)
    assert "No picture kept for this time" in sheet.answer.accessibleDescription()
    sheet.open_at(40 * SECOND)
    assert "no evidence" in sheet.answer.accessibleDescription()
    assert sheet.cards["face"].part is None
    nothing = ExplainPanel(sheet._board, DARK, lambda: None)
    nothing.open_newest()
    assert "Nothing was decided yet" in nothing.answer.accessibleDescription()
    nothing.step(-1)
    nothing.close_sheet()


def test_it_lies_above_the_timeline_and_leaves_the_picture_where_there_is_room(sheet):
    sheet.open_newest()
    board = sheet._board
    spot = board.place_of(board.timeline)
    assert sheet.geometry().x() > board.place_of(board.video).center().x()
    assert not sheet.mask().contains(spot.center() - sheet.pos())
    assert sheet.mask().contains(board.place_of(board.headline).center() - sheet.pos())
    tile = board.place_of(board.tiles["eeg"])
    assert sheet.mask().contains(QPoint(tile.center().x(), tile.bottom()) - sheet.pos())
    board.resize(1264, 760)
    assert sheet.x() == 0, "narrow: over the left column too"
    sheet.set_theme(LIGHT.scaled(1.25))
    assert sheet.grab().toImage().pixelColor(3, 3).lightness() > 150


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda t: t.name)
@pytest.mark.parametrize("size", [(1, 1), (60, 40), (230, 280), (300, 420), (420, 760)])
@pytest.mark.parametrize("blind", [False, True])
def test_cards_at_any_size(qtbot, theme, size, blind):
    found = explain(moment(blind=blind))
    cards = [AnswerCard(theme), TogetherCard(theme), *(ModalityCard(m, theme) for m in MODALITIES)]
    for card in cards:
        qtbot.addWidget(card)
        card.grab()
        card.show_explanation(found)
        card.resize(*size)
        card.grab()
        card.set_theme(LIGHT if theme is DARK else DARK)
        card.grab()
        assert card.accessibleDescription()
        card.show_explanation(None)
        card.grab()


def test_each_modality_shows_its_picture_marked_as_demo(qtbot):
    for modality in MODALITIES:
        shots = []
        for demo in (True, False):
            card = ModalityCard(modality, DARK)
            qtbot.addWidget(card)
            card.resize(300, 420)
            card.show_explanation(explain(moment(demo=demo)))
            shots.append(card.grab().toImage())
        assert shots[0] != shots[1], f"{modality}: the demo mark"
        plain = colours(card)
        without = replace(moment(demo=False), pictures={})
        card.show_explanation(explain(without))
        assert colours(card) != plain


def test_the_focus_is_seen(sheet):
    sheet.open_newest()
    card = sheet.cards["face"]
    before = card.grab().toImage()
    card.setFocus(Qt.FocusReason.TabFocusReason)
    if not card.hasFocus():
        pytest.skip("no window has the focus here")
    assert card.grab().toImage() != before


def test_sentences_of_without():
    found = explain(moment())
    assert found.instant.label == "happy"
    face, voice, eeg = (found.parts[m] for m in MODALITIES)
    assert said.without(found, eeg) == "Without the EEG: the same, it does not count."
    assert said.without(found, face).startswith("Without the face the answer would be")
    assert said.without(found, face).endswith(f"not {said.answer(found.instant)}.")
    assert "still happy" in said.without(found, voice)
    assert said.lead(found) == said.without(found, face)
    blind = explain(moment(blind=True))
    assert said.lead(blind) == "Nothing could be believed at this time."
    assert said.answer(blind.instant) == "no evidence"
    assert "No face in the picture." in said.spoken(blind, blind.parts["face"])
    assert said.clock(83_500_000_000) == "1:23.5"
    assert said.clock(3_723_449_999_999) == "1:02:03.4"


def test_doubt_in_words():
    found = explain(moment())
    assert words.conflict(found.doubt).startswith(f"{found.doubt.level} conflict 0.")
    text = words.doubt(found.doubt)
    assert f"{found.doubt.conflict:.2f}" in text and "entropy" in text
    blind = doubt_of(moment(blind=True).fused, FusionSettings())
    assert words.doubt(blind) == words.conflict(blind) == words.sureness(blind) == ""


def test_runs_of_speech():
    assert runs(np.array([True, True, False, True])) == [(0, 2), (3, 4)]
    assert runs(np.zeros(0, dtype=bool)) == [] and runs(np.zeros(3, dtype=bool)) == []


def test_keys_and_clicks_of_the_window(qtbot):
    window = MainWindow(("none", "none", "none"), Settings(), None)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.engine.moments = Kept()
    try:
        scale = window.settings.window.sweep_seconds
        window.explain_now()
        assert window.explain.isVisible()
        QTest.keyClick(window.explain, Qt.Key.Key_Left)
        assert window.settings.window.sweep_seconds == scale, "the key steps, the sweep stays"
        assert window.board.timeline._chosen == round(14.5 * SECOND)
        window.board.timeline.instant_clicked.emit(11 * SECOND)
        assert window.board.timeline._chosen == 11 * SECOND
        QTest.keyClick(window, Qt.Key.Key_Left)
        assert window.settings.window.sweep_seconds != scale, "elsewhere the key is the window's"
        QTest.keyClick(window, Qt.Key.Key_E)
        assert not window.explain.isVisible()
        window.explain_now()
        window.explain.changeEvent(QEvent(QEvent.Type.LanguageChange))
        assert window.explain.isVisible()
        window.explain.forget()
        assert not window.explain.isVisible()
    finally:
        window.engine.moments = None
        window.finish()
