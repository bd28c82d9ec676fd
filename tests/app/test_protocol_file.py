"""The protocol file: read as it is written, refused with file, line, reason and what to write."""

import os
from pathlib import Path

import pytest

from emoscope.protocol.check import remarks
from emoscope.protocol.design import Span
from emoscope.protocol.errors import ProtocolError
from emoscope.protocol.file import LARGEST, Protocol, parse, read_protocol
from emoscope.protocol.values import known_seconds
from emoscope_models import EMOTIONS
from tests.app.protocol_files import GOOD, known_media, media_folder
from tests.devices.film import film

NAME = "films.toml"


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    return media_folder(tmp_path_factory.mktemp("protocol"))


def read(home: Path, text: str) -> Protocol:
    return parse(text.encode(), home / NAME, known_media)


def refused(home: Path, text: str) -> list[str]:
    with pytest.raises(ProtocolError) as caught:
        read(home, text)
    return list(map(str, caught.value.sentences))


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_a_file_is_read_as_it_is_written(home):
    made = read(home, GOOD)
    assert (made.name, made.seed, made.patch) == ("films", 7, "bottom-right")
    assert made.languages == ("en", "ja") and made.title["ja"] == "映像"
    assert made.media == (home / "clips").resolve()
    assert [s.id for s in made.stimuli] == ["happy-1", "happy-2", "sad-1", "sad-2", "sums"]
    film_, sound, picture, text, sums = made.stimuli
    assert (film_.path, film_.length, film_.seconds) == (made.media / "a.mp4", 2.0, None)
    assert (sound.path, sound.seconds) == (made.media / "more" / "b.wav", 1.5)
    assert (picture.length, picture.seconds) == (0.0, 2.0)
    assert text.text["ja"] == "雨です。" and text.path is None
    assert (sums.length, made.tasks["sums"].items) == (20.0, 4)
    assert not made.empty_slots and not remarks(made)


def test_scales_are_read_as_they_are_written(home):
    valence, emotion, liking, words = read(home, GOOD).scales
    assert (valence.kind, valence.points, valence.seconds) == ("sam-valence", 9, None)
    assert emotion.choices == ("neutral", "happy", "sad") and emotion.intensity
    assert emotion.seconds == 30
    assert liking.points == 5 and liking.labels[1]["en"] == "yes"
    assert words.question["ja"] == "ほかに何か？"
    fresh = GOOD.replace('choices = ["neutral", "happy", "sad"]\n', "")
    assert read(home, fresh).scales[1].choices == EMOTIONS


def test_blocks_are_read_as_they_are_written(home):
    hello, main, sums = read(home, GOOD).blocks
    assert (hello.condition, hello.stimuli) == ("greeting", ())
    assert [s.id for s in main.stimuli] == ["happy-1", "happy-2", "sad-1", "sad-2"]
    assert (main.order, main.repetitions, main.in_a_row) == ("random", 2, 2)
    fixation, stimulus, rating, rest = main.steps
    assert fixation.seconds == Span(0.5, 1.5)
    assert stimulus.track == "valence" and stimulus.seconds is None
    assert [s.name for s in rating.scales] == ["valence", "emotion", "liking", "words"]
    assert rest.between and rest.seconds == Span(4, 4)
    assert (sums.order, sums.in_a_row) == ("fixed", None)


def test_a_run_of_it_is_as_planned(home):
    run = read(home, GOOD).draw(1)
    assert (run.seed, run.participant, run.patch) == (7, 1, "bottom-right")
    assert [t.block for t in run.trials] == ["hello"] + ["main"] * 8 + ["sums"]
    assert run.trials[0].condition == "greeting" and run.trials[0].stimulus == ""
    lasting = {t.stimulus: t.parts[1].lasts for t in run.trials if t.block == "main"}
    assert lasting == {"happy-1": 2.0, "happy-2": 1.5, "sad-1": 2.0, "sad-2": 3.0}
    instruction, _, task = run.trials[-1].parts
    assert "in your head" in instruction.text["en"]
    assert len(task.stimulus.items) == 4 and task.lasts == 20.0
    assert known_seconds(run.trials) > 8 * 0.5 + 4 * 7 + 20


