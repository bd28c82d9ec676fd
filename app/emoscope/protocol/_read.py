"""From a TOML document to what a protocol is made of: values, names and media checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from emoscope.protocol._media import Shelf
from emoscope.protocol._orders import trouble
from emoscope.protocol._table import Table, not_one_of, shown
from emoscope.protocol.design import CORNERS, TASK_KINDS, Block, Corner, Step, Task, TaskKind
from emoscope.protocol.values import (
    NOTHING,
    ORDERS,
    SCALE_KINDS,
    STIMULUS_KINDS,
    TRACKS,
    WHATS,
    Said,
    Scale,
    Stimulus,
)
from emoscope.study.errors import Fault
from emoscope.study.study import PARTICIPANT_LANGUAGES
from emoscope.study.text import folded
from emoscope_devices import Sentence, say
from emoscope_models import EMOTIONS

TOP: tuple[str, ...] = ("name", "title", "languages", "media", "patch", "seed")
TOP += ("scales", "stimuli", "blocks")
SCALE = ("kind", "question", "points", "labels", "choices", "intensity", "seconds")
STIMULUS = ("id", "kind", "condition", "file", "text", "seconds", "task", "items", "item_seconds")
BLOCK = ("name", "stimuli", "conditions", "order", "repetitions", "in_a_row", "condition", "parts")
PART = ("what", "seconds", "text", "scales", "track", "between")

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
LARGEST_SEED = (1 << 53) - 1
"""As far as every program that reads JSON keeps whole numbers."""
SHORTEST, LONGEST = 0.05, 7200.0
"""Seconds of a part or stimulus: three frames, two hours."""
ANSWER = (1.0, 3600.0)
"""Seconds to answer one question."""
MOST_STIMULI, MOST_BLOCKS, MOST_PARTS, MOST_TRIALS = 1000, 200, 40, 5000
MOST_REPETITIONS = 1000
IN_A_ROW = 2
"""Trials of a condition in a row, in a random order that says nothing else."""
POINTS: Mapping[str, tuple[int, ...]] = {
    "sam-valence": (5, 9),
    "sam-arousal": (5, 9),
    "sam-dominance": (5, 9),
    "affect-grid": (9,),
    "likert": (2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
}
TIMED = ("baseline", "fixation", "countdown", "blank")
"""Parts that last as long as is written, and no other way."""
WORDED = ("instruction", "baseline", "rest")
"""Parts that can say something."""
USUAL: Mapping[TaskKind, tuple[int, float]] = {
    "neutral": (1, 60.0),
    "relax": (1, 60.0),
    "arithmetic": (10, 6.0),
    "stroop": (24, 2.5),
    "read-aloud": (6, 6.0),
    "faces": (6, 5.0),
}
"""Items of a task and seconds of each, where the file says nothing."""
COUNTDOWN = 60
"""A countdown is of whole seconds, and no longer."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a document says; with faults it is not to be used."""

    name: str
    title: Said
    languages: tuple[str, ...]
    patch: Corner
    seed: int | None
    media: Path
    scales: tuple[Scale, ...]
    stimuli: tuple[Stimulus, ...]
    tasks: Mapping[str, Task]
    slots: tuple[str, ...]
    blocks: tuple[Block, ...]


def read(document: Mapping[str, Any], shelf: Shelf) -> tuple[Content, tuple[Fault, ...]]:
    """Return what a document says, and what in it cannot be obeyed."""
    faults: list[Fault] = []
    top = Table(document, (), faults, TOP)
    name = top.needed("name")
    if name and not NAME.fullmatch(name):
        top.wrong(_no_name(name), "name")
    languages = _languages(top)
    folder = shelf.folder(top)
    scales = _scales(top)
    stimuli, tasks, slots = _Stimuli(shelf).read(top)
    content = Content(
        name=name,
        title=top.said("title"),
        languages=languages,
        patch=top.one_of("patch", CORNERS, ""),
        seed=top.whole("seed", 0, LARGEST_SEED, 0) if "seed" in top else None,
        media=folder,
        scales=tuple(scales.values()),
        stimuli=tuple(stimuli.values()),
        tasks=tasks,
        slots=slots,
        blocks=_Blocks(scales, stimuli).read(top),
    )
    return content, tuple(faults)


