"""What a participant is asked where the protocol says nothing else, and how she answers.

Templates of the context "Participant", told in her language. Here it is she who says how she
feels; the program estimates an expression and never says so.
"""

from collections.abc import Mapping

from emoscope.protocol.values import ScaleKind
from emoscope.ui.words import QT_TRANSLATE_NOOP

QUESTIONS: Mapping[ScaleKind, str] = {
    "sam-valence": QT_TRANSLATE_NOOP("Participant", "How pleasant do you feel?"),
    "sam-arousal": QT_TRANSLATE_NOOP("Participant", "How calm or excited do you feel?"),
    "sam-dominance": QT_TRANSLATE_NOOP("Participant", "How much in control do you feel?"),
    "affect-grid": QT_TRANSLATE_NOOP("Participant", "Where in this square are you now?"),
    "emotion": QT_TRANSLATE_NOOP("Participant", "Which of these comes closest to how you feel?"),
    "likert": QT_TRANSLATE_NOOP("Participant", "How much do you agree?"),
    "text": QT_TRANSLATE_NOOP("Participant", "Please say it in your own words."),
}
HOW_STRONG = QT_TRANSLATE_NOOP("Participant", "How strongly? You chose: {name}")
Ends = tuple[str, str]
ENDS: Mapping[ScaleKind, Ends] = {
    "sam-valence": (
        QT_TRANSLATE_NOOP("Participant", "unpleasant"),
        QT_TRANSLATE_NOOP("Participant", "pleasant"),
    ),
    "sam-arousal": (
        QT_TRANSLATE_NOOP("Participant", "calm"),
        QT_TRANSLATE_NOOP("Participant", "excited"),
    ),
    "sam-dominance": (
        QT_TRANSLATE_NOOP("Participant", "controlled"),
        QT_TRANSLATE_NOOP("Participant", "in control"),
    ),
}
STRENGTH: Ends = (
    QT_TRANSLATE_NOOP("Participant", "very weakly"),
    QT_TRANSLATE_NOOP("Participant", "very strongly"),
)
GRID_SIDES: tuple[str, str, str, str] = (
    QT_TRANSLATE_NOOP("Participant", "unpleasant"),
    QT_TRANSLATE_NOOP("Participant", "pleasant"),
    QT_TRANSLATE_NOOP("Participant", "wide awake"),
    QT_TRANSLATE_NOOP("Participant", "sleepy"),
)
"""Left, right, top, bottom of the affect grid."""
GRID_CORNERS: tuple[str, str, str, str] = (
    QT_TRANSLATE_NOOP("Participant", "stressed"),
    QT_TRANSLATE_NOOP("Participant", "excited"),
    QT_TRANSLATE_NOOP("Participant", "depressed"),
    QT_TRANSLATE_NOOP("Participant", "relaxed"),
)
"""Top left, top right, bottom left, bottom right."""

BACK = QT_TRANSLATE_NOOP("Participant", "Back")
NO_ANSWER = QT_TRANSLATE_NOOP("Participant", "No answer")
NEXT = QT_TRANSLATE_NOOP("Participant", "Next")
DONE = QT_TRANSLATE_NOOP("Participant", "Done")
KEY_BACK = QT_TRANSLATE_NOOP("Participant", "Esc")
KEY_NO_ANSWER = QT_TRANSLATE_NOOP("Participant", "N")
KEY_NEXT = QT_TRANSLATE_NOOP("Participant", "Enter")
KEY_NEXT_TEXT = QT_TRANSLATE_NOOP("Participant", "Ctrl+Enter")
KEY_NO_ANSWER_TEXT = QT_TRANSLATE_NOOP("Participant", "Tab, then Enter")

HOW_ROW = QT_TRANSLATE_NOOP("Participant", "Touch one, or press 1 to {last}, or ← and →.")
HOW_GRID = QT_TRANSLATE_NOOP("Participant", "Touch a place, or move with ← → ↑ ↓.")
HOW_TEXT = QT_TRANSLATE_NOOP("Participant", "{count} of {most} characters")
TOO_LONG = QT_TRANSLATE_NOOP("Participant", "{count} of {most} characters: please make it shorter.")
CHOOSE_FIRST = QT_TRANSLATE_NOOP("Participant", "Please choose something, or “No answer”.")
PLACE = QT_TRANSLATE_NOOP("Participant", "{number} of {count}")
PLACE_XY = QT_TRANSLATE_NOOP("Participant", "{x} of {count} to the right, {y} of {count} up")
TIME_LEFT = QT_TRANSLATE_NOOP("Participant", "{seconds} s left")
NEAR_END = QT_TRANSLATE_NOOP("Participant", "{text} ({number})")
"""A point of a scale that has words: "pleasant (9 of 9)"."""

# -- the rating that runs along ----------------------------------------------------------------

TRACKING = QT_TRANSLATE_NOOP("Participant", "Your rating")
TRACK_START = QT_TRANSLATE_NOOP("Participant", "Not yet rated: press an arrow key, or touch here.")
VALENCE = QT_TRANSLATE_NOOP("Participant", "unpleasant to pleasant")
AROUSAL = QT_TRANSLATE_NOOP("Participant", "calm to excited")