FAULTS = [
    # general
    ('name = "films"', 'name = ""', "name is empty"),
    ('name = "films"', 'name = "my films"', "cannot be a name"),
    ('name = "films"', 'nane = "films"', "Did you mean name?"),
    ('name = "films"', "name = 3", "name must be text in quotes, not 3"),
    ("seed = 7", "seed = -1", "seed must be a whole number from 0"),
    ("seed = 7", "seed = 7.5", "not 7.5"),
    ("seed = 7", "seed = true", "not true"),
    ("seed = 7", "sed = 7", "Did you mean seed?"),
    ('"en", "ja"]', '"en", "de"]', "There is no language de"),
    ('"en", "ja"]', '"en", "en"]', "en is there twice"),
    ('["en", "ja"]', "[]", "There is no language. Choose of"),
    ('["en", "ja"]', '"en"', "must be a list of texts"),
    ("bottom-right", "bottom", "There is no patch bottom. Did you mean bottom-"),
    ('ja = "映像"', 'jp = "映像"', "There is no language jp"),
    ('ja = "映像"', 'ja = ""', "There must be a text here"),
    ('ja = "映像"', 'ja = "a\\u0007"', "cannot be shown"),
    # scales
    ('kind = "sam-valence"', 'kind = "sam"', "There is no kind sam"),
    ('kind = "sam-valence"', 'kind = "sam-valence"\npoints = 7', "has 5, 9 points, not 7"),
    ('kind = "sam-valence"', 'kind = "sam-valence"\nintensity = true', "Only a scale of kind"),
    ('"neutral", "happy", "sad"]', '"neutral", "joy"]', "There is no choice joy"),
    ('"neutral", "happy", "sad"]', '"sad", "sad"]', "sad is there twice"),
    ('["neutral", "happy", "sad"]', '["sad"]', "two choices or more"),
    ("intensity = true", "intensity = 1", "intensity must be true or false, not 1"),
    ("seconds = 30", "seconds = 0", "from 1 to 3600, not 0"),
    ("seconds = 30", "seconds = -30", "no time is negative"),
    ("points = 5", "points = 1", "points must be a whole number from 2 to 11"),
    ("points = 5", "# no points", "points is missing"),
    ("points = 5\nquestion", "points = 5\nqestion", "Did you mean question?"),
    (', { en = "yes", ja = "はい" }]', "]", "There are 1 labels. Write two"),
    ('[{ en = "no", ja = "いいえ" }, ', '["no", ', "must say its language"),
    (
        'question = { en = "Anything else?", ja = "ほかに何か？" }',
        "",
        "The scale words asks nothing",
    ),
    # stimuli
    ('id = "happy-2"', 'id = "happy-1"', "happy-1 is there twice"),
    ('id = "happy-2"', 'id = "Happy-1"', "Happy-1 is there twice"),
    ('id = "happy-2"', 'id = "happy 2"', "cannot be a name"),
    ('id = "happy-2"', "", "id is missing"),
    ('kind = "sound"', 'kind = "music"', "There is no kind music"),
    ('kind = "sound"', "", "kind is missing. Choose one of video, sound"),
    ('file = "a.mp4"', 'file = "z.mp4"', "There is no file z.mp4 in the media folder"),
    ('file = "a.mp4"', 'file = "../films.toml"', "is outside the media folder"),
    ('file = "a.mp4"', 'file = "/etc/hostname"', "is outside the media folder"),
    ('file = "a.mp4"', "file = 'more\\b.wav'", "Write / instead of"),
    ('file = "a.mp4"', 'file = "more"', "is damaged. Copy it again."),
    ('file = "a.mp4"', "", 'file is missing. Write its name, or file = ""'),
    ('file = "a.mp4"', 'file = "more/b.wav"', 'is no film. Write kind = "sound"'),
    ('file = "more/b.wav"', 'file = "c.png"', "has no sound"),
    ('file = "c.png"', 'file = "a.mp4"', "is no picture"),
    ("seconds = 1.5", "seconds = 2.5", "lasts 2.00 seconds, and seconds = 2.5"),
    ("seconds = 1.5", "seconds = -1.5", "is -1.5: no time is negative"),
    ("seconds = 1.5", "seconds = nan", "not nan"),
    ("seconds = 1.5", "seconds = inf", "not inf"),
    ("seconds = 1.5", 'seconds = "long"', "not long"),
    ("seconds = 2\n", "", "How long sad-1 is shown is not said"),
    ('text = { en = "It rains.", ja = "雨です。" }', "", "text is missing"),
    ('text = { en = "It rains.", ja = "雨です。" }', 'text = "It rains."', "must say its language"),
    ('text = { en = "It rains.", ja = "雨です。" }\n', 'file = "a.mp4"\n', "has no file"),
    ('task = "arithmetic"', 'task = "arithmetics"', "Did you mean arithmetic?"),
    ("items = 4", "items = 0", "items must be a whole number from 1 to 500, not 0"),
    ("items = 4", 'items = 4\nfile = "a.mp4"', "A stimulus of kind task has no file"),
    # blocks
    ('name = "main"', 'name = "hello"', "hello is there twice"),
    ('stimuli = ["happy-1"]', 'stimuli = ["happy-3"]', "There is no stimulus happy-3"),
    ('stimuli = ["happy-1"]', 'stimuli = ["sad-1", "sad-1"]', "write repetitions"),
    ('stimuli = ["happy-1"]', "stimuli = [1]", "must be texts in quotes, not 1"),
    ('"happy", "sad"]\norder', '"happy", "glad"]\norder', "There is no condition glad"),
    ('"happy", "sad"]\norder', '"sad", "sad"]\norder', "sad is there twice"),
    ('order = "random"', 'order = "shuffled"', "There is no order shuffled"),
    ("repetitions = 2", "repetitions = 0", "repetitions must be a whole number from 1"),
    ("repetitions = 2", "repetitions = 1001", "repetitions must be a whole number from 1"),
    ("in_a_row = 2", "in_a_row = 0", "in_a_row must be a whole number from 1"),
    (
        'conditions = ["happy", "sad"]',
        "",
        "All trials of the block main are of the condition happy",
    ),
    ('stimuli = ["happy-1"]', 'stimuli = ["sums"]', "have a condition and some have none"),
    ('conditions = ["happy", "sad"]\norder = "random"', 'order = "latin-square"', "All trials of"),
    ('condition = "greeting"', 'order = "random"', "order has no meaning here"),
    ('condition = "greeting"', "in_a_row = 1", "in_a_row has no meaning here"),
    ('stimuli = ["sums"]', 'stimuli = ["sums"]\nin_a_row = 1', "no stimulus here has one"),
    ('stimuli = ["sums"]', 'stimuli = ["sums"]\ncondition = "x"', "conditions of their own"),
    ('stimuli = ["sums"]', "", "names none. Write stimuli or conditions"),
    # parts
    ('what = "fixation"', 'what = "fixate"', "There is no what fixate. Did you mean fixation?"),
    ('what = "fixation"', "", "what is missing"),
    ("seconds = [0.5, 1.5]", "", "A fixation needs seconds"),
    ("seconds = [0.5, 1.5]", "seconds = [1.5, 0.5]", "goes from 1.5 to 0.5"),
    ("seconds = [0.5, 1.5]", "seconds = [0.5]", "has 1 entries"),
    ("seconds = [0.5, 1.5]", "seconds = [-0.5, 1.5]", "is -0.5: no time is negative"),
    ("seconds = [0.5, 1.5]", "seconds = [0.5, 1e9]", "not 1000000000.0"),
    ('track = "valence"', 'track = "mood"', "There is no track mood"),
    ('what = "rating"\n', 'what = "rating"\nseconds = 3\n', "A rating lasts as long as"),
    ('scales = ["valence", ', 'scales = ["valance", ', "Did you mean valence?"),
    ('scales = ["valence", ', 'scales = ["liking", ', "liking is there twice"),
    ('scales = ["valence", "emotion", "liking", "words"]', "", "A rating needs scales"),
    ('what = "rest"\n', 'what = "rest"\nscales = ["words"]\n', "Only a rating has scales"),
    ('what = "rest"\n', 'what = "rest"\ntrack = "arousal"\n', "Only a stimulus is rated"),
    ('what = "fixation"\n', 'what = "fixation"\ntext = { en = "x" }\n', "A fixation says nothing"),
    ("between = true", 'between = "yes"', "between must be true or false"),
    ("between = true", "betwen = true", "Did you mean between?"),
    ('text = { en = "Hello", ja = "こんにちは" }', "", "An instruction needs text"),
    ("seconds = 3\n[[blocks.parts]]", "seconds = 2.5\n[[blocks.parts]]", "of whole seconds"),
    ('what = "rest"\nseconds = 4', 'what = "stimulus"', "A trial shows one stimulus"),
    ('what = "stimulus"\ntrack = "valence"', 'what = "blank"\nseconds = 1', "and shows none"),
    ('what = "fixation"\nseconds = [0.5, 1.5]', 'what = "instruction"', "happy-1 is no task that"),
    ('track = "valence"', "seconds = [1, 2.5]", "lasts 2.00 seconds, and this part 2.5. Write"),
]


