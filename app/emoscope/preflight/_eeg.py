"""Does each electrode touch the skin, and is what comes brain rather than mains and muscle?

Ohms are not measured: a Cyton or Ganglion can send a current through an electrode, of which the
voltage tells the impedance, but that current (31 Hz) lies within the very signal that is recorded,
and its scale must be checked with a resistor on the board itself. What the signal shows is said.
"""

from collections.abc import Iterator, Mapping

from emoscope.preflight._finding import Finding, filled
from emoscope.quality import BrainQuality, Electrode
from emoscope_devices import Sentence, say
from emoscope_models import EEGGates

MAINS = 0.4
"""Share of the variance at the mains frequency, median over electrodes, from which it is said."""
MUSCLE = 0.25
"""Share of 31-45 Hz from which muscle covers the EEG (``emoscope_models.eeg.MUSCULAR``)."""
MOVING = 0.1
"""Share of the window in which the head was pushed, from which it is said."""
ALIKE = 0.8
"""Share of the electrodes that are bad in the same way from which the reference is suspected: they
have nothing in common but that and the ground."""
DEAD = ("no signal", "railed", "flat")

_FAULTS: Mapping[str, Sentence] = {
    "no signal": say("{name}: no signal, check its cable."),
    "flat": say("{name}: no contact, press the sensor."),
    "railed": say("{name}: railed, press the sensor and check the reference."),
    "noisy": say("{name}: noisy, press the sensor and let her sit still."),
    "jumps": say("{name}: jumps, the sensor moves. Fasten it."),
    "drifts": say("{name}: drifts, let it settle for a minute."),
    "hum": say("{name}: mains hum, press or moisten the sensor."),
    "missing": say("{name}: values are missing, check its cable."),
}
_ALL: Mapping[str, Sentence] = {
    "no signal": say("No electrode gives a signal: check the headset's cable and power."),
    "flat": say("No electrode has contact: put the headset on, and check the reference."),
    "railed": say("All electrodes are railed alike: check the reference and the ground first."),
    "noisy": say("All electrodes are noisy alike: check the reference and the ground first."),
    "jumps": say("All electrodes jump alike: check the reference and its cable first."),
    "drifts": say("All electrodes drift alike: check the reference, and let it settle."),
    "hum": say("Mains hum at all electrodes alike: check the reference and the ground first."),
    "missing": say("Values are missing at all electrodes: check the headset's cable and radio."),
}
NO_OHMS = say("This headset gives no impedance: contact is told from the signal.")


def brain_findings(
    brain: BrainQuality | None, modelled: bool, gates: EEGGates
) -> Iterator[Finding]:
    """Yield what is to be said of the EEG; ``modelled`` whether an EEG model looks at it."""
    if brain is None:
        if modelled:
            early = say("No electrode was judged in the last seconds: the first takes four.")
            yield Finding("unjudged", "unknown", early, prompt=True)
        else:
            alone = say("There is no EEG model: only the stream of samples is checked.")
            yield Finding("unjudged", "fair", alone, prompt=True)
        return
    yield from _contacts(brain.electrodes, gates)
    if brain.mains is not None and brain.mains > MAINS:
        hum = say(
            "{share:.0%} of the EEG is mains hum ({hertz:.0f} Hz): move cables and chargers away"
            " from the headset.",
            share=brain.mains,
            hertz=brain.mains_hz,
        )
        yield Finding("mains", "fair", hum)
    if brain.muscle is not None and brain.muscle > MUSCLE:
        muscle = say(
            "Muscle covers the EEG ({share:.0%}): let her relax jaw and forehead.",
            share=brain.muscle,
        )
        yield Finding("muscle", "fair", muscle)
    if brain.movement is not None and brain.movement > MOVING:
        yield Finding("moves", "fair", say("The head moves: let her sit still."))


def _contacts(electrodes: tuple[Electrode, ...], gates: EEGGates) -> Iterator[Finding]:
    bad = [e for e in electrodes if not e.ok]
    dead = [e for e in bad if e.fault in DEAD]
    count = len(electrodes)
    if not bad:
        good = say("All {count} electrodes have contact.", count=count)
        yield Finding("contact", "good", good)
        return
    hopeless = len(dead) > gates.max_dead * count or len(bad) > gates.max_bad * count
    alike = max({e.fault for e in bad}, key=lambda fault: sum(e.fault == fault for e in bad))
    same = sum(e.fault == alike for e in bad)
    if count > 1 and same >= ALIKE * count and alike in _ALL:
        yield Finding("reference", "bad", _ALL[alike])
        bad = [e for e in bad if e.fault != alike]
    for one in sorted(bad, key=lambda e: e.score):
        words = _FAULTS.get(one.fault, _FAULTS["noisy"])
        said = filled(words, name=one.name)
        yield Finding(f"electrode {one.name}", "bad" if hopeless else "fair", said)
