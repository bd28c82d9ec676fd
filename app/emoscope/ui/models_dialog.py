"""Which models there are, whether their files are sound, and what each cannot do."""

import html
import logging
import queue
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from emoscope.pipeline import Shadow
from emoscope.settings import Settings
from emoscope.ui import icons, pick, words
from emoscope.ui.release import release
from emoscope.ui.theme import State, Theme
from emoscope_models import MODALITIES, ModelError

log = logging.getLogger(__name__)
KEY = Qt.ItemDataRole.UserRole
LIVE_MS = 500
"""How often the answer of a model that runs beside is shown anew."""
WORDS: Mapping[str, str] = {
    "votes": str(QT_TRANSLATE_NOOP("Model", "votes")),
    "shadow": str(QT_TRANSLATE_NOOP("Model", "runs beside, no vote")),
    "shown only": str(QT_TRANSLATE_NOOP("Model", "shown only")),
    "part of another": str(QT_TRANSLATE_NOOP("Model", "part of another")),
    "not in use": str(QT_TRANSLATE_NOOP("Model", "not in use")),
    "verified": str(QT_TRANSLATE_NOOP("Model", "verified")),
    "damaged": str(QT_TRANSLATE_NOOP("Model", "damaged")),
    "missing": str(QT_TRANSLATE_NOOP("Model", "missing")),
    "no files": str(QT_TRANSLATE_NOOP("Model", "no files")),
}
GLYPHS: Mapping[str, State] = {
    "verified": "valid",
    "no files": "absent",
    "missing": "degraded",
    "damaged": "invalid",
}


