"""Media files: pictures and sound in step, whatever the container, and damage of every kind."""

import itertools
import logging
import struct
import threading
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emoscope_devices import (
    Block,
    Capture,
    CaptureState,
    DeviceError,
    DeviceUnusable,
    LiveClock,
    ManualClock,
    Source,
    StreamSpec,
)
from emoscope_devices.media import MediaFile, MediaInfo, probe

RATE = 25
SOUND_RATE = 48_000
FLASH = 0.6
"""When the picture turns white for one frame and the beep begins, in file time, s."""
FRAME_NS = 10**9 // RATE


def picture(number: int, flash: float) -> np.ndarray[Any, Any]:
    level = 255 if number == round(flash * RATE) else 16
    image = np.full((48, 64, 3), level, np.uint8)
    image[:8, :8] = (0, 0, 255) if level < 255 else 255  # red, at the top left
    return image


def film(
    path: Path,
    seconds: float = 1.0,
    *,
    codec: str = "mpeg4",
    sound_codec: str = "aac",
    video: bool = True,
    audio: bool = True,
    flash: float = FLASH,
    rate: int = SOUND_RATE,
    times: list[int] | None = None,
    silent: tuple[float, float] = (0.0, 0.0),
    rotation: int = 0,
    options: dict[str, str] | None = None,
) -> Path:
    """Write a film with a flash and a beep; ``times`` in frames, ``silent`` is left out of it."""
    with av.open(str(path), "w", options=options or {}) as container:
        if video:
            stream = container.add_stream(codec, rate=RATE, options={"bf": "0"})
            stream.width, stream.height = 64, 48
            stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
            if rotation:
                stream.set_display_rotation(rotation)
        if audio:
            sound = container.add_stream(sound_codec, rate=rate)
            sound.layout = "stereo"
        if video:
            for number, time in enumerate(times or range(round(seconds * RATE))):
                frame = av.VideoFrame.from_ndarray(picture(number, flash), format="bgr24")
                frame.pts, frame.time_base = number, Fraction(1, RATE)
                for packet in stream.encode(frame):
                    if times:  # with a codec that gives a packet for each frame at once
                        packet.pts = packet.dts = time
                    container.mux(packet)
            container.mux(stream.encode(None))
        if audio:
            write_sound(container, sound, seconds, flash, rate, silent)
    return path


def write_sound(
    container: Any,
    stream: Any,
    seconds: float,
    flash: float,
    rate: int,
    silent: tuple[float, float],
) -> None:
    t = np.arange(round(seconds * rate)) / rate
    wave = np.where(t >= flash - 1e-9, 0.5 * np.cos(2 * np.pi * 1000 * (t - flash)), 0.0)
    size = rate // 50
    for start in range(0, len(t), size):
        if silent[0] <= t[start] < silent[1]:
            continue
        part = np.tile(wave[start : start + size].astype(np.float32), (2, 1))
        frame = av.AudioFrame.from_ndarray(part, format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = rate, start, Fraction(1, rate)
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))


def drawn(source: Source | None, clock: Any = None) -> list[Block]:
    """Return all blocks of a source, and check what holds for every stream."""
    assert source is not None
    blocks = []
    for item in source.blocks(clock or ManualClock(), threading.Event()):
        if isinstance(item, Block):
            assert item.data.shape[1:] == source.spec.shape
            assert str(item.data.dtype) == source.spec.dtype
            assert not blocks or item.times[0] > blocks[-1].times[-1]
            assert not blocks or item.first >= blocks[-1].stop
            blocks.append(item)
    return blocks


def flash_time(blocks: list[Block]) -> int:
    return next(int(b.times[0]) for b in blocks if b.data.mean() > 128)


def beep_time(blocks: list[Block]) -> int:
    times = np.concatenate([block.times for block in blocks])
    sound = np.concatenate([block.data for block in blocks])
    return int(times[np.flatnonzero(np.abs(sound) > 0.25)[0]])


KINDS = [
    ("mp4", "mpeg4", "aac", SOUND_RATE),
    ("mp4", "libx264", "aac", 44_100),
    ("mkv", "mjpeg", "flac", SOUND_RATE),
    ("mov", "mjpeg", "pcm_s16le", 16_000),
    ("avi", "mjpeg", "pcm_s16le", 22_050),
    ("webm", "libvpx", "libopus", SOUND_RATE),
]


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


# Files that are no good


def test_unusable_paths_say_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "empty.mp4").touch()
    (tmp_path / "text.mp4").write_text("These are only words.\n" * 200)
    (tmp_path / "noise.wav").write_bytes(np.random.default_rng(1).bytes(5000))
    (tmp_path / "list.m3u8").write_text("#EXTM3U\n#EXTINF:1,\na.mp4\n")
    (tmp_path / "x.ffconcat").write_text("ffconcat version 1.0\nfile a.mp4\n")
    film(tmp_path / "a.mp4", 0.2)
    wrong = {
        "absent.mp4": "There is no file",
        "a.mp4/b.mp4": "There is no file",
        "": "is a folder",
        "empty.mp4": "is empty",
        "text.mp4": "is not a media file",
        "noise.wav": "is not a media file",
        "list.m3u8": "is not a media file",
        "x.ffconcat": "is not a media file",
        "nul\0.mp4": "cannot be read",
    }
    for name, sentence in wrong.items():
        for look in (probe, MediaFile):
            with pytest.raises(DeviceUnusable, match=sentence):
                look(str(tmp_path) + "/" + name)
    with pytest.raises(DeviceUnusable, match="is not a media file"):
        probe("/dev/null")


