"""What is kept of a participant between sittings: written, read, given back, deleted with her."""

import argparse
import json
import os
import resource
import stat
import threading
import time
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emoscope.engine._pickles import dumped, loaded
from emoscope.participants.removal import carry_out
from emoscope.participants.withdraw import plan
from emoscope.personal import PersonalError
from emoscope.personal.profiles import (
    delete_profile,
    folder_of,
    keep_model,
    keep_state,
    new_model,
    profile_for,
    profiles_of,
    use_model,
)
from emoscope.personal.seating import Carrier, seated, use_now
from emoscope.profile_command import add_profile
from emoscope.recording.read_answers import EngineNote
from emoscope.recording.replay_estimates import _ask
from emoscope.session import Session
from emoscope.settings import EEGSettings, RecordingSettings, Settings
from emoscope.sitting import Listeners, Reply
from emoscope_devices import Block, StreamSpec
from emoscope_models import because
from emoscope_models.eeg import EEGEstimator
from emoscope_models.eeg import EEGSettings as ModelSettings
from emoscope_models.training.eeg_personal import calibrate
from tests.app.test_withdraw import fake
from tests.models.eeg_clips import CHANNELS, RATE, recording, saved, signal

LIMIT = 60.0


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """A model that may vote."""
    folder = tmp_path_factory.mktemp("models")
    saved(folder / "a.npz", **recording(1.2))
    about = {"participant": "P01"}
    report = calibrate([folder / "a.npz"], folder / "own.onnx", permutations=99, about=about)
    assert report["admitted"]
    return folder / "own.onnx"


def give(root, model, code="P01", use=True):
    """Put a model into a profile as the calibration does."""
    path = new_model(root, code)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(model.read_bytes())
    card = model.with_suffix(".toml").read_text(encoding="utf-8")
    card = card.replace(model.name, path.name).replace('"P01"', f'"{code}"')
    path.with_suffix(".toml").write_text(card, encoding="utf-8")
    return keep_model(root, code, path, ("monday",), use=use)


def settings_of(root, model=""):
    return Settings(
        eeg=EEGSettings(personal_model=str(model)), recording=RecordingSettings(folder=str(root))
    )


def test_what_is_kept_comes_back(tmp_path, models):
    assert profile_for(tmp_path, "P01") is None
    given = give(tmp_path, models)
    keep_state(tmp_path, "P01", "face", {"model": "m 1", "shift": [0.5, -0.25]})
    written = keep_state(tmp_path, "P01", "voice", {"seconds": 20.5}, "Microphone")
    found = profile_for(tmp_path, "P01")
    assert found == written and found.models == given.models
    assert found.model == found.models[0].path and found.models[0].recordings == ("monday",)
    assert dict(found.face.state) == {"model": "m 1", "shift": [0.5, -0.25]}
    assert found.voice.device == "Microphone" and found.voice.made[-6] in "+-"
    assert (found.folder / "profile.json").stat().st_mode & 0o077 == 0
    assert {path.suffix for path in found.files} == {".json", ".onnx", ".toml"}


def test_a_model_that_is_not_used_does_not_take_the_place_of_one_that_is(tmp_path, models):
    first = give(tmp_path, models).model
    profile = give(tmp_path, models, use=False)
    assert profile.model == first and len(profile.models) == 2
    assert use_model(tmp_path, "P01").model == profile.models[1].path
    assert use_model(tmp_path, "P01", "").model is None
    assert use_model(tmp_path, "P01", first.name).model == first
    with pytest.raises(PersonalError, match="has no EEG model other"):
        use_model(tmp_path, "P01", "other")
    with pytest.raises(PersonalError, match="P02 has no EEG model"):
        use_model(tmp_path, "P02")
    with pytest.raises(PersonalError, match="is not in the profile of P01"):
        keep_model(tmp_path, "P01", models, (), use=True)


def test_two_threads_that_keep_something_lose_nothing(tmp_path):
    begun = threading.Barrier(2)

    def keep(part):
        begun.wait(LIMIT)
        for n in range(20):
            keep_state(tmp_path, "P01", part, {"n": n})

    threads = [threading.Thread(target=keep, args=(part,)) for part in ("face", "voice")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT)
    profile = profile_for(tmp_path, "P01")
    assert profile.face.state["n"] == profile.voice.state["n"] == 19


def test_what_is_no_code_has_no_profile(tmp_path):
    for code in ("", "..", "a/b", "CON"):
        with pytest.raises(PersonalError):
            folder_of(tmp_path, code)


