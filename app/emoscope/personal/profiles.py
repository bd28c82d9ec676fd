"""What is kept of a participant from one sitting to the next, by her code: ``profiles/<code>/``.

    profiles/P01/profile.json              what there is, from which recordings, since when
    profiles/P01/eeg-20261122-1105.onnx    her EEG model, and its card (.toml) beside it

It lies in the data root, so that it is deleted with her recordings (``emoscope withdraw``). Reads
and writes the disk: not on the Qt thread.
"""

import contextlib
import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from emoscope.participants.codes import check_code
from emoscope.participants.consent import now
from emoscope.participants.errors import CodeError
from emoscope.participants.lines import alone, replace_file
from emoscope.personal.errors import PersonalError
from emoscope_devices import Sentence

FOLDER, NAME = "profiles", "profile.json"
FORMAT, VERSION = "emoscope-profile", 1
LARGEST = 1 << 20
"""Bytes of profile.json: a voice's figures are some 30 kB."""
Part = Literal["face", "voice"]


@dataclass(frozen=True, slots=True)
class KeptModel:
    """An EEG model of hers: its ONNX file, ``made`` (ISO 8601) from ``recordings``."""

    path: Path
    made: str
    recordings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptState:
    """What a model knew of her: ``state`` as it gave it, ``made`` (ISO 8601), with which device."""

    state: Mapping[str, Any]
    made: str
    device: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """All that is kept of one participant: ``models`` of her EEG, the oldest first, one in ``use``
    by the name of its file, or none.
    """

    folder: Path
    participant: str
    models: tuple[KeptModel, ...] = ()
    use: str = ""
    face: KeptState | None = None
    voice: KeptState | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        """Return the files in its folder, sorted."""
        return tuple(sorted(path for path in self.folder.rglob("*") if path.is_file()))

    @property
    def model(self) -> Path | None:
        """Return the EEG model that is to be used, None for none."""
        return self.folder / self.use if self.use else None


def folder_of(root: Path, code: str) -> Path:
    """Return where a participant's profile is. Raises PersonalError for what is no code."""
    try:
        check_code(code)
    except CodeError as error:
        raise PersonalError.passed(error.sentences) from error
    return root / FOLDER / code


def profile_for(root: Path, code: str) -> Profile | None:
    """Return what is kept of a participant below a data root, None when there is nothing.

    For when she sits down. Raises PersonalError when it cannot be read, or is somebody else's.
    """
    return _read(folder_of(root, code), code)


def profiles_of(root: Path) -> tuple[tuple[Profile, ...], tuple[Sentence, ...]]:
    """Return all profiles below a data root, by code, and what is wrong with others."""
    found: list[Profile] = []
    wrong: list[Sentence] = []
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        for folder in sorted((root / FOLDER).iterdir()):
            if not folder.is_dir() or folder.is_symlink():
                continue
            try:
                profile = profile_for(root, folder.name)
            except PersonalError as error:
                wrong += error.sentences
                continue
            if profile is not None:
                found.append(profile)
    return tuple(found), tuple(wrong)


def new_model(root: Path, code: str, at: datetime | None = None) -> Path:
    """Return a name for a new EEG model in her profile that nothing has yet."""
    folder = folder_of(root, code)
    stamp = (at or datetime.now().astimezone()).strftime("%Y%m%d-%H%M%S")
    for number in range(1, 1000):
        path = folder / f"eeg-{stamp}{'' if number == 1 else f'-{number}'}.onnx"
        if not path.exists() and not path.with_suffix(".toml").exists():
            return path
    raise PersonalError("{folder} is full.", "Delete old models in it.", folder=folder)


def keep_model(
    root: Path, code: str, model: Path, recordings: tuple[str, ...], *, use: bool
) -> Profile:
    """Write down that ``model``, in her folder, is hers, and have it be used or not.

    Earlier ones are kept; when this one is not used, the one that is stays so. Raises
    PersonalError, and OSError.
    """
    if model.parent != folder_of(root, code):
        raise PersonalError(
            "{file} is not in the profile of {code}.",
            "Calibrate into the profile.",
            file=model,
            code=code,
        )
    with _mine(root, code) as profile:
        models = (*(one for one in profile.models if one.path != model),)
        models += (KeptModel(model, now(), recordings),)
        return _write(replace(profile, models=models, use=model.name if use else profile.use))


