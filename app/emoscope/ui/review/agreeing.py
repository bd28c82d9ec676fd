"""How far the raters of the open recording agree, in a line or two, with the number of units."""

import math

from PySide6.QtCore import QCoreApplication

from emoscope.agreement_report import Agreement, Wish, agreement_of
from emoscope.agreement_units import Sitting, said_of
from emoscope.ui import words
from emoscope.ui.review.rating import Marks

translate = QCoreApplication.translate
DRAWS = 40
"""The window shows no intervals; ``emoscope agreement`` does."""
MOST_PAIRS = 3


def agreement_of_marks(marks: Marks, name: str, span: tuple[int, int]) -> Agreement | None:
    """Return how far raters agree; None for fewer than two. Not for the Qt thread."""
    said = {rater: said_of(items) for rater, items in marks.everybody.items() if items}
    if len(said) < 2:
        return None
    return agreement_of([Sitting(name, span, said)], Wish(draws=DRAWS))


def agreement_text(found: Agreement | None) -> str:
    """Return the figures in words; why there are none where there are none."""
    if found is None:
        return ""
    lines = []
    for pair in found.pairs[:MOST_PAIRS]:
        line = translate("Agreement", "{first} and {second}: κ {kappa}, n {units}")
        lines.append(
            line.format(
                first=pair.first,
                second=pair.second,
                kappa=_figure(pair.kappa.value),
                units=pair.units,
            )
        )
    line = translate("Agreement", "All {raters} raters: α {alpha}, n {units} (units of {step} s)")
    lines.append(
        line.format(
            raters=len(found.raters),
            alpha=_figure(found.alpha.value),
            units=found.units,
            step=f"{found.step:g}",
        )
    )
    if not found.units:
        lines = [translate("Agreement", "Nothing to compare: no time is labelled by two raters.")]
    notes = words.texts(found.notes[:1])
    return "\n".join([*lines, notes] if notes else lines)


def _figure(value: float) -> str:
    """Return a coefficient; a dash where it is not defined, which is not 0."""
    return f"{value:.2f}" if math.isfinite(value) else "–"
