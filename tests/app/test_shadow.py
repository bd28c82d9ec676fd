"""Models that run beside: recorded, never counted, and the results are the same without them."""

import json
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.estimators import make_loaders, make_shadows
from emoscope.pipeline import Pipeline
from emoscope.recording import as_record
from emoscope.session import Session
from emoscope.settings import ModelsSettings, Settings, SettingsError, dump, parse
from emoscope_devices import Ring, to_ns
from emoscope_models import ModelError, WindowSpec, because
from emoscope_models._gates import SpeechGates
from tests.app.fakes import FakeEstimator, FakeSource
from tests.app.test_pipeline import SECONDS, SPECS, Counting, blocks_of, estimators
from tests.models.brought import manifest, write


def shadows():
    return {
        "b_2": Counting("speech", WindowSpec("audio", 0.7, 0.3, 0.4)),
        "a_1": Counting("face", WindowSpec("video", 0.0, 1 / 10)),
        "c_3": Counting("eeg", WindowSpec("eeg", 2.0, 0.5, 0.1)),
    }


def play(order, beside, reverse=False):
    rings = {kind: Ring(SPECS[kind], SECONDS * 2) for kind in ("video", "audio", "eeg")}
    pipeline = Pipeline(rings.get, ("face", "speech", "eeg"))
    for estimator in estimators():
        pipeline.add(estimator)
    for key in sorted(beside, reverse=reverse):
        pipeline.add_shadow(key, beside[key])
    results = []
    for kind, block in order:
        rings[kind].write(block)
        closed = {k: r.watermark + 1 if r.rows else 0 for k, r in rings.items()}
        results += pipeline.advance(min(closed.values()), closed)
    results += pipeline.advance(to_ns(SECONDS), {k: 1 << 60 for k in rings})
    return [as_record(r) for r in results]


def in_order():
    whole = [
        (k, b) for k in ("video", "audio", "eeg") for b in blocks_of(k, 20 if k != "video" else 1)
    ]
    return sorted(whole, key=lambda item: int(item[1].times[-1]))


@settings(max_examples=12, deadline=None)
@given(
    sizes=st.tuples(st.integers(1, 9), st.integers(1, 400), st.integers(1, 60)),
    seed=st.integers(0, 2**32 - 1),
    reverse=st.booleans(),
)
def test_results_with_shadows_do_not_depend_on_arrival_and_are_the_same_without(
    sizes, seed, reverse
):
    shuffle = random.Random(seed)
    kinds = ("video", "audio", "eeg")
    queues = {k: blocks_of(k, n) for k, n in zip(kinds, sizes, strict=True)}
    order = []
    while any(queues.values()):
        kind = shuffle.choice([k for k, q in queues.items() if q])
        order.append((kind, queues[kind].pop(0)))
    reference = play(in_order(), shadows())
    found = play(order, shadows(), reverse)
    assert json.dumps(found) == json.dumps(reference)
    plain = [{k: v for k, v in record.items() if k != "shadow"} for record in found]
    assert json.dumps(plain) == json.dumps(play(in_order(), {}))


def test_a_shadow_stands_in_each_result_with_its_window_and_own_labels():
    records = play(in_order(), shadows())
    assert list(records[-1]["shadow"]) == ["a_1", "b_2", "c_3"]
    last = records[-1]["shadow"]["b_2"]
    assert last["status"] == "valid" and last["modality"] == "speech"
    assert sum(last["probabilities"].values()) == pytest.approx(1, abs=1e-5)
    assert last["window_ns"] % to_ns(0.3) == 0
    assert last["model"] == "counting 1"
    assert records[0]["shadow"]["c_3"]["status"] == "absent"
    assert "shadow" not in play(in_order(), {})[0]


def test_a_shadow_that_fails_or_is_not_to_be_had_costs_nothing_else(caplog):
    broken = shadows()
    broken["a_1"].estimate = lambda window: 1 / 0
    rings = {kind: Ring(SPECS[kind], SECONDS * 2) for kind in ("video",)}
    for block in blocks_of("video", 1):
        rings["video"].write(block)
    pipeline = Pipeline(rings.get, ("face",))
    pipeline.add(estimators()[0])
    pipeline.add_shadow("a_1", broken["a_1"])
    pipeline.shadow_unavailable("gone_1", "face", (because("The file is damaged."),))
    results = list(pipeline.advance(to_ns(4.0), {"video": to_ns(4.0)}))
    record = as_record(results[-1])["shadow"]
    assert record["a_1"]["status"] == "invalid" and "failed" in record["a_1"]["reasons"][0]
    assert record["gone_1"]["status"] == "unavailable"
    assert record["gone_1"]["reasons"] == ["The file is damaged."]
    assert results[-1].fused.contributions["face"].status == "used"
    assert pipeline.shadows_refused.keys() == {"gone_1"}
    pipeline.close()
    assert pipeline.shadows == {}


