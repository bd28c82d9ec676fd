"""May this face be believed? Gates and soft doubts, each with a sentence to act on.

Soft doubts are factors between 0 and 1 that fall along half a cosine; their product is the score:
1 for a sharp, well lit, frontal face. Where the limits lie was read off a portrait (90 px face)
that was blurred, darkened and turned until its smile was no longer seen as one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import cv2
import numpy as np

from emoscope_models._estimate import Reason, Validity, because, invalid
from emoscope_models._face_landmarks import Landmarks, Picture
from emoscope_models._gates import FaceGates
from emoscope_models._soft_validity import SoftValidity

BEGINS = {"yaw": 0.5, "pitch": 5 / 12, "roll": 0.5}
"""Belief begins to fall at this share of the limit: by default at 30, 25 and 35 degrees. Half of
the face is hidden at 60; the landmarker turns the face upright first, so leaning does little."""
SHARP = 4.0
"""Times ``min_sharpness`` at which belief is whole: variance of the Laplacian over that of the grey
values, on the face at 96x96: 0.14 to 0.4 when sharp, 0.011 blurred by 2 px (all movements still
right), 0.0035 by 4 px (the smile is lost)."""
SIDE = 96
LIGHT = 30.0
"""Grey levels above ``min_grey`` at which belief is whole. At 40 all movements are right, at 10 no
face is found."""
GLARE = 23.0
"""Grey levels below ``max_grey``. At 218, with 46 % of the face white, movements are right."""
CUT = 0.08
"""Share of ``max_cut`` up to which belief is whole: landmarks outside the picture are guesses."""
CROWD = 0.85
"""Factor while several faces are there and nobody has said whose counts."""
WORTHLESS = 0.05
"""Below this the gate closes."""
DOUBTED = 0.5
"""P(valid) below which it is said what the network makes of a face."""
SAID_BELOW = 0.9
"""A factor below this is given as a reason."""
DARK_PICTURE = 25.0
"""Mean grey value of a whole picture below which missing light is named with a missing face."""


@dataclass(frozen=True, slots=True)
class FaceLook:
    """What the picture of a face is like: see the limits above for units."""

    pixels: float
    pose: tuple[float, float, float]
    sharpness: float
    grey: float
    cut: float


def look_at(rgb: Picture, face: Landmarks) -> FaceLook:
    """Measure the face's part of the picture (0.2 ms)."""
    height, width = rgb.shape[:2]
    box = face.box
    left, top, right, bottom = box.inside(width, height)
    grey, sharpness = 0.0, 0.0
    if right > left and bottom > top:
        small = cv2.resize(rgb[top:bottom, left:right], (SIDE, SIDE), interpolation=cv2.INTER_AREA)
        tones = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.float32)
        grey = float(tones.mean())
        sharpness = float(cv2.Laplacian(tones, cv2.CV_32F).var() / (tones.var() + 1.0))
    inside = (face.points >= 0).all(axis=1) & (face.points < (width, height)).all(axis=1)
    return FaceLook(min(box.w, box.h), face.pose, sharpness, grey, float(1 - inside.mean()))


def judge(look: FaceLook, gates: FaceGates, faces: int, chosen: bool) -> Validity:
    """Return the validity of a followed face, one of ``faces``, ``chosen`` by the operator."""
    closed = tuple(_closed(look, gates, faces, chosen))
    if closed:
        return invalid(*closed)
    signal = [_sharp(look, gates), _lit(look, gates)]
    doubts = [*signal, *_turned(look, gates), _whole(look, gates)]
    doubts.sort(key=lambda d: d[0])
    score = float(np.prod([factor for factor, _ in doubts]))
    reasons = tuple(reason for factor, reason in doubts if factor < SAID_BELOW)
    if score < WORTHLESS:
        return invalid(*reasons)
    if faces > 1 and chosen:
        reasons += (because("{n} faces: following the one in the box.", n=faces),)
    elif faces > 1:
        score *= CROWD
        reasons += (
            because(
                "{n} faces: following the one in the box. Click the participant's face to be sure.",
                n=faces,
            ),
        )
    return Validity(score, reasons=reasons, signal=float(np.prod([factor for factor, _ in signal])))


def sharp_and_lit(look: FaceLook, gates: FaceGates | None = None) -> float:
    """Return what the hand-made score makes of sharpness and light alone, 0 to 1."""
    gates = gates or FaceGates()
    score = _sharp(look, gates)[0] * _lit(look, gates)[0]
    return score if score >= WORTHLESS else 0.0


def nobody(rgb: Picture, others: int) -> Validity:
    """Return the validity of a picture without the followed face."""
    reasons: list[Reason] = []
    if others:
        reasons.append(
            because(
                "The followed face is gone; {n} other face(s) ignored. Click a face to follow it.",
                n=others,
            )
        )
    else:
        reasons.append(because("No face in the picture."))
    if rgb[::8, ::8].mean() < DARK_PICTURE:
        reasons.append(because("The picture is dark: add light, or open the camera's shutter."))
    return invalid(*reasons)


