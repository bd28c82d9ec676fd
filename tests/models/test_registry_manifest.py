"""Manifests of brought models: read in full or refused by name, whatever they hold."""

import numpy as np
import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.models.brought import manifest, network, write

from emoscope_models import EMOTIONS, ModelError
from emoscope_models._registry_graph import Graph, calibrated
from emoscope_models._registry_manifest import by_name, read_manifest

FUZZ = settings(
    max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


def read(folder, table):
    (folder / "net.toml").write_text(tomli_w.dumps(table), encoding="utf-8")
    return read_manifest(folder / "net.toml")


@pytest.mark.parametrize("modality", ["face", "speech", "eeg"])
def test_a_manifest_is_read_in_full(tmp_path, modality):
    found = read(tmp_path, manifest(modality))
    assert found.modality == modality and found.file == "net.onnx"
    assert found.labels.labels == EMOTIONS
    assert np.asarray(found.labels.confusion) == pytest.approx(np.eye(7))
    assert found.seconds == {"face": 0, "speech": 3, "eeg": 4}[modality]


@pytest.mark.parametrize(
    ("shape", "preprocessing", "last"),
    [
        ([1, 48, 48], "grey48", False),
        ([1, 48, 48, 1], "grey48", True),
        ([1, 3, 112, 112], "rgb112", False),
        ([1, 224, 224, 3], "rgb224", True),
    ],
)
def test_layouts_of_faces(tmp_path, shape, preprocessing, last):
    found = read(tmp_path, manifest("face", shape=shape, preprocessing=preprocessing))
    assert found.last == last


WRONG = [
    ("face", {"shape": [1, 3, 48, 48]}, "does not suit"),
    ("face", {"shape": [1, 48, 3, 48], "preprocessing": "rgb224"}, "does not suit"),
    ("face", {"shape": "48"}, "list of whole numbers"),
    ("face", {"shape": [0, 48]}, "list of whole numbers"),
    ("face", {"shape": None}, "shape is missing"),
    ("face", {"answer": None}, "answer is missing"),
    ("face", {"answer": "scores"}, "answer must be one of"),
    ("face", {"preprocessing": "rgb64"}, "preprocessing must be one of"),
    ("face", {"dtype": "int8"}, "dtype must be one of"),
    ("face", {"temperature": 0}, "temperature must be"),
    ("face", {"temperature": float("nan")}, "temperature must be"),
    ("face", {"std": [0.0]}, "std must be"),
    ("face", {"std": [1.0, 1.0]}, "std must have 1 or 1"),
    ("face", {"mean": []}, "mean must be"),
    ("face", {"margin": 7}, "margin must be"),
    ("face", {"rate": 16000}, "has no rate"),
    ("face", {"crop": "wide"}, "has no crop"),
    ("face", {"file": "../net.onnx"}, "bare name"),
    ("face", {"file": "net.pkl"}, "bare name"),
    ("face", {"dtype": "uint8", "scale": 255.0}, "uint8 is for faces as they are"),
    ("speech", {"shape": [1, 8000]}, "not within 1 to 10"),
    ("speech", {"shape": [2, 24000]}, "does not suit"),
    ("speech", {"scale": 2.0}, "has no scale"),
    ("eeg", {"channels": ["AF7"]}, "no axis of 1 channels"),
    ("eeg", {"channels": []}, "list of electrode names"),
    ("eeg", {"rate": None}, "rate must be"),
    ("eeg", {"rate": 100000}, "rate must be"),
    ("eeg", {"shape": [2, 1000, 4]}, "does not suit"),
]


@pytest.mark.parametrize(("modality", "fields", "why"), WRONG)
def test_what_cannot_be_obeyed_is_refused_by_name(tmp_path, modality, fields, why):
    with pytest.raises(ModelError, match=why):
        read(tmp_path, manifest(modality, **fields))


def test_classes_of_other_names_need_a_mapping(tmp_path):
    table = manifest() | {"classes": ["joy", "sad", "angry", "fear", "disgust", "odd", "neutral"]}
    with pytest.raises(ModelError, match="the class 'joy' is unknown"):
        read(tmp_path, table)
    table["labels"] = {"joy": "happy", "odd": "none"}
    space = read(tmp_path, table).labels
    native = np.eye(7)[0]
    prior = np.full(7, 1 / 7)
    assert EMOTIONS[int(space.lift(native, prior).argmax())] == "happy"
    assert space.lift(np.eye(7)[5], prior) == pytest.approx(prior)
    for wrong in ({"joy": "glad"}, {"joy": 3}, {"glee": "happy"}):
        with pytest.raises(ModelError, match=r"unknown|not in classes"):
            read(tmp_path, table | {"labels": wrong})


def test_a_confusion_must_be_whole(tmp_path):
    rows = {name: [0.9, 0.1] if i % 2 else [0.2, 0.8] for i, name in enumerate(EMOTIONS)}
    table = manifest() | {"classes": ["a", "b"], "confusion": rows}
    assert read(tmp_path, table).labels.confusion[0] == (0.2, 0.8)
    for wrong in (
        {n: r for n, r in rows.items() if n != "sad"},
        rows | {"sad": [0.5]},
        rows | {"sad": [0.5, 0.6]},
        rows | {"sad": ["x", "y"]},
        rows | {"bored": [0.5, 0.5]},
        "diagonal",
    ):
        with pytest.raises(ModelError, match="cannot be used"):
            read(tmp_path, table | {"confusion": wrong})
    with pytest.raises(ModelError, match="not both"):
        read(tmp_path, table | {"labels": {"a": "sad"}})


@given(st.lists(st.one_of(st.none(), st.integers(0, 6)), min_size=2, max_size=12))
def test_a_mapping_by_name_is_seven_distributions_that_give_back_the_prior(places):
    if all(place is None for place in places):
        return
    table = np.array(by_name(tuple(places)))
    assert table.shape == (7, len(places))
    assert (table >= 0).all()
    assert table.sum(axis=1) == pytest.approx(1)
    unknown = [y for y in range(7) if y not in places]
    known = [y for y in range(7) if y in places]
    for y in unknown:
        assert table[y] == pytest.approx(table[known].mean(axis=0))


values = st.recursive(
    st.one_of(
        st.booleans(), st.integers(-9, 10**6), st.floats(), st.text(max_size=5), st.just("happy")
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=6,
)
FIELDS = (
    *("file", "input", "output", "shape", "dtype", "answer", "temperature", "preprocessing"),
    *("scale", "mean", "std", "margin", "rate", "channels"),
)


@given(
    st.sampled_from(["face", "speech", "eeg"]),
    st.dictionaries(st.sampled_from(FIELDS), values, max_size=3),
    st.dictionaries(
        st.sampled_from(["classes", "labels", "confusion", "onnx", "modality", "limits"]),
        values,
        max_size=2,
    ),
)
@FUZZ
def test_any_manifest_is_read_or_refused_in_words(tmp_path, modality, fields, top):
    try:
        text = tomli_w.dumps(manifest(modality, **fields) | top)
    except (TypeError, ValueError):
        return
    (tmp_path / "net.toml").write_bytes(text.encode("utf-8", "replace"))
    try:
        found = read_manifest(tmp_path / "net.toml")
    except ModelError as error:
        assert str(error)
        return
    assert np.prod(found.shape) > 0


@given(st.binary(max_size=200))
@FUZZ
def test_any_bytes_are_refused_in_words(tmp_path, data):
    (tmp_path / "net.toml").write_bytes(data)
    with pytest.raises(ModelError):
        read_manifest(tmp_path / "net.toml")


# -- the file behind it ----------------------------------------------------------------------


def graph(tmp_path, table, model):
    return Graph(read(tmp_path, table), model)


def test_a_model_is_loaded_and_answers(tmp_path):
    made = graph(tmp_path, manifest(temperature=2.0), network([1, 1, 48, 48], bias=range(7)))
    p = made.probabilities(np.zeros((1, 1, 48, 48)))
    assert p == pytest.approx(np.exp(np.arange(7) / 2) / np.exp(np.arange(7) / 2).sum())


def test_a_free_axis_is_accepted(tmp_path):
    graph(tmp_path, manifest(), network([1, 1, 48, 48], free=True))


@pytest.mark.parametrize(
    ("fields", "model", "why"),
    [
        ({}, network([1, 1, 40, 40]), "the file takes"),
        ({}, network([1, 48, 48]), "the file takes"),
        ({}, network([1, 1, 48, 48], dtype="uint8"), "the file takes uint8"),
        ({}, network([1, 1, 48, 48], classes=8), "8 numbers for 7 classes"),
        ({"input": "pixels"}, network([1, 1, 48, 48]), "no input 'pixels'"),
        ({"output": "z"}, network([1, 1, 48, 48]), "no output 'z'"),
        ({}, network([1, 1, 48, 48], bias=[np.nan] * 7), "not finite"),
        ({"answer": "probabilities"}, network([1, 1, 48, 48], bias=range(-7, 0)), "distribution"),
        ({}, b"", "cannot be loaded"),
        ({}, b"not an ONNX file at all", "cannot be loaded"),
        ({}, network([1, 1, 48, 48])[:100], "cannot be loaded"),
    ],
)
def test_a_file_that_does_not_fit_is_refused(tmp_path, fields, model, why):
    with pytest.raises(ModelError, match=why):
        graph(tmp_path, manifest(**fields), model)


@given(st.integers(0, 400), st.integers(1, 255))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_corrupted_file_is_refused_or_answers_with_a_distribution(tmp_path, at, change):
    data = bytearray(network([1, 1, 48, 48]))
    data[at % len(data)] ^= change
    try:
        made = graph(tmp_path, manifest(), bytes(data))
    except ModelError as error:
        assert str(error)
        return
    assert made.probabilities(np.zeros((1, 1, 48, 48))).sum() == pytest.approx(1)


def test_probabilities_are_cooled_as_logits_are():
    p = np.array([0.2, 0.3, 0.5])
    assert calibrated(p, "probabilities", 2.0) == pytest.approx(calibrated(np.log(p), "logits", 2))
    for wrong in ([np.inf, 0, 0], [-1, 1, 1], [0, 0, 0]):
        with pytest.raises(ValueError):
            calibrated(np.array(wrong, dtype=float), "probabilities", 1.0)


def test_write_is_what_add_expects(tmp_path):
    path = write(tmp_path / "deep", manifest("eeg"))
    assert path.is_file() and path.with_suffix(".toml").is_file()
