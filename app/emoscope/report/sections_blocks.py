"""The summaries of a session's blocks, as tables."""

from collections import Counter

from emoscope.report.annotations import Rated
from emoscope.report.charts import clock
from emoscope.report.document import Bullets, Part, Section, Table, Text
from emoscope.report.facts import Facts
from emoscope.report.figures import NOTHING, counted, mean, number, percent
from emoscope.report.summaries import Block, Summary, blocks_of, summary_of
from emoscope.report.words import Said, emotion, modality
from emoscope_devices import say
from emoscope_models import EMOTIONS

MOST_BLOCKS = 400
"""Blocks above this are not listed: a trigger box can set thousands of markers."""


def block_section(facts: Facts, ratings: Rated) -> Section | None:
    """Return the section of blocks; None when nothing has a time."""
    if facts.span is None:
        return None
    span = facts.span
    blocks = blocks_of(facts.markers, span, ratings.blocks)
    shown = [summary_of(facts.answers, block) for block in blocks[:MOST_BLOCKS]]
    total = summary_of(facts.answers, Block("", span[0], span[1], "time"))
    parts: list[Part] = [Text((_origin(blocks), say("See “How each number was computed”.")))]
    if len(blocks) > MOST_BLOCKS:
        more = say(
            "The first {shown} of {count} blocks are listed.", shown=MOST_BLOCKS, count=len(blocks)
        )
        parts.append(Text((more,), "warn"))
    parts += _doubts(blocks, ratings)
    names = _names(shown, span[0])
    all_rows = [*zip(names, shown, strict=True), ((say("whole recording"), ""), total)]
    parts += [_labels(all_rows, span[0]), _affects(all_rows), _voices(all_rows, facts)]
    return Section("blocks", say("Block by block"), tuple(parts))


def _origin(blocks: tuple[Block, ...]) -> Said:
    kinds = {block.origin for block in blocks} - {"annotation"}
    if "markers" in kinds:
        return say("Blocks are what was marked with a begin and an end.")
    if "between markers" in kinds:
        return say(
            "Blocks lie between the operator's markers, named by the one at their beginning."
        )
    if "time" in kinds:
        return say("No block was marked: the recording is cut into equal stretches of time.")
    return say("Blocks are the intervals that raters marked.")


def _doubts(blocks: tuple[Block, ...], ratings: Rated) -> list[Part]:
    items: list[Said] = [
        say(
            "The end of “{name}” was not marked: it lasts until the next one, or the end.",
            name=block.name,
        )
        for block in blocks
        if block.open
    ]
    if ratings.instants:
        items.append(
            say("{count} annotations of single instants are not summed up.", count=ratings.instants)
        )
    return [Bullets(tuple(items), "warn")] if items else []


_Named = tuple[tuple[Said, Said], Summary]


def _names(shown: list[Summary], begin: int) -> list[tuple[Said, Said]]:
    """Return each block's name and its rater; what comes twice is numbered."""
    seen: Counter[str] = Counter()
    many = Counter(s.block.name for s in shown)
    names: list[tuple[Said, Said]] = []
    for s in shown:
        block = s.block
        seen[block.name] += 1
        who: Said = say("rater {code}", code=block.who) if block.who else ""
        if not block.name:
            first = block.origin == "between markers"
            time = clock((block.start - begin) / 1e9)
            names.append((say("before the first marker") if first else time, who))
        elif many[block.name] > 1 and not block.who:
            names.append((f"{block.name} ({seen[block.name]})", ""))
        else:
            names.append((block.name, who))
    return names


def _first(named: tuple[Said, Said]) -> Said:
    name, who = named
    return say("{name}, {who}", name=name, who=who) if who else name


def _labels(rows: list[_Named], begin: int) -> Table:
    head: tuple[Said, ...] = (
        say("Block"),
        say("From"),
        say("Seconds"),
        say("Answers"),
        say("With evidence"),
        emotion("no evidence"),
        say("No answer"),
        *(emotion(name) for name in EMOTIONS),
    )
    body: tuple[tuple[Said, ...], ...] = tuple(
        (
            _first(named),
            clock((s.block.start - begin) / 1e9),
            number(s.seconds, 1),
            counted(s.answers),
            percent(s.evident),
            percent(s.silent),
            percent(max(0.0, 1 - s.answered)),
            *(percent(share) for share in s.labels or (None,) * len(EMOTIONS)),
        )
        for named, s in rows
    )
    caption = say(
        "Answers: shares of the block's time; shares of classes are of time with evidence"
    )
    return Table(caption, head, body)


def _affects(rows: list[_Named]) -> Table:
    head = (
        say("Block"),
        say("Valence"),
        say("Models' SD"),
        say("Arousal"),
        say("Models' SD"),
    )
    body = tuple(
        (
            _first(named),
            mean(s.valence),
            number(s.valence.spread if s.valence else None),
            mean(s.arousal),
            number(s.arousal.spread if s.arousal else None),
        )
        for named, s in rows
    )
    return Table(say("Valence and arousal, -1 to 1: mean with its 95 % interval"), head, body)


def _voices(rows: list[_Named], facts: Facts) -> Table:
    names = list(facts.answers.voices)
    head: list[Said] = [say("Block")]
    for name in names:
        head += [
            say("{modality}: validity", modality=modality(name)),
            say("{modality}: voted", modality=modality(name)),
        ]
    body: list[tuple[Said, ...]] = []
    for named, s in rows:
        row: list[Said] = [_first(named)]
        for name in names:
            stood = s.voices.get(name)
            row += [number(stood.validity), percent(stood.voted)] if stood else [NOTHING, NOTHING]
        body.append(tuple(row))
    return Table(say("How far each modality could be believed, and how long it voted"),
                 tuple(head), tuple(body))  # fmt: skip
