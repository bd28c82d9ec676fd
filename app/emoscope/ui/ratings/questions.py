"""Which question is asked, what was answered and when: no widget, and no clock of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from emoscope.protocol.values import SCALE_KINDS, Answer, Scale
from emoscope_models import EMOTIONS

Value = int | str
STRENGTHS = 9
"""Points on which the intensity of a class is told: 1 is 0.0, the last is 1.0."""
LONGEST = 1000
"""Characters of a text: with all of them escaped it fits into a marker's details."""

ROWS = ("sam-valence", "sam-arousal", "sam-dominance", "likert")
"""The kinds that are answered by a point of a row."""


@dataclass(frozen=True, slots=True)
class Step:
    """One page: a scale's question, or how strong what she chose is."""

    scale: Scale
    number: int
    """Of the scale, from 0."""
    strength: bool = False


@dataclass(slots=True)
class _Held:
    """One step's answer. None as a value is "no answer"; ``chose`` tells it from nothing yet."""

    shown: float | None = None
    chose: bool = False
    value: Value | None = None
    changed: float = 0.0
    kept: tuple[Value | None, float] | None = None
    """What was confirmed, and when it was chosen."""


def check(scales: Sequence[Scale]) -> None:
    """Raise ValueError, with the scale's name, for questions that cannot be asked."""
    if not scales:
        raise ValueError("there is no question to ask")
    for scale in scales:
        if scale.kind not in SCALE_KINDS:
            raise ValueError(f"the scale {scale.name} is of no known kind: {scale.kind}")
        if scale.kind not in ("emotion", "text") and not 2 <= scale.points <= 99:
            raise ValueError(f"the scale {scale.name} has {scale.points} points, not 2 to 99")
        if unknown := set(scale.choices) - set(EMOTIONS):
            raise ValueError(f"the scale {scale.name} offers {sorted(unknown)}: not our classes")
        known = {0, 2, scale.points} if scale.kind == "likert" else {0, 2}
        if len(scale.labels) not in (known if scale.kind in ROWS else {0}):
            raise ValueError(f"the scale {scale.name} has {len(scale.labels)} labels")
        if (scale.choices or scale.intensity) and scale.kind != "emotion":
            raise ValueError(f"the scale {scale.name} has no classes to choose from")
        if scale.seconds is not None and not scale.seconds > 0:
            raise ValueError(f"the scale {scale.name} gives {scale.seconds} s to answer")


