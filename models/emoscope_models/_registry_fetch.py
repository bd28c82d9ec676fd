"""Fetching a model file from its makers' address: on request only, and never unchecked.

An entry's card names the address, the size and the SHA-256 (``[fetch]``). Without a SHA-256 there
is nothing to check a file against, and nothing is fetched.
"""

import contextlib
import hashlib
import http.client
import os
import tempfile
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from emoscope_models._assets import user_models
from emoscope_models._card import ModelError
from emoscope_models._registry import Entry

SCHEMES = ("https",)
MAX_REDIRECTS = 3
MOST_BYTES = 512 << 20
"""More than any model here needs."""
SECONDS = 20.0
"""Without an answer."""
PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Address:
    """Where a file can be had: ``file`` name, ``url``, ``size`` bytes, ``sha256``."""

    file: str
    url: str
    size: int
    sha256: str


def address_of(entry: Entry) -> Address:
    """Return where an entry's file can be fetched. Raises ModelError when it cannot be."""
    told = entry.card.extra.get("fetch")
    if not isinstance(told, dict):
        raise ModelError(
            "The model {key} is not one that is fetched.",
            "Run the set-up again (make setup), or use emoscope models add.",
            key=entry.key,
        )
    file, url, size = told.get("file"), told.get("url"), told.get("bytes")
    sha256 = entry.card.sha256.get(str(file))
    if not (isinstance(file, str) and isinstance(url, str) and type(size) is int and sha256):
        raise ModelError(
            "The model {key} is not fetched: no SHA-256 of it is known to check it with.",
            "Fetch it yourself from {page}, write its manifest and use emoscope models add.",
            key=entry.key,
            page=told.get("page", "its makers"),
        )
    return Address(file, url, size, sha256)


def fetch(
    address: Address,
    folder: Path | None = None,
    *,
    schemes: tuple[str, ...] = SCHEMES,
    progress: Callable[[int, int], None] = lambda done, size: None,
) -> Path:
    """Fetch a file into ``folder`` (the user's) and return its place.

    It appears there whole and checked, or not at all. ``progress`` hears bytes so far and in all.
    Raises ModelError: offline, refused, too large, another file than the SHA-256 says; and OSError
    when it cannot be written.
    """
    folder = folder or user_models()
    if not 0 < address.size <= MOST_BYTES or Path(address.file).name != address.file:
        raise _failed(address, "its entry is damaged")
    _allowed(address, address.url, schemes)
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".partial-", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            digest = _download(address, file, schemes, progress)
            file.flush()
            os.fsync(file.fileno())
        if digest != address.sha256.lower():
            raise _failed(address, "its SHA-256 is not the one expected; it was thrown away")
        Path(name).replace(folder / address.file)
    finally:
        with contextlib.suppress(OSError):
            Path(name).unlink()
    return folder / address.file


def _download(
    address: Address,
    file: IO[bytes],
    schemes: tuple[str, ...],
    progress: Callable[[int, int], None],
) -> str:
    """Write what the address gives into ``file``; return its SHA-256. Raises ModelError."""
    opener = urllib.request.build_opener(_Redirects(address, schemes))
    digest, done = hashlib.sha256(), 0
    try:
        with opener.open(address.url, timeout=SECONDS) as answer:
            while piece := answer.read(PIECE):
                done += len(piece)
                if done > address.size:
                    raise _failed(address, f"it is larger than the {address.size} bytes expected")
                digest.update(piece)
                file.write(piece)
                progress(done, address.size)
    except urllib.error.HTTPError as error:
        error.close()
        raise _failed(address, f"the server answers {error.code} {error.reason}") from error
    except urllib.error.URLError as error:
        raise _offline(address, error.reason) from error
    except (TimeoutError, ConnectionError, http.client.HTTPException) as error:
        raise _offline(address, error) from error
    if done != address.size:
        raise _failed(address, f"{done} of {address.size} bytes came")
    return digest.hexdigest()


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects, and none that leaves the allowed schemes."""

    max_redirections = MAX_REDIRECTS
    max_repeats = MAX_REDIRECTS

    def __init__(self, address: Address, schemes: tuple[str, ...]) -> None:
        self._address, self._schemes = address, schemes

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: Message,
        newurl: str,
    ) -> urllib.request.Request | None:
        _allowed(self._address, newurl, self._schemes)
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _allowed(address: Address, url: str, schemes: tuple[str, ...]) -> None:
    parts = urlsplit(url)
    if parts.scheme not in schemes or not parts.hostname:
        raise _failed(address, f"{parts.scheme or 'its address'} is not {' or '.join(schemes)}")


def _failed(address: Address, why: object) -> ModelError:
    return ModelError(
        "{name} could not be fetched: {why}.",
        "Nothing was changed. Try again later, or put the file into {folder} yourself.",
        name=address.file,
        why=why,
        folder=user_models(),
    )


def _offline(address: Address, why: object) -> ModelError:
    return ModelError(
        "{name} could not be fetched: {host} cannot be reached ({why}).",
        "Connect this computer, or fetch {url} on another one and put it into {folder}.",
        name=address.file,
        host=urlsplit(address.url).hostname,
        why=why,
        url=address.url,
        folder=user_models(),
    )
