"""A site's calibration: obeyed, or refused with what and where."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tomli_w
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emoscope_models import (
    COMMON,
    EMOTIONS,
    Estimate,
    FusionEngine,
    FusionSettings,
    ModelCard,
    ModelError,
    Validity,
    fingerprint,
    read_fusion_card,
)

FACE = ModelCard("face net", "2", "face", "", "", EMOTIONS, "", "", sha256={"a.onnx": "AB12"})


def good() -> dict[str, Any]:
    return {
        "format": "emoscope-fusion-1",
        "date": "2026-01-01",
        "n": 300,
        "models": {
            "face": {
                "identity": "face net 2",
                "fingerprint": fingerprint(FACE),
                "temperature": 2.0,
                "classes": list(EMOTIONS),
                "confusion": (np.eye(7) * 0.93 + 0.01).tolist(),
            },
            "speech": {"identity": "voice 1", "fingerprint": "00"},
        },
        "weights": {"face": 0.5, "speech": 1.2},
        "monte_carlo_weights": {"face": 0.3, "speech": 0.7},
        "stacker": {
            "intercept": [0.0] * 7,
            "coefficients": {m: np.zeros((8, 7)).tolist() for m in ("face", "speech")},
        },
    }


def written(folder: Path, raw: dict[str, Any]) -> Path:
    path = folder / "site.toml"
    path.write_text(tomli_w.dumps(raw), encoding="utf-8")
    return path


def test_a_calibration_is_obeyed(tmp_path: Path) -> None:
    card = read_fusion_card(written(tmp_path, good()))
    made = FusionSettings(calibration=card)
    assert made.weight_of("face") == 0.5 and made.weight_of("eeg") == 1.0
    assert FusionSettings(calibration=card, rule="mean").weight_of("face") == 1.0
    for rule in ("stacker", "monte-carlo-weights"):
        engine = FusionEngine(FusionSettings(calibration=card, rule=rule, mode="instant"))
        p = np.full(7, 0.05)
        p[1] = 0.7
        engine.push(Estimate("face", "face net 2", 0, 10**9, Validity(1.0), p))
        fused = engine.tick(10**9)
        assert fused.rule == rule and fused.probabilities.sum() == pytest.approx(1)
    assert fused.label == "happy"


def test_temperature_and_confusion_are_applied(tmp_path: Path) -> None:
    card = read_fusion_card(written(tmp_path, good()))
    p = np.array([0.01, 0.94, *[0.01] * 5])
    estimate = Estimate("face", "", 0, 1, Validity(1.0), p)
    cooled = np.sqrt(p) / np.sqrt(p).sum()
    after = card.applied(estimate)
    assert after.probabilities is not None
    assert np.allclose(after.probabilities, cooled)
    assert after.labels.confusion[0][0] == pytest.approx(0.94)
    other = replace(estimate, modality="speech")
    assert card.applied(other) is other and other.labels is COMMON
    for bad in (np.full(7, np.nan), np.zeros(7), -p, np.zeros(0)):
        applied = card.applied(replace(estimate, probabilities=bad))
        assert applied.probabilities is bad


def test_a_calibration_of_another_model_is_told_by_its_fingerprint(tmp_path: Path) -> None:
    card = read_fusion_card(written(tmp_path, good()))
    assert card.against(FACE) == ()
    for other in (replace(FACE, version="3"), replace(FACE, sha256={"a.onnx": "AB13"})):
        what = str(card.against(other)[0])
        assert "was made for face net 2" in what and "site.toml" in what
    assert "knows no eeg model" in str(card.against(replace(FACE, modality="eeg"))[0])
    assert fingerprint(FACE) == fingerprint(replace(FACE, sha256={"a.onnx": "ab12"}))


WRONG: dict[str, tuple[Any, str]] = {
    "no format": (lambda r: r.pop("format"), "format"),
    "unknown field": (lambda r: r.update(colour=1), "colour is unknown"),
    "no models": (lambda r: r.update(models={}), "at least one"),
    "unknown modality": (lambda r: r["models"].update(gait={}), "models.gait"),
    "no fingerprint": (lambda r: r["models"]["face"].pop("fingerprint"), "face.fingerprint"),
    "negative weight": (lambda r: r["weights"].update(face=-0.1), "weights.face"),
    "weight NaN": (lambda r: r["weights"].update(face=float("nan")), "weights.face"),
    "weight true": (lambda r: r["weights"].update(face=True), "weights.face"),
    "drawn negative": (
        lambda r: r["monte_carlo_weights"].update(face=-1),
        "monte_carlo_weights.face",
    ),
    "weights lack one": (lambda r: r["weights"].pop("face"), "weights must name the same"),
    "temperature 0": (lambda r: r["models"]["face"].update(temperature=0), "face.temperature"),
    "confusion rows": (
        lambda r: r["models"]["face"].update(confusion=np.eye(7)[:6].tolist()),
        "face.confusion must be 7 x 7",
    ),
    "confusion sums": (
        lambda r: r["models"]["face"].update(confusion=(np.eye(7) * 2).tolist()),
        "face.confusion is impossible",
    ),
    "confusion negative": (
        lambda r: r["models"]["face"].update(confusion=(np.eye(7) * 8 / 6 - 1 / 21).tolist()),
        "face.confusion is impossible",
    ),
    "confusion alone": (lambda r: r["models"]["face"].pop("classes"), "together"),
    "classes twice": (
        lambda r: r["models"]["face"].update(classes=["a"] * 7),
        "face.classes",
    ),
    "stacker shape": (lambda r: r["stacker"].update(intercept=[0.0] * 6), "stacker.intercept"),
    "stacker words": (
        lambda r: r["stacker"]["coefficients"].update(face=[["a"]]),
        "stacker.coefficients.face",
    ),
    "stacker lacks one": (
        lambda r: r["stacker"]["coefficients"].pop("speech"),
        "stacker must name the same",
    ),
}


@pytest.mark.parametrize("kind", WRONG)
def test_what_cannot_be_is_refused_with_what_and_where(kind: str, tmp_path: Path) -> None:
    raw = good()
    change, says = WRONG[kind]
    change(raw)
    path = written(tmp_path, raw)
    with pytest.raises(ModelError) as caught:
        read_fusion_card(path)
    assert says in str(caught.value) and str(path) in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[models", b"a = 1"])
def test_a_damaged_file_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "site.toml"
    path.write_bytes(content)
    with pytest.raises(ModelError, match=r"site\.toml"):
        read_fusion_card(path)


def test_an_absent_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no fusion calibration"):
        read_fusion_card(tmp_path / "none.toml")


VALUES = st.recursive(
    st.integers() | st.floats() | st.text(max_size=5) | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    field=st.sampled_from(["models", "weights", "monte_carlo_weights", "stacker"]),
    value=VALUES,
    deeper=st.booleans(),
)
def test_any_value_anywhere_is_taken_or_refused(
    field: str, value: Any, deeper: bool, tmp_path: Path
) -> None:
    raw = good()
    if deeper:
        raw[field][next(iter(raw[field]))] = value
    else:
        raw[field] = value
    try:
        path = written(tmp_path, raw)
    except (ValueError, TypeError):  # what TOML cannot say
        return
    try:
        card = read_fusion_card(path)
    except ModelError:
        return
    assert card.models
