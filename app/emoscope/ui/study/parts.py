"""Small parts that several pages of the study dialog are made of."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import (
    QFormLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from emoscope.study.study import PARTICIPANT_LANGUAGES
from emoscope.ui.languages import NAMES
from emoscope.ui.theme import Theme


def push(text: str, does: Callable[[], object], about: str = "") -> QPushButton:
    """Return a button that is no dialog's default; ``about`` says more than its ``text``."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.setAccessibleName(about or text)
    if about:
        button.setToolTip(about)
    button.clicked.connect(lambda _=False: does())
    return button


def small(
    glyph: str, about: str, theme: Theme, does: Callable[[], object], parent: QWidget | None = None
) -> QToolButton:
    """Return a small button with a sign; ``about`` says what it does."""
    button = QToolButton(parent)
    button.setFixedWidth(theme.px(32))
    button.setText(glyph)
    button.setToolTip(about)
    button.setAccessibleName(about)
    button.clicked.connect(lambda _=False: does())
    return button


def form_of(theme: Theme) -> QFormLayout:
    """Return a form with the distances of the window; fields are as wide as there is room."""
    form = QFormLayout()
    form.setHorizontalSpacing(theme.px(16))
    form.setVerticalSpacing(theme.px(8))
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return form


def plain(field: QPlainTextEdit) -> str:
    """Return what was typed; Qt's own plain text would have hard blanks as soft ones."""
    raw = field.document().toRawText()
    return raw.replace("\u2029", "\n").replace("\u2028", "\n")


class Texts:
    """A field of several lines for each language of the participant."""

    def __init__(self, changed: Callable[[], object], about: str, high: int | None) -> None:
        """Make empty fields of ``high`` pixels, None for all there is; ``about`` names them."""
        self.fields = {code: QPlainTextEdit() for code in PARTICIPANT_LANGUAGES}
        for code, field in self.fields.items():
            field.setTabChangesFocus(True)
            field.setAccessibleName(f"{about}, {NAMES[code]}")
            field.textChanged.connect(changed)
            if high is None:
                policy = QSizePolicy.Policy.Expanding
                field.setSizePolicy(policy, policy)
                field.setMinimumHeight(48)
            else:
                field.setFixedHeight(high)

    def show(self, texts: Mapping[str, str]) -> None:
        """Show these texts."""
        for code, field in self.fields.items():
            field.setPlainText(texts.get(code, ""))

    def value(self) -> Mapping[str, str]:
        """Return the texts that there are."""
        said = {code: plain(field).strip() for code, field in self.fields.items()}
        return MappingProxyType({code: text for code, text in said.items() if text})


def moved(row: int, step: int, count: int) -> int | None:
    """Return where a row comes to stand, None at the end of the list."""
    return row + step if 0 <= row < count and 0 <= row + step < count else None


def emptied(widget: QWidget) -> None:
    """Take a widget away, now for the eye and later for good: it may be the sender of a signal."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
