"""What an operator's word for a camera means, and which cameras this computer has."""

import platform
import re
import socket
import stat
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

import cv2

from emoscope_devices._errors import DeviceBusy, DeviceError, DeviceLost, DeviceUnusable

DEVICES = Path("/dev")
SYSFS = Path("/sys/class/video4linux")
UDEV = Path("/run/udev/data")
PROBED_INDICES = 6
"""How many indices are tried where the system has no list; each may take a second."""
PORTS = {"http": 80, "https": 443, "rtsp": 554, "rtsps": 322, "rtmp": 1935}
"""Stream addresses that are accepted, with the port meant when none is given."""
REACH_SECONDS = 1.0
"""How long to wait for a connection when asking why a stream did not open."""


@dataclass(frozen=True, slots=True)
class CameraInfo:
    """A camera that this computer has: OpenCV's index, a name to show, and its path if any."""

    index: int
    name: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a camera is: an ``index`` (with the ``path`` of its node on Linux) or a ``url``.

    ``name`` is for the operator and for recordings; it never holds a password.
    """

    name: str
    index: int = -1
    path: str = ""
    url: str = ""


def parse(address: int | str) -> Address:
    """Return what ``address`` means; raise DeviceUnusable for what can be no camera."""
    text = str(address).strip()
    if isinstance(address, bool):
        raise _nonsense(address)
    if re.fullmatch(r"\d{1,4}", text):
        return _local(int(text))
    node = re.fullmatch(r"/dev/video(\d{1,4})", text)
    if node:
        return _local(int(node[1]))
    if "://" in text:
        return _remote(text)
    raise _nonsense(address)


def list_cameras() -> list[CameraInfo]:
    """Return the cameras of this computer, in order of index.

    On Linux nothing is opened, so that a camera in use is listed too. Elsewhere the first few
    indices are opened one after another: slow, and a camera in use by a program may be missing.
    """
    if on_linux():
        return _listed()
    return [CameraInfo(i, f"Camera {i}") for i in range(PROBED_INDICES) if _opens(i)]


def on_linux() -> bool:
    """Return whether cameras are nodes of video4linux here."""
    return platform.system() == "Linux"


def before_opening(address: Address) -> None:
    """Raise DeviceError when it is plain without opening it that ``address`` cannot work."""
    if not address.path:
        return
    try:
        node = Path(address.path).stat()
    except FileNotFoundError:
        raise _absent(address) from None
    except PermissionError:
        raise _forbidden(address) from None
    if not stat.S_ISCHR(node.st_mode) or not _captures(Path(address.path).name):
        raise DeviceUnusable(
            "{device} ({path}) is not a camera that gives pictures.",
            "Choose another one from the list of cameras.",
            device=address.name,
            path=address.path,
        )


def after_failing(address: Address) -> DeviceError:
    """Return why ``address`` did not open, as far as can be found out."""
    if address.url:
        return _unreachable(address)
    if not address.path:
        return DeviceLost(
            "No camera {index} could be opened.",
            "Plug it in, close other programs that use it, or allow camera access to Emoscope in"
            " the system's privacy settings.",
            index=address.index,
        )
    try:
        with Path(address.path).open("rb", buffering=0):
            pass
    except FileNotFoundError:
        return _absent(address)
    except PermissionError:
        return _forbidden(address)
    except OSError:
        pass  # busy, as far as we can tell
    return DeviceBusy(
        "{device} ({path}) is there but does not open: another program probably uses it.",
        "Close that program (a meeting, a browser, another Emoscope); Emoscope keeps trying.",
        device=address.name,
        path=address.path,
    )


def _local(index: int) -> Address:
    if not on_linux():
        return Address(f"Camera {index}", index)
    node = f"video{index}"
    return Address(_read(SYSFS / node / "name") or f"Camera {index}", index, str(DEVICES / node))


def _remote(text: str) -> Address:
    try:
        url = urlsplit(text)
        port = url.port
    except ValueError:
        raise _nonsense(without_secrets(text)) from None
    if url.scheme.lower() not in PORTS or not url.hostname:
        raise _nonsense(without_secrets(text))
    place = url.hostname + (f":{port}" if port else "") + url.path
    return Address(place, url=text)


def without_secrets(text: str) -> str:
    """Return an address fit to be shown: without user, password or query."""
    return re.sub(r"//[^/?#]*@", "//", text).split("?")[0]


def _nonsense(address: int | str) -> DeviceUnusable:
    return DeviceUnusable(
        '"{address}" is not the address of a camera.',
        "Give a number (0 is the first camera), /dev/video0, or an address that begins with"
        " http:// or rtsp://.",
        address=address,
    )


def _absent(address: Address) -> DeviceLost:
    found = ", ".join(f"{camera.index} ({camera.name})" for camera in list_cameras())
    if found:
        return DeviceLost(
            "No camera {index} is plugged in.",
            "Plug it in, or choose one that is there: {found}.",
            index=address.index,
            found=found,
        )
    return DeviceLost(
        "No camera {index} is plugged in, nor any other.",
        "Plug a camera in; Emoscope keeps looking for it.",
        index=address.index,
    )


def _forbidden(address: Address) -> DeviceUnusable:
    return DeviceUnusable(
        "This account may not open {device} ({path}).",
        'Add the account to the group "video", sign out and in again, then start again.',
        device=address.name,
        path=address.path,
    )


def _unreachable(address: Address) -> DeviceLost:
    url = urlsplit(address.url)
    problem = _refusal(url)
    if problem:
        return DeviceLost(
            "{device} cannot be reached ({problem}).",
            "Check that the camera is on, its address and the network; Emoscope keeps trying.",
            device=address.name,
            problem=problem,
        )
    return DeviceLost(
        "{device} answers, but gives no pictures.",
        "Check the address after the host's name, and user and password; Emoscope keeps trying.",
        device=address.name,
    )


def _refusal(url: SplitResult) -> str:
    """Return why no connection can be made to the host of ``url``, empty when one can."""
    try:
        port = url.port or PORTS[url.scheme.lower()]
        with socket.create_connection((url.hostname or "", port), REACH_SECONDS):
            return ""
    except OSError as error:
        return error.strerror or str(error)


def _listed() -> list[CameraInfo]:
    found = []
    for node in SYSFS.glob("video*") if SYSFS.is_dir() else ():
        number = node.name.removeprefix("video")
        path = DEVICES / node.name
        if number.isdecimal() and path.exists() and _captures(node.name):
            name = _read(node / "name") or f"Camera {number}"
            found.append(CameraInfo(int(number), name, str(path)))
    return sorted(found, key=lambda camera: camera.index)


def _captures(node: str) -> bool:
    """Tell whether a node gives pictures; a webcam has a second node that gives only metadata.

    udev has asked the driver already. Without udev the first node of a device is the picture.
    """
    number = _read(SYSFS / node / "dev")
    for line in _read(UDEV / f"c{number}").splitlines() if number else ():
        if line.startswith("E:ID_V4L_CAPABILITIES="):
            return ":capture:" in line
    return _read(SYSFS / node / "index") in ("", "0")


def _read(path: Path) -> str:
    """Return the text of a small system file, empty when there is none."""
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _opens(index: int) -> bool:
    camera = cv2.VideoCapture(index)
    try:
        return bool(camera.isOpened())
    finally:
        camera.release()
