"""What teaches the voice model: degraded sound, figures in a cache, sessions, regression, card."""

import json
import tomllib

import numpy as np
import pytest
import soundfile

from emoscope_models._card import read_card
from emoscope_models._speech_front import FIGURES
from emoscope_models._speech_head import CLASSES, load_head
from emoscope_models.training import _speech_data as data
from emoscope_models.training import _speech_fit as session
from emoscope_models.training import speech_evaluate, speech_features, speech_head
from emoscope_models.training._speech_odd import measure_oddness

RATE = 16_000


def rng(seed=0):
    return np.random.default_rng(seed)


def tone(seconds=1.0, hertz=200.0):
    return (0.1 * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE)).astype("f4")


# -- sound ------------------------------------------------------------------------------------


def power(sound):
    return float(np.mean(np.square(sound, dtype=np.float64)))


def test_noise_has_its_level_and_its_colour():
    white, brown = data.coloured(RATE, 0, rng()), data.coloured(RATE, 2, rng())
    for noise in (white, brown):
        assert power(noise) == pytest.approx(1, rel=0.05)
    assert power(np.diff(brown)) < 0.05 * power(np.diff(white))
    sound = tone()
    noisy = data.with_noise(sound, white, 6.0)
    assert 10 * np.log10(power(sound) / power(noisy - sound)) == pytest.approx(6, abs=0.3)


def test_babble_is_of_unit_power_and_a_room_begins_with_the_direct_sound():
    mixed = data.babble(RATE, [tone(0.3), tone(2, 300)], rng())
    assert mixed.shape == (RATE,)
    assert power(mixed) == pytest.approx(1, rel=0.01)
    answer = data.room(rng())
    assert answer[0] == 1
    assert not answer[1:30].any()


def test_scenes_are_drawn_alike_from_one_seed_and_keep_the_length():
    for seed in range(12):
        heard = [
            data.draw_scene(rng(seed)).hear(tone(), lambda: tone(0.5, 300), rng(1))
            for _ in range(2)
        ]
        assert np.array_equal(*heard)
        assert len(heard[0]) == len(data.padded(tone()))
        assert np.isfinite(heard[0]).all()
        assert 0 < np.abs(heard[0]).max() <= 1


def corpus(folder, emotions=("neutral", "happy"), speakers=2):
    lines = ["path,dataset,speaker,emotion,text"]
    for speaker in range(speakers):
        for k, emotion in enumerate(emotions):
            name = f"{speaker}{emotion}.wav"
            soundfile.write(folder / name, tone(1.2, 150 + 50 * k + speaker), RATE)
            lines.append(f"{name},small,s{speaker},{emotion},t{k}")
    (folder / "manifest.csv").write_text("\n".join(lines), encoding="utf-8")


def test_a_manifest_is_read_and_one_without_its_columns_refused(tmp_path):
    corpus(tmp_path)
    assert [u.emotion for u in data.read_manifest(tmp_path)] == ["neutral", "happy"] * 2
    (tmp_path / "manifest.csv").write_text("path,emotion\na,b", encoding="utf-8")
    with pytest.raises(ValueError, match="speaker"):
        data.read_manifest(tmp_path)
    with pytest.raises(FileNotFoundError):
        data.read_manifest(tmp_path / "nowhere")


def test_other_rates_and_stereo_become_16_khz_mono(tmp_path):
    soundfile.write(tmp_path / "a.wav", np.stack([tone(), tone()], axis=1)[::2], 8000)
    sound = data.read_sound(tmp_path / "a.wav")
    assert sound.shape == (RATE,)
    assert sound.dtype == np.float32


# -- figures ----------------------------------------------------------------------------------


