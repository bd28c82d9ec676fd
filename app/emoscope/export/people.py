"""What people can be seen and heard by: pictures with faces hidden, sound, or neither.

Says what was done to every picture, and what a look at the written file found (docs/privacy.md).
Nothing here makes a recording anonymous.
"""

import json
from pathlib import Path
from typing import Any

from emoscope.export._blurred import Blurred, write_blurred
from emoscope.export._copy import copy
from emoscope.export._sound import write_sound
from emoscope.export.job import ExportError, Job, Report
from emoscope.recording.read_folder import VIDEO, segments
from emoscope_devices import Sentence, say
from emoscope_models import ModelError

__all__ = ["ACCOUNT", "Blurred", "MediaExporter", "blur", "remarks", "write_blurred"]

ACCOUNT = "people.json"
"""Says what was done to pictures and sound."""


class MediaExporter:
    """Writes ``video.mp4`` and ``audio.wav`` as the shield allows, and ``people.json``."""

    name = "media"

    def export(self, job: Job) -> Report:
        """Write them into ``job.folder``. Raises ExportError, Cancelled, OSError."""
        shield, recording = job.shield, job.recording
        shown = shield.shows and bool(recording.count("video"))
        heard = shield.sounds and bool(recording.count("audio"))
        if not shown and not heard:
            raise ExportError(
                "Nothing of the pictures and the sound of {folder} is left to be exported.",
                "Allow one of them, or export another format.",
                folder=recording.folder,
            )
        account: dict[str, Any] = {
            "video": shield.video if shown else "none",
            "audio": "keep" if heard else "none",
        }
        files: list[Path] = []
        notes: list[Sentence] = []
        share = 0.8 if shown and heard else float(shown)
        if shown and shield.video == "blur":
            done = blur(job.part(0.0, share), job.folder)
            files += done.files
            notes += remarks(done)
            account["faces"] = about(done)
        elif shown:
            files += _copied(job.part(0.0, share))
        if heard:
            made = write_sound(job.part(share, 1.0), lambda n: job.folder / _split("audio.wav", n))
            files += [sound.path for sound in made]
        path = job.folder / ACCOUNT
        with path.open("x", encoding="utf-8") as file:
            file.write(json.dumps(account, indent=1) + "\n")
        names = tuple(one.relative_to(job.folder) for one in [*files, path])
        return Report(names, tuple(notes))


def blur(job: Job, folder: Path) -> Blurred:
    """Write the pictures into ``folder`` with every face hidden.

    Raises ExportError when faces cannot be looked for, Cancelled, OSError.
    """
    # The detector takes seconds to import: only who hides faces waits for it.
    from emoscope_models.places import FacePlaces

    try:
        finder = FacePlaces()
    except ModelError as error:
        raise ExportError(
            "Faces cannot be hidden, since they cannot be looked for: {why}",
            "Run the set-up again (make setup), or drop the video.",
            why=error,
        ) from error

    def step(done: int, total: int) -> None:
        job.tell(done / max(1, total), say("Hiding faces."))

    try:
        return write_blurred(job.recording, lambda n: folder / _split(VIDEO, n), finder, step)
    finally:
        finder.close()


def about(done: Blurred) -> dict[str, Any]:
    """Return what became of the pictures, as plain values."""
    return {
        "frames": done.frames,
        "frames_by_what_is_hidden": dict(done.rules),
        "frames_looked_at_again": done.checked,
        "of_these_with_a_face_before": done.before,
        "of_these_with_a_face_outside_of_what_is_hidden": done.clear,
        "of_these_with_a_face_in_what_is_hidden": done.shadows,
        "times_as_recorded": done.same_times,
    }


def remarks(done: Blurred) -> tuple[Sentence, ...]:
    """Return what an operator must know before the pictures leave."""
    said = [
        say(
            "{frames} pictures: in {seen} all faces known were hidden, in {near} also where faces"
            " were shortly before or after, {whole} are hidden as a whole, {bad} were damaged.",
            frames=done.frames,
            seen=done.rules["seen"],
            near=done.rules["near"],
            whole=done.rules["whole"],
            bad=done.rules["unreadable"],
        ),
        say(
            "Looked at again: {checked} pictures, {before} with a face before; now {clear} with a"
            " face outside of what is hidden, {shadows} with one in it.",
            checked=done.checked,
            before=done.before,
            clear=done.clear,
            shadows=done.shadows,
        ),
    ]
    if done.clear or done.shadows:
        said.append(say("Look at the video before it leaves: a face may still be in it."))
    if not done.same_times:
        said.append(say("Some pictures have other times than in the recording."))
    return tuple(said)


def _copied(job: Job) -> list[Path]:
    found = list(segments(job.recording.folder, VIDEO).values())
    for number, source in enumerate(found):
        part = job.part(number / len(found), (number + 1) / len(found))
        copy(part, source, job.folder / source.name, say("Copying {file}.", file=source.name))
    return [job.folder / source.name for source in found]


def _split(name: str, number: int) -> str:
    """Return the name of a file's split, as recordings have them."""
    stem, _, suffix = name.partition(".")
    return f"{stem}_split-{number:03d}.{suffix}" if number else name
