"""Shielding: what is hidden cannot be had back, and no picture is clear where a face might be."""

import json
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope.export import Cancelled, ExportError, Job, Shield, opened, run
from emoscope.export._blurred import write_blurred
from emoscope.export._face_plan import Collector, Plan, Recorded, faces_at, kept
from emoscope.export._hide import BLOCK, hide, snapped
from emoscope.export.people import ACCOUNT, MediaExporter
from emoscope.recording.items import FrameItem
from emoscope.recording.reader import read_recording
from emoscope_devices import StreamSpec
from emoscope_devices.jpeg import as_jpeg
from emoscope_models import ModelError
from emoscope_models.places import FacePlaces, merged
from tests.app.export_bench import export, record, said
from tests.app.test_export_tables import answer, estimate
from tests.app.verify_bench import hashes

PORTRAIT = Path(__file__).parents[2] / "resources" / "demo" / "portrait.png"
SECOND = 1_000_000_000
NONE = Recorded(np.zeros(0, np.int64), np.zeros((0, 4)), ())
FACE = (60.0, 10.0, 80.0, 30.0)


def nowhere(_):
    return np.zeros((0, 4))


class Finder:
    """Finds what it is told to, whatever the picture."""

    def __init__(self, find):
        self.looks, self._find = 0, find

    def find(self, picture):
        self.looks += 1
        return np.array(self._find(self.looks - 1), np.float64).reshape(-1, 4)


def films(folder, name="video.mp4"):
    with av.open(str(folder / name)) as box:
        frames = [(f.pts, f.to_ndarray(format="bgr24")) for f in box.decode(video=0)]
    return [p for p, _ in frames], [f for _, f in frames]


def blurred(folder, out, find, step=lambda done, total: None):
    out.mkdir(exist_ok=True)
    recording = read_recording(folder)
    finder = Finder(find)
    return write_blurred(recording, lambda n: out / f"video{n or ''}.mp4", finder, step)


