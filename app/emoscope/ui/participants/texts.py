"""What the consent pages say: purposes, streams, and the law, each once."""

from collections.abc import Mapping, Sequence
from typing import Literal

from emoscope.participants.consent import Purpose
from emoscope.ui.words import QT_TRANSLATE_NOOP, translate
from emoscope_devices import StreamKind

Choice = Purpose | Literal["assess"]
CHOICES: Mapping[Choice, tuple[str, str]] = {
    "research": (
        QT_TRANSLATE_NOOP("Consent", "Research"),
        QT_TRANSLATE_NOOP("Consent", "A study with people who were told of it and may refuse."),
    ),
    "clinical": (
        QT_TRANSLATE_NOOP("Consent", "Clinical or safety"),
        QT_TRANSLATE_NOOP(
            "Consent",
            "For a medical or a safety reason. Emoscope is no medical device and makes no"
            " diagnosis.",
        ),
    ),
    "demonstration": (
        QT_TRANSLATE_NOOP("Consent", "Demonstration"),
        QT_TRANSLATE_NOOP("Consent", "Somebody is shown what the program does."),
    ),
    "test": (
        QT_TRANSLATE_NOOP("Consent", "I am testing the equipment on myself"),
        QT_TRANSLATE_NOOP("Consent", "Nobody else is seen or heard."),
    ),
    "assess": (
        QT_TRANSLATE_NOOP("Consent", "To assess employees, applicants, pupils or students"),
        QT_TRANSLATE_NOOP("Consent", "At work, in a selection, at a school or a university."),
    ),
}
STREAMS: Mapping[StreamKind, str] = {
    "video": QT_TRANSLATE_NOOP("Consent", "Face, by the camera"),
    "audio": QT_TRANSLATE_NOOP("Consent", "Voice, by the microphone"),
    "eeg": QT_TRANSLATE_NOOP("Consent", "EEG, by the headset"),
}
STOP = QT_TRANSLATE_NOOP("Consent", "Emoscope is not to be used for this")
LAW: Sequence[str] = (
    QT_TRANSLATE_NOOP(
        "Consent",
        "In the European Union it is prohibited. Regulation (EU) 2024/1689 (the AI Act), Article"
        " 5(1)(f), prohibits “the placing on the market, the putting into service for this specific"
        " purpose, or the use of AI systems to infer emotions of a natural person in the areas of"
        " workplace and education institutions, except where the use of the AI system is intended"
        " to be put in place or into the market for medical or safety reasons”. This has applied"
        " since 2 February 2025.",
    ),
    QT_TRANSLATE_NOOP(
        "Consent",
        "The exception is for medical or safety reasons; an agreement of those concerned is no part"
        " of it. Whether your case falls under it, ask your data protection officer or your ethics"
        " board: this page quotes the law and advises on nothing.",
    ),
    QT_TRANSLATE_NOOP(
        "Consent",
        "Elsewhere the reasons against it are the same: the estimates err, they may do so more for"
        " some groups than for others, and who depends on you is not free to refuse.",
    ),
    QT_TRANSLATE_NOOP("Consent", "No device has been opened. Nothing was captured or kept."),
)
INFORM = QT_TRANSLATE_NOOP(
    "Consent",
    "Who is exposed to a system that recognises emotion is to be informed of it: Regulation (EU)"
    " 2024/1689, Article 50(3), at the latest at the first exposure (Article 50(5)).",
)


def told(text: str) -> str:
    """Return one of these texts in the window's language."""
    return translate("Consent", text)


def purpose(value: Choice) -> str:
    """Return the name of a purpose in the window's language."""
    return told(CHOICES[value][0])
