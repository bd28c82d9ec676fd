"""PortAudio behind a lock: which inputs there are, opening one, closing it without hanging.

PortAudio looks for devices only when it starts, and must not be restarted under an open stream;
so the list is fresh whenever no stream of ours is open.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

from emoscope_devices import _sound_chatter
from emoscope_devices._errors import DeviceBusy, DeviceError, DeviceLost, DeviceUnusable

try:
    import sounddevice as sd
except OSError:  # the C library is not installed: said in words when a microphone is asked for
    sd = None

T = TypeVar("T")

LOCK_SECONDS = 10.0
"""How long to wait for another microphone that is being opened; a sound server can hang."""
CLOSE_SECONDS = 2.0
"""How long to wait for a stream to close; measured 1 ms, for ever when the sound server hangs."""
BLOCK_SECONDS = 0.02
"""Samples of 20 ms come at once: short against a 30 ms picture, few enough to cost nothing."""
UNAVAILABLE, BAD_RATE, BAD_CHANNELS = -9985, -9997, -9998
"""PortAudio's codes paDeviceUnavailable, paInvalidSampleRate, paInvalidChannelCount."""

_lock = threading.RLock()
_streams: set[int] = set()


@dataclass(frozen=True, slots=True)
class MicrophoneInfo:
    """An input as the sound system lists it: its place, name, channels, own rate in Hz."""

    index: int
    name: str
    channels: int
    rate: float
    default: bool


def list_microphones() -> list[MicrophoneInfo]:
    """Return every input there is, found anew unless a microphone is open.

    Where two sound systems offer an input of the same name (Windows does), the name is followed
    by the system's, as in "Headset (Windows WASAPI)". Raises DeviceError when the sound system
    is missing or hangs.
    """
    with Library():
        return _inputs()


class Library:
    """Holds PortAudio for one thread, or says that it cannot be had."""

    def __enter__(self) -> None:
        if sd is None:
            raise DeviceUnusable(
                "The PortAudio library is not installed, so no microphone can be used.",
                "Install it (on Debian and Ubuntu: libportaudio2) and start Emoscope again.",
            )
        if not _lock.acquire(timeout=LOCK_SECONDS):
            raise DeviceLost(
                "The sound system does not answer.",
                "Restart the sound server or the computer; Emoscope keeps trying.",
            )
        try:
            if not _streams:
                _restart()
        except BaseException as error:
            _lock.release()
            if not isinstance(error, sd.PortAudioError):
                raise
            raise DeviceLost(
                "The sound system could not be started ({error}).",
                "Restart the sound server or the computer; Emoscope keeps trying.",
                error=_text(error),
            ) from error

    def __exit__(self, *_: object) -> None:
        _lock.release()


def _restart() -> None:
    """Let PortAudio look for devices anew.

    Not by sounddevice's own function, which leads the process's stderr aside meanwhile.
    """
    _sound_chatter.to_log()
    if sd._initialized:
        sd._terminate()
    sd._check(sd._lib.Pa_Initialize(), "Error initializing PortAudio")
    sd._initialized += 1


def _inputs() -> list[MicrophoneInfo]:
    devices = [d for d in sd.query_devices() if d["max_input_channels"] > 0]
    names = [d["name"] for d in devices]
    default = sd.default.device[0]
    hosts = sd.query_hostapis()
    return [
        MicrophoneInfo(
            index=d["index"],
            name=d["name"]
            if names.count(d["name"]) == 1
            else f"{d['name']} ({hosts[d['hostapi']]['name']})",
            channels=d["max_input_channels"],
            rate=float(d["default_samplerate"]),
            default=d["index"] == default,
        )
        for d in devices
    ]


