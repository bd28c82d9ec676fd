"""What came of a calibration, as a page that can be read: the verdict, a chart, the controls."""

from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from emoscope.personal.outcome import HeadOutcome, Outcome, remarks
from emoscope.settings import FusionChoice
from emoscope.ui import words
from emoscope.ui.personal.shares import Share, Shares
from emoscope.ui.theme import Size, Theme
from emoscope.ui.wrapped import Wrapped


class ResultPage(QScrollArea):
    """Shows an outcome. Everything on it is text or has one."""

    def __init__(self, theme: Theme, fusion: FusionChoice, parent: QWidget | None = None) -> None:
        """Show nothing yet; ``fusion`` tells where this site's calibration stands."""
        super().__init__(parent)
        self._theme, self._fusion = theme, fusion
        self._outcome: Outcome | None = None
        self.verdict = Wrapped()
        self._box = QWidget()
        self.setWidget(self._box)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._column = QVBoxLayout(self._box)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what came of it."""
        self._outcome = outcome
        self._clear()
        self.verdict = Wrapped(words.text(outcome.verdict))
        self.verdict.setFont(self._theme.font(Size.VALUE, 600))
        self._column.addWidget(self.verdict)
        self._say(self._made_from(outcome), "caption")
        for head in outcome.heads:
            self._head(head)
        for sentence in outcome.said:
            self._say(words.text(sentence), "caption")
        self._say(self._site(), "caption")
        self._column.addStretch(1)
        self.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Say it all in the window's language."""
        if self._outcome is not None:
            self.show_outcome(self._outcome)

    # -- parts -------------------------------------------------------------------------------

    def _made_from(self, outcome: Outcome) -> str:
        return self.tr(
            "Recordings: {names}. {trials} trials, {windows} windows of 4 s, {rest} of rest."
        ).format(
            names=", ".join(outcome.recordings),
            trials=outcome.trials,
            windows=outcome.windows,
            rest=outcome.rest_windows,
        )

    def _head(self, head: HeadOutcome) -> None:
        title = QLabel(
            self.tr("{question}: {low} or {high}").format(
                question=self._question(head.name),
                low=self._class(head.classes[0]),
                high=self._class(head.classes[1]),
            )
        )
        title.setFont(self._theme.font(Size.VALUE, 500))
        title.setWordWrap(True)
        self._column.addSpacing(self._theme.px(8))
        self._column.addWidget(title)
        chart = Shares(self._theme)
        chart.setAccessibleName(title.text())
        chart.show_rows(tuple(self._rows(head)), self.tr("chance"), head.chance)
        self._column.addWidget(chart)
        self._say(self._figures(head))
        for sentence in remarks(head):
            self._say(words.text(sentence))

    def _rows(self, head: HeadOutcome) -> list[Share]:
        share = head.right / head.clips
        told = self.tr("{right} of {clips}").format(right=head.right, clips=head.clips)
        rows = [Share(self.tr("Held-out clips"), share, told, head.low, head.high, main=True)]
        controls = [
            (self.tr("Muscle alone (31-45 Hz)"), head.muscle),
            (self.tr("Up to 30 Hz"), head.brain),
            (self.tr("Order alone, no EEG"), head.order.score),
        ]
        if head.drift is not None:
            controls.append((self.tr("Early from late (drift)"), head.drift.score))
        if head.late is not None:
            controls.append((self.tr("Second half from the first"), head.late))
        if head.recordings_out is not None:
            controls.append((self.tr("Recordings held out"), head.recordings_out))
        return rows + [Share(name, value, f"{value:.0%}") for name, value in controls]

    def _figures(self, head: HeadOutcome) -> str:
        return self.tr(
            "{right} of {clips} right: {share}, 95 % interval {low} to {high} (Wilson)."
            " p = {p}; of {permutations} shuffled labellings {shuffled}."
        ).format(
            right=head.right,
            clips=head.clips,
            share=f"{head.right / head.clips:.0%}",
            low=f"{head.low:.0%}",
            high=f"{head.high:.0%}",
            p=f"{head.p:.3f}",
            permutations=head.permutations,
            shuffled=f"{head.p_permutation:.3f}",
        )

    def _site(self) -> str:
        file = self._fusion.calibration
        if file:
            return self.tr("Fusion at this site: calibrated, in {file}.").format(file=file)
        return self.tr(
            "Fusion at this site: not calibrated; the shipped temperatures are used (emoscope fuse"
            " --save makes one)."
        )

    def _question(self, name: str) -> str:
        known = {"valence": self.tr("Valence"), "arousal": self.tr("Arousal")}
        return known.get(name, self.tr("Two classes of your own"))

    def _class(self, name: str) -> str:
        known = {
            "low valence": self.tr("low valence"),
            "high valence": self.tr("high valence"),
            "low arousal": self.tr("low arousal"),
            "high arousal": self.tr("high arousal"),
        }
        return known.get(name, name)

    def _say(self, text: str, role: str = "") -> None:
        said = Wrapped(text)
        if role:
            said.set_role(role)
        self._column.addWidget(said)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