def _languages(top: Table) -> tuple[str, ...]:
    if "languages" not in top:
        return ("en",)
    codes = top.texts("languages")
    if not codes:
        known = ", ".join(PARTICIPANT_LANGUAGES)
        top.wrong(say("There is no language. Choose of {known}.", known=known), "languages")
    for number, code in enumerate(codes):
        if code not in PARTICIPANT_LANGUAGES:
            top.wrong(not_one_of("language", code, PARTICIPANT_LANGUAGES), "languages", number)
        elif code in codes[:number]:
            top.wrong(_twice(code), "languages", number)
    return codes


# -- scales -----------------------------------------------------------------------------------


def _scales(top: Table) -> dict[str, Scale]:
    made = {}
    for name, table in top.named("scales", SCALE):
        if not NAME.fullmatch(name):
            table.wrong(_no_name(name))
        made[name] = _scale(name, table)
    return made


def _scale(name: str, table: Table) -> Scale:
    kind = table.one_of("kind", SCALE_KINDS)
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
    choices = table.texts("choices") if "choices" in table else EMOTIONS
    for number, choice in enumerate(choices):
        if choice not in EMOTIONS:
            table.wrong(not_one_of("choice", choice, EMOTIONS), "choices", number)
        elif choice in choices[:number]:
            table.wrong(_twice(choice), "choices", number)
    if kind == "emotion" and len(choices) < 2:
        table.wrong(say("There must be two choices or more."), "choices")
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
        tuple(choices) if kind == "emotion" else (),
        table.truth("intensity"),
        table.seconds("seconds", *ANSWER),
    )


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


# -- stimuli ----------------------------------------------------------------------------------