def choose(device: str | int | None, inputs: list[MicrophoneInfo]) -> MicrophoneInfo:
    """Return the one input meant: by index, by name or a part of it, or the default.

    A name that is exactly an input's wins over one that is part of several. Raises DeviceLost
    when there is none (yet), DeviceUnusable when several fit.
    """
    if not inputs:
        raise DeviceLost(
            "No microphone is connected.",
            "Plug one in, or start the sound server; Emoscope keeps looking.",
        )
    if device is None:
        found = [m for m in inputs if m.default]
    elif isinstance(device, int):
        found = [m for m in inputs if m.index == device]
    else:
        wanted = device.casefold()
        found = [m for m in inputs if m.name.casefold() == wanted]
        found = found or [m for m in inputs if wanted in m.name.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        raise DeviceUnusable(
            "Several microphones are called {device}: {names}.",
            "Give more of the name, or the number.",
            device=device,
            names=_names(found),
        )
    if device is None:
        raise DeviceLost(
            "The sound system has no default microphone.",
            "Choose one of these by name: {names}.",
            names=_names(inputs),
        )
    raise DeviceLost(
        "No microphone {device} is connected.",
        "There is {names}. Plug it in or choose another; Emoscope keeps looking.",
        device=device,
        names=_names(inputs),
    )


def _names(inputs: list[MicrophoneInfo]) -> str:
    return ", ".join(f"{m.index} {m.name}" for m in inputs)


@dataclass(frozen=True, slots=True)
class OpenStream:
    """A running PortAudio stream, the input it reads and the rate it was opened at, Hz."""

    stream: Any
    info: MicrophoneInfo
    rate: float


def open_stream(
    device: str | int | None,
    rate: float,
    callback: Callable[[Any, int, Any, Any], None],
    finished: Callable[[], None],
) -> OpenStream:
    """Find, open and start an input as float32, at ``rate`` if offered, else at its own rate.

    One channel is asked for; a device that refuses that is opened with all, and ``callback``
    gets (n, channels). May hang with the sound server: call it through ``aside``.
    """
    with Library():
        info = choose(device, _inputs())
        tries = [(r, c) for r in dict.fromkeys((rate, info.rate)) for c in (1, info.channels)]
        failure: Exception | None = None
        for rate_got, channels in dict.fromkeys(tries):
            try:
                stream = sd.InputStream(
                    device=info.index,
                    samplerate=rate_got,
                    channels=channels,
                    dtype="float32",
                    blocksize=round(rate_got * BLOCK_SECONDS),
                    latency="high",
                    callback=callback,
                    finished_callback=finished,
                )
            except sd.PortAudioError as error:
                failure = failure or error
                if _code(error) not in (BAD_RATE, BAD_CHANNELS):
                    break
                continue
            return _started(OpenStream(stream, info, rate_got))
        raise _in_words(failure, info.name, rate) from failure


def _started(opened: OpenStream) -> OpenStream:
    hold(opened.stream)
    try:
        opened.stream.start()
    except sd.PortAudioError as error:
        close_stream(opened)
        raise _in_words(error, opened.info.name, opened.rate) from error
    return opened


def hold(stream: Any) -> None:
    """Note that a stream of ours is open: PortAudio must not be restarted under it."""
    _streams.add(id(stream))


def let_go(stream: Any) -> None:
    """Abort and close. May hang with the sound server: call it through ``aside``."""
    with _lock:
        stream.abort(ignore_errors=True)
        stream.close(ignore_errors=True)
        _streams.discard(id(stream))


def close_stream(opened: OpenStream) -> None:
    """Abort and close an input. May hang with the sound server: call it through ``aside``."""
    let_go(opened.stream)


def aside(work: Callable[[], T]) -> "Future[T]":
    """Do ``work`` on a thread of its own and return at once what will hold its result.

    With a sound server that hangs, PortAudio's calls do not return; the capture thread must.
    """
    future: Future[T] = Future()

    def body() -> None:
        try:
            future.set_result(work())
        except Exception as error:  # noqa: BLE001 the thread's boundary: result() raises it
            future.set_exception(error)

    threading.Thread(target=body, name="microphone-call", daemon=True).start()
    return future


def _code(error: Exception) -> int:
    return error.args[1] if len(error.args) > 1 else 0


def _text(error: Exception) -> str:
    """Return PortAudio's text with that of the system below it, where there is one."""
    below = error.args[2][2] if len(error.args) > 2 else ""
    return f"{error.args[0]}: {below}" if below else str(error.args[0] if error.args else error)


def _in_words(error: Exception | None, device: str, rate: float) -> DeviceError:
    """Return a PortAudio error as a sentence with a remedy."""
    if error is None or _code(error) in (BAD_RATE, BAD_CHANNELS):
        return DeviceUnusable(
            "{device} offers no sound format that Emoscope can use, at {rate:.0f} Hz or its own"
            " rate.",
            "Choose another microphone, or set this one to 48000 Hz in the sound settings.",
            device=device,
            rate=rate,
        )
    if _code(error) == UNAVAILABLE:
        return DeviceBusy(
            "{device} cannot be had: another program uses it, or it was unplugged.",
            "Close other programs that record sound, and check the plug; Emoscope keeps trying.",
            device=device,
        )
    return DeviceLost(
        "{device} could not be opened ({error}).",
        "Unplug it and plug it in again; Emoscope keeps trying.",
        device=device,
        error=_text(error),
    )