class Questions:
    """The questions of one rating, one after the other. ``clock`` tells seconds.

    Nothing can be chosen before a question was on the screen: keys that were meant for the one
    before answer nothing.
    """

    def __init__(self, scales: Sequence[Scale], clock: Callable[[], float]) -> None:
        """Begin with the first question. Raises ValueError for one that cannot be asked."""
        check(scales)
        self._scales, self._clock = tuple(scales), clock
        self._held: dict[tuple[int, bool], _Held] = {}
        self.over = False
        self._go_to(Step(self._scales[0], 0))

    @property
    def step(self) -> Step:
        """Return what is asked."""
        return self._step

    @property
    def count(self) -> int:
        """Return how many scales there are."""
        return len(self._scales)

    @property
    def last(self) -> bool:
        """Return whether no question follows, as far as can be told before this is answered."""
        step = self._step
        strength_follows = step.scale.intensity and not step.strength and self.value is not None
        return step.number == len(self._scales) - 1 and not (
            step.scale.kind == "emotion" and strength_follows
        )

    @property
    def shown(self) -> bool:
        """Return whether the question was on the screen."""
        return self._now.shown is not None

    @property
    def chose(self) -> bool:
        """Return whether anything is chosen, be it no answer."""
        return self._now.chose

    @property
    def value(self) -> Value | None:
        """Return what is chosen."""
        return self._now.value

    @property
    def chosen_class(self) -> str:
        """Return the class whose strength is asked; empty at any other question."""
        value = self._held[self._step.number, False].value if self._step.strength else None
        return value if isinstance(value, str) else ""

    def note_shown(self) -> None:
        """Note that the question is on the screen; the first time counts."""
        if self._now.shown is None:
            self._now.shown = self._clock()

    def choose(self, value: Value | None) -> bool:
        """Change the answer; None is no answer. Return False before the question was shown."""
        now = self._now
        if self.over or now.shown is None:
            return False
        if not now.chose or value != now.value:
            now.chose, now.value, now.changed = True, value, self._clock()
        return True

    def clear(self) -> None:
        """Take back what was chosen: a text that was deleted again."""
        self._now.chose, self._now.value = False, None

    def confirm(self) -> bool:
        """Go on with what is chosen; return False where nothing is."""
        now = self._now
        if self.over or now.shown is None or not now.chose:
            return False
        before = now.kept
        now.kept = (now.value, now.changed)
        if not self._step.strength and before is not None and before[0] != now.value:
            self._held.pop((self._step.number, True), None)  # it was said of another class
        self._go_on()
        return True

    @property
    def can_go_back(self) -> bool:
        """Return whether there is a question before this one, whose time is not up."""
        before = self._before()
        return before is not None and self._left(before) != 0.0

    def back(self) -> bool:
        """Return to the question before; its answer stands until it is changed."""
        before = self._before()
        if before is None or self.over or not self.shown or self._left(before) == 0.0:
            return False
        self._go_to(before)
        return True

    @property
    def left(self) -> float | None:
        """Return the seconds that are left to answer, None where there is no limit."""
        return self._left(self._step)

    def look_at_clock(self) -> bool:
        """Go on where the time is up, without an answer or with the one confirmed before."""
        if self.over or self.left != 0.0:
            return False
        now = self._now
        if now.kept is None:
            now.kept = (None, self._clock())
        now.chose, (now.value, now.changed) = True, now.kept
        self._go_on()
        return True

    def answers(self) -> tuple[Answer, ...]:
        """Return the confirmed answers, one for each scale that has one, in order."""
        found = (self._answer(number) for number in range(len(self._scales)))
        return tuple(answer for answer in found if answer is not None)

    # -- parts -------------------------------------------------------------------------------

    @property
    def _now(self) -> _Held:
        return self._held[self._step.number, self._step.strength]

    def _go_to(self, step: Step) -> None:
        self._step = step
        self._held.setdefault((step.number, step.strength), _Held())

    def _go_on(self) -> None:
        step = self._step
        asks_strength = step.scale.kind == "emotion" and step.scale.intensity
        if asks_strength and not step.strength and self._now.value is not None:
            self._go_to(Step(step.scale, step.number, strength=True))
        elif step.number + 1 < len(self._scales):
            self._go_to(Step(self._scales[step.number + 1], step.number + 1))
        else:
            self.over = True

    def _before(self) -> Step | None:
        step = self._step
        if step.strength:
            return Step(step.scale, step.number)
        if step.number == 0:
            return None
        number = step.number - 1
        scale, held = self._scales[number], self._held[number, False]
        asked = scale.kind == "emotion" and scale.intensity and held.value is not None
        return Step(scale, number, strength=asked and (number, True) in self._held)

    def _left(self, step: Step) -> float | None:
        if step.scale.seconds is None:
            return None
        held = self._held[step.number, step.strength]
        if held.shown is None:
            return step.scale.seconds
        return max(0.0, held.shown + step.scale.seconds - self._clock())

    def _answer(self, number: int) -> Answer | None:
        held = self._held.get((number, False))
        if held is None or held.kept is None or held.shown is None:
            return None
        value, changed = held.kept
        strong = self._held.get((number, True))
        intensity = None
        if value is not None and strong is not None and strong.kept is not None:
            point = strong.kept[0]
            if isinstance(point, int):
                intensity = (point - 1) / (STRENGTHS - 1)
        reaction = round(changed - held.shown, 4)
        return Answer(self._scales[number].name, value, reaction, intensity)
