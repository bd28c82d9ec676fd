"""The registry: what there is, whether it is sound, what may be added, what may be fetched."""

import hashlib
import http.server
import json
import threading
from contextlib import contextmanager

import pytest
import tomli_w
from tests.models.brought import manifest, network, write

from emoscope_models import ModelError
from emoscope_models import _registry_fetch as fetching
from emoscope_models._assets import WEIGHTS
from emoscope_models._registry import Choice, Entry, check, entries, find, role_of
from emoscope_models._registry_add import add, key_of
from emoscope_models._registry_fetch import Address, address_of, fetch
from emoscope_models._registry_latency import known, measured
from emoscope_models._registry_probe import latency_of


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "data" / "emoscope" / "models"


# -- what there is ---------------------------------------------------------------------------


def test_every_shipped_card_is_an_entry_and_its_own_weights_are_verified():
    found, trouble = entries()
    assert not trouble
    assert {e.key for e in found} == {path.stem for path in WEIGHTS.glob("*.toml")}
    for entry in found:
        own = [name for name in entry.card.sha256 if (WEIGHTS / name).exists()]
        if own and len(own) == len(entry.card.sha256):
            assert check(entry).state == "verified" and check(entry).origin == "shipped"


def test_roles_follow_the_settings():
    found, _ = entries()
    roles = {e.key: role_of(e, found, Choice()) for e in found}
    assert roles["speech_emotion_v1"] == "votes"
    assert roles["silero_vad"] == "part of another"
    assert roles["hsemotion_enet_b0"] == "not in use"
    assert sum(role == "votes" for role in roles.values()) == 2, "one face, one voice"
    other = Choice(face="face_blendshape_v1", shadow=("speech_prosody_v1",))
    roles = {e.key: role_of(e, found, other) for e in found}
    assert roles["face_blendshape_v1"] == "votes"
    assert roles["speech_prosody_v1"] == "shadow"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("speech", "speech_emotion_v1"),
        ("speech_emotion_v1", "speech_emotion_v1"),
        ("Speech-Emotion", "speech_emotion_v1"),
        (str(WEIGHTS / "silero_vad.toml"), "silero_vad"),
    ],
)
def test_a_model_is_found_by_key_name_modality_or_file(name, key):
    assert find(name).key == key


def test_an_unknown_name_is_refused_with_those_that_are_known():
    with pytest.raises(ModelError, match=r"no model nothing.*silero_vad"):
        find("nothing")


def test_a_damaged_card_is_said_and_costs_itself_alone(own_folders):
    own_folders.mkdir(parents=True)
    (own_folders / "odd.toml").write_text("name = ")
    found, trouble = entries()
    assert len(found) == len(list(WEIGHTS.glob("*.toml")))
    assert any("odd.toml" in str(sentence) for sentence in trouble)
    with pytest.raises(ModelError, match="cannot be read"):
        find("odd")


def test_a_missing_or_altered_file_is_said(own_folders, tmp_path):
    entry = add(write(tmp_path / "mine", manifest()))
    assert check(entry).state == "verified" and check(entry).origin == "added"
    model = own_folders / "our_face_net_2.onnx"
    model.write_bytes(model.read_bytes()[:-1] + b"!")
    assert check(entry).state == "damaged" and not check(entry).usable
    model.unlink()
    found = check(entry)
    assert found.state == "missing" and found.files == {model.name: ""}
    assert "is not on this computer" in str(found.reasons[0])


def test_a_card_that_names_a_path_is_no_way_out_of_the_folder(own_folders):
    own_folders.mkdir(parents=True)
    card = manifest() | {"sha256": {"../../etc/passwd": "00"}}
    (own_folders / "evil.toml").write_text(tomli_w.dumps(card))
    assert not check(find("evil")).usable


# -- add -------------------------------------------------------------------------------------


