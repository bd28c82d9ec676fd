"""What a protocol's author should know, though it is allowed."""

from collections.abc import Iterator
from pathlib import Path

from emoscope.protocol.design import Block
from emoscope.protocol.file import Protocol
from emoscope.protocol.orders import longest_run
from emoscope.protocol.values import Said
from emoscope_devices import Sentence, say


def remarks(protocol: Protocol) -> tuple[Sentence, ...]:
    """Return what is allowed, but seldom meant."""
    return (*_unused(protocol), *_same_file(protocol), *_one_class(protocol), *_unsaid(protocol))


def _unused(protocol: Protocol) -> Iterator[Sentence]:
    shown = {one.id for block in protocol.blocks for one in block.stimuli}
    left = [one.id for one in protocol.stimuli if one.id not in shown]
    if left:
        yield say("No block shows {stimuli}.", stimuli=", ".join(left))
    asked = {s.name for block in protocol.blocks for step in block.steps for s in step.scales}
    for scale in protocol.scales:
        if scale.name not in asked:
            yield say("No rating asks the scale {scale}.", scale=scale.name)


def _same_file(protocol: Protocol) -> Iterator[Sentence]:
    """Name clips that are several stimuli: a model tested on one would have learnt the other."""
    known: dict[Path, str] = {}
    for one in protocol.stimuli:
        if one.path is not None and known.setdefault(one.path, one.id) != one.id:
            yield say(
                "{first} and {second} are the same file, {file}.",
                first=known[one.path],
                second=one.id,
                file=one.path.name,
            )


def _one_class(protocol: Protocol) -> Iterator[Sentence]:
    """Name blocks from which a model could learn the time instead of the condition."""
    for block in protocol.blocks:
        longest, condition = longest_run([one.condition for one in block.stimuli])
        if block.order == "fixed" and longest > 2:
            yield say(
                "The block {block} shows {longest} stimuli of {condition} in a row: a model that"
                " learns from it may learn the time. A random order avoids that.",
                block=block.name,
                longest=longest,
                condition=condition,
            )


def _unsaid(protocol: Protocol) -> Iterator[Sentence]:
    """Name texts that are there in some of the protocol's languages only."""
    for where, text in _texts(protocol):
        lacking = [code for code in protocol.languages if code not in text]
        if text and lacking:
            yield say(
                "{where}: there is no text in {languages}.",
                where=where,
                languages=", ".join(lacking),
            )


def _texts(protocol: Protocol) -> Iterator[tuple[Sentence, Said]]:
    yield say("The title"), protocol.title
    for scale in protocol.scales:
        yield say("The scale {name}", name=scale.name), scale.question
        for label in scale.labels:
            yield say("A label of the scale {name}", name=scale.name), label
    for one in protocol.stimuli:
        yield say("The stimulus {name}", name=one.id), one.text
    for block in protocol.blocks:
        yield from _said_in(block)


def _said_in(block: Block) -> Iterator[tuple[Sentence, Said]]:
    for number, step in enumerate(block.steps, 1):
        yield say("Part {number} of the block {block}", number=number, block=block.name), step.text
