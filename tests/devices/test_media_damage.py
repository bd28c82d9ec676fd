"""Media files that are no good: absent, empty, cut, damaged, or no media at all."""

import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emoscope_devices import DeviceError, DeviceUnusable
from emoscope_devices.media import MediaFile, probe

sys.path.insert(0, str(Path(__file__).parent))
from film import KINDS, RATE, drawn, film


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
    caplog.set_level("INFO")
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