def test_what_has_no_vote_gives_way_first():
    rings = {"video": Ring(SPECS["video"], 8)}
    for block in blocks_of("video", 1):
        rings["video"].write(block)
    pipeline = Pipeline(rings.get, ("face",), skip=True, heartbeats=False)
    pipeline.add(estimators()[0])
    pipeline.add_shadow("a_1", shadows()["a_1"])
    list(pipeline.advance(to_ns(4.0), {"video": to_ns(4.0)}))
    assert pipeline.shadows_skipped["a_1"] > 35


def test_a_session_loads_shadows_last_and_closes_them():
    made = FakeEstimator("eeg")

    def refuse():
        raise ModelError("It is {how}.", "Mend it.", how="broken")

    heard = []
    loaders = {"face": lambda: FakeEstimator("face"), "eeg": lambda: FakeEstimator("eeg")}
    beside = {
        "ours_1": ("eeg", lambda: made),
        "bad_1": ("eeg", refuse),
        "mute_1": ("speech", refuse),
    }
    session = Session([FakeSource("eeg")], loaders, shadows=beside)
    session.listeners.result.append(heard.append)
    with session:
        for _ in range(200):
            session._stop.wait(0.05)
            if heard and heard[-1].shadow.get("ours_1") and heard[-1].shadow["ours_1"].estimate:
                break
        asked = []
        session.ask("eeg", asked.append, beside=True)
        for _ in range(100):
            session._stop.wait(0.05)
            if len(asked) == 2:
                break
    assert asked[1] is made and made.closed
    last = heard[-1].shadow
    assert set(last) == {"ours_1", "bad_1"}, "nobody captures what mute_1 judges"
    assert str(last["bad_1"].reasons[0]) == "It is broken."
    assert heard[-1].fused.n_used == 1


# -- settings --------------------------------------------------------------------------------


@pytest.fixture
def own_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def test_settings_keep_the_models_and_refuse_what_cannot_be():
    chosen = Settings(models=ModelsSettings("a", "b", ("c",), ("face:disgust",), 0.3))
    assert parse(dump(chosen)) == chosen
    for wrong in (
        {"suppressed": ("disgust",)},
        {"suppressed": ("face:bored",)},
        {"shadow": ("x", "x")},
        {"face": "x", "shadow": ("x",)},
        {"recall_limit": 2.0},
    ):
        with pytest.raises(SettingsError):
            ModelsSettings(**wrong)


def test_a_brought_model_runs_beside_and_one_that_is_not_here_is_said(own_folders, tmp_path):
    from emoscope_models.evaluation import add

    key = add(write(tmp_path / "mine", manifest("eeg", channels=["Fp1", "Fp2", "O1", "O2"]))).key
    chosen = Settings(models=ModelsSettings(shadow=(key, "gone_1")))
    made = make_shadows(chosen)
    assert {k: modality for k, (modality, _) in made.items()} == {key: "eeg", "gone_1": "face"}
    estimator = made[key][1]()
    assert estimator.card.name == "Our eeg net" and estimator.modality == "eeg"
    estimator.close()
    with pytest.raises(ModelError, match="no model gone_1"):
        made["gone_1"][1]()
    assert make_shadows(Settings()) == {}


def test_a_model_of_another_modality_cannot_vote(own_folders):
    wrong = Settings(models=ModelsSettings(face="speech_emotion_v1"))
    with pytest.raises(ModelError, match="is for speech, not for face"):
        make_loaders(wrong)["face"]()
    with pytest.raises(ModelError, match="cannot run by itself"):
        make_loaders(Settings(models=ModelsSettings(speech="silero_vad")))["speech"]()


def test_suppressed_classes_reach_the_estimator():
    chosen = Settings(
        models=ModelsSettings(speech="speech_prosody_v1", suppressed=("speech:fear",))
    )
    estimator = make_loaders(chosen)["speech"]()
    assert estimator.classes == ("fear",)
    estimator.close()


def test_the_limits_of_the_site_hold_for_chosen_and_shadow_models_too():
    models = ModelsSettings(speech="speech_prosody_v1", shadow=("speech_resnet_v1",))
    strict = Settings(models=models)
    strict = replace(strict, validity=replace(strict.validity, speech=SpeechGates(min_speech=2.5)))
    chosen = make_loaders(strict)["speech"]()
    beside = make_shadows(strict)["speech_resnet_v1"][1]()
    try:
        assert chosen.settings.min_speech == beside.settings.min_speech == 2.5
    finally:
        chosen.close()
        beside.close()
