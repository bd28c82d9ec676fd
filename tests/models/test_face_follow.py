"""Whose face is followed, step by step, without pictures."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_models._face_follow import Follower
from emoscope_models._face_landmarks import Box

WIDTH, HEIGHT = 640, 480
SECOND = 1_000_000_000
HOP = SECOND // 16
ANNA = Box(100, 100, 120, 140)
BEN = Box(400, 120, 90, 110)
COEXIST = (ANNA, BEN)


class Stage:
    """A follower with a tracker that finds whoever stands where it looks."""

    def __init__(self) -> None:
        self.follower = Follower(patience=2.0, look=0.5)
        self.time = 0
        self.restarts = 0
        self.looks = 0

    def show(self, *people: Box, hidden: tuple[Box, ...] = (), n: int = 1) -> Box | None:
        """Show people ``n`` times; the tracker cannot read the ``hidden``. Return whose it is."""
        for _ in range(n):
            self.time += HOP
            if self.follower.must_look(self.time):
                self.looks += 1
                self.restarts += self.follower.look(people, self.time, WIDTH, HEIGHT)
            region = self.follower.region
            readable = [p for p in people if p not in hidden]
            found = next((p for p in readable if region and holds(region, p)), None)
            mine = self.follower.settle(found, self.time)
            self.restarts += not mine
            shown = found if mine else None
        return shown

    @property
    def said(self) -> str:
        return str(self.follower.notice(self.time) or "")


def holds(region: Box, face: Box) -> bool:
    x, y = face.centre
    return region.x <= x <= region.x + region.w and region.y <= y <= region.y + region.h


def moved(box: Box, x: float, y: float = 0) -> Box:
    return Box(box.x + x, box.y + y, box.w, box.h)


@pytest.fixture
def stage() -> Stage:
    return Stage()


def test_nobody_is_followed_in_an_empty_room(stage: Stage) -> None:
    assert stage.show(n=20) is None
    assert stage.follower.region is None
    assert stage.looks == 20


def test_the_largest_is_taken_first(stage: Stage) -> None:
    assert stage.show(*reversed(COEXIST)) == ANNA
    assert stage.follower.state.others == (BEN,)
    assert not stage.said


def test_others_are_looked_for_twice_a_second_only(stage: Stage) -> None:
    stage.show(*COEXIST, n=32)
    assert stage.looks == 4
    assert stage.restarts == 0


def test_who_comes_later_is_seen_within_half_a_second(stage: Stage) -> None:
    stage.show(ANNA, n=10)
    assert stage.show(*COEXIST, n=8) == ANNA
    assert stage.follower.state.others == (BEN,)


def test_one_that_cannot_be_read_gives_way_to_the_next(stage: Stage) -> None:
    assert stage.show(*COEXIST, hidden=(ANNA,), n=6) == BEN
    assert stage.follower.state.others == (ANNA,)


def test_a_larger_newcomer_does_not_take_over(stage: Stage) -> None:
    stage.show(BEN, n=4)
    assert stage.show(BEN, Box(50, 50, 200, 240), n=64) == BEN


def test_a_moving_face_is_followed(stage: Stage) -> None:
    for step in range(24):
        assert stage.show(moved(ANNA, 10 * step), BEN) is not None
    assert not stage.said


def test_a_jump_of_the_tracker_is_refused_and_it_starts_afresh(stage: Stage) -> None:
    stage.show(ANNA)
    assert not stage.follower.settle(BEN, stage.time + HOP)
    assert stage.follower.state.box == ANNA
    assert stage.follower.state.since == stage.time + HOP


def test_patience_before_another_is_taken_and_then_it_is_said(stage: Stage) -> None:
    stage.show(*COEXIST)
    assert stage.show(BEN, n=32) is None
    assert stage.follower.state.others == (BEN,)
    assert stage.show(BEN, n=3) == BEN
    assert "gone for 2 s" in stage.said
    stage.show(BEN, n=16 * 6)
    assert not stage.said


def test_a_neighbour_is_not_mistaken_for_the_lost_one(stage: Stage) -> None:
    near = moved(ANNA, 75)
    stage.show(ANNA, near)
    followed = stage.follower.state.box
    assert followed is not None
    other = near if followed == ANNA else ANNA
    assert stage.show(other, n=32) is None


def test_who_comes_back_is_followed_on_in_silence(stage: Stage) -> None:
    stage.show(*COEXIST)
    stage.show(BEN, n=20)
    assert stage.show(moved(ANNA, 30, 20), BEN, n=2) == moved(ANNA, 30, 20)
    assert not stage.said


def test_the_only_person_who_comes_back_elsewhere_is_taken_and_said(stage: Stage) -> None:
    stage.show(ANNA)
    stage.show(n=40)
    assert stage.show(BEN) == BEN
    assert "gone for" in stage.said


def test_a_choice_is_obeyed_and_kept(stage: Stage) -> None:
    stage.show(*COEXIST)
    stage.follower.want(445 / WIDTH, 170 / HEIGHT)
    assert stage.show(*COEXIST, n=2) == BEN
    assert stage.follower.state.chosen
    assert stage.restarts == 1
    assert stage.show(*COEXIST, n=40) == BEN


def test_choosing_the_followed_face_confirms_it_without_a_restart(stage: Stage) -> None:
    stage.show(*COEXIST)
    stage.follower.want(160 / WIDTH, 170 / HEIGHT)
    assert stage.show(*COEXIST) == ANNA
    assert stage.follower.state.chosen
    assert stage.restarts == 0


def test_choosing_the_wall_is_answered(stage: Stage) -> None:
    stage.show(*COEXIST)
    stage.follower.want(0.99, 0.01)
    assert stage.show(*COEXIST) == ANNA
    assert not stage.follower.state.chosen
    assert "no face where you clicked" in stage.said


def test_a_choice_ends_with_the_chosen_face(stage: Stage) -> None:
    stage.show(*COEXIST)
    stage.follower.want(445 / WIDTH, 170 / HEIGHT)
    stage.show(*COEXIST, n=2)
    assert stage.show(ANNA, n=40) == ANNA
    assert not stage.follower.state.chosen
    assert stage.said


def test_a_reset_forgets_everything(stage: Stage) -> None:
    stage.show(*COEXIST)
    stage.follower.want(0.9, 0.9)
    stage.follower.reset()
    assert stage.follower.state.box is None
    assert stage.show(BEN) == BEN
    assert not stage.said


BOXES = st.builds(
    Box, st.floats(-50, 600), st.floats(-50, 400), st.floats(80, 160), st.floats(80, 160)
)


@settings(max_examples=100)
@given(st.lists(st.tuples(st.lists(BOXES, max_size=3), st.none() | BOXES), max_size=20))
def test_it_never_jumps_within_its_patience(frames: list[tuple[list[Box], Box | None]]) -> None:
    follower = Follower(patience=2.0, look=0.5)
    before: tuple[int, Box] | None = None
    for k, (people, found) in enumerate(frames):
        time = k * HOP
        if follower.must_look(time):
            follower.look(tuple(people), time, WIDTH, HEIGHT)
        if follower.settle(found, time) and found is not None:
            if before and time - before[0] <= 2 * SECOND:
                assert found.distance(before[1]) <= 1.3, "another face within two seconds"
            before = (time, found)
