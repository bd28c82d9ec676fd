"""What a protocol showed, what was answered, and what was estimated meanwhile, trial by trial."""

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import fmean, stdev

from emoscope.recording.trials import Outcome, RunRecord, TrialRecord, Value
from emoscope.report.charts import clock, rating_chart
from emoscope.report.document import Figure, Pairs, Part, Section, Table, Text
from emoscope.report.facts import Facts
from emoscope.report.figures import NOTHING, counted, mean, number, or_missing, percent
from emoscope.report.summaries import Block, Summary, summary_of
from emoscope.report.words import Said, emotion
from emoscope_devices import say
from emoscope_models import EMOTIONS

MOST_TRIALS = 400
"""Trials above this are not listed: a page is to be read."""
MOST_SCALES = 8
LONGEST = 60
"""Characters of an answer in words."""


def trial_section(facts: Facts) -> Section | None:
    """Return the section of trials; None where no protocol ran and nothing was rated."""
    if facts.span is None or not (facts.trials or facts.runs or len(facts.rating)):
        return None
    parts: list[Part] = [_run(run, facts, facts.span[0]) for run in facts.runs]
    if facts.trials:
        parts.append(Text((_EXPLAINED,)))
        parts += _conditions(facts)
        parts += _listed(facts, facts.span[0])
    if len(facts.rating):
        parts.append(_figure(facts))
    if facts.rating.left_out:
        said = say(
            "{count} samples of the continuous rating are no numbers from -1 to 1: left out.",
            count=facts.rating.left_out,
        )
        parts.append(Text((said,), "warn"))
    return Section("trials", say("Trials of the protocol"), tuple(parts))


_EXPLAINED = say(
    "Estimates are the mean over the time that the stimulus was on the screen, where an answer"
    " rests on evidence. They are of expression and signal, ratings of what the participant said."
)


# -- runs ------------------------------------------------------------------------------------


def _run(run: RunRecord, facts: Facts, begin: int) -> Pairs:
    counts = Counter(trial.outcome for trial in facts.trials if trial.run == run.run)
    told = tuple(
        say("{count} {what}", count=count, what=_outcome(name)) for name, count in counts.items()
    )
    rows: list[tuple[Said, tuple[Said, ...]]] = [
        (say("Protocol"), (or_missing(run.protocol), *_rehearsal(run))),
        (say("From"), (clock((run.start - begin) / 1e9),)),
        (say("Trials"), told or (say("none"),)),
        (say("Participant's number"), (or_missing(run.participant),)),
        (say("Seed of the order"), (or_missing(run.seed),)),
        (say("SHA-256 of the file"), (or_missing(run.sha256[:16]),)),
    ]
    if run.outcome == "broken off":
        rows.append((say("Ended"), (say("before its last trial"),)))
    if run.outcome == "open":
        rows.append((say("Ended"), (say("not in this recording"),)))
    return Pairs(tuple(rows))


def _rehearsal(run: RunRecord) -> tuple[Said, ...]:
    return (say("rehearsal"),) if run.rehearsal else ()


def _outcome(name: Outcome) -> Said:
    return {
        "done": say("done"),
        "broken off": say("broken off"),
        "open": say("not ended"),
    }[name]


# -- trials ----------------------------------------------------------------------------------


def _listed(facts: Facts, begin: int) -> list[Part]:
    shown = facts.trials[:MOST_TRIALS]
    head: tuple[Said, ...] = (
        say("Trial"),
        say("Stimulus"),
        say("Condition"),
        say("Shown at"),
        say("Seconds"),
        say("Dropped frames"),
        say("With evidence"),
        say("Most often estimated"),
        say("Estimated valence"),
        say("Estimated arousal"),
        say("Answered"),
    )
    rows = tuple(_row(trial, facts, begin) for trial in shown)
    parts: list[Part] = [
        Table(say("Trial by trial"), head, rows, frozenset({0, 1, 2, 7, 10})),
    ]
    if len(facts.trials) > MOST_TRIALS:
        more = say(
            "The first {shown} of {count} trials are listed.",
            shown=MOST_TRIALS,
            count=len(facts.trials),
        )
        parts.append(Text((more,), "warn"))
    return parts


