"""In which order a block's stimuli come, and whether an order as it is asked for exists.

Random orders are drawn trial by trial, and only what can be gone on from is drawn: nothing is
searched for, and nothing is thrown away. Latin squares are Williams's, balanced for what comes
before (Williams 1949, Australian Journal of Scientific Research A 2, 149-168).
"""

import heapq
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from emoscope.protocol._draws import Draws
from emoscope.protocol.design import Block
from emoscope.protocol.values import Stimulus
from emoscope_devices import Sentence, say


def order_of(block: Block, participant: int, draws: Draws) -> list[Stimulus]:
    """Return a block's stimuli in the order for one participant; ``trouble`` must be empty."""
    if block.order == "fixed":
        return list(block.stimuli) * block.repetitions
    if block.order == "random":
        counts = {name: count * block.repetitions for name, count in _counts(block).items()}
        names = _drawn(counts, block.in_a_row, draws)
    else:
        names = _latin(block, participant)
    if block.order == "latin-square" and not _by_condition(block):
        known = {one.id: one for one in block.stimuli}
        return [known[name] for name in names]
    waiting = {name: iter(_rounds(block, name, draws)) for name in block.conditions}
    return [next(waiting[name]) for name in names]


def trouble(block: Block) -> Sentence:
    """Return why there is no such order; an empty sentence when there is one."""
    if not block.stimuli:
        return Sentence()
    if block.order == "fixed":
        return _too_long([one.condition for one in block.stimuli] * block.repetitions, block)
    if "" in block.conditions and len(block.conditions) > 1:
        return say(
            "Some stimuli of the block {block} have a condition and some have none. Give each of"
            " them one, or none.",
            block=block.name,
        )
    several = len(block.stimuli) * block.repetitions > 1
    if several and _by_condition(block) and len(block.conditions) < 2:
        return say(
            "All trials of the block {block} are of the condition {condition}: a model that learns"
            " from it learns the time. Mix conditions in it.",
            block=block.name,
            condition=block.conditions[0],
        )
    return _no_random(block) if block.order == "random" else _no_square(block)


def williams(size: int) -> list[list[int]]:
    """Return the rows of a balanced latin square of 0 to ``size`` - 1.

    ``size`` rows where it is even, twice as many where it is odd: each number comes as often at
    each place, and as often after each other number.
    """
    return [_row(size, number) for number in range(_rows(size))]


def rows_of(block: Block) -> int:
    """Return how many participants a latin square needs to be balanced."""
    return _rows(len(_units(block)))


# -- random -----------------------------------------------------------------------------------


