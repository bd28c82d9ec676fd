"""What participants are told, and what is written down of what they decided."""

import json
import re
import string
import threading
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.participants import consents as consents_module
from emoscope.participants import lines as lines_module
from emoscope.participants.consent import (
    KINDS,
    PURPOSES,
    SIGNED,
    Consent,
    as_plain,
    from_plain,
    now,
)
from emoscope.participants.consents import (
    NAME,
    consent_record,
    decision_as_plain,
    decision_from_plain,
    read_decisions,
    write_decision,
)
from emoscope.participants.errors import ConsentError, NoticeError
from emoscope.participants.notices import PART, VERSION, digest, notice, notice_languages
from emoscope.recording.hold import Hold
from emoscope.study.study import PARTICIPANT_LANGUAGES, Study
from emoscope.visit import Visit
from emoscope_devices.resources import resource

STUDY = Study("pilot", title="Faces of sleep", contact="Dr X, +49 1")
LANGUAGES = PARTICIPANT_LANGUAGES
SAYS = {
    "en": ("not a readout of what you feel", "Camera:", "Microphone:", "EEG headset:"),
    "zh_CN": ("并不能读出您的感受", "摄像头：", "麦克风：", "脑电头戴设备："),
    "ja": ("気持ちを読み取るものではありません", "カメラ：", "マイク：", "脳波ヘッドセット："),
}


def parts(language):
    """Return the headers of the parts of a file, in order."""
    text = resource("notices", VERSION, f"{language}.md").read_text("utf-8")
    return [line for line in text.splitlines() if line.startswith("::")]


# -- the texts -------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("purpose", PURPOSES)
def test_every_notice_says_what_is_captured_and_that_it_errs(language, purpose):
    shown = notice(STUDY, purpose, language, kept="10 years")
    for words in SAYS[language]:
        assert words in shown.text
    assert "Faces of sleep" in shown.text and "10 years" in shown.text
    assert purpose == "test" or "Dr X, +49 1" in shown.text
    assert shown.sha256 == digest(shown.text) and shown.language == language
    assert shown.version == f"{VERSION}-{purpose}" and shown.missing == ()
    assert not re.search(r"::|\*\*|^#|\{|\}|\n{3}", shown.text, re.MULTILINE)


def test_the_languages_have_the_same_parts_and_each_is_well_formed():
    assert parts("en") == parts("zh_CN") == parts("ja")
    assert all(PART.fullmatch(line) for line in parts("en"))


def test_purposes_have_notices_of_their_own():
    texts = {notice(STUDY, purpose, "en").sha256 for purpose in PURPOSES}
    assert len(texts) == len(PURPOSES)
    assert "no diagnosis" in notice(STUDY, "clinical", "en").text


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_is_captured_and_kept_is_spoken_of(language):
    _, camera, microphone, eeg = SAYS[language]
    roles = {"video": "required", "audio": "off", "eeg": "wanted"}
    text = notice(replace(STUDY, roles=roles), "research", language).text
    assert camera in text and eeg in text and microphone not in text
    live = notice(STUDY, "research", language, record=False).text
    kept = notice(STUDY, "research", language).text
    some = notice(replace(STUDY, recorded=frozenset({"eeg"})), "research", language).text
    assert len({live, kept, some}) == 3
    one = notice(STUDY, "research", language, streams={"video"}).text
    assert camera in one and microphone not in one and eeg not in one


def test_what_nobody_filled_in_is_said_to_the_operator_and_to_the_participant():
    shown = notice(Study("pilot"), "research", "en")
    said = " ".join(map(str, shown.missing))
    assert "add a contact" in said and "how long" in said
    assert "Ask before you agree" in shown.text and "write it down for you" in shown.text
    assert notice(Study("pilot"), "research", "en", record=False).missing[0:] == (shown.missing[0],)


def test_the_laboratorys_own_words_come_first_as_they_are():
    own = "Own **words** {contact}\n:: all\n# as they are"
    shown = notice(replace(STUDY, notice={"en": own}), "research", "en")
    assert shown.text.startswith(own) and shown.version == f"{VERSION}-research-own"
    assert SAYS["en"][0] in shown.text and "Your rights" not in shown.text
    assert shown.missing == ()


