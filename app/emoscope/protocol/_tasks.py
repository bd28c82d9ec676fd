"""Our own tasks: what is asked of a participant where no film is shown. All texts are ours.

Each is a list of items, drawn anew for each trial; an item's ``answer`` is what would be right.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

from emoscope.protocol._draws import Draws
from emoscope.protocol._sentences import CLOSE, COLOURS, CROSS, FACES, REST_FACE, SENTENCES
from emoscope.protocol.design import Task, TaskKind
from emoscope.protocol.values import INKS, Item, Said

T = TypeVar("T")


def items_of(task: Task, draws: Draws) -> tuple[Item, ...]:
    """Return a task's items as they are drawn for one trial."""
    return _MAKERS[task.kind](task, draws)


def seconds_of(task: Task) -> float:
    """Return how long a task lasts, which no draw changes."""
    return task.items * task.seconds * (2 if task.kind == "faces" else 1)


def _neutral(task: Task, draws: Draws) -> tuple[Item, ...]:
    """A cross to look at."""
    return (Item(CROSS, task.seconds),) * task.items


def _relax(task: Task, draws: Draws) -> tuple[Item, ...]:
    """Closed eyes: the operator says when to open them."""
    return (Item(CLOSE, task.seconds),) * task.items


def _arithmetic(task: Task, draws: Draws) -> tuple[Item, ...]:
    """Sums and differences of two-digit numbers that carry, none twice in succession."""
    made: list[Item] = []
    while len(made) < task.items:
        item = _sum(draws, task.seconds) if draws.below(2) else _difference(draws, task.seconds)
        if not made or made[-1].text != item.text:
            made.append(item)
    return tuple(made)


def _sum(draws: Draws, seconds: float) -> Item:
    """Units that add up to ten or more: 10 to 98, and what carries."""
    units = 1 + draws.below(9)
    other = 10 - units + draws.below(units)
    first, second = 10 * (1 + draws.below(9)) + units, 10 * (1 + draws.below(9)) + other
    return Item(_everywhere(f"{first} + {second}"), seconds, answer=str(first + second))


def _difference(draws: Draws, seconds: float) -> Item:
    """A smaller unit above a larger one: something is borrowed."""
    unit = draws.below(9)
    other = unit + 1 + draws.below(9 - unit)
    tens = 2 + draws.below(8)
    first, second = 10 * tens + unit, 10 * (1 + draws.below(tens - 1)) + other
    return Item(_everywhere(f"{first} − {second}"), seconds, answer=str(first - second))


def _stroop(task: Task, draws: Draws) -> tuple[Item, ...]:
    """Names of colours (Stroop 1935): every second one, by chance, in another colour's ink.

    No ink comes twice in succession, so that no answer can be repeated without reading.
    """
    agreeing = draws.shuffled([number % 2 == 0 for number in range(task.items)])
    made: list[Item] = []
    for agrees in agreeing:
        ink = draws.one_of([name for name in INKS if not made or name != made[-1].ink])
        word = ink if agrees else draws.one_of([name for name in INKS if name != ink])
        made.append(Item(COLOURS[word], task.seconds, ink=ink, answer=ink))
    return tuple(made)


def _read_aloud(task: Task, draws: Draws) -> tuple[Item, ...]:
    """Sentences; none comes again before all have come."""
    chosen = _in_rounds(tuple(range(len(SENTENCES))), task.items, draws)
    return tuple(Item(SENTENCES[number], task.seconds) for number in chosen)


def _faces(task: Task, draws: Draws) -> tuple[Item, ...]:
    """Expressions to make, each after a neutral face of the same length."""
    made: list[Item] = []
    for name in _in_rounds(tuple(FACES), task.items, draws):
        made.append(Item(REST_FACE, task.seconds, answer="neutral"))
        made.append(Item(FACES[name], task.seconds, answer=name))
    return tuple(made)


def _in_rounds(things: tuple[T, ...], count: int, draws: Draws) -> list[T]:
    """Return ``count`` of things, all of them before one comes again, none twice in succession."""
    made: list[T] = []
    while len(made) < count:
        fresh = draws.shuffled(things)
        if made and fresh[0] == made[-1]:
            fresh.append(fresh.pop(0))
        made += fresh
    return made[:count]


def _everywhere(text: str) -> Said:
    return MappingProxyType({"en": text, "zh_CN": text, "ja": text})


_MAKERS: Mapping[TaskKind, Callable[[Task, Draws], tuple[Item, ...]]] = {
    "neutral": _neutral,
    "relax": _relax,
    "arithmetic": _arithmetic,
    "stroop": _stroop,
    "read-aloud": _read_aloud,
    "faces": _faces,
}
