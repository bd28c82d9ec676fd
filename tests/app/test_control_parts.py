"""Control without a socket: names, clocks, limits, tokens, messages."""

import json
import os
import string
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from emoscope.control import ControlError, Limits, Refused, kept_token, notices
from emoscope.control._desk import Desk
from emoscope.control._folders import below, code_of, default_template, filled, free, inside
from emoscope.control._labrecorder import Recorder
from emoscope.control._limits import Attempts, Bucket
from emoscope.control._messages import KINDS, Unreadable, obeyed, read, refused
from emoscope.control._offset import ClientClock
from emoscope.control._token import Notice, new_token, same

NASTY = st.text(st.sampled_from("./\\ ~:%[]{}a\x00\n\u202e\ud800Cé*"), max_size=30)


# -- folders -------------------------------------------------------------------------------------


@given(NASTY | st.text(max_size=40))
@example("..")
@example("a/../../b")
@example("C:\\x")
@example("~/x")
def test_whatever_name_is_sent_lies_below_the_root_or_is_refused(name):
    root = Path("/nowhere/recordings")
    try:
        folder = below(root, name)
    except Refused as why:
        assert why.code == "bad" and len(why.sentences) == 2 and str(why)
        return
    assert root in folder.parents and ".." not in folder.parts
    assert not any(c in part for part in folder.parts for c in '<>:"\\|?*\x00\n')


@given(NASTY, st.dictionaries(st.sampled_from(["participant", "session", "task"]), NASTY))
def test_whatever_template_is_sent_lies_below_the_root_or_is_refused(template, options):
    root = Path("/nowhere/recordings")
    try:
        folder = free(root, "", template, options)
    except Refused:
        return
    assert root in folder.parents and ".." not in folder.parts


def test_a_link_that_leads_out_of_the_root_is_refused(tmp_path):
    root, away = tmp_path / "root", tmp_path / "away"
    root.mkdir()
    away.mkdir()
    (root / "link").symlink_to(away)
    with pytest.raises(Refused, match="leads out"):
        below(root, "link/x")
    (root / "own").symlink_to(root)
    assert below(root, "own/x") == root / "own" / "x"


def test_names_that_other_systems_keep_or_hide_are_refused(tmp_path):
    for name in ("con", "LPT1.x", ".git", "a.", "a/ b", "x" * 200, "/".join("abcdefghi"), ""):
        with pytest.raises(Refused):
            below(tmp_path, name)
    assert below(tmp_path, "console/sub-01") == tmp_path / "console" / "sub-01"


def test_a_root_of_labrecorders_counts_where_it_is_ours_or_below(tmp_path):
    assert inside(tmp_path, str(tmp_path)) == ""
    assert inside(tmp_path, f"{tmp_path}/study/") == "study"
    assert inside(tmp_path, "study\\") == "study"
    for root in ("/", str(tmp_path.parent), f"{tmp_path}/../x", "C:\\Data\\", "~"):
        with pytest.raises(Refused, match="not below"):
            inside(tmp_path, root)


def test_placeholders_are_those_of_labrecorder():
    options = {"participant": "P003", "task": "MemoryGuided", "session": "S1"}
    assert filled(r"exp%n\%p_block_%b.xdf", options, 2) == r"exp002\P003_block_MemoryGuided"
    bids = "sub-%p/ses-%s/%m/sub-%p_ses-%s_task-%b[_acq-%a]_run-%r_%m.xdf"
    with pytest.raises(Refused, match="modality"):
        filled(bids, options, 1)
    full = filled(bids, {**options, "modality": "eeg"}, 1)
    assert full == "sub-P003/ses-S1/eeg/sub-P003_ses-S1_task-MemoryGuided_run-001_eeg"
    more = filled(bids, {**options, "modality": "eeg", "acquisition": "dry"}, 1)
    assert more.endswith("task-MemoryGuided_acq-dry_run-001_eeg")
    with pytest.raises(Refused, match="no placeholder %x"):
        filled("%x", options, 1)


def test_options_without_a_template_make_labrecorders_of_what_is_known():
    assert default_template({"participant": "P"}) == "sub-%p/sub-%p_run-%r"
    known = {"participant": "P", "session": "S", "task": "T", "modality": "eeg"}
    assert default_template(known) == "sub-%p/ses-%s/%m/sub-%p_ses-%s_task-%b_run-%r_%m"
    assert default_template({"task": "T"}) == "task-%b_run-%r"


def test_the_run_is_the_first_whose_folder_is_not_there_and_nothing_is_overwritten(tmp_path):
    (tmp_path / "r001").mkdir()
    assert free(tmp_path, "", "r%r", {}) == tmp_path / "r002"
    assert free(tmp_path, "", "r%r", {"run": "1"}) == tmp_path / "r001_2"
    (tmp_path / "fixed").mkdir()
    assert free(tmp_path, "", "fixed.xdf", {}) == tmp_path / "fixed_2"