class Ears:
    """Everything is speech; the figures are the window's loudness and a count of calls."""

    calls = 0

    def speech(self, sound):
        flags = np.zeros(len(sound) // 160, dtype=np.bool_)
        flags[40:-40] = True
        return flags

    def figures(self, sound, speech, start, stop):
        Ears.calls += 1
        out = np.zeros(FIGURES, dtype=np.float32)
        out[0] = np.abs(sound[start * 160 : stop * 160]).mean()
        return out


def test_figures_are_kept_and_a_second_run_goes_on_from_them(tmp_path, monkeypatch):
    (tmp_path / "data").mkdir()
    corpus(tmp_path / "data")
    monkeypatch.setattr(speech_features, "Ears", Ears)
    first = speech_features.extract(tmp_path / "data", tmp_path / "cache")
    assert set(first.condition) == set(range(3 + speech_features.SCENES + speech_features.LOUD))
    assert set(first.seconds) == {1, 2, 3}
    assert set(first.utterance) == {0, 1, 2, 3}
    spent = Ears.calls
    next((tmp_path / "cache").rglob("1happy.wav.npz")).unlink()
    again = speech_features.extract(tmp_path / "data", tmp_path / "cache")
    assert 0 < Ears.calls - spent < spent
    assert np.array_equal(first.figures, again.figures)
    some = first.of(first.condition == 0)
    assert set(some.condition) == {0}
    assert len(some.figures) == len(some.start)


def made(per=6, people=("a1", "a2", "b1", "b2"), seed=0):
    """Windows of two corpora: class k lies at figure k, each speaker somewhere else."""
    utterances, figures, which = [], [], []
    draw = rng(seed)
    for person in people:
        corpus_name = "emodb" if person[0] == "a" else "ased"
        home = draw.normal(0, 3, FIGURES)
        for k, name in enumerate(CLASSES if person[0] == "a" else CLASSES[:5]):
            for n in range(per):
                utterances.append(data.Utterance("", corpus_name, person, name, f"t{(n + k) % 4}"))
                for _ in range(4):
                    x = home + draw.normal(0, 0.5, FIGURES)
                    x[k * 4 : k * 4 + 4] += 3
                    figures.append(x)
                    which.append(len(utterances) - 1)
    n = len(figures)
    condition = np.tile([0, 0, 1, 3], n // 4)
    columns = (condition, np.full(n, 3), np.tile([0, 100, 0, 0], n // 4), np.full(n, 200))
    return speech_features.Features(
        tuple(utterances), np.array(figures, np.float32), np.array(which), *columns
    )


def test_a_live_session_knows_no_future_and_ends_near_the_whole():
    features = made()
    rows = np.flatnonzero(features.condition == 0)
    prior = session.prior_of(features, 10, 10)
    live = session.causal(features, rows, prior, rng(1))
    assert np.array_equal(live, session.causal(features, rows, prior, rng(1)))
    whole, alone = session.known(features, rows, prior), session.raw(features, rows, prior)
    truth = session.labels(features)[rows]
    allowed, counts = session.balance(features, rows)
    found = {}
    for name, z in (("live", live), ("whole", whole), ("raw", alone)):
        head = session.fit(whole, truth, allowed, counts, 1e-3)
        found[name] = float((head.logits(z).argmax(axis=1) == truth).mean())
    assert found["whole"] > 0.95
    assert found["raw"] < found["live"] <= found["whole"]


def test_a_corpus_teaches_only_the_classes_it_has():
    features = made()
    allowed, counts = session.balance(features, np.arange(len(features.figures)))
    ased = session.datasets(features) == "ased"
    assert not allowed[ased][:, 5:].any()
    assert allowed[~ased].all()
    truth = session.labels(features)
    for corpus_rows in (ased, ~ased):
        shares = [counts[corpus_rows & (truth == k)].sum() for k in np.unique(truth[corpus_rows])]
        assert shares == pytest.approx(np.ones(len(shares)), rel=1e-4)


def test_a_corpus_counts_by_its_share():
    features = made()
    rows = np.arange(len(features.figures))
    _, even = session.balance(features, rows)
    _, half = session.balance(features, rows, {"ased": 0.5})
    ased = session.datasets(features) == "ased"
    assert half[ased] == pytest.approx(even[ased] / 2)
    assert half[~ased] == pytest.approx(even[~ased])


def test_unseen_noise_is_further_away_than_unseen_speakers():
    features = made(per=10)
    odd, apart = measure_oddness(features, folds=4)
    prior = session.prior_of(features, 1, 1)
    strange = rng(9).normal(0, 60, (50, FIGURES)).astype(np.float32)
    assert np.median(odd.distance(strange, prior)) > np.median(apart)
    assert odd.distances[0] < odd.distances[1]


def test_the_whole_run_writes_a_head_and_its_card(tmp_path, monkeypatch):
    features = made(per=2)
    monkeypatch.setattr(speech_head, "extract", lambda data, cache: features)
    monkeypatch.setattr(speech_head, "PLAYED", 1)
    arguments = ["--data", str(tmp_path), "--out", str(tmp_path / "out")]
    assert speech_head.main([*arguments, "--json", str(tmp_path / "all.json")]) == 0
    card = read_card(tmp_path / "out" / "speech_emotion_v1.toml")
    head = load_head((tmp_path / "out" / "speech_emotion_v1.npz").read_bytes(), "x")
    assert head.temperature == pytest.approx(card.calibration["temperature"], abs=1e-3)
    figures = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert figures["EmoDB, new speaker"]["3 s | live | windows"]["n"] == 2 * 2 * 7 * 2
    raw = tomllib.loads((tmp_path / "out" / "speech_emotion_v1.toml").read_text(encoding="utf-8"))
    assert 0 <= raw["evaluation"]["emodb_from_ased"]["uar_live"] <= 1
    again = speech_head.shipped(features, 1.0, np.ones((7, 7)), measure_oddness(features)[0])
    with np.load(tmp_path / "out" / "speech_emotion_v1.npz") as saved:
        assert np.array_equal(saved["weights"], again["weights"])


# -- evaluation -------------------------------------------------------------------------------


def test_utterances_are_laid_out_with_pauses_and_their_ends():
    whole, ends = speech_evaluate.laid_out([tone(1), tone(2)], rng())
    assert ends == [int(1.8 * RATE), int(4.6 * RATE)]
    assert len(whole) == int(5.4 * RATE)
    assert np.abs(whole[: int(0.8 * RATE)]).max() < 0.001


def test_a_corpus_of_other_emotions_is_refused(tmp_path):
    corpus(tmp_path, emotions=("calm",))

    class Estimator:
        class card:
            classes = CLASSES

    with pytest.raises(ValueError, match="none of the emotions"):
        speech_evaluate.evaluate(tmp_path, Estimator())
