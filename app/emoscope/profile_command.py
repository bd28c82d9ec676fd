"""``emoscope profile``: what is kept of participants from one sitting to the next."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from emoscope.settings import Settings
from emoscope.terminal import UNUSABLE, confirmed, fail

if TYPE_CHECKING:
    from emoscope.personal.profiles import Profile

WRONG = 2
LONGEST_SECONDS = 1e6
"""A voice that was learnt from more than eleven days of speech is none."""


def add_profile(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
) -> None:
    """Add the command to the command line."""
    profile = commands.add_parser(
        "profile", parents=[common], help="what is kept of a participant between sittings"
    )
    what = profile.add_subparsers(title="what", metavar="WHAT", required=True)
    for name, told, run in (
        ("list", "whose there are", _list),
        ("show", "what is in one", _show),
        ("use", "have an EEG model of hers be used, the newest", _use),
        ("delete", "delete it; recordings stay (see withdraw)", _delete),
    ):
        one = what.add_parser(name, parents=[common], help=told)
        if name != "list":
            one.add_argument("code", metavar="CODE", help="the participant's code")
        one.add_argument("--data", type=Path, metavar="ROOT", help="else the settings' folder")
        if name == "use":
            which = one.add_mutually_exclusive_group()
            which.add_argument("--model", metavar="NAME", help="another one, by its file's name")
            which.add_argument("--none", action="store_true", help="keep them, and use none")
        if name in ("list", "show"):
            one.add_argument("--json", action="store_true", help="as JSON")
        if name == "delete":
            one.add_argument("--yes", action="store_true", help="do not ask")
        one.set_defaults(run=_guarded(run))


def _guarded(run: Any) -> Any:
    def guarded(options: argparse.Namespace, settings: Settings) -> int:
        from emoscope.personal.errors import PersonalError

        try:
            return int(run(options, settings))
        except PersonalError as error:
            return fail(error)
        except OSError as error:
            return fail(f"{error.filename} cannot be read or written ({error.strerror}).")

    return guarded


def _root(options: argparse.Namespace, settings: Settings) -> Path:
    return options.data or settings.recording.parent()


def _list(options: argparse.Namespace, settings: Settings) -> int:
    from emoscope.personal.profiles import profiles_of

    found, wrong = profiles_of(_root(options, settings))
    if options.json:
        _say(json.dumps([_plain(one) for one in found], indent=2, ensure_ascii=False))
    else:
        _say("\n".join(_line(one) for one in found) or "There are no profiles.")
    for sentence in wrong:
        fail(sentence)
    return UNUSABLE if wrong else 0


def _show(options: argparse.Namespace, settings: Settings) -> int:
    profile = _found(options, settings)
    if options.json:
        _say(json.dumps(_plain(profile), indent=2, ensure_ascii=False))
        return 0
    lines = [_line(profile), f"  folder   {profile.folder}"]
    for one in profile.models:
        used = "in use" if one.path == profile.model else "kept, not in use"
        lines += [
            f"  eeg      {one.path.name}, of {one.made}, {used}",
            f"           from {', '.join(one.recordings)}",
            *(f"           {sentence}" for sentence in _verdict(one.path)),
        ]
    if profile.face is not None:
        lines.append(f"  face     neutral face of {profile.face.made}")
    if profile.voice is not None:
        seconds = profile.voice.state.get("seconds")
        lines.append(
            f"  voice    {seconds:.0f} s of speech, of {profile.voice.made}"
            if isinstance(seconds, int | float) and 0 <= seconds < LONGEST_SECONDS
            else f"  voice    of {profile.voice.made}"
        )
    _say("\n".join(lines))
    return 0


def _verdict(model: Path) -> list[str]:
    from emoscope_models.eeg import personal_verdict

    return [str(reason) for reason in personal_verdict(model)[1]]


def _use(options: argparse.Namespace, settings: Settings) -> int:
    from emoscope.personal.profiles import use_model

    name = "" if options.none else options.model
    _say(_line(use_model(_root(options, settings), options.code, name)))
    return 0


def _delete(options: argparse.Namespace, settings: Settings) -> int:
    from emoscope.personal.profiles import delete_profile, folder_of

    root = _root(options, settings)
    folder = folder_of(root, options.code)
    if not options.yes and folder.is_dir() and not confirmed(options.code):
        return WRONG
    count = delete_profile(root, options.code)
    _say(f"Deleted: {count} files of {options.code}. Her recordings stay.")
    if Path(settings.eeg.personal_model or ".").expanduser().is_relative_to(folder):
        _say("The settings name her EEG model: take eeg.personal_model out.")
    return 0


def _found(options: argparse.Namespace, settings: Settings) -> "Profile":
    from emoscope.personal.errors import PersonalError
    from emoscope.personal.profiles import profile_for

    profile = profile_for(_root(options, settings), options.code)
    if profile is None:
        raise PersonalError(
            "There is no profile of {code}.",
            "See which there are: emoscope profile list",
            code=options.code,
        )
    return profile


def _line(profile: "Profile") -> str:
    count = len(profile.models)
    parts = [
        f"{count} EEG model(s), {profile.use or 'none'} in use" if count else "no EEG model",
        "neutral face" if profile.face is not None else "",
        "voice" if profile.voice is not None else "",
    ]
    return f"{profile.participant:12} {', '.join(filter(None, parts))}"


def _plain(profile: "Profile") -> dict[str, Any]:
    face, voice = profile.face, profile.voice
    return {
        "participant": profile.participant,
        "folder": str(profile.folder),
        "use": profile.use,
        "models": [
            {"model": str(one.path), "made": one.made, "recordings": list(one.recordings)}
            for one in profile.models
        ],
        "face": None if face is None else {"made": face.made},
        "voice": None if voice is None else {"made": voice.made, "device": voice.device},
    }


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
