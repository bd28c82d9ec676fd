"""A protocol file that is right in every line, and its media without any: for tests of both."""

from pathlib import Path

from emoscope_devices import DeviceUnusable
from emoscope_devices.probe import Media

GOOD = """format = "emoscope-protocol"
version = 1
name = "films"
languages = ["en", "ja"]
media = "clips"
patch = "bottom-right"
seed = 7

[title]
en = "Films"
ja = "映像"

[scales.valence]
kind = "sam-valence"

[scales.emotion]
kind = "emotion"
choices = ["neutral", "happy", "sad"]
intensity = true
seconds = 30

[scales.liking]
kind = "likert"
points = 5
question = { en = "Did you like it?", ja = "好きですか？" }
labels = [{ en = "no", ja = "いいえ" }, { en = "yes", ja = "はい" }]

[scales.words]
kind = "text"
question = { en = "Anything else?", ja = "ほかに何か？" }

[[stimuli]]
id = "happy-1"
kind = "video"
condition = "happy"
file = "a.mp4"

[[stimuli]]
id = "happy-2"
kind = "sound"
condition = "happy"
file = "more/b.wav"
seconds = 1.5

[[stimuli]]
id = "sad-1"
kind = "picture"
condition = "sad"
file = "c.png"
seconds = 2

[[stimuli]]
id = "sad-2"
kind = "text"
condition = "sad"
text = { en = "It rains.", ja = "雨です。" }
seconds = 3

[[stimuli]]
id = "sums"
kind = "task"
task = "arithmetic"
items = 4
item_seconds = 5

[[blocks]]
name = "hello"
condition = "greeting"
[[blocks.parts]]
what = "instruction"
text = { en = "Hello", ja = "こんにちは" }

[[blocks]]
name = "main"
stimuli = ["happy-1"]
conditions = ["happy", "sad"]
order = "random"
repetitions = 2
in_a_row = 2
[[blocks.parts]]
what = "fixation"
seconds = [0.5, 1.5]
[[blocks.parts]]
what = "stimulus"
track = "valence"
[[blocks.parts]]
what = "rating"
scales = ["valence", "emotion", "liking", "words"]
[[blocks.parts]]
what = "rest"
seconds = 4
between = true

[[blocks]]
name = "sums"
stimuli = ["sums"]
[[blocks.parts]]
what = "instruction"
[[blocks.parts]]
what = "countdown"
seconds = 3
[[blocks.parts]]
what = "stimulus"
"""

FILES = {
    "a.mp4": Media(True, True, False, 2.0, 50, 25.0, (64, 48)),
    "b.wav": Media(False, True, False, 2.0),
    "c.png": Media(False, False, True, size=(64, 48)),
}


def media_folder(folder: Path) -> Path:
    """Make the files that GOOD names, empty, and return the folder of the protocol."""
    (folder / "clips" / "more").mkdir(parents=True)
    for name in ("a.mp4", "more/b.wav", "c.png"):
        (folder / "clips" / name).touch()
    return folder


def known_media(path: Path) -> Media:
    """Say what a file of ``media_folder`` holds, without looking: it is empty."""
    if path.name not in FILES or path.is_dir():
        raise DeviceUnusable("{file} is damaged.", "Copy it again.", file=str(path))
    return FILES[path.name]