@pytest.mark.parametrize(("old", "new", "said"), FAULTS)
def test_every_fault_is_refused_with_its_line(home, old, new, said):
    assert GOOD.count(old) >= 1
    text = GOOD.replace(old, new, 1)
    sentences = refused(home, text)
    assert any(said in one for one in sentences), sentences
    assert all(one.startswith(f"{NAME}, line ") for one in sentences)
    assert not any("{" in one.replace("{ en", "").replace("{en", "") for one in sentences)


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ('file = "a.mp4"', 'file = "z.mp4"', 'file = "z.mp4"'),
        ("in_a_row = 2", "in_a_row = 0", "in_a_row = 0"),
        ("seconds = [0.5, 1.5]", "seconds = [-1, 1]", "seconds = [-1, 1]"),
        ('"words"]', '"word"]', 'scales = ["valence"'),
        ('id = "happy-2"', 'id = "happy-1"', 'id = "happy-1"\nkind = "sound"'),
        ('what = "rest"', 'what = "pause"', 'what = "pause"'),
    ],
)
def test_the_line_is_that_of_the_fault(home, old, new, at):
    text = GOOD.replace(old, new, 1)
    assert refused(home, text)[0].startswith(f"{NAME}, line {line_of(text, at)}: ")


def test_all_faults_are_told_at_once_from_the_top_down(home):
    text = GOOD.replace("seed = 7", "seed = -7").replace("a.mp4", "z.mp4").replace("items = 4", "")
    text = text.replace('task = "arithmetic"', 'task = "sums"')
    sentences = refused(home, text)
    lines = [int(one.split("line ")[1].split(":")[0]) for one in sentences]
    assert len(lines) == 3 and lines == sorted(lines)


