"""Which doubts of a model are faults of a device, which an operator can mend.

A head that is turned or a person who is silent is no fault: it is what is measured. A test holds
that each of these sentences is one that a model says.
"""

from emoscope_models import Reason, Validity

FAULTS = frozenset(
    {
        # EEG
        "{name} is railed: press it on, or check the reference.",
        "Flat signal at {name}: press it on, or check its cable.",
        "No signal at {name}.",
        "Values are missing at {name}.",
        "Mains hum at {name}: {size:.0f} µV (limit {limit:.0f}); check its contact.",
        "{count} of {all} electrodes are railed or flat (limit {limit:.0%}): {names}.",
        "{count} of {all} electrodes are bad (limit {limit:.0%}): {names}.",
        "The EEG holds values that are not numbers ({count} samples).",
        "The EEG has {got} channels, but {named} electrodes are named.",
        "The EEG comes at {rate:.0f} Hz; at least {needed:.0f} Hz are needed.",
        # voice
        "The microphone delivers exact zeros: it is muted or its lid is closed. Switch it on.",
        "The microphone is very quiet ({level:.0f} dBFS, limit {limit:.0f}): raise its gain or"
        " move closer.",
        "The input clips ({share:.1%}, limit {limit:.1%}): lower the gain.",
        "The input clips at times: lower the gain.",
        "The sound holds values that are not numbers: choose the microphone again.",
        "The sound comes at {rate:.0f} Hz, the voice model needs {needed} Hz.",
        # face
        "The picture is dark: add light, or open the camera's shutter.",
        "The picture is not 8-bit BGR but {kind} of shape {shape}.",
        "The camera has repeated the same picture for {seconds:.0f} s. Check its cable, or"
        " that it is not paused.",
    }
)
SPOKEN = 2
"""More at once help nobody."""


def complaints(validity: Validity) -> tuple[Reason, ...]:
    """Return what an estimate's validity says of its device, the worst first, at most two."""
    return tuple(r for r in validity.reasons if r.template in FAULTS)[:SPOKEN]
