"""State, strip and history: what they say, to eyes and to screen readers, and every key."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from emoscope.ui.alarms import AlarmHistory, AlarmStrip, StateHeader
from emoscope.ui.alarms import texts as alarm_texts
from emoscope.ui.alarms.keeping import keep_text
from emoscope.ui.theme import DARK, LIGHT
from emoscope.watching import AlarmState, Severity, Standing
from emoscope_devices import CaptureState, say

sys.path.insert(0, str(Path(__file__).parent))
from test_alarms import Bench

STATES = ("stopped", "live", "recording", "paused", "problem")


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    made = Bench()
    made.attach()
    return made


def shown(qtbot: QtBot, widget: QWidget, width: int = 1200, height: int = 300) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget


def pixels(widget: QWidget) -> bytes:
    image = widget.grab().toImage()  # kept: its bytes are gone with it
    return bytes(image.constBits())


# -- the state -------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [DARK, LIGHT, DARK.scaled(2.0), LIGHT.scaled(0.75)])
def test_each_state_looks_different_and_is_said(qtbot: QtBot, theme) -> None:
    header = StateHeader(theme)
    shown(qtbot, header, theme.px(1200), theme.px(76))
    pictures = set()
    for state in STATES:
        recording = state in ("recording", "paused", "problem")
        header.show_standing(Standing(state, recording, 75.0, 2_500_000, 84.0))
        pictures.add(pixels(header))
        assert alarm_texts.standing(state) in header.accessibleDescription()
        assert ("1:15" in header.accessibleDescription()) == recording
    assert len(pictures) == len(STATES)


def test_the_dot_beats_while_the_file_grows_and_stands_still_when_not(qtbot: QtBot) -> None:
    header = StateHeader()
    shown(qtbot, header, 1200, 76)

    def picture(size: int) -> bytes:
        header.show_standing(Standing("recording", True, 10.0, size, 84.0))
        return pixels(header)

    picture(1_000_000)
    first, second = picture(1_000_001), picture(1_000_002)  # the same words
    assert first != second
    still = picture(1_000_002)
    assert still not in (first, second)
    assert picture(1_000_002) == still


def test_who_is_recorded_and_what_the_disk_holds_is_said(qtbot: QtBot) -> None:
    header = StateHeader()
    shown(qtbot, header, 1200, 76)
    header.set_who("P017, session 2")
    for minutes, words in (
        (None, "unknown"),
        (12.0, "⚠ room for 12 min"),
        (84.0, "room for 84 min"),
        (300.0, "room for 5 h"),
        (9000.0, "more than a day"),
    ):
        header.show_standing(Standing("recording", True, 3.0, 5, minutes))
        assert words in header.accessibleDescription()
    assert "P017" in header.accessibleDescription()
    header.show_standing(Standing("problem", True, 3.0, 5, 84.0, 2, 1, 3))
    for words in ("recording goes on", "2 alarm", "1 warning", "3 unseen"):
        assert words in header.accessibleDescription()


def test_a_narrow_header_leaves_out_what_finds_no_room(qtbot: QtBot) -> None:
    header = StateHeader()
    shown(qtbot, header, 300, 76)
    header.set_who("P017 with a very long name of a study that does not fit")
    header.show_standing(Standing("problem", True, 36000.0, 5, 84.0, 200, 100, 300))
    assert not header.grab().isNull()


# -- the strip -------------------------------------------------------------------------------


def test_the_strip_is_there_when_there_is_something_to_say(qtbot: QtBot, bench: Bench) -> None:
    strip = AlarmStrip(bench.desk)
    holder = QWidget()
    strip.setParent(holder)
    shown(qtbot, holder)
    assert not strip.isVisible()
    bench.lose()
    bench.seconds(1)
    assert strip.isVisible()
    bench.desk.acknowledge()
    assert strip.isVisible()  # it still stands
    bench.bring_back()
    bench.seconds(5)
    assert not strip.isVisible()
    bench.desk.mute(2)
    assert strip.isVisible()  # that it is muted is always to be seen
    assert "Alarms are muted: 2:00" in strip._muted.text()


def test_reconnecting_is_shown_as_it_happens(qtbot: QtBot, bench: Bench) -> None:
    strip = AlarmStrip(bench.desk)
    shown(qtbot, strip)
    bench.seconds(2)
    bench.lose()
    bench.sitting.set("eeg", since=bench.sitting.clock.now())
    seen = []
    for lost in (250, 500, 750):
        bench.desk.take_state("eeg", bench.sitting.statuses["eeg"])
        bench.sitting.set("eeg", lost=lost)
        bench.seconds(1)
        seen.append(strip.rows[0].toolTip())
    assert "try 1, 1 s away. 250 samples are missing (1.00 s)" in seen[0]
    assert "try 3, 3 s away. 750 samples are missing (3.00 s)" in seen[2]
    assert "EEG headset" in strip.rows[0].accessibleName()
    assert "Alarm" in strip.rows[0].accessibleName()


def test_three_are_shown_and_how_many_more_there_are(qtbot: QtBot, bench: Bench) -> None:
    strip = AlarmStrip(bench.desk)
    shown(qtbot, strip)
    bench.lose("eeg")
    bench.lose("audio")
    bench.sitting.failure = say("The engine failed.")
    bench.ear.trouble = (say("Alarms cannot be heard."),)
    bench.seconds(1)
    assert [row.isVisible() for row in strip.rows] == [True, True, True]
    severities = [row.alarm.severity for row in strip.rows if row.alarm]
    assert severities == [Severity.ALARM, Severity.ALARM, Severity.WARNING]
    assert strip.more.isVisible()
    assert "1" in strip.more.text()
    with qtbot.waitSignal(strip.history_wanted):
        strip.more.click()


def test_one_is_seen_with_the_keyboard_and_all_with_one_button(qtbot: QtBot, bench: Bench) -> None:
    strip = AlarmStrip(bench.desk, key="F8", mute_key="F9")
    shown(qtbot, strip)
    bench.lose("eeg")
    bench.lose("audio")
    bench.seconds(1)
    first = strip.rows[0]
    assert first.seen.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert first.seen.accessibleName() == "Seen: EEG headset"
    first.seen.setFocus()
    qtbot.keyClick(first.seen, Qt.Key.Key_Space)
    assert [a.state for a in bench.desk.book.open] == [AlarmState.ACKNOWLEDGED, AlarmState.ACTIVE]
    assert "F8" in strip.all_seen.text()
    strip.all_seen.click()
    assert not any(a.unseen for a in bench.desk.book.open)
    assert not strip.all_seen.isVisible()
    assert "F9" in strip.mute.text()
    strip.mute.click()
    assert bench.ear.muted == 120.0
    strip.mute.click()
    assert bench.ear.muted == 0.0


def test_what_is_over_says_how_it_ended_and_not_what_to_do(qtbot: QtBot, bench: Bench) -> None:
    strip = AlarmStrip(bench.desk)
    shown(qtbot, strip)
    bench.lose()
    bench.seconds(4)
    bench.bring_back()
    bench.sitting.set("eeg", lost=1000)
    bench.seconds(5)
    text = strip.rows[0].toolTip()
    assert "came back" in text
    assert "1,000 samples are missing (4.00 s)" in text
    assert "Check its cable" not in text


def test_rows_are_as_high_as_their_words_need_and_every_theme_draws(
    qtbot: QtBot, bench: Bench
) -> None:
    strip = AlarmStrip(bench.desk)
    shown(qtbot, strip, 2400)
    bench.lose()
    bench.seconds(1)
    row = strip.rows[0]
    wide = row.sizeHint().height()
    strip.resize(700, 300)
    QApplication.processEvents()
    assert row.sizeHint().height() > wide
    for theme in (LIGHT, DARK.scaled(2.0)):
        strip.set_theme(theme)
        assert not strip.grab().isNull()


# -- the history -----------------------------------------------------------------------------


def test_the_history_has_everything_and_can_be_seen_copied_and_kept(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    history = AlarmHistory(bench.desk)
    shown(qtbot, history)
    assert not history.table.isVisible()
    assert not history.export.isEnabled()
    bench.lose("eeg")
    bench.seconds(2)
    bench.bring_back("eeg")
    bench.sitting.set("eeg", lost=500)
    bench.seconds(5)
    bench.lose("audio")
    bench.seconds(1)
    assert history.model.rowCount() == 2
    history.table.selectRow(1)
    (alarm,) = history.chosen()
    assert (alarm.stream, alarm.lost) == ("eeg", 500)
    bench.seconds(1)  # the choice stays
    assert [a.stream for a in history.chosen()] == ["eeg"]
    history.seen.click()
    assert history.model.alarms[1].state is AlarmState.CLEARED
    history.table.setFocus()
    qtbot.keyClick(history.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text().splitlines()
    assert len(copied) == 2
    assert copied[1].split("\t")[:3] == ["Alarm", "EEG headset", "over, seen"]
    history.table.clearSelection()
    path = tmp_path / "alarms.tsv"
    history.write(str(path))
    assert len(path.read_text(encoding="utf-8").splitlines()) == 3
    with qtbot.waitSignal(history.told) as told:
        history.write(str(tmp_path / "no such folder" / "alarms.tsv"))
    assert "cannot be written" in told.args[0]
    history.all_seen.click()
    assert not history.all_seen.isEnabled()


def test_a_hidden_history_catches_up_when_it_is_shown(qtbot: QtBot, bench: Bench) -> None:
    history = AlarmHistory(bench.desk)
    qtbot.addWidget(history)
    bench.lose()
    bench.seconds(1)
    assert history.model.rowCount() == 0
    history.show()
    assert history.model.rowCount() == 1


def test_text_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("before", encoding="utf-8")
    assert not keep_text("after", path)
    assert path.read_text(encoding="utf-8") == "after"
    folder = tmp_path / "folder"
    folder.mkdir()
    assert "cannot be written" in str(keep_text("x", folder))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "folder"]


def test_every_alarm_has_a_word_in_every_state() -> None:
    assert len({alarm_texts.severity(s) for s in Severity}) == len(Severity)
    assert len({alarm_texts.state(s) for s in AlarmState}) == len(AlarmState)
    assert len({alarm_texts.standing(s) for s in STATES}) == len(STATES)


def test_states_of_a_capture_have_no_alarm_when_asked_to_stop(bench: Bench) -> None:
    bench.sitting.set("eeg", state=CaptureState.STOPPED)
    bench.seconds(5)
    assert bench.desk.book.history == ()


@pytest.mark.parametrize("wide", [480, 560, 700, 1200])
@pytest.mark.parametrize("who", ["", "P07 · FILMS-1"])
def test_size_and_time_of_a_recording_are_always_there(qtbot, monkeypatch, wide, who) -> None:
    header = StateHeader(DARK)
    qtbot.addWidget(header)
    header.resize(wide, header.sizeHint().height())
    header.set_who(who)
    values = {"seconds": 3725.0, "bytes": 5_170_000_000, "minutes_left": 12.0, "unseen": 2}
    header.show_standing(Standing("recording", recording=True, **values))
    said: list[tuple[str, int]] = []

    def noted(painter, area, text, *rest):
        said.append((text, area.right()))
        return False

    monkeypatch.setattr("emoscope.ui.alarms.header.write", noted)
    header.grab()
    written = " ".join(text for text, _ in said)
    assert "1:02:05" in written and "5170.0 MB" in written
    assert who in written or wide < 560
    assert all(right <= wide for _, right in said)
    assert "room for 12 min" in written or wide < 1200