class _Stimuli:
    """Reads [[stimuli]]; media files are looked for on the shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._tasks: dict[str, Task] = {}
        self._slots: list[str] = []

    def read(self, top: Table) -> tuple[dict[str, Stimulus], Mapping[str, Task], tuple[str, ...]]:
        made: dict[str, Stimulus] = {}
        said: set[str] = set()
        tables = top.tables("stimuli", STIMULUS)
        if len(tables) > MOST_STIMULI:
            top.wrong(_too_many("stimuli", len(tables), MOST_STIMULI), "stimuli")
            return made, {}, ()
        for table in tables:
            one = self._stimulus(table)
            if folded(one.id) in said:
                table.wrong(_twice(one.id), "id")
            elif one.id and not NAME.fullmatch(one.id):
                table.wrong(_no_name(one.id), "id")
            said.add(folded(one.id))
            made[one.id] = one
        return made, self._tasks, tuple(self._slots)

    def _stimulus(self, table: Table) -> Stimulus:
        name = table.needed("id")
        kind = table.one_of("kind", STIMULUS_KINDS)
        condition = table.text("condition", longest=80)
        seconds = table.seconds("seconds", SHORTEST, LONGEST)
        self._strange(table, kind)
        path, length = None, 0.0
        if kind == "task":
            self._tasks[name] = self._task(table)
            length = 0.0
        elif kind != "text":
            path, length = self._shelf.find(table, kind, seconds)
            if path is None and table.raw.get("file") == "":
                self._slots.append(name)
        text = table.said("text")
        if kind == "text" and not text:
            table.wrong(say('text is missing. Write text = {{ en = "..." }}.'))
        return Stimulus(name, kind, condition, path, text, (), seconds, length)

    def _strange(self, table: Table, kind: str) -> None:
        """Refuse what a stimulus of another kind has."""
        for key, kinds in (
            ("file", ("video", "sound", "picture")),
            ("text", ("text",)),
            ("seconds", ("video", "sound", "picture", "text")),
            *((key, ("task",)) for key in ("task", "items", "item_seconds")),
        ):
            if key in table and kind not in kinds:
                table.wrong(
                    say(
                        "A stimulus of kind {kind} has no {key}; {kinds} has. Take it out.",
                        kind=kind,
                        key=key,
                        kinds=", ".join(kinds),
                    ),
                    key,
                )

    def _task(self, table: Table) -> Task:
        kind: TaskKind = table.one_of("task", TASK_KINDS)
        items, seconds = USUAL[kind]
        count = table.whole("items", 1, 500, items)
        return Task(kind, count, table.seconds("item_seconds", 0.5, LONGEST) or seconds)


# -- blocks -----------------------------------------------------------------------------------


class _Blocks:
    """Reads [[blocks]] with the scales and stimuli that they name."""

    def __init__(self, scales: Mapping[str, Scale], stimuli: Mapping[str, Stimulus]) -> None:
        self._scales = scales
        self._stimuli = stimuli

    def read(self, top: Table) -> tuple[Block, ...]:
        tables = top.tables("blocks", BLOCK)
        if not tables:
            top.wrong(
                say("There is no block, so nothing would be shown. Write [[blocks]]."), "blocks"
            )
        if len(tables) > MOST_BLOCKS:
            top.wrong(_too_many("blocks", len(tables), MOST_BLOCKS), "blocks")
            return ()
        made: list[Block] = []
        said: set[str] = set()
        for table in tables:
            block = self._block(table)
            if folded(block.name) in said:
                table.wrong(_twice(block.name), "name")
            said.add(folded(block.name))
            made.append(block)
        trials = sum(max(1, len(block.stimuli)) * block.repetitions for block in made)
        if trials > MOST_TRIALS:
            top.wrong(_too_many("trials", trials, MOST_TRIALS), "blocks")
        return tuple(made)

    def _block(self, table: Table) -> Block:
        name = table.needed("name", longest=80)
        before = len(table.faults)
        stimuli = self._chosen(table)
        order = table.one_of("order", ORDERS, "fixed")
        block = Block(
            name=name,
            steps=tuple(self._step(one, bool(stimuli)) for one in table.tables("parts", PART)),
            stimuli=stimuli,
            order=order,
            repetitions=table.whole("repetitions", 1, MOST_REPETITIONS, 1),
            in_a_row=_in_a_row(table, order, stimuli),
            condition=table.text("condition", longest=80),
        )
        self._parts(table, block)
        self._alone(table, block)
        fit = len(stimuli) * block.repetitions <= MOST_TRIALS
        if fit and len(table.faults) == before:
            key = "in_a_row" if "in_a_row" in table else "order"
            table.wrong(trouble(block), *((key,) if key in table else ()))
        return block

    def _chosen(self, table: Table) -> tuple[Stimulus, ...]:
        """Return the stimuli that a block names, by id or by condition."""
        chosen: list[Stimulus] = []
        ids = table.texts("stimuli")
        for number, name in enumerate(ids):
            if name not in self._stimuli:
                known = tuple(self._stimuli)
                table.wrong(not_one_of("stimulus", name, known), "stimuli", number)
            elif name in ids[:number]:
                table.wrong(
                    say(
                        "{name} is there twice. Name it once and write repetitions.",
                        name=shown(name),
                    ),
                    "stimuli",
                    number,
                )
            else:
                chosen.append(self._stimuli[name])
        conditions = table.texts("conditions")
        known = tuple(dict.fromkeys(filter(None, (s.condition for s in self._stimuli.values()))))
        for number, condition in enumerate(conditions):
            if condition not in known:
                table.wrong(not_one_of("condition", condition, known), "conditions", number)
            elif condition in conditions[:number]:
                table.wrong(_twice(condition), "conditions", number)
            else:
                of_it = (s for s in self._stimuli.values() if s.condition == condition)
                chosen += [one for one in of_it if one not in chosen]
        return tuple(chosen)

    def _parts(self, table: Table, block: Block) -> None:
        """Check the parts of a block as a whole."""
        if not block.steps:
            table.wrong(
                say("The block {name} has no parts. Write [[blocks.parts]].", name=block.name)
            )
        if len(block.steps) > MOST_PARTS:
            table.wrong(_too_many("parts", len(block.steps), MOST_PARTS), "parts")
        shows = [number for number, step in enumerate(block.steps) if step.what == "stimulus"]
        if len(shows) > 1:
            table.wrong(
                say("A trial shows one stimulus. Take this one out."), "parts", shows[1], "what"
            )
        if shows and not block.stimuli:
            table.wrong(
                say(
                    "The block {name} shows a stimulus and names none. Write stimuli or conditions"
                    " in it.",
                    name=block.name,
                ),
                "parts",
                shows[0],
            )
        if block.stimuli and block.steps and not shows:
            table.wrong(
                say(
                    "The block {name} names stimuli and shows none. Write a part with what ="
                    ' "stimulus".',
                    name=block.name,
                )
            )
        if shows:
            self._timeless(table, block, shows[0])

    def _timeless(self, table: Table, block: Block, number: int) -> None:
        """Refuse a stimulus that would never end."""
        if block.steps[number].seconds is not None:
            return
        for one in block.stimuli:
            if one.kind in ("picture", "text") and one.seconds is None:
                table.wrong(
                    say(
                        "How long {name} is shown is not said. Write seconds in the stimulus or"
                        " in this part.",
                        name=one.id,
                    ),
                    "parts",
                    number,
                )

    def _alone(self, table: Table, block: Block) -> None:
        """Refuse what only a block with stimuli, or only one without, can obey."""
        only = ("order", "in_a_row") if not block.stimuli else ("condition",)
        named = "stimuli" in table or "conditions" in table
        for key in only:
            if key in table and not (key != "condition" and named):
                table.wrong(
                    say(
                        "{key} has no meaning here: the block names no stimuli. Take it out.",
                        key=key,
                    )
                    if key != "condition"
                    else say("The stimuli of the block have their own conditions. Take it out."),
                    key,
                )

    def _step(self, table: Table, stimuli: bool) -> Step:
        what = table.one_of("what", WHATS)
        text = table.said("text")
        if what == "instruction" and not text:
            table.wrong(say('An instruction needs text = {{ en = "..." }}.'))
        if text and what not in WORDED:
            table.wrong(say("A {what} says nothing. Take the text out.", what=what), "text")
        return Step(
            what,
            self._time(table, what),
            text if what in WORDED else NOTHING,
            self._asked(table, what),
            self._track(table, what),
            table.truth("between"),
        )

    def _time(self, table: Table, what: str) -> Any:
        if what == "rating" and "seconds" in table:
            table.wrong(
                say("A rating lasts as long as its scales. Write seconds in [scales.NAME]."),
                "seconds",
            )
            return None
        span = table.span("seconds", SHORTEST, LONGEST)
        if span is None and what in TIMED and "seconds" not in table:
            table.wrong(say("A {what} needs seconds, as in seconds = 2.", what=what))
        if span is not None and what == "countdown":
            whole = span.low == span.high and span.low % 1 == 0 and 1 <= span.low <= COUNTDOWN
            if not whole:
                table.wrong(
                    say("A countdown is of whole seconds, 1 to {most}.", most=COUNTDOWN),
                    "seconds",
                )
        return span

    def _asked(self, table: Table, what: str) -> tuple[Scale, ...]:
        names = table.texts("scales")
        if what != "rating":
            if "scales" in table:
                table.wrong(
                    say("Only a rating has scales. Take them out, or write a part for them."),
                    "scales",
                )
            return ()
        if not names:
            table.wrong(say('A rating needs scales, as in scales = ["valence"].'))
        made = []
        for number, name in enumerate(names):
            if name not in self._scales:
                why = not_one_of("scale", name, tuple(self._scales))
            elif name in names[:number]:
                why = _twice(name)
            else:
                made.append(self._scales[name])
                continue
            table.wrong(why, "scales", number)
        return tuple(made)

    def _track(self, table: Table, what: str) -> Any:
        track = table.one_of("track", TRACKS, "")
        if track and what != "stimulus":
            table.wrong(say("Only a stimulus is rated while it is shown. Take it out."), "track")
        return track


def _in_a_row(table: Table, order: str, stimuli: tuple[Stimulus, ...]) -> int | None:
    usual = IN_A_ROW if order == "random" and any(one.condition for one in stimuli) else None
    if "in_a_row" not in table:
        return usual
    return table.whole("in_a_row", 1, MOST_TRIALS, IN_A_ROW)


# -- sentences --------------------------------------------------------------------------------


def _no_name(name: str) -> Sentence:
    return say(
        "{name} cannot be a name. Use 1 to 64 of A to Z, a to z, 0 to 9, - and _, beginning with a"
        " letter or digit.",
        name=shown(ascii(name)),
    )


def _twice(name: str) -> Sentence:
    return say("{name} is there twice. Name each once.", name=shown(name))


def _too_many(name: str, count: int, most: int) -> Sentence:
    return say("There are {count} {name}; {most} at most.", count=count, name=name, most=most)
