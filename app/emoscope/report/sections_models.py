"""Which models were at work, what is known of them, and how their answers were joined."""

from collections.abc import Mapping
from typing import Any

from emoscope.recording.read_answers import reasons_of
from emoscope.report.document import Bullets, Heading, Pairs, Part, Section, Table, Text
from emoscope.report.facts import Facts
from emoscope.report.figures import NOT_RECORDED, number, or_missing
from emoscope.report.models import ModelFacts, figures_of, recall_of
from emoscope.report.words import Said, emotion, modality
from emoscope_devices import say
from emoscope_models import EMOTIONS, MODALITIES

KNOWN = (*EMOTIONS, "bored", "calm", "contempt")


def model_section(facts: Facts) -> Section:
    """Return the section on models."""
    parts: list[Part] = []
    if not facts.engine.models:
        parts.append(Text((say("No model took part."),), "warn"))
    for model in facts.engine.models:
        parts += _model(model, facts)
    for note in facts.engine.missing:
        why = reasons_of(note)
        said = say("{modality}: its model was not to be had.", modality=_modality(note.values))
        parts.append(Text((said, *why), "warn"))
    parts += _others(facts)
    if facts.engine.models:
        source = say("Cards are quoted from this computer, in English, where the recording's files"
                     " are the card's own.")  # fmt: skip
        parts.append(Text((source,), "small"))
    return Section("models", say("Models, their cards and limits"), tuple(parts))


def _others(facts: Facts) -> list[Part]:
    """Return what ran beside, and what was asked of the models."""
    parts: list[Part] = []
    if facts.answers.beside:
        items = tuple(
            say("{modality}: {key}", modality=modality(name), key=key)
            for key, name in sorted(facts.answers.beside.items())
        )
        parts += [Text((say("Models that ran beside, without a vote:"),)), Bullets(items)]
    if facts.engine.asked:
        begin = facts.span[0] if facts.span else 0
        rows = tuple(
            (
                number((note.time - begin) / 1e9, 1),
                _modality(note.values),
                str(note.values.get("action", "")).replace("_", " "),
            )
            for note in facts.engine.asked
        )
        head = (say("Seconds"), say("Modality"), say("Action"))
        caption = say("What the operator asked of the models")
        parts.append(Table(caption, head, rows, frozenset({1, 2})))
    return parts


def _modality(values: Mapping[str, Any]) -> Said:
    return modality(str(values.get("modality")))


def _model(model: ModelFacts, facts: Facts) -> list[Part]:
    begin = facts.span[0] if facts.span else 0
    since = None if model.since is None else (model.since - begin) / 1e9
    rows: list[tuple[Said, tuple[Said, ...]]] = [
        (say("Judges"), (modality(model.modality),)),
        (say("Ran on"), (or_missing(model.provider),)),
        (say("Took part from"), (_since(since),)),
        (say("Window"), (_window(model.window),)),
        (say("Had a vote"), (_voted(model, facts),)),
    ]
    digests = [f"{digest}  {name}" for name, digest in model.sha256.items()]
    rows.append((say("SHA-256"), tuple(digests) or (say("it has no files"),)))
    parts: list[Part] = [Heading(or_missing(model.identity)), Pairs(tuple(rows))]
    if model.refused:
        said = say("Fusion did not take it.")
        parts.append(Text((said, *model.refused), "warn"))
    return parts + _card(model)


def _since(seconds: float | None) -> Said:
    if seconds is None:
        return NOT_RECORDED
    if seconds <= 0:
        return say("the beginning")
    return say("{seconds:.1f} s after the beginning", seconds=seconds)


def _window(window: Mapping[str, Any]) -> Said:
    seconds, hop = window.get("seconds"), window.get("hop")
    if not isinstance(seconds, int | float) or not isinstance(hop, int | float):
        return NOT_RECORDED
    if not seconds:
        return say("single frames, every {hop:g} s", hop=hop)
    return say("{seconds:g} s, every {hop:g} s", seconds=seconds, hop=hop)


def _voted(model: ModelFacts, facts: Facts) -> Said:
    voice = facts.answers.voices.get(model.modality)
    total = float(facts.answers.held.sum())
    if voice is None or not total:
        return NOT_RECORDED
    time = float(facts.answers.held[voice.any_of("used", "degraded")].sum())
    if not time:
        return say("never: its answers are shown and decide nothing")
    return say("in {share:.0f} % of the time with answers", share=100 * time / total)