def _fall(value: float, limits: tuple[float, float]) -> float:
    """Return 1 up to the first limit, 0 from the second on, half a cosine between them."""
    share = (value - limits[0]) / (limits[1] - limits[0])
    return float(0.5 + 0.5 * np.cos(np.pi * np.clip(share, 0.0, 1.0)))


def _closed(look: FaceLook, gates: FaceGates, faces: int, chosen: bool) -> Iterator[Reason]:
    """Yield which hard gates are closed, each with the limit that was set."""
    if look.pixels < gates.min_box:
        yield because(
            "The face is too small ({pixels:.0f} of {limit:.0f} pixels): come closer.",
            pixels=look.pixels,
            limit=gates.min_box,
        )
    if faces > gates.max_faces and not chosen:
        yield because(
            "{n} faces, and at most {limit} while none is chosen: click the participant's face.",
            n=faces,
            limit=gates.max_faces,
        )
    limits = (gates.max_yaw, gates.max_pitch, gates.max_roll)
    for degrees, limit in zip(map(abs, look.pose), limits, strict=True):
        if degrees >= limit:
            yield because(
                "The head is turned by {degrees:.0f}°, the limit is {limit:.0f}°: face the camera.",
                degrees=degrees,
                limit=limit,
            )
    yield from _unsharp(look, gates)
    if look.cut >= gates.max_cut:
        yield because(
            "{share:.0%} of the face is beyond the picture's edge, the limit is {limit:.0%}: move"
            " it to the middle.",
            share=look.cut,
            limit=gates.max_cut,
        )


def _unsharp(look: FaceLook, gates: FaceGates) -> Iterator[Reason]:
    """Yield which gates of light and sharpness are closed."""
    if look.grey <= gates.min_grey or look.grey >= gates.max_grey:
        yield because(
            "The face's brightness is {grey:.0f} of 255, the limits are {low:.0f} and {high:.0f}:"
            " change the light.",
            grey=look.grey,
            low=gates.min_grey,
            high=gates.max_grey,
        )
    if look.sharpness <= gates.min_sharpness:
        yield because(
            "The face is too blurred (sharpness {value:.4f}, limit {limit:.4f}): focus the camera.",
            value=look.sharpness,
            limit=gates.min_sharpness,
        )


def _sharp(look: FaceLook, gates: FaceGates) -> tuple[float, Reason]:
    words = because("The face is blurred: focus the camera, add light, or hold still.")
    sharpness, least = (float(np.log(max(v, 1e-6))) for v in (look.sharpness, gates.min_sharpness))
    return _fall(sharpness, (least + float(np.log(SHARP)), least)), words


def _lit(look: FaceLook, gates: FaceGates) -> tuple[float, Reason]:
    dark = _fall(look.grey, (gates.min_grey + LIGHT, gates.min_grey))
    glaring = _fall(look.grey, (gates.max_grey - GLARE, gates.max_grey))
    if dark <= glaring:
        return dark, because("The face is dark: add light from the front.")
    return glaring, because("The face is overexposed: dim the light or lower the exposure.")


def _turned(look: FaceLook, gates: FaceGates) -> list[tuple[float, Reason]]:
    yaw, pitch, roll = (abs(angle) for angle in look.pose)
    aside = because("The head is turned {degrees:.0f}° aside: face the camera.", degrees=yaw)
    leaning = because("The head leans {degrees:.0f}°: hold it upright.", degrees=roll)
    if look.pose[1] > 0:
        level = because(
            "The head is raised {degrees:.0f}°: lower it to face the camera.", degrees=pitch
        )
    else:
        level = because(
            "The head is lowered {degrees:.0f}°: raise it to face the camera.", degrees=pitch
        )
    return [
        (_fall(yaw, (BEGINS["yaw"] * gates.max_yaw, gates.max_yaw)), aside),
        (_fall(pitch, (BEGINS["pitch"] * gates.max_pitch, gates.max_pitch)), level),
        (_fall(roll, (BEGINS["roll"] * gates.max_roll, gates.max_roll)), leaning),
    ]


def _whole(look: FaceLook, gates: FaceGates) -> tuple[float, Reason]:
    words = because("The face is cut off at the picture's edge: move it to the middle.")
    return _fall(look.cut, (CUT * gates.max_cut, gates.max_cut)), words


def softened(
    validity: Validity, soft: SoftValidity | None, figures: Mapping[str, float | None]
) -> Validity:
    """Return the validity with P(valid) of what the network saw in place of sharpness and light.

    Pose, edge and other faces still count as they do by hand: they were not in what P(valid) was
    fitted on. Without ``soft`` the hand-made score stays.
    """
    if soft is None or not validity.ok:
        return validity
    p = soft.probability(figures)
    rest = validity.score / validity.signal if validity.signal else 0.0
    reasons = validity.reasons
    if p < DOUBTED and soft.worst(figures) in ("familiar", "strong"):
        words = because(
            "This looks unlike the faces that the model knows ({share:.0%} valid): is it covered,"
            " or lit from one side?",
            share=p,
        )
        reasons = (words, *reasons)
    signal = min(1.0, max(0.0, validity.signal or 0.0))
    ood = soft.quality("familiar", figures["familiar"])
    return replace(validity, score=min(1.0, p * rest), reasons=reasons, signal=signal, ood=ood)