def test_a_profile_of_somebody_else_is_refused(tmp_path):
    keep_state(tmp_path, "P01", "face", {})
    (tmp_path / "profiles" / "P01").rename(tmp_path / "profiles" / "P02")
    with pytest.raises(PersonalError, match="is of P01, not of P02"):
        profile_for(tmp_path, "P02")
    keep_state(tmp_path, "P03", "face", {})
    found, wrong = profiles_of(tmp_path)
    assert [one.participant for one in found] == ["P03"] and "is of P01" in str(wrong[0])


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.binary(max_size=60)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=6),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["participant", "models", "use", "face", "model", "made", "state"]),
                inner,
            )
        ),
    )
)
def test_a_file_that_is_no_profile_is_refused_by_name(tmp_path, content):
    folder = tmp_path / "profiles" / "P01"
    folder.mkdir(parents=True, exist_ok=True)
    if isinstance(content, dict):
        content = {"format": "emoscope-profile", "version": 1, "participant": "P01"} | content
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    (folder / "profile.json").write_bytes(data)
    try:
        profile = profile_for(tmp_path, "P01")
    except PersonalError as error:
        assert "profile.json" in str(error)
    else:
        assert profile.participant == "P01"


def test_a_model_outside_of_its_folder_is_none(tmp_path):
    keep_state(tmp_path, "P01", "face", {})
    file = tmp_path / "profiles" / "P01" / "profile.json"
    told = json.loads(file.read_text())
    told["models"] = [{"model": "../../x.onnx", "made": "", "recordings": []}]
    file.write_text(json.dumps(told))
    with pytest.raises(PersonalError, match="cannot be read"):
        profile_for(tmp_path, "P01")


def test_deleting_leaves_everybody_else(tmp_path, models):
    give(tmp_path, models)
    give(tmp_path, models, "P02")
    assert delete_profile(tmp_path, "P01") == 3 and profile_for(tmp_path, "P01") is None
    assert profile_for(tmp_path, "P02") is not None
    with pytest.raises(PersonalError, match="There is no profile of P01"):
        delete_profile(tmp_path, "P01")


def test_a_profile_goes_with_her_withdrawal_and_no_other(tmp_path, models):
    root = tmp_path / "data"
    fake(root / "rec")
    give(root, models)
    give(root, models, "P011")
    (root / "models").mkdir()
    for suffix in (".onnx", ".toml"):
        copied = (root / "models" / "monday").with_suffix(suffix)
        copied.write_bytes(models.with_suffix(suffix).read_bytes())
    planned = plan(root, "P01")
    kinds = {item.path.relative_to(root).as_posix(): item.kind for item in planned.items}
    assert kinds["profiles/P01"] == "profile"
    assert kinds["models/monday.onnx"] == kinds["models/monday.toml"] == "profile"
    assert not any("P011" in path for path in kinds) and not planned.doubtful
    assert carry_out(planned, settle=0).whole
    assert not (root / "profiles" / "P01").exists() and not (root / "models").exists()
    assert profile_for(root, "P011") is not None


def test_a_profile_that_cannot_be_read_goes_by_its_folder(tmp_path):
    fake(tmp_path / "rec", "P02")
    folder = tmp_path / "profiles" / "P01"
    folder.mkdir(parents=True)
    (folder / "profile.json").write_text("{")
    assert [item.path for item in plan(tmp_path, "P01").items] == [folder]


# -- when she sits down ----------------------------------------------------------------------


def test_who_sits_down_has_her_own_model(tmp_path, models):
    own = give(tmp_path, models).model
    found = seated(settings_of(tmp_path), "P01")
    assert found.settings.eeg.personal_model == str(own) and not found.said
    use_model(tmp_path, "P01", "")
    assert seated(settings_of(tmp_path), "P01").settings.eeg.personal_model == ""


def test_somebody_elses_model_is_taken_out_and_said(tmp_path, models):
    own = give(tmp_path, models).model
    for model in (own, models):
        found = seated(settings_of(tmp_path, model), "P02")
        assert found.settings.eeg.personal_model == "" and found.profile is None
        assert "is of P01: it does not vote on P02" in str(found.said[0])
    assert seated(settings_of(tmp_path, models), "P01").settings.eeg.personal_model == str(own)
    nobodys = tmp_path / "own.onnx"
    kept = seated(settings_of(tmp_path, nobodys), "P02")
    assert kept.settings.eeg.personal_model == str(nobodys) and not kept.said
    assert "does not vote on nobody" in str(seated(settings_of(tmp_path, own), "").said[0])


def test_a_card_that_is_nested_too_deep_says_nobodys_name(tmp_path):
    model = tmp_path / "own.onnx"
    model.with_suffix(".toml").write_text("a = " + 5000 * "[")
    assert seated(settings_of(tmp_path, model), "P02").settings.eeg.personal_model == str(model)


