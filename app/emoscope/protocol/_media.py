"""The folder of a laboratory's own media: what is looked for in it is found, or said to be missing.

Nothing outside the folder is ever opened, wherever a name or a link leads.
"""

from collections.abc import Callable
from pathlib import Path

from emoscope.protocol._table import Table
from emoscope_devices import DeviceError, Sentence, say
from emoscope_devices.probe import Media

Probe = Callable[[Path], Media]
"""Says what a file holds; raises DeviceError where it cannot be shown."""
LONGEST_PATH = 1000
OVER = 0.05
"""Seconds by which a stimulus may be longer than its file: one frame, and rounding."""


Stamp = tuple[int, int]
"""Size in bytes and time of the last change in ns, by which a file is known; (-1, 0): gone."""


def stamp_of(path: Path) -> Stamp:
    """Return what a file is known by."""
    try:
        facts = path.stat()
    except OSError:
        return -1, 0
    return facts.st_size, facts.st_mtime_ns


class Shelf:
    """Finds the media of one protocol."""

    def __init__(self, home: Path, probe: Probe) -> None:
        """Take the protocol file's folder, and what looks into media."""
        self._home = home
        self._folder = home
        self._probe = probe
        self._known: dict[Path, Media] = {}
        self.stamps: dict[Path, Stamp] = {}
        """Of each file that was looked into."""

    def folder(self, top: Table) -> Path:
        """Return the media folder that a protocol names: its own where it names none."""
        named = top.text("media", longest=LONGEST_PATH)
        try:
            self._folder = (self._home / named).resolve()
        except (OSError, ValueError, RuntimeError):
            top.wrong(
                say("{folder} is no name of a folder. Write another.", folder=ascii(named)),
                "media",
            )
        return self._folder

    def find(self, table: Table, kind: str, seconds: float | None) -> tuple[Path | None, float]:
        """Return the file of a stimulus and its length, 0 where it has none; (None, 0) without."""
        if "file" not in table:
            table.wrong(
                say('file is missing. Write its name, or file = "" for a slot to be filled.')
            )
            return None, 0.0
        named = table.text("file", longest=LONGEST_PATH)
        if not named:
            return None, 0.0
        path = self._inside(table, named)
        if path is None:
            return None, 0.0
        if not (path.is_file() or path.is_dir()):  # a pipe: whoever opens it may wait for ever
            table.wrong(say("{file} is no file. Choose a media file.", file=path), "file")
            return None, 0.0
        try:
            media = self._look(path)
        except DeviceError as error:
            what, remedy = error.sentences
            table.wrong(say("{what} {remedy}", what=what, remedy=remedy), "file")
            return None, 0.0
        table.wrong(_unfit(media, kind, path, seconds), "file")
        return path, media.seconds if kind != "picture" else 0.0

    def _inside(self, table: Table, named: str) -> Path | None:
        """Return a file of the folder; None where there is none, or the name leads outside."""
        if "\\" in named:
            table.wrong(say("Write / instead of \\ between folder and file."), "file")
            return None
        try:
            path = (self._folder / named).resolve()
            there = path.is_relative_to(self._folder) and path.exists()
        except (OSError, ValueError, RuntimeError):
            there, path = False, self._folder
        if there:
            return path
        if not path.is_relative_to(self._folder):
            table.wrong(
                say(
                    "{file} is outside the media folder {folder}. Copy it into that folder, and"
                    " write its name.",
                    file=named,
                    folder=self._folder,
                ),
                "file",
            )
            return None
        table.wrong(
            say(
                "There is no file {file} in the media folder {folder}. Copy it there, or write"
                ' file = "" for a slot to be filled.',
                file=named,
                folder=self._folder,
            ),
            "file",
        )
        return None

    def _look(self, path: Path) -> Media:
        if path not in self._known:
            self.stamps[path] = stamp_of(path)
            self._known[path] = self._probe(path)
        return self._known[path]


def _unfit(media: Media, kind: str, path: Path, seconds: float | None) -> Sentence:
    """Return why a file is not what it is to be shown as; an empty sentence when it is."""
    if kind == "video" and not media.film:
        return say(
            '{file} is no film. Write kind = "{kind}", or another file.',
            file=path.name,
            kind="picture" if media.picture else "sound",
        )
    if kind == "sound" and not media.sound:
        return say("{file} has no sound. Choose another file.", file=path.name)
    if kind == "picture" and not media.picture:
        return say(
            "{file} is no picture. Choose a PNG or JPEG file, or another kind.", file=path.name
        )
    if kind != "picture" and seconds is not None and seconds > media.seconds + OVER:
        return say(
            "{file} lasts {length} seconds, and seconds = {seconds}. Write less, or take it out.",
            file=path.name,
            length=f"{media.seconds:.2f}",
            seconds=f"{seconds:g}",
        )
    return Sentence()
