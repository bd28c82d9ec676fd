"""What is read aloud has the sounds of its language; instructions are there in each."""

import pytest

from emoscope.preflight.texts import INSTRUCTIONS, READING
from emoscope.study.study import PARTICIPANT_LANGUAGES

ENGLISH = {
    "AA": "father", "AE": "laugh", "AH": "young", "AO": "thought", "AW": "down", "AY": "bright",
    "B": "boy", "CH": "chose", "D": "down", "DH": "they", "EH": "yellow", "ER": "turn",
    "EY": "place", "F": "five", "G": "good", "HH": "his", "IH": "thin", "IY": "tree",
    "JH": "just", "K": "took", "L": "long", "M": "morning", "N": "thin", "NG": "morning",
    "OW": "boats", "OY": "boy", "P": "place", "R": "tree", "S": "place", "SH": "shore",
    "T": "took", "TH": "thin", "UH": "book", "UW": "to", "V": "five", "W": "watched",
    "Y": "young", "Z": "chose", "ZH": "pleasure",
}  # fmt: skip
"""The 39 sounds of the ARPABET, each with a word of the text."""
SPOKEN = """
chun tian de zao chen yang guang hen nuan huo ma ma qi zhe zi xing che dai wo he wai po qu gong yuan
kan ying hua hu bian de feng qing qing chui guo hu die fei jin liu shu liang wei lao ren zai shu xia
xia qi pang bian zhan zhe yi qun xiao peng you huan kuai de pai shou wo men zuo zai cao di shang he
re cha chi ping guo ting xiao niao chang ge cong zhe li wang qu yuan chu de shan shi lan se de tian
shang you ji duo bai yun yue liang hai mei you luo xia
"""
PINYIN = str(SPOKEN).split()
INITIALS = (*"bpmfdtnlgkhjqxrzcs", "zh", "ch", "sh")
FINALS = {
    "a": "ma", "o": "po", "e": "de", "ai": "dai", "ei": "fei", "ao": "zao", "ou": "shou",
    "an": "kan", "en": "chen", "ang": "pang", "eng": "feng", "ong": "gong", "i": "qi", "ia": "xia",
    "ie": "die", "iao": "xiao", "iou": "liu", "ian": "tian", "in": "jin", "iang": "liang",
    "ing": "xing", "u": "hu", "ua": "hua", "uo": "huo", "uai": "kuai", "uei": "chui",
    "uan": "nuan", "uen": "chun", "uang": "guang", "ü": "qu", "üe": "yue", "üan": "yuan",
    "ün": "yun",
}  # fmt: skip
"""All finals but er, iong and ueng."""
KANA = """
はるの ごご にじ ちちと みなとへ いきました そらは あおく かぜは しずかで ふねが ひゃくせきほど
ならんで います ちゃいろい いぬが すなはまを ゆっくり あるき こどもたちは げんきな こえで うたって
います ばいてんで ぎゅうにゅうと ぱんを かい ちいさな いすに すわって つめたい みずを のみました
とおくの やまには まだ ゆきが すこし のこって います りょこうの えはがきに きょうの ひづけと
おれいの ことばを かきました
"""
SOUNDS = {
    "vowels": "あいうえお", "k": "かきくけこ", "s": "すそせ", "sh": "し", "t": "たてと", "ch": "ち",
    "ts": "つ", "n": "なにぬねの", "h": "はひほへ", "f": "ふ", "m": "まみめも", "y": "やゆ",
    "r": "らりるれろ", "w": "わ", "N": "ん", "g": "がぎげご", "z": "ぜず", "j": "じ", "d": "だでど",
    "b": "ば", "p": "ぱ", "double": "っ", "contracted": "ゃゅょ",
}  # fmt: skip


def test_every_english_sound_has_a_word():
    assert len(ENGLISH) == 39
    written = {word.strip(",.?").lower().rstrip("s") for word in READING["en"].split()}
    written |= {word.strip(",.?").lower() for word in READING["en"].split()}
    assert not set(ENGLISH.values()) - written


def test_every_mandarin_initial_and_final_is_spoken():
    text = [c for c in READING["zh_CN"] if c not in "，。、,."]
    assert len(text) == len(PINYIN), "one syllable a character"
    missing = [
        i for i in INITIALS
        if not any(p.startswith(i) and not p.startswith(f"{i}h") for p in PINYIN)
    ]  # fmt: skip
    assert not missing
    assert not set(FINALS.values()) - set(PINYIN)


def test_every_japanese_consonant_is_spoken():
    assert not [kana for group in SOUNDS.values() for kana in group if kana not in KANA]


@pytest.mark.parametrize("language", PARTICIPANT_LANGUAGES)
def test_all_is_there_in_every_language(language):
    assert READING[language].strip()
    assert all(texts[language].strip() for texts in INSTRUCTIONS.values())


@pytest.mark.parametrize(("language", "shortest", "longest"), [("en", 60, 90)])
def test_the_english_text_takes_about_half_a_minute(language, shortest, longest):
    assert shortest <= len(READING[language].split()) <= longest, "150 to 180 words a minute"


def test_the_others_take_about_half_a_minute():
    assert 100 <= len(PINYIN) <= 140, "some four syllables a second"
    moras = sum(kana not in "ゃゅょ \n" for kana in KANA)
    assert 150 <= moras <= 230, "some six to seven moras a second"
