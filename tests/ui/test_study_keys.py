"""What a study may not take is what the window uses, and Qt knows every key that it may."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from emoscope.study.check import OWN_MARKERS
from emoscope.study.keys import KNOWN, NAVIGATION, RESERVED, normal
from emoscope.ui import words
from emoscope.ui.actions import COMMANDS


def test_single_keys_of_the_window_are_kept_from_studies():
    single = {normal(command.key) for command in COMMANDS if "+" not in command.key}
    single -= {"", "?"}  # nothing, and what no study can take
    assert single & set(KNOWN) <= RESERVED, "add the window's new keys to study/keys.py"


@pytest.mark.parametrize("key", [*KNOWN, *sorted(NAVIGATION)])
def test_qt_knows_every_key_by_the_same_name(key):
    sequence = QKeySequence(key)
    assert sequence.count() == 1
    combination = sequence[0]
    assert combination.key() != Qt.Key.Key_unknown
    assert combination.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
    assert sequence.toString(QKeySequence.SequenceFormat.PortableText) == key


def test_the_window_s_own_markers_are_kept_from_studies():
    assert words._MARKERS <= OWN_MARKERS
