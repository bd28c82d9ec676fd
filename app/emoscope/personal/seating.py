"""What a participant's profile means when she sits down: her model, her face, her voice.

A model of somebody else's never votes on her: a setting that names one is taken out, and said.
"""

import logging
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from emoscope.personal.errors import PersonalError
from emoscope.personal.profiles import FOLDER, Part, Profile, profile_for
from emoscope.settings import Settings
from emoscope.sitting import Reply, Sitting
from emoscope_devices import Sentence, say
from emoscope_models import Modality, Reason

log = logging.getLogger(__name__)
Said = Callable[[Sentence | Reason], object]
LARGEST = 1 << 20
PARTS: Mapping[Modality, tuple[Part, str, str]] = {
    "face": ("face", "neutral_state", "restore_neutral"),
    "speech": ("voice", "voice_state", "restore_voice"),
}
"""By modality: part of a profile, and what a model is asked to tell and to take back."""


@dataclass(frozen=True, slots=True)
class Seated:
    """What a session of hers is opened with, and what is to be said of it."""

    settings: Settings
    profile: Profile | None
    said: tuple[Sentence, ...] = ()


def seated(settings: Settings, code: str) -> Seated:
    """Return the settings for a participant: with her own EEG model, and never somebody else's.

    An empty ``code`` is nobody. Reads the disk: not on the Qt thread. Never raises: a profile that
    cannot be read is said.
    """
    said: list[Sentence] = []
    profile = None
    if code:
        try:
            profile = profile_for(settings.recording.parent(), code)
        except PersonalError as error:
            said += error.sentences
    own = profile.model if profile is not None else None
    named = settings.eeg.personal_model
    if own is not None:
        return Seated(_with(settings, str(own)), profile, tuple(said))
    if named and (whose := _whose(Path(named).expanduser())) not in ("", code):
        said.append(
            say(
                "The personal EEG model of the settings is of {other}: it does not vote on {code}.",
                other=whose,
                code=code or "nobody",
            )
        )
        return Seated(_with(settings, ""), profile, tuple(said))
    return Seated(settings, profile, tuple(said))


def _with(settings: Settings, model: str) -> Settings:
    return replace(settings, eeg=replace(settings.eeg, personal_model=model))


def _whose(model: Path) -> str:
    """Return whose a model is, by its card or its place; empty where neither says it."""
    if model.parent.parent.name == FOLDER:
        return model.parent.name
    try:
        with model.with_suffix(".toml").open("rb") as file:
            said = tomllib.loads(file.read(LARGEST).decode()).get("participant")
    except (OSError, ValueError, RecursionError):
        return ""
    return said if isinstance(said, str) else ""


class Carrier:
    """Gives models what a profile kept, as soon as each is there, and asks them for it at the end.

    ``said`` hears, on threads of the engine's, what came of it.
    """

    def __init__(self, sitting: Sitting, profile: Profile | None, said: Said) -> None:
        """Follow a session; nothing is asked before ``begin``."""
        self._sitting, self._profile, self._said = sitting, profile, said
        self._given: set[Modality] = set()

    def begin(self) -> None:
        """Give back what was kept, to models that are there now and to those that come."""
        self._sitting.listeners.model.append(self._ready)
        for modality in tuple(self._sitting.pipeline.estimators):
            self._ready(modality, ())

    def _ready(self, modality: Modality, reasons: tuple[Reason, ...]) -> None:
        if reasons or modality in self._given or modality not in PARTS or self._profile is None:
            return
        if not self._hers(modality):
            return
        part, _, restore = PARTS[modality]
        kept = self._profile.face if part == "face" else self._profile.voice
        if kept is None:
            return
        self._given.add(modality)
        here = self._device(modality)
        if part == "voice" and kept.device and here != kept.device:
            self._said(
                say(
                    "The voice was learnt with {there}; now there is {here}: it is learnt anew.",
                    there=kept.device,
                    here=here or "?",
                )
            )
            return
        state = dict(kept.state)
        self._sitting.request(
            modality, restore, answer=lambda reply: self._restored(part, reply), state=state
        )

    def _restored(self, part: Part, reply: Reply) -> None:
        if isinstance(reply.value, Reason):
            self._said(reply.value)
        elif not reply.known:
            self._said(say("The model keeps nothing of it: it has no such calibration."))
        elif part == "face":
            self._said(say("The neutral face of her profile is in use."))
        else:
            self._said(say("The voice of her profile is in use."))

    def collect(self, kept: Callable[[Part, Mapping[str, Any], str], object]) -> None:
        """Ask the models what they know of her; ``kept`` hears part, state and device.

        On threads of the engine's: what writes it down goes elsewhere (``profiles.keep_state``).
        """
        for modality, (part, tell, _) in PARTS.items():
            if modality in self._sitting.pipeline.estimators and self._hers(modality):
                device = self._device(modality)
                self._sitting.request(modality, tell, answer=_told(part, device, kept))

    def _hers(self, modality: Modality) -> bool:
        """Return whether it is she who is captured: not the demo, and not another time."""
        capture = self._sitting.captures.get("audio" if modality == "speech" else "video")
        return capture is not None and not (self._sitting.replayed or capture.source.spec.demo)

    def _device(self, modality: Modality) -> str:
        capture = self._sitting.captures.get("audio" if modality == "speech" else "video")
        return capture.source.spec.device if capture is not None else ""


def _told(
    part: Part, device: str, kept: Callable[[Part, Mapping[str, Any], str], object]
) -> Callable[[Reply], object]:
    def answered(reply: Reply) -> None:
        if isinstance(reply.value, Mapping):
            kept(part, reply.value, device)

    return answered


def use_now(sitting: Sitting, model: Path | None, heard: Callable[[bool, Any], object]) -> None:
    """Have a running session take another EEG model, None for none, without a restart.

    ``heard`` hears, on a thread of the engine's, whether it may vote, and the reasons.
    """

    def answered(reply: Reply) -> None:
        if isinstance(reply.value, tuple) and len(reply.value) == 2:
            heard(*reply.value)
        else:
            heard(False, (say("This EEG model takes no personal model."),))

    path = "" if model is None else str(model.absolute())
    sitting.request("eeg", "use_personal", answer=answered, path=path)