# -- hiding ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("height", "width"), [(48, 48), (480, 640), (16, 31), (1, 1), (7, 400)])
def test_of_what_is_hidden_four_colours_are_left(height, width):
    random = np.random.default_rng(1)
    picture = random.integers(0, 256, (height, width, 3), np.uint8)
    side = -(-max(height, width) // 2)
    other = picture.copy()
    for top in range(0, height, side):  # the same pixels in other places of each cell
        for left in range(0, width, side):
            cell = other[top : top + side, left : left + side]
            cell[:] = random.permuted(cell.reshape(-1, 3), axis=0).reshape(cell.shape)
    before = picture.copy()
    hide(picture, [(0, 0, width, height)])
    hide(other, [(0, 0, width, height)])
    np.testing.assert_array_equal(picture, other)
    assert picture.size == 3 or (before != picture).any()
    assert abs(picture.mean() - before.mean()) < 12


def test_only_what_is_asked_for_is_hidden_and_an_even_face_stays_even():
    picture = np.full((64, 96, 3), 77, np.uint8)
    picture[20:30, 40:50] = 200
    before = picture.copy()
    hide(picture, [(32, 16, 64, 48), (0, 0, 0, 0)])
    outside = np.ones((64, 96), bool)
    outside[16:48, 32:64] = False
    np.testing.assert_array_equal(picture[outside], before[outside])
    assert picture[20:30, 40:50].max() < 130
    even = np.full((50, 50, 3), 77, np.uint8)
    hide(even, [(0, 0, 50, 50)])
    assert (even == 77).all()


@settings(max_examples=80, deadline=None)
@given(st.lists(st.floats(-2000, 2000), min_size=4, max_size=4), st.integers(1, 700))
def test_a_region_holds_the_box_and_stays_in_the_picture(box, size):
    (left, right), (top, bottom) = sorted(box[:2]), sorted(box[2:])
    region = snapped((left, top, right, bottom), size, size + 9)
    if region is None:
        assert (
            right <= 0
            or left >= size - BLOCK
            or bottom <= 0
            or top >= size - BLOCK
            or (left == right or top == bottom)
        )
        return
    x0, y0, x1, y1 = region
    assert 0 <= x0 < x1 <= size + 9 and 0 <= y0 < y1 <= size
    assert x0 % BLOCK == y0 % BLOCK == 0
    assert x0 <= max(left, 0) and y0 <= max(top, 0)
    assert x1 >= min(right, size + 9) and y1 >= min(bottom, size)


# -- planning --------------------------------------------------------------------------------


def plan(found, recorded=NONE, rate=10):
    times = np.arange(len(found)) * (SECOND // rate)
    return Plan(times, [kept(np.array(b, np.float64).reshape(-1, 4)) for b in found], recorded)


def covers(regions, box):
    return any(
        a <= box[0] and b <= box[1] and c >= box[2] and d >= box[3] for a, b, c, d in regions
    )


def test_a_face_that_is_seen_is_hidden_with_what_is_around_it():
    rule, regions = plan([[FACE]]).at(0, 480, 640)
    assert rule == "seen" and covers(regions, (50, 0, 90, 40))


def test_where_a_face_was_shortly_before_or_after_stays_hidden_and_grows():
    found = [[FACE], *[[]] * 20, [(300, 200, 320, 220)], *[[]] * 50]
    made = plan(found)
    rule, regions = made.at(1, 480, 640)
    assert rule == "near" and covers(regions, FACE) and covers(regions, (300, 200, 320, 220))
    widths = [made.at(n, 480, 640)[1][0] for n in (22, 30, 40)]
    assert [c - a for a, _, c, _ in widths] == sorted(c - a for a, _, c, _ in widths)
    assert made.at(40, 480, 640)[0] == "near"
    assert made.at(55, 480, 640) == ("whole", ((0, 0, 640, 480),))


def test_the_second_of_two_stays_hidden_when_only_the_first_is_seen():
    other = (400, 100, 440, 140)
    rule, regions = plan([[FACE, other], [FACE], [other, FACE]]).at(1, 480, 640)
    assert rule == "near" and covers(regions, FACE) and covers(regions, other)
    rule, regions = plan([[FACE, other]]).at(0, 480, 640)
    assert rule == "seen" and len(regions) == 2


def test_two_that_are_found_in_turns_are_both_hidden_all_the_time():
    other = (400, 100, 440, 140)
    made = plan([[FACE], [other]] * 20)
    for n in range(40):
        rule, regions = made.at(n, 480, 640)
        assert rule == "near" and covers(regions, FACE) and covers(regions, other)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 29), st.integers(1, 28)), min_size=2, max_size=2),
    st.lists(st.floats(-4, 4), min_size=4, max_size=4),
    st.floats(5, 12),
)
def test_a_moving_face_that_is_missed_now_and_then_is_never_clear(missed, speed, far):
    """Two faces that wander by up to 0.8 sides a second; each is missed for up to 2.8 s."""

    def places(n):
        a = 100 + speed[0] * n / 10 * 5, 200 + speed[1] * n / 10 * 5
        b = a[0] + far * 25 + speed[2] * n / 10 * 5, 200 + speed[3] * n / 10 * 5
        return [(x, y, x + 25, y + 25) for x, y in (a, b)]

    there = [[k for k, (at, n) in enumerate(missed) if not at <= i < at + n] for i in range(30)]
    made = plan([[places(n)[k] for k in found] for n, found in enumerate(there)])
    seen = set().union(*there)
    for n in range(30):
        rule, regions = made.at(n, 2000, 2000)
        assert rule == "whole" or all(covers(regions, places(n)[k]) for k in seen)


def test_without_a_face_anywhere_all_is_hidden():
    made = plan([[]] * 3)
    assert [made.at(n, 48, 64)[0] for n in range(3)] == ["whole"] * 3


def test_a_place_outside_of_the_picture_hides_all_of_it():
    assert plan([[(-200, -200, -150, -150)]]).at(0, 48, 64)[0] == "whole"


def test_a_picture_on_the_wall_is_not_the_participant():
    times = np.arange(0, 50, dtype=np.int64) * SECOND // 10
    boxes = np.full((50, 4), np.nan)
    boxes[:5] = 0.1, 0.1, 0.2, 0.2
    recorded = Recorded(times, boxes, (np.zeros((0, 4)),) * 50)
    made = plan([[FACE]] * 50, recorded)
    assert made.at(3, 480, 640)[0] == "seen"
    assert made.at(10, 480, 640)[0] == "seen"
    assert [made.at(n, 480, 640)[0] for n in (16, 30, 49)] == ["whole"] * 3


