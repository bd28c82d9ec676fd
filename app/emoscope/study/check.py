"""What in a study cannot be obeyed (faults), and what its author should know (remarks).

Works on values, so that a dialog says the same beside its fields as a file is refused with.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence

from emoscope.study._read import not_one_of
from emoscope.study.check_montage import montage_faults, montage_remarks
from emoscope.study.errors import Fault, Place
from emoscope.study.keys import wrong_key
from emoscope.study.study import (
    HAPPENINGS,
    PARTICIPANT_LANGUAGES,
    ROLES,
    SCREENS,
    Block,
    MarkerKey,
    Study,
)
from emoscope.study.text import LONGEST_LABEL, folded, wrong_text
from emoscope_devices import KINDS, Sentence, say

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
PURPOSES = ("research", "clinical", "demonstration", "test")
PROHIBITED = frozenset(
    {"work", "workplace", "employment", "recruitment", "hiring", "staff"}
    | {"education", "school", "university", "teaching", "exam", "students"}
)
"""Where the law of the European Union forbids to infer emotions."""
OWN_MARKERS = frozenset(
    {
        "marker",
        "what just happened",
        "rest begins",
        "rest ends",
        "neutral face begins",
        "neutral face ends",
    }
    | {"voice enrolment begins", "voice enrolment ends"}
    | {f"baseline: {step}" for step in ("eyes open", "eyes closed", "neutral face", "reading")}
)
"""Labels by which Emoscope marks what it did itself; a study's must not be taken for them."""

LONGEST_TITLE, LONGEST_CONTACT, LONGEST_DEVICE, LONGEST_NAME = 200, 1000, 500, 80
LONGEST_INSTRUCTION, LONGEST_NOTICE = 2000, 20_000
MOST_LABELS, MOST_BLOCKS = 200, 500
SHORTEST_BLOCK, LONGEST_BLOCK = 1.0, 86_400.0
"""Seconds."""

Found = Iterator[Fault]


def faults(study: Study) -> tuple[Fault, ...]:
    """Return everything for which a study is refused, in the order of the file; none is fine."""
    return (
        *_general(study),
        *_streams(study),
        *montage_faults(study.montage),
        *_keys(study.keys),
        *_labels(study.labels),
        *_blocks(study.blocks),
        *_by_language(study.notice, ("notice",), LONGEST_NOTICE),
    )


def remarks(study: Study) -> tuple[Fault, ...]:
    """Return what is allowed, but seldom meant; only for a study without faults."""
    return (*_unasked(study), *_unsaid(study), *_unrecorded(study), *montage_remarks(study))


def wrong_code(code: str) -> Sentence:
    """Return why ``code`` cannot be a study's code; an empty sentence when it can."""
    if CODE.fullmatch(code):
        return Sentence()
    return say(
        "{code} cannot be a study's code. Use 1 to 64 of A to Z, a to z, 0 to 9, - and _, beginning"
        " with a letter or digit.",
        code=ascii(code[:64]),
    )


# -- parts ------------------------------------------------------------------------------------


def _general(study: Study) -> Found:
    yield from _fault(("code",), wrong_code(study.code))
    yield from _fault(("title",), wrong_text(study.title, LONGEST_TITLE, empty=True))
    yield from _fault(("contact",), wrong_text(study.contact, LONGEST_CONTACT, True, lines=True))
    yield from _fault(("retention",), wrong_text(study.retention, LONGEST_TITLE, empty=True))
    yield from _purpose(study.purpose)
    yield from _languages(study.languages)


def _purpose(purpose: str) -> Found:
    if purpose.strip().casefold() in PROHIBITED:
        yield Fault(
            ("purpose",),
            say(
                "Emoscope must not be used at the workplace or in education: Article 5(1)(f) of the"
                " EU AI Act prohibits inferring emotions there. Choose one of {known}.",
                known=", ".join(PURPOSES),
            ),
        )
    elif purpose not in PURPOSES:
        yield Fault(("purpose",), not_one_of("purpose", purpose, PURPOSES))


def _languages(languages: Sequence[str]) -> Found:
    if not languages:
        yield Fault(
            ("languages",),
            say(
                "There must be a language for the participant. Choose of {known}.",
                known=", ".join(PARTICIPANT_LANGUAGES),
            ),
        )
    for number, code in enumerate(languages):
        if code not in PARTICIPANT_LANGUAGES:
            wrong = not_one_of("language", code, PARTICIPANT_LANGUAGES)
            yield Fault(("languages", number), wrong)
        elif code in languages[:number]:
            yield Fault(("languages", number), _twice(code))


def _streams(study: Study) -> Found:
    for kind in KINDS:
        role = study.roles.get(kind, "")
        if role not in ROLES:
            yield Fault(("streams", kind, "role"), not_one_of("role", role, ROLES))
        device = study.devices.get(kind, "")
        place: Place = ("streams", kind, "device")
        if device.strip().casefold() == "none":
            yield Fault(
                place, say('No device is asked for. Write role = "off" to leave the stream out.')
            )
        else:
            yield from _fault(place, wrong_text(device, LONGEST_DEVICE, empty=True))
    if all(study.roles.get(kind) == "off" for kind in KINDS):
        yield Fault(
            ("streams",), say("All streams are off. Give at least one of them another role.")
        )
    for unknown in sorted(set(study.roles) | set(study.devices) | study.recorded):
        if unknown not in KINDS:
            yield Fault(("streams", unknown), not_one_of("stream", unknown, KINDS))


