"""Real detectors take the demo participant for a person: a face, its expressions, a voice."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
import onnxruntime
import pytest
from mediapipe import Image, ImageFormat
from mediapipe.tasks.python import BaseOptions
from tests.models.face_pictures import landmarker_as_made

from emoscope_devices import NS
from emoscope_devices.synthetic import AUDIO_RATE, Participant, State
from emoscope_models._assets import locate

FRAMES = 66
FRAME, CONTEXT = 512, 64

Shapes = dict[str, float]


@pytest.fixture(scope="module")
def person() -> Participant:
    return Participant(paced=False)


@pytest.fixture(scope="module")
def finder() -> Iterator[Any]:
    made = landmarker_as_made()
    options = made.FaceLandmarkerOptions(
        base_options=BaseOptions(model_asset_path=str(locate("face_landmarker.task"))),
        output_face_blendshapes=True,
        num_faces=3,
    )
    with made.FaceLandmarker.create_from_options(options) as landmarker:
        yield landmarker


@pytest.fixture(scope="module")
def seen(person: Participant, finder: Any) -> list[tuple[State, float, list[Shapes]]]:
    """Return for frames all over the script: the truth, how open the jaw is, and faces found."""
    out = []
    rate = person.video.spec.rate
    for t in np.linspace(0.5, person.seconds - 0.5, FRAMES):
        index = round(t * rate)
        frame = person._frames(index, 1)[0]
        picture = Image(ImageFormat.SRGB, cv2.cvtColor(frame, cv2.COLOR_BGR2RGB))
        faces = finder.detect(picture).face_blendshapes
        shapes = [{c.category_name: c.score for c in face} for face in faces]
        jaw = person._acting.pose(index / rate).amount("jaw")
        out.append((person.truth(round(index / rate * NS)), jaw, shapes))
    return out


@pytest.fixture(scope="module")
def settled(seen: list[tuple[State, float, list[Shapes]]]) -> dict[str, list[Shapes]]:
    """Return blendshapes by what the script intends, transitions and blinks left out."""
    groups = defaultdict(list)
    for state, _, faces in seen:
        if state.settled > 0.95 and not state.blinking and not state.look_away and faces:
            groups["closed" if state.eyes_closed else state.emotion].append(faces[0])
    return groups


def mean(shapes: list[Shapes], name: str) -> float:
    """Return a blendshape's mean, of both sides where there are two."""
    names = [name] if name in shapes[0] else [f"{name}Left", f"{name}Right"]
    return float(np.mean([[s[n] for n in names] for s in shapes]))


def test_one_face_is_found_nearly_always(seen: list[Any]) -> None:
    single = [len(faces) == 1 for _, _, faces in seen]
    assert np.mean(single) >= 0.98


@pytest.mark.parametrize(
    ("when", "shape", "least", "margin"),
    [
        ("happy", "mouthSmile", 0.6, 0.4),
        ("closed", "eyeBlink", 0.3, 0.25),
        ("angry", "browDown", 0.06, 0.04),
        ("sad", "browInnerUp", 0.3, 0.25),
        ("fear", "browInnerUp", 0.3, 0.25),
        ("surprise", "browInnerUp", 0.3, 0.25),
        ("surprise", "browOuterUp", 0.3, 0.2),
        ("surprise", "eyeWide", 0.12, 0.1),
        ("fear", "eyeWide", 0.12, 0.1),
        ("surprise", "jawOpen", 0.12, 0.1),
        ("disgust", "mouthUpperUp", 0.2, 0.2),
        ("angry", "eyeSquint", 0.4, 0.2),
    ],
)
def test_expressions_are_recognised(
    settled: dict[str, list[Shapes]], when: str, shape: str, least: float, margin: float
) -> None:
    there, at_rest = mean(settled[when], shape), mean(settled["neutral"], shape)
    assert there > least
    assert there > at_rest + margin


def test_rest_looks_like_rest(settled: dict[str, list[Shapes]]) -> None:
    for shape in ("mouthSmile", "browDown", "browInnerUp", "eyeBlink", "mouthUpperUp"):
        assert mean(settled["neutral"], shape) < 0.2, shape


def test_the_jaw_opens_with_speech(person: Participant, finder: Any) -> None:
    """Frames from the loudest and the quietest moments of neutral speech."""
    rate = person.video.spec.rate
    times = [t for t in np.arange(0.5, 9.0, 1 / rate) if not person.truth(round(t * NS)).blinking]
    jaw = [person._acting.pose(round(t * rate) / rate).amount("jaw") for t in times]
    order = np.argsort(jaw)
    found: list[float] = []
    for k in (*order[:6], *order[-6:]):
        frame = person._frames(round(times[k] * rate), 1)[0]
        picture = Image(ImageFormat.SRGB, cv2.cvtColor(frame, cv2.COLOR_BGR2RGB))
        shapes = finder.detect(picture).face_blendshapes[0]
        found.append(next(s.score for s in shapes if s.category_name == "jawOpen"))
    assert np.mean(found[6:]) > 0.1 > 3 * np.mean(found[:6])


def speech_probability(samples: Any) -> Any:
    """Return the detector's probability of speech for every 32 ms."""
    session = onnxruntime.InferenceSession(
        locate("silero_vad_16k_op15.onnx").read_bytes(), providers=["CPUExecutionProvider"]
    )
    state = np.zeros((2, 1, 128), np.float32)
    context = np.zeros((1, CONTEXT), np.float32)
    rate = np.array(AUDIO_RATE, np.int64)
    out = []
    for k in range(0, len(samples) - FRAME + 1, FRAME):
        sound = np.concatenate([context, samples[None, k : k + FRAME]], axis=1)
        probability, state = session.run(None, {"input": sound, "state": state, "sr": rate})
        context = sound[:, -CONTEXT:]
        out.append(float(probability[0, 0]))
    return np.array(out)


@pytest.mark.parametrize("seed", [0, 5])
def test_a_voice_is_heard_in_phrases_and_not_in_pauses(seed: int) -> None:
    person = Participant(seed, paced=False)
    samples = person._voice.samples(0, round(person.seconds * AUDIO_RATE))
    heard = speech_probability(samples) > 0.5
    middle = (np.arange(len(heard)) + 0.5) * FRAME / AUDIO_RATE
    spoken = np.zeros(len(heard), bool)
    for start, stop in person.phrases():
        phrase = (middle >= start) & (middle < stop)
        assert heard[phrase].mean() > 0.8, f"phrase at {start:.2f} s"
        spoken |= phrase
    assert heard[~spoken].mean() < 0.1