def test_impossible_constraints_are_found_at_load(home):
    text = GOOD.replace("in_a_row = 2", "in_a_row = 1")
    assert read(home, text)  # four of each: they can take turns
    more = '[[stimuli]]\nid = "sad-{n}"\nkind = "text"\ncondition = "sad"\nseconds = 1\n'
    more += 'text = {{ en = "x", ja = "x" }}\n'
    added = "".join(more.format(n=n) for n in range(3, 9))
    text = text.replace('[[blocks]]\nname = "hello"', added + '[[blocks]]\nname = "hello"')
    (only,) = refused(home, text)
    assert "16 trials are sad and 4 are not. Write in_a_row = 4 or more" in only
    assert f"line {line_of(text, 'in_a_row = 1')}:" in only
    assert read(home, text.replace("in_a_row = 1", "in_a_row = 4"))


def test_there_are_at_most_five_thousand_trials(home):
    text = GOOD.replace("repetitions = 2", "repetitions = 1000")
    assert len(read(home, text).draw(1).trials) == 4002
    text = text.replace('stimuli = ["sums"]', 'stimuli = ["sums"]\nrepetitions = 1000')
    (only,) = refused(home, text)
    assert only.endswith("There are 5001 trials; 5000 at most.")


def test_one_fault_is_told_once(home):
    for old, new in (
        ('what = "stimulus"\ntrack', 'what = "stimulis"\ntrack'),
        ('kind = "sound"', 'kind = "sounds"'),
        ('kind = "likert"', 'kind = "likerd"'),
        ('task = "arithmetic"', 'task = "sums"'),
        ('stimuli = ["sums"]', 'stimuli = ["sum"]'),
        ("seconds = [0.5, 1.5]", "seconds = -1"),
        ('file = "c.png"', 'file = "d.png"'),
    ):
        assert len(refused(home, GOOD.replace(old, new, 1))) == 1, new


