"""What the participant shows, says and emits, measured without any model."""

import shutil
import threading
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.signal import welch

from emoscope_devices import DeviceUnusable, ManualClock
from emoscope_devices._synthetic_actions import ACTIONS, Landmarks
from emoscope_devices._synthetic_eeg import MONTAGE
from emoscope_devices._synthetic_face import Face, Pose
from emoscope_devices._synthetic_portrait import load_portrait
from emoscope_devices._synthetic_scene import Scene
from emoscope_devices.resources import OVERRIDE, resource, resources
from emoscope_devices.synthetic import AUDIO_RATE, DEFAULT_SCRIPT, NS, Episode, Participant

RATE = 250


def samples(source: Any, seconds: float) -> NDArray[Any]:
    """Return the first seconds of a stream in one piece."""
    parts, got = [], 0
    for block in source.blocks(ManualClock(), threading.Event()):
        parts.append(block.data)
        got += len(block)
        if got >= seconds * source.spec.rate:
            break
    return np.concatenate(parts)[: round(seconds * source.spec.rate)]


def power(data: NDArray[Any], low: float, high: float) -> NDArray[np.float64]:
    frequency, density = welch(data, RATE, nperseg=2 * RATE, axis=0)
    return np.asarray(density[(frequency >= low) & (frequency <= high)].sum(0))


@pytest.fixture(scope="module")
def person() -> Participant:
    return Participant(paced=False)


@pytest.fixture(scope="module")
def eeg(person: Participant) -> NDArray[Any]:
    return samples(person.eeg, person.seconds)


def when(person: Participant, rate: float, what: Any) -> NDArray[np.bool_]:
    """Return for each sample of the loop whether something is true of the script then."""
    times = np.arange(round(person.seconds * rate)) / rate
    known = np.array(
        [what(person.truth(round(t * NS))) for t in np.arange(0, times[-1] + 0.1, 0.1)]
    )
    return np.asarray(known[(times / 0.1 + 1e-6).astype(int)])


def test_alpha_rises_with_eyes_closed_most_at_the_back(person: Participant, eeg: Any) -> None:
    closed = when(person, RATE, lambda s: s.eyes_closed)
    rest = when(person, RATE, lambda s: s.emotion == "neutral" and not s.eyes_closed)
    ratio = dict(zip(MONTAGE, power(eeg[closed], 8, 12) / power(eeg[rest], 8, 12), strict=True))
    for name in ("O1", "O2", "P3", "P4", "P7", "P8", "C3", "C4"):
        assert ratio[name] >= 2, name
    alpha = dict(zip(MONTAGE, power(eeg[closed], 8, 12), strict=True))
    assert min(alpha["O1"], alpha["O2"]) > 2 * max(alpha["F3"], alpha["T8"], alpha["Fp1"])


def test_background_is_that_of_a_scalp(person: Participant, eeg: Any) -> None:
    quiet = when(person, RATE, lambda s: s.emotion == "neutral")
    level = eeg[quiet][:, [MONTAGE.index(n) for n in ("C3", "C4", "P3", "P4", "O1", "O2")]].std(0)
    assert (level > 8).all() and (level < 30).all()
    slow, fast = power(eeg[quiet], 2, 6), power(eeg[quiet], 20, 24)
    assert (slow > 4 * fast).all()


def test_blinks_are_frontal_and_those_of_the_face(person: Participant, eeg: Any) -> None:
    script = person._script
    times = np.arange(len(eeg)) / RATE
    blink = script.blink(times)
    front, back = eeg[:, MONTAGE.index("Fp1")], eeg[:, MONTAGE.index("O1")]
    opened = ~when(person, RATE, lambda s: s.eyes_closed)
    height = front[(blink > 0.95) & opened].mean() - np.median(front)
    assert 100 < height < 200
    assert abs(back[(blink > 0.95) & opened].mean() - np.median(back)) < 15
    assert 10 < np.count_nonzero(np.diff((blink > 0.5).astype(int)) == 1) < 40


def test_muscle_comes_with_smile_and_speech_at_the_temples(person: Participant, eeg: Any) -> None:
    busy = when(person, RATE, lambda s: s.emotion == "happy" and s.speaking)
    calm = when(person, RATE, lambda s: s.emotion == "neutral" and not s.speaking)
    ratio = power(eeg[busy], 55, 95) / power(eeg[calm], 55, 95)
    assert ratio[MONTAGE.index("T8")] > 4
    assert ratio[MONTAGE.index("T8")] > 3 * ratio[MONTAGE.index("O1")]


def test_an_electrode_comes_loose_and_holds_again(person: Participant, eeg: Any) -> None:
    loose = when(person, RATE, lambda s: s.bad_electrode == "T7")
    t7 = eeg[:, MONTAGE.index("T7")]
    assert np.ptp(t7[loose]) > 400
    assert np.ptp(t7[~loose]) < 200
    assert np.ptp(eeg[loose][:, MONTAGE.index("T8")]) < 200


