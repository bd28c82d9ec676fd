"""What a model is to tell apart, and where the label of a trial comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal, cast, get_args

from emoscope.personal.errors import PersonalError
from emoscope.recording.trials import TrialRecord

What = Literal["valence", "arousal", "both", "classes"]
WHATS: tuple[What, ...] = get_args(What)
By = Literal["condition", "rating"]
BYS: tuple[By, ...] = get_args(By)
Side = Literal["low", "high", ""]
"""Of an axis; empty for neither."""
Place = tuple[Side, Side]
"""Valence and arousal."""
AXES = ("valence", "arousal")
QUADRANTS: Mapping[str, Place] = MappingProxyType(
    {
        "LVLA": ("low", "low"),
        "LVHA": ("low", "high"),
        "HVLA": ("high", "low"),
        "HVHA": ("high", "high"),
    }
)
CONDITIONS: Mapping[str, Place] = MappingProxyType(
    {
        "happy": ("high", "high"),
        "amusement": ("high", "high"),
        "joy": ("high", "high"),
        "calm": ("high", "low"),
        "relaxed": ("high", "low"),
        "tenderness": ("high", "low"),
        "sad": ("low", "low"),
        "fear": ("low", "high"),
        "angry": ("low", "high"),
        "anger": ("low", "high"),
        "disgust": ("low", ""),
        "neutral": ("", ""),
        **QUADRANTS,
    }
)
"""Where conditions of these names lie on the circumplex (Russell 1980), by its quadrants."""
POINTS = 9
"""Of SAM, unless it is said otherwise."""
MOST_POINTS = 101


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the trials.

    ``by`` condition: ``table`` says for each condition whether valence and arousal are low, high or
    neither. ``by`` rating: the participant's own answers on scales of ``points``, cut at the
    middle; the middle itself (5 of 9) is neither. ``what`` "classes" tells the two conditions of
    ``classes`` apart: shown, and without a vote.
    """

    what: What = "both"
    by: By = "condition"
    table: Mapping[str, Place] = field(default_factory=lambda: CONDITIONS)
    classes: tuple[str, ...] = ()
    points: int = POINTS

    def __post_init__(self) -> None:
        """Refuse a question that nobody can answer. Raises PersonalError."""
        if self.what not in WHATS or self.by not in BYS:
            raise PersonalError(
                "Nobody can be asked for {asked} by {by}.",
                "Choose valence, arousal, both or classes, by condition or rating.",
                asked=self.what,
                by=self.by,
            )
        if self.what == "classes" and (len(set(self.classes)) != 2 or self.by != "condition"):
            raise PersonalError(
                "Two classes of your own are two different conditions.",
                "Name both, as the protocol names them.",
            )
        if type(self.points) is not int or not 2 <= self.points <= MOST_POINTS:
            raise PersonalError(
                "A scale of {points} points cannot be cut at its middle.",
                "Give the number of points of the scale that was shown, such as 9.",
                points=self.points,
            )

    @property
    def keys(self) -> tuple[str, ...]:
        """Return what training calls the questions."""
        if self.what == "classes":
            return ("label",)
        return AXES if self.what == "both" else (self.what,)

    def labels(self, trial: TrialRecord) -> dict[str, str] | None:
        """Return the label of a trial by key, "" for neither; None when nothing is known of it.

        Nothing is known of a condition that the table does not have, or without an answer.
        """
        if self.what == "classes":
            known = trial.condition in self.classes
            return {"label": trial.condition} if known else None
        place = self._place(trial)
        if place is None:
            return None
        sides = dict(zip(AXES, place, strict=True))
        return {key: sides[key] for key in self.keys}

    def _place(self, trial: TrialRecord) -> tuple[str, str] | None:
        if self.by == "condition":
            return self.table.get(trial.condition)
        wanted = [rating_of(trial, axis) for axis in AXES]
        if any(
            value is None and axis in self.keys for axis, value in zip(AXES, wanted, strict=True)
        ):
            return None
        valence, arousal = (self._side(value) for value in wanted)
        return valence, arousal

    def _side(self, value: float | None) -> Side:
        """Return on which side of the middle a rating lies; empty for the middle."""
        middle = (self.points + 1) / 2
        if value is None or value == middle:
            return ""
        return "high" if value > middle else "low"

    def plain(self) -> dict[str, Any]:
        """Return it as JSON takes it."""
        return {
            "what": self.what,
            "by": self.by,
            "table": {name: list(place) for name, place in self.table.items()},
            "classes": list(self.classes),
            "points": self.points,
        }


def rating_of(trial: TrialRecord, axis: str) -> float | None:
    """Return what the participant answered on an axis, None for no answer; her last answer counts.

    On a SAM scale of that axis, whatever its name; on a scale that is named as the axis; or on an
    affect grid ("x,y": valence and arousal).
    """
    for answer in reversed(trial.answers):
        value = answer.value
        if answer.kind == f"sam-{axis}" or answer.scale in (axis, f"sam-{axis}", f"sam_{axis}"):
            if isinstance(value, int | float):
                return float(value)
        elif answer.kind in ("affect-grid", "") and isinstance(value, str):
            pair = value.split(",")
            if len(pair) == 2 and all(one.strip().isdecimal() for one in pair):
                return float(pair[AXES.index(axis)])
    return None


def asked_of(plain: Mapping[str, Any]) -> Asked:
    """Return what ``Asked.plain`` wrote down. Raises PersonalError for anything else."""
    try:
        return Asked(
            what=plain["what"],
            by=plain["by"],
            table=MappingProxyType({str(k): _place(v) for k, v in plain["table"].items()}),
            classes=tuple(map(str, plain["classes"])),
            points=plain["points"],
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise PersonalError(
            "What was asked cannot be read ({error}).",
            "Calibrate again.",
            error=repr(error),
        ) from error


def _place(raw: Any) -> Place:
    valence, arousal = raw
    if valence not in ("low", "high", "") or arousal not in ("low", "high", ""):
        raise ValueError(f"no place: {raw!r}")
    return cast(Side, valence), cast(Side, arousal)


def table_of(words: tuple[str, ...]) -> dict[str, Place]:
    """Return the table of words like ``film-a=HVLA`` or ``film-b=valence:low``, and the known ones.

    ``none`` is neither. Raises PersonalError.
    """
    table = dict(CONDITIONS)
    for word in words:
        name, _, told = word.partition("=")
        found = _told(told)
        if not name or found is None:
            raise PersonalError(
                "{word} does not say where a condition lies.",
                "Write CONDITION=HVLA (or LVLA, LVHA, HVHA), CONDITION=valence:low,"
                " CONDITION=arousal:high, or CONDITION=none.",
                word=word,
            )
        table[name] = found
    return table


def _told(told: str) -> Place | None:
    if told in QUADRANTS:
        return QUADRANTS[told]
    if told == "none":
        return "", ""
    axis, _, side = told.partition(":")
    if axis not in AXES or side not in ("low", "high"):
        return None
    chosen = cast(Side, side)
    return (chosen, "") if axis == "valence" else ("", chosen)
