"""What a media file holds is found before anybody is shown it; half a file is refused."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.devices.film import KINDS, film

from emoscope_devices import DeviceError
from emoscope_devices.probe import Media, probe

PICTURES = ("png", "jpg", "bmp", "webp")


@pytest.fixture(scope="module")
def clips(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("clips")
    for number, (suffix, codec, sound, rate) in enumerate(KINDS):
        film(folder / f"{number}.{suffix}", 1.2, codec=codec, sound_codec=sound, rate=rate)
    film(folder / "fast.mp4", 1.2, options={"movflags": "faststart"})
    image = np.random.default_rng(1).integers(0, 255, (48, 64, 3), dtype=np.uint8)
    for suffix in PICTURES:
        assert cv2.imwrite(str(folder / f"picture.{suffix}"), image)
    return folder


@pytest.mark.parametrize("number", range(len(KINDS)))
def test_a_film_is_measured(clips, number):
    media = probe(next(clips.glob(f"{number}.*")))
    assert (media.film, media.sound, media.picture) == (True, True, False)
    assert (media.frames, media.rate, media.size) == (30, 25.0, (64, 48))
    assert media.seconds == pytest.approx(1.2, abs=0.06)


def test_a_film_without_sound_and_sound_without_a_film(tmp_path):
    silent = probe(film(tmp_path / "silent.mp4", 0.8, audio=False))
    assert (silent.film, silent.sound, silent.frames) == (True, False, 20)
    heard = probe(film(tmp_path / "heard.ogg", 0.8, video=False, sound_codec="libopus"))
    assert (heard.film, heard.sound, heard.frames, heard.size) == (False, True, 0, None)
    assert heard.seconds == pytest.approx(0.8, abs=0.05)


@pytest.mark.parametrize("suffix", PICTURES)
def test_a_picture_is_found_by_its_content(clips, tmp_path, suffix):
    renamed = tmp_path / "picture.dat"
    renamed.write_bytes((clips / f"picture.{suffix}").read_bytes())
    assert probe(renamed) == Media(False, False, True, size=(64, 48))


@pytest.mark.parametrize("name", ["fast.mp4", "2.mkv", "5.webm", "4.avi"])
def test_a_film_that_was_copied_halfway_is_refused(clips, tmp_path, name):
    half = tmp_path / name
    whole = (clips / name).read_bytes()
    half.write_bytes(whole[: len(whole) * 4 // 10])
    with pytest.raises(DeviceError, match=r"ends after|cannot be decoded|is not a media"):
        probe(half)


def test_a_codec_that_nobody_knows_is_refused(clips, tmp_path):
    for kind, name, codec in (("video", "1.mp4", b"avc1"), ("audio", "2.mkv", b"A_FLAC")):
        whole = (clips / name).read_bytes()
        assert codec in whole
        strange = tmp_path / name
        strange.write_bytes(whole.replace(codec, b"A_ZZZZ"[-len(codec) :]))
        with pytest.raises(DeviceError, match=f"The {kind} of .* cannot be decoded .codec: "):
            probe(strange)


@pytest.mark.parametrize("suffix", PICTURES)
def test_half_a_picture_is_refused(clips, tmp_path, suffix):
    whole = (clips / f"picture.{suffix}").read_bytes()
    half = tmp_path / f"half.{suffix}"
    half.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DeviceError, match="is not a picture"):
        probe(half)


def test_what_is_no_media_file_is_refused(tmp_path):
    text, empty = tmp_path / "text.mp4", tmp_path / "empty.mp4"
    text.write_text("#EXTM3U\nfile:///etc/hostname\n")
    empty.write_bytes(b"")
    for path in (text, empty, tmp_path, tmp_path / "absent.mp4", tmp_path / "x" / "y.png"):
        with pytest.raises(DeviceError):
            probe(path)


@settings(max_examples=60)
@given(data=st.data())
def test_damaged_files_are_measured_or_refused(clips, data, tmp_path_factory):
    source = data.draw(st.sampled_from(sorted(clips.iterdir())))
    content = bytearray(source.read_bytes())
    for at, value in data.draw(
        st.lists(
            st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), min_size=1, max_size=8
        )
    ):
        content[at] = value
    path = tmp_path_factory.mktemp("damaged") / source.name
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    try:
        media = probe(path)
    except DeviceError as error:
        assert str(path) in str(error)
    else:
        assert media.film or media.sound or media.picture
        assert media.seconds >= 0 and media.frames >= 0