def test_unreadable_file_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = film(tmp_path / "a.mp4", 0.2)

    def refuse(self: Path, *args: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(DeviceUnusable, match=r"cannot be read \(Permission denied\)"):
        probe(path)


def test_file_that_vanishes_between_looking_and_playing_is_told(tmp_path: Path) -> None:
    media = MediaFile(film(tmp_path / "a.mp4", 0.2))
    (tmp_path / "a.mp4").unlink()
    with pytest.raises(DeviceUnusable, match="There is no file"):
        drawn(media.video)


@pytest.mark.parametrize(
    ("suffix", "codec", "sound_codec"),
    [
        ("mkv", "mjpeg", "flac"),
        ("avi", "mjpeg", "pcm_s16le"),
        ("mp4", "mpeg4", "aac"),
        ("wav", "", "pcm_s16le"),
        ("flac", "", "flac"),
    ],
)
def test_cut_file_plays_as_far_as_it_goes_and_says_so(
    tmp_path: Path, suffix: str, codec: str, sound_codec: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / f"a.{suffix}"
    options = {"movflags": "faststart"} if suffix == "mp4" else None
    film(path, 3.0, codec=codec, sound_codec=sound_codec, video=bool(codec), options=options)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    media = MediaFile(path, paced=False)
    source = media.video or media.audio
    end = drawn(source)[-1].times[-1] / 1e9
    assert 0.3 < end < 2.4
    assert source and f"is cut short: it ends at {end:.1f} s of 3.0 s." in source.spec.note
    assert "is cut short" in caplog.text


def test_whole_files_have_nothing_to_tell(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for suffix, codec, sound_codec, rate in KINDS:
        path = film(tmp_path / f"a.{suffix}", codec=codec, sound_codec=sound_codec, rate=rate)
        media = MediaFile(path, paced=False)
        for source in (media.video, media.audio):
            drawn(source)
            assert source and source.spec.note == ""
    assert not caplog.records


def test_damaged_places_are_skipped_and_counted(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mkv", codec="libx264", audio=False)
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 40] = bytes(range(200, 240))
    path.write_bytes(data)
    media = MediaFile(path, paced=False)
    blocks = drawn(media.video)
    assert 5 < len(blocks) <= RATE


def test_file_in_which_nothing_decodes_is_unusable(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mov", codec="mjpeg", sound_codec="pcm_s16le")
    data = path.read_bytes()
    start = data.index(b"mdat") + 4
    stop = data.index(b"moov") - 4
    path.write_bytes(data[:start] + bytes(stop - start) + data[stop:])
    media = MediaFile(path, paced=False)
    with pytest.raises(DeviceUnusable, match=r"No picture in a\.mov can be decoded"):
        drawn(media.video)
    assert drawn(media.audio)  # zeros are sound, if only silence


def play_through(path: Path) -> None:
    """Play all of a file; only a DeviceError may come of it."""
    try:
        probe(path)
        media = MediaFile(path, paced=False)
        for source in (media.video, media.audio):
            if source is not None:
                assert drawn(source)
    except DeviceError as error:
        assert len(error.sentences) == 2 and all(map(str, error.sentences))


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return small files of several kinds to be broken."""
    folder = tmp_path_factory.mktemp("samples")
    kinds = [*KINDS, ("flv", "flv1", "libmp3lame", 44_100)]
    made = {
        f"{s}-{v}": film(folder / f"{v}.{s}", 0.4, codec=v, sound_codec=a, rate=r, flash=0.2)
        for s, v, a, r in kinds
    }
    for suffix, codec in [("wav", "pcm_s16le"), ("flac", "flac"), ("mp3", "libmp3lame"),
                          ("ogg", "libopus")]:  # fmt: skip
        path = folder / f"a.{suffix}"
        made[suffix] = film(path, 0.2, video=False, sound_codec=codec, flash=0.1)
    return {name: path.read_bytes() for name, path in made.items()}


@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_broken_files_end_in_frames_or_a_device_error(
    samples: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = samples[data.draw(st.sampled_from(sorted(samples)))]
    length = data.draw(st.one_of(st.just(len(whole)), st.integers(0, len(whole))))
    broken = bytearray(whole[:length])
    near = st.integers(0, 600)
    anywhere = st.integers(0, len(whole))
    for at in data.draw(st.lists(st.one_of(near, anywhere), max_size=12)):
        if at < len(broken):
            broken[at] = data.draw(st.sampled_from([0, 1, 0x7F, 0x80, 0xFF, broken[at] ^ 1]))
    path = tmp_path_factory.getbasetemp() / "broken.bin"
    path.write_bytes(broken)
    play_through(path)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(noise=st.binary(max_size=300), head=st.sampled_from(
    [b"", b"RIFF\xff\xff\xff\xffWAVEfmt ", b"\x1aE\xdf\xa3", b"\0\0\0\x18ftypmp42", b"OggS",
     b"fLaC\0\0\0\x22", b"ID3\x04\0\0\0\0\0\x7f", b"FLV\x01\x05\0\0\0\x09"]))  # fmt: skip
def test_noise_after_a_familiar_beginning_is_survived(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, head: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "noise.bin"
    path.write_bytes(head + noise)
    play_through(path)


def test_nothing_is_written_to_the_terminal(
    samples: dict[str, bytes], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.bin"
    for whole in samples.values():
        path.write_bytes(whole[: len(whole) * 2 // 3])
        play_through(path)
    assert capfd.readouterr() == ("", "")
