"""What a participant is asked to do in a baseline, in each language, and what she reads aloud.

The texts to read are our own, half a minute each at a usual pace. Together their words have every
consonant and vowel of the language but a few rare ones; tests/app/test_preflight_texts.py says
which word has which.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

StepKey = Literal["eyes open", "eyes closed", "neutral face", "reading"]
Texts = Mapping[str, str]
"""By language: en, zh_CN, ja."""

INSTRUCTIONS: Mapping[StepKey, Texts] = MappingProxyType(
    {
        "eyes open": {
            "en": "Please sit still and look at the cross.",
            "zh_CN": "请坐好,安静地看着十字。",
            "ja": "楽な姿勢で、十字を見ていてください。",
        },
        "eyes closed": {
            "en": "Please close your eyes and sit still. We will tell you when to open them.",
            "zh_CN": "请闭上眼睛,安静地坐着。结束时我们会告诉您。",
            "ja": "目を閉じて、静かに座っていてください。終わりましたらお知らせします。",
        },
        "neutral face": {
            "en": "Please look into the camera with a relaxed face.",
            "zh_CN": "请放松面部,看着镜头。",
            "ja": "顔の力を抜いて、カメラを見ていてください。",
        },
        "reading": {
            "en": "Please read this aloud in your usual voice. At its end, begin again.",
            "zh_CN": "请用平常的声音朗读下面的文字。读完后,请从头再读。",
            "ja": "次の文章を、ふだんの声で読んでください。終わったら、始めからもう一度どうぞ。",
        },
    }
)
READING: Texts = MappingProxyType(
    {
        "en": (
            "On a bright morning a young boy took five thin books down to the quiet shore. He chose"
            " a place beneath the old oak tree, watched the yellow boats turn slowly round, and"
            " thought about the pleasure of a good long journey. How far is the other side? he"
            " asked his father. Just beyond those high white clouds, said the man, and they both"
            " began to laugh."
        ),
        "zh_CN": (
            "春天的早晨,阳光很暖和。妈妈骑着自行车,带我和外婆去公园看樱花。湖边的风轻轻吹过,"
            "蝴蝶飞近柳树,两位老人在树下下棋,旁边站着一群小朋友,欢快地拍手。我们坐在草地上,"
            "喝热茶,吃苹果,听小鸟唱歌。从这里望去,远处的山是蓝色的,天上有几朵白云,"
            "月亮还没有落下。"
        ),
        "ja": (
            "春の午後二時、父と港へ行きました。空は青く、風は静かで、船が百隻ほど並んでいます。"
            "茶色い犬が砂浜をゆっくり歩き、子どもたちは元気な声で歌っています。"
            "売店で牛乳とパンを買い、小さな椅子に座って、冷たい水を飲みました。"
            "遠くの山には、まだ雪が少し残っています。"
            "旅行の絵はがきに、今日の日付と、お礼の言葉を書きました。"
        ),
    }
)
"""What is read aloud, by language."""