def test_a_file_of_nothing_but_faults_is_not_read_to_its_end(home):
    names = ", ".join(f'"x{n}"' for n in range(20_000))
    sentences = refused(home, GOOD.replace('stimuli = ["happy-1"]', f"stimuli = [{names}]"))
    assert len(sentences) == 101 and sentences[-1].endswith("Mend what is above first.")


def test_two_in_a_row_where_nothing_is_written(home):
    assert read(home, GOOD.replace("in_a_row = 2\n", "")).blocks[1].in_a_row == 2


def test_an_empty_slot_loads_and_is_named(home):
    made = read(home, GOOD.replace('file = "a.mp4"', 'file = ""'))
    assert made.empty_slots == ("happy-1",)
    with pytest.raises(ProtocolError, match="1 slots of the protocol are empty: happy-1"):
        made.draw(1)
    assert made.draw(1, incomplete=True).trials


def test_no_media_folder_is_needed_while_all_slots_are_empty(tmp_path):
    text = GOOD
    for name in ("a.mp4", "more/b.wav", "c.png"):
        text = text.replace(f'file = "{name}"', 'file = ""')
    assert len(read(tmp_path, text).empty_slots) == 3


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    home = media_folder(tmp_path)
    (tmp_path / "secret.mp4").touch()
    (home / "clips" / "a.mp4").unlink()
    (home / "clips" / "a.mp4").symlink_to(tmp_path / "secret.mp4")
    assert "is outside the media folder" in refused(home, GOOD)[0]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "The file is empty"),
        (b"\n \n", "The file is empty"),
        (b"name = ", "This is not TOML"),
        (GOOD.encode("utf-16"), "saved as UTF-16"),
        (GOOD.encode().replace(b"Films", b"F\xfclms"), "line 10: A character is not UTF-8"),
        (b'format = "emoscope-study"\nversion = 1\n', 'does not say format = "emoscope-protocol"'),
        (b'format = "emoscope-protocol"\n', "version of the format is missing"),
        (b'format = "emoscope-protocol"\nversion = true\n', "version of the format is missing"),
        (b'format = "emoscope-protocol"\nversion = 2\n', "line 2: The file is of version 2"),
        (b'format = "emoscope-protocol"\nversion = 1\n', "There is no block"),
        (b"x = " + b"[" * 4000 + b"]" * 4000, "nested too deeply"),
        (b"x = " + b"1" * 10_000, "This is not TOML"),
        (b"#" * (LARGEST + 1), "is larger than"),
    ],
)
def test_what_is_no_protocol_is_refused(tmp_path, data, said):
    path = tmp_path / NAME
    path.write_bytes(data)
    with pytest.raises(ProtocolError, match=NAME) as caught:
        read_protocol(path, known_media)
    assert said in str(caught.value)


