"""The style sheet of standard widgets: flat, thin lines, one accent, an 8-pixel grid."""

import re
from collections.abc import Mapping
from string import Template

_SHEET = """
QWidget { color: $text; }
QMainWindow, QDialog, QStackedWidget, QMessageBox { background: $window; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: $t_title; font-weight: 600; }
QLabel[role="caption"] { color: $muted; font-size: $t_small; }
QLabel[role="alarm"] {
  color: $on_alarm; background: $alarm; border-radius: $r_chip; padding: 4px 8px;
}
QLabel[role="notice"] {
  color: $text; background: $raised; border: 1px solid $line; border-radius: $r_chip;
  padding: 4px 8px;
}
QLabel[role="muted"] { color: $muted; }
QWidget[role="dockbar"], QWidget[role="float"] { background: $window; }
QWidget[role="dockbar"] QLabel { color: $muted; }
QToolButton[role="quiet"] { background: transparent; border: 1px solid transparent; padding: 0; }
QToolButton[role="quiet"]:hover { background: $hover; }
QToolButton[role="quiet"]:focus { border: 2px solid $accent; padding: 0; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 6px 8px; }

QPushButton, QToolButton {
  background: $raised; border: 1px solid $line; border-radius: $r_control;
  padding: 6px 16px; min-height: 20px;
}
QToolButton { padding: 6px 8px; }
QPushButton { icon-size: 18px; }
QTreeView, QListView, QTableView, QTabBar { icon-size: 16px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: $pressed; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 5px 15px; }
QToolButton:focus { padding: 5px 7px; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: $window; }
QPushButton:default, QPushButton[role="primary"] {
  background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600;
}
QPushButton[role="card"] {
  background: $panel; border-radius: $r_card; padding: 0; text-align: left; min-height: 0;
}
QPushButton[role="card"]:hover { background: $hover; }
QPushButton[role="card"]:focus { border: 2px solid $accent; padding: 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton[role="small"] { padding: 2px 12px; min-height: 16px; }
QPushButton[role="danger"] { background: $alarm; color: $on_alarm; border: 1px solid $alarm; }
QPushButton:default:focus, QPushButton[role="primary"]:focus, QPushButton[role="danger"]:focus {
  border: 2px solid $text;
}
QPushButton:default:disabled, QPushButton[role="primary"]:disabled,
QPushButton[role="danger"]:disabled {
  background: $window; color: $faint; border: 1px solid $line;
}

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {
  background: $panel; border: 1px solid $line; border-radius: $r_control; padding: 5px 8px;
  min-height: 20px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QComboBox:focus { border: 2px solid $accent; padding: 4px 7px; }
QSpinBox:focus, QDoubleSpinBox:focus { padding-right: 23px; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {
  color: $faint; background: $window;
}
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url("$chevron_down"); width: 12px; height: 12px; }
QSpinBox, QDoubleSpinBox { padding-right: 24px; }
QSpinBox::up-button, QDoubleSpinBox::up-button {
  subcontrol-origin: border; subcontrol-position: top right; width: 24px; border: 0;
}
QSpinBox::down-button, QDoubleSpinBox::down-button {
  subcontrol-origin: border; subcontrol-position: bottom right; width: 24px; border: 0;
}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {
  image: url("$chevron_up"); width: 12px; height: 12px;
}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {
  image: url("$chevron_down"); width: 12px; height: 12px;
}
QComboBox QAbstractItemView, QListView, QTreeView, QTableView {
  background: $panel; border: 1px solid $line; outline: 0;
  selection-background-color: $pressed; selection-color: $text;
}
QListView:focus, QTreeView:focus, QTableView:focus { border: 1px solid $accent; }
QAbstractItemView::item { padding: 5px 8px; min-height: 20px; }
QHeaderView::section {
  background: $raised; color: $muted; border: 0; border-bottom: 1px solid $line; padding: 6px 8px;
}

QMenuBar { background: $window; }
QMenuBar::item { padding: 6px 12px; background: transparent; border-radius: $r_chip; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 16px; border-radius: $r_chip; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $pressed; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolBar { background: $window; border: 0; spacing: 8px; padding: 8px; }
QStatusBar { background: $window; color: $muted; }
QStatusBar::item { border: 0; }

QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar::tab {
  background: transparent; color: $muted; padding: 8px 16px; border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected:focus { background: $pressed; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }

QGroupBox {
  border: 1px solid $line; border-radius: $r_group; margin-top: 16px; padding: 16px 8px 8px;
}
QGroupBox::title { subcontrol-origin: margin; left: 12px; padding: 0 4px; color: $muted; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox::indicator, QRadioButton::indicator {
  width: 14px; height: 14px; border: 1px solid $faint; background: $panel; border-radius: 3px;
}
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked {
  background: $accent; border: 1px solid $accent;
}
QCheckBox::indicator:checked { image: url("$check"); }
QRadioButton::indicator:checked { image: url("$dot"); }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; }
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus {
  border: 2px solid $text;
}

QSlider::groove:horizontal { height: 4px; background: $line; border-radius: 2px; }
QSlider::sub-page:horizontal { height: 4px; background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
  width: 16px; height: 16px; margin: -6px 0; border-radius: 8px; background: $text;
}
QSlider::handle:horizontal:focus { background: $accent; }
QProgressBar {
  background: $raised; border: 1px solid $line; border-radius: $r_chip; height: 8px;
  text-align: center; color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: $r_chip; }

QScrollBar:vertical { width: 12px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 12px; background: transparent; margin: 0; }
QScrollBar::handle { background: $line; border-radius: $r_chip; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { border: 0; background: transparent; }
QSplitter::handle { background: $window; }
QSplitter::handle:hover { background: $line; }
"""


def stylesheet(scale: float, colours: Mapping[str, str]) -> str:
    """Return the style sheet with ``colours`` filled in and lengths multiplied by ``scale``."""
    sheet = Template(_SHEET).substitute(colours)
    return re.sub(r"(\d+)px", lambda m: f"{max(1, round(int(m[1]) * scale))}px", sheet)
