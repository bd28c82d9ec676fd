"""Codes that stand for participants: their form, and whether another one is nearly the same.

A code is written into folders' names, tables and exports, so it has letters and digits of ASCII
alone. What only looks wrong is a warning: the operator knows whom she has before her.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime

from emoscope.participants.errors import CodeError
from emoscope_devices import Sentence, say

LONGEST = 32
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
FEW = 3
"""Near codes that are named in a warning."""
RESERVED = frozenset(
    ("CON", "PRN", "AUX", "NUL", *(f"{name}{n}" for name in ("COM", "LPT") for n in range(10)))
)
"""Names that Windows keeps for devices, in any case."""
OFTEN = frozenset(
    (
        *("anonymous", "baseline", "control", "demo", "dummy", "guest", "participant", "patient"),
        *("person", "pilot", "proband", "session", "study", "subj", "subject", "test", "tester"),
        *("training", "trial", "visit", "volunteer"),
    )
)
"""Words in codes that are nobody's name."""
FIRST_YEAR = 1900

PARTS = re.compile(r"[A-Za-z]+")
DIGITS = re.compile(r"\d+")
TOKENS = re.compile(r"\d+|[A-Za-z]")
WORD = 3
"""Letters in a row that may be a name."""


def check_code(text: str) -> tuple[Sentence, ...]:
    """Return warnings on a code that can be used. Raises CodeError for one that cannot.

    ``text`` is taken as it is: who reads it from a field strips it first.
    """
    if not text:
        raise CodeError("There is no code.", "Type one, such as P01.")
    if len(text) > LONGEST:
        raise CodeError(
            "The code has {count} characters.",
            "Use {most} at most.",
            count=len(text),
            most=LONGEST,
        )
    if not CODE.fullmatch(text):
        wrong = next((c for c in text if not re.fullmatch(r"[A-Za-z0-9_-]", c)), text[0])
        raise CodeError(
            "The code cannot have {character} there.",
            "Use the letters A to Z, digits, - and _, and begin with a letter or a digit.",
            character=named(wrong),
        )
    if text.upper() in RESERVED:
        raise CodeError(
            "The code {code} is a name that Windows keeps for a device.",
            "Choose another one, such as P01.",
            code=text,
        )
    warnings = []
    if _is_name(text):
        warnings.append(say("{code} looks like a name: a code must not tell who it is.", code=text))
    if _is_birthday(text):
        warnings.append(
            say("{code} looks like a date of birth: a code must not tell who it is.", code=text)
        )
    return tuple(warnings)


def confirm_code(first: str, second: str) -> str:
    """Return a code that was typed twice. Raises CodeError when the two differ, in case, too."""
    if first != second:
        raise CodeError("The two codes differ.", "Type the same code in both fields.")
    check_code(first)
    return first


def named(character: str) -> str | Sentence:
    """Return how a character is shown in a sentence: as itself, or by its number."""
    if character == " ":
        return say("a space")
    return f"“{character}”" if character.isprintable() else f"U+{ord(character):04X}"


def near(code: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return known codes that may be meant to be this one, sorted; never the code itself.

    Near are codes that differ in case, in - and _, in leading zeros or in O and 0, and codes one
    letter, one more or less, or one exchange of neighbours away. Numbers of one series are not
    (P12 and P13): a warning that always comes is not read. That the same code is typed twice
    guards against those.
    """
    return tuple(sorted({other for other in known if other != code and _near(code, other)}))


def near_warning(code: str, known: Iterable[str]) -> tuple[Sentence, ...]:
    """Return what to say of codes that are nearly the same, nothing when there is none."""
    found = near(code, known)
    if not found:
        return ()
    others = ", ".join(found[:FEW]) + (" …" if len(found) > FEW else "")
    return (
        say(
            "{code} is nearly the same as {others}: is it another person?", code=code, others=others
        ),
    )


def _near(one: str, other: str) -> bool:
    if plain(one) == plain(other):
        return True
    a, b = one.casefold(), other.casefold()
    if abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 2:
        return False
    return not _series(a, b) and _one_apart(a, b)


def plain(code: str) -> str:
    """Return a code without case, separators and leading zeros, with 0 and 1 for O and I."""
    text = re.sub(r"[-_]", "", code.casefold())
    # Only beside a digit: "POLO" and "P010" are two things, "P0l" and "P01" are not.
    text = re.sub(r"(?<=\d)o|o(?=\d)", "0", text)
    text = re.sub(r"(?<=\d)[il]|[il](?=\d)", "1", text)
    return DIGITS.sub(lambda digits: digits[0].lstrip("0") or "0", text)


def _series(a: str, b: str) -> bool:
    """Return whether two codes differ in the value of numbers of the same width alone."""
    return DIGITS.sub(lambda d: "0" * len(d[0]), a) == DIGITS.sub(lambda d: "0" * len(d[0]), b)


def _one_apart(a: str, b: str) -> bool:
    """Return whether one change makes one of two different texts the other."""
    if len(a) > len(b):
        a, b = b, a
    at = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) < len(b):
        return a[at:] == b[at + 1 :]
    exchanged = a[:at] + a[at : at + 2][::-1] + a[at + 2 :]
    return a[at + 1 :] == b[at + 1 :] or exchanged == b


def _is_name(code: str) -> bool:
    """Return whether a code is made of words, with a vowel each, that are no usual ones."""
    if DIGITS.search(code):
        return False
    words = [word for word in PARTS.findall(code) if len(word) >= WORD]
    return any(
        word.casefold() not in OFTEN and re.search("[aeiouy]", word.casefold()) for word in words
    )


def _is_birthday(code: str) -> bool:
    """Return whether six or eight digits are a day of a life: 1990-05-12, 12051990, 900512."""
    joined = re.sub(r"(?<=\d)[-_](?=\d)", "", code)
    return any(_is_day(digits) for digits in DIGITS.findall(joined) if len(digits) in (6, 8))


def _is_day(digits: str) -> bool:
    eight = len(digits) == 8
    forms = ("%Y%m%d", "%d%m%Y", "%m%d%Y") if eight else ("%y%m%d", "%d%m%y", "%m%d%y")
    today = date.today()
    for form in forms:
        try:
            day = datetime.strptime(digits, form).date()
        except ValueError:
            continue
        if not eight and day > today:  # two digits of a year may be of the century before
            day = date(day.year - 100, day.month, min(day.day, 28))
        if date(FIRST_YEAR, 1, 1) <= day <= today:
            return True
    return False
