"""Fusion inside the pipeline: modes, calibrations and what is written of them."""

import json
import math
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from emoscope.pipeline import Pipeline, Result
from emoscope.recording import as_record
from emoscope.settings import FusionChoice, SettingsError, parse
from emoscope_devices import Block, Ring, StreamSpec, to_ns
from emoscope_models import (
    EMOTIONS,
    MODES,
    Estimate,
    FusionCard,
    FusionSettings,
    ModelCard,
    ModelError,
    Validity,
    Window,
    WindowSpec,
    fingerprint,
)
from emoscope_models._fusion_card import ModelPart

SPECS = {
    "video": StreamSpec("video", "camera", 30.0, (1,), "uint8", "BGR"),
    "audio": StreamSpec("audio", "microphone", 100.0, (), "float32", "full scale"),
}
WINDOWS = {"face": WindowSpec("video", 0.0, 0.1), "speech": WindowSpec("audio", 1.0, 0.5, 0.15)}
SECONDS = 3.0


class Drifting:
    """Answers with a class that follows the time of the window."""

    provider = "CPU (fake)"

    def __init__(self, modality):
        self.modality, self.window = modality, WINDOWS[modality]
        self.card = ModelCard(f"{modality} net", "1", modality, "", "", EMOTIONS, "", "")

    def estimate(self, window: Window) -> Estimate:
        p = np.full(7, 0.05)
        p[int(window.stop // to_ns(1.0)) % 7] = 0.7
        return Estimate(
            self.modality, self.card.identity, window.start, window.stop, Validity(0.9), p
        )

    def reset(self):
        pass

    def close(self):
        pass


def play(fusion: FusionSettings, seed: int = 0, ended: bool = True) -> list[Result]:
    shuffle = random.Random(seed)
    rings = {kind: Ring(spec, 8) for kind, spec in SPECS.items()}
    pipeline = Pipeline(rings.get, ("face", "speech"), fusion)
    for modality in ("face", "speech"):
        pipeline.add(Drifting(modality))
    blocks = {}
    for kind, spec in SPECS.items():
        n = int(SECONDS * spec.rate)
        times = (np.arange(n) * 1e9 / spec.rate).astype(np.int64)
        data = np.zeros((n, *spec.shape), spec.dtype)
        step = shuffle.randint(1, 20)
        blocks[kind] = [
            Block(i, times[i : i + step], int(times[min(n, i + step) - 1]), data[i : i + step])
            for i in range(0, n, step)
        ]
    results = []
    while any(blocks.values()):
        kind = shuffle.choice([k for k, b in blocks.items() if b])
        rings[kind].write(blocks[kind].pop(0))
        closed = {k: r.watermark + 1 if r.rows else 0 for k, r in rings.items()}
        results += pipeline.advance(min(closed.values()), closed)
    results += pipeline.advance(to_ns(SECONDS), dict.fromkeys(rings, 1 << 60))
    return results


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("bands", [False, True])
def test_results_do_not_depend_on_arrival_in_any_mode(mode, bands):
    fusion = FusionSettings(mode=mode, bands=bands)
    texts = [[json.dumps(as_record(r)) for r in play(fusion, seed)] for seed in range(3)]
    assert texts[0] == texts[1] == texts[2] and len(texts[0]) > 30


def test_what_is_written_of_an_answer():
    results = play(FusionSettings(mode="stable", bands=True))
    records = [as_record(r)["fused"] for r in results]
    assert {r["mode"] for r in records} == {"stable"}
    assert all(0 <= r["conflict"] <= 1 and 0 <= r["entropy"] <= math.log2(7) for r in records)
    banded = [r["band"] for r in records if r["band"]]
    assert 5 < len(banded) <= 5 * SECONDS + 2
    assert set(banded[0]) == set(EMOTIONS) and len(banded[0]["happy"]) == 3
    plain = [as_record(r)["fused"] for r in play(FusionSettings(mode="instant"))]
    assert all(r["band"] is None for r in plain)


def calibration(mark: str) -> FusionCard:
    parts = {
        "face": ModelPart("face net 0", mark),
        "speech": ModelPart("speech net 1", fingerprint(Drifting("speech").card)),
    }
    return FusionCard(Path("site.toml"), parts)


def test_a_calibration_of_another_version_leaves_that_model_out_and_says_so():
    stale = play(FusionSettings(calibration=calibration("of another")))
    part = stale[-1].fused.contributions["face"]
    assert part.status == "invalid" and part.weight == 0
    assert "was made for face net 0, not for this face net 1" in str(part.reasons[0])
    assert stale[-1].fused.contributions["speech"].status == "used"
    assert stale[-1].fused.n_used == 1
    right = play(FusionSettings(calibration=calibration(fingerprint(Drifting("face").card))))
    assert right[-1].fused.n_used == 2


def test_settings_choose_rule_and_mode():
    made = parse('[fusion]\nrule = "dempster-shafer"\nmode = "instant"\nbands = true').fusion
    built = made.build()
    assert (built.rule, built.mode, built.bands) == ("dempster-shafer", "instant", True)
    assert FusionChoice().build().rule == "log-opinion-pool"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('rule = "m3er"', "no fusion.rule m3er"),
        ('mode = "calm"', "no fusion.mode calm"),
        ('rule = "mean"\nmode = "stable"', "cannot be had"),
        ("bands = 1", "fusion.bands must be"),
    ],
)
def test_settings_that_cannot_be_obeyed_are_refused_by_name(text, says):
    with pytest.raises(SettingsError, match=says):
        parse(f"[fusion]\n{text}")


def test_a_calibration_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ModelError, match="no fusion calibration"):
        FusionChoice(calibration=str(tmp_path / "none.toml")).build()
    with pytest.raises(ModelError, match="needs a calibration"):
        replace(FusionChoice(), rule="stacker").build()
