"""The decision, readable from two metres, with its doubt beside it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from emoscope.explain import Doubt, Level
from emoscope.ui import words
from emoscope.ui.panels._panel import LEFT, RIGHT, Panel, chip, width_of, write
from emoscope.ui.theme import DARK, Size, State, Theme, colour, font_of, ink_on
from emoscope_models import NO_EVIDENCE, Affect, Fused

CONFLICT_INKS: Mapping[Level, State | None] = MappingProxyType(
    {"low": None, "some": "degraded", "high": "invalid"}
)
"""Ground of the conflict's pill; the word and its figure say the same without colour."""
LEAST_SURE = "very unsure"
"""Of this little sureness the label is written as pale as "no evidence"."""
SMALLEST = 28
"""The name of an emotion is never written smaller than this (design pixels)."""


FIGURES = 196
"""Design pixels for valence, arousal and the number of modalities."""


class Headline(Panel):
    """The fused emotion in large letters, how sure it is, and from how many modalities.

    "No evidence" is an answer and looks like one: grey, without a figure.
    """

    def __init__(self, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make a headline without an answer."""
        super().__init__(theme, parent)
        self._fused: Fused | None = None
        self._demo = self._replay = False
        self._message = ""
        self._doubt: Doubt | None = None
        self._seen: tuple[Any, ...] = ()

    def set_replay(self, replay: bool) -> None:
        """Mark the answers as those of another time."""
        self._replay = replay
        self.update()

    def show_fused(
        self,
        fused: Fused | None,
        demo: bool = False,
        message: str = "",
        doubt: Doubt | None = None,
    ) -> None:
        """Show an answer and its doubt; None says ``message`` ("The models are being loaded.")."""
        self._fused, self._demo, self._message, self._doubt = fused, demo, message, doubt
        said = [words.emotion(fused.label) if fused is not None else message]
        if doubt is not None:
            said += [word for word in (words.sureness(doubt), words.conflict(doubt)) if word]
        if self.accessibleDescription() != ", ".join(said):
            self.setAccessibleDescription(", ".join(said))
        self._repaint(tuple(said))

    def _repaint(self, said: tuple[str, ...]) -> None:
        """Ask for the parts that look otherwise than before: large letters cost most."""
        fused, area = self._fused, self.content()
        chips = said, self._demo, fused is not None and fused.degraded
        label = said[0], None if fused is None else _share(fused), self._pale()
        figures = None if fused is None else self._figures(fused)
        before, self._seen = self._seen, (label, figures, chips)
        if not before or fused is None or label[0] != before[0][0]:
            self.update()
            return
        edge = self._edge(area)
        if label != before[0]:
            self.update(area.adjusted(0, 0, edge - area.right(), 0))
        if figures != before[1]:
            self.update(area.adjusted(edge - area.x(), 0, 0, 0))
        if chips != before[2]:
            self.update(QRect(0, 0, self.width(), area.y()))

    def heading(self) -> str:
        """Name the panel."""
        return self.tr("All together")

    def minimumSizeHint(self) -> QSize:
        """Return the size below which it could not be read from afar."""
        return QSize(self.px(360), self.px(136))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(640), self.px(152))

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint label, figures and chips."""
        theme, area = self.theme, self.content()
        if self.due(QRect(0, 0, self.width(), area.y())):
            self._draw_chips(painter, area)
        if self._fused is None:
            words_ = self._message or self.tr("Nothing is measured yet.")
            write(painter, area, words_, theme.font(Size.TITLE), theme.muted, LEFT)
            return
        fused = self._fused
        known = fused.label != NO_EVIDENCE
        if known:
            stripe = QRectF(area.x(), area.y() + 4, self.px(6), area.height() - 8)
            painter.fillRect(stripe, theme.emotion_colour(fused.label))
        edge = self._edge(area)
        if self.due(area.adjusted(edge - area.x(), 0, 0, 0)):
            self._draw_figures(painter, area, fused)
        x = area.x() + self.px(20 if known else 0)
        place = QRect(x, area.y(), edge - x - self.px(16), area.height())
        if self.due(place):
            self._draw_label(painter, place, fused, known)

    def _pale(self) -> bool:
        return self._doubt is not None and self._doubt.sureness == LEAST_SURE

    def _edge(self, area: QRect) -> int:
        """Return where the figures begin; at the right edge where there is no room for them."""
        wide = self.px(FIGURES)
        return area.right() if area.width() < 2.6 * wide else area.right() - wide - self.px(16)

    def _figures(self, fused: Fused) -> tuple[tuple[str, str], ...]:
        """Return the figures, each with its name."""
        used = self.tr("{used} of {all}").format(used=fused.n_used, all=len(fused.contributions))
        return (
            (self.tr("valence"), _with_sd(fused.affect, 0)),
            (self.tr("arousal"), _with_sd(fused.affect, 1)),
            (self.tr("modalities"), used),
        )

    def _draw_label(self, painter: QPainter, place: QRect, fused: Fused, known: bool) -> None:
        theme = self.theme
        label = words.emotion(fused.label)
        label = label[:1].upper() + label[1:]
        share = _share(fused) if known else ""
        pixels = min(theme.px(Size.HUGE.value), round(place.height() * 0.86))
        while pixels > theme.px(SMALLEST):
            wide = width_of(font_of(pixels, 600), label) + width_of(font_of(pixels, 400), share)
            if wide + pixels * 0.4 <= place.width():
                break
            pixels -= 4
        font = font_of(pixels, 600)
        pale = not known or self._pale()
        write(painter, place, label, font, theme.muted if pale else theme.text, LEFT)
        used = round(width_of(font, label) + pixels * 0.35)
        rest = place.adjusted(used, 0, 0, 0)
        if share and rest.width() > pixels:
            write(painter, rest, share, font_of(pixels, 400), theme.muted, LEFT)

    def _draw_figures(self, painter: QPainter, area: QRect, fused: Fused) -> None:
        """Paint valence, arousal and the number of modalities, where there is room."""
        theme, edge = self.theme, self._edge(area)
        if edge == area.right():
            return
        wide = theme.px(FIGURES)
        x, rows = area.right() - wide, self._figures(fused)
        row = area.height() / len(rows)
        for number, (name, value) in enumerate(rows):
            line = QRect(x, round(area.y() + number * row), wide, round(row))
            write(painter, line, name, theme.font(Size.BODY), theme.muted, LEFT)
            value_area = line.adjusted(theme.px(84), 0, 0, 0)
            write(painter, value_area, value, theme.font(Size.VALUE, 500), theme.text, RIGHT)
        painter.fillRect(QRect(edge, area.y(), 1, area.height()), colour(theme.line))

    def _draw_chips(self, painter: QPainter, area: QRect) -> None:
        theme = self.theme
        right, middle = float(area.right()), float(self.px(22))
        if self._demo:
            ink = theme.window
            right = chip(painter, right, middle, self.tr("DEMO"), theme, theme.text, ink) - 8
        if self._replay:
            ink = theme.window
            right = chip(painter, right, middle, self.tr("REPLAY"), theme, theme.text, ink) - 8
        if self._fused is None:
            return
        if self._fused.label == NO_EVIDENCE:
            ground = theme.state_colour("invalid")
            word = self.tr("NO EVIDENCE")
            chip(painter, right, middle, word, theme, ground, ink_on(ground))
            return
        if self._fused.degraded:
            ground = theme.state_colour("degraded")
            ink = ink_on(ground)
            right = chip(painter, right, middle, self.tr("DEGRADED"), theme, ground, ink) - 8
        if self._doubt is not None:
            name = width_of(theme.font(Size.SMALL, 500), self.heading())
            draw_doubt(painter, right, middle, self._doubt, theme, area.x() + name + 8)

    def hint(self, at: QPoint) -> str:
        """Return what conflict and sureness mean, in full."""
        return "" if self._doubt is None else words.doubt(self._doubt)


def draw_doubt(
    painter: QPainter, right: float, middle: float, doubt: Doubt, theme: Theme, left: float
) -> float:
    """Draw conflict and sureness as pills that end at ``right``, as far as there is room."""
    said = [(words.conflict(doubt), doubt.level or "low"), (words.sureness(doubt), "low")]
    for word, level in said:
        if not word or right - width_of(theme.font(Size.CAPTION, 600), word) - 16 < left:
            continue
        ground = CONFLICT_INKS[level]
        shade = theme.raised if ground is None else theme.state_colour(ground)
        ink = theme.muted if ground is None else ink_on(shade)
        right = chip(painter, right, middle, word, theme, shade, ink) - 8
    return right


def _share(fused: Fused) -> str:
    return f"{100 * fused.confidence:.0f} %"


def _with_sd(affect: Affect | None, axis: int) -> str:
    """Return a figure with its standard deviation."""
    if affect is None:
        return "–"
    value = (affect.valence, affect.arousal)[axis]
    spread = (affect.valence_sd, affect.arousal_sd)[axis]
    return f"{value:+.2f} ± {spread:.2f}"