def test_recorded_faces_hold_a_quarter_of_a_second_and_what_is_between(tmp_path):
    place = record(
        tmp_path / "r",
        [
            answer(n, estimate(n * SECOND, box=box, others=others))
            for n, (box, others) in enumerate(
                [((10, 10, 20, 20), ()), (None, ((60, 0, 10, 10),)), ((0, 0, "x", 1), None)], 1
            )
        ],
    )
    collector = Collector()
    for decision in read_recording(place).decisions():
        collector.take(decision)
    recorded = collector.done()
    assert faces_at(recorded, SECOND + SECOND // 5, 200, 400).tolist() == [[40, 20, 120, 60]]
    near = faces_at(recorded, 2 * SECOND - SECOND // 2, 200, 400)
    assert near.tolist() == [[240, 0, 280, 20]]
    assert not len(faces_at(recorded, 9 * SECOND, 200, 400))


def test_between_two_places_both_are_hidden():
    boxes = np.array([[0.1, 0.1, 0.2, 0.2], [0.3, 0.3, 0.4, 0.4]])
    recorded = Recorded(np.array([0, SECOND // 10]), boxes, (np.zeros((0, 4)),) * 2)
    got = faces_at(recorded, SECOND // 20, 100, 100)
    np.testing.assert_allclose(got, [[10, 10, 40, 40]])


def test_boxes_of_one_face_are_one():
    got = merged(np.array([[0, 0, 10, 10], [2, 2, 12, 12], [50, 0, 60, 10], [1, 1, 11, 11.0]]))
    assert sorted(map(tuple, got)) == [(0, 0, 12, 12), (50, 0, 60, 10)]
    assert merged(np.zeros((0, 4))).shape == (0, 4)


# -- files -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return record(tmp_path_factory.mktemp("s") / "参与者 一", media="av", seconds=2)


def test_every_frame_comes_back_at_its_time_with_the_face_hidden(folder, tmp_path):
    before = hashes(folder)
    done = blurred(folder, tmp_path / "out", lambda n: [FACE])
    assert hashes(folder) == before
    pts, pictures = films(tmp_path / "out")
    was, original = films(folder)
    assert pts == was and done.same_times and done.frames == len(pts) == 60
    assert done.rules == {"seen": 60, "near": 0, "whole": 0, "unreadable": 0}
    for picture, old in zip(pictures, original, strict=True):
        assert np.abs(picture[:, 128:].astype(int) - old[:, 128:]).mean() < 3
    hidden, clear = (p[12][:32, 48:96].astype(int) for p in (pictures, original))
    assert np.abs(np.diff(clear, axis=1)).max() > 100 > 60 > np.abs(np.diff(hidden, axis=1)).max()
    # The finder still "finds" a face in every picture, in what is hidden.
    assert (done.checked, done.before, done.clear, done.shadows) == (60, 60, 0, 60)


def test_the_look_afterwards_tells_a_clear_face(folder, tmp_path):
    """A detector that sees more in the written file than it did before: that must be said."""

    def find(n):
        return [FACE] if n < 60 else [FACE, (200.0, 5.0, 220.0, 25.0)]

    done = blurred(folder, tmp_path / "out", find)
    assert (done.clear, done.shadows) == (60, 60)


def test_no_face_found_hides_everything(folder, tmp_path):
    done = blurred(folder, tmp_path / "out", nowhere)
    assert done.rules["whole"] == 60 and done.clear == done.before == 0
    _, pictures = films(tmp_path / "out")
    assert all(len(np.unique(p.reshape(-1, 3) // 32, axis=0)) < 30 for p in pictures)


def test_a_damaged_picture_is_grey_and_counted(folder, tmp_path):
    place = tmp_path / "spoilt"
    place.mkdir()
    for path in folder.iterdir():
        (place / path.name).write_bytes(path.read_bytes())
    raw = bytearray((place / "video.mp4").read_bytes())
    starts = [n for n in range(len(raw) - 3) if raw[n : n + 3] == b"\xff\xd8\xff"]
    raw[starts[7] : starts[7] + 2] = b"\0\0"
    (place / "video.mp4").write_bytes(bytes(raw))
    done = blurred(place, tmp_path / "out", lambda n: [FACE])
    assert done.rules["unreadable"] == 1 and done.frames == 60 and done.same_times
    _, pictures = films(tmp_path / "out")
    assert np.abs(pictures[7].astype(int) - 128).max() < 4


@pytest.mark.parametrize("when", [0, 30, 61, 100, 120])
def test_cancelled_no_file_is_left(folder, tmp_path, when):
    def step(done, total):
        assert total == 120
        if done >= when:
            raise Cancelled

    with pytest.raises(Cancelled):
        blurred(folder, tmp_path / "out", lambda n: [FACE], step)
    assert not any((tmp_path / "out").iterdir())


def test_a_file_that_is_there_is_not_touched(folder, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "video.mp4").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        blurred(folder, tmp_path / "out", nowhere)
    assert (tmp_path / "out" / "video.mp4").read_bytes() == b"mine"


def test_what_is_dropped_is_not_there(folder, tmp_path):
    export(MediaExporter(), folder, tmp_path / "a", Shield(video="drop"))
    assert {p.name for p in (tmp_path / "a").iterdir()} == {"audio.wav", ACCOUNT}
    export(MediaExporter(), folder, tmp_path / "b", Shield(audio="drop"))
    assert {p.name for p in (tmp_path / "b").iterdir()} == {"video.mp4", ACCOUNT}
    account = json.loads((tmp_path / "b" / ACCOUNT).read_text("utf-8"))
    assert account == {"video": "keep", "audio": "none"}
    for shield in (Shield("drop", "drop"), Shield(features_only=True)):
        with pytest.raises(ExportError, match="Nothing of the pictures and the sound"):
            export(MediaExporter(), folder, tmp_path / "c", shield)
    assert not (tmp_path / "c").exists()


def test_a_recording_without_media_says_so(tmp_path):
    with pytest.raises(ExportError, match="Nothing of the pictures"):
        export(MediaExporter(), record(tmp_path / "r"), tmp_path / "out", Shield(video="blur"))


def test_without_the_detector_nothing_leaves(folder, tmp_path, monkeypatch):
    def missing(*_):
        raise ModelError("The model is missing.", "Fetch it.")

    monkeypatch.setattr("emoscope_models.places.checked", missing)
    with pytest.raises(ExportError, match=r"since they cannot be looked for: The model is missing"):
        export(MediaExporter(), folder, tmp_path / "out", Shield(video="blur"))
    assert not (tmp_path / "out").exists()


# -- a real face -----------------------------------------------------------------------------


def portrait(size=(240, 320)):
    """Return the public-domain portrait in the middle of a picture of that size."""
    with av.open(str(PORTRAIT)) as box:
        frame = next(box.decode(video=0))
        side = min(size)
        face = frame.reformat(width=side, height=side, format="bgr24").to_ndarray()
    picture = np.full((*size, 3), 90, np.uint8)
    left = (size[1] - side) // 2
    picture[:side, left : left + side] = face
    return picture


def filmed(folder, pictures):
    spec = StreamSpec("video", "Cam", 30.0, pictures[0].shape, "uint8", "BGR")
    items = []
    for n, picture in enumerate(pictures):
        time = SECOND + n * 33_333_333
        items.append(FrameItem(spec, n, time, time, as_jpeg(picture)))
    return record(folder, items)


def test_a_real_face_is_found_hidden_and_not_found_again(tmp_path):
    one = portrait()
    two = np.hstack([portrait((240, 240)), portrait((240, 240))[:, ::-1]])
    pictures = [one] * 4 + [np.full_like(one, 90)] * 2
    folder = filmed(tmp_path / "r", pictures)
    report = export(MediaExporter(), folder, tmp_path / "out", Shield(video="blur"))
    account = json.loads((tmp_path / "out" / ACCOUNT).read_text("utf-8"))["faces"]
    assert account["frames_by_what_is_hidden"] == {
        "seen": 4, "near": 2, "whole": 0, "unreadable": 0,
    }  # fmt: skip
    assert account["of_these_with_a_face_before"] == 4
    assert account["of_these_with_a_face_outside_of_what_is_hidden"] == 0
    assert account["of_these_with_a_face_in_what_is_hidden"] == 0
    assert "4 with a face before; now 0" in said(report)
    finder = FacePlaces()
    try:
        assert len(finder.find(np.ascontiguousarray(two))) == 2
        assert not len(finder.find(np.full((100, 100, 3), 90, np.uint8)))
        _, written = films(tmp_path / "out")
        assert not len(finder.find(written[0]))
    finally:
        finder.close()


def test_two_real_faces_are_both_hidden(tmp_path):
    two = np.hstack([portrait((240, 240)), portrait((240, 240))[:, ::-1]])
    folder = filmed(tmp_path / "r", [two] * 3)
    export(MediaExporter(), folder, tmp_path / "out", Shield(video="blur"))
    account = json.loads((tmp_path / "out" / ACCOUNT).read_text("utf-8"))["faces"]
    assert account["of_these_with_a_face_before"] == 3
    assert account["of_these_with_a_face_outside_of_what_is_hidden"] == 0


def test_the_job_is_cancelled_within_a_picture(folder, tmp_path):
    told = []
    job = Job(
        opened(folder),
        tmp_path / "out",
        Shield(video="blur"),
        lambda done, what: told.append((done, str(what))),
        lambda: len(told) > 3,
    )
    with pytest.raises(Cancelled):
        run(MediaExporter(), [job])
    assert not (tmp_path / "out").exists() and told[0][1] == "Hiding faces."
