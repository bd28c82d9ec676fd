"""All that a participant is told, as templates of the context "Participant". Short and kind.

It is said what a machine estimates of an expression, never what somebody feels.
"""

from collections.abc import Mapping

from emoscope.explain import Sureness
from emoscope.ui.words import QT_TRANSLATE_NOOP
from emoscope_devices import StreamKind

WELCOME = QT_TRANSLATE_NOOP("Participant", "Welcome")
WELCOME_MORE = QT_TRANSLATE_NOOP("Participant", "Please make yourself comfortable.")
WAIT = QT_TRANSLATE_NOOP("Participant", "Please wait a moment")
CROSS = QT_TRANSLATE_NOOP("Participant", "Please look at the cross.")
PAUSED = QT_TRANSLATE_NOOP("Participant", "A short pause")
PAUSED_MORE = QT_TRANSLATE_NOOP("Participant", "You may move and look around.")
THANKS = QT_TRANSLATE_NOOP("Participant", "Thank you")
THANKS_MORE = QT_TRANSLATE_NOOP("Participant", "This part is over.")
GOES_ON = QT_TRANSLATE_NOOP("Participant", "Please go on")
WATERMARK = QT_TRANSLATE_NOOP("Participant", "Demonstration")

# -- the face ----------------------------------------------------------------------------------

MIRROR = QT_TRANSLATE_NOOP("Participant", "Your picture, as in a mirror")
NO_PICTURE = QT_TRANSLATE_NOOP("Participant", "There is no picture at the moment.")
HIDDEN = QT_TRANSLATE_NOOP("Participant", "Your picture is hidden.")
EXPRESSION = QT_TRANSLATE_NOOP("Participant", "Expression: {name}")
ESTIMATE = QT_TRANSLATE_NOOP(
    "Participant", "A computer estimates the expression from what it measures. It can be wrong."
)
CANNOT_TELL = QT_TRANSLATE_NOOP("Participant", "I cannot tell.")
SURENESS: Mapping[Sureness, str] = {
    "sure": QT_TRANSLATE_NOOP("Participant", "I am quite sure."),
    "fairly sure": QT_TRANSLATE_NOOP("Participant", "I am fairly sure."),
    "unsure": QT_TRANSLATE_NOOP("Participant", "I am not sure."),
    "very unsure": QT_TRANSLATE_NOOP("Participant", "I can hardly tell."),
}
"""How sure the program is, as it would say it of itself."""

# -- whether she is recorded -------------------------------------------------------------------

LAMPS: Mapping[str, str] = {
    "live": QT_TRANSLATE_NOOP("Participant", "Not recorded"),
    "recording": QT_TRANSLATE_NOOP("Participant", "Recording"),
    "paused": QT_TRANSLATE_NOOP("Participant", "Recording paused"),
}
LAMP_OF = QT_TRANSLATE_NOOP("Participant", "{state}: {streams}")
AND = QT_TRANSLATE_NOOP("Participant", "{first}, {second}")
STREAMS: Mapping[StreamKind, str] = {
    "video": QT_TRANSLATE_NOOP("Participant", "camera"),
    "audio": QT_TRANSLATE_NOOP("Participant", "microphone"),
    "eeg": QT_TRANSLATE_NOOP("Participant", "EEG"),
}

# -- the notice --------------------------------------------------------------------------------

READ = QT_TRANSLATE_NOOP("Participant", "Please read this")
MAY_CAPTURE = QT_TRANSLATE_NOOP(
    "Participant", "You decide what is captured. What you switch off stays off."
)
SWITCHES: Mapping[StreamKind, str] = {
    "video": QT_TRANSLATE_NOOP("Participant", "My face, by a camera"),
    "audio": QT_TRANSLATE_NOOP("Participant", "My voice, by a microphone"),
    "eeg": QT_TRANSLATE_NOOP("Participant", "My EEG, by electrodes on my head"),
}
RECORDED = QT_TRANSLATE_NOOP("Participant", "This may be recorded")
AGREE = QT_TRANSLATE_NOOP("Participant", "I agree")
REFUSE = QT_TRANSLATE_NOOP("Participant", "I do not agree")
SCROLL_FIRST = QT_TRANSLATE_NOOP(
    "Participant", "You can agree when you have read to the end: scroll down."
)
A_MOMENT = QT_TRANSLATE_NOOP("Participant", "Please take a moment to read.")
HOW_TO_SIGN = QT_TRANSLATE_NOOP(
    "Participant", "To sign, click “I agree”, or hold the Enter key for a second."
)
NOTHING_LEFT = QT_TRANSLATE_NOOP(
    "Participant", "Everything is switched off. Switch something on, or choose “I do not agree”."
)
