"""Is there one face, in the middle, lit from the front, sharp?

The limits behind which a face is not judged are the settings' (FaceGates). Where doubt begins is
where the model's own belief begins to fall (``emoscope_models._face_validity``; a test holds that
they are the same).
"""

from collections.abc import Iterator

from emoscope.preflight._finding import Finding
from emoscope.quality import FaceQuality
from emoscope_devices import say
from emoscope_models import FaceGates

DARK_PICTURE = 25.0
LIGHT, GLARE = 30.0, 23.0
"""Grey levels within the limits at which belief is whole."""
SHARP = 4.0
"""Times the least sharpness at which belief is whole."""
TURNED = 0.5
"""Share of the greatest angle from which belief falls."""
SMALL = 90.0
"""Pixels: the face on which the model's limits of light and blur were read off. ISO/IEC 19794-5
wants 90 pixels between the eyes for passports, which a face of 250 has: that is not needed here."""
ASIDE = (0.2, 0.8)
"""Shares of the picture's width and height within which the middle of a face should be: outside, a
movement of half a face leaves the picture."""
BACKLIT = 4 ** (1 / 2.2)
"""The picture over the face: two stops (four times the light) after the usual gamma of 2.2."""


def face_findings(face: FaceQuality | None, modelled: bool, gates: FaceGates) -> Iterator[Finding]:
    """Yield what is to be said of the face; ``modelled`` whether a face model is there to look."""
    if face is None:
        yield from _unseen(modelled)
        return
    if face.brightness is not None and face.brightness < DARK_PICTURE and face.grey is None:
        dark = say("The picture is dark: add light, or open the camera's shutter.")
        yield Finding("no face", "bad", dark)
    elif face.found == 0 or face.box is None:
        nobody = say("No face in the picture: seat the participant before the camera.")
        yield Finding("no face", "bad", nobody)
    if face.found > 1:
        several = say(
            "{count} faces in the picture: let only the participant be seen, or click her face.",
            count=face.found,
        )
        yield Finding("faces", "bad" if face.found > gates.max_faces else "fair", several)
    if face.box is not None:
        yield from _placed(face, face.box, gates)
        yield from _lit(face, gates)
        yield from _turned(face, gates)


def _unseen(modelled: bool) -> Iterator[Finding]:
    if modelled:
        waiting = say("No picture was judged in the last seconds.")
        yield Finding("unseen", "unknown", waiting, prompt=True)
    else:
        alone = say("There is no face model: only the stream of pictures is checked.")
        yield Finding("unseen", "fair", alone, prompt=True)


def _placed(
    face: FaceQuality, box: tuple[float, float, float, float], gates: FaceGates
) -> Iterator[Finding]:
    x, y, wide, high = box
    pixels = min(wide, high)
    if pixels < max(SMALL, gates.min_box):
        small = say(
            "The face is small ({pixels:.0f} pixels, {wanted:.0f} are wanted): come closer.",
            pixels=pixels,
            wanted=max(SMALL, gates.min_box),
        )
        yield Finding("small", "bad" if pixels < gates.min_box else "fair", small)
    if face.cut is not None and face.cut >= gates.max_cut:
        cut = say("The face is cut off at the picture's edge: move it to the middle.")
        yield Finding("aside", "bad", cut)
        return
    middle = ((x + wide / 2) / max(1, face.size[0]), (y + high / 2) / max(1, face.size[1]))
    if not all(ASIDE[0] <= part <= ASIDE[1] for part in middle):
        aside = say("The face is far to the side of the picture: turn the camera to it.")
        yield Finding("aside", "fair", aside)


def _lit(face: FaceQuality, gates: FaceGates) -> Iterator[Finding]:
    grey = face.grey
    if grey is not None:
        behind = face.brightness is not None and face.brightness > BACKLIT * max(grey, 1.0)
        if behind:
            back = say(
                "Light comes from behind (face {grey:.0f}, picture {picture:.0f} of 255): close the"
                " blind, or add light from the front.",
                grey=grey,
                picture=face.brightness,
            )
            yield Finding("light", "bad" if grey <= gates.min_grey else "fair", back)
        elif grey < gates.min_grey + LIGHT:
            dark = say(
                "The face is too dark ({grey:.0f} of 255): add light from the front.", grey=grey
            )
            yield Finding("light", "bad" if grey <= gates.min_grey else "fair", dark)
        elif grey > gates.max_grey - GLARE:
            glare = say(
                "The face is overexposed ({grey:.0f} of 255): dim the light or lower the exposure.",
                grey=grey,
            )
            yield Finding("light", "bad" if grey >= gates.max_grey else "fair", glare)
    if face.sharpness is not None and face.sharpness < SHARP * gates.min_sharpness:
        blurred = say("The face is blurred: focus the camera, clean its lens, or add light.")
        bad = face.sharpness <= gates.min_sharpness
        yield Finding("blurred", "bad" if bad else "fair", blurred)


def _turned(face: FaceQuality, gates: FaceGates) -> Iterator[Finding]:
    if face.pose is None:
        return
    limits = (gates.max_yaw, gates.max_pitch, gates.max_roll)
    share, degrees = max(
        (abs(angle) / limit, abs(angle)) for angle, limit in zip(face.pose, limits, strict=True)
    )
    if share >= TURNED:
        turned = say(
            "The head is turned by {degrees:.0f}°: put screen and camera straight ahead of her.",
            degrees=degrees,
        )
        yield Finding("turned", "bad" if share >= 1 else "fair", turned)