@pytest.mark.parametrize("kind", ["flat", "railed", "noisy"])
def test_a_bad_electrode_is_bad_as_asked(kind: Any) -> None:
    script = [Episode("neutral", 4.0)]
    bad = Participant(paced=False, script=script, bad_electrode="C3", bad_kind=kind)
    good = samples(Participant(paced=False, script=script).eeg, 4)
    data = samples(bad.eeg, 4)
    column = data[:, MONTAGE.index("C3")]
    others = [i for i, n in enumerate(MONTAGE) if n != "C3"]
    assert np.array_equal(data[:, others], good[:, others])
    if kind == "flat":
        assert 0 < column.std() < 1
    elif kind == "railed":
        assert (column == 187_500).all()
    else:
        assert np.ptp(column) > 400


@pytest.mark.parametrize("mains", [50.0, 60.0])
def test_mains_hum_is_where_the_description_says(mains: float) -> None:
    script = [Episode("neutral", 8.0)]
    data = samples(Participant(paced=False, script=script, mains=mains).eeg, 8)
    without = samples(Participant(paced=False, script=script, mains=0.0).eeg, 8)
    assert (power(data, mains - 1, mains + 1) > 2 * power(without, mains - 1, mains + 1)).all()


def test_speech_is_as_loud_as_speech_and_pauses_are_quiet(person: Participant) -> None:
    sound = samples(person.audio, person.seconds)
    assert np.abs(sound).max() < 0.95
    spoken = np.zeros(len(sound), bool)
    for start, stop in person.phrases():
        phrase = slice(round(start * AUDIO_RATE), round(stop * AUDIO_RATE))
        spoken[phrase] = True
        assert -26 <= 10 * np.log10(np.mean(sound[phrase] ** 2)) <= -20
    assert 10 * np.log10(np.mean(sound[~spoken] ** 2)) < -55
    assert np.count_nonzero(sound) == len(sound)


def test_moods_differ_in_pitch(person: Participant) -> None:
    sound = samples(person.audio, person.seconds)
    pitch: dict[str, list[float]] = {}
    for start, stop in person.phrases():
        phrase = sound[round(start * AUDIO_RATE) : round(stop * AUDIO_RATE)]
        cycles = []
        for k in range(0, len(phrase) - 1024, 512):
            piece = phrase[k : k + 1024] - phrase[k : k + 1024].mean()
            lags = np.correlate(piece, piece, "full")[1023:]
            best = 40 + int(np.argmax(lags[40:140]))
            if lags[best] > 0.5 * lags[0] and piece.std() > 0.02:
                cycles.append(AUDIO_RATE / best)
        middle = person.truth(round((start + stop) / 2 * NS))
        pitch.setdefault(middle.emotion, []).extend(cycles)
    typical = {emotion: float(np.median(values)) for emotion, values in pitch.items()}
    assert typical["happy"] > 1.15 * typical["neutral"] > 1.15 * typical["sad"] * 0.95
    assert typical["fear"] > 1.2 * typical["neutral"]
    assert np.std(pitch["happy"]) > 1.5 * np.std(pitch["sad"])


def test_any_stretch_is_the_same_however_it_is_cut(person: Participant) -> None:
    whole = person._headset.samples(100, 1000)
    assert np.array_equal(person._headset.samples(777, 11), whole[677:688])
    sound = person._voice.samples(60_000, 60_000)
    assert np.array_equal(person._voice.samples(99_999, 3), sound[39_999:40_002])
    period = round(person.seconds * AUDIO_RATE)
    later = person._voice.samples(60_000 + 3 * period, 60_000)
    assert np.abs(later - sound).max() < 0.01  # the same phrases over other noise


@pytest.mark.parametrize("size", [(640, 480), (160, 120), (854, 480), (303, 401)])
def test_every_frame_size_carries_the_mark_at_the_same_place(size: tuple[int, int]) -> None:
    scene = Scene(size, 0)
    frame = scene.frame(Pose(), 0)
    assert frame.shape == (size[1], size[0], 3)
    mark = cv2.imdecode(
        np.frombuffer(resource("demo", "mark.png").read_bytes(), np.uint8), cv2.IMREAD_UNCHANGED
    )
    rows, columns = scene._where
    height, width = rows.stop - rows.start, columns.stop - columns.start
    assert 0.4 < width / size[0] < 0.44 and columns.start > 0 and rows.stop < size[1]
    shrunk = cv2.resize(mark, (width, height), interpolation=cv2.INTER_AREA).astype(float)
    drawn = shrunk[..., :3].mean(-1) * shrunk[..., 3] / 255
    solid = shrunk[..., 3] > 150
    assert np.corrcoef(frame[rows, columns].mean(-1)[solid], drawn[solid])[0, 1] > 0.9


