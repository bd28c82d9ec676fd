"""The speech head's file and its card."""
# ruff: noqa: E501 - a card's sentences are single lines, as in the card itself.

import hashlib
import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import tomli_w
from numpy.typing import NDArray

from emoscope_models._speech_head import CLASSES

NAME = "speech_emotion_v1"

TEXT: dict[str, Any] = {
    "name": "speech-emotion",
    "version": "1",
    "modality": "speech",
    "summary": "Emotion in the sound of the last 3 s of speech, against this session's own speech so far: seven classes, valence and arousal. What is said does not count.",
    "input": "16 kHz mono, full scale ±1; windows of 3 s every 0.5 s with at least 1 s of speech, found by silero-vad; the front end is Whisper tiny.en's first two encoder layers (its own card)",
    "classes": list(CLASSES),
    "training": "Multinomial regression on the means and deviations of 384 figures of the front end, standardised live against a running mean of the session. Data: EmoDB (Burkhardt and others 2005; German, 10 actors, 535 utterances, seven classes) and two sentences of ASED (Retta and others 2023; Amharic, 65 volunteers, 623 utterances, five classes), as they are and in rooms, noise, babble and microphones made by us.",
    "licence": "Apache-2.0 (the head, our own). EmoDB: CC BY 4.0. ASED: freely available, no licence stated. Neither is part of Emoscope. Front end: MIT, OpenAI.",
    "heuristic": False,
    "limits": [
        "Acted speech in two languages taught it. On a language and microphone that it never heard it is right far less often: see 'EmoDB from ASED' below, and expect that, not the figures by speaker.",
        "Across corpora sadness is mostly taken for neutral: a missing 'sad' means little.",
        "Surprise is in neither corpus: the model is uninformed about it. Bored is its seventh class; over the common classes it counts as the table of its errors says.",
        "It answers against how this person sounded so far in the session. The first 20 s of speech rest on a prior. A session in one mood throughout becomes that person's middle.",
        "Fear, disgust and boredom were taught by few speakers. Two people in turn are one voice to it: reset it for a new participant.",
        "Below about 1.5 s of speech it is weaker, in babble much weaker; noise lowers the validity.",
        "Unlikeness to the training's voices (distance in 256 directions) lowers the validity and flattens the answer. It is no proof: a synthetic voice, that of the demo, keeps about half of its familiarity, and one window in ten of unseen speakers loses some. What is heard of the demo voice means nothing.",
        "Valence and arousal are the classes' design places on the circumplex, weighted by probability. No rating of valence or arousal taught it.",
    ],
}


def write(
    folder: Path, arrays: dict[str, NDArray[Any]], found: dict[str, Any], certain: Any
) -> None:
    """Write the head and its card into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    data = packed(arrays)
    (folder / f"{NAME}.npz").write_bytes(data)
    card = TEXT | {
        "sha256": {f"{NAME}.npz": hashlib.sha256(data).hexdigest()},
        "calibration": {
            "temperature": round(certain.temperature, 3),
            "date": f"{datetime.now(UTC):%Y-%m-%d}",
            "n": certain.n,
            "ece_before": round(certain.speakers[0], 3),
            "ece_after": round(certain.speakers[1], 3),
            "ece_before_other_corpus": round(certain.corpora[0], 3),
            "ece_after_other_corpus": round(certain.corpora[1], 3),
            "method": "Live windows of 3 s. The temperature is the geometric mean of those that fit unseen speakers and an unseen corpus: too doubtful for the first, too certain for the second.",
        },
        "evaluation": {key(name): _brief(figures) for name, figures in found.items()} | METHOD,
    }
    (folder / f"{NAME}.toml").write_text(tomli_w.dumps(card), encoding="utf-8")


METHOD = {
    "method": {
        "live": "calibration running from its prior, each window judged by what came before it; utterances in three random orders",
        "whole_session": "calibration on all of the speaker's utterances, later ones too: the best case",
        "raw": "the prior alone: a session's first window",
        "utterances": "mean log probability of an utterance's windows; windows: each by itself",
        "new_speaker": "one speaker of EmoDB, or a tenth of those of ASED, left out of both teaching and prior, in turn; the other corpus teaches too, as in the shipped head, unless it says alone",
        "from": "one corpus teaches and gives the prior, the other is asked; four classes",
        "new_sentences": "a fifth of the speakers and, two at a time, the sentences left out",
    }
}


def key(name: str) -> str:
    """Return a table's name for TOML."""
    return "".join(c if c.isalnum() else "_" for c in name.lower().replace(", ", " "))


def _brief(figures: dict[str, Any]) -> dict[str, Any]:
    """Return UAR of all cases, and accuracy, macro-F1, n and recall of the chief one."""
    out: dict[str, Any] = {f"uar_{key(case)}": round(f["uar"], 3) for case, f in figures.items()}
    chief = next((figures[c] for c in ("3 s | live | utterances", "live") if c in figures), None)
    if chief:
        out |= {name: chief[name] for name in ("n", "accuracy", "macro_f1")}
        out["recall"] = {k: v for k, v in chief["recall"].items() if v is not None}
    return out


def packed(arrays: dict[str, NDArray[Any]]) -> bytes:
    """Return an npz file; the same arrays give the same bytes (``numpy.savez`` writes the time)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(arrays):
            member = io.BytesIO()
            np.save(member, np.ascontiguousarray(arrays[name]), allow_pickle=False)
            archive.writestr(
                zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0)), member.getvalue()
            )
    return out.getvalue()
