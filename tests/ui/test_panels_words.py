"""Sentences reach the operator in her language, and in English when a translation is broken."""

import typing
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from emoscope.ui import words
from emoscope.ui.theme import STATES
from emoscope_devices import CaptureState, Sentence, StreamKind, say
from emoscope_models import EMOTIONS, MODALITIES, NO_EVIDENCE, because


class Table(QTranslator):
    def __init__(self, table: dict[str, str]) -> None:
        super().__init__()
        self._table = table

    def translate(
        self, context: str, source: str, comment: str | None = None, n: int = -1
    ) -> str | None:
        return self._table.get(source)

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    table = Table(
        {
            "{device} sends no data.": "{device} sendet keine Daten.",
            "Flat signal at {electrode}.": "Kein Signal an {Elektrode}.",
            "happy": "fröhlich",
        }
    )
    qapp.installTranslator(table)
    yield
    qapp.removeTranslator(table)


def test_sentence_is_translated_and_filled(german: None) -> None:
    assert words.text(say("{device} sends no data.", device="Muse")) == "Muse sendet keine Daten."
    assert words.emotion("happy") == words.emotion(1) == "fröhlich"


def test_broken_translation_falls_back_to_english(german: None) -> None:
    assert words.text(because("Flat signal at {electrode}.", electrode="AF7")) == (
        "Flat signal at AF7."
    )


def test_untranslated_stays_english() -> None:
    both = (say("{n} lost.", n=3), because("Age {age:.1f} s.", age=2.04))
    assert words.texts(both) == "3 lost. Age 2.0 s."
    assert words.text(Sentence()) == ""


def test_everything_has_a_word() -> None:
    assert all(words.emotion(e) for e in (*EMOTIONS, NO_EVIDENCE))
    assert all(words.state(s) for s in STATES)
    assert all(words.capture_state(s) for s in CaptureState)
    assert all(words.modality(m) for m in MODALITIES)
    assert all(words.stream(k) for k in typing.get_args(StreamKind))
    with pytest.raises(KeyError):
        words.emotion("bored")
