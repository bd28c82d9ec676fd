"""Typed settings in one TOML file that survives damage.

A save is atomic and leaves a copy, ``settings.toml.last-good``. A file that cannot be read is
kept beside as ``settings.toml.damaged`` and the last good one takes its place; the operator is
told. Nothing in the file is ignored: an unknown or impossible value is refused by name.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import platformdirs
import tomli_w

from emoscope._lab_settings import LabSettings as LabSettings
from emoscope._settings_values import SettingsError as SettingsError
from emoscope._settings_values import build, plain, within
from emoscope._window_settings import THEMES as THEMES
from emoscope._window_settings import HourSettings as HourSettings
from emoscope._window_settings import WindowSettings as WindowSettings
from emoscope_devices import Sentence, say
from emoscope_models import (
    ADDITIVE,
    CHOICES,
    DEFAULT_MODE,
    DEFAULT_RULE,
    EMOTIONS,
    LEARNED,
    MODALITIES,
    MODES,
    FusionSettings,
    Gates,
    read_fusion_card,
)

FILE_NAME = "settings.toml"
FACE_MODELS = ("expression", "blendshapes")


@dataclass(frozen=True, slots=True)
class CameraSettings:
    """``device``: index, path, URL, file, "demo" or "none". ``latency`` in seconds."""

    device: str = "0"
    width: int = 640
    height: int = 480
    rate: float = 30.0
    latency: float = 0.0

    def __post_init__(self) -> None:
        """Refuse sizes and rates that no camera has."""
        within("camera.width", self.width, 64, 7680)
        within("camera.height", self.height, 64, 4320)
        within("camera.rate", self.rate, 1, 240)
        within("camera.latency", self.latency, -1, 5)


@dataclass(frozen=True, slots=True)
class FaceSettings:
    """``model`` reads expressions: "expression" (our network and the blendshapes) or "blendshapes".

    With ``neutral`` a participant's own neutral face can be recorded and moves the answers.
    """

    model: str = "expression"
    neutral: bool = False

    def __post_init__(self) -> None:
        """Refuse a model that there is not."""
        if self.model not in FACE_MODELS:
            raise SettingsError(
                "There is no face.model {value}. Choose one of {known}.",
                value=self.model,
                known=", ".join(FACE_MODELS),
            )


@dataclass(frozen=True, slots=True)
class MicrophoneSettings:
    """``device``: "default", name or index, file, "demo" or "none". ``latency`` in seconds.

    ``only_participant``: once the participant's voice is enrolled, other voices do not count.
    """

    device: str = "default"
    latency: float = 0.0
    only_participant: bool = False

    def __post_init__(self) -> None:
        """Refuse a latency that no device has."""
        within("microphone.latency", self.latency, -1, 5)


@dataclass(frozen=True, slots=True)
class EEGSettings:
    """``device``: board with parameters ("cyton:serial_port=..."), file, "demo" or "none".

    ``channels`` name the electrodes when the board does not. ``mains`` 50, 60, or 0 to detect.
    ``personal_model`` is the path of what ``emoscope calibrate eeg`` wrote for this participant.
    """

    device: str = "none"
    channels: tuple[str, ...] = ()
    mains: float = 0.0
    latency: float = 0.0
    personal_model: str = ""

    def __post_init__(self) -> None:
        """Refuse impossible values."""
        within("eeg.latency", self.latency, -1, 5)
        if self.mains not in (0.0, 50.0, 60.0):
            raise SettingsError("eeg.mains must be 0, 50 or 60, not {value}.", value=self.mains)


@dataclass(frozen=True, slots=True)
class FusionChoice:
    """What the operator may set of fusion; see FusionSettings for the meaning.

    ``calibration`` is the file of a calibration made at this site, ``learned`` the card of a
    network trained for the rule of its name; empty for none.
    """

    rule: str = DEFAULT_RULE
    mode: str = DEFAULT_MODE
    bands: bool = False
    agreement: bool = True
    calibration: str = ""
    learned: str = ""
    epsilon: float = 0.02
    weights: Mapping[str, float] = field(
        default_factory=lambda: MappingProxyType({"face": 1.0, "speech": 1.0, "eeg": 1.0})
    )
    stale: Mapping[str, float] = field(
        default_factory=lambda: MappingProxyType({"face": 1.0, "speech": 3.0, "eeg": 6.0})
    )

    def __post_init__(self) -> None:
        """Refuse values with which fusion would not be a distribution."""
        for part, chosen, known in (("rule", self.rule, CHOICES), ("mode", self.mode, MODES)):
            if chosen not in known:
                raise SettingsError(
                    "There is no fusion.{name} {value}. Choose one of {known}.",
                    name=part,
                    value=chosen,
                    known=", ".join(known),
                )
        if self.mode == "stable" and self.rule not in ADDITIVE:
            raise SettingsError(
                "fusion.mode stable cannot be had with fusion.rule {rule}, only with {known}.",
                rule=self.rule,
                known=", ".join(ADDITIVE),
            )
        if self.bands and self.rule in LEARNED:
            raise SettingsError(
                "fusion.bands cannot be had with fusion.rule {rule}: it has a memory.",
                rule=self.rule,
            )
        within("fusion.epsilon", self.epsilon, 0, 0.5)
        for table, high in ((self.weights, 10.0), (self.stale, 60.0)):
            if set(table) != {"face", "speech", "eeg"}:
                raise SettingsError("fusion needs a value for each of face, speech and eeg.")
            for name, value in table.items():
                within(f"fusion for {name}", value, 0, high)

    def build(self) -> FusionSettings:
        """Return the settings as fusion takes them; ages also set the decay.

        Raises ModelError when the calibration cannot be used, or the rule lacks one; so with the
        learned network.
        """
        decay = {name: max(value, 0.05) for name, value in self.stale.items()}
        learned = None
        if self.learned:
            # ONNX Runtime takes long to import, and most sittings need no network for fusion.
            from emoscope_models.rules_learned import read_learned

            learned = read_learned(Path(self.learned).expanduser())
        site = None
        if self.calibration:
            site = read_fusion_card(Path(self.calibration).expanduser())
        return FusionSettings(
            weights=dict(self.weights),  # type: ignore[arg-type]
            stale=dict(self.stale),  # type: ignore[arg-type]
            decay=decay,  # type: ignore[arg-type]
            epsilon=self.epsilon,
            rule=self.rule,
            mode=self.mode,  # type: ignore[arg-type]
            bands=self.bands,
            agreement=self.agreement,
            calibration=site,
            learned=learned,
        )


@dataclass(frozen=True, slots=True)
class ModelsSettings:
    """Which models answer; keys as ``emoscope models list`` shows them.

    ``face`` and ``speech`` vote, "default" for the shipped ones. ``shadow`` models run beside and
    are recorded, without a vote. ``suppressed`` classes ("face:disgust") are not offered, nor are
    those whose recall is below ``recall_limit`` in the model's card (0 for no limit).
    """

    face: str = "default"
    speech: str = "default"
    shadow: tuple[str, ...] = ()
    suppressed: tuple[str, ...] = ()
    recall_limit: float = 0.0

    def __post_init__(self) -> None:
        """Refuse what names no class, and models that would both vote and not."""
        within("models.recall_limit", self.recall_limit, 0, 1)
        for name in self.suppressed:
            modality, _, emotion = name.partition(":")
            if modality not in MODALITIES or emotion not in EMOTIONS:
                raise SettingsError(
                    "models.suppressed must hold entries such as face:disgust, not {value}.",
                    value=name,
                )
        for name in self.shadow:
            if not name or name in (self.face, self.speech) or self.shadow.count(name) > 1:
                raise SettingsError(
                    "models.shadow cannot have {value}: it votes, or is there twice.", value=name
                )


@dataclass(frozen=True, slots=True)
class RecordingSettings:
    """``folder`` for recordings, empty for Emoscope in the home folder; ``mirror`` for copies.

    ``names`` is the list of codes and names, outside both; empty where nobody keeps one.
    ``preroll`` seconds before Record are in a recording; 0 saves the encoder's share of a core.
    """

    folder: str = ""
    mirror: str = ""
    study: str = ""
    preroll: float = 10.0
    names: str = ""

    def __post_init__(self) -> None:
        """Refuse a pre-roll that memory could not hold."""
        within("recording.preroll", self.preroll, 0, 60)

    def key_file(self) -> Path | None:
        """Return the list of codes and names, None where nobody keeps one."""
        return Path(self.names).expanduser() if self.names else None

    def parent(self) -> Path:
        """Return the folder that recordings are made in."""
        return Path(self.folder).expanduser() if self.folder else Path.home() / "Emoscope"


@dataclass(frozen=True, slots=True)
class ReviewSettings:
    """``rater`` is the code that annotated last; it is offered when a recording is opened."""

    rater: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is kept between sittings."""

    camera: CameraSettings = field(default_factory=CameraSettings)
    face: FaceSettings = field(default_factory=FaceSettings)
    microphone: MicrophoneSettings = field(default_factory=MicrophoneSettings)
    eeg: EEGSettings = field(default_factory=EEGSettings)
    fusion: FusionChoice = field(default_factory=FusionChoice)
    validity: Gates = field(default_factory=Gates)
    models: ModelsSettings = field(default_factory=ModelsSettings)
    recording: RecordingSettings = field(default_factory=RecordingSettings)
    review: ReviewSettings = field(default_factory=ReviewSettings)
    window: WindowSettings = field(default_factory=WindowSettings)
    hour: HourSettings = field(default_factory=HourSettings)
    lab: LabSettings = field(default_factory=LabSettings)