def _no_random(block: Block) -> Sentence:
    limit = block.in_a_row
    if limit is None or block.conditions == ("",):
        return Sentence()
    counts = {name: count * block.repetitions for name, count in _counts(block).items()}
    if can_go_on(counts, "", 0, limit):
        return Sentence()
    most = max(counts, key=lambda name: counts[name])
    others = sum(counts.values()) - counts[most]
    return say(
        "There is no order of the block {block} with at most {limit} of a condition in a row:"
        " {count} trials are {condition} and {others} are not. Write in_a_row = {least} or more, or"
        " add stimuli of other conditions.",
        block=block.name,
        limit=limit,
        count=counts[most],
        condition=most,
        others=others,
        least=-(-counts[most] // (others + 1)),
    )


def can_go_on(counts: Mapping[str, int], last: str, run: int, limit: int) -> bool:
    """Return whether ``counts`` trials can follow ``run`` of the condition ``last``.

    They can when none of the conditions has more than fit between the others.
    """
    total = sum(counts.values())
    return all(
        count <= limit * (total - count + 1) - (run if name == last else 0)
        for name, count in counts.items()
    )


def _drawn(counts: Mapping[str, int], limit: int | None, draws: Draws) -> list[str]:
    """Return conditions in a random order, weighted by what is left of each."""
    left = dict(counts)
    limit = limit if limit is not None and len(left) > 1 else sum(left.values())
    made: list[str] = []
    last, run = "", 0
    while any(left.values()):
        name = draws.weighted(list(_weights(left, last, run, limit)))
        last, run = name, run + 1 if name == last else 1
        left[name] -= 1
        made.append(name)
    return made


def _weights(left: Mapping[str, int], last: str, run: int, limit: int) -> Iterator[tuple[str, int]]:
    """Yield the conditions that may come next, each with how many are left of it.

    What ``can_go_on`` asks of all others is asked of the most frequent one: it asks the most.
    """
    first, *second = heapq.nlargest(2, left, key=left.__getitem__)
    room = limit * sum(left.values())
    for name, count in left.items():
        after = run + 1 if name == last else 1
        if not count or after > limit:
            continue
        other = left[first] if name != first else max((left[one] for one in second), default=0)
        if other * (limit + 1) <= room and (count - 1) * (limit + 1) <= room - after:
            yield name, count


def _rounds(block: Block, condition: str, draws: Draws) -> list[Stimulus]:
    """Return a condition's stimuli, all of them in each round, none twice in succession."""
    ours = [one for one in block.stimuli if one.condition == condition]
    made: list[Stimulus] = []
    for _ in range(block.repetitions):
        fresh = draws.shuffled(ours)
        if made and len(fresh) > 1 and fresh[0] is made[-1]:
            other = 1 + draws.below(len(fresh) - 1)
            fresh[0], fresh[other] = fresh[other], fresh[0]
        made += fresh
    return made


# -- latin squares ----------------------------------------------------------------------------


def _latin(block: Block, participant: int) -> list[str]:
    """Return conditions (or ids) by rounds, each a row of the square, the next one each round."""
    units = _units(block)
    count = _rows(len(units))
    return [
        units[number]
        for turn in range(_turns(block))
        for number in _row(len(units), (participant - 1 + turn) % count)
    ]


def _rows(size: int) -> int:
    return size if size % 2 == 0 else 2 * size


def _row(size: int, number: int) -> list[int]:
    """Return one row: 0, 1, n - 1, 2, n - 2 ... moved on; of an odd square's second half, back."""
    first = [(n + 1) // 2 if n % 2 else (size - n // 2) % size for n in range(size)]
    row = [(one + number) % size for one in first]
    return row if number < size else row[::-1]


def _turns(block: Block) -> int:
    return len(block.stimuli) * block.repetitions // len(_units(block))


def _no_square(block: Block) -> Sentence:
    counts = _counts(block)
    if len(_units(block)) < 2:
        return say(
            "A latin square needs two stimuli or more; the block {block} has one. Add some, or"
            ' write order = "fixed".',
            block=block.name,
        )
    if _by_condition(block) and len(set(counts.values())) > 1:
        return say(
            "A latin square needs as many stimuli of each condition; the block {block} has"
            ' {counts}. Even them out, or write order = "random".',
            block=block.name,
            counts=", ".join(f"{count} {name}" for name, count in counts.items()),
        )
    if block.in_a_row == 1 and _turns(block) > 1 and _by_condition(block):
        rows = williams(len(_units(block)))
        if any(row[-1] == after[0] for row, after in zip(rows, rows[1:] + rows[:1], strict=True)):
            return say(
                "In the latin square of the block {block} one round may end with the condition that"
                " the next begins with. Write in_a_row = 2.",
                block=block.name,
            )
    return Sentence()


def _units(block: Block) -> tuple[str, ...]:
    """Return what a square orders: conditions, or stimuli that have none."""
    return block.conditions if _by_condition(block) else tuple(one.id for one in block.stimuli)


def _by_condition(block: Block) -> bool:
    return block.conditions != ("",)


# -- both -------------------------------------------------------------------------------------


def _counts(block: Block) -> dict[str, int]:
    return dict(Counter(one.condition for one in block.stimuli))


def _too_long(names: Sequence[str], block: Block) -> Sentence:
    """Return that a given order has more of a condition in a row than it may."""
    longest, condition = longest_run(names)
    if block.in_a_row is None or longest <= block.in_a_row:
        return Sentence()
    return say(
        "The block {block} has {longest} trials of {condition} in a row, and in_a_row = {limit}."
        " Write in_a_row = {longest}, or another order.",
        block=block.name,
        longest=longest,
        condition=condition,
        limit=block.in_a_row,
    )


def longest_run(names: Sequence[str]) -> tuple[int, str]:
    """Return the longest stretch of one condition and its name; no condition is none."""
    longest, best, run, last = 0, "", 0, ""
    for name in names:
        run = run + 1 if name == last else 1
        last = name
        if name and run > longest:
            longest, best = run, name
    return longest, best