def test_codes_keep_to_what_a_folder_can_be_named():
    assert code_of(" P 01 ", "participant") == "P 01"
    for code in ("a/b", "..", "a\nb", "\u202eabc", "x" * 65):
        with pytest.raises(Refused, match="participant"):
            code_of(code, "participant")


@given(st.text(st.sampled_from("{}:/\\%. abprnstk" + string.digits), max_size=60))
@example("{participant:P001} {task:Rest}")
@example("{root:C:\\Data\\} {template:x}")
def test_filename_obeys_or_refuses_and_changes_nothing_when_it_refuses(text):
    root, recorder = Path("/nowhere/recordings"), Recorder()
    try:
        recorder.choose(text, root)
    except Refused:
        assert recorder.options == {}
        return
    assert recorder.options and root in recorder.folder(root).parents


def test_what_a_template_does_not_use_is_said(tmp_path):
    recorder = Recorder()
    assert recorder.choose("{template:x%p} {participant:P} {task:T}{session:1}", tmp_path) == [
        "session",
        "task",
    ]
    assert recorder.choose("{Template:} ", tmp_path) == []  # LabRecorder's own again
    for text in ("", "x", "{colour:red}", "{run:0}", "{run:-1}", "{run:x}", "{task}", "{task:T"):
        with pytest.raises(Refused):
            recorder.choose(text, tmp_path)


# -- clocks --------------------------------------------------------------------------------------


@given(
    st.integers(-(10**12), 10**12),
    st.lists(
        st.tuples(st.integers(0, 10**7), st.integers(0, 10**7), st.integers(0, 10**6)),
        min_size=1,
        max_size=20,
    ),
)
def test_the_offset_is_never_wrong_by_more_than_it_says(offset, trips):
    """There and back take any time: the true offset lies within the bound, RFC 5905 section 8."""
    clock, now = ClientClock(), 0
    for there, back, held in trips:
        sent = now - offset
        received = now + there
        clock.replied(sent, received, received + held)
        now = received + held + back
        assert clock.returned(now - offset)
        found = clock.offset(now)
        assert abs(found.ns - offset) <= found.uncertainty_ns
    best = min(there + back for there, back, _ in trips)
    assert found.uncertainty_ns <= best // 2 + 2 + 10**9


def test_a_clock_that_was_set_is_forgotten_and_an_old_answer_counts_no_more():
    clock = ClientClock()
    assert not clock.returned(5) and clock.offset(0) is None
    clock.replied(0, 100, 200)
    assert clock.returned(300) and clock.exchanges == 1
    clock.replied(400, 500, 600)
    assert not clock.returned(399), "back before it was sent"
    assert clock.exchanges == 0
    clock.replied(0, 100, 10_000)
    assert not clock.returned(50), "a trip shorter than it was held"
    clock.replied(0, 100, 200)
    assert clock.returned(300)
    young, old = clock.offset(200), clock.offset(200 + 500 * 10**9)
    assert old.uncertainty_ns - young.uncertainty_ns == 50_000_000, "100 ppm of 500 s"
    assert clock.offset(200 + 601 * 10**9) is None


# -- limits --------------------------------------------------------------------------------------


def test_a_bucket_lets_a_burst_pass_and_then_a_rate():
    now = [0.0]
    bucket = Bucket(10.0, 3.0, lambda: now[0])
    assert [bucket.take() for _ in range(3)] == [0, 0, 0]
    assert bucket.take() == pytest.approx(0.1)
    now[0] = 0.2
    assert bucket.take() == 0.0


def test_wrong_tokens_are_answered_late_after_a_few():
    now = [0.0]
    attempts = Attempts(lambda: now[0])
    assert [attempts.wrong() for _ in range(6)] == [0, 0, 0, 0, 0, 2.0]
    now[0] = 600.0
    assert attempts.wrong() == 0.0


# -- tokens --------------------------------------------------------------------------------------


def test_tokens_have_128_bits_and_compare_whatever_is_said():
    token = new_token()
    assert len(bytes.fromhex(token)) == 16 and token != new_token()
    assert same(token, token)
    for said in (None, "", 5, token[:-1], token + "x", token.upper() + "é", "\ud800"):
        assert not same(token, said)


def test_a_kept_token_is_made_once_for_its_owners_eyes_only(tmp_path):
    path = tmp_path / "token"
    token = kept_token(path)
    assert path.stat().st_mode & 0o777 == 0o600
    assert kept_token(path) == token
    path.chmod(0o644)
    with pytest.raises(ControlError, match="Others can read"):
        kept_token(path)


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 300, "ü".encode() * 20, b"\xff" * 20])
def test_a_file_without_a_token_is_refused(tmp_path, content):
    path = tmp_path / "token"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(ControlError, match=r"holds no token|cannot be used"):
        kept_token(path)