@pytest.mark.skipif(os.name == "nt", reason="rights are others there")
def test_nobody_else_on_the_computer_reads_a_profile(tmp_path, models):
    profile = give(tmp_path, models)
    assert stat.S_IMODE(profile.folder.stat().st_mode) == 0o700


def test_a_profile_that_cannot_be_read_is_said(tmp_path):
    folder = tmp_path / "profiles" / "P01"
    folder.mkdir(parents=True)
    (folder / "profile.json").write_text("{")
    found = seated(settings_of(tmp_path), "P01")
    assert found.profile is None and "cannot be read" in str(found.said[0])


class Asked:
    """A session that answers at once what its models would."""

    def __init__(self, demo=False, replayed=False, **values):
        self.listeners, self.values, self.asked = Listeners(), values, []
        self.pipeline, self.replayed = SimpleNamespace(estimators={}), replayed
        named = {"audio": "Mic A", "video": "Camera"}
        self.captures = {
            kind: SimpleNamespace(
                source=SimpleNamespace(spec=SimpleNamespace(device=name, demo=demo))
            )
            for kind, name in named.items()
        }

    def request(self, modality, method, *, answer=None, **values):
        self.asked.append((modality, method, values))
        answer(Reply(method in self.values, self.values.get(method), 0))


def test_what_was_kept_is_given_back_when_the_model_is_there(tmp_path):
    keep_state(tmp_path, "P01", "face", {"shift": [1.0]})
    profile = keep_state(tmp_path, "P01", "voice", {"seconds": 3.0}, "Mic A")
    session, said = Asked(restore_neutral=None, restore_voice=because("Not so.")), []
    carrier = Carrier(session, profile, lambda one: said.append(str(one)))
    carrier.begin()
    assert not session.asked
    for modality in ("face", "speech", "eeg", "face"):
        session.listeners.model[0](modality, ())
    assert session.asked == [
        ("face", "restore_neutral", {"state": {"shift": [1.0]}}),
        ("speech", "restore_voice", {"state": {"seconds": 3.0}}),
    ]
    assert said == ["The neutral face of her profile is in use.", "Not so."]


def test_a_voice_learnt_with_another_microphone_is_learnt_anew(tmp_path):
    profile = keep_state(tmp_path, "P01", "voice", {"seconds": 3.0}, "Mic B")
    session, said = Asked(), []
    session.pipeline.estimators["speech"] = None
    Carrier(session, profile, lambda one: said.append(str(one))).begin()
    assert not session.asked and "learnt with Mic B; now there is Mic A" in said[0]


def test_what_models_know_is_collected():
    session, kept = Asked(neutral_state={"shift": [1.0]}, voice_state=None), []
    session.pipeline.estimators |= {"face": None, "speech": None, "eeg": None}
    Carrier(session, None, print).collect(lambda *told: kept.append(told))
    assert kept == [("face", {"shift": [1.0]}, "Camera")]


@pytest.mark.parametrize("pretended", [{"demo": True}, {"replayed": True}])
def test_what_is_not_she_neither_teaches_her_profile_nor_gets_it(tmp_path, pretended):
    profile = keep_state(tmp_path, "P01", "face", {"shift": [1.0]})
    session, kept = Asked(neutral_state={"shift": [9.0]}, restore_neutral=None, **pretended), []
    session.pipeline.estimators["face"] = None
    carrier = Carrier(session, profile, print)
    carrier.begin()
    carrier.collect(lambda *told: kept.append(told))
    assert not session.asked and not kept


# -- a running session -----------------------------------------------------------------------


class Headset:
    """An EEG in real time that looks like high valence."""

    def __init__(self):
        channels = CHANNELS
        self.spec = StreamSpec("eeg", "Board", float(RATE), (3,), "float64", "µV", channels)

    def blocks(self, clock, stop):
        trace = signal(np.random.default_rng(1), 120, 1.2)
        start, size = clock.now(), RATE // 8
        for first in range(0, len(trace), size):
            times = start + ((first + np.arange(size)) * 1e9 / RATE).astype(np.int64)
            if stop.wait(max(0.0, (times[-1] - clock.now()) / 1e9)):
                return
            yield Block(first, times, clock.now(), trace[first : first + size])


