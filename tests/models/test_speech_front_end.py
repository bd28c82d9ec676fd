"""The front end's builder on a small network of the same layout, against plain NumPy."""

import hashlib
import logging
import struct

import numpy as np
import onnx
import pytest
import scipy.special
from hypothesis import given, settings
from hypothesis import strategies as st

from emoscope_models._assets import VARIABLE, WEIGHTS, locate
from emoscope_models._card import ModelError, read_card
from emoscope_models._onnx import load
from emoscope_models._speech_front import FIGURES, FRONT_END, LEVEL, FrontEnd, prepared
from emoscope_models.training import speech_front_end as front
from emoscope_models.training._ctranslate2 import read_weights
from emoscope_models.training._onnx_file import Graph

BANDS, WIDTH, INNER = 16, 128, 192


def small(seed=0):
    """Random weights of the same names, two heads of 64."""
    rng = np.random.default_rng(seed)

    def random(*shape):
        return (rng.standard_normal(shape) / np.sqrt(shape[-1])).astype(np.float32)

    weights = {
        "conv1/weight": random(WIDTH, BANDS, 3),
        "conv1/bias": random(WIDTH),
        "conv2/weight": random(WIDTH, WIDTH, 3),
        "conv2/bias": random(WIDTH),
        "position_encodings/encodings": random(220, WIDTH),
    }
    for k in range(front.LAYERS):
        for name, rows, columns in (
            ("self_attention/linear_0", 3 * WIDTH, WIDTH),
            ("self_attention/linear_1", WIDTH, WIDTH),
            ("ffn/linear_0", INNER, WIDTH),
            ("ffn/linear_1", WIDTH, INNER),
        ):
            weights[f"layer_{k}/{name}/weight"] = random(rows, columns)
            weights[f"layer_{k}/{name}/bias"] = random(rows)
        for name in ("self_attention", "ffn"):
            weights[f"layer_{k}/{name}/layer_norm/gamma"] = 1 + random(WIDTH)
            weights[f"layer_{k}/{name}/layer_norm/beta"] = random(WIDTH)
    return weights


def sound(seconds, seed=1):
    rng = np.random.default_rng(seed)
    return (0.1 * np.cumsum(rng.standard_normal(int(seconds * 16_000))) / 50).astype(np.float32)


def gelu(x):
    return x * 0.5 * (1 + scipy.special.erf(x / np.sqrt(2)))