def default_path() -> Path:
    """Return where this user's settings live; ``EMOSCOPE_SETTINGS`` overrides."""
    override = os.environ.get("EMOSCOPE_SETTINGS")
    return Path(override) if override else platformdirs.user_config_path("emoscope") / FILE_NAME


def parse(text: str) -> Settings:
    """Read settings from TOML. Raises SettingsError that names what cannot be obeyed."""
    try:
        raw = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError("It is not TOML ({error}).", error=error) from error
    built = build(Settings, raw, "")
    assert isinstance(built, Settings)
    return built


def dump(settings: Settings) -> str:
    """Return settings as TOML."""
    return tomli_w.dumps(plain(as_tables(settings)))


def load(path: Path) -> tuple[Settings, Sentence | None]:
    """Read the file, or the last good one, or the defaults; never raises for its content.

    Returns the settings and, when the file was damaged, the sentence to show. A missing file is
    no problem: defaults.
    """
    try:
        settings = _read(path)
    except FileNotFoundError:
        return Settings(), None
    except (SettingsError, OSError, UnicodeDecodeError) as error:
        return _rescue(path, error)
    return settings, None


def save(settings: Settings, path: Path) -> None:
    """Write atomically: the file is the old one or the new one, whatever happens. OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = dump(settings)
    parse(text)
    for target in (path, _last_good(path)):
        partial = target.with_name(target.name + ".partial")
        with partial.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)


def as_tables(settings: Settings) -> dict[str, Any]:
    """Return the settings as nested dictionaries; mapping proxies are opened first."""
    result: dict[str, Any] = {}
    for part in fields(settings):
        value = getattr(settings, part.name)
        result[part.name] = {f.name: _opened(getattr(value, f.name)) for f in fields(value)}
    return result


def _opened(value: Any) -> Any:
    if is_dataclass(value):
        return {f.name: getattr(value, f.name) for f in fields(value)}
    return dict(value) if isinstance(value, Mapping) else value


def _read(path: Path) -> Settings:
    return parse(path.read_text(encoding="utf-8"))


def _last_good(path: Path) -> Path:
    return path.with_name(path.name + ".last-good")


def _rescue(path: Path, error: Exception) -> tuple[Settings, Sentence]:
    """Keep the damaged file beside and put the last good one, or the defaults, in its place."""
    why = error.sentence if isinstance(error, SettingsError) else error
    kept = path.with_name(path.name + ".damaged")
    try:
        settings, back = _read(_last_good(path)), True
    except (OSError, UnicodeDecodeError, SettingsError):
        settings, back = Settings(), False
    try:
        path.replace(kept)
        save(settings, path)
    except OSError:
        kept = path
    if back:
        return settings, say(
            "The settings file was damaged: {why} The last good one is back; the damaged one is"
            " kept as {kept}.",
            why=why,
            kept=kept,
        )
    return settings, say(
        "The settings file was damaged: {why} Emoscope starts with its defaults; the damaged one"
        " is kept as {kept}.",
        why=why,
        kept=kept,
    )