def test_a_model_is_added_with_its_hash_and_found_again(own_folders, tmp_path):
    source = write(tmp_path / "mine", manifest())
    entry = add(source)
    assert entry.key == "our_face_net_2" and entry.brought
    model = (own_folders / "our_face_net_2.onnx").read_bytes()
    assert entry.card.sha256 == {"our_face_net_2.onnx": hashlib.sha256(model).hexdigest()}
    assert find("our_face_net_2").card == entry.card
    with pytest.raises(ModelError, match="already"):
        add(source)
    assert sorted(p.name for p in own_folders.iterdir()) == [
        "our_face_net_2.onnx",
        "our_face_net_2.toml",
    ]


def test_what_cannot_be_used_leaves_nothing_behind(own_folders, tmp_path):
    for k, (table, model) in enumerate(
        [
            (manifest(shape=[1, 1, 40, 40]), None),
            (manifest(), b"no model"),
            (manifest(), b""),
            (manifest() | {"name": "日本", "version": "版"}, None),
            (manifest() | {"classes": ["joy", "woe"]}, None),
        ]
    ):
        with pytest.raises(ModelError):
            add(write(tmp_path / f"bad{k}", table, model))
    assert not own_folders.exists()


def test_a_model_without_its_manifest_or_the_other_way_round(tmp_path):
    source = write(tmp_path / "mine", manifest())
    source.unlink()
    with pytest.raises(ModelError, match="cannot be read"):
        add(source)
    with pytest.raises(ModelError, match="missing"):
        add(tmp_path / "nowhere.onnx")


def test_a_full_disk_leaves_nothing_half(own_folders, tmp_path, monkeypatch):
    def full(self, target):
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr("pathlib.Path.replace", full)
    with pytest.raises(OSError):
        add(write(tmp_path / "mine", manifest()))
    assert list(own_folders.iterdir()) == []


def test_a_key_is_a_safe_file_name():
    entry = Entry("x", find("silero_vad").card, WEIGHTS / "silero_vad.toml")
    assert key_of(entry.card) == "silero_vad_6_2_3"


# -- fetch -----------------------------------------------------------------------------------

DATA = bytes(range(256)) * 40
WHOLE = len(DATA)


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/hop"):
            left = int(self.path[4:])
            self.send_response(302)
            self.send_header("Location", f"/hop{left - 1}" if left else "/file")
            self.end_headers()
        elif self.path == "/ftp":
            self.send_response(302)
            self.send_header("Location", "ftp://127.0.0.1/file")
            self.end_headers()
        elif self.path == "/file" or self.path == "/short":
            self.send_response(200)
            self.send_header("Content-Length", str(len(DATA)))
            self.end_headers()
            self.wfile.write(DATA if self.path == "/file" else DATA[:1000])
        else:
            self.send_error(404)

    def log_message(self, *_):
        pass


