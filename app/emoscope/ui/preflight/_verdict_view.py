"""One device's verdict: its state, its numbers, and what to do, as a card."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from emoscope.preflight.verdicts import NO_OHMS, Device, Finding, Verdict
from emoscope.study.study import Role
from emoscope.ui import icons, words
from emoscope.ui.panels import Panel
from emoscope.ui.panels._panel import LEFT, chip, width_of, wrapped, write
from emoscope.ui.preflight import _words
from emoscope.ui.theme import DARK, Size, Theme, colour

MOST = 2
"""Lines that one sentence may take where there are others."""


class VerdictView(Panel):
    """What was found of one device, the worst first; painted once a second at most."""

    def __init__(self, device: Device, theme: Theme = DARK, parent: QWidget | None = None) -> None:
        """Make the card of a device that nothing is known of."""
        self._device = device
        super().__init__(theme, parent)
        self._verdict: Verdict | None = None
        self._role: Role | None = None
        self._seen: tuple[object, ...] = ()
        self._describe()

    def heading(self) -> str:
        """Return nothing: the card writes its name beside its icon."""
        return ""

    def show_role(self, role: Role | None) -> None:
        """Show what the study asks of the stream; None for what has no role."""
        if role != self._role:
            self._role = role
            self._describe()
            self.invalidate()

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show a verdict; None for a stream that is off."""
        self._verdict = verdict
        seen = (self._figures(), *((f.state, words.text(f.said)) for f in self._findings()))
        if seen != self._seen:
            self._seen = seen
            self._describe()
            self.update()

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the sentences that are shown, in the window's language."""
        return tuple(words.text(finding.said) for finding in self._findings())

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing useful fits."""
        return QSize(self.px(200), self.px(132))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(self.px(300), self.px(176))

    def hint(self, at: QPoint) -> str:
        """Return all that was found, in full."""
        return "\n".join(self.texts)

    def restyle(self) -> None:
        """Describe it anew: the language may be another."""
        self._describe()

    def draw_still(self, painter: QPainter) -> None:
        """Paint icon, name and role."""
        theme, area = self.theme, self._inside()
        side = theme.px(20)
        icons.draw(
            painter, _words.ICONS[self._device], QRectF(area.x(), area.y(), side, side),
            colour(theme.text),
        )  # fmt: skip
        font = theme.font(Size.VALUE, 600)
        name = _words.device(self._device)
        line = QRect(area.x() + side + theme.px(8), area.y(), area.width() - side, side)
        write(painter, line, name, font, theme.text, LEFT)
        if self._role is not None:
            word = _words.role(self._role)
            right = line.x() + width_of(font, name) + theme.px(24)
            right += width_of(theme.font(Size.CAPTION, 600), word)
            chip(painter, right, line.center().y() + 1, word, theme, theme.raised, theme.muted)

    def draw(self, painter: QPainter, dirty: QRect) -> None:
        """Paint state, numbers and findings."""
        theme, area = self.theme, self._inside()
        verdict = self._verdict
        mark = _words.MARKS[verdict.state] if verdict is not None else "absent"
        ink = theme.state_colour(mark)
        painter.fillRect(QRectF(1, theme.px(12), theme.px(3), self.height() - theme.px(24)), ink)
        row = QRect(area.x(), area.y() + theme.px(26), area.width(), theme.px(20))
        side = theme.px(18)
        icons.draw(painter, mark, QRectF(row.x(), row.y() + 1, side, side), ink)
        word = _words.state(verdict.state) if verdict is not None else _words.role("off")
        word = word[:1].upper() + word[1:]
        font = theme.font(Size.BODY, 600)
        beside = row.adjusted(side + theme.px(8), 0, 0, 0)
        write(painter, beside, word, font, theme.text, LEFT)
        figures = self._figures()
        if figures:
            row.translate(0, theme.px(22))
            write(painter, row, figures, theme.font(Size.SMALL), theme.muted, LEFT)
        below = QRect(area.x(), row.bottom() + theme.px(6), area.width(), 0)
        below.setBottom(area.bottom())
        self._draw_findings(painter, below)

    def _inside(self) -> QRect:
        return self.rect().adjusted(self.px(16), self.px(12), -self.px(16), -self.px(8))

    def _findings(self) -> tuple[Finding, ...]:
        verdict = self._verdict
        if verdict is None:
            return ()
        there = verdict.state not in ("absent", "unknown")
        if self._device == "eeg" and there and verdict.numbers.get("good"):
            return (*verdict.findings, Finding("ohms", "good", NO_OHMS))
        return verdict.findings

    def _draw_findings(self, painter: QPainter, area: QRect) -> None:
        """Write what fits, a mark before each; the last line says how many more there are."""
        theme = self.theme
        font = theme.font(Size.SMALL)
        high = round(QFontMetricsF(font).height() * 1.12)
        indent, gap = theme.px(16), theme.px(4)
        y, found = area.y(), self._findings()
        for number, finding in enumerate(found):
            rest = (area.bottom() - y) // high
            last = number == len(found) - 1
            if rest < 1 or (rest < 2 and not last):
                more = self.tr("{count} more").format(count=len(found) - number)
                line = QRect(area.x() + indent, y, area.width() - indent, high)
                write(painter, line, more, font, theme.muted, LEFT)
                return
            count = rest if len(found) == 1 else min(MOST, rest - (not last))
            lines, _ = wrapped(
                words.text(finding.said), font.pixelSize(), int(font.weight()),
                area.width() - indent, max(1, count),
            )  # fmt: skip
            mark = _words.MARKS[finding.state]
            middle = QPointF(area.x() + theme.px(5), y + high / 2)
            icons.draw_mark(painter, mark, middle, theme.px(4), theme.state_colour(mark))
            ink = theme.muted if finding.state == "good" else theme.text
            for line_number, line_text in enumerate(lines):
                line = QRect(area.x() + indent, y + line_number * high, area.width() - indent, high)
                write(painter, line, line_text, font, ink, LEFT)
            y += len(lines) * high + gap

    def _figures(self) -> str:
        """Return rate against nominal, losses and age of the newest sample."""
        if self._verdict is None or self._device == "models":
            return ""
        numbers = self._verdict.numbers
        said = []
        rate, nominal = numbers.get("rate"), numbers.get("nominal")
        if rate and nominal:
            said.append(
                self.tr("{rate} of {nominal} Hz").format(
                    rate=f"{rate:.1f}" if rate < 1000 else f"{rate:.0f}", nominal=f"{nominal:.0f}"
                )
            )
        if (lost := numbers.get("lost")) is not None:
            said.append(self.tr("{count} lost").format(count=f"{lost:.0f}"))
        if (age := numbers.get("age")) is not None:
            said.append(self.tr("{seconds} s old").format(seconds=f"{age:.1f}"))
        return " · ".join(said)

    def _describe(self) -> None:
        """Say it to who hears the window rather than sees it."""
        name = _words.device(self._device)
        if self._role is not None:
            name = f"{name}, {_words.role(self._role)}"
        self.setAccessibleName(name)
        verdict = self._verdict
        state = _words.state(verdict.state) if verdict is not None else _words.role("off")
        self.setAccessibleDescription(". ".join((state, *self.texts)))
