"""Boxes, head pose, the native wrapper's refusals, and that nothing phones home."""

import logging
import os
import platform
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.models.face_pictures import landmarker_as_made, read_portrait

from emoscope_models import ModelError, _mediapipe
from emoscope_models._assets import locate
from emoscope_models._face_landmarks import Box, FaceFinder, FaceTracker, head_pose, to_rgb
from emoscope_models._face_stderr import chatter_to_log
from emoscope_models._mediapipe import FaceResult

BOXES = st.builds(
    Box, st.floats(-500, 500), st.floats(-500, 500), st.floats(1, 500), st.floats(1, 500)
)


@given(BOXES, BOXES)
def test_overlap_is_symmetric_and_bounded(one: Box, other: Box) -> None:
    assert 0 <= one.overlap(other) <= 1 + 1e-9
    assert one.overlap(other) == pytest.approx(other.overlap(one))
    assert one.overlap(one) == pytest.approx(1)
    assert one.distance(other) == pytest.approx(other.distance(one))


def test_overlap_and_distance_by_hand() -> None:
    one, other = Box(0, 0, 10, 10), Box(5, 0, 10, 10)
    assert one.overlap(other) == pytest.approx(1 / 3)
    assert one.distance(other) == pytest.approx(0.5)
    assert one.overlap(Box(20, 20, 5, 5)) == 0


@given(BOXES, st.floats(0, 2), st.integers(1, 900), st.integers(1, 900))
def test_a_box_within_a_picture_is_a_slice_of_it(
    box: Box, share: float, width: int, height: int
) -> None:
    left, top, right, bottom = box.grown(share).inside(width, height)
    assert 0 <= left <= right
    assert 0 <= top <= bottom
    assert np.zeros((height, width))[top:bottom, left:right].size == max(
        0, min(right, width) - left
    ) * max(0, min(bottom, height) - top)
    assert right <= max(width, left)
    assert bottom <= max(height, top)


def matrix(yaw: float = 0, pitch: float = 0, roll: float = 0, at: tuple[float, float] = (0, 0)):
    """Return a face-to-camera matrix; ``at`` in units of the distance to the camera."""
    a, b, c = np.radians([yaw, -pitch, -roll])
    y = np.array([[np.cos(a), 0, np.sin(a)], [0, 1, 0], [-np.sin(a), 0, np.cos(a)]])
    x = np.array([[1, 0, 0], [0, np.cos(b), -np.sin(b)], [0, np.sin(b), np.cos(b)]])
    z = np.array([[np.cos(c), -np.sin(c), 0], [np.sin(c), np.cos(c), 0], [0, 0, 1]])
    whole = np.eye(4)
    whole[:3, :3] = y @ x @ z
    whole[:3, 3] = (60 * at[0], 60 * at[1], -60)
    return whole


@pytest.mark.parametrize("angles", [(0, 0, 0), (40, 0, 0), (0, -30, 0), (0, 0, 25), (-50, 20, 0)])
def test_pose_is_read_from_the_matrix(angles: tuple[float, float, float]) -> None:
    assert head_pose(matrix(*angles)) == pytest.approx(angles, abs=1e-6)


def test_a_head_at_the_edge_that_looks_into_the_camera_is_frontal() -> None:
    aside = matrix(yaw=-np.degrees(np.arctan(0.5)), at=(0.5, 0))
    assert head_pose(aside)[:2] == pytest.approx((0, 0), abs=1e-6)
    below = matrix(pitch=np.degrees(np.arctan(0.4)), at=(0, -0.4))
    assert head_pose(below)[:2] == pytest.approx((0, 0), abs=1e-6)


def test_a_degenerate_matrix_gives_numbers() -> None:
    assert np.isfinite(head_pose(np.zeros((4, 4)))).all()


@pytest.mark.parametrize("wrapper", [FaceFinder, FaceTracker])
@pytest.mark.parametrize("data", [b"", b"no zip archive", b"PK\x05\x06" + b"\0" * 18])
def test_bytes_that_are_no_model_are_refused(wrapper: type, data: bytes) -> None:
    with pytest.raises(ModelError, match="cannot be started"):
        wrapper(data)


def test_chatter_goes_to_the_log_and_the_rest_to_the_terminal(
    capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG), chatter_to_log():
        os.write(2, b"W0000 00:00:1 some_file.cc:1] a warning\nINFO: made a delegate\n")
        os.write(2, b"a real complaint\nE0000 00:00:1 some_file.cc:2] an error\n")
    err = capfd.readouterr().err
    assert err == "a real complaint\nE0000 00:00:1 some_file.cc:2] an error\n"
    assert "a warning" in caplog.text
    assert "made a delegate" in caplog.text