def reference(weights, heard, counts):
    """The same in double precision, written down from the definitions."""
    w = {name: value.astype(np.float64) for name, value in weights.items()}
    reflected = np.pad(heard.astype(np.float64), 200, "reflect")
    frames = np.lib.stride_tricks.sliding_window_view(reflected, 400)[::160][: len(heard) // 160]
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(400) / 400)
    power = np.abs(np.fft.rfft(frames * hann)) ** 2
    picture = np.log10(np.maximum(power @ front.mel(BANDS), 1e-10))
    x = (np.maximum(picture, picture.max() - 8) + 4) / 4
    for name, stride in (("conv1", 1), ("conv2", 2)):
        beside = np.lib.stride_tricks.sliding_window_view(np.pad(x, ((1, 1), (0, 0))), 3, axis=0)
        kernel = w[f"{name}/weight"]
        x = gelu(np.einsum("tck,ock->to", beside[::stride], kernel) + w[f"{name}/bias"])
    x = x + w["position_encodings/encodings"][: len(x)]

    def normalised(x, name):
        apart = x - x.mean(axis=1, keepdims=True)
        scaled = apart / np.sqrt(apart.var(axis=1, keepdims=True) + 1e-5)
        return scaled * w[f"{name}/layer_norm/gamma"] + w[f"{name}/layer_norm/beta"]

    def dense(x, name):
        return x @ w[f"{name}/weight"].T + w[f"{name}/bias"]

    for k in range(front.LAYERS):
        attention, forward = f"layer_{k}/self_attention", f"layer_{k}/ffn"
        mixed = dense(normalised(x, attention), f"{attention}/linear_0")
        heads = []
        for head in range(WIDTH // 64):
            q, key, v = (mixed[:, j * WIDTH + 64 * head :][:, :64] for j in range(3))
            heads.append(scipy.special.softmax(q @ key.T / 8, axis=1) @ v)
        x = x + dense(np.concatenate(heads, axis=1), f"{attention}/linear_1")
        x = x + dense(
            gelu(dense(normalised(x, forward), f"{forward}/linear_0")), f"{forward}/linear_1"
        )
    share = (counts / counts.sum())[:, None]
    mean = (share * x).sum(axis=0)
    return np.concatenate((mean, np.sqrt((share * (x - mean) ** 2).sum(axis=0))))


@pytest.fixture(scope="module")
def networks():
    return [load(front.build(small(), int8=int8), "small") for int8 in (False, True)]


def run(network, heard, counts):
    return network.run(["pooled"], {"sound": heard, "weights": counts.astype(np.float32)})[0]


@pytest.mark.parametrize("seconds", [1.0, 2.02, 3.0, 4.0])
def test_the_graph_is_what_numpy_says(networks, seconds):
    heard = sound(seconds)
    counts = np.ones(len(heard) // 320)
    counts[: len(counts) // 3] = 0
    counts[-5:] = 0.5
    truth = reference(small(), heard, counts)
    assert run(networks[0], heard, counts) == pytest.approx(truth, abs=2e-4)
    eight_bit = run(networks[1], heard, counts)
    assert np.corrcoef(eight_bit, truth)[0, 1] > 0.995


def test_what_counts_nothing_still_surrounds_but_is_not_pooled(networks):
    heard = sound(2)
    first = np.r_[np.ones(50), np.zeros(50)]
    assert not np.allclose(
        run(networks[0], heard, first), run(networks[0], heard, first[::-1].copy())
    )
    twice = run(networks[0], heard, 2 * first)
    assert run(networks[0], heard, first) == pytest.approx(twice, abs=1e-5)


def test_the_same_weights_give_the_same_valid_bytes():
    made = front.build(small())
    assert made == front.build(small())
    assert made != front.build(small(seed=2))
    onnx.checker.check_model(onnx.load_from_string(made), full_check=True)


def test_missing_weights_are_named():
    weights = small()
    del weights["conv2/bias"]
    with pytest.raises(ValueError, match="conv2/bias"):
        front.build(weights)


def test_an_unknown_kind_of_number_is_refused():
    with pytest.raises(ValueError, match="float64"):
        Graph().constant(np.zeros(2))


def test_mel_bands_are_triangles_of_equal_area_from_low_to_high():
    bands = front.mel(80)
    assert bands.shape == (201, 80)
    assert (np.diff(bands.argmax(axis=0)) >= 0).all()
    assert bands[1, 0] == pytest.approx(0.02486259)
    assert bands[:, 40:].sum(axis=0) * 40 == pytest.approx(np.ones(40), rel=0.1)


# -- the file of the weights -------------------------------------------------------------------


def binary(weights, prefix="encoder/"):
    """A CTranslate2 file, version 6."""

    def text(name):
        return struct.pack("<H", len(name) + 1) + name.encode() + b"\0"

    out = struct.pack("<I", 6) + text("WhisperSpec") + struct.pack("<II", 3, len(weights) + 1)
    out += text("decoder/activation") + struct.pack("<BBI", 0, 1, 1) + b"\3"
    for name, value in weights.items():
        half = value.astype(np.float16)
        shape = struct.pack(f"<B{half.ndim}I", half.ndim, *half.shape)
        out += text(prefix + name) + shape + struct.pack("<BI", 4, half.nbytes) + half.tobytes()
    return out + struct.pack("<I", 0)


def test_weights_are_read_back(tmp_path):
    (tmp_path / "model.bin").write_bytes(binary(small()))
    found = read_weights(tmp_path / "model.bin", "encoder/")
    assert found.keys() == small().keys()
    for name, value in small().items():
        assert np.array_equal(found[name], value.astype(np.float16).astype(np.float32))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 4000), st.integers(0, 255), st.booleans())
def test_a_damaged_file_is_refused_or_read_but_nothing_else(tmp_path_factory, at, byte, cut):
    data = bytearray(binary({"conv1/bias": np.ones(400, dtype=np.float32), "b": np.ones((2, 3))}))
    at %= len(data)
    data[at] = byte
    path = tmp_path_factory.getbasetemp() / "damaged.bin"
    path.write_bytes(bytes(data[:at] if cut else data))
    try:
        found = read_weights(path, "encoder/")
    except ValueError as error:
        assert "damaged.bin" in str(error)
    else:
        assert all(value.dtype == np.float32 for value in found.values())


def test_a_cut_file_is_refused(tmp_path):
    path = tmp_path / "model.bin"
    whole = binary({"conv1/bias": np.ones(400, dtype=np.float32)})
    for length in (0, 3, 20, len(whole) - 300):
        path.write_bytes(whole[:length])
        with pytest.raises(ValueError, match="cut short"):
            read_weights(path, "encoder/")


def test_the_command_builds_the_file_and_says_its_hash(tmp_path, caplog):
    caplog.set_level(logging.INFO)
    (tmp_path / "model.bin").write_bytes(binary(small()))
    call = ["--weights", str(tmp_path / "model.bin"), "--out", str(tmp_path / "new")]
    assert front.main(call) == 0
    made = (tmp_path / "new" / front.NAME).read_bytes()
    assert hashlib.sha256(made).hexdigest() in caplog.text
    (tmp_path / "model.bin").write_bytes(b"none")
    assert front.main(call) == 1
    assert "cannot be built" in caplog.text


# -- the live side -----------------------------------------------------------------------------


def test_speech_is_cut_out_levelled_and_counted():
    heard = sound(3)
    speech = np.zeros(300, dtype=np.bool_)
    speech[101:180] = speech[220:251] = True
    cut, weights = prepared(heard, speech)
    assert len(cut) == 320 * len(weights) == 152 * 160
    assert weights[0] == 0.5
    assert weights[41:59].sum() == 0
    spoken = np.repeat(speech[100:252], 160)
    assert np.sqrt(np.mean(cut[spoken] ** 2)) == pytest.approx(LEVEL, rel=1e-3)
    louder, same = prepared(heard * 0.01, speech)
    assert louder == pytest.approx(cut, abs=1e-6)
    assert np.array_equal(weights, same)


def test_an_odd_number_of_flags_at_the_end_is_filled_up():
    cut, weights = prepared(sound(1.01)[: 101 * 160], np.ones(101, dtype=np.bool_))
    assert len(weights) == 51
    assert not cut[101 * 160 :].any()


def test_the_front_end_of_the_setup_is_the_one_of_the_card():
    [(name, sha256)] = read_card(WEIGHTS / "speech_front_end.toml").sha256.items()
    assert name == FRONT_END == front.NAME
    model = locate(name).read_bytes()
    assert hashlib.sha256(model).hexdigest() == sha256
    ears = FrontEnd(model, name)
    figures = ears.hear(sound(2), np.ones(200, dtype=np.bool_))
    assert figures.shape == (FIGURES,)
    assert np.isfinite(figures).all()
    quieter = ears.hear(0.05 * sound(2), np.ones(200, dtype=np.bool_))
    assert quieter == pytest.approx(figures, abs=0.02)


def test_another_network_in_its_place_is_refused(tmp_path, monkeypatch):
    (tmp_path / FRONT_END).write_bytes(b"no network")
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    with pytest.raises(ModelError, match="cannot be loaded"):
        FrontEnd(locate(FRONT_END).read_bytes(), FRONT_END)