def _row(trial: TrialRecord, facts: Facts, begin: int) -> tuple[Said, ...]:
    found = _summary(trial, facts)
    length = None
    if trial.onset is not None and trial.offset is not None:
        length = (trial.offset - trial.onset) / 1e9
    return (
        _name(trial),
        trial.stim_id or NOTHING,
        trial.condition or NOTHING,
        clock((trial.onset - begin) / 1e9, tenths=True) if trial.onset is not None else NOTHING,
        number(length, 1),
        counted(trial.dropped) if length is not None else NOTHING,
        percent(found.evident) if found else NOTHING,
        _most(found),
        mean(found.valence) if found else NOTHING,
        mean(found.arousal) if found else NOTHING,
        _answers(trial) or NOTHING,
    )


def _name(trial: TrialRecord) -> Said:
    if trial.rehearsal:
        return say("{trial}, rehearsed", trial=trial.trial)
    if trial.outcome == "broken off":
        return say("{trial}, attempt {attempt}: broken off", trial=trial.trial,
                   attempt=trial.attempt)  # fmt: skip
    if trial.outcome == "open":
        return say("{trial}: not ended", trial=trial.trial)
    return f"{trial.trial}"


def _summary(trial: TrialRecord, facts: Facts) -> Summary | None:
    """Return what was estimated while a trial's stimulus was shown; None without its times."""
    if trial.onset is None or trial.offset is None or facts.span is None:
        return None
    start, stop = max(trial.onset, facts.span[0]), min(trial.offset, facts.span[1])
    if stop <= start:
        return None
    return summary_of(facts.answers, Block(trial.stim_id, start, stop, "markers"))


def _most(found: Summary | None) -> Said:
    if found is None or found.labels is None:
        return NOTHING
    return emotion(EMOTIONS[max(range(len(EMOTIONS)), key=found.labels.__getitem__)])


def _answers(trial: TrialRecord) -> str:
    return "; ".join(f"{scale} {_value(value)}" for scale, value in trial.ratings.items())


def _value(value: Value) -> str:
    text = NOTHING if value is None else " ".join(str(value).split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


# -- conditions ------------------------------------------------------------------------------


def _conditions(facts: Facts) -> list[Part]:
    """Return the table by condition: each trial that counts counts once."""
    counting = [trial for trial in facts.trials if trial.counts]
    names = list(dict.fromkeys(trial.condition for trial in counting if trial.condition))
    if not names:
        return []
    scales = _scales(counting)
    head: list[Said] = [
        say("Condition"),
        say("Trials"),
        say("Estimated valence"),
        say("Estimated arousal"),
        *(say("Rated: {scale}", scale=scale) for scale in scales),
    ]
    rows = []
    for name in names:
        of_it = [trial for trial in counting if trial.condition == name]
        found = [_summary(trial, facts) for trial in of_it]
        rows.append(
            (
                name,
                counted(len(of_it)),
                _spread(s.valence.value for s in found if s and s.valence),
                _spread(s.arousal.value for s in found if s and s.arousal),
                *(_spread(_numbers(of_it, scale), 1) for scale in scales),
            )
        )
    caption = say("By condition: mean over trials ± their standard deviation")
    return [Table(caption, tuple(head), tuple(rows))]


def _scales(trials: Sequence[TrialRecord]) -> list[str]:
    """Return the scales that are answered with numbers, in the order of the first answers."""
    seen = dict.fromkeys(
        answer.scale
        for trial in trials
        for answer in trial.answers
        if isinstance(answer.value, int | float)
    )
    return list(seen)[:MOST_SCALES]


def _numbers(trials: Iterable[TrialRecord], scale: str) -> list[float]:
    found = (trial.ratings.get(scale) for trial in trials)
    return [float(value) for value in found if isinstance(value, int | float)]


def _spread(values: Iterable[float], digits: int = 2) -> Said:
    known = list(values)
    if not known:
        return NOTHING
    if len(known) == 1:
        return f"{known[0]:.{digits}f}"
    return f"{fmean(known):.{digits}f} ± {stdev(known):.{digits}f}"


# -- the continuous rating -------------------------------------------------------------------


def _figure(facts: Facts) -> Figure:
    return Figure(
        (
            say("What the participant rated while something was shown, from -1 to 1."),
            say(
                "The line is the mean of a column, the band its least and most. Below: when a"
                " stimulus was on the screen."
            ),
        ),
        say("The participant's continuous rating of valence and arousal over time."),
        lambda palette, tell: rating_chart(facts, palette, tell),
    )
