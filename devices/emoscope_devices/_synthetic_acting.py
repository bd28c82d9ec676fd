"""How the demo participant plays the script: emotions, speech, blinks and idle motion as poses.

Which actions make an emotion follows the Emotional FACS prototypes (Ekman, Friesen & Hager 2002).
"""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from emoscope_devices._synthetic_face import Pose
from emoscope_devices._synthetic_script import EMOTIONS, Emotion, Script
from emoscope_devices._synthetic_voice import Voice

FACES: Mapping[Emotion, Mapping[str, float]] = MappingProxyType(
    {
        "neutral": {"frown": 0.18},
        "happy": {"smile": 1.0, "squint": 0.45, "outer_up": 0.12, "inner_up": 0.10},
        "sad": {"inner_up": 1.0, "lower": 0.25, "frown": 0.85, "lids": 0.15, "gaze_y": 0.35},
        "angry": {"lower": 1.35, "press": 0.9, "squint": 0.8, "wrinkle": 0.2, "frown": 0.55},
        "fear": {
            "inner_up": 0.95,
            "outer_up": 0.45,
            "widen": 1.0,
            "wide": 0.7,
            "jaw": 0.2,
            "frown": 0.45,
        },
        "disgust": {"wrinkle": 1.0, "lift": 0.9, "lower": 0.5, "squint": 0.6, "frown": 0.3},
        "surprise": {"inner_up": 0.8, "outer_up": 1.0, "widen": 0.9, "jaw": 0.5, "round": 0.35},
    }
)
"""Amounts of actions in each emotion at its height."""

CARRIAGE: Mapping[Emotion, Mapping[str, float]] = MappingProxyType(
    {
        "neutral": {},
        "happy": {"pitch": -1.5, "roll": 1.5},
        "sad": {"pitch": 5.0, "down": 5.0, "roll": -1.5},
        "angry": {"pitch": 2.5, "zoom": 0.025},
        "fear": {"pitch": -1.5, "zoom": -0.02, "yaw": -3.0},
        "disgust": {"pitch": -2.0, "yaw": 4.0, "roll": -1.5},
        "surprise": {"pitch": -3.5, "zoom": 0.015, "down": -3.0},
    }
)
"""How the head is held in each emotion: degrees, px down, and zoom."""

SPEECH_JAW = 0.80
AWAY_YAW = 13.0


class Acting:
    """Gives the pose of the face at a time: a function of the script, the voice and the seed."""

    def __init__(self, script: Script, voice: Voice, seed: int) -> None:
        """Draw the phases of the idle motion."""
        self._script, self._voice = script, voice
        self._phase = np.random.default_rng((seed, 9)).uniform(0, 2 * np.pi, 16)

    def pose(self, t: float) -> Pose:
        """Return the pose at ``t`` seconds after the participant began."""
        at = np.array([t])
        mood = self._script.emotions(at)[0]
        away = float(self._script.away(at)[0])
        jaw, wide, round_ = self._voice.mouth(t)
        actions = self._actions(t, mood)
        # Speech takes the mouth over from the emotion, but not all of it.
        talk = min(1.0, 2.0 * max(jaw, wide, round_))
        actions["jaw"] = actions["jaw"] * (1 - 0.5 * talk) + SPEECH_JAW * jaw
        actions["wide"] += 0.35 * wide
        actions["round"] += 0.6 * round_
        actions["press"] *= 1 - talk
        lids = float(self._script.lids(at)[0])
        actions["lids"] = lids + actions["lids"] * (1 - lids)
        actions["gaze_x"] = 0.85 * away + self._glance(t, 0) * (1 - away)
        actions["gaze_y"] += 0.6 * self._glance(t, 1)
        held = {
            name: float(
                sum(m * CARRIAGE[e].get(name, 0.0) for m, e in zip(mood, EMOTIONS, strict=True))
            )
            for name in ("pitch", "yaw", "roll", "down", "zoom")
        }
        return Pose(
            actions=MappingProxyType(actions),
            shift=(5.0 * self._sway(t, 11.0, 2), 2.5 * self._sway(t, 7.1, 4) + held["down"]),
            roll=1.5 * self._sway(t, 9.3, 6) + held["roll"],
            yaw=3.0 * self._sway(t, 6.7, 8) + held["yaw"] + AWAY_YAW * away,
            pitch=1.5 * self._sway(t, 5.3, 10) + held["pitch"] + 2.0 * jaw,
            zoom=1.0 + 0.008 * self._sway(t, 13.7, 12) + held["zoom"],
            breath=float(np.sin(2 * np.pi * t / 4.1)),
            light=1.0 + 0.015 * self._sway(t, 23.0, 14),
        )

    def _actions(
        self, t: float, mood: np.ndarray[tuple[int], np.dtype[np.float64]]
    ) -> dict[str, float]:
        """Return the mood's mix of actions, alive: never quite the same amount."""
        names = {name for face in FACES.values() for name in face} | {"gaze_x"}
        alive = 1.0 + 0.06 * self._sway(t, 2.9, 1)
        return {
            name: alive
            * float(sum(m * FACES[e].get(name, 0.0) for m, e in zip(mood, EMOTIONS, strict=True)))
            for name in sorted(names)
        }

    def _sway(self, t: float, seconds: float, which: int) -> float:
        """Return slow idle motion within ±1: two waves that do not repeat together."""
        slow = np.sin(2 * np.pi * t / seconds + self._phase[which])
        fast = np.sin(2 * np.pi * t / (seconds * 0.382) + self._phase[which + 1 - 2 * (which % 2)])
        return float(0.7 * slow + 0.3 * fast)

    def _glance(self, t: float, which: int) -> float:
        """Return where the eyes rest, within ±0.25: they jump every second or two."""
        stay = 1.3 + 0.4 * np.sin(self._phase[which])
        step, since = divmod(t, stay)
        before, now = (np.sin(12.9898 * (step + k) + self._phase[which]) for k in (0, 1))
        share = min(1.0, since / 0.06)
        return float(0.25 * (before + (now - before) * share))