def test_a_token_in_no_folder_is_refused(tmp_path):
    with pytest.raises(ControlError, match="cannot be used"):
        kept_token(tmp_path / "nowhere" / "token")
    with pytest.raises(ControlError):
        kept_token(tmp_path)


def test_a_notice_is_the_users_own_and_replaces_that_of_a_killed_server(tmp_path, monkeypatch):
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("EMOSCOPE_RUNTIME", str(folder))
    for _ in range(2):
        notice = Notice.here(4711)
        notice.post("secret", {"port": 4711, "pid": os.getpid()})
    modes = {p.stat().st_mode & 0o777 for p in (notice.token_file, notice.about_file)}
    assert modes == {0o600}
    (folder / "control-1.json").write_text("{damaged")
    (folder / "control-2.json").write_text("[]")
    assert [found["port"] for found in notices()] == [4711]
    notice.take_down()
    notice.take_down()
    assert notices() == []
    folder.chmod(0o755)
    with pytest.raises(ControlError, match="Others could reach"):
        Notice.here(4711)


# -- messages ------------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=8,
)
FIELDS = sorted({name for fields in KINDS.values() for name in fields})


@given(st.text(max_size=60) | st.binary(max_size=20) | JSON.map(lambda v: json.dumps(v)))
@example("[" * 5000)
@example('{"type": "mark", "id": 1, "label": "\\ud800"}')
@example('{"id": 1, "id": 2}')
@example('{"type": "ping", "id": 1, "client_ns": NaN}')
@example('{"type": "ping", "id": 1, "client_ns": ' + "9" * 5000 + "}")
def test_nonsense_is_unreadable_by_a_sentence(text):
    with pytest.raises(Unreadable) as caught:
        read(text)
    answer = json.loads(refused(caught.value.id, caught.value))
    assert answer["ok"] is False and answer["code"] == "bad" and len(answer["sentences"]) == 2


@given(
    st.sampled_from(sorted(KINDS)),
    JSON,
    st.dictionaries(st.sampled_from([*FIELDS, "other"]), JSON, max_size=5),
)
def test_each_message_is_obeyed_as_it_is_written_or_refused(kind, found, values):
    raw = {"type": kind, "id": found, **values}
    try:
        wish = read(json.dumps(raw))
    except Unreadable as why:
        assert json.loads(refused(why.id, why))["id"] == why.id
        return
    assert wish.kind == kind and set(wish.values) == set(values) and "other" not in values
    for name, value in wish.values.items():
        assert list(value) == values[name] if name == "topics" else value == values[name]
    json.loads(obeyed(wish.id, **dict(wish.values)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"type": "mark", "id": 1}', "needs label"),
        ('{"type": "mark", "id": 1, "label": " "}', "label must be a text"),
        ('{"type": "mark", "id": 1, "label": "a\\u0000"}', "label must be a text"),
        ('{"type": "mark", "id": 1, "label": "a", "seconds": true}', "seconds must be a number"),
        ('{"type": "mark", "id": 1, "label": "a", "time_ns": -1}', "between 0"),
        ('{"type": "mark", "id": 1, "label": "a", "colour": "red"}', "mark has no colour"),
        ('{"type": "subscribe", "id": 1, "topics": ["all"]}', "results, states"),
        ('{"type": "status"}', "needs an id"),
        ('{"type": "status", "id": true}', "id is none"),
        ('{"type": "status", "id": 1.5}', "id is none"),
        ('{"type": "dance", "id": 1}', "no message dance"),
        ('["status"]', "no JSON object"),
        ('{"type": "stop", "type": "start", "id": 1}', "twice"),
    ],
)
def test_what_is_wrong_is_named(text, said):
    with pytest.raises(Unreadable, match=said):
        read(text)


def test_a_session_clock_is_read_closely_even_when_the_thread_is_put_to_sleep(monkeypatch):
    """Every other look at the clock is followed by 50 ms in which others run."""
    now, looks = [1_000_000_000], [0]

    def monotonic_ns():
        now[0] += 500
        return now[0]

    class Clock:
        def now(self):
            looks[0] += 1
            value = now[0] - 400_000_000
            now[0] += 50_000_000 if looks[0] % 2 else 500
            return value

    monkeypatch.setattr("emoscope.control._desk.time.monotonic_ns", monotonic_ns)
    feed = SimpleNamespace(sitting=SimpleNamespace(clock=Clock()))
    desk = Desk(feed, None, Limits())
    assert abs(desk.session_at(2_000_000_000) - 1_600_000_000) < 5_000
    feed.sitting = None
    assert desk.session_at(5) is None


def test_the_package_has_all_its_names_and_loads_none_before_it_is_asked():
    import emoscope.control as control

    assert sorted(n for names in control.HOMES.values() for n in names) == sorted(control.__all__)
    assert all(getattr(control, name) is not None for name in control.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = control.nothing
    code = "import sys, emoscope.control; print('asyncio' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
