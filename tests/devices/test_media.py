"""Media files: pictures and sound in step, whatever the container."""

import itertools
import logging
import struct
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from emoscope_devices import Block, Capture, CaptureState, LiveClock, ManualClock, StreamSpec
from emoscope_devices.media import MediaFile, MediaInfo, probe

sys.path.insert(0, str(Path(__file__).parent))
from film import FRAME_NS, KINDS, RATE, beep_time, drawn, film, flash_time, picture, write_sound

# Sound and picture in step


@pytest.mark.parametrize(("suffix", "codec", "sound_codec", "rate"), KINDS)
def test_flash_and_beep_are_where_the_file_says(
    tmp_path: Path, suffix: str, codec: str, sound_codec: str, rate: int
) -> None:
    path = film(tmp_path / f"a.{suffix}", codec=codec, sound_codec=sound_codec, rate=rate)
    media = MediaFile(path, paced=False)
    assert abs(flash_time(drawn(media.video)) - 0.6e9) < 1e6
    assert abs(beep_time(drawn(media.audio)) - 0.6e9) < 3e6


@pytest.mark.parametrize("first", ["video", "audio"])
def test_paced_streams_share_one_timeline_whoever_opens_first(tmp_path: Path, first: str) -> None:
    media = MediaFile(film(tmp_path / "a.mp4"))
    clock = LiveClock()
    assert media.video and media.audio
    kept: dict[str, list[Block]] = {"video": [], "audio": []}

    def keep(spec: StreamSpec, block: Block) -> None:
        kept[spec.kind].append(block)

    second = {"video": media.audio, "audio": media.video}[first]
    one = Capture({"video": media.video, "audio": media.audio}[first], clock, sinks=(keep,))
    two = Capture(second, clock, sinks=(keep,))
    one.start()
    while not kept[first]:
        threading.Event().wait(0.01)
    threading.Event().wait(0.15)  # the other is opened late and must not be shifted by it
    two.start()
    while CaptureState.ENDED not in (one.status.state, two.status.state):
        threading.Event().wait(0.01)
    while one.status.state is not two.status.state:
        threading.Event().wait(0.01)
    assert one.stop() and two.stop()
    assert abs(flash_time(kept["video"]) - beep_time(kept["audio"])) < FRAME_NS
    assert len(kept["video"]) == RATE
    for block in kept["video"] + kept["audio"]:
        assert block.arrival >= block.times[-1]


def test_opening_a_stream_again_plays_it_again_from_now(tmp_path: Path) -> None:
    media = MediaFile(film(tmp_path / "a.mp4", 0.12, flash=0.08))
    clock = LiveClock()
    runs = [(drawn(media.video, clock), drawn(media.audio, clock)) for _ in range(2)]
    for video, audio in runs:
        assert len(video) == 3
        assert abs(flash_time(video) - beep_time(audio)) < FRAME_NS
    assert runs[1][0][0].times[0] > runs[0][0][-1].times[0]


def test_unpaced_reading_is_the_same_on_every_run(tmp_path: Path) -> None:
    media = MediaFile(film(tmp_path / "a.mp4", rate=44_100), paced=False)
    for source in (media.video, media.audio):
        first, second = drawn(source, ManualClock()), drawn(source, LiveClock())
        assert [b.times.tolist() for b in first] == [b.times.tolist() for b in second]
        assert [b.arrival for b in first] == [int(b.times[-1]) for b in second]
        assert all(np.array_equal(a.data, b.data) for a, b in zip(first, second, strict=True))


def test_start_of_the_file_is_time_zero_for_both_streams(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mkv", codec="mjpeg", sound_codec="flac",
                options={"output_ts_offset": "7.5", "avoid_negative_ts": "disabled"})  # fmt: skip
    media = MediaFile(path, paced=False)
    video, audio = drawn(media.video), drawn(media.audio)
    assert video[0].times[0] == 0 and audio[0].times[0] == 0
    assert abs(flash_time(video) - beep_time(audio)) < 3e6


# Sound


