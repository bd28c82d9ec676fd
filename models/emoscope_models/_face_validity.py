"""May this face be believed? Gates and soft doubts, each with a sentence to act on.

Soft doubts are factors between 0 and 1 that fall along half a cosine; their product is the score:
1 for a sharp, well lit, frontal face. Where the limits lie was read off a portrait (90 px face)
that was blurred, darkened and turned until its smile was no longer seen as one.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from emoscope_models._estimate import Reason, Validity, because, invalid
from emoscope_models._face_landmarks import Landmarks, Picture

YAW = (30.0, 60.0)
"""Degrees: believed fully below, not at all above. Half of the face is hidden at 60."""
PITCH = (25.0, 60.0)
ROLL = (35.0, 70.0)
"""The landmarker turns the face upright first, so that leaning does little harm."""
SHARPNESS = (0.012, 0.003)
"""Variance of the Laplacian over that of the grey values, on the face at 96x96: 0.14 to 0.4 when
sharp, 0.011 blurred by 2 px (all movements still right), 0.0035 by 4 px (the smile is lost)."""
SIDE = 96
DARKNESS = (45.0, 15.0)
"""Mean grey value of the face, 0 to 255. At 40 all movements are right, at 10 no face is found."""
GLARE = (225.0, 248.0)
"""Mean grey value. At 218, with 46 % of the face white, movements are right."""
CUT = (0.02, 0.25)
"""Share of the landmarks outside the picture: those are guesses."""
CROWD = 0.85
"""Factor while several faces are there and nobody has said whose counts."""
WORTHLESS = 0.05
"""Below this the gate closes."""
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


def judge(look: FaceLook, min_pixels: float, faces: int, chosen: bool) -> Validity:
    """Return the validity of a followed face, one of ``faces``, ``chosen`` by the operator."""
    if look.pixels < min_pixels:
        return invalid(
            because(
                "The face is too small ({pixels:.0f} pixels): come closer to the camera.",
                pixels=look.pixels,
            )
        )
    signal = [_sharp(look), _lit(look)]
    doubts = [*signal, *_turned(look), _whole(look)]
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


def _sharp(look: FaceLook) -> tuple[float, Reason]:
    words = because("The face is blurred: focus the camera, add light, or hold still.")
    sharpness = float(np.log(max(look.sharpness, 1e-6)))
    return _fall(sharpness, (float(np.log(SHARPNESS[0])), float(np.log(SHARPNESS[1])))), words


def _lit(look: FaceLook) -> tuple[float, Reason]:
    dark, glaring = _fall(look.grey, DARKNESS), _fall(look.grey, GLARE)
    if dark <= glaring:
        return dark, because("The face is dark: add light from the front.")
    return glaring, because("The face is overexposed: dim the light or lower the exposure.")


def _turned(look: FaceLook) -> list[tuple[float, Reason]]:
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
    return [(_fall(yaw, YAW), aside), (_fall(pitch, PITCH), level), (_fall(roll, ROLL), leaning)]


def _whole(look: FaceLook) -> tuple[float, Reason]:
    words = because("The face is cut off at the picture's edge: move it to the middle.")
    return _fall(look.cut, CUT), words