def _keys(keys: Sequence[MarkerKey]) -> Found:
    taken: set[str] = set()
    said: set[str] = set()
    for number, key in enumerate(keys):
        place: Place = ("keys", number)
        wrong = wrong_key(key.key)
        yield from _fault((*place, "key"), wrong)
        if not wrong and key.key in taken:
            yield Fault((*place, "key"), _twice(key.key))
        yield from _label(key.label, (*place, "label"), said)
        if key.kind not in HAPPENINGS:
            yield Fault((*place, "kind"), not_one_of("kind", key.kind, HAPPENINGS))
        taken.add(key.key)


def _labels(labels: Sequence[str]) -> Found:
    said: set[str] = set()
    for number, label in enumerate(labels):
        yield from _label(label, ("labels", number), said)
    yield from _too_many("labels", len(labels), MOST_LABELS)


def _label(label: str, place: Place, said: set[str]) -> Found:
    """Check one label, and note it among those that are ``said``."""
    wrong = wrong_text(label, LONGEST_LABEL)
    if not wrong and folded(label) in OWN_MARKERS:
        wrong = say(
            "{label} is what Emoscope calls a marker of its own. Write another label.", label=label
        )
    elif not wrong and folded(label) in said:
        wrong = _twice(label)
    said.add(folded(label))
    yield from _fault(place, wrong)


def _blocks(blocks: Sequence[Block]) -> Found:
    said: set[str] = set()
    for number, block in enumerate(blocks):
        place: Place = ("blocks", number)
        wrong = wrong_text(block.name, LONGEST_NAME)
        if not wrong and folded(block.name) in said:
            wrong = _twice(block.name)
        said.add(folded(block.name))
        yield from _fault((*place, "name"), wrong)
        if block.seconds is not None and not _within(block.seconds):
            yield Fault(
                (*place, "seconds"),
                say(
                    "A block lasts {low} to {high} seconds, not {seconds}. Leave seconds out where"
                    " the operator ends it.",
                    low=round(SHORTEST_BLOCK),
                    high=round(LONGEST_BLOCK),
                    seconds=block.seconds,
                ),
            )
        if block.screen not in SCREENS:
            yield Fault((*place, "screen"), not_one_of("screen", block.screen, SCREENS))
        yield from _by_language(block.instruction, (*place, "instruction"), LONGEST_INSTRUCTION)
    yield from _too_many("blocks", len(blocks), MOST_BLOCKS)


def _within(seconds: float) -> bool:
    return math.isfinite(seconds) and SHORTEST_BLOCK <= seconds <= LONGEST_BLOCK


def _by_language(texts: Mapping[str, str], place: Place, longest: int) -> Found:
    for code, text in texts.items():
        if code not in PARTICIPANT_LANGUAGES:
            yield Fault((*place, code), not_one_of("language", code, PARTICIPANT_LANGUAGES))
        else:
            yield from _fault((*place, code), wrong_text(text, longest, lines=True))


# -- remarks ----------------------------------------------------------------------------------


def _unasked(study: Study) -> Found:
    if not study.contact and study.purpose != "test":
        yield Fault(
            ("contact",), say("Nobody is named whom a participant can ask later. Write a contact.")
        )


def _unsaid(study: Study) -> Found:
    """Name texts that are there in some of the study's languages only."""
    for number, block in enumerate(study.blocks):
        lacking = [code for code in study.languages if code not in block.instruction]
        if block.instruction and lacking:
            yield Fault(
                ("blocks", number, "instruction"),
                say(
                    "The block {name} has no instruction in {languages}.",
                    name=block.name,
                    languages=", ".join(lacking),
                ),
            )
    lacking = [code for code in study.languages if code not in study.notice]
    if study.notice and lacking:
        yield Fault(
            ("notice",),
            say(
                "There is no notice of your own in {languages}; Emoscope's is shown there.",
                languages=", ".join(lacking),
            ),
        )


def _unrecorded(study: Study) -> Found:
    for kind in KINDS:
        role = study.roles[kind]
        if role != "off" and kind not in study.recorded:
            yield Fault(
                ("streams", kind, "record"),
                say(
                    "The stream {kind} is {role}, and it is not recorded: it is judged live and"
                    " forgotten.",
                    kind=kind,
                    role=role,
                ),
            )


# -- words ------------------------------------------------------------------------------------


def _fault(place: Place, sentence: Sentence) -> Found:
    if sentence:
        yield Fault(place, sentence)


def _twice(name: str) -> Sentence:
    return say("{name} is there twice. Name each once.", name=name)


def _too_many(name: str, count: int, most: int) -> Found:
    if count > most:
        yield Fault(
            (name, most),
            say("There are {count} {name}; {most} at most.", count=count, name=name, most=most),
        )
