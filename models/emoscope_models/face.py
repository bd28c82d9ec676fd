"""The face estimator: whose face, what it does, what that may mean, and how far to believe it.

One picture at a time: faces are found twice a second, one participant's face is followed
(``_face_follow``), its landmarks, blendshapes and pose are read (``_face_landmarks``), blendshapes
and crop become the seven classes (``_face_reading``), moved by the person's own neutral face where
one was recorded (``_face_neutral``), and the picture is judged (``_face_validity``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

import numpy as np

from emoscope_models._assets import WEIGHTS
from emoscope_models._card import ModelCard, ModelError, read_card
from emoscope_models._estimate import Estimate, Modality, Reason, Validity, because, invalid
from emoscope_models._estimator import Window, WindowSpec
from emoscope_models._face_expression import affect
from emoscope_models._face_follow import NOTICE_SECONDS, Follower
from emoscope_models._face_landmarks import FaceFinder, FaceTracker, Landmarks, Picture, to_rgb
from emoscope_models._face_neutral import Neutral, read_reference
from emoscope_models._face_reading import READERS, Reader, Reading, checked
from emoscope_models._face_still import Stillness
from emoscope_models._face_validity import judge, look_at, nobody, softened
from emoscope_models._gates import FaceGates
from emoscope_models._ood_face import face_figures, load_face

LANDMARKER = "face_landmarker.task"
NOBODY = {"size": (0, 0), "n_faces": 0, "other_boxes": ()}
"""Details of a picture that was not looked at."""


@dataclass(frozen=True, slots=True)
class FaceSettings:
    """What the operator may set.

    ``hop`` seconds between two judged pictures; ``look`` seconds between two looks for further
    faces; ``patience`` seconds after which another face may be followed when the participant's is
    gone; ``gates`` the limits behind which a face is not judged. ``model`` reads
    the expression: "expression" (our network and the blendshapes) or "blendshapes" alone. With
    ``neutral`` a person's own neutral face can be recorded and moves her answers.
    """

    hop: float = 1 / 16
    look: float = 0.5
    patience: float = 2.0
    gates: FaceGates = field(default_factory=FaceGates)
    model: str = "expression"
    neutral: bool = False

    def __post_init__(self) -> None:
        """Refuse what cannot be obeyed."""
        for name in ("hop", "look", "patience"):
            value = getattr(self, name)
            if not (np.isfinite(value) and value > 0):
                raise ValueError(f"{name} must be above 0, not {value}")
        if self.model not in READERS:
            raise ValueError(f"there is no face model {self.model}, only {', '.join(READERS)}")


SWITCHED_OFF = because(
    "The calibration on a neutral face is switched off. Switch it on in the settings"
    " (Capture, Neutral face) and start the session anew."
)


class FaceEstimator:
    """An Estimator of facial expression for one participant before one camera.

    ``details`` of its estimates: always ``size`` (width, height), ``n_faces``, ``other_boxes``,
    ``neutral`` (a neutral face is known) and ``neutral_recording``; of a picture that was looked
    at also ``brightness`` 0..255; with a face also ``box`` (x, y, w, h) px, ``landmarks`` (478, 2)
    float32 px, ``blendshapes`` by name 0..1, ``pose`` (yaw, pitch, roll) degrees, and ``look``:
    ``grey`` of the face 0..255, ``sharpness`` and ``cut`` as in FaceGates; with an opinion also
    ``opinions``, probabilities (7,) of each model by its name. All in the camera's picture, not
    mirrored.

    State: who is followed and where, and the person's neutral face; functions of the windows seen
    since ``reset`` and of ``select``, ``begin_neutral`` and ``end_neutral``.
    """

    def __init__(self, settings: FaceSettings | None = None) -> None:
        """Load the models. Raises ModelError when a file is missing or damaged."""
        self._settings = settings or FaceSettings()
        self._reader: Reader = READERS[self._settings.model]()
        self._soft, self._usual = load_face(self._reader.card)
        self._neutral = Neutral(read_reference(self._reader.card), self._settings.hop)
        model = checked(read_card(WEIGHTS / "face_landmarker.toml"), LANDMARKER)
        self._finder = FaceFinder(model)
        try:
            self._tracker = FaceTracker(model)
        except ModelError:
            self._finder.close()
            raise
        self._follow = Follower(self._settings.patience, self._settings.look)
        self._still = Stillness()
        self._size = (0, 0)
        self._changes = 0
        self._forgotten: int | None = None
        self._closed = False

    @property
    def modality(self) -> Modality:
        """Return "face"."""
        return "face"

    @property
    def card(self) -> ModelCard:
        """Return the card of the expression model; the landmarker has its own."""
        return self._reader.card

    @property
    def window(self) -> WindowSpec:
        """Return single pictures, ``hop`` apart."""
        return WindowSpec("video", 0.0, self._settings.hop, 0.0)

    @property
    def provider(self) -> str:
        """Return what it runs on: MediaPipe's GPU path needs a display."""
        return self._reader.provider

    def select(self, x: float, y: float) -> None:
        """Follow the face at (x, y), 0 to 1 from the picture's upper left corner; any thread.

        Taken up with the next picture; when there is no face, the estimate says so and nothing
        changes. Raises ValueError for a place outside the picture.
        """
        if not (0 <= x <= 1 and 0 <= y <= 1):
            raise ValueError(f"({x}, {y}) is not within the picture")
        self._follow.want(x, y)

    def begin_neutral(self) -> Reason | None:
        """Collect the person's neutral face from the coming pictures, or return why not.

        An earlier one stays in force until ``end_neutral``. Called from the thread of ``estimate``.
        """
        if not self._settings.neutral:
            return SWITCHED_OFF
        self._neutral.begin()
        return None

    def end_neutral(self) -> Reason | None:
        """Move answers by the collected neutral face from here on, or return why not.

        If not, an earlier one stays in force.
        """
        return self._neutral.end()

    def neutral_state(self) -> dict[str, Any] | None:
        """Return the person's neutral face for a later sitting, None while none is known.

        ``model`` that it holds for, and ``shift``: seven numbers, no picture.
        """
        shift = self._neutral.state
        return None if shift is None else {"model": self.card.identity, "shift": list(shift)}

    def restore_neutral(self, state: Mapping[str, Any]) -> Reason | None:
        """Use the neutral face of an earlier sitting, or return why not; then nothing changes."""
        if not self._settings.neutral:
            return SWITCHED_OFF
        if state.get("model") != self.card.identity:
            return because(
                "The neutral face that is kept is of the model {there}, not of {model}: record it"
                " again.",
                there=state.get("model"),
                model=self.card.identity,
            )
        if not self._neutral.restore(state.get("shift", ())):
            return because("The neutral face that is kept cannot be read: record it again.")
        return None

    def estimate(self, window: Window) -> Estimate:
        """Return the opinion on the window's first picture (height, width, 3), BGR uint8."""
        if self._closed:
            raise RuntimeError("the face estimator is closed")
        if not len(window.data):
            return self._nothing(window.start, window.stop, invalid(because("No picture came.")))
        time, picture = int(window.times[0]), window.data[0]
        if picture.dtype != np.uint8 or picture.ndim != 3 or picture.shape[2] != 3:
            words = because(
                "The picture is not 8-bit BGR but {kind} of shape {shape}.",
                kind=picture.dtype.name,
                shape=picture.shape,
            )
            return self._nothing(time, time, invalid(words))
        frozen = self._still.frozen(picture, time)
        if frozen:
            words = because(
                "The camera has repeated the same picture for {seconds:.0f} s. Check its cable, or"
                " that it is not paused.",
                seconds=frozen,
            )
            return self._nothing(time, time, invalid(words))
        rgb = to_rgb(picture)
        try:
            face = self._face(rgb, time)
        except (ModelError, RuntimeError, ValueError) as error:
            words = because("The face landmarker failed ({error}).", error=error)
            return self._nothing(time, time, invalid(words))
        return self._opinion(rgb, time, face)

    def reset(self) -> None:
        """Forget whose face it was and where."""
        self._still.reset()
        self._neutral.forget()
        self._changes, self._forgotten = 0, None
        self._follow.reset()
        self._tracker.restart()
        self._size = (0, 0)

    def close(self) -> None:
        """Release the models; may be called again."""
        if not self._closed:
            self._closed = True
            self._finder.close()
            self._tracker.close()

    def _face(self, rgb: Picture, time: int) -> Landmarks | None:
        """Return the followed face in this picture, or None."""
        height, width = rgb.shape[:2]
        if self._size not in ((0, 0), (width, height)):
            had = self._neutral.known or self._neutral.recording
            self.reset()
            self._forgotten = time if had else None
        self._size = (width, height)
        if self._follow.must_look(time):
            boxes = self._finder.find(rgb)
            if self._follow.look(boxes, time, width, height):
                self._tracker.restart()
        region = self._follow.region
        face = self._tracker.follow(rgb, time, region) if region else None
        if self._follow.settle(face.box if face else None, time):
            return face
        self._tracker.restart()
        return None

    def _opinion(self, rgb: Picture, time: int, face: Landmarks | None) -> Estimate:
        self._mind_change(time)
        details = self._around(rgb, face)
        if face is None:
            state = self._follow.state
            validity = nobody(rgb, len(state.others) if state.box else 0)
            return self._nothing(time, time, self._noticed(validity, time), details)
        values = np.array([*face.blendshapes.values(), *face.pose])
        if not (np.isfinite(values).all() and np.isfinite(face.points).all()):
            words = because("The face landmarker gave numbers that are not finite.")
            return self._nothing(time, time, invalid(words), details)
        look = look_at(rgb, face)
        details["look"] = {"grey": look.grey, "sharpness": look.sharpness, "cut": look.cut}
        validity = judge(
            look,
            self._settings.gates,
            details["n_faces"],
            self._follow.state.chosen,
        )
        validity = self._noticed(validity, time)
        if not validity.ok:
            return self._nothing(time, time, validity, details)
        try:
            reading = self._reader.read(rgb, face)
        except ValueError as error:
            words = because("The expression of the face cannot be read ({error}).", error=error)
            return self._nothing(time, time, invalid(words), details)
        if reading.crop is not None:
            figures = face_figures(reading.crop, reading.features, self._usual)
            validity = softened(validity, self._soft, figures)
        return self._answer(time, validity, reading, details)

    def _answer(
        self, time: int, validity: Validity, reading: Reading, details: dict[str, Any]
    ) -> Estimate:
        """Return the estimate of a face that has been read."""
        self._neutral.see(reading.probabilities, validity.score)
        probabilities = self._neutral.moved(reading.probabilities)
        return Estimate(
            modality="face",
            model=self.card.identity,
            start=time,
            time=time,
            validity=validity,
            probabilities=probabilities,
            affect=affect(probabilities),
            details=MappingProxyType(details | {"opinions": reading.opinions} | self._calibration),
        )

    def _around(self, rgb: Picture, face: Landmarks | None) -> dict[str, Any]:
        """Return the details of a picture that was looked at."""
        others = self._follow.state.others
        details: dict[str, Any] = {
            "size": self._size,
            "n_faces": len(others) + (face is not None),
            "other_boxes": tuple((b.x, b.y, b.w, b.h) for b in others),
            "brightness": float(rgb[::8, ::8].mean()),
        }
        if face is None:
            return details
        box = face.box
        return details | {
            "box": (box.x, box.y, box.w, box.h),
            "landmarks": face.points,
            "blendshapes": dict(face.blendshapes),
            "pose": face.pose,
        }

    def _mind_change(self, time: int) -> None:
        """Forget the neutral face when somebody else may be in front of the camera now."""
        if self._follow.changes != self._changes:
            self._changes = self._follow.changes
            if self._neutral.known or self._neutral.recording:
                self._neutral.forget()
                self._forgotten = time

    def _noticed(self, validity: Validity, time: int) -> Validity:
        """Return the validity with what must be said about a changed face in front."""
        said: list[Reason] = []
        notice = self._follow.notice(time)
        if notice:
            said.append(notice)
        if self._forgotten is not None and time - self._forgotten <= NOTICE_SECONDS * 1e9:
            said.append(
                because(
                    "The neutral face was forgotten, since another person may be in front of the"
                    " camera now. Record it again."
                )
            )
        return replace(validity, reasons=(*said, *validity.reasons)) if said else validity

    def _nothing(
        self, start: int, time: int, validity: Validity, details: dict[str, Any] | None = None
    ) -> Estimate:
        known = details or NOBODY | {"size": self._size}
        return Estimate(
            modality="face",
            model=self.card.identity,
            start=start,
            time=time,
            validity=validity,
            details=MappingProxyType(known | self._calibration),
        )

    @property
    def _calibration(self) -> dict[str, Any]:
        return {"neutral": self._neutral.known, "neutral_recording": self._neutral.recording}