def test_made_up_signals_have_a_short_notice():
    for language in LANGUAGES:
        shown = notice(STUDY, "demonstration", language, streams=())
        assert len(shown.text) < len(notice(STUDY, "demonstration", language).text) / 3
        assert shown.version == f"{VERSION}-demo"


def test_languages_are_those_of_the_study_that_have_a_text():
    assert notice_languages(STUDY) == LANGUAGES
    assert notice_languages(replace(STUDY, languages=("ja", "fr"))) == ("ja",)
    own = replace(STUDY, notice={"zh_CN": "x"})
    assert notice_languages(own) == ("zh_CN",)
    for wrong in ("en", "fr", "../en", ""):
        with pytest.raises(NoticeError, match="no notice in"):
            notice(own, "research", wrong)
    with pytest.raises(NoticeError, match="purpose"):
        notice(STUDY, "assess", "en")


def test_texts_that_are_missing_or_damaged_are_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("EMOSCOPE_RESOURCES", str(tmp_path))
    with pytest.raises(NoticeError, match="is missing"):
        notice(STUDY, "research", "en")
    (tmp_path / "notices" / VERSION).mkdir(parents=True)
    (tmp_path / "notices" / VERSION / "en.md").write_bytes(b"\xff\xfe")
    with pytest.raises(NoticeError, match="cannot be read"):
        notice(STUDY, "research", "en")


@settings(max_examples=60)
@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(LANGUAGES))
def test_whatever_a_study_says_the_hash_is_of_the_text(title, contact, language):
    shown = notice(replace(STUDY, title=title, contact=contact), "research", language)
    assert shown.sha256 == digest(shown.text)
    assert " ".join(contact.split()) in shown.text


# -- a consent -------------------------------------------------------------------------------

INSTANTS = st.datetimes(timezones=st.timezones()).map(lambda at: at.isoformat())
CONSENTS = st.builds(
    Consent,
    purpose=st.sampled_from(PURPOSES),
    agreed=st.frozensets(st.sampled_from(KINDS)),
    language=st.sampled_from(LANGUAGES),
    version=st.just("1-research"),
    text_sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
    shown_at=INSTANTS,
    at=INSTANTS,
    signed=st.sampled_from(SIGNED),
    may_record=st.booleans(),
)
CONSENT = Consent(
    *("research", frozenset({"eeg"}), "en", "1-research", "0" * 64),
    *("2026-11-22T10:00:00+01:00", "2026-11-22T10:05:00+01:00", "key"),
)


@given(CONSENTS)
def test_a_consent_comes_back_from_what_a_recording_says(consent):
    assert from_plain(json.loads(json.dumps(as_plain(consent)))) == consent
    assert as_plain(consent) == Visit(STUDY, consent=consent).facts()["consent"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("purpose", "assess"),
        ("purpose", ["research"]),
        ("agreed", ["smell"]),
        ("agreed", None),
        ("agreed", [["eeg"]]),
        ("language", ""),
        ("version", 1),
        ("text_sha256", "x" * 64),
        ("text_sha256", "0" * 63),
        ("at", "yesterday"),
        ("at", "2026-11-22T10:00:00"),
        ("shown_at", None),
        ("signed", "blood"),
        ("may_record", 1),
    ],
)
def test_what_no_consent_says_is_refused_by_its_name(name, value):
    with pytest.raises(ConsentError, match=name):
        from_plain({**as_plain(CONSENT), name: value})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
PLAIN = decision_as_plain(consent_record("P01", "pilot", 2, notice(STUDY, "research", "en"), None))


@given(st.dictionaries(st.sampled_from(sorted(as_plain(CONSENT))), JSON))
def test_any_values_are_a_consent_or_refused(values):
    try:
        assert isinstance(from_plain({**as_plain(CONSENT), **values}), Consent)
    except ConsentError as error:
        assert error.sentences


@given(st.dictionaries(st.sampled_from(sorted(PLAIN)), JSON))
def test_any_line_is_a_decision_or_refused(values):
    try:
        decision_from_plain({**PLAIN, **values})
    except ConsentError as error:
        assert error.sentences


def test_now_has_an_offset():
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", now())


# -- what is written down --------------------------------------------------------------------


def decided(participant="P01", number=1, agreed=True):
    shown = notice(STUDY, "research", "en")
    consent = replace(CONSENT, text_sha256=shown.sha256, version=shown.version)
    return consent_record(participant, "pilot", number, shown, consent if agreed else None)


