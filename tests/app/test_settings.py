"""Settings survive damage, and nothing in them is ignored."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.estimators import make_loaders
from emoscope.settings import (
    CameraSettings,
    EEGSettings,
    FusionChoice,
    MicrophoneSettings,
    Settings,
    SettingsError,
    WindowSettings,
    default_path,
    dump,
    load,
    parse,
    save,
)
from emoscope_models._gates import EEGGates, FaceGates, Gates, SpeechGates

CHANGED = Settings(
    camera=CameraSettings(device="/dev/video2", width=1280, height=720, rate=60.0, latency=0.03),
    microphone=MicrophoneSettings(device="Scarlett", latency=0.01),
    eeg=EEGSettings(device="cyton:serial_port=COM3", channels=("Fp1", "Oz"), mains=60.0),
    fusion=FusionChoice(epsilon=0.1, weights={"face": 2.0, "speech": 0.5, "eeg": 0.0}),
    validity=Gates(
        face=FaceGates(min_box=64.0, max_faces=1),
        speech=SpeechGates(quiet=-40.0),
        eeg=EEGGates(peak_to_peak=250.0, max_dead=0.1),
    ),
    window=WindowSettings(theme="light", language="ja", scale=1.5, landmarks=False),
)


def test_what_is_saved_is_what_is_loaded(tmp_path):
    path = tmp_path / "deep" / "settings.toml"
    save(CHANGED, path)
    loaded, trouble = load(path)
    assert trouble is None
    assert dump(loaded) == dump(CHANGED)
    assert loaded.validity == CHANGED.validity
    assert loaded.eeg == CHANGED.eeg and loaded.window == CHANGED.window


def test_a_missing_file_means_defaults_and_no_complaint(tmp_path):
    assert load(tmp_path / "none.toml") == (Settings(), None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("camera = 3", "must be a table"),
        ("[camera]\nspeed = 3", "no setting camera.speed"),
        ("[kamera]\n", "no setting kamera"),
        ("[camera]\nwidth = 'wide'", "camera.width must be a whole number"),
        ("[camera]\nwidth = true", "camera.width must be a whole number"),
        ("[camera]\nwidth = 3", "camera.width must be within"),
        ("[camera]\nrate = nan", "camera.rate must be within"),
        ("[eeg]\nmains = 55", "eeg.mains must be 0, 50 or 60"),
        ("[eeg]\nchannels = 'Fp1'", "eeg.channels has the wrong kind"),
        ("[window]\ntheme = 'pink'", "There is no window.theme pink"),
        ("[window]\nlanguage = 'xx'", "no language xx"),
        ("[fusion.weights]\nface = 1", "each of face, speech and eeg"),
        ("[fusion.weights]\nface = -1\nspeech = 1\neeg = 1", "fusion for face"),
        ("[validity.face]\nmin_box = 3", "validity.face.min_box must be within 8 and 2000"),
        ("[validity.face]\nmax_faces = 0", "validity.face.max_faces must be within"),
        ("[validity.face]\nmin_eyes = 2", "no setting validity.face.min_eyes"),
        ("[validity.speech]\nmin_speech = 5", "validity.speech.min_speech must be above 0 s"),
        ("[validity.eeg]\nrail = -1", "validity.eeg.rail must be above 0"),
        ("[validity.eeg]\nmax_bad = 1", "validity.eeg.max_bad must be within"),
        ("[validity.eeg]\nflat = 'no'", "validity.eeg.flat must be a number"),
        ("[validity]\nnose = 1", "no setting validity.nose"),
        ("[fusion]\nagreement = 1", "fusion.agreement must be true or false"),
        ("this is not toml", "not TOML"),
    ],
)
def test_what_cannot_be_obeyed_is_refused_by_name(text, said):
    with pytest.raises(SettingsError, match=said):
        parse(text)


def test_a_damaged_file_is_kept_and_the_last_good_one_comes_back(tmp_path):
    path = tmp_path / "settings.toml"
    save(CHANGED, path)
    path.write_bytes(b"[camera\nwidth = \xff\xfe")
    loaded, trouble = load(path)
    assert dump(loaded) == dump(CHANGED)
    assert "last good one is back" in str(trouble)
    assert (tmp_path / "settings.toml.damaged").read_bytes() == b"[camera\nwidth = \xff\xfe"
    assert load(path)[1] is None, "the rescue leaves a good file"


def test_without_a_last_good_one_the_defaults_come(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("[camera]\nwidth = 1")
    loaded, trouble = load(path)
    assert loaded == Settings()
    assert "defaults" in str(trouble) and "camera.width" in str(trouble)


def test_a_folder_in_its_place_does_not_stop_the_program(tmp_path):
    path = tmp_path / "settings.toml"
    path.mkdir()
    assert load(path)[0] == Settings()


def test_a_save_that_fails_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "settings.toml"
    save(CHANGED, path)
    before = path.read_bytes()

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("emoscope.settings.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(Settings(), path)
    assert path.read_bytes() == before


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | st.binary(max_size=200))
def test_no_content_stops_the_program(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("s") / "settings.toml"
    path.write_bytes(
        content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    )
    loaded, _ = load(path)
    assert isinstance(loaded, Settings)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_flipped_bit_is_obeyed_or_refused(data):
    text = bytearray(dump(CHANGED).encode())
    at = data.draw(st.integers(0, len(text) - 1))
    text[at] ^= 1 << data.draw(st.integers(0, 7))
    try:
        again = parse(text.decode())
    except (SettingsError, UnicodeDecodeError):
        return
    assert parse(dump(again)) == again


def test_the_environment_can_move_the_file(monkeypatch, tmp_path):
    monkeypatch.setenv("EMOSCOPE_SETTINGS", str(tmp_path / "mine.toml"))
    assert default_path() == tmp_path / "mine.toml"


def test_fusion_settings_reach_fusion():
    built = CHANGED.fusion.build()
    assert built.weights["face"] == 2.0 and built.weights["eeg"] == 0.0 and built.epsilon == 0.1


def test_limits_reach_the_estimator():
    limits = Gates(eeg=EEGGates(peak_to_peak=123.0))
    estimator = make_loaders(Settings(validity=limits))["eeg"]()
    wrapped = getattr(estimator, "_estimator", estimator)
    assert wrapped.settings.gates == limits.eeg
    estimator.close()


def test_agreement_reaches_fusion():
    assert FusionChoice().build().agreement
    assert not FusionChoice(agreement=False).build().agreement
