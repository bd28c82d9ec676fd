"""What the tasks say, in each of the participant's languages; written for Emoscope."""

from collections.abc import Mapping
from types import MappingProxyType

from emoscope.protocol.values import Said


def _said(en: str, zh_CN: str, ja: str) -> Said:
    return MappingProxyType({"en": en, "zh_CN": zh_CN, "ja": ja})


TOLD: Mapping[str, Said] = MappingProxyType(
    {
        "neutral": _said(
            "Please look at the cross. Sit still and let your thoughts pass.",
            "请注视十字，保持静坐，任思绪自然流过。",
            "十字を見てください。体を動かさず、考えごとは流れるままにしてください。",
        ),
        "relax": _said(
            "Please close your eyes when you have read this, and relax. Stay awake. We will tell"
            " you when to open them.",
            "读完后请闭上眼睛，放松，但不要睡着。我们会告诉您何时睁眼。",
            "読み終えたら目を閉じ、眠らずに楽にしてください。開けるときはこちらからお知らせします。",
        ),
        "arithmetic": _said(
            "You will see sums. Work each out in your head, without speaking, until the next one"
            " comes. It does not matter if you are not done.",
            "屏幕上会出现算式。请在心里计算，不要出声，直到下一题出现。算不完也没有关系。",
            "計算問題が出ます。声を出さず、次の問題が出るまで頭の中で計算してください。"
            "途中で終わっても構いません。",
        ),
        "stroop": _said(
            "You will see names of colours. Say in your mind, without speaking, in which colour the"
            " word is written, not what it says.",
            "屏幕上会出现表示颜色的词。请在心里说出字的颜色，而不是词的意思，不要出声。",
            "色の名前が出ます。ことばの意味ではなく、文字の色を、声を出さずに心の中で言ってください。",
        ),
        "read-aloud": _said(
            "Please read each sentence aloud, in your usual voice.",
            "请用平常的声音朗读每个句子。",
            "それぞれの文を、ふだんの声で読み上げてください。",
        ),
        "faces": _said(
            "Please make the face that is asked for, and hold it until the next one comes.",
            "请做出屏幕上要求的表情，并保持到下一个出现。",
            "指示された表情をして、次の指示が出るまで保ってください。",
        ),
    }
)
"""What she is told before a task, where the file says nothing else."""
CROSS = _said("+", "+", "+")
CLOSE = _said(
    "Close your eyes and stay awake. We will tell you when to open them.",
    "请闭上眼睛并保持清醒。我们会告诉您何时睁眼。",
    "目を閉じて、眠らずにいてください。開けるときはこちらからお知らせします。",
)
COLOURS: Mapping[str, Said] = MappingProxyType(
    {
        "red": _said("red", "红", "赤"),
        "green": _said("green", "绿", "緑"),
        "blue": _said("blue", "蓝", "青"),
        "yellow": _said("yellow", "黄", "黄"),
    }
)
REST_FACE = _said("Relax your face", "放松面部", "顔の力を抜く")
FACES: Mapping[str, Said] = MappingProxyType(
    {
        "happy": _said("Make a happy face", "做高兴的表情", "うれしい顔をする"),
        "sad": _said("Make a sad face", "做悲伤的表情", "悲しい顔をする"),
        "angry": _said("Make an angry face", "做生气的表情", "怒った顔をする"),
        "fear": _said("Make a frightened face", "做害怕的表情", "怖がる顔をする"),
        "disgust": _said("Make a disgusted face", "做厌恶的表情", "嫌そうな顔をする"),
        "surprise": _said("Make a surprised face", "做惊讶的表情", "驚いた顔をする"),
    }
)
SENTENCES: tuple[Said, ...] = (
    _said(
        "The train to the coast leaves at ten past nine.",
        "开往海边的火车九点十分出发。",
        "海へ行く電車は九時十分に出ます。",
    ),
    _said(
        "There are four chairs around the kitchen table.",
        "厨房的桌子旁边有四把椅子。",
        "台所のテーブルの周りに椅子が四つあります。",
    ),
    _said(
        "She puts the letters into the drawer on the left.",
        "她把信放进左边的抽屉里。",
        "彼女は手紙を左の引き出しに入れます。",
    ),
    _said(
        "The library is open until seven in the evening.",
        "图书馆开到晚上七点。",
        "図書館は夜七時まで開いています。",
    ),
    _said(
        "A bicycle is leaning against the garden wall.",
        "一辆自行车靠在花园的墙边。",
        "自転車が庭の壁に立てかけてあります。",
    ),
    _said(
        "He buys bread and milk on his way home.",
        "他回家的路上买了面包和牛奶。",
        "彼は帰り道でパンと牛乳を買います。",
    ),
    _said(
        "The bridge was painted green last summer.",
        "那座桥去年夏天刷成了绿色。",
        "その橋は去年の夏に緑色に塗られました。",
    ),
    _said(
        "In the afternoon some clouds come from the west.",
        "下午会有一些云从西边飘来。",
        "午後には西から雲が少し出てきます。",
    ),
    _said(
        "The keys hang on the hook beside the door.",
        "钥匙挂在门边的钩子上。",
        "鍵はドアの横のフックに掛かっています。",
    ),
    _said(
        "Two boats are lying in the small harbour.",
        "小港口里停着两条船。",
        "小さな港に船が二艘とまっています。",
    ),
    _said(
        "Tomorrow the office moves to the third floor.",
        "办公室明天搬到三楼。",
        "事務所は明日三階に移ります。",
    ),
    _said(
        "Next to the window stands a plant with long leaves.",
        "窗边放着一盆叶子很长的植物。",
        "窓のそばに葉の長い植物が置いてあります。",
    ),
)
