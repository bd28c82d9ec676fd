"""Model cards and the check of model files against them."""

import hashlib
from pathlib import Path

import pytest
import tomli_w
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from emoscope_models import ModelCard, ModelError, read_card, verified
from emoscope_models._assets import WEIGHTS
from emoscope_models._card import KINDS, REQUIRED

GOOD = {
    "name": "Net",
    "version": 2,
    "modality": "face",
    "summary": "s",
    "input": "i",
    "classes": ["a", "b"],
    "training": "t",
    "licence": "MIT",
    "limits": ["l"],
    "heuristic": True,
    "sha256": {"net.onnx": "00"},
    "calibration": {"temperature": 1.5},
    "origin": {"by": "us"},
}
ONE_FOLDER = settings(
    max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


def write(folder: Path, table: dict[str, object]) -> Path:
    path = folder / "card.toml"
    path.write_text(tomli_w.dumps(table), encoding="utf-8")
    return path


def test_a_card_is_read_in_full(tmp_path: Path) -> None:
    card = read_card(write(tmp_path, GOOD))
    assert card.identity == "Net 2"
    assert card.classes == ("a", "b")
    assert card.limits == ("l",)
    assert card.heuristic
    assert card.sha256["net.onnx"] == "00"
    assert card.calibration["temperature"] == 1.5
    assert card.extra == {"origin": {"by": "us"}}


@pytest.mark.parametrize("field", REQUIRED)
def test_a_card_without_a_required_field_is_refused(tmp_path: Path, field: str) -> None:
    rest = {name: value for name, value in GOOD.items() if name != field}
    with pytest.raises(ModelError, match=field) as refused:
        read_card(write(tmp_path, rest))
    assert len(refused.value.sentences) == 2


@pytest.mark.parametrize("field", KINDS)
def test_a_field_of_the_wrong_kind_is_refused(tmp_path: Path, field: str) -> None:
    with pytest.raises(ModelError, match=field):
        read_card(write(tmp_path, GOOD | {field: [1, 2]}))


@pytest.mark.parametrize(("field", "value"), [("classes", "abc"), ("sha256", {"net.onnx": 7})])
def test_kinds_are_looked_at_in_depth(tmp_path: Path, field: str, value: object) -> None:
    with pytest.raises(ModelError, match=field):
        read_card(write(tmp_path, GOOD | {field: value}))


def test_a_field_called_extra_is_kept_apart(tmp_path: Path) -> None:
    assert read_card(write(tmp_path, GOOD | {"extra": 1})).extra["extra"] == 1


def test_a_missing_card_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"none\.toml is missing"):
        read_card(tmp_path / "none.toml")


def test_a_folder_is_no_card(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        read_card(tmp_path)


@ONE_FOLDER
@given(st.binary(max_size=300))
@example(b"\xff\xfe")
@example(b"a = " + b"9" * 5000)
@example(b"a = " + b"[" * 5000)
def test_any_bytes_are_a_card_or_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "any.toml"
    path.write_bytes(data)
    with pytest.raises(ModelError):
        read_card(path)


VALUES = st.recursive(
    st.booleans() | st.integers(-(2**60), 2**60) | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


@ONE_FOLDER
@given(st.dictionaries(st.sampled_from([*GOOD, "extra", "classes", "other"]), VALUES, max_size=4))
def test_any_table_is_a_card_or_refused(tmp_path: Path, changed: dict[str, object]) -> None:
    try:
        card = read_card(write(tmp_path, GOOD | changed))
    except ModelError as error:
        assert "card.toml" in str(error)
        return
    assert isinstance(card, ModelCard)
    assert isinstance(card.version, str)
    assert all(isinstance(name, str) for name in (*card.classes, *card.limits))


@ONE_FOLDER
@given(st.integers(0, 200), st.integers(0, 255))
def test_a_damaged_card_never_raises_anything_else(tmp_path: Path, at: int, byte: int) -> None:
    data = bytearray(write(tmp_path, GOOD).read_bytes())
    data[at % len(data)] = byte
    path = tmp_path / "damaged.toml"
    path.write_bytes(data)
    try:
        assert read_card(path).name
    except ModelError as error:
        assert "damaged.toml" in str(error)


def test_a_file_as_its_card_says_is_returned(tmp_path: Path) -> None:
    path = tmp_path / "net.onnx"
    path.write_bytes(b"weights")
    digest = hashlib.sha256(b"weights").hexdigest()
    assert verified(path, digest) == b"weights"
    assert verified(path, digest.upper()) == b"weights"


@given(st.binary(min_size=1, max_size=50), st.integers(0, 49), st.integers(1, 255))
@ONE_FOLDER
def test_a_file_with_one_wrong_byte_is_refused(
    tmp_path: Path, data: bytes, at: int, change: int
) -> None:
    damaged = bytearray(data)
    damaged[at % len(data)] ^= change
    path = tmp_path / "net.onnx"
    path.write_bytes(damaged)
    with pytest.raises(ModelError, match="damaged"):
        verified(path, hashlib.sha256(data).hexdigest())


@pytest.mark.parametrize("cut", [0, 3])
def test_a_truncated_file_is_refused(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "net.onnx"
    path.write_bytes(b"weights"[:cut])
    with pytest.raises(ModelError, match="damaged"):
        verified(path, hashlib.sha256(b"weights").hexdigest())


def test_a_missing_file_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"net\.onnx is missing.*make setup"):
        verified(tmp_path / "net.onnx", "00")


@pytest.mark.parametrize("path", sorted(WEIGHTS.glob("*.toml")), ids=lambda p: p.name)
def test_every_card_that_is_shipped_is_complete(path: Path) -> None:
    card = read_card(path)
    assert card.modality in ("face", "speech", "eeg", "fusion")  # the last: P(valid) of all
    assert card.limits, "every model has limits: say them"
    for name, digest in card.sha256.items():
        assert len(bytes.fromhex(digest)) == 32
        if (WEIGHTS / name).exists():
            verified(WEIGHTS / name, digest)