def test_the_mark_stays_whatever_the_pose() -> None:
    scene = Scene((640, 480), 0)
    poses = [Pose(), Pose(shift=(30, 30), zoom=1.3, light=2.0), Pose(light=0.0)]
    corners = [scene.frame(p, 0)[scene._where] for p in poses]
    bright = corners[0].max(-1) > 200
    assert bright.sum() > 500
    for corner in corners[1:]:
        assert (corner.max(-1)[bright] > 180).all()


def test_actions_move_what_they_should_and_nothing_far_away() -> None:
    portrait = load_portrait((640, 480))
    face, marks = Face(portrait), portrait.marks
    rest = face.render(Pose()).copy().astype(int)
    eyes = slice(0, int(marks.points[1, 1]) - face.box.y0)
    for name in (*ACTIONS, "lids", "squint", "widen", "gaze_x"):
        shown = face.render(Pose(MappingProxyType({name: 1.0}))).astype(int)
        changed = np.abs(shown - rest).max(-1) > 12
        assert changed.sum() > 40, name
        assert not changed[:2].any() and not changed[:, :2].any() and not changed[-2:].any(), name
        upper = changed[eyes].sum() / changed.sum()
        if name in ("inner_up", "outer_up", "lower", "lids", "squint", "widen", "gaze_x"):
            assert upper > 0.95, name
        elif name in ("frown", "press", "wide", "round", "jaw"):
            assert upper < 0.1, name


def test_rest_is_the_portrait_itself() -> None:
    portrait = load_portrait((854, 480))
    shown = Face(portrait).render(Pose()).astype(int)
    difference = np.abs(shown - portrait.image[portrait.box.slices])
    assert np.percentile(difference, 99) < 12  # only edges of lids and lips are drawn anew


def test_moves_are_mirrored() -> None:
    points = np.zeros((478, 3))
    points[473, 0] = 100.0
    marks = Landmarks(points, np.zeros((478, 2)))
    moves = marks.moves("wide")
    assert moves[61, 0] == -moves[291, 0] < 0
    assert moves[61, 1] == moves[291, 1]
    assert marks.unit == 100.0


def test_looking_away_moves_eyes_and_head_the_same_way(person: Participant) -> None:
    begin = sum(
        e.seconds for e in DEFAULT_SCRIPT[: [e.look_away for e in DEFAULT_SCRIPT].index(True)]
    )
    pose = person._acting.pose(begin + 1.5)
    assert pose.yaw > 8 and pose.amount("gaze_x") > 0.6
    assert person.truth(round((begin + 1.5) * NS)).look_away


def test_the_mouth_follows_the_voice(person: Participant) -> None:
    sound = samples(person.audio, person.seconds)
    times = np.arange(0.1, person.seconds - 0.1, 0.02)
    loud = np.array([np.std(sound[int((t - 0.03) * AUDIO_RATE) :][:960]) for t in times])
    jaw = np.array([person._voice.mouth(t)[0] for t in times])
    assert np.corrcoef(loud, jaw)[0, 1] > 0.6
    spoken = np.array([person.truth(round(t * NS)).speaking for t in times])
    assert not jaw[~spoken].any() and jaw[spoken].max() > 0.7


def test_no_blink_in_a_run_of_rest_and_blinks_do_not_repeat(person: Participant) -> None:
    script = person._script
    times = np.arange(0, 2 * person.seconds, 0.01)
    blink = script.blink(times)
    half = len(times) // 2
    assert not np.array_equal(blink[:half], blink[half:])
    assert not blink[script.rest(times) > 0.9].any()
    assert script.emotions(times).sum(1) == pytest.approx(1)


def test_resources_are_found_and_an_override_is_obeyed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(OVERRIDE, raising=False)
    assert (resources() / "demo").is_dir()
    monkeypatch.setenv(OVERRIDE, str(tmp_path))
    assert resources() == tmp_path
    with pytest.raises(DeviceUnusable, match="portrait"):
        load_portrait((640, 480))
    monkeypatch.setenv(OVERRIDE, str(tmp_path / "nowhere"))
    with pytest.raises(DeviceUnusable, match=OVERRIDE):
        resources()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("portrait.png", b""),
        ("portrait.png", b"\x89PNG\r\n\x1a\nrubbish"),
        ("folds.png", None),
        ("mark.png", b"x"),
        ("landmarks.json", b"{"),
        ("landmarks.json", b"[]"),
        ("landmarks.json", b"\xff\xfe"),
        ("landmarks.json", b'{"points": [[1, 2]], "smile": [], "box": [0, 0, 1, 1]}'),
    ],
)
def test_damaged_resources_are_named(
    name: str, content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(resources() / "demo", tmp_path / "demo")
    if content is None:  # a sound picture, but another one
        content = (tmp_path / "demo" / "mark.png").read_bytes()
    (tmp_path / "demo" / name).write_bytes(content)
    monkeypatch.setenv(OVERRIDE, str(tmp_path))
    person = Participant(paced=False)
    with pytest.raises(DeviceUnusable, match=name):
        list(islice(person.video.blocks(ManualClock(), threading.Event()), 1))
