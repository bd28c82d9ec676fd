"""Protocols that come with Emoscope: to be copied, filled in and changed."""

import os
import uuid
from pathlib import Path

from emoscope.protocol.errors import ProtocolError
from emoscope_devices import DeviceError, say
from emoscope_devices.resources import resources

FOLDER, SUFFIX = "protocols", ".toml"


def names() -> tuple[str, ...]:
    """Return what there is. Raises ProtocolError where Emoscope's own files are missing."""
    try:
        return tuple(sorted(one.stem for one in (resources() / FOLDER).glob(f"*{SUFFIX}")))
    except (DeviceError, OSError) as error:
        sentences = error.sentences if isinstance(error, DeviceError) else ()
        raise ProtocolError(sentences or (say("Emoscope's protocols are missing."),)) from error


def shipped(name: str) -> Path:
    """Return the file of a protocol by name. Raises ProtocolError when there is none."""
    known = names()
    if name not in known:
        raise ProtocolError(
            (
                say(
                    "There is no protocol {name}. Choose one of {known}.",
                    name=name,
                    known=", ".join(known),
                ),
            )
        )
    return resources() / FOLDER / f"{name}{SUFFIX}"


def copy(name: str, target: Path) -> None:
    """Write a protocol to a new file. Raises ProtocolError; what is there is never overwritten.

    The file is there whole or not at all.
    """
    source = shipped(name)
    try:
        data = source.read_bytes()
        target.parent.mkdir(parents=True, exist_ok=True)
        _put(target, data)
    except FileExistsError as error:
        raise ProtocolError(
            (say("There is a file {file} already. Choose another name.", file=target),)
        ) from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise ProtocolError(
            (say("{file} cannot be written ({why}). Choose another place.", file=target, why=why),)
        ) from error


def _put(target: Path, data: bytes) -> None:
    """Write a new file. Raises FileExistsError, OSError, ValueError for what is no file name."""
    if target.exists():
        raise FileExistsError
    partial = target.with_name(f".{target.name[:80]}.{uuid.uuid4().hex[:12]}")
    try:
        with partial.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _name(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def _name(partial: Path, target: Path) -> None:
    """Give a finished file its name, unless something has got it meanwhile."""
    try:
        os.link(partial, target)  # fails when there is one; a rename would not
    except FileExistsError:
        raise
    except OSError:  # a file system without links, such as that of a memory stick
        if target.exists():
            raise FileExistsError from None
        partial.replace(target)
