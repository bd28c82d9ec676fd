"""What the tasks say, in each of the participant's languages; written for Emoscope."""

from collections.abc import Mapping
from types import MappingProxyType

from emoscope.protocol.values import Said


def _said(en: str, zh_CN: str, ja: str) -> Said:
    return MappingProxyType({"en": en, "zh_CN": zh_CN, "ja": ja})


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
