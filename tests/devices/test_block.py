"""Streams and blocks refuse what no consumer could use; sentences can be translated."""

import dataclasses

import numpy as np
import pytest

from emoscope_devices import Block, DeviceBusy, DeviceLost, DeviceUnusable, StreamSpec, say


def spec(**changes: object) -> StreamSpec:
    given: dict[str, object] = {
        "kind": "eeg",
        "device": "Board",
        "rate": 250.0,
        "shape": (2,),
        "dtype": "float64",
        "unit": "µV",
        "channels": ("AF7", "AF8"),
    }
    return StreamSpec(**{**given, **changes})  # type: ignore[arg-type]


def block(first: int, times: list[int]) -> Block:
    return Block(first, np.array(times, np.int64), 9, np.zeros(len(times), np.float32))


@pytest.mark.parametrize("rate", [0.0, -1.0, float("nan")])
def test_stream_without_a_rate_is_refused(rate: float) -> None:
    with pytest.raises(ValueError, match="rate must be above 0"):
        spec(rate=rate)


@pytest.mark.parametrize("channels", [("AF7",), ("AF7", "AF8", "TP9")])
def test_channel_names_must_fit_the_shape(channels: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=f"{len(channels)} channel names for 2 channels"):
        spec(channels=channels)


def test_channel_names_may_be_unknown() -> None:
    assert spec(channels=()).channels == ()


def test_block_knows_where_it_stops() -> None:
    made = block(40, [10, 20, 30])
    assert (len(made), made.stop) == (3, 43)
    assert (len(block(7, [])), block(7, []).stop) == (0, 7)


def test_block_is_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        block(0, [1]).first = 2  # type: ignore[misc]


@pytest.mark.parametrize("times", [[10, 10], [10, 9], [1, 2, 3, 3]])
def test_times_that_do_not_increase_are_refused(times: list[int]) -> None:
    with pytest.raises(ValueError, match="strictly increase"):
        block(0, times)


def test_times_and_samples_must_pair_up() -> None:
    with pytest.raises(ValueError, match="2 times for 3 samples"):
        Block(0, np.array([1, 2], np.int64), 3, np.zeros(3))


def test_sentence_is_english_and_compares_by_what_it_says() -> None:
    sentence = say("{device} sends no data.", device="Board")
    assert str(sentence) == "Board sends no data."
    assert sentence == say("{device} sends no data.", device="Board")
    assert sentence != say("{device} sends no data.", device="Other")
    assert sentence and not say("")


def test_errors_say_what_and_what_next_and_whether_to_retry() -> None:
    error = DeviceLost("No camera {index}.", "Plug it in.", index=3)
    assert str(error) == "No camera 3. Plug it in."
    assert [s.template for s in error.sentences] == ["No camera {index}.", "Plug it in."]
    assert (DeviceLost.retry, DeviceBusy.retry, DeviceUnusable.retry) == (True, True, False)
