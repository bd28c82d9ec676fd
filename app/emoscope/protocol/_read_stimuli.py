"""Reads [[stimuli]]: what a participant is exposed to, each file looked into."""

from collections.abc import Mapping

from emoscope.protocol._limits import LONGEST, NAME, SHORTEST, no_name, too_many, twice
from emoscope.protocol._media import Shelf
from emoscope.protocol._sentences import TOLD
from emoscope.protocol._table import Table
from emoscope.protocol._tasks import seconds_of
from emoscope.protocol.design import TASK_KINDS, Task, TaskKind
from emoscope.protocol.values import STIMULUS_KINDS, Stimulus
from emoscope.study.text import folded
from emoscope_devices import say

STIMULUS = ("id", "kind", "condition", "file", "text", "seconds", "task", "items", "item_seconds")
MOST_STIMULI = 1000
USUAL: Mapping[TaskKind, tuple[int, float]] = {
    "neutral": (1, 60.0),
    "relax": (1, 60.0),
    "arithmetic": (10, 6.0),
    "stroop": (24, 2.5),
    "read-aloud": (6, 6.0),
    "faces": (6, 5.0),
}
"""Items of a task and seconds of each, where the file says nothing."""


class Stimuli:
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
            top.wrong(too_many("stimuli", len(tables), MOST_STIMULI), "stimuli")
            return made, {}, ()
        for table in tables:
            one = self._stimulus(table)
            if folded(one.id) in said:
                table.wrong(twice(one.id), "id")
            elif one.id and not NAME.fullmatch(one.id):
                table.wrong(no_name(one.id), "id")
            said.add(folded(one.id))
            made[one.id] = one
        return made, self._tasks, tuple(self._slots)

    def _stimulus(self, table: Table) -> Stimulus:
        name = table.needed("id")
        kind = table.one_of("kind", STIMULUS_KINDS)
        condition = table.text("condition", longest=80)
        if kind is None:  # nothing else can be judged
            return Stimulus(name, "text", condition, seconds=1.0)
        seconds = table.seconds("seconds", SHORTEST, LONGEST)
        self._strange(table, kind)
        path, length = None, 0.0
        if kind == "task":
            task = self._tasks[name] = self._task(table)
            length = seconds_of(task)
        elif kind != "text":
            path, length = self._shelf.find(table, kind, seconds)
            if path is None and table.raw.get("file") == "":
                self._slots.append(name)
        text = table.said("text")
        if kind == "task" and "text" not in table:
            text = TOLD[self._tasks[name].kind]
        if kind == "text" and not text:
            table.wrong(say('text is missing. Write text = {{ en = "..." }}.'))
        return Stimulus(name, kind, condition, path, text, (), seconds, length)

    def _strange(self, table: Table, kind: str) -> None:
        """Refuse what a stimulus of another kind has."""
        for key, kinds in (
            ("file", ("video", "sound", "picture")),
            ("text", ("text", "task")),
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
        kind: TaskKind = table.one_of("task", TASK_KINDS) or "neutral"
        items, seconds = USUAL[kind]
        count = table.whole("items", 1, 500, items)
        return Task(kind, count, table.seconds("item_seconds", 0.5, LONGEST) or seconds)