def test_signed_and_refused_come_back_in_order(tmp_path):
    made = [decided(), decided("P02", 3, agreed=False), decided("")]
    for one in made:
        assert write_decision(tmp_path / "new", one) == tmp_path / "new" / NAME
    found, notes = read_decisions(tmp_path / "new")
    assert found == tuple(made) and notes == ()
    assert [one.decision for one in found] == ["signed", "refused", "signed"]
    ids = [json.loads(line)["id"] for line in (tmp_path / "new" / NAME).read_text().splitlines()]
    assert len(set(ids)) == 3


def test_nobody_has_decided_where_there_is_no_file(tmp_path):
    assert read_decisions(tmp_path) == ((), ())


def test_a_consent_on_another_text_is_refused():
    with pytest.raises(ConsentError, match="not on the text"):
        consent_record("P01", "pilot", 1, notice(STUDY, "research", "ja"), CONSENT)


def test_a_line_that_was_cut_off_costs_itself_alone(tmp_path):
    write_decision(tmp_path, decided())
    with (tmp_path / NAME).open("ab") as file:
        file.write(b'{"format": "emoscope-consents", "ver')
    write_decision(tmp_path, decided("P02"))
    found, notes = read_decisions(tmp_path)
    assert [one.participant for one in found] == ["P01", "P02"]
    assert [str(note).split(" of ")[0] for note in notes] == ["Line 2"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("format", "x"),
        ("version", 2),
        ("number", 0),
        ("decision", "refused"),
        ("participant", "a/b"),
    ],
)
def test_lines_that_cannot_be_are_named(tmp_path, name, value):
    line = {**decision_as_plain(decided()), name: value}
    (tmp_path / NAME).write_text(json.dumps(line) + "\n")
    found, notes = read_decisions(tmp_path)
    assert found == () and "Line 1" in str(notes[0])


@settings(max_examples=60)
@given(st.lists(st.binary(max_size=60) | st.just(json.dumps(PLAIN).encode()), max_size=5))
def test_any_bytes_are_read(tmp_path_factory, pieces):
    root = tmp_path_factory.mktemp("consents")
    (root / NAME).write_bytes(b"\n".join(pieces))
    found, notes = read_decisions(root)
    assert len(found) >= pieces.count(json.dumps(PLAIN).encode()) and all(map(str, notes))


def test_many_at_once_each_have_their_line(tmp_path):
    def work(number):
        for n in range(5):
            write_decision(tmp_path, decided(f"P{number}{n}"))

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found, notes = read_decisions(tmp_path)
    assert len(found) == 20 and notes == ()


def test_what_cannot_be_written_is_said_and_leaves_no_half_line(tmp_path, monkeypatch):
    write_decision(tmp_path, decided())
    before = (tmp_path / NAME).read_bytes()

    def half(file, data):
        import os

        os.write(file, data[:20])
        return OSError(28, "No space left on device")

    monkeypatch.setattr(lines_module, "write_all", half)
    with pytest.raises(ConsentError, match="No space"):
        write_decision(tmp_path, decided("P02"))
    assert (tmp_path / NAME).read_bytes() == before


def test_a_link_or_a_folder_in_its_place_is_refused(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / NAME).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ConsentError):
        write_decision(tmp_path / "a", decided())
    assert not (tmp_path / "elsewhere").exists()
    (tmp_path / NAME).mkdir()
    with pytest.raises(ConsentError, match="cannot be read"):
        read_decisions(tmp_path)


def test_a_folder_that_is_held_for_long_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(lines_module, "TRIES", 2)
    hold = Hold(tmp_path)
    try:
        with pytest.raises(ConsentError, match="another program"):
            write_decision(tmp_path, decided())
    finally:
        hold.release()
    assert consents_module.NAME not in {path.name for path in tmp_path.iterdir()}


def test_the_file_has_codes_and_no_names(tmp_path):
    write_decision(tmp_path, decided())
    entry = json.loads((tmp_path / NAME).read_text())
    assert set(entry) == {
        *("format", "version", "id", "decision", "at", "study", "participant", "number"),
        *("notice", "consent"),
    }
    assert set(entry["notice"]["text_sha256"]) <= set(string.hexdigits)
