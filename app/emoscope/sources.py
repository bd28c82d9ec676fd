"""From what an operator types or picks to sources: devices, URLs, files or the demo.

Importing this loads the device libraries (half a second): windows do it off the Qt thread.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from emoscope._demo import faults_of, is_demo
from emoscope.recording.replay_source import Player, open_player
from emoscope.settings import Settings
from emoscope_devices import DeviceError, DeviceUnusable, Sentence, Source, StreamKind, say
from emoscope_devices.camera import CameraSource
from emoscope_devices.eeg import parse_board
from emoscope_devices.eeg_file import EEG_SUFFIXES, EEGFileSource
from emoscope_devices.media import MEDIA_SUFFIXES, MediaFile
from emoscope_devices.microphone import MicrophoneSource

if TYPE_CHECKING:
    from emoscope_devices.synthetic import Participant

NONE = "none"
LSL = "lsl:"
"""Before the name of a stream of the Lab Streaming Layer, or type=EEG, or source_id=..."""
RECORDING = "recording:"
"""Before the path of a recording; the folder alone will do when it is there."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What to capture from, in the words of the command line; "none" leaves a stream out.

    ``microphone`` None means: the sound of the camera's file or recording if that is one, else
    none.
    """

    camera: str = NONE
    microphone: str | None = None
    eeg: str = NONE


def make_sources(choice: Choice, settings: Settings, *, paced: bool = True) -> list[Source]:
    """Return the chosen sources. Raises DeviceUnusable for what can never work.

    A file named for camera and microphone is opened as one, so that sound and picture keep
    together; likewise all parts of the demo are one participant.
    """
    maker = _Maker(settings, paced)
    microphone = choice.microphone
    if microphone is None and is_recording(choice.camera):
        has_sound = "audio" in maker.player(choice.camera).kinds
        microphone = choice.camera if has_sound else NONE
    if microphone is None:
        microphone = choice.camera if is_media(choice.camera) else NONE
        if microphone != NONE and maker.media(microphone).audio is None:
            microphone = NONE
    made = (maker.camera(choice.camera), maker.microphone(microphone), maker.eeg(choice.eeg))
    return [source for source in made if source is not None]


def collect_sources(
    choice: Choice, settings: Settings
) -> tuple[list[Source], dict[StreamKind, DeviceError]]:
    """Return the chosen sources that can work, and for each other stream what is wrong with it.

    For the window: one bad choice must not keep the rest from running.
    """
    maker = _Maker(settings, paced=True)
    sources: list[Source] = []
    problems: dict[StreamKind, DeviceError] = {}
    parts: dict[StreamKind, tuple[Callable[[str], Source | None], str]] = {
        "video": (maker.camera, choice.camera),
        "audio": (maker.microphone, choice.microphone or NONE),
        "eeg": (maker.eeg, choice.eeg),
    }
    for kind, (make, text) in parts.items():
        try:
            source = make(text)
        except DeviceError as error:
            problems[kind] = error
        else:
            sources += [source] if source else []
    return sources, problems


def is_media(text: str) -> bool:
    """Tell whether ``text`` names a media file rather than a device or URL."""
    return "://" not in text and (_suffix(text) in MEDIA_SUFFIXES or _regular(text))


def is_eeg_file(text: str) -> bool:
    """Tell whether ``text`` names an EEG file rather than a board."""
    if is_lsl(text):
        return False
    path = text.partition("?")[0]
    return _suffix(path) in EEG_SUFFIXES or _regular(path)


def is_lsl(text: str) -> bool:
    """Tell whether ``text`` names a stream of the Lab Streaming Layer."""
    return text.startswith(LSL)


def is_recording(text: str) -> bool:
    """Tell whether ``text`` names a recording of a session."""
    return text.startswith(RECORDING) or (Path(text) / "session.json").is_file()


def _suffix(text: str) -> str:
    return Path(text).suffix.lower()


def _regular(text: str) -> bool:
    return Path(text).is_file()


class _Maker:
    """Makes sources for one session and shares what must be shared."""

    def __init__(self, settings: Settings, paced: bool) -> None:
        self._settings = settings
        self._paced = paced
        self._media: dict[Path, MediaFile] = {}
        self._players: dict[Path, Player] = {}
        self._participant: Participant | None = None

    def player(self, text: str) -> Player:
        path = Path(text.removeprefix(RECORDING)).expanduser()
        if path not in self._players:
            self._players[path] = open_player(path, paced=self._paced)
        return self._players[path]

    def media(self, text: str) -> MediaFile:
        path = Path(text)
        if path not in self._media:
            self._media[path] = MediaFile(path, paced=self._paced)
        return self._media[path]

    def demo(self, kind: StreamKind) -> Source:
        # Loaded when asked for: it brings scipy, half a second that no real device needs.
        from emoscope_devices.synthetic import Participant

        if self._participant is None:
            self._participant = Participant(paced=self._paced)
        part = self._participant
        sources: dict[StreamKind, Source] = {
            "video": part.video,
            "audio": part.audio,
            "eeg": part.eeg,
        }
        return sources[kind]

    def _demo(self, kind: StreamKind, text: str) -> Source:
        faults = faults_of(kind, text)
        source = self.demo(kind)
        if faults and self._participant is not None:
            self._participant.let_fail(faults)
        return source

    def camera(self, text: str) -> Source | None:
        if text == NONE:
            return None
        if is_demo(text):
            return self._demo("video", text)
        if is_recording(text):
            return self.player(text).source("video")
        if is_media(text):
            return self._part(self.media(text).video, text, say("picture"))
        chosen = self._settings.camera
        size = (chosen.width, chosen.height)
        return CameraSource(text, size=size, rate=chosen.rate, latency=chosen.latency)

    def microphone(self, text: str) -> Source | None:
        if text == NONE:
            return None
        if is_demo(text):
            return self._demo("audio", text)
        if is_recording(text):
            return self.player(text).source("audio")
        if is_media(text):
            return self._part(self.media(text).audio, text, say("sound"))
        device = None if text == "default" else int(text) if text.isdecimal() else text
        return MicrophoneSource(device, latency=self._settings.microphone.latency)

    def eeg(self, text: str) -> Source | None:
        chosen = self._settings.eeg
        if text == NONE:
            return None
        if is_demo(text):
            return self._demo("eeg", text)
        if is_lsl(text):
            # Loaded when asked for: liblsl listens on the network.
            from emoscope_devices.lsl import LSLSource

            return LSLSource(text, channels=chosen.channels, latency=chosen.latency)
        if is_recording(text):
            return self.player(text).source("eeg")
        if is_eeg_file(text):
            return EEGFileSource(text, paced=self._paced, channels=chosen.channels)
        return parse_board(text, channels=chosen.channels, latency=chosen.latency)

    @staticmethod
    def _part(source: Source | None, path: str, part: Sentence) -> Source:
        if source is None:
            raise DeviceUnusable(
                "{path} has no {part}.", "Choose another file or device.", path=path, part=part
            )
        return source


def kinds(sources: Sequence[Source]) -> tuple[StreamKind, ...]:
    """Return the kinds of stream that the sources deliver."""
    return tuple(s.spec.kind for s in sources)