def test_the_terminal_is_given_back_after_an_error(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyError), chatter_to_log():
        raise KeyError
    os.write(2, b"still there\n")
    assert capfd.readouterr().err == "still there\n"


NO_INTERNET = textwrap.dedent(
    """
    # From here on, making an internet socket ends the process (seccomp, x86-64 Linux).
    import ctypes, struct, sys
    LOAD, EQUAL, RETURN, KILL, ALLOW = 0x20, 0x15, 0x06, 0x80000000, 0x7FFF0000
    program = [
        (LOAD, 0, 0, 0),            # the system call's number
        (EQUAL, 0, 4, 41),          # socket?
        (LOAD, 0, 0, 16),           # its first argument: the family
        (EQUAL, 1, 0, 2),           # AF_INET
        (EQUAL, 0, 1, 10),          # AF_INET6
        (RETURN, 0, 0, KILL),
        (RETURN, 0, 0, ALLOW),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *line) for line in program))
    class Program(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_void_p)]
    libc = ctypes.CDLL(None, use_errno=True)
    whole = Program(len(program), ctypes.addressof(code))
    if libc.prctl(38, 1, 0, 0, 0) or libc.prctl(22, 2, ctypes.byref(whole), 0, 0):
        sys.exit(77)
    """
)
LOOK = textwrap.dedent(
    """
    import cv2, numpy as np
    from emoscope_models import Window
    from emoscope_models.face import FaceEstimator
    face, picture = FaceEstimator(), cv2.imread(sys.argv[1])
    for k in range(20):
        shown = cv2.add(picture, k % 3)  # a live camera never repeats itself
        window = Window(k, k, shown[None], np.array([k * 10**8]), np.array([k]), 30.0, 1)
        assert face.estimate(window).validity.ok
    face.reset()
    face.close()
    """
)


def confined(script: str) -> int:
    portrait = Path(__file__).parents[2] / "resources" / "demo" / "portrait.png"
    command = [sys.executable, "-c", NO_INTERNET + script, str(portrait)]
    return subprocess.run(command, check=False, timeout=60, capture_output=True).returncode


@pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() != "x86_64", reason="needs seccomp on x86-64"
)
def test_nothing_phones_home() -> None:
    trespass = confined("import socket; socket.socket(socket.AF_INET)")
    if trespass == 77:
        pytest.skip("this system does not allow seccomp filters")
    assert trespass == -31, "the fence must hold: SIGSYS"
    assert confined(LOOK) == 0


def test_what_the_landmarker_found_is_what_mediapipe_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own reading of its memory against the library's, number by number."""
    theirs = landmarker_as_made()
    both: list[tuple[FaceResult, Any]] = []

    class Twice(FaceResult):
        __slots__ = ()

        @classmethod
        def from_ctypes(cls, found: Any) -> Any:
            both.append(
                (FaceResult.from_ctypes(found), theirs.FaceLandmarkerResult.from_ctypes(found))
            )
            return both[-1][0]

    monkeypatch.setattr(_mediapipe.face_landmarker, "FaceLandmarkerResult", Twice)
    tracker = FaceTracker(locate("face_landmarker.task").read_bytes())
    try:
        rgb = to_rgb(read_portrait())
        region = Box(0, 0, rgb.shape[1], rgb.shape[0])
        seen = tracker.follow(rgb, 0, region)
        assert tracker.follow(np.zeros_like(rgb), 10**9, region) is None
    finally:
        tracker.close()
    (ours, known), (nobody, nothing) = both
    assert ours.points is not None and ours.scores is not None and ours.matrix is not None
    points = np.array([(p.x, p.y) for p in known.face_landmarks[0]], dtype=np.float32)
    assert points.shape == (478, 2) and (ours.points == points).all()
    scores = {c.category_name: float(c.score) for c in known.face_blendshapes[0]}
    assert len(scores) == 52 and ours.scores == scores
    assert (ours.matrix == known.facial_transformation_matrixes[0]).all()
    assert not nothing.face_landmarks and nobody.points is None
    size = np.array([rgb.shape[1], rgb.shape[0]], dtype=np.float32)
    assert seen is not None and (seen.points == points * size).all()
