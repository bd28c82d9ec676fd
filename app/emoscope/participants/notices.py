"""What a participant is told before anything of her is captured: the text, its version, its hash.

The texts lie in ``resources/notices/<version>/<language>.md``. A line ``:: WORDS | CONDITIONS``
begins a part: it is shown for the purposes among WORDS ("all" for each) when all CONDITIONS hold,
which are streams that are captured (video) and that are written (videokept), "recorded" or "live"
(nothing is written), "dated" or "undated" (for how long), "contact" or "nocontact", "own" (the
laboratory has a text of its own) or "ours". Where it has, its words come first, as they are.
"""

import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from emoscope.participants.consent import PURPOSES, Purpose
from emoscope.participants.errors import NoticeError
from emoscope.study.study import PARTICIPANT_LANGUAGES, Study
from emoscope_devices import Sentence, StreamKind, say
from emoscope_devices._errors import DeviceUnusable
from emoscope_devices._resources import resource

VERSION = "1"
"""Of our texts; another wording is another version, in a folder of its own."""
MADE_UP = "demo"
"""Instead of a purpose: nothing of the participant is captured, all signals are made up."""
PART = re.compile(r"::\s*(?P<words>[a-z ]+?)\s*(?:\|\s*(?P<conditions>[a-z ]+?)\s*)?")
PLACE = re.compile(r"\{(title|contact|kept)\}")


@dataclass(frozen=True, slots=True)
class Notice:
    """A text to be shown, Markdown without HTML, and what tells it from any other.

    ``missing`` is what the laboratory should have filled in.
    """

    text: str
    version: str
    sha256: str
    language: str
    missing: tuple[Sentence, ...] = ()


def notice_languages(study: Study) -> tuple[str, ...]:
    """Return the languages that a study's notice is to be had in, in the study's order."""
    return tuple(
        language
        for language in study.languages
        if language in PARTICIPANT_LANGUAGES and (not study.notice or language in study.notice)
    )


def notice(
    study: Study,
    purpose: Purpose,
    language: str,
    *,
    kept: str = "",
    record: bool = True,
    made_up: bool = False,
) -> Notice:
    """Return the very text that a participant is to be shown.

    ``kept`` is for how long data are kept, in the laboratory's words. ``record`` False: nothing
    will be written. ``made_up``: all signals are simulated; with the purpose "demonstration" the
    notice is a short one. Raises NoticeError.
    """
    if purpose not in PURPOSES:
        raise NoticeError(
            "There is no notice for the purpose {purpose}.", "Choose another.", purpose=purpose
        )
    if language not in notice_languages(study):
        raise NoticeError(
            "The study {study} has no notice in {language}.",
            "Choose another language, or add the text to the study file.",
            study=study.code,
            language=language,
        )
    short = made_up and purpose == "demonstration"
    own = "" if short else study.notice.get(language, "").strip()
    word = MADE_UP if short else purpose
    values = {"title": study.title or study.code, "contact": study.contact, "kept": kept}
    parts = _chosen(_ours(language), word, _conditions(study, record, bool(own), values))
    text = "\n\n".join(filter(None, (own, _filled(parts, values)))) + "\n"
    return Notice(
        text=text,
        version=f"{VERSION}-{word}" + ("-own" if own else ""),
        sha256=digest(text),
        language=language,
        missing=() if short or own or purpose == "test" else _missing(study, kept, record),
    )


def digest(text: str) -> str:
    """Return the SHA-256 of a text, as UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def _ours(language: str) -> str:
    try:
        return resource("notices", VERSION, f"{language}.md").read_text("utf-8")
    except DeviceUnusable as error:
        raise NoticeError(
            "The notice in {language} is missing.", "Install Emoscope again.", language=language
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise NoticeError(
            "The notice in {language} cannot be read ({why}).",
            "Install Emoscope again.",
            language=language,
            why=error,
        ) from error


def _conditions(study: Study, record: bool, own: bool, values: Mapping[str, str]) -> set[str]:
    used: set[StreamKind] = {kind for kind, role in study.roles.items() if role != "off"}
    kept = used & study.recorded if record else set()
    return {
        *used,
        *(f"{kind}kept" for kind in kept),
        "recorded" if kept else "live",
        "own" if own else "ours",
        "dated" if values["kept"].strip() else "undated",
        "contact" if values["contact"].strip() else "nocontact",
    }


def _chosen(text: str, word: str, true: Collection[str]) -> str:
    """Return the parts for a purpose whose conditions hold, none of what is before the first."""
    lines: list[str] = []
    shown = False
    for line in text.splitlines():
        part = PART.fullmatch(line)
        if part:
            words = part["words"].split()
            about = (part["conditions"] or "").split()
            shown = (word in words or ("all" in words and word != MADE_UP)) and set(about) <= set(
                true
            )
        elif shown:
            lines.append(line)
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return re.sub(r"(?m)^(- .*)\n\n(?=- )", r"\1\n", text)  # one list, from several parts


def _filled(text: str, values: Mapping[str, str]) -> str:
    """Fill in what the study says, as one line without Markdown of its own."""
    return PLACE.sub(lambda place: _escaped(values[place[1]]), text)


def _escaped(value: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>#|!~])", r"\\\1", " ".join(value.split()))


def _missing(study: Study, kept: str, record: bool) -> tuple[Sentence, ...]:
    said = []
    if not study.contact.strip():
        said.append(say("The study names nobody whom a participant can ask later: add a contact."))
    if not kept.strip() and record and study.recorded:
        said.append(say("The notice does not say for how long data are kept: tell her yourself."))
    return tuple(said)
