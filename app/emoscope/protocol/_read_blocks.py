"""Reads [[blocks]]: trials, their parts, and their order, which is found possible or refused."""

from collections.abc import Mapping

from emoscope.protocol._limits import LONGEST, SHORTEST, too_many, twice
from emoscope.protocol._media import OVER
from emoscope.protocol._table import Table, not_one_of
from emoscope.protocol.design import Block, Span, Step
from emoscope.protocol.orders import trouble
from emoscope.protocol.values import NOTHING, ORDERS, TRACKS, WHATS, Scale, Stimulus, Track
from emoscope.study.text import folded
from emoscope.toml_text import shown
from emoscope_devices import Sentence, say

BLOCK = ("name", "stimuli", "conditions", "order", "repetitions", "in_a_row", "condition", "parts")
PART = ("what", "seconds", "text", "scales", "track", "between")
MOST_BLOCKS, MOST_PARTS, MOST_TRIALS = 200, 40, 5000
MOST_REPETITIONS = 1000
IN_A_ROW = 2
"""Trials of a condition in a row, in a random order that says nothing else."""
TIMED = ("baseline", "fixation", "countdown", "blank")
"""Parts that last as long as is written, and no other way."""
WORDED = ("instruction", "baseline", "rest")
"""Parts that can say something."""
COUNTDOWN = 60
"""A countdown is of whole seconds, and no longer."""


class Blocks:
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
            top.wrong(too_many("blocks", len(tables), MOST_BLOCKS), "blocks")
            return ()
        made: list[Block] = []
        said: set[str] = set()
        for table in tables:
            block = self._block(table)
            if folded(block.name) in said:
                table.wrong(twice(block.name), "name")
            said.add(folded(block.name))
            made.append(block)
        trials = sum(max(1, len(block.stimuli)) * block.repetitions for block in made)
        if trials > MOST_TRIALS:
            top.wrong(too_many("trials", trials, MOST_TRIALS), "blocks")
        return tuple(made)

    def _block(self, table: Table) -> Block:
        name = table.needed("name", longest=80)
        before = len(table.faults)
        stimuli = self._chosen(table)
        order = table.one_of("order", ORDERS, "fixed")
        steps = [self._step(one) for one in table.tables("parts", PART)]
        block = Block(
            name=name,
            steps=tuple(step for step in steps if step is not None),
            stimuli=stimuli,
            order=order,
            repetitions=table.whole("repetitions", 1, MOST_REPETITIONS, 1),
            in_a_row=_in_a_row(table, order, stimuli),
            condition=table.text("condition", longest=80),
        )
        if len(table.faults) == before:  # else one fault would be told as several
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
                table.wrong(twice(condition), "conditions", number)
            else:
                of_it = (s for s in self._stimuli.values() if s.condition == condition)
                chosen += [one for one in of_it if one.id not in ids]
        return tuple(chosen)

    def _parts(self, table: Table, block: Block) -> None:
        """Check the parts of a block as a whole."""
        if not block.steps:
            table.wrong(
                say("The block {name} has no parts. Write [[blocks.parts]].", name=block.name)
            )
        if len(block.steps) > MOST_PARTS:
            table.wrong(too_many("parts", len(block.steps), MOST_PARTS), "parts")
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
            return
        if block.stimuli and block.steps and not shows:
            table.wrong(
                say(
                    "The block {name} names stimuli and shows none. Write a part with what ="
                    ' "stimulus".',
                    name=block.name,
                )
            )
        if shows and block.steps[shows[0]].seconds is None:
            self._timeless(table, block, shows[0])
        elif shows:
            self._too_long(table, block, shows[0])
        for number, step in enumerate(block.steps):
            if step.what == "instruction" and not step.text:
                table.wrong(_untold(block), "parts", number)

    def _timeless(self, table: Table, block: Block, number: int) -> None:
        """Refuse a stimulus that would never end."""
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

    def _too_long(self, table: Table, block: Block, number: int) -> None:
        """Refuse a part that lasts longer than what it shows; shorter ones cut it off."""
        span = block.steps[number].seconds
        for one in block.stimuli:
            if span is not None and one.length and span.high > one.length + OVER:
                table.wrong(
                    say(
                        "{name} lasts {length} seconds, and this part {seconds}. Write less, or"
                        " take seconds out.",
                        name=one.id,
                        length=f"{one.length:.2f}",
                        seconds=f"{span.high:g}",
                    ),
                    "parts",
                    number,
                    "seconds",
                )

    def _alone(self, table: Table, block: Block) -> None:
        """Refuse what only a block with stimuli, or only one without, can obey."""
        named = "stimuli" in table or "conditions" in table
        for key in () if named else ("order", "in_a_row"):
            if key in table:
                table.wrong(
                    say(
                        "{key} has no meaning here: the block names no stimuli. Take it out.",
                        key=key,
                    ),
                    key,
                )
        if named and "condition" in table:
            table.wrong(
                say("The stimuli of the block have conditions of their own. Take it out."),
                "condition",
            )
        if block.stimuli and "in_a_row" in table and block.conditions == ("",):
            table.wrong(
                say("in_a_row counts conditions, and no stimulus here has one. Take it out."),
                "in_a_row",
            )

    def _step(self, table: Table) -> Step | None:
        what = table.one_of("what", WHATS)
        if what is None:  # nothing else can be judged
            return None
        text = table.said("text")
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

    def _time(self, table: Table, what: str) -> Span | None:
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
                why = twice(name)
            else:
                made.append(self._scales[name])
                continue
            table.wrong(why, "scales", number)
        return tuple(made)

    def _track(self, table: Table, what: str) -> Track:
        track: Track = table.one_of("track", TRACKS, "")
        if track and what != "stimulus":
            table.wrong(say("Only a stimulus is rated while it is shown. Take it out."), "track")
        return track


def _untold(block: Block) -> Sentence:
    """Return why an instruction without text cannot be: only tasks have one of their own."""
    if not block.stimuli:
        return say('An instruction needs text = {{ en = "..." }}.')
    for one in block.stimuli:
        if one.kind != "task":
            return say(
                "This instruction says nothing, and {name} is no task that has its own."
                ' Write text = {{ en = "..." }}.',
                name=one.id,
            )
    return Sentence()


def _in_a_row(table: Table, order: str, stimuli: tuple[Stimulus, ...]) -> int | None:
    usual = IN_A_ROW if order == "random" and any(one.condition for one in stimuli) else None
    if "in_a_row" not in table:
        return usual
    return table.whole("in_a_row", 1, MOST_TRIALS, IN_A_ROW)