def test_what_cannot_be_opened_is_refused(tmp_path):
    for path, said in (
        (tmp_path / "absent.toml", "There is no file"),
        (tmp_path, "cannot be read"),
        (Path("a\0b"), "cannot be read"),
    ):
        with pytest.raises(ProtocolError, match=said):
            read_protocol(path)


def test_windows_line_ends_and_a_mark_at_the_beginning_are_read(home):
    data = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()
    assert parse(data, home / NAME, known_media).stimuli == read(home, GOOD).stimuli


def test_media_are_looked_into(tmp_path):
    home = media_folder(tmp_path)
    clips = home / "clips"
    film(clips / "a.mp4", 1.0)
    film(clips / "more" / "b.wav", 2.0, video=False, sound_codec="pcm_s16le")
    (clips / "c.png").write_bytes(b"\x89PNG, but no more")
    path = home / NAME
    path.write_text(GOOD, "utf-8")
    with pytest.raises(ProtocolError) as caught:
        read_protocol(path)
    (only,) = map(str, caught.value.sentences)
    line = line_of(GOOD, 'file = "c.png"')
    assert only.startswith(f"{NAME}, line {line}: ")
    assert "is not a picture that can be shown" in only and "PNG or JPEG" in only
    path.write_text(GOOD.replace('file = "c.png"', 'file = ""'), "utf-8")
    assert read_protocol(path).stimuli[0].length == pytest.approx(1.0, abs=0.05)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path):
    home = media_folder(tmp_path)
    (home / "clips" / "a.mp4").unlink()
    os.mkfifo(home / "clips" / "a.mp4")
    looked = []
    with pytest.raises(ProtocolError) as caught:
        parse(GOOD.encode(), home / NAME, lambda path: looked.append(path) or known_media(path))
    assert "a.mp4 is no file. Choose a media file." in str(caught.value.sentences[0])
    assert looked and not any(path.name == "a.mp4" for path in looked)


def test_remarks_name_what_is_seldom_meant(home):
    text = GOOD.replace(', "liking", "words"]', "]").replace(', ja = "こんにちは"', "")
    text = text.replace('order = "random"\nrepetitions = 2\nin_a_row = 2\n', "")
    text = text.replace('conditions = ["happy", "sad"]', 'conditions = ["happy"]')
    said = list(map(str, remarks(read(home, text))))
    assert said == [
        "No block shows sad-1, sad-2.",
        "No rating asks the scale liking.",
        "No rating asks the scale words.",
        "Part 1 of the block hello: there is no text in ja.",
    ]
    same = GOOD.replace('kind = "sound"', 'kind = "video"').replace("more/b.wav", "./a.mp4")
    assert "happy-1 and happy-2 are the same file, a.mp4." in map(str, remarks(read(home, same)))
    long = GOOD.replace('order = "random"', 'order = "fixed"').replace("in_a_row = 2\n", "")
    long = long.replace('condition = "sad"\nfile', 'condition = "happy"\nfile')
    assert "shows 3 stimuli of happy in a row" in str(remarks(read(home, long))[0])


def test_media_that_changed_since_they_were_looked_into_are_named(tmp_path):
    made = read(media_folder(tmp_path), GOOD)
    assert not made.altered()
    (made.media / "a.mp4").write_bytes(b"another")
    (made.media / "c.png").unlink()
    said = list(map(str, made.altered()))
    assert [one.split(" is gone")[0][-5:] for one in said] == ["a.mp4", "c.png"]
