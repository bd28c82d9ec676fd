"""Docks on the screen: moved, tabbed, floating, closed, focused by key, kept and found again."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLabel, QPushButton

from emoscope.ui.board import Board
from emoscope.ui.layouts import BUILT_IN, FILE_NAME, Layout, Workspace, row
from emoscope.ui.layouts import workspace as workspaces
from emoscope.ui.layouts._drag import drop_at
from emoscope.ui.layouts._menu import dock_menu
from emoscope.ui.layouts._panes import Grip, Tabs
from emoscope.ui.layouts._tree import leaf_of
from emoscope.ui.layouts.built_in import DOCKS
from emoscope.ui.theme import DARK, LIGHT


@pytest.fixture
def board(qtbot):
    made = Board(DARK)
    qtbot.addWidget(made)
    made.resize(1600, 940)
    made.show()
    qtbot.waitExposed(made)
    yield made
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def place(board, name):
    return board.place_of(board.dock(name))


def every_panel(board):
    return (*board._panels(), *board.tiles.values())


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_layout_fills_the_board_without_overlap(board, qapp, name):
    board.layouts.apply(name)
    qapp.processEvents()
    assert board.size().height() == 940, "it fits the window that it was drawn for"
    spots = {n: place(board, n) for n in DOCKS if board.dock(n).isVisible()}
    assert {"video", "answer", "timeline"} <= set(spots)
    for one, here in spots.items():
        assert not here.isEmpty() and board.rect().contains(here), one
        assert not any(here.intersects(there) for two, there in spots.items() if two != one), one
    assert board.status.isVisible() and board.status.geometry().bottom() <= board.height()


def test_the_operators_layout_is_the_one_that_it_was(board):
    face, answer, traces = (place(board, n) for n in ("face", "answer", "traces"))
    assert face.right() < answer.left() and answer.right() < traces.left()
    widths = [place(board, n).width() for n in ("video", "timeline", "traces")]
    assert [100 * w / sum(widths) for w in widths] == pytest.approx((30, 38, 32), abs=1)
    assert not any(board.dock(n).bar.isVisible() for n in DOCKS), "nothing is dragged by mistake"


def test_docks_move_become_tabs_close_and_come_back(board, qapp):
    changes = []
    board.changed.connect(lambda: changes.append(board.current()))
    board.put("bands", "left", "video")
    qapp.processEvents()
    assert place(board, "bands").right() < place(board, "video").left()
    board.tab("bands", "timeline")
    qapp.processEvents()
    assert board.dock("bands").isVisible() and not board.dock("timeline").isVisible()
    board.open_dock("timeline")
    qapp.processEvents()
    assert board.dock("timeline").isVisible()
    board.close_dock("bands")
    assert not board.is_open("bands") and board.dock("bands").isHidden()
    board.toggle_dock("bands")
    qapp.processEvents()
    assert board.is_open("bands") and board.dock("bands").isVisible()
    board.put("head", "top")
    qapp.processEvents()
    assert place(board, "head").width() > 1500
    assert len(changes) == 6
    board.layouts.reset()
    qapp.processEvents()
    assert board.current().tree.way == "row"


def test_a_dock_floats_and_comes_back(board, qapp):
    board.float_dock("plane", QRect(40, 50, 500, 400))
    qapp.processEvents()
    window = board.dock("plane").window()
    assert window is not board and window.isVisible() and board.plane.isVisible()
    assert window.windowFlags() & Qt.WindowType.Tool == Qt.WindowType.Tool
    assert board.place_of(board.plane).isEmpty()
    assert board.dock("plane").bar.isVisible(), "there is something to drag it by"
    window.close()
    assert not board.is_open("plane")
    board.float_dock("plane", QRect(40, 50, 500, 400))
    board.dock("plane").bar.float_button.click()
    qapp.processEvents()
    assert not board.is_floating("plane") and board.dock("plane").window() is board


def test_without_the_screen_it_was_on_no_dock_is_lost(board, qapp, monkeypatch):
    board.float_dock("plane", QRect(100, 100, 300, 300))
    monkeypatch.setattr(workspaces, "_screens", lambda: [(0, 0, 5000, 3000), (5000, 0, 900, 900)])
    board.dock("plane").window().setGeometry(5100, 100, 300, 300)
    board.bring_back()
    assert board.dock("plane").window().geometry() == QRect(5100, 100, 300, 300)
    monkeypatch.setattr(workspaces, "_screens", lambda: [(0, 0, 1600, 1000)])
    qapp.screenRemoved.emit(qapp.primaryScreen())
    assert QRect(0, 0, 1600, 1000).contains(board.dock("plane").window().geometry())
    kept = board.current()
    board.layouts.apply("operator")
    monkeypatch.setattr(workspaces, "_screens", lambda: [(0, 0, 800, 400)])
    board.apply(kept)
    assert QRect(0, 0, 800, 400).contains(board.dock("plane").window().geometry())


def test_a_layout_with_docks_that_there_are_not_is_followed_as_far_as_it_goes(board, qapp):
    board.apply(Layout("old", row(("video", 1), ("gone", 1)), closed=frozenset(("away",))))
    qapp.processEvents()
    assert {n for n in DOCKS if board.is_open(n)} == set(DOCKS), "all have their usual place"
    with pytest.raises(KeyError):
        board.dock("gone")


def test_a_dock_that_is_added_has_its_usual_place(board, qapp):
    board.add("markers", lambda: "Markers", QLabel("none"), "right", shown_in=("operator",))
    board.add("alarms", "Alarms", QLabel("none"), beside="timeline")
    board.layouts.apply("operator")
    qapp.processEvents()
    assert place(board, "markers").left() > place(board, "traces").left()
    assert not board.dock("alarms").isVisible() and board.is_open("alarms")
    board.layouts.apply("demo")
    assert not board.is_open("markers") and board.is_open("alarms")
    with pytest.raises(ValueError, match="already"):
        board.add("alarms", "Alarms", QLabel())


def test_a_dock_that_no_layout_shows_can_be_opened_and_put_back(board, qapp):
    board.add("later", "Later", QLabel("none"), "bottom", shown_in=())
    assert not board.is_open("later")
    board.open_dock("later")
    qapp.processEvents()
    assert board.dock("later").isVisible()
    board.toggle_floating("later")
    assert board.is_floating("later")
    board.toggle_floating("later")
    qapp.processEvents()
    assert board.dock("later").isVisible() and not board.is_floating("later")
    board.layouts.apply("operator")
    assert not board.is_open("later")


def test_what_is_closed_comes_back_where_it_was(board, qapp):
    board.add("later", "Later", QLabel("none"), "bottom", shown_in=())
    board.open_dock("later")
    for name in ("timeline", "video", "bands", "plane", "later"):
        before = place(board, name)
        board.close_dock(name)
        qapp.processEvents()
        board.open_dock(name)
        qapp.processEvents()
        moved = place(board, name).center() - before.center()
        assert moved.manhattanLength() < 30, name
    board.tab("bands", "head")
    board.close_dock("bands")
    board.open_dock("bands")
    qapp.processEvents()
    assert board.dock("bands").isVisible() and not board.dock("head").isVisible()
    board.close_dock("plane")
    board.put("timeline", "left", "classes")
    board.open_dock("plane")
    qapp.processEvents()
    assert place(board, "plane").right() > 1500, "its place is no more: where it usually is"
    board.close_dock("later")
    board.layouts.apply("demo")
    board.open_dock("later")
    qapp.processEvents()
    assert place(board, "later").width() > 1500


def test_the_keyboard_reaches_every_dock_and_shows_where_it_is(board, qapp):
    board.activateWindow()
    board.layouts.apply("EEG")
    qapp.processEvents()
    reached = []
    for _ in range(len(board.current().docked())):
        board.focus_next()
        qapp.processEvents()
        reached.append(board.focused())
        if not reached[-1]:
            pytest.skip("no window has the focus here")
        assert board.dock(reached[-1])._ring.isVisible()
        assert board.dock(reached[-1]).isVisible(), "also behind a tab"
    assert sorted(reached) == sorted(board.current().docked())
    board.focus_next(-1)
    assert board.focused() == reached[-2]


def test_keys_change_a_docks_size_and_open_its_menu(board, qapp):
    board.activateWindow()
    qapp.processEvents()
    board.dock("video").setFocus()
    qapp.processEvents()
    if board.focused() != "video":
        pytest.skip("no window has the focus here")
    before = place(board, "video").width()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(board.dock("video"), Qt.Key.Key_Right, held)
    qapp.processEvents()
    assert place(board, "video").width() > before + 20
    assert board.focused() == "video", "the keyboard stays where it was"
    asked = []
    board.dock("video").menu_asked.disconnect()
    board.dock("video").menu_asked.connect(asked.append)
    QTest.keyClick(board.dock("video"), Qt.Key.Key_Return)
    assert len(asked) == 1


def test_the_menu_of_a_dock_can_do_what_a_drag_can(board, qapp):
    def actions(menu):
        for action in menu.actions():
            yield from actions(action.menu()) if action.menu() else [action]

    menu = dock_menu(board, "plane")
    texts = [a.text() for a in actions(menu) if a.text()]
    assert {"left", "right", "above", "below", "as a tab", "In its own window"} <= set(texts)
    next(a for a in actions(menu) if a.text() == "Close Valence and arousal").trigger()
    assert not board.is_open("plane")
    next(a for a in actions(dock_menu(board, "plane")) if a.isCheckable()).trigger()
    assert board.arranging and board.dock("video").bar.isVisible()


def test_where_a_drag_would_put_a_dock():
    whole = QRect(0, 0, 1000, 600)
    places = {"a": QRect(0, 0, 490, 600), "b": QRect(500, 0, 500, 600)}
    assert drop_at(QPoint(-5, 10), whole, places, 18) is None
    edge = drop_at(QPoint(300, 5), whole, places, 18)
    assert (edge.target, edge.side) == ("", "top") and edge.area.width() == 1000
    side = drop_at(QPoint(540, 300), whole, places, 18)
    assert (side.target, side.side) == ("b", "left") and side.area.width() == 250
    tab = drop_at(QPoint(750, 300), whole, places, 18)
    assert (tab.target, tab.side) == ("b", None)


def test_a_dock_is_dragged_by_its_bar(board, qapp):
    board.set_arranging(True)
    qapp.processEvents()
    bar = board.dock("plane").bar
    start = QPoint(20, 10)
    there = bar.mapFromGlobal(board.mapToGlobal(place(board, "timeline").center()))
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(bar, there)
    assert board._hint.isVisible()
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=there)
    qapp.processEvents()
    assert not board._hint.isVisible()
    tabs = [t for t in board.findChildren(Tabs) if board.dock("plane") in t.docks]
    assert tabs and board.dock("timeline") in tabs[0].docks


def test_layouts_are_kept_and_found_again(board, qtbot, tmp_path):
    path = tmp_path / FILE_NAME
    said = []
    board.layouts.told.connect(said.append)
    board.layouts.keep_in(path)
    board.close_dock("bands")
    assert board.layouts.save_as("mine")
    board.float_dock("plane", QRect(10, 10, 320, 330))
    board.layouts.flush()
    assert not said
    again = Board(DARK)
    qtbot.addWidget(again)
    again.layouts.keep_in(path)
    assert again.is_floating("plane") and not again.is_open("bands")
    assert again.layouts.names() == (*BUILT_IN, "mine") and again.layouts.name() == "mine"
    again.layouts.reset()
    assert not again.is_floating("plane") and not again.is_open("bands")
    again.layouts.delete("mine")
    assert again.layouts.names() == tuple(BUILT_IN)
    assert not again.is_open("bands"), "what is shown stays"


def test_a_layout_is_written_beside_the_window_and_what_fails_is_told(board, qtbot, tmp_path):
    path = tmp_path / FILE_NAME
    said = []
    board.layouts.told.connect(said.append)
    board.layouts.keep_in(path)
    assert board.layouts.save_as("mine")
    qtbot.waitUntil(lambda: path.exists() and '"mine"' in path.read_text())
    (tmp_path / "file").write_text("in the way")
    board.layouts.keep_in(tmp_path / "file" / "layouts.json")
    said.clear()
    assert board.layouts.save_as("other")
    qtbot.waitUntil(lambda: bool(said))
    assert "could not be kept" in said[0]
    board.layouts.keep_in(None)


def test_what_cannot_be_kept_or_read_is_told(board, tmp_path):
    said = []
    board.layouts.told.connect(said.append)
    path = tmp_path / FILE_NAME
    path.write_text("{}")
    board.layouts.keep_in(path)
    assert len(said) == 1 and "usual layout" in said[0]
    assert not board.layouts.save_as("Operator") and "comes with Emoscope" in said[-1]
    assert not board.layouts.save_as("  ") and not board.layouts.save_as("a\nb")
    board.layouts.keep_in(tmp_path / "file" / "layouts.json")
    (tmp_path / "file").write_text("in the way")
    board.layouts.flush()
    assert "could not be kept" in said[-1]


def test_the_menu_of_layouts_names_and_toggles(board, qapp):
    menu = board.layouts.menu(keys=("Ctrl+1",))
    menu.aboutToShow.emit()
    named = {a.text(): a for a in menu.actions() if a.text()}
    assert "Operator\tCtrl+1" in named and named["Operator\tCtrl+1"].isChecked()
    named["Demo"].trigger()
    assert board.layouts.name() == "demo"
    menu.aboutToShow.emit()
    named = {a.text(): a for a in menu.actions() if a.text()}
    named["Camera"].trigger()
    assert not board.is_open("video")
    board.layouts.ask_name()
    dialog = board.window().findChildren(QInputDialog)[0]
    assert dialog.windowModality() == Qt.WindowModality.WindowModal
    dialog.setTextValue("evening")
    dialog.accept()
    assert "evening" in board.layouts.names()


def test_a_theme_of_another_size_keeps_the_layout(board, qapp):
    board.layouts.apply("demo")
    board.set_theme(LIGHT.scaled(1.25))
    qapp.processEvents()
    assert board.layouts.name() == "demo" and board.dock("video").isVisible()
    assert all(panel.theme.scale == 1.25 for panel in every_panel(board))


def test_what_lies_behind_is_not_painted(board, qapp):
    board.tab("plane", "timeline")
    qapp.processEvents()
    painted = []
    board.timeline.draw = lambda *a: painted.append(a)
    board.timeline.update()
    qapp.processEvents()
    assert not painted


def test_with_little_room_panels_are_left_out_and_not_cut_off(board, qapp):
    below = (board.face_bars, board.wave, board.voice, board.spectrogram)
    assert all(panel.isVisible() for panel in below)
    for high in (820, 700, 600, 940):
        board.resize(1600, high)
        for _ in range(3):
            qapp.processEvents()
        for panel in below:
            assert (
                not panel.isVisible()
                or panel.height() >= panel.minimumSizeHint().height()
                or (panel.height() >= panel.minimumHeight() > 0)
            )
        assert all(tile.isVisible() for tile in board.tiles.values()), "validity always stays"
    assert all(panel.isVisible() for panel in below)


def test_an_empty_workspace_says_nothing_and_lives(qtbot, qapp):
    made = Workspace(DARK)
    qtbot.addWidget(made)
    made.add("one", "One", QPushButton("press"))
    made.apply(Layout("x", None, closed=frozenset(("one",))))
    made.show()
    made.focus_next()
    assert made.current().docked() == ()
    made.open_dock("one")
    qapp.processEvents()
    assert made.dock("one").isVisible()


def test_a_handle_is_dragged(board, qapp):
    changes = []
    board.changed.connect(lambda: changes.append(1))
    grip = next(g for g in board.findChildren(Grip) if g.handle.path == () and g.handle.at == 0)
    before = place(board, "video").width(), place(board, "traces")
    middle = QPoint(grip.width() // 2, grip.height() // 2)
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(grip, middle + QPoint(60, 0))
    QTest.mouseMove(grip, middle + QPoint(30, 0))  # of where the handle is by now
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(grip, middle + QPoint(200, 0))
    assert place(board, "video").width() == pytest.approx(before[0] + 90, abs=2)
    assert place(board, "traces") == before[1] and changes
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(grip, middle - QPoint(3000, 0))
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=middle)
    video = board.dock("video")
    assert video.width() >= video.minimumSizeHint().width() > 0, "as far as its sides allow"
    assert board.current().tree.shares[0] < 0.2


def test_a_tab_is_chosen_by_mouse_and_by_key(board, qapp):
    board.layouts.apply("EEG")
    (tabs,) = (t for t in board.findChildren(Tabs) if t.isVisible() and len(t.docks) == 5)
    changes = []
    board.changed.connect(lambda: changes.append(1))
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())
    assert board.dock("plane").isVisible() and not board.dock("timeline").isVisible()
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert board.dock("face").isVisible() and not board.dock("plane").isVisible()
    assert len(changes) == 2 and "face" in {leaf_of(board.current().tree, "face").front}


def test_docks_keep_their_parent_whatever_the_layout(board, qapp):
    parents = {name: board.dock(name).parentWidget() for name in DOCKS}
    for name in (*BUILT_IN, "operator"):
        board.layouts.apply(name)
        assert {n: board.dock(n).parentWidget() for n in DOCKS} == parents, "styled anew: slow"


def test_names_of_tabs_follow_the_language_also_while_they_are_not_seen(board, qapp):
    names = {"plane": "Plane", "timeline": "Minute"}
    for name in names:
        board.dock(name)._title = lambda name=name: names[name]
    board.layouts.apply("EEG")
    row = next(t for t in board.findChildren(Tabs) if len(t.docks) == 5)
    board.layouts.apply("operator")
    names |= {"plane": "平面", "timeline": "直近"}
    qapp.sendEvent(board, QEvent(QEvent.Type.LanguageChange))
    board.layouts.apply("EEG")
    assert {"平面", "直近"} < {row.tabText(n) for n in range(row.count())}
