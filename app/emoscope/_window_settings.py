"""Settings of the window and of the operator's hour."""

from dataclasses import dataclass

from emoscope._settings_values import SettingsError, within

THEMES = ("dark", "light", "contrast-dark", "contrast-light")


@dataclass(frozen=True, slots=True)
class WindowSettings:
    """How the window looks. ``language`` "auto", "en", "zh_CN" or "ja"."""

    theme: str = "dark"
    language: str = "auto"
    scale: float = 1.0
    sweep_seconds: float = 8.0
    microvolts: float = 100.0
    landmarks: bool = True

    def __post_init__(self) -> None:
        """Refuse what the window cannot show."""
        if self.theme not in THEMES:
            raise SettingsError(
                "There is no window.theme {v}. Choose one of {known}.",
                v=self.theme,
                known=", ".join(THEMES),
            )
        if self.language not in ("auto", "en", "zh_CN", "ja"):
            raise SettingsError("There is no language {v} in Emoscope.", v=self.language)
        within("window.scale", self.scale, 0.75, 2.5)
        within("window.sweep_seconds", self.sweep_seconds, 5, 30)
        within("window.microvolts", self.microvolts, 1, 5000)


@dataclass(frozen=True, slots=True)
class HourSettings:
    """What an operator's hour begins with.

    ``study`` is the path of a study file, empty for none. ``welcomed``: the first page was seen.
    ``screen`` is the display of the participant's window, empty for a second one if there is one;
    ``sound`` whether alarms are heard.
    """

    study: str = ""
    welcomed: bool = False
    screen: str = ""
    sound: bool = True
