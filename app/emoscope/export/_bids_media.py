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
from emoscope.export.people import about, blur, remarks
from emoscope.recording.read_folder import VIDEO, segments
from emoscope_devices import Sentence, say

IGNORE = "**/beh/*_video.*\n**/beh/*_audio.*\n"
"""Of .bidsignore: the validator does not know the draft."""
FIRST, COUNT, ARRIVAL, BEGIN, END, SEGMENT, ROW = range(7)
"""Columns of ``Recording.blocks``."""


def write_media(
    job: Job, folder: Path, who: Entities, wall: Wall
) -> tuple[list[Scan], tuple[Sentence, ...]]:
    """Write what may leave of sound and pictures below a session's ``folder``."""
    scans: list[Scan] = []
    notes: tuple[Sentence, ...] = ()
    if job.shield.sounds and job.recording.count("audio"):
        scans += _sound(job.part(0.0, 0.2), folder, who, wall)
    if job.shield.shows and job.recording.count("video"):
        more, notes = _pictures(job.part(0.2, 1.0), folder, who, wall)
        scans += more
    return scans, notes


def _sound(job: Job, folder: Path, who: Entities, wall: Wall) -> list[Scan]:
    scratch = folder / "beh"
    scratch.mkdir(parents=True, exist_ok=True)
    made = write_sound(job, lambda n: scratch / who.name("audio.wav", split=n + 1))
    scans = []
    for number, sound in enumerate(made):
        path = sound.path
        if len(made) == 1:
            path = path.rename(scratch / who.name("audio.wav"))
        split = number + 1 if len(made) > 1 else None
        write_json(scratch / who.name("audio.json", split=split), _about_sound(sound))
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


def _pictures(
    job: Job, folder: Path, who: Entities, wall: Wall
) -> tuple[list[Scan], tuple[Sentence, ...]]:
    found = segments(job.recording.folder, VIDEO)
    place = folder / "beh"
    place.mkdir(parents=True, exist_ok=True)
    split = {number: n + 1 if len(found) > 1 else None for n, number in enumerate(found)}

    def path(number: int) -> Path:
        return place / who.name("video.mp4", split=split[number])

    notes: tuple[Sentence, ...] = ()
    facts: dict[str, Any] = {"FacesHidden": job.shield.video == "blur"}
    if job.shield.video == "blur":
        more, notes = _blurred(job, place, path)
        facts |= more
    else:
        for n, (number, source) in enumerate(found.items()):
            part = job.part(n / len(found), (n + 1) / len(found))
            copy(part, source, path(number), say("Copying {file}.", file=source.name))
    scans = []
    for number in found:
        if not path(number).exists():
            continue  # a file without a single frame, when faces are hidden
        begin, of_file = _about_pictures(job, number)
        write_json(path(number).with_suffix(".json"), of_file | facts)
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


def _blurred(
    job: Job, place: Path, path: Callable[[int], Path]
) -> tuple[dict[str, Any], tuple[Sentence, ...]]:
    """Write the pictures with faces hidden; return what became of them."""
    scratch = place / "scratch"
    scratch.mkdir()
    done = blur(job, scratch)
    for number, made in segments(scratch, VIDEO).items():
        made.rename(path(number))
    scratch.rmdir()
    return {"FacesHiddenHow": about(done)}, remarks(done)
