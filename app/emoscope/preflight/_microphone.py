"""Is the sound there, neither too loud nor too faint, and the voice above the noise?"""

from collections.abc import Iterator

from emoscope.preflight._finding import Finding
from emoscope.quality import SILENCE, VoiceQuality
from emoscope_devices import Sentence, say
from emoscope_models import SpeechGates

FULL = -0.1
"""dBFS of a peak that stands at full scale, where no voice model has counted clipped samples."""
FAINT = 10.0
"""dB above the least loudness (SpeechGates.quiet) below which a voice is called faint."""
USUAL_SPEECH = -20.0
"""dBFS of speech near a microphone that is set well: EBU R 68 aligns at -18, and rooms vary."""
LOUD_NOISE = 10.0
"""dB of noise beyond what leaves the usual speech its SNR (SpeechGates.good_snr)."""
POOR_SNR = 5.0
"""dB below which speech and noise are hardly told apart; good is from SpeechGates.good_snr on."""
HUM = -60.0
"""dBFS of mains hum below which no voice is touched by it."""
HUM_SHARE = 3.0
"""dB below the whole level down to which hum is what one hears: half of the power."""


def voice_findings(
    voice: VoiceQuality | None, modelled: bool, gates: SpeechGates
) -> Iterator[Finding]:
    """Yield what is to be said of the sound; ``modelled`` whether a voice model listens."""
    if voice is None:
        yield Finding("unheard", "unknown", say("No sound came in the last seconds."), prompt=True)
        return
    if voice.peak is not None and voice.peak <= SILENCE:
        muted = say("The microphone is silent: is it muted, or its lid closed? Switch it on.")
        yield Finding("silent", "bad", muted)
        return
    yield from _loud(voice, gates)
    yield from _spoken(voice, gates)
    yield from _noisy(voice, gates)
    yield from _humming(voice)
    if not modelled:
        alone = say("There is no voice model: only the level of the sound is checked.")
        yield Finding("unheard", "fair", alone, prompt=True)


def _loud(voice: VoiceQuality, gates: SpeechGates) -> Iterator[Finding]:
    clipping = voice.clipping or 0.0
    if clipping > gates.max_clipping / 10:
        clips = say("The microphone clips ({share:.1%}): lower the gain.", share=clipping)
        yield Finding("clips", "bad" if clipping > gates.max_clipping else "fair", clips)
    elif voice.clipping is None and voice.peak is not None and voice.peak >= FULL:
        yield Finding("clips", "fair", say("The microphone reaches full scale: lower the gain."))
    elif voice.peak is not None and voice.peak < gates.quiet - 20:
        quiet = say(
            "Next to nothing is heard (peak {peak:.0f} dBFS): is it the right microphone? Raise its"
            " gain.",
            peak=voice.peak,
        )
        yield Finding("silent", "fair", quiet)


def _spoken(voice: VoiceQuality, gates: SpeechGates) -> Iterator[Finding]:
    if voice.speech is None or (voice.speech_seconds or 0.0) < gates.min_speech:
        return
    if voice.speech < gates.quiet + FAINT:
        faint = say(
            "The voice is faint ({level:.0f} dBFS): raise the gain or bring the microphone closer.",
            level=voice.speech,
        )
        yield Finding("faint", "bad" if voice.speech < gates.quiet else "fair", faint)
    if voice.snr is None:
        return
    if voice.snr < gates.good_snr:
        poor = say(
            "The voice is only {snr:.0f} dB above the noise ({wanted:.0f} are wanted): bring the"
            " microphone closer, or silence the room.",
            snr=voice.snr,
            wanted=gates.good_snr,
        )
        yield Finding("snr", "bad" if voice.snr < POOR_SNR else "fair", poor)
    else:
        good = say(
            "Voice {level:.0f} dBFS, {snr:.0f} dB above the noise: fine.",
            level=voice.speech,
            snr=voice.snr,
        )
        yield Finding("voice", "good", good)


def _noisy(voice: VoiceQuality, gates: SpeechGates) -> Iterator[Finding]:
    if voice.noise is None:
        if voice.clipping is not None:
            still = say("The room's noise is not known yet: let it be quiet for a moment.")
            yield Finding("noise", "good", still)
        return
    fine = USUAL_SPEECH - gates.good_snr
    if voice.noise <= fine:
        yield Finding("noise", "good", _noise_words(voice.noise))
        return
    loud = say(
        "Room noise {noise:.0f} dBFS, too loud: close windows, move fans away, or lower the gain"
        " and come closer.",
        noise=voice.noise,
    )
    yield Finding("noise", "bad" if voice.noise > fine + LOUD_NOISE else "fair", loud)


def _noise_words(noise: float) -> Sentence:
    return say("Room noise {noise:.0f} dBFS, fine.", noise=noise)


def _humming(voice: VoiceQuality) -> Iterator[Finding]:
    hum, level = voice.hum, voice.level
    if hum is None or level is None or hum < HUM or hum < level - HUM_SHARE:
        return
    words = say(
        "Mains hum of {hertz:.0f} Hz in the sound ({hum:.0f} dBFS): use another cable or USB port,"
        " away from power supplies.",
        hertz=voice.hum_hz,
        hum=hum,
    )
    yield Finding("hum", "fair", words)
