"""The field in which a question is answered, in the participant's language."""

from emoscope.protocol.values import Said, Scale
from emoscope.ui.participant.language import Language
from emoscope.ui.ratings import texts
from emoscope.ui.ratings.choice import Card, Point
from emoscope.ui.ratings.figures import figure_at
from emoscope.ui.ratings.grid import GridField
from emoscope.ui.ratings.questions import STRENGTHS, Step
from emoscope.ui.ratings.row import RowField
from emoscope.ui.ratings.writing import TextField
from emoscope_models import EMOTIONS

Field = RowField | GridField | TextField


def said_in(said: Said, language: Language) -> str:
    """Return a sentence of the protocol's in her language, else in English, else as it is."""
    return said.get(language.code) or said.get("en") or next(iter(said.values()), "")


def emotion_name(emotion: str, language: Language) -> str:
    """Return a class's name in her language."""
    return language.tell(emotion, context="Emotion")


def question(step: Step, chosen: str, language: Language) -> str:
    """Return what is asked; ``chosen`` is the class whose strength is asked."""
    scale = step.scale
    if step.strength:
        return language.tell(texts.HOW_STRONG, name=emotion_name(chosen, language))
    return said_in(scale.question, language) or language.tell(texts.QUESTIONS[scale.kind])


def make_field(step: Step, language: Language) -> Field:
    """Return the field for a step, nothing chosen."""
    scale, tell = step.scale, language.tell
    if step.strength:
        low, high = (tell(end) for end in texts.STRENGTH)
        return _row(STRENGTHS, (low, high), language)
    if scale.kind == "text":
        return TextField()
    if scale.kind == "affect-grid":
        a, b, c, d = (tell(word) for word in texts.GRID_SIDES)
        e, f, g, h = (tell(word) for word in texts.GRID_CORNERS)
        count = str(scale.points)
        return GridField(
            scale.points, (a, b, c, d), (e, f, g, h),
            lambda x, y: tell(texts.PLACE_XY, x=x, y=y, count=count),
        )  # fmt: skip
    if scale.kind == "emotion":
        names = scale.choices or EMOTIONS
        cards = [Card(e, emotion_name(e, language), str(n)) for n, e in enumerate(names, 1)]
        return RowField(cards, names)
    if scale.kind == "likert":
        return _row(scale.points, tuple(said_in(x, language) for x in scale.labels), language)
    return _row(scale.points, _ends(scale, language), language, scale.kind.removeprefix("sam-"))


def _ends(scale: Scale, language: Language) -> tuple[str, ...]:
    """Return what the ends of a SAM scale are called: the protocol's words, else ours."""
    if len(scale.labels) == 2:
        return tuple(said_in(label, language) for label in scale.labels)
    return tuple(language.tell(end) for end in texts.ENDS[scale.kind])


def _row(points: int, labels: tuple[str, ...], language: Language, figures: str = "") -> RowField:
    """Return a row of points, with the figures of a SAM scale above them if it is one."""
    made = []
    for number in range(1, points + 1):
        name = language.tell(texts.PLACE, number=str(number), count=str(points))
        if label := _label(labels, number, points):
            name = language.tell(texts.NEAR_END, text=label, number=name)
        figure = figure_at(number, points) if figures else None
        made.append(Point(number, name, (figures, figure) if figure else None))
    field = RowField(made, range(1, points + 1))
    field.show_labels(labels, figures=bool(figures))
    return field


def _label(labels: tuple[str, ...], number: int, points: int) -> str:
    if len(labels) == points:
        return labels[number - 1]
    if labels and number in (1, points):
        return labels[0 if number == 1 else -1]
    return ""
