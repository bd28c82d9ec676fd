"""Studies to begin with: a plain one, and two examples."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from emoscope.study.study import Block, MarkerKey, Montage, Study
from emoscope_models import EMOTIONS

RELAX = MappingProxyType(
    {
        "en": "Please sit comfortably and look at the cross. Try to move little.",
        "zh_CN": "请放松坐好，注视十字，尽量少动。",
        "ja": "楽な姿勢で十字を見てください。なるべく動かないでください。",
    }
)
CLOSE = MappingProxyType(
    {
        "en": "Please close your eyes and stay awake. We will tell you when to open them.",
        "zh_CN": "请闭上眼睛并保持清醒。我们会告诉您何时睁眼。",
        "ja": "目を閉じて、眠らずにいてください。開けるときはこちらからお知らせします。",
    }
)
TALK = MappingProxyType(
    {
        "en": "We will now talk. You may leave out any question, and stop at any time.",
        "zh_CN": "现在开始谈话。您可以不回答任何问题，也可以随时停止。",
        "ja": "これからお話を伺います。答えたくない質問は飛ばして構いません。中止もできます。",
    }
)
REST = MappingProxyType(
    {
        "en": "A short break. Please stay seated.",
        "zh_CN": "稍作休息，请不要离开座位。",
        "ja": "少し休憩します。そのままお座りください。",
    }
)


def standard() -> Study:
    """Return a study to begin with: face and voice required, EEG where there is a headset."""
    return Study(
        code="my-study",
        roles=MappingProxyType({"video": "required", "audio": "required", "eeg": "optional"}),
        keys=(
            MarkerKey("1", "remark"),
            MarkerKey("2", "speaks", "interval"),
            MarkerKey("3", "interruption", "interval"),
        ),
        labels=tuple(EMOTIONS),
        blocks=(
            Block("baseline", 60.0, RELAX, "cross"),
            Block("task"),
        ),
    )


def resting_eeg() -> Study:
    """Return an example: EEG at rest, eyes open and closed in turn, eight electrodes."""
    return Study(
        code="resting-eeg",
        title="EEG at rest, eyes open and closed",
        roles=MappingProxyType({"video": "optional", "audio": "off", "eeg": "required"}),
        montage=Montage(("Fp1", "Fp2", "C3", "C4", "P7", "P8", "O1", "O2"), "M1", "M2"),
        keys=(
            MarkerKey("1", "moves"),
            MarkerKey("2", "noise from outside", "interval"),
            MarkerKey("3", "drowsy", "interval"),
        ),
        labels=("eyes open", "eyes closed", "to be left out"),
        blocks=(
            Block("eyes open 1", 60.0, RELAX, "cross"),
            Block("eyes closed 1", 60.0, CLOSE, "blank"),
            Block("eyes open 2", 60.0, RELAX, "cross"),
            Block("eyes closed 2", 60.0, CLOSE, "blank"),
        ),
    )


def interview() -> Study:
    """Return an example: an interview with face and voice."""
    return Study(
        code="interview",
        title="Interview with face and voice",
        roles=MappingProxyType({"video": "required", "audio": "required", "eeg": "off"}),
        keys=(
            MarkerKey("1", "question"),
            MarkerKey("2", "answer", "interval"),
            MarkerKey("3", "laughs"),
            MarkerKey("4", "interviewer speaks", "interval"),
            MarkerKey("0", "to be left out", "interval"),
        ),
        labels=tuple(EMOTIONS),
        blocks=(
            Block("baseline", 60.0, RELAX, "cross"),
            Block("interview", None, TALK, "blank"),
            Block("break", 120.0, REST, "wait"),
            Block("closing questions", None, TALK, "blank"),
        ),
    )


EXAMPLES: Mapping[str, Callable[[], Study]] = MappingProxyType(
    {"standard": standard, "resting-eeg": resting_eeg, "interview": interview}
)
"""By the names that the command line and the window have for them."""


def example(name: str, code: str = "") -> Study:
    """Return a study to begin with, under a code of one's own. Raises KeyError."""
    made = EXAMPLES[name]()
    return replace(made, code=code) if code else made
