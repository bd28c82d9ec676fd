"""Arousal against the speaker's own baseline."""

from emoscope_models._arousal import FIGURES, VoiceBaseline


def test_the_baseline_begins_with_an_average_speaker_and_follows_the_real_one():
    baseline = VoiceBaseline()
    average = {name: figure.mean for name, figure in FIGURES.items()}
    assert baseline.arousal(average)[0] == 0
    high = {"pitch": 18.0, "effort": 0.0, "loudness": -15.0, "rate": 5.0}
    surprised, at_first = baseline.arousal(high)
    assert surprised > 0.3
    for _ in range(200):
        baseline.hear(high, 0.5)
    settled, later = baseline.arousal(high)
    assert abs(settled) < 0.05
    assert later < at_first


def test_missing_figures_widen_the_spread_and_none_claims_nothing():
    baseline = VoiceBaseline()
    full = baseline.arousal({name: figure.mean for name, figure in FIGURES.items()})
    assert baseline.arousal({"rate": 4.0})[1] > full[1]
    assert baseline.arousal({}) == (0.0, 1.0)


def test_no_new_speech_leaves_the_baseline():
    baseline = VoiceBaseline()
    baseline.hear({"pitch": 30.0}, 0.0)
    assert baseline.arousal({"pitch": FIGURES["pitch"].mean})[0] == 0
    assert baseline.seconds == 0