@contextmanager
def serving():
    server = http.server.HTTPServer(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def address(url, size=WHOLE, sha256=None, file="net.onnx"):
    return Address(file, url, size, sha256 or hashlib.sha256(DATA).hexdigest())


def test_a_file_is_fetched_checked_and_put_in_place(own_folders):
    heard = []
    with serving() as url:
        place = fetch(
            address(url + "/hop2"), schemes=("http",), progress=lambda *at: heard.append(at)
        )
    assert place == own_folders / "net.onnx" and place.read_bytes() == DATA
    assert heard[-1] == (len(DATA), len(DATA))
    assert [p.name for p in own_folders.iterdir()] == ["net.onnx"]


@pytest.mark.parametrize(
    ("path", "fields", "why"),
    [
        ("/file", {"sha256": "0" * 64}, "SHA-256 is not the one expected"),
        ("/file", {"size": len(DATA) - 1}, "larger than"),
        ("/file", {"size": len(DATA) + 1}, "bytes came|cannot be reached"),
        ("/file", {"size": 0}, "entry is damaged"),
        ("/file", {"size": 1 << 40}, "entry is damaged"),
        ("/file", {"file": "../net.onnx"}, "entry is damaged"),
        ("/short", {}, "cannot be reached|bytes came"),
        ("/none", {}, "answers 404"),
        ("/hop9", {}, "answers 302"),
        ("/ftp", {}, "ftp is not http"),
    ],
)
def test_whatever_goes_wrong_nothing_is_put_in_place(own_folders, path, fields, why):
    own_folders.mkdir(parents=True)
    (own_folders / "net.onnx").write_bytes(b"old")
    with serving() as url, pytest.raises(ModelError, match=why):
        fetch(address(url + path, **fields), schemes=("http",))
    assert {p.name: p.read_bytes() for p in own_folders.iterdir()} == {"net.onnx": b"old"}


def test_only_https_is_spoken(own_folders):
    with serving() as url, pytest.raises(ModelError, match="http is not https"):
        fetch(address(url + "/file"))
    for url in ("file:///etc/passwd", "https://", "net.onnx"):
        with pytest.raises(ModelError, match="is not https"):
            fetch(address(url))


def test_offline_says_which_host_and_what_to_do(own_folders, monkeypatch):
    with serving() as url:
        gone = url
    with pytest.raises(ModelError, match=r"127\.0\.0\.1 cannot be reached.*on another one"):
        fetch(address(gone + "/file"), schemes=("http",))
    assert list(own_folders.iterdir()) == []


def test_a_proxy_s_scheme_is_not_asked_and_the_time_limit_is_short():
    assert fetching.SCHEMES == ("https",) and fetching.SECONDS <= 30


def test_what_has_no_hash_or_is_not_fetched_is_refused():
    with pytest.raises(ModelError, match=r"no SHA-256.*EmotiEffLib"):
        address_of(find("hsemotion_enet_b0"))
    with pytest.raises(ModelError, match="not one that is fetched"):
        address_of(find("silero_vad"))
    found = address_of(find("face_landmarker"))
    assert found.url.startswith("https://") and len(found.sha256) == 64


# -- time on this computer -------------------------------------------------------------------


def test_time_is_measured_once_and_kept(tmp_path):
    entry, path, calls = find("silero_vad"), tmp_path / "cache" / "t.json", []
    first = measured(entry, "it", lambda: calls.append(1), path)
    asked = len(calls)
    again = measured(entry, "it", lambda: calls.append(1), path)
    assert again == first and len(calls) == asked >= 20
    assert known(entry, path) == first
    assert 0 <= first.median <= first.p95 and first.asked == "it"
    assert known(find("speech_emotion_v1"), path) is None, "another file, another time"


@pytest.mark.parametrize("text", ["", "[]", "{", '{"x": 1}', "\xff"])
def test_a_damaged_cache_is_as_none(tmp_path, text):
    path = tmp_path / "t.json"
    path.write_text(text, encoding="latin-1")
    entry = find("silero_vad")
    assert known(entry, path) is None
    measured(entry, "it", lambda: None, path)
    assert known(entry, path) is not None
    table = json.loads(path.read_text())
    path.write_text(json.dumps({key: {"median": 1} for key in table}))
    assert known(entry, path) is None


def test_a_cache_that_cannot_be_written_costs_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    measured(find("silero_vad"), "it", lambda: None, tmp_path / "file" / "t.json")


@pytest.mark.parametrize("key", ["face_blendshape_v1", "speech_prosody_v1", "eeg_indices_v1"])
def test_shipped_models_are_asked_their_usual_input(key, tmp_path):
    found = latency_of(find(key), tmp_path / "t.json")
    assert found is not None and found.p95 > 0


def test_a_brought_model_is_timed_and_a_damaged_one_refused(tmp_path, own_folders):
    entry = add(write(tmp_path / "mine", manifest("speech")))
    assert latency_of(entry, tmp_path / "t.json") is not None
    (own_folders / "our_speech_net_2.onnx").write_bytes(network([1, 48000]) + b"!")
    with pytest.raises(ModelError, match="damaged"):
        latency_of(entry, tmp_path / "t.json")
    assert latency_of(find("face_landmarker"), tmp_path / "t.json") is None
