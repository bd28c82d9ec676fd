"""The protocol file, protocol.toml: read with every fault named by its line, media looked into.

docs/protocol.md is the contract. Version 1; a newer one is refused.
"""

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from emoscope.protocol._draw import trials_of
from emoscope.protocol._media import Probe, Shelf, Stamp, stamp_of
from emoscope.protocol._read import LARGEST_SEED, read
from emoscope.protocol._table import MOST_FAULTS
from emoscope.protocol.design import Block, Corner, Task
from emoscope.protocol.errors import ProtocolError
from emoscope.protocol.values import Run, Said, Scale, Stimulus
from emoscope.toml_text import Fault, FileKind, at_line, bytes_of, document_of, placed, text_of
from emoscope_devices import Sentence, say
from emoscope_devices.probe import probe as look_into

FORMAT = "emoscope-protocol"
VERSION = 1
LARGEST = 1 << 20
"""Bytes; the largest that we ship has some 20,000."""
MOST_PARTICIPANTS = 1_000_000


@dataclass(frozen=True, slots=True)
class Protocol:
    """What a protocol file says, all of it checked.

    ``sha256`` of the file; ``seed`` None where the file has none; ``media`` the folder of the
    clips; ``empty_slots`` the ids of stimuli whose file is still to be named.
    """

    name: str
    sha256: str
    blocks: tuple[Block, ...]
    stimuli: tuple[Stimulus, ...]
    scales: tuple[Scale, ...]
    tasks: Mapping[str, Task]
    media: Path
    title: Said
    languages: tuple[str, ...] = ("en",)
    patch: Corner = ""
    seed: int | None = None
    empty_slots: tuple[str, ...] = ()
    path: Path | None = None
    stamps: Mapping[Path, Stamp] = field(default_factory=lambda: MappingProxyType({}))
    """By which the media are known again that were looked into."""

    def altered(self) -> tuple[Sentence, ...]:
        """Return which media are gone or changed since the file was read; asks the disk."""
        return tuple(
            say("{file} is gone or was changed. Load the protocol again.", file=path)
            for path, stamp in self.stamps.items()
            if stamp_of(path) != stamp
        )

    def draw(self, participant: int, seed: int | None = None, *, incomplete: bool = False) -> Run:
        """Return the run of a participant (numbered from 1): always the same for the same seed.

        Without ``seed`` it is the file's, or a fresh one; the run keeps it. Raises ProtocolError
        while slots are empty, unless the run is only to be looked at (``incomplete``).
        """
        wrong = _wrong_participant(participant) or _wrong_seed(seed)
        if not wrong and self.empty_slots and not incomplete:
            wrong = _incomplete(self.empty_slots)
        if wrong:
            raise ProtocolError((wrong,))
        if seed is None:
            seed = self.seed if self.seed is not None else secrets.randbits(32)
        return Run(
            protocol=self.name,
            sha256=self.sha256,
            seed=seed,
            participant=participant,
            trials=trials_of(self.blocks, self.tasks, participant, seed),
            title=self.title,
            languages=self.languages,
            patch=self.patch,
        )


def read_protocol(path: Path, probe: Probe = look_into) -> Protocol:
    """Return the protocol in a file. Raises ProtocolError with file, line and reason of each fault.

    Every clip is read once to its end (``probe``), so it may take seconds: not on the Qt thread.
    """
    return read_with_bytes(path, probe)[0]


def read_with_bytes(path: Path, probe: Probe = look_into) -> tuple[Protocol, bytes]:
    """Return the protocol in a file, and the very bytes that it was read from; likewise."""
    data = bytes_of(path, _KIND)
    return parse(data, path, probe), data


def parse(data: bytes, path: Path, probe: Probe = look_into) -> Protocol:
    """Return the protocol in the bytes of the file ``path``. Raises ProtocolError."""
    text = text_of(data, path.name, _KIND)
    document = document_of(text, path.name, _KIND)
    known = {key: value for key, value in document.items() if key not in ("format", "version")}
    shelf = Shelf(path.absolute().parent, probe)
    content, faults = read(known, shelf)
    if content is None:
        raise ProtocolError(_placed(faults, text, path.name), faults)
    return Protocol(
        name=content.name,
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=content.blocks,
        stimuli=content.stimuli,
        scales=content.scales,
        tasks=MappingProxyType(dict(content.tasks)),
        media=content.media,
        title=content.title,
        languages=content.languages,
        patch=content.patch,
        seed=content.seed,
        empty_slots=content.slots,
        path=path,
        stamps=MappingProxyType(shelf.stamps),
    )


# -- what a run is refused for ----------------------------------------------------------------


def _wrong_participant(number: int) -> Sentence:
    if type(number) is int and 1 <= number <= MOST_PARTICIPANTS:
        return Sentence()
    return say(
        "There is no participant number {number}. Write a whole number from 1 to {most}.",
        number=str(number)[:40],
        most=MOST_PARTICIPANTS,
    )


def _wrong_seed(seed: int | None) -> Sentence:
    if seed is None or (type(seed) is int and 0 <= seed <= LARGEST_SEED):
        return Sentence()
    return say(
        "There is no seed {seed}. Write a whole number from 0 to {most}.",
        seed=str(seed)[:40],
        most=LARGEST_SEED,
    )


def _incomplete(slots: Sequence[str]) -> Sentence:
    return say(
        "{count} slots of the protocol are empty: {slots}. Name a file for each, or take it out.",
        count=len(slots),
        slots=", ".join(slots),
    )


# -- reading ----------------------------------------------------------------------------------


def _absent(path: Path) -> Sentence:
    return say("There is no file {file}. Choose another protocol.", file=path)


def _large(path: Path) -> Sentence:
    why = say("It is larger than {most} bytes: it is no protocol.", most=LARGEST)
    return at_line(path.name, 1, why)


_KIND = FileKind(
    format=FORMAT,
    version=VERSION,
    largest=LARGEST,
    error=ProtocolError,
    absent=_absent,
    large=_large,
    foreign=say('It is no protocol: it does not say format = "{format}".', format=FORMAT),
    empty=say("The file is empty. Begin with emoscope protocol new."),
    deep=say("The values are nested too deeply. A protocol needs four levels."),
)


def _placed(faults: Sequence[Fault], text: str, name: str) -> list[Sentence]:
    """Return what is wrong with file and line, from the top down."""
    found = placed(faults, text)
    said = [at_line(name, line, sentence) for line, sentence in found]
    if len(said) >= MOST_FAULTS:
        why = say("It is read no further. Mend what is above first.")
        said.append(at_line(name, found[-1][0], why))
    return said
