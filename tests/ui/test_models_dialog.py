"""The dialog of models: what it lists, what a card says, and what is refused in words."""

from types import MappingProxyType

import numpy as np
import pytest
from tests.models.brought import manifest, write

from emoscope.pipeline import Shadow
from emoscope.settings import ModelsSettings, Settings
from emoscope.ui import theme as themes
from emoscope.ui.models_dialog import KEY, WORDS, ModelsDialog, word
from emoscope_models import COMMON, Estimate, Validity, because


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def opened(qtbot):
    made = []

    def make(settings=None, **options):
        dialog = ModelsDialog(settings or Settings(), themes.THEMES["dark"], **options)
        qtbot.addWidget(dialog)
        made.append(dialog)
        qtbot.waitUntil(lambda: dialog._list.topLevelItemCount() > 0, timeout=30_000)
        return dialog

    yield make
    for dialog in made:
        dialog.finish()


def rows(dialog):
    items = [dialog._list.topLevelItem(i) for i in range(dialog._list.topLevelItemCount())]
    return {item.data(0, KEY): item for item in items}


def choose(qtbot, dialog, key, said):
    dialog._list.setCurrentItem(rows(dialog)[key])
    qtbot.waitUntil(lambda: said in dialog._text.toPlainText(), timeout=60_000)
    return dialog._text.toPlainText()


def test_models_are_listed_and_a_card_is_shown_with_its_time_here(opened, qtbot):
    settings = Settings(models=ModelsSettings(suppressed=("face:disgust",), recall_limit=0.2))
    dialog = opened(settings)
    found = rows(dialog)
    assert found["speech_emotion_v1"].text(2) == word("votes")
    assert found["face_blendshape_v1"].text(3) == word("verified")
    text = choose(qtbot, dialog, "face_blendshape_v1", "Blendshape regression")
    assert "measured here on" in text
    assert "Recall by class: test_ferplus" in text and "disgust" in text
    assert "Not offered" in text
    assert "Disgust, fear and anger are often missed" in text
    assert found["face_blendshape_v1"].text(4).endswith("ms")


def test_a_model_is_added_and_one_that_cannot_be_used_is_refused_in_words(opened, qtbot, tmp_path):
    dialog = opened()
    dialog.take(write(tmp_path / "mine", manifest()))
    qtbot.waitUntil(lambda: "our_face_net_2" in rows(dialog), timeout=60_000)
    assert rows(dialog)["our_face_net_2"].text(2) == word("not in use")
    assert not dialog._trouble.isVisibleTo(dialog)
    dialog.take(write(tmp_path / "bad", manifest(temperature=-1)))
    qtbot.waitUntil(lambda: "temperature must be" in dialog._trouble.text(), timeout=30_000)
    dialog.verify()
    assert not dialog._trouble.isVisibleTo(dialog)


def test_a_shadow_s_newest_answer_is_shown(opened, qtbot):
    p = np.array([0.1, 0.6, 0.1, 0.05, 0.05, 0.05, 0.05])
    estimate = Estimate("face", "m", 0, 0, Validity(1.0), p, labels=COMMON)
    said = {"face_blendshape_v1": Shadow("face", estimate)}
    dialog = opened(shadows=lambda: MappingProxyType(said))
    choose(qtbot, dialog, "face_blendshape_v1", "Blendshape regression")
    dialog._show_now()
    assert "happy 60%" in dialog._now.text()
    said["face_blendshape_v1"] = Shadow("face", None, (because("It is damaged."),))
    dialog._show_now()
    assert "It is damaged." in dialog._now.text()


def test_a_setting_that_names_no_model_is_said(opened):
    dialog = opened(Settings(models=ModelsSettings(shadow=("gone_1",))))
    assert "gone_1" in dialog._trouble.text()


@pytest.mark.parametrize("name", WORDS)
def test_every_role_and_state_has_a_word(name):
    assert word(name)


def test_closing_does_not_wait_and_leaves_no_thread(opened, qtbot):
    dialog = opened()
    dialog.done(0)
    qtbot.waitUntil(lambda: not dialog._desk.busy, timeout=30_000)
