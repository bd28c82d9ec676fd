"""The sentences of "explain this second": what each modality did, and what if it had not."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from emoscope.explain import Explanation, Part
from emoscope.ui import words
from emoscope.ui.panels.tile import state_of
from emoscope_models import NO_EVIDENCE, Affect, Fused, Modality

translate = QCoreApplication.translate


_THE: Mapping[Modality, str] = {
    "face": words.QT_TRANSLATE_NOOP("Explain", "the face"),
    "speech": words.QT_TRANSLATE_NOOP("Explain", "the voice"),
    "eeg": words.QT_TRANSLATE_NOOP("Explain", "the EEG"),
}


def the(modality: Modality) -> str:
    """Return a modality's name within a sentence."""
    return translate("Explain", _THE[modality])


def percent(share: float) -> str:
    """Return a share as a percentage, as the window writes it."""
    return f"{100 * share:.0f} %"


def clock(time: int) -> str:
    """Return a session time (ns) to a tenth of a second: 1:23.5, or 1:02:03.5."""
    tenths = time // 100_000_000
    seconds, minutes, hours = tenths % 600 / 10, tenths // 600 % 60, tenths // 36_000
    return f"{hours}:{minutes:02d}:{seconds:04.1f}" if hours else f"{minutes}:{seconds:04.1f}"


def answer(fused: Fused) -> str:
    """Return an answer in short: its label and how sure it is of it."""
    if fused.label == NO_EVIDENCE:
        return words.emotion(NO_EVIDENCE)
    return f"{words.emotion(fused.label)} {percent(fused.confidence)}"


def label_of(name: str) -> str:
    """Return a class's name in the window's language; a model's own stay as they are."""
    return words.native(name)


def without(explanation: Explanation, part: Part) -> str:
    """Return what the answer would be without a modality, as a sentence."""
    name, now = the(part.modality), explanation.instant
    if not part.contribution.weight:
        said = translate("Explain", "Without {modality}: the same, it does not count.")
        return said.format(modality=name)
    other = part.without
    if other.label == NO_EVIDENCE:
        said = translate("Explain", "Without {modality} there would be no evidence.")
        return said.format(modality=name)
    if now.label == NO_EVIDENCE or other.label != now.label:
        said = translate("Explain", "Without {modality} the answer would be {other}, not {now}.")
    else:
        said = translate("Explain", "Without {modality}: still {other}; with it {now}.")
    return said.format(modality=name, other=answer(other), now=answer(now))


def lead(explanation: Explanation) -> str:
    """Return what matters most about an answer, in a sentence or two."""
    said = []
    now = explanation.instant
    if explanation.averaged and now.label != NO_EVIDENCE:
        sentence = translate("Explain", "The answer is averaged over time; at this instant: {now}.")
        said.append(sentence.format(now=answer(now)))
    counting = [p for p in explanation.parts.values() if p.contribution.weight]
    if not counting:
        said.append(translate("Explain", "Nothing could be believed at this time."))
    elif len(counting) == 1:
        sentence = translate("Explain", "Only {modality} counts.")
        said.append(sentence.format(modality=the(counting[0].modality)))
    elif explanation.decisive:
        said.append(without(explanation, explanation.parts[explanation.decisive[0]]))
    else:
        sentence = translate("Explain", "No modality decides alone: without any, still {label}.")
        said.append(sentence.format(label=words.emotion(now.label)))
    return "  ".join(said)


def standing(part: Part) -> str:
    """Return how much a modality counts and how old its estimate is."""
    said = []
    if part.contribution.weight:
        sentence = translate("Explain", "counts {share}")
        said.append(sentence.format(share=percent(part.share)))
    else:
        said.append(translate("Explain", "does not count"))
    if part.contribution.age is not None and part.estimate is not None:
        sentence = translate("Explain", "{age:.1f} s old")
        said.append(sentence.format(age=part.contribution.age))
    return " · ".join(said)


def meters(part: Part) -> tuple[tuple[str, float | None], ...]:
    """Return the parts of a modality's validity, by name, 0 to 1 with 1 good; None not known."""
    validity = None if part.estimate is None else part.estimate.validity
    brought = part.contribution  # fusion takes agreement into account, which no estimate knows
    return (
        (translate("Explain", "signal"), None if validity is None else validity.signal),
        (translate("Explain", "familiar"), None if validity is None else validity.ood),
        (translate("Explain", "agrees"), None if validity is None else brought.agreement),
        (translate("Explain", "validity"), None if validity is None else brought.validity),
    )


def lifted(probabilities: NDArray[np.float64]) -> str:
    """Return the three likeliest of the common seven, in a sentence."""
    best = np.argsort(-probabilities, kind="stable")[:3]
    likely = [f"{words.emotion(int(n))} {percent(float(probabilities[n]))}" for n in best]
    said = translate("Explain", "As the common seven: {classes}")
    return said.format(classes=words.listed(likely))


def affect(value: Affect) -> str:
    """Return valence and arousal with their spreads, in a line."""
    said = translate("Explain", "valence {v} ± {vs}, arousal {a} ± {sd}")
    return said.format(
        v=f"{value.valence:+.2f}",
        vs=f"{value.valence_sd:.2f}",
        a=f"{value.arousal:+.2f}",
        sd=f"{value.arousal_sd:.2f}",
    )


def why(part: Part) -> str:
    """Return the reasons of a modality's standing; what there is none for is said as such."""
    if part.contribution.reasons:
        return words.texts(part.contribution.reasons)
    return "" if part.contribution.weight else translate("Explain", "No reason was given.")


def spoken(explanation: Explanation, part: Part) -> str:
    """Return a modality's card in words, for who hears the window."""
    said = [f"{words.state(state_of(part.contribution))}, {standing(part)}."]
    if part.estimate is not None and part.lifted is not None:
        best = int(part.lifted.argmax())
        said.append(f"{words.emotion(best)} {percent(float(part.lifted[best]))}.")
    unknown = translate("Explain", "not known")
    parts = [f"{n} {unknown if v is None else percent(v)}" for n, v in meters(part)]
    said += [", ".join(parts) + ".", why(part), without(explanation, part)]
    return " ".join(s for s in said if s)
