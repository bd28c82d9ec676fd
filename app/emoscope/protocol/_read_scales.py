"""Reads [scales.NAME]: the questions to the participant."""

from collections.abc import Mapping

from emoscope.protocol._limits import NAME, no_name, twice
from emoscope.protocol._table import Table, not_one_of
from emoscope.protocol.values import SCALE_KINDS, Scale
from emoscope_devices import say
from emoscope_models import EMOTIONS

SCALE = ("kind", "question", "points", "labels", "choices", "intensity", "seconds")
ANSWER = (1.0, 3600.0)
"""Seconds to answer one question."""
POINTS: Mapping[str, tuple[int, ...]] = {
    "sam-valence": (5, 9),
    "sam-arousal": (5, 9),
    "sam-dominance": (5, 9),
    "affect-grid": (9,),
    "likert": (2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
}


def read_scales(top: Table) -> dict[str, Scale]:
    """Return the scales of [scales.NAME], by name."""
    made = {}
    for name, table in top.named("scales", SCALE):
        if not NAME.fullmatch(name):
            table.wrong(no_name(name))
        made[name] = _scale(name, table)
    return made


def _scale(name: str, table: Table) -> Scale:
    kind = table.one_of("kind", SCALE_KINDS)
    if kind is None:  # nothing else can be judged
        return Scale(name, "text")
    question = table.said("question")
    if not question and kind in ("likert", "text"):
        table.wrong(
            say('The scale {name} asks nothing. Write question = {{ en = "..." }}.', name=name)
        )
    points = _points(kind, table)
    for key, of in (("choices", "emotion"), ("intensity", "emotion"), ("labels", "likert")):
        if key in table and kind != of:
            table.wrong(
                say("Only a scale of kind {of} has {key}. Take it out.", of=of, key=key), key
            )
    choices = _choices(table) if kind == "emotion" else ()
    labels = table.several_said("labels")
    if labels and kind == "likert" and len(labels) not in (2, points):
        table.wrong(
            say(
                "There are {count} labels. Write two, for the ends, or {points}, for every point.",
                count=len(labels),
                points=points,
            ),
            "labels",
        )
    return Scale(
        name,
        kind,
        question,
        points,
        labels,
        choices,
        table.truth("intensity"),
        table.seconds("seconds", *ANSWER),
    )


def _choices(table: Table) -> tuple[str, ...]:
    """Return the classes that are offered, all where nothing is written."""
    choices = table.texts("choices") if "choices" in table else EMOTIONS
    for number, choice in enumerate(choices):
        if choice not in EMOTIONS:
            table.wrong(not_one_of("choice", choice, EMOTIONS), "choices", number)
        elif choice in choices[:number]:
            table.wrong(twice(choice), "choices", number)
    if len(choices) < 2:
        table.wrong(say("There must be two choices or more."), "choices")
    return tuple(choices)


def _points(kind: str, table: Table) -> int:
    known = POINTS.get(kind, ())
    if "points" not in table:
        if kind == "likert":
            table.wrong(say("points is missing. Write how many there are, as in points = 7."))
        return 9
    if not known:
        table.wrong(say("A scale of kind {kind} has no points. Take it out.", kind=kind), "points")
        return 9
    points = table.whole("points", known[0], known[-1], known[-1])
    if points not in known:
        table.wrong(
            say(
                "A scale of kind {kind} has {known} points, not {points}.",
                kind=kind,
                known=", ".join(map(str, known)),
                points=points,
            ),
            "points",
        )
    return points
