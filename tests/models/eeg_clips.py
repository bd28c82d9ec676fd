"""Made-up EEG recordings with clips: as much alpha and beta as the labels say, and no more."""

import numpy as np

RATE = 128
CHANNELS = ("AF7", "AF8", "O1")


def signal(rng, seconds, alpha=0.0, beta=0.0, channels=3, rate=RATE):
    """1/f noise (n, channels), µV, its alpha and beta raised by so many nepers, on an offset."""
    n = int(seconds * rate)
    hertz = np.fft.rfftfreq(n, 1 / rate)[:, np.newaxis]
    shape = (len(hertz), channels)
    spectrum = rng.standard_normal(shape) + 1j * rng.standard_normal(shape)
    spectrum = spectrum / np.maximum(hertz, 0.5) ** 0.7
    spectrum = spectrum * np.exp(rng.normal(0, 0.15, channels))  # no clip is like another
    spectrum = spectrum * np.exp(alpha * ((hertz >= 8) & (hertz < 13)))
    spectrum = spectrum * np.exp(beta * ((hertz >= 13) & (hertz < 30)))
    noise = np.fft.irfft(spectrum, n, axis=0)
    return 8 * noise / noise.std() + 5_000.0 * np.arange(1, channels + 1)


def cut(trace, rate=RATE):
    """Windows (n, 4 s, channels) every second."""
    size = 4 * rate
    return np.stack([trace[k : k + size] for k in range(0, len(trace) - size + 1, rate)])


def recording(effect=0.0, clips=16, windows=6, seed=0, four=False, rest=True, rate=RATE):
    """The arrays of one recording: valence in the alpha, with ``four`` arousal in the beta."""
    rng = np.random.default_rng(seed)
    kinds = rng.permutation(np.arange(clips) % 4)
    valence, arousal = kinds // 2, kinds % 2
    seconds = windows + 3
    traces = [
        signal(rng, seconds, effect * v, effect * a * four, rate=rate)
        for v, a in zip(valence, arousal, strict=True)
    ]
    held = {
        "windows": np.concatenate([cut(t, rate) for t in traces]),
        "rate": np.array(rate),
        "channels": np.array(CHANNELS),
        "clip": np.repeat(np.arange(clips), windows),
        "valence": np.repeat(valence, windows),
    }
    if four:
        held["arousal"] = np.repeat(arousal, windows)
    if rest:
        held["rest"] = cut(signal(rng, 12, effect / 2, effect / 2 * four, rate=rate), rate)
    return held


def saved(path, **held):
    np.savez(path, **held)
    return path
