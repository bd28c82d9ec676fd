"""The study's blocks: where we are, how much time is left, and what comes next."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from emoscope.marking import BlockStatus
from emoscope.marking.blocks import EXTRA_SECONDS
from emoscope.ui import icons
from emoscope.ui.marking import texts
from emoscope.ui.marking.buttons import Flow, MarkButton
from emoscope.ui.marking.desk import MarkerDesk
from emoscope.ui.theme import DARK, Size, Theme

MARKS = {"": "  ", "running": "▶", "done": "✓", "broken off": "✕"}


class BlockBar(QWidget):
    """For the top or the side of a window. Hidden while the study has no blocks."""

    def __init__(
        self, desk: MarkerDesk, theme: Theme = DARK, parent: QWidget | None = None
    ) -> None:
        """Show the blocks of a desk."""
        super().__init__(parent)
        self._desk, self._theme = desk, theme
        self.name, self.place, self.time = QLabel(), QLabel(), QLabel()
        self.progress = QProgressBar()
        self.next, self.extend, self.again, self.abort = (MarkButton() for _ in range(4))
        self.choose = QToolButton()
        self._menu = QMenu(self)
        self._build()
        self._connect()
        self.set_theme(theme)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Change colours and sizes."""
        self._theme = theme
        self.time.setFont(theme.font(Size.BIG, 600))
        self.time.setMinimumWidth(self.time.fontMetrics().horizontalAdvance("+0:00:00"))
        self.name.setFont(theme.font(Size.VALUE, 600))
        self.place.setFont(theme.font(Size.SMALL))
        self.progress.setFixedHeight(theme.px(6))
        for layout in (self._row, self._head, self._flow):
            layout.setSpacing(theme.px(8))
        self._words.setSpacing(theme.px(2))
        self._row.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        pictures = {self.next: "next", self.again: "redo", self.abort: "stop"}
        for button, picture in pictures.items():
            button.setIcon(icons.icon(picture, theme, 16))
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
        self._rename()
        self.refresh()

    def refresh(self) -> None:
        """Show where we are now."""
        runner = self._desk.runner
        self.setVisible(runner is not None and bool(runner.blocks or runner.status.block))
        status = runner.status if runner is not None else BlockStatus()
        self._show_words(status)
        self._show_time(status)
        self._show_buttons(status)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._rename()
            self.refresh()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the buttons below the words where there is no room beside them."""
        super().resizeEvent(event)
        need = self._flow.sizeHint().width() + self._theme.px(360)
        beside = event.size().width() >= need
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._row.activate()
        self._show_name(self.name.toolTip())

    # -- parts -------------------------------------------------------------------------------

    def _build(self) -> None:
        self._words = QVBoxLayout()
        self._words.addWidget(self.place)
        self._words.addWidget(self.name)
        self._words.addWidget(self.progress)
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 1000)
        self.place.setProperty("role", "muted")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.choose.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.choose.setMenu(self._menu)
        self._head = QHBoxLayout()
        self._head.addLayout(self._words, 1)
        self._head.addWidget(self.time, 0, Qt.AlignmentFlag.AlignVCenter)
        self._flow = Flow(one_line=True)
        for one in (self.next, self.extend, self.again, self.abort, self.choose):
            self._flow.addWidget(one)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self._head, 1)
        self._row.addLayout(self._flow)

    def _connect(self) -> None:
        desk = self._desk
        self.next.clicked.connect(lambda: self._act("next"))
        self.extend.clicked.connect(lambda: self._act("extend"))
        self.again.clicked.connect(lambda: self._act("again"))
        self.abort.clicked.connect(lambda: self._act("abort"))
        self._menu.aboutToShow.connect(self._fill_menu)
        desk.changed.connect(self.refresh)
        desk.ticked.connect(self._tick)

    def _act(self, name: str) -> None:
        runner = self._desk.runner
        if runner is not None:
            self._desk.do(getattr(runner, name))

    def begin(self, place: int) -> None:
        """Begin a block by choice."""
        runner = self._desk.runner
        if runner is not None:
            self._desk.do(lambda: runner.begin(place))

    def _tick(self) -> None:
        runner = self._desk.runner
        if runner is not None and self.isVisible():
            self._show_time(runner.status)

    def _show_words(self, status: BlockStatus) -> None:
        count = len(status.outcomes)
        if status.block is None:
            done = status.place is not None and status.next is None
            between = self.tr("No block runs")
            self._show_name(self.tr("All blocks are over") if done else between)
        else:
            self._show_name(status.block.name)
        here = "" if status.place is None else str(status.place + 1)
        of = self.tr("Block {here} of {count}").format(here=here, count=count)
        none = self.tr("%n block(s)", "", count)
        self.place.setText(of if here and count else none)

    def _show_name(self, text: str) -> None:
        """Show a name as far as there is room: a long one must not widen the window."""
        metrics = self.name.fontMetrics()
        self.name.setToolTip(text)
        self.name.setAccessibleName(text)
        self.name.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.name.width()))

    def _show_time(self, status: BlockStatus) -> None:
        over = status.over > 0
        if status.block is None:
            text = ""
        elif over:
            text = "+" + texts.length(status.over)
        else:
            # A second that has begun is left until it is over.
            up = 0.999 if status.left else 0.0
            text = texts.length(status.elapsed if status.left is None else status.left + up)
        self.time.setText(text)
        self.time.setProperty("role", "alarm" if over else "")
        self._repolish(self.time)
        self.time.setToolTip(self.tr("Overtime") if over else self._meaning(status))
        self.time.setAccessibleName(self.time.toolTip())
        planned = status.marker.planned if status.marker is not None else 0.0
        self.progress.setVisible(bool(planned))
        if planned:
            self.progress.setValue(min(1000, round(1000 * status.elapsed / planned)))

    def _meaning(self, status: BlockStatus) -> str:
        return self.tr("Time since it began") if status.left is None else self.tr("Time left")

    def _repolish(self, label: QLabel) -> None:
        if label.property("shown") != label.property("role"):
            label.setProperty("shown", label.property("role"))
            label.style().unpolish(label)
            label.style().polish(label)

    def _show_buttons(self, status: BlockStatus) -> None:
        runner = self._desk.runner
        runs = status.marker is not None
        blocks = runner.blocks if runner is not None else ()
        following = blocks[status.next].name if status.next is not None and blocks else ""
        if following:
            word = (
                self.tr("Next: {block}") if status.place is not None else self.tr("Begin: {block}")
            )
            self.next.setText(_shortened(word.format(block=following)))
        else:
            self.next.setText(self.tr("End"))
        self.next.setEnabled(bool(following) or runs)
        self.again.setEnabled(status.place is not None)
        self.abort.setEnabled(runs)
        self.extend.setEnabled(status.marker is not None and status.marker.planned > 0)
        self.choose.setEnabled(bool(blocks))

    def _fill_menu(self) -> None:
        runner = self._desk.runner
        self._menu.clear()
        if runner is None:
            return
        for place, block in enumerate(runner.blocks):
            mark = MARKS[runner.status.outcomes[place]]
            length = f"   {texts.length(block.seconds)}" if block.seconds else ""
            name = block.name.replace("&", "&&")
            action = QAction(f"{mark}  {place + 1}  {name}{length}", self._menu)
            action.triggered.connect(lambda _=False, place=place: self.begin(place))
            self._menu.addAction(action)

    def _rename(self) -> None:
        self.setAccessibleName(self.tr("Blocks"))
        self.extend.setText(self.tr("+{seconds} s").format(seconds=round(EXTRA_SECONDS)))
        self.extend.setToolTip(self.tr("Let the block last longer."))
        self.again.setText(self.tr("Again"))
        self.again.setToolTip(self.tr("Begin this block once more; the record keeps both."))
        self.abort.setText(self.tr("Break off"))
        self.abort.setToolTip(self.tr("End the block now, as not finished."))
        self.choose.setText(self.tr("Blocks"))
        self.choose.setToolTip(self.tr("Begin any block."))
        self.next.setToolTip(self.tr("End this block and begin the next one."))
        for one in (self.extend, self.again, self.abort, self.next):
            one.setAccessibleName(one.toolTip())
        self.choose.setAccessibleName(self.choose.toolTip())


def _shortened(text: str, most: int = 40) -> str:
    text = text if len(text) <= most else f"{text[: most - 1]}…"
    return text.replace("&", "&&")
