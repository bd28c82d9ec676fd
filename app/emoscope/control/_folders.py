"""Names that a client gives, as folders that are certainly below the root of recordings.

LabRecorder's placeholders (its ``replaceFilename``): %p participant, %s session, %b task, %a
acquisition, %m modality, %r or %n run, three digits. A part in [brackets] is left out when a
placeholder in it has no value. Its files are our folders, so that a name loses its ".xdf".
"""

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from emoscope.control._errors import Refused
from emoscope.recording import RecorderError, check_code

OPTION_OF: Mapping[str, str] = MappingProxyType(
    {
        "p": "participant",
        "s": "session",
        "b": "task",
        "a": "acquisition",
        "m": "modality",
        "r": "run",
        "n": "run",
    }
)
DEEPEST = 8
"""Folders within folders that a client may ask for."""
LONGEST_NAME = 120
"""Bytes of one name: file systems take 255, and a second copy may add to it."""
RUNS = 1000
"""LabRecorder tries so many run numbers."""
ABSOLUTE = re.compile(r"[/\\]|[A-Za-z]:|~")
PLACEHOLDER = re.compile(r"%(.)", re.DOTALL)
BRACKET = re.compile(r"\[([^\[\]]*)\]")
FORBIDDEN = frozenset('<>:"/\\|?*')
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)")
"""Names that Windows keeps for devices: a copy of the recording could not be made there."""


def code_of(value: str, what: str) -> str:
    """Return a participant's or study's code. Raises Refused for what no folder can be named."""
    try:
        code = check_code(value)
    except RecorderError as error:
        raise _bad(what, value) from error
    if any(unicodedata.category(c)[0] == "C" for c in code):
        raise _bad(what, value)
    return code


def below(root: Path, name: str) -> Path:
    r"""Return ``name``, with / or \ in it, as a path below ``root``. Raises Refused otherwise.

    Nothing is made. A link on the way that leads out of the root is refused, too.
    """
    if ABSOLUTE.match(name):
        raise Refused(
            "bad",
            "The folder {name} does not begin below the folder of recordings.",
            "Name it without a drive, /, \\ or ~ at its beginning.",
            name=shown(name),
        )
    parts = [part for part in re.split(r"[/\\]", name) if part]
    if not parts or len(parts) > DEEPEST:
        raise Refused(
            "bad",
            "{name} is no name for a recording.",
            "Name between 1 and {deepest} folders, with / between them.",
            name=shown(name),
            deepest=DEEPEST,
        )
    for part in parts:
        _check(part)
    folder = root.joinpath(*parts)
    if not folder.resolve().is_relative_to(root.resolve()):
        raise Refused(
            "bad",
            "The folder {name} leads out of the folder of recordings.",
            "Take the link away, or choose another name.",
            name=shown(name),
        )
    return folder


def inside(root: Path, named: str) -> str:
    r"""Return LabRecorder's root as a name below ours, "" for ours itself. Raises Refused.

    LabRecorder's is absolute: one that lies below ours, or is ours, is as good as a name.
    """
    named = named.strip()
    if not ABSOLUTE.match(named):
        return named.strip("/\\ ")
    path = Path(named)
    if path.is_absolute() and ".." not in path.parts and path.is_relative_to(root):
        return path.relative_to(root).as_posix().removeprefix(".")
    raise Refused(
        "bad",
        "The root {named} is not below {root}, where everything is recorded.",
        "Leave {{root}} away, or start Emoscope with that folder for its recordings.",
        named=shown(named),
        root=root,
    )


def filled(template: str, options: Mapping[str, str], run: int) -> str:
    """Return a template of LabRecorder's with its values. Raises Refused for one that lacks."""
    values = {**options, "run": f"{run:03d}"}

    def known(text: str) -> bool:
        return all(values.get(OPTION_OF.get(letter, "")) for letter in PLACEHOLDER.findall(text))

    def value(found: re.Match[str]) -> str:
        option = OPTION_OF.get(found[1])
        if option is None:
            raise Refused(
                "bad",
                "There is no placeholder {found} for a file's name.",
                "There are %p, %s, %b, %r, %n, %a and %m.",
                found=shown(found[0]),
            )
        if not values.get(option):
            raise Refused(
                "bad",
                "{found} in the file's name has no value.",
                "Send it with filename as {option} in braces, as in: participant:P001",
                found=found[0],
                option=option,
            )
        return _check(values[option])

    kept = BRACKET.sub(lambda part: part[1] if known(part[1]) else "", template)
    name = PLACEHOLDER.sub(value, kept).strip()
    return name[:-4] if name.lower().endswith(".xdf") else name


def free(root: Path, within: str, template: str, options: Mapping[str, str]) -> Path:
    """Return the folder that a template stands for; it is not there yet. Raises Refused.

    The run is the one in ``options``, else the first whose folder is not there. A folder that is
    there gets a number behind it: nothing is ever overwritten.
    """
    counts = any(OPTION_OF.get(letter) == "run" for letter in PLACEHOLDER.findall(template))
    if not options.get("run") and counts:
        for run in range(1, RUNS):
            folder = _joined(root, within, filled(template, options, run))
            if not folder.exists():
                return folder
    run = int(options.get("run") or 1)
    return unused(_joined(root, within, filled(template, options, run)))


def unused(folder: Path) -> Path:
    """Return ``folder``, with a number behind it when it is there already."""
    number, found = 2, folder
    while found.exists() or found.is_symlink():
        found, number = folder.with_name(f"{folder.name}_{number}"), number + 1
    return found


def default_template(options: Mapping[str, str]) -> str:
    """Return the template for options that come without one: LabRecorder's, of what is known."""
    names = {"participant": "sub-%p", "session": "ses-%s", "task": "task-%b"}
    names |= {"acquisition": "acq-%a"}
    known = [text for option, text in names.items() if options.get(option)]
    folders = [text for text in known if text[0] == "s"]
    kind = ["%m"] if options.get("modality") else []
    return "/".join([*folders, *kind, "_".join([*known, "run-%r", *kind])])


def shown(text: str, longest: int = 80) -> str:
    """Return what a client sent as it may be shown: printable, not long."""
    plain = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
    return plain if len(plain) <= longest else plain[: longest - 1] + "…"


def _joined(root: Path, within: str, name: str) -> Path:
    if ABSOLUTE.match(name):
        return below(root, name)
    return below(root, f"{within}/{name}" if within else name)


def _check(part: str) -> str:
    """Return a single name. Raises Refused for what a file system or a reader would mistake."""
    dotted = part[0] in ". " or part[-1] in ". "
    strange = FORBIDDEN & set(part) or any(unicodedata.category(c)[0] == "C" for c in part)
    long = len(part.encode(errors="replace")) > LONGEST_NAME
    if dotted or strange or long or RESERVED.match(part):
        raise Refused(
            "bad",
            "The name {value} cannot be that of a folder.",
            "Use up to {longest} letters, digits, spaces, - and _; no dot at either end.",
            value=shown(part),
            longest=LONGEST_NAME,
        )
    return part


def _bad(what: str, value: str) -> Refused:
    return Refused(
        "bad",
        "The code of the {whose}, {value}, cannot be part of a folder's name.",
        "Use up to 64 letters, digits, spaces, - and _.",
        whose=what,
        value=shown(value),
    )
