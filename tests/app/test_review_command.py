"""``emoscope review`` on the command line: what does not go together, and what cannot be opened."""

import pytest

from emoscope import __main__ as program
from emoscope.ui.review import application
from tests.app.verify_bench import record


@pytest.fixture
def shown(monkeypatch):
    """Note what the window would be opened with; there is a display."""
    calls = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(
        application,
        "run_review",
        lambda *a, **k: calls.append((a[2], k["rater"], k["labels"])) or 0,
    )
    return calls


def run(tmp_path, *arguments):
    settings = tmp_path / "settings.toml"
    settings.touch()
    return program.main(["review", "--settings", str(settings), *map(str, arguments)])


def test_a_recording_is_opened_for_a_rater_for_nobody_or_after_asking(tmp_path, shown):
    folder = record(tmp_path / "取 1", seconds=0.1, kinds="e")
    assert run(tmp_path, folder) == 0
    assert run(tmp_path, folder, "--rater", "Anna") == 0
    assert run(tmp_path, folder, "--look") == 0
    assert run(tmp_path) == 0
    assert shown == [
        (folder, None, None), (folder, "Anna", None), (folder, "", None), (None, None, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nowhere"], 3, "nowhere"),
        (["--look"], 2, "need the recording's DIR"),
        (["--look", "--rater", "A", "DIR"], 2, "do not go together"),
        (["DIR", "--rater", "a/b"], 3, "cannot name a rater's file"),
        (["DIR", "--labels", "none.toml"], 3, "none.toml"),
    ],
)
def test_what_cannot_be_is_a_sentence_and_an_exit_code(
    tmp_path, shown, capsys, arguments, code, said
):
    folder = record(tmp_path / "r", seconds=0.1, kinds="e")
    asked = [str(folder) if a == "DIR" else a for a in arguments]
    assert run(tmp_path, *asked) == code
    assert said in capsys.readouterr().err
    assert shown == []


def test_without_a_display_it_says_so(tmp_path, shown, capsys, monkeypatch):
    folder = record(tmp_path / "r", seconds=0.1, kinds="e")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert run(tmp_path, folder) == 3
    assert "no display" in capsys.readouterr().err