class _Desk(QObject):
    """Does what takes time on a thread of its own: hashes, cards, adding. Made on the Qt thread."""

    listed = Signal(object)
    card = Signal(object)
    added = Signal(object)
    refused = Signal(object)
    """Sentences of a ModelError, or a text."""

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._tasks: queue.SimpleQueue[tuple[str, Any] | None] = queue.SimpleQueue()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="models-desk", daemon=True)
        self._thread.start()

    def ask(self, what: str, value: Any = None) -> None:
        """Queue "list", "card" of a key, or "add" of a file; its signal follows, or ``refused``."""
        self._tasks.put((what, value))

    @property
    def busy(self) -> bool:
        """Return whether its thread still runs."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """Let the thread end after what it does now; what is queued is not done any more."""
        self._over.set()
        self._tasks.put(None)

    def finish(self, timeout: float = 10.0) -> None:
        """Stop, and wait until the thread has ended."""
        self.stop()
        self._thread.join(timeout)

    def _run(self) -> None:
        while (task := self._tasks.get()) is not None and not self._over.is_set():
            try:
                self._do(*task)
            except ModelError as error:
                self.refused.emit(error.sentences)
            except Exception as error:
                log.exception("models dialog: %s", task[0])
                self.refused.emit(repr(error))

    def _do(self, what: str, value: Any) -> None:
        # Loads model libraries, which takes a second: not on the Qt thread.
        from emoscope import models_command as command

        if what == "add":
            self.added.emit(command.add_model(value))
        elif what == "card":
            self.card.emit(command.card_of(value, self._settings))
        else:
            self.listed.emit(command.list_models(self._settings))


class ModelsDialog(QDialog):
    """Lists the models; the chosen one's card is beside, with its time on this computer."""

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        shadows: Callable[[], Mapping[str, Shadow]] = dict,
    ) -> None:
        """Read all cards and compare all files at once; ``shadows`` gives the newest answers."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Models"))
        self.resize(theme.px(1180), theme.px(720))
        self._theme = theme
        self._shadows = shadows
        self._list = self._table()
        self._text = QTextBrowser()
        self._text.setOpenLinks(False)
        self._now = QLabel()
        self._now.setProperty("role", "caption")
        self._now.setWordWrap(True)
        self._trouble = QLabel()
        self._trouble.setProperty("role", "alarm")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        self._layout()
        self._desk = _Desk(settings, self)
        self._desk.listed.connect(self._show_list)
        self._desk.card.connect(self._show_card)
        self._desk.added.connect(self._added)
        self._desk.refused.connect(self._refuse)
        self._list.currentItemChanged.connect(self._chosen)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._show_now)
        self._timer.start(LIVE_MS)
        self.verify()

    def verify(self) -> None:
        """Compare every file with its SHA-256 anew."""
        self._trouble.hide()
        self._now.setText(self.tr("Comparing files with their cards ..."))
        self._desk.ask("list")

    def add(self) -> None:
        """Ask for an ONNX file with its manifest and take it in."""
        title, kinds = self.tr("Add a model"), self.tr("Models (*.onnx)")
        pick.file(self, title, "", kinds, lambda path: self.take(Path(path)))

    def take(self, path: Path) -> None:
        """Take in the model of a file; what is wrong with it is said."""
        self._trouble.hide()
        self._desk.ask("add", path)

    def done(self, code: int) -> None:
        """Close; what runs beside ends by itself."""
        self._timer.stop()
        self._desk.stop()
        super().done(code)

    def release(self) -> None:
        """Delete the closed dialog as soon as its thread is done with it."""
        release(self, lambda: self._desk.busy)

    def finish(self) -> None:
        """Wait until no thread uses the dialog: the program ends."""
        self._timer.stop()
        self._desk.finish()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is leaving."""
        self.reject()
        event.accept()

    # -- parts -------------------------------------------------------------------------------

    def _table(self) -> QTreeWidget:
        table = QTreeWidget()
        heads = (
            self.tr("Model"),
            self.tr("Judges"),
            self.tr("Role"),
            self.tr("Files"),
            self.tr("Time here"),
        )
        table.setHeaderLabels(list(heads))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.header().setStretchLastSection(False)
        table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table

    def _layout(self) -> None:
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.addWidget(self._list)
        parts.addWidget(self._text)
        parts.setSizes([self._theme.px(660), self._theme.px(500)])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        roles = QDialogButtonBox.ButtonRole
        add = buttons.addButton(self.tr("Add ..."), roles.ActionRole)
        verify = buttons.addButton(self.tr("Verify"), roles.ActionRole)
        for button in (close, add, verify):
            button.setAutoDefault(False)
        add.clicked.connect(self.add)
        verify.clicked.connect(self.verify)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(parts, 1)
        for part in (self._now, self._trouble, buttons):
            layout.addWidget(part)

    def _key(self) -> str:
        item = self._list.currentItem()
        return str(item.data(0, KEY)) if item else ""

    def _show_list(self, found: Any) -> None:
        chosen = self._key() or next((r["key"] for r in found["models"]), "")
        self._list.blockSignals(True)
        self._list.clear()
        for row in found["models"]:
            self._list.addTopLevelItem(self._item(row))
        self._list.blockSignals(False)
        for index in range(self._list.topLevelItemCount()):
            item = self._list.topLevelItem(index)
            if item is not None and item.data(0, KEY) == chosen:
                self._list.setCurrentItem(item)
        self._now.setText("")
        if found["problems"]:
            self._refuse(" ".join(found["problems"]))

    def _item(self, row: Mapping[str, Any]) -> QTreeWidgetItem:
        time = self.tr("{ms} ms").format(ms=f"{row['cpu_ms']:.2f}") if row["cpu_ms"] else ""
        judged = words.modality(row["modality"]) if row["modality"] in MODALITIES else "–"
        cells = [f"{row['name']} {row['version']}", judged, word(row["role"])]
        item = QTreeWidgetItem([*cells, word(row["state"]), time])
        item.setData(0, KEY, row["key"])
        item.setIcon(3, icons.icon(GLYPHS[row["state"]], self._theme, 16))
        item.setToolTip(3, "\n".join(row["reasons"]))
        return item

    def _chosen(self) -> None:
        if key := self._key():
            self._text.setPlainText(self.tr("Reading the card, measuring the time here ..."))
            self._now.setText("")
            self._desk.ask("card", key)

    def _show_card(self, card: Any) -> None:
        if card["key"] != self._key():
            return
        self._text.setHtml(self._html(card))
        item = self._list.currentItem()
        if card["latency"] and item:
            item.setText(4, self.tr("{ms} ms").format(ms=f"{card['latency']['median']:.2f}"))
        self._show_now()

    def _html(self, card: Mapping[str, Any]) -> str:
        """Return the card as a page; what it says of itself stays in its own words."""
        parts = [f"<h3>{_text(card['name'])} {_text(card['version'])}</h3>"]
        parts.append(f"<p>{_text(card['summary'])}</p>")
        if card["reasons"]:
            parts.append(f"<p><b>{_text(' '.join(card['reasons']))}</b></p>")
        here, silent, limits = self.tr("Time here"), self.tr("Not offered"), self.tr("Limits")
        parts.append(f"<p><b>{here}</b><br>{_text(self._time(card))}</p>")
        if card["suppressed"]:
            names = words.listed(words.emotion(name) for name in card["suppressed"])
            parts.append(f"<p><b>{silent}</b><br>{names}</p>")
        parts.append(f"<p><b>{limits}</b></p><ul>")
        parts += [f"<li>{_text(limit)}</li>" for limit in card["limits"]]
        parts.append("</ul>")
        parts += [self._recall(name, table) for name, table in card["recall"].items()]
        for title, key in (
            (self.tr("Input"), "input"),
            (self.tr("Training"), "training"),
            (self.tr("Licence"), "licence"),
        ):
            parts.append(f"<p><b>{title}</b><br>{_text(card[key])}</p>")
        parts += [f"<p>{_text(place)}</p>" for place in card["files"].values()]
        return "".join(parts)

    def _time(self, card: Mapping[str, Any]) -> str:
        told = card["latency"]
        if told is None:
            return card["not_measured"] or self.tr("not measured")
        return self.tr("{median} ms of CPU, 95 %: {p95} ms; measured here on {date}").format(
            median=f"{told['median']:.2f}", p95=f"{told['p95']:.2f}", date=told["date"]
        )

    def _recall(self, protocol: str, table: Mapping[str, float]) -> str:
        title = self.tr("Recall by class: {protocol}").format(protocol=protocol)
        cell = "<tr><td>{}&nbsp;&nbsp;</td><td align='right'>{:.0%}</td></tr>"
        rows = "".join(cell.format(_text(_emotion(n)), value) for n, value in table.items())
        return f"<p><b>{_text(title)}</b></p><table>{rows}</table>"

    def _show_now(self) -> None:
        """Say what the chosen model answers at this moment, when it runs beside."""
        shadow = self._shadows().get(self._key())
        if shadow is None:
            return
        estimate = shadow.estimate
        reasons = words.texts(estimate.validity.reasons if estimate else shadow.reasons)
        if estimate is None or estimate.probabilities is None:
            said = reasons or self.tr("No opinion.")
        else:
            best = int(np.argmax(estimate.probabilities))
            said = f"{_emotion(estimate.labels.labels[best])} {estimate.probabilities[best]:.0%}"
        self._now.setText(self.tr("Beside, without a vote: {said}").format(said=said))

    def _added(self, row: Any) -> None:
        self._now.setText(self.tr("{name} was added.").format(name=row["name"]))
        self._desk.ask("list")

    def _refuse(self, why: Any) -> None:
        self._trouble.setText(why if isinstance(why, str) else words.texts(why))
        self._trouble.show()


def word(name: str) -> str:
    """Return a role or a state of files in the window's language."""
    return QCoreApplication.translate("Model", WORDS[name])


def _emotion(name: str) -> str:
    return words.native(name)


def _text(told: object) -> str:
    return html.escape(str(told))
