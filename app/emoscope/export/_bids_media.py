"""Sound and pictures of a BIDS session, as the draft BEP047 has them: in ``beh``.

The draft is not in the standard yet; names of files and keys follow its state of June 2026.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from emoscope.export._bids_eeg import Scan
from emoscope.export._bids_files import write_json
from emoscope.export._bids_names import Entities
from emoscope.export._copy import copy
from emoscope.export._sound import Sound, write_sound
from emoscope.export._wall import Wall
from emoscope.export.job import Job
from emoscope.recording._read_folder import VIDEO, segments
from emoscope_devices import Sentence, say

IGNORE = "**/beh/*_video.*\n**/beh/*_audio.*\n"
"""Of .bidsignore: the validator does not know the draft."""
FIRST, COUNT, ARRIVAL, BEGIN, END, SEGMENT, ROW = range(7)
"""Columns of ``Recording.blocks``."""


def write_media(job: Job, folder: Path, who: Entities) -> tuple[list[Scan], tuple[Sentence, ...]]:
    """Write what may leave of sound and pictures below a session's ``folder``."""
    scans: list[Scan] = []
    notes: tuple[Sentence, ...] = ()
    if job.shield.sounds and job.recording.count("audio"):
        scans += _sound(job.part(0.0, 0.2), folder, who)
    if job.shield.shows and job.recording.count("video"):
        more, notes = _pictures(job.part(0.2, 1.0), folder, who)
        scans += more
    return scans, notes


def _sound(job: Job, folder: Path, who: Entities) -> list[Scan]:
    scratch = folder / "beh"
    scratch.mkdir(parents=True, exist_ok=True)
    made = write_sound(job, lambda n: scratch / who.name("audio.wav", split=n + 1))
    wall, scans = Wall(job.recording), []
    for number, sound in enumerate(made):
        path = sound.path
        if len(made) == 1:
            path = path.rename(scratch / who.name("audio.wav"))
        about = _about_sound(sound)
        split = number + 1 if len(made) > 1 else None
        write_json(scratch / who.name("audio.json", split=split), about)
        scans.append(Scan(path.relative_to(folder), wall.at(sound.begin)))
    return scans


def _about_sound(sound: Sound) -> dict[str, Any]:
    rate = round(sound.spec.rate)
    return {
        "Device": sound.spec.device,
        "AudioSampleRate": rate,
        "AudioChannelCount": sound.spec.shape[0] if sound.spec.shape else 1,
        "AudioBitDepth": np.dtype(sound.spec.dtype).itemsize * 8,
        "RecordingDuration": sound.rows / rate,
        "Simulated": sound.spec.demo,
        "SessionTimeOfFirstSample": sound.begin,
        "SessionTimeOfLastSample": sound.end,
        "SilenceInsteadOfLostSamples": [
            {"Row": start, "Rows": stop - start, "Onset": start / rate}
            for start, stop in sound.gaps
        ],
    }


def _pictures(job: Job, folder: Path, who: Entities) -> tuple[list[Scan], tuple[Sentence, ...]]:
    found = segments(job.recording.folder, VIDEO)
    place = folder / "beh"
    place.mkdir(parents=True, exist_ok=True)
    split = {number: n + 1 if len(found) > 1 else None for n, number in enumerate(found)}

    def path(number: int) -> Path:
        return place / who.name("video.mp4", split=split[number])

    notes: tuple[Sentence, ...] = ()
    about: dict[str, Any] = {"FacesHidden": job.shield.video == "blur"}
    if job.shield.video == "blur":
        more, notes = _blurred(job, path)
        about |= more
    else:
        for n, (number, source) in enumerate(found.items()):
            part = job.part(n / len(found), (n + 1) / len(found))
            copy(part, source, path(number), say("Copying {file}.", file=source.name))
    wall, scans = Wall(job.recording), []
    for number in found:
        if not path(number).exists():
            continue  # a file without a single frame, when faces are hidden
        begin, facts = _about_pictures(job, number)
        write_json(path(number).with_suffix(".json"), facts | about)
        scans.append(Scan(path(number).relative_to(folder), wall.at(begin) if begin else None))
    return scans, notes


def _about_pictures(job: Job, segment: int) -> tuple[int, dict[str, Any]]:
    table = job.recording.blocks("video")
    rows = table[table[:, SEGMENT] == segment]
    spec = job.recording.spec("video")
    begin, end = (int(rows[0, BEGIN]), int(rows[-1, BEGIN])) if len(rows) else (0, 0)
    device: Mapping[str, Any] = {}
    if spec is not None:
        height, width = spec.shape[:2]
        device = {
            "Device": spec.device,
            "VideoFrameRate": spec.rate,
            "ImageWidth": width,
            "ImageHeight": height,
            "Simulated": spec.demo,
        }
    return begin, {
        **device,
        "VideoCodec": "mjpeg",
        "VideoFrameCount": len(rows),
        "RecordingDuration": (end - begin) / 1e9,
        "SessionTimeOfFirstFrame": begin,
        "FrameTimes": "Presentation time stamp 0 is the first frame, each frame has the time when"
        " it was taken: the frame rate is not even where frames were lost.",
    }


def _blurred(job: Job, path: Callable[[int], Path]) -> tuple[dict[str, Any], tuple[Sentence, ...]]:
    """Write the pictures with faces hidden; return what became of them."""
    # The detector takes seconds to import: only who hides faces waits for it.
    from emoscope.export._blurred import write_blurred
    from emoscope_models.places import FacePlaces

    def step(done: int, total: int) -> None:
        job.tell(done / max(1, total), say("Hiding faces."))

    finder = FacePlaces()
    try:
        done = write_blurred(job.recording, path, finder, step)
    finally:
        finder.close()
    notes: tuple[Sentence, ...] = ()
    if done.clear:
        notes = (
            say(
                "In {clear} of {checked} pictures that were looked at again, a face may be clear."
                " Look at the video before it leaves.",
                clear=done.clear,
                checked=done.checked,
            ),
        )
    return {"FramesByWhatIsHidden": dict(done.rules)}, notes