def test_sound_is_mono_16_khz_in_short_blocks(tmp_path: Path) -> None:
    media = MediaFile(film(tmp_path / "a.wav", video=False, sound_codec="pcm_s16le"), paced=False)
    assert media.video is None and media.audio is not None
    blocks = drawn(media.audio)
    spec = media.audio.spec
    assert (spec.rate, spec.shape, spec.dtype, spec.live) == (16_000.0, (), "float32", False)
    assert all(0.02 <= len(b) / 16_000 <= 0.032 for b in blocks[:-1])
    assert sum(map(len, blocks)) == 16_000
    sound = np.concatenate([b.data for b in blocks])
    assert np.abs(sound[11_000:15_000]).max() == pytest.approx(0.5, abs=0.02)


def test_gap_in_the_sound_is_a_jump_in_the_index(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mkv", video=False, sound_codec="flac", silent=(0.2, 0.4))
    blocks = drawn(MediaFile(path, paced=False).audio)
    jumps = [(a, b) for a, b in itertools.pairwise(blocks) if b.first != a.stop]
    assert len(jumps) == 1
    before, after = jumps[0]
    lost = after.first - before.stop
    assert lost == round((int(after.times[0]) - int(before.times[-1])) / 62_500) - 1
    assert 0.1 < lost / 16_000 <= 0.2
    assert abs(beep_time(blocks) - 0.6e9) < 3e6


def test_sound_that_is_no_number_becomes_silence_and_is_told(tmp_path: Path) -> None:
    sound = np.full(8000, 0.25, "<f4")
    sound[4000:4004] = [np.nan, np.inf, -np.inf, np.nan]
    body = sound.tobytes()
    header = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(body), b"WAVE", b"fmt ", 16,
                         3, 1, 16_000, 64_000, 4, 32, b"data", len(body))  # fmt: skip
    (tmp_path / "a.wav").write_bytes(header + body)
    media = MediaFile(tmp_path / "a.wav", paced=False)
    blocks = drawn(media.audio)
    assert np.isfinite(np.concatenate([b.data for b in blocks])).all()
    assert media.audio and "damaged in 1 places" in media.audio.spec.note


@pytest.mark.parametrize(
    ("suffix", "codec"), [("flac", "flac"), ("ogg", "libopus"), ("mp3", "libmp3lame"),
                          ("m4a", "aac"), ("opus", "libopus"), ("wav", "pcm_f32le")]
)  # fmt: skip
def test_sound_files_of_every_kind_are_played(tmp_path: Path, suffix: str, codec: str) -> None:
    media = MediaFile(film(tmp_path / f"a.{suffix}", video=False, sound_codec=codec), paced=False)
    assert media.video is None
    assert abs(beep_time(drawn(media.audio)) - 0.6e9) < 30e6


def test_cover_picture_of_a_song_is_no_film(tmp_path: Path) -> None:
    song = tmp_path / "song.mp3"
    with av.open(str(song), "w") as container:
        sound = container.add_stream("libmp3lame", rate=44_100)
        sound.layout = "stereo"
        cover = container.add_stream("mjpeg", rate=1)
        cover.width, cover.height, cover.pix_fmt = 64, 48, "yuvj420p"
        container.mux(cover.encode(av.VideoFrame.from_ndarray(picture(0, 1.0), format="bgr24")))
        container.mux(cover.encode(None))
        write_sound(container, sound, 0.3, 0.1, 44_100, (0.0, 0.0))
    assert MediaFile(song).video is None
    assert probe(song).audio and not probe(song).video


# Pictures


def test_film_without_sound_has_no_audio(tmp_path: Path) -> None:
    media = MediaFile(film(tmp_path / "a.mp4", audio=False), paced=False)
    assert media.audio is None
    blocks = drawn(media.video)
    assert [b.first for b in blocks] == list(range(RATE))
    assert all(len(b) == 1 for b in blocks)
    red = blocks[0].data[0, 4, 4].astype(int)
    assert red[2] > 150 > max(red[0], red[1])


