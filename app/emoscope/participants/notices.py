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
from emoscope_devices import DeviceUnusable, Sentence, StreamKind, say
from emoscope_devices.resources import resource

VERSION = "1"
"""Of our texts; another wording is another version, in a folder of its own."""
MADE_UP = "demo"
"""Instead of a purpose: nothing of the participant is captured, all signals are made up."""
MARKS = (
    (re.compile(r"\n{3,}"), "\n\n"),
    (re.compile(r"(?m)^(- .*)\n\n(?=- )"), r"\1\n"),  # one list, from several parts
    (re.compile(r"(?m)^#+ (.*)\n\n"), r"\1\n"),
    (re.compile(r"(?m)^- "), "• "),
    (re.compile(r"\*\*"), ""),
)
"""From the little Markdown of the files to words that any screen can show."""
PART = re.compile(r"::\s*(?P<words>[a-z ]+?)\s*(?:\|\s*(?P<conditions>[a-z ]+?)\s*)?")
PLACE = re.compile(r"\{(title|contact|kept)\}")


@dataclass(frozen=True, slots=True)
class Notice:
    """A plain text to be shown as it is, and what tells it from any other.

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
    streams: Collection[StreamKind] | None = None,
) -> Notice:
    """Return the very text that a participant is to be shown.

    ``kept`` is for how long data are kept, in the laboratory's words. ``record`` False: nothing
    will be written. ``streams`` are those that will capture her, None for all of the study; with
    none at all (all signals are made up) the notice is a short one. Raises NoticeError.
    """
    _check(study, purpose, language)
    used = [kind for kind, role in study.roles.items() if role != "off"]
    asked = frozenset(used if streams is None else (kind for kind in used if kind in streams))
    short = not asked
    own = "" if short else study.notice.get(language, "").strip()
    word = MADE_UP if short else purpose
    kept_of = asked & study.recorded if record else frozenset()
    values = {"title": study.title or study.code, "contact": study.contact, "kept": kept}
    parts = _chosen(_ours(language), word, _conditions(asked, kept_of, bool(own), values))
    text = "\n\n".join(filter(None, (own, _filled(parts, values)))) + "\n"
    return Notice(
        text=text,
        version=f"{VERSION}-{word}" + ("-own" if own else ""),
        sha256=digest(text),
        language=language,
        missing=() if short or own or purpose == "test" else _missing(study, kept, bool(kept_of)),
    )


def _check(study: Study, purpose: str, language: str) -> None:
    """Raise NoticeError for a purpose or a language without a notice."""
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


def digest(text: str) -> str:
    """Return the SHA-256 of a text, as UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


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


def _conditions(
    asked: Collection[StreamKind],
    kept: Collection[StreamKind],
    own: bool,
    values: Mapping[str, str],
) -> set[str]:
    return {
        *asked,
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
    text = "\n".join(lines)
    for mark, instead in MARKS:
        text = mark.sub(instead, text)
    return text.strip()


def _filled(text: str, values: Mapping[str, str]) -> str:
    """Fill in what the study says, each in one line."""
    return PLACE.sub(lambda place: " ".join(values[place[1]].split()), text)


def _missing(study: Study, kept: str, recorded: bool) -> tuple[Sentence, ...]:
    said = []
    if not study.contact.strip():
        said.append(say("The study names nobody whom a participant can ask later: add a contact."))
    if recorded and not kept.strip():
        said.append(say("The notice does not say for how long data are kept: tell it yourself."))
    return tuple(said)