def use_model(root: Path, code: str, name: str | None = None) -> Profile:
    """Have a model of hers be used: the newest, or by its file's ``name``; "" for none.

    Raises PersonalError when there is none, and OSError.
    """
    if profile_for(root, code) is None:
        raise PersonalError("{code} has no EEG model.", "Calibrate first.", code=code)
    with _mine(root, code) as profile:
        names = [one.path.name for one in profile.models]
        if not names:
            raise PersonalError("{code} has no EEG model.", "Calibrate first.", code=code)
        chosen = names[-1] if name is None else name
        if chosen not in ("", *names):
            raise PersonalError(
                "{code} has no EEG model {name}.",
                "See which there are: emoscope profile show {code}",
                code=code,
                name=chosen,
            )
        return _write(replace(profile, use=chosen))


def keep_state(
    root: Path, code: str, part: Part, state: Mapping[str, Any], device: str = ""
) -> Profile:
    """Keep what a model knows of her face or voice. Raises PersonalError, and OSError."""
    kept = KeptState(MappingProxyType(dict(state)), now(), device)
    with _mine(root, code) as profile:
        face = part == "face"
        return _write(replace(profile, face=kept) if face else replace(profile, voice=kept))


def delete_profile(root: Path, code: str) -> int:
    """Delete all that is kept of her; return how many files went. Raises PersonalError, OSError.

    Her recordings stay: withdrawing deletes both.
    """
    folder = folder_of(root, code)
    if folder.is_symlink() or not folder.is_dir():
        raise PersonalError(
            "There is no profile of {code}.",
            "See which there are: emoscope profile list",
            code=code,
        )
    count = sum(path.is_file() for path in folder.rglob("*"))
    shutil.rmtree(folder)
    return count


# -- the file --------------------------------------------------------------------------------


@contextlib.contextmanager
def _mine(root: Path, code: str) -> Iterator[Profile]:
    """Yield her profile as it is; nobody else changes it meanwhile."""
    folder = folder_of(root, code)
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    with alone(folder):
        yield _read(folder, code) or Profile(folder, code)


def _read(folder: Path, code: str) -> Profile | None:
    file = folder / NAME
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
        raw = json.loads(data) if len(data) <= LARGEST else None
        if not isinstance(raw, dict) or raw.get("format") != FORMAT:
            raise ValueError("it is no profile")
        if raw.get("version") != VERSION:
            raise ValueError(f"its version is {raw.get('version')}, not {VERSION}")
        profile = _profile(folder, raw)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        why = getattr(error, "strerror", None) or error
        raise PersonalError(
            "The profile {file} cannot be read ({why}).",
            "Delete it, and calibrate again.",
            file=file,
            why=why,
        ) from error
    if profile.participant != code:
        raise PersonalError(
            "The profile {file} is of {other}, not of {code}.",
            "Give every participant a code that differs in more than capitals.",
            file=file,
            other=profile.participant,
            code=code,
        )
    return profile


def _profile(folder: Path, raw: Mapping[str, Any]) -> Profile:
    models = tuple(_model(folder, one) for one in raw["models"])
    use = _text(raw["use"])
    if use not in ("", *(one.path.name for one in models)):
        raise ValueError(f"there is no model {use!r}")
    return Profile(
        folder,
        _text(raw["participant"]),
        models,
        use,
        *(None if raw.get(part) is None else _state(raw[part]) for part in ("face", "voice")),
    )


def _model(folder: Path, raw: Mapping[str, Any]) -> KeptModel:
    name = _text(raw["model"])
    if Path(name).name != name or not name.endswith(".onnx") or "\0" in name:
        raise ValueError(f"no model is named {name!r}")
    return KeptModel(folder / name, _text(raw["made"]), tuple(map(_text, raw["recordings"])))


def _state(raw: Mapping[str, Any]) -> KeptState:
    if not isinstance(raw["state"], dict):
        raise ValueError("a state is a table")
    return KeptState(MappingProxyType(raw["state"]), _text(raw["made"]), _text(raw["device"]))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")
    value.encode()  # half a character can be written in JSON, and nowhere else
    return value


def _write(profile: Profile) -> Profile:
    held: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "participant": profile.participant,
        "changed": now(),
        "use": profile.use,
        "models": [
            {"model": one.path.name, "made": one.made, "recordings": list(one.recordings)}
            for one in profile.models
        ],
    }
    for part, kept in _states(profile):
        held[part] = {"state": dict(kept.state), "made": kept.made, "device": kept.device}
    data = json.dumps(held, indent=1, ensure_ascii=True, allow_nan=False).encode() + b"\n"
    replace_file(profile.folder / NAME, data, 0o600)
    return profile


def _states(profile: Profile) -> Iterator[tuple[Part, KeptState]]:
    if profile.face is not None:
        yield "face", profile.face
    if profile.voice is not None:
        yield "voice", profile.voice
