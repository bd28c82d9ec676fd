"""How the window's tables look: whole rows, one line each, no grid."""

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

Selection = QAbstractItemView.SelectionMode


def plain_rows(
    table: QTableView, widest: int | None = None, mode: Selection = Selection.SingleSelection
) -> None:
    """Have a table, which has its model, show rows of one line that are selected as a whole.

    The column ``widest`` takes what room the others leave; None leaves the widths to the caller.
    """
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(mode)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    if widest is not None:
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