def test_uneven_times_are_kept_and_standing_times_dropped(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    times = [0, 1, 2, 2, 10, 11, 11, 11, 30, 31]
    path = film(tmp_path / "a.mkv", codec="mjpeg", audio=False, times=times)
    with caplog.at_level(logging.INFO):
        blocks = drawn(MediaFile(path, paced=False).video)
    assert [int(b.times[0]) for b in blocks] == [time * FRAME_NS for time in sorted(set(times))]
    assert [b.first for b in blocks] == list(range(7))
    assert "3 frames left out, whose times did not go forward" in caplog.text


@pytest.mark.parametrize(("rotation", "corner"), [(90, (-4, 4)), (180, (-4, -4)), (-90, (4, -4))])
def test_film_on_its_side_is_turned_upright(
    tmp_path: Path, rotation: int, corner: tuple[int, int]
) -> None:
    """Turned to the left by 90°, the top left corner is shown at the bottom left."""
    media = MediaFile(film(tmp_path / "a.mp4", audio=False, rotation=rotation), paced=False)
    shape = (48, 64, 3) if rotation == 180 else (64, 48, 3)
    assert media.info.size == (shape[1], shape[0])
    first = drawn(media.video)[0].data
    assert first.shape == (1, *shape)
    blue, green, red = first[0][corner].astype(int)
    assert red > 150 > max(blue, green)


def test_probe_tells_what_is_in_a_file(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4", 2.0)
    assert probe(str(path)) == MediaInfo(2.0, True, True, (64, 48), 25.0)
    sound = film(tmp_path / "a.wav", 2.0, video=False, sound_codec="pcm_s16le")
    assert probe(sound) == MediaInfo(2.0, False, True, None, 0.0)


def test_length_is_found_when_the_file_does_not_say(tmp_path: Path) -> None:
    path = film(tmp_path / "a.webm", 2.0, codec="libvpx", audio=False, options={"live": "1"})
    with av.open(str(path)) as container:
        assert container.duration is None
    assert probe(path).seconds == pytest.approx(2.0, abs=0.05)


# Playing in real time


def test_playing_gives_way_while_it_waits_and_stops_when_asked(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mkv", codec="mjpeg", audio=False, times=[0, 1000])
    media = MediaFile(path)
    assert media.video
    stop, clock = threading.Event(), ManualClock()
    items = media.video.blocks(clock, stop)
    first = next(item for item in items if item is not None)
    assert isinstance(first, Block) and first.times[0] == 0
    assert [next(items), next(items)] == [None, None]
    clock.advance(40.0)
    late = next(item for item in items if item is not None)
    assert isinstance(late, Block)
    assert (int(late.times[0]), late.arrival) == (40 * 10**9, 40 * 10**9)
    assert not [item for item in items if item is not None]


def test_stop_ends_playing_at_once(tmp_path: Path) -> None:
    media = MediaFile(film(tmp_path / "a.mp4"))
    assert media.audio
    stop = threading.Event()
    items = media.audio.blocks(ManualClock(), stop)
    stop.set()
    assert not [item for item in items if item is not None]


def test_late_frames_are_delivered_too(tmp_path: Path) -> None:
    media = MediaFile(film(tmp_path / "a.mp4", audio=False))
    assert media.video
    clock = ManualClock()
    items = media.video.blocks(clock, threading.Event())
    blocks = []
    for item in items:
        if isinstance(item, Block):
            blocks.append(item)
            clock.set(5 * 10**9)  # the consumer slept for five seconds
    assert len(blocks) == RATE
    assert blocks[-1].times[0] == (RATE - 1) * FRAME_NS


def test_standing_still_in_a_file_is_no_loss(tmp_path: Path) -> None:
    """A film with one picture in ten seconds is not a camera that has been unplugged."""
    path = film(tmp_path / "a.mkv", codec="mjpeg", audio=False, times=[0, 250])
    media = MediaFile(path)
    assert media.video
    clock = ManualClock()
    states: list[CaptureState] = []
    capture = Capture(
        media.video,
        clock,
        sinks=(lambda spec, block: None,),
        on_state=lambda _, status: states.append(status.state),
    )
    inner = media.video.blocks

    def hurried(*args: Any) -> Iterator[Any]:
        for item in inner(*args):
            yield item
            clock.advance(2.5)

    media.video.blocks = hurried  # type: ignore[method-assign,assignment]
    capture.run()
    assert capture.status.received == 2
    assert CaptureState.LOST not in states and states[-1] is CaptureState.ENDED


def test_end_of_a_file_ends_the_capture(tmp_path: Path) -> None:
    media = MediaFile(film(tmp_path / "a.mp4"), paced=False)
    assert media.audio
    capture = Capture(media.audio, ManualClock())
    capture.run()
    status = capture.status
    assert status.state is CaptureState.ENDED
    assert str(status.reasons[0]) == "a.mp4 is over."
    assert status.lost == 0