def _card(model: ModelFacts) -> list[Part]:
    card = model.card
    if card is None:
        said = (
            say(
                "This computer has a model of that name with other files: its card is not shown,"
                " because it may not hold for the one that was used."
            )
            if model.other
            else say(
                "This computer has no card of that model: its figures and limits are not shown."
            )
        )
        return [Text((said,), "warn")]
    parts: list[Part] = [Text((card.summary,))]
    if card.heuristic:
        parts.append(Text((say("A hand-made mapping, trained on nothing."),), "warn"))
    if model.suppressed:
        named = ", ".join(model.suppressed)
        parts.append(Text((say("Not offered by this model: {classes}.", classes=named),), "warn"))
    parts += _figures(model)
    if card.limits:
        parts.append(Text((say("Limits, as its card states them:"),)))
        parts.append(Bullets(card.limits))
    return parts


def _figures(model: ModelFacts) -> list[Part]:
    assert model.card is not None
    parts: list[Part] = []
    found = figures_of(model.card)
    if found:
        head = (say("Measured on"), say("n"), say("Accuracy"), say("Mean recall"), "F1", "ECE")
        rows = tuple(
            (
                one.protocol or say("the card itself"),
                f"{one.n}" if one.n is not None else NOT_RECORDED,
                *(number(one.values.get(k), 3) for k in ("accuracy", "uar", "macro_f1", "ece")),
            )
            for one in found
        )
        caption = say("Main figures of the card of {model}", model=model.identity)
        parts.append(Table(caption, head, rows))
    protocol, recall = recall_of(model.card)
    if recall:
        classes: tuple[Said, ...] = tuple(
            emotion(name) if name in KNOWN else name for name in recall
        )
        shares = (tuple(number(value) for value in recall.values()),)
        where = protocol.replace("_", " ")
        caption = say("Share of each class that was found (recall), {where}", where=where)
        parts.append(Table(caption, classes, shares, frozenset()))
    return parts


def fusion_section(facts: Facts) -> Section:
    """Return the section on the settings of fusion, as session.json has them."""
    said = facts.start.get("fusion")
    fusion: Mapping[str, Any] = said if isinstance(said, Mapping) else {}
    learned = facts.start.get("learned")
    calibration = fusion.get("calibration")
    rows: list[tuple[Said, tuple[Said, ...]]] = [
        (say("Rule"), (or_missing(facts.start.get("rule")),)),
        (say("Mode"), (or_missing(fusion.get("mode")),)),
        (say("Rule and mode of the answers"), (_of_answers(facts),)),
        (say("Floor (epsilon)"), (or_missing(fusion.get("epsilon")),)),
        (say("Doubt where modalities disagree"), (_switch(fusion.get("agreement")),)),
        (say("A site's own calibration"), (_named(calibration, "calibration" in fusion),)),
        (say("Trained network"), (_named(learned, "learned" in facts.start),)),
        (say("Prior"), (_prior(fusion.get("prior")),)),
    ]
    head = (say("Modality"), say("Weight"), say("Fades with (s)"), say("Too old after (s)"))
    table = Table(
        say("Settings of fusion by modality"),
        head,
        tuple(
            (modality(name), *(_entry(fusion, key, name) for key in ("weights", "decay", "stale")))
            for name in MODALITIES
        ),
    )
    return Section("fusion", say("How the answers were joined"), (Pairs(tuple(rows)), table))


def _of_answers(facts: Facts) -> Said:
    return "; ".join(facts.answers.rules) if facts.answers.rules else NOT_RECORDED


def _switch(value: Any) -> Said:
    if not isinstance(value, bool):
        return NOT_RECORDED
    return say("on") if value else say("off")


def _named(value: Any, recorded: bool) -> Said:
    if not recorded:
        return NOT_RECORDED
    if value is None:
        return say("none")
    name = value.get("name") or value.get("sha256") if isinstance(value, Mapping) else None
    return str(name) if name else say("yes")


def _prior(value: Any) -> Said:
    numbers = value.get("$tuple") if isinstance(value, Mapping) else None
    if not isinstance(numbers, list) or len(numbers) != len(EMOTIONS):
        return NOT_RECORDED
    if len(set(numbers)) == 1:
        return say("the same for all seven classes")
    return ", ".join(
        f"{name} {p:.2f}" if isinstance(p, int | float) else name
        for name, p in zip(EMOTIONS, numbers, strict=True)
    )


def _entry(fusion: Mapping[str, Any], key: str, name: str) -> Said:
    table = fusion.get(key)
    value = table.get(name) if isinstance(table, Mapping) else None
    return f"{value:g}" if isinstance(value, int | float) else NOT_RECORDED