def test_a_running_session_takes_another_model_without_a_restart(models, tmp_path):
    said, votes = [], []
    session = Session([Headset()], {"eeg": lambda: EEGEstimator(ModelSettings(mains=50.0))})
    session.listeners.result.append(
        lambda r: votes.append(r.estimates["eeg"].votes) if r.cause == "eeg" else None
    )

    def wait(condition):
        end = time.monotonic() + LIMIT
        while not condition():
            assert time.monotonic() < end
            time.sleep(0.02)

    with session:
        wait(lambda: votes)
        assert not any(votes)
        use_now(session, models, lambda *told: said.append(told))
        wait(lambda: any(votes))
        use_now(session, None, lambda *told: said.append(told))
        wait(lambda: len(said) == 2 and not votes[-1])
        use_now(session, tmp_path / "no.onnx", lambda *told: said.append(told))
        wait(lambda: len(said) == 3)
    assert said[0][0] is True and "votes on valence" in str(said[0][1][0])
    assert said[1][0] is False and "no personal model has been admitted" in str(said[1][1][0])
    assert said[2][0] is False
    assert loaded(dumped(said[0])) == said[0], "it travels between engine and window"
    assert not any(t.name == "pipeline" for t in threading.enumerate())


def test_a_model_that_takes_none_says_so():
    session, said = Asked(), []
    use_now(session, None, lambda *told: said.append(told))
    assert said[0][0] is False and "takes no personal model" in str(said[0][1][0])


# -- the command -----------------------------------------------------------------------------


@pytest.fixture
def command(tmp_path, capsys):
    def run(*words):
        parser = argparse.ArgumentParser()
        add_profile(parser.add_subparsers(), argparse.ArgumentParser(add_help=False))
        options = parser.parse_args(["profile", *words, "--data", str(tmp_path)])
        code = options.run(options, Settings())
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


def test_profiles_are_listed_shown_used_and_deleted(command, tmp_path, models):
    assert command("list") == (0, "There are no profiles.\n", "")
    own = give(tmp_path, models).model
    keep_state(tmp_path, "P01", "voice", {"seconds": 20.5}, "Mic")
    code, out, _ = command("show", "P01")
    assert code == 0 and own.name in out and "from monday" in out and "20 s of speech" in out
    assert "votes on valence" in out
    code, out, _ = command("list", "--json")
    assert json.loads(out)[0]["use"] == own.name
    assert "none in use" in command("use", "P01", "--none")[1]
    assert f"{own.name} in use" in command("use", "P01")[1]
    code, _, err = command("delete", "P01")
    assert code == 2 and "--yes" in err and own.exists()
    assert command("delete", "P01", "--yes")[1].startswith("Deleted: 3 files of P01")
    code, _, err = command("show", "P01")
    assert code == 3 and "There is no profile of P01" in err


@pytest.mark.parametrize(
    ("part", "value", "code", "said"),
    [
        ("voice", {"state": {"seconds": 10**400}, "made": "x", "device": ""}, 0, "voice    of x"),
        ("voice", {"state": {"seconds": -1}, "made": "x", "device": ""}, 0, "voice    of x"),
        ("voice", {"state": {}, "made": "\ud800", "device": ""}, 3, "surrogates not allowed"),
        ("models", [{"model": "\0.onnx", "made": "", "recordings": []}], 3, "no model is named"),
    ],
)
def test_odd_values_in_a_profile_are_a_sentence(command, tmp_path, part, value, code, said):
    keep_state(tmp_path, "P01", "face", {})
    file = tmp_path / "profiles" / "P01" / "profile.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | {part: value}))
    done = command("show", "P01")
    assert done[0] == code and said in done[1] + done[2]
    (done[1] + done[2]).encode()


def test_a_full_disk_names_the_file_and_leaves_the_profile(command, tmp_path, models):
    give(tmp_path, models)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        code, _, said = command("use", "P01", "--none")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    file = tmp_path / "profiles" / "P01" / "profile.json"
    assert code == 3 and f"{file} cannot be read or written (File too large)" in said
    assert profile_for(tmp_path, "P01").model is not None
    assert not list(file.parent.glob(".*.partial"))


def test_profiles_that_cannot_be_read_are_said(command, tmp_path):
    keep_state(tmp_path, "P01", "face", {})
    broken = replace(profile_for(tmp_path, "P01")).folder.with_name("P02")
    broken.mkdir()
    (broken / "profile.json").write_text("[]")
    code, out, err = command("list")
    assert code == 3 and "P01" in out and "P02" in err


def test_new_estimates_of_a_recording_are_given_the_same_face_and_voice():
    taken = []
    model = SimpleNamespace(
        restore_neutral=lambda state: taken.append(state), use_personal=lambda path: 1 / 0
    )
    pipeline = SimpleNamespace(estimators={"face": model})
    for action, values in (
        ("restore_neutral", {"state": {"shift": [1.0]}}),
        ("restore_neutral", {"state": "x"}),
        ("restore_neutral", {}),
        ("use_personal", {"path": "x"}),
    ):
        told = {"modality": "face", "action": action, "values": values}
        _ask(pipeline, EngineNote("asked", 0, 0, told))
    assert taken == [{"shift": [1.0]}]
