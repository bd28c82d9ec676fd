"""From a TOML document to what a protocol is made of: values, names and media checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from emoscope.protocol._limits import NAME, no_name, twice
from emoscope.protocol._media import Shelf
from emoscope.protocol._read_blocks import Blocks
from emoscope.protocol._read_scales import read_scales
from emoscope.protocol._read_stimuli import Stimuli
from emoscope.protocol._table import Table, TooManyFaults, not_one_of
from emoscope.protocol.design import CORNERS, Block, Corner, Task
from emoscope.protocol.values import Said, Scale, Stimulus
from emoscope.study.study import PARTICIPANT_LANGUAGES
from emoscope.toml_text import Fault
from emoscope_devices import say

TOP: tuple[str, ...] = ("name", "title", "languages", "media", "patch", "seed")
TOP += ("scales", "stimuli", "blocks")
LARGEST_SEED = (1 << 53) - 1
"""As far as every program that reads JSON keeps whole numbers."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a document without faults says."""

    name: str
    title: Said
    languages: tuple[str, ...]
    patch: Corner
    seed: int | None
    media: Path
    scales: tuple[Scale, ...]
    stimuli: tuple[Stimulus, ...]
    tasks: Mapping[str, Task]
    slots: tuple[str, ...]
    blocks: tuple[Block, ...]


def read(document: Mapping[str, Any], shelf: Shelf) -> tuple[Content | None, tuple[Fault, ...]]:
    """Return what a document says, or what in it cannot be obeyed: the first 100 faults."""
    faults: list[Fault] = []
    try:
        content = _content(document, shelf, faults)
    except TooManyFaults:
        return None, tuple(faults)
    return None if faults else content, tuple(faults)


def _content(document: Mapping[str, Any], shelf: Shelf, faults: list[Fault]) -> Content:
    top = Table(document, (), faults, TOP)
    name = top.needed("name")
    if name and not NAME.fullmatch(name):
        top.wrong(no_name(name), "name")
    languages = _languages(top)
    folder = shelf.folder(top)
    scales = read_scales(top)
    stimuli, tasks, slots = Stimuli(shelf).read(top)
    return Content(
        name=name,
        title=top.said("title"),
        languages=languages,
        patch=top.one_of("patch", CORNERS, ""),
        seed=top.whole("seed", 0, LARGEST_SEED, 0) if "seed" in top else None,
        media=folder,
        scales=tuple(scales.values()),
        stimuli=tuple(stimuli.values()),
        tasks=tasks,
        slots=slots,
        blocks=Blocks(scales, stimuli).read(top),
    )


def _languages(top: Table) -> tuple[str, ...]:
    if "languages" not in top:
        return ("en",)
    codes = top.texts("languages")
    if not codes:
        known = ", ".join(PARTICIPANT_LANGUAGES)
        top.wrong(say("There is no language. Choose of {known}.", known=known), "languages")
    for number, code in enumerate(codes):
        if code not in PARTICIPANT_LANGUAGES:
            top.wrong(not_one_of("language", code, PARTICIPANT_LANGUAGES), "languages", number)
        elif code in codes[:number]:
            top.wrong(twice(code), "languages", number)
    return codes
