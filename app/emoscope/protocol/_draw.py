"""From blocks to the trials of one participant: order, times and items of tasks are drawn here."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from emoscope.protocol._draws import Draws
from emoscope.protocol._tasks import items_of
from emoscope.protocol.design import Block, Step, Task
from emoscope.protocol.orders import order_of
from emoscope.protocol.values import Part, Stimulus, Trial


def trials_of(
    blocks: Sequence[Block], tasks: Mapping[str, Task], participant: int, seed: int
) -> tuple[Trial, ...]:
    """Return all trials in order; ``tasks`` by the id of their stimulus."""
    made: list[Trial] = []
    shown: Counter[str] = Counter()
    for block in blocks:
        order: Sequence[Stimulus | None] = (None,) * block.repetitions
        if block.stimuli:
            order = order_of(block, participant, Draws(seed, participant, "order", block.name))
        for number, stimulus in enumerate(order):
            if stimulus is not None:
                stimulus = _with_items(stimulus, tasks, shown, participant, seed)
            parts = tuple(
                _part(step, stimulus, Draws(seed, participant, "time", block.name, number, place))
                for place, step in enumerate(block.steps)
                if not (step.between and number == len(order) - 1)
            )
            condition = block.condition if stimulus is None else stimulus.condition
            about = "" if stimulus is None else stimulus.id
            made.append(Trial(len(made) + 1, block.name, parts, condition, about))
    return tuple(made)


def _with_items(
    stimulus: Stimulus, tasks: Mapping[str, Task], shown: Counter[str], participant: int, seed: int
) -> Stimulus:
    """Return a task with items of its own for this trial; other stimuli as they are."""
    task = tasks.get(stimulus.id)
    if task is None:
        return stimulus
    shown[stimulus.id] += 1
    items = items_of(task, Draws(seed, participant, "items", stimulus.id, shown[stimulus.id]))
    return replace(stimulus, items=items, length=sum(item.seconds for item in items))


def _part(step: Step, stimulus: Stimulus | None, draws: Draws) -> Part:
    """Return a part with its time; a stimulus's own time where the block gives none."""
    ours = stimulus if step.what == "stimulus" else None
    seconds = None
    if step.seconds is not None:
        seconds = draws.seconds(step.seconds.low, step.seconds.high)
    elif ours is not None:
        seconds = ours.seconds
    text = step.text
    if step.what == "instruction" and not text and stimulus is not None:
        text = stimulus.text  # what is told before this very task
    return Part(step.what, seconds, text, ours, step.scales, step.track)
