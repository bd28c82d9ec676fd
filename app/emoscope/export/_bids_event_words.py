"""What the columns of events.tsv mean, and their HED tags (schema HED_VERSION)."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

OFFSET = "stimulus_offset"
OF_TRIALS = (
    "block", "trial", "attempt", "condition", "stim_id", "outcome", "rehearsal", "onset_by",
    "dropped_frames", "scale", "value", "response_time", "intensity", "HED",
)  # fmt: skip
"""Columns that a recording without a protocol does not have."""
COLUMNS = (
    "onset", "duration", "sample", "trial_type", "event_kind", "emotion", "source", "valence",
    "arousal", "time_ns", *OF_TRIALS,
)  # fmt: skip
SHOWN = "Stimulus-shown"
"""Name of the HED definition of a stimulus that lasts from onset to offset."""
KINDS: Mapping[str, tuple[str, str]] = {
    "marker": ("Set while recording.", "Experiment-control, Label/Marker"),
    "annotation": ("Given by a rater afterwards.", "Data-feature, Label/Annotation"),
    "device_state": (
        "A device came into a state.",
        "Experiment-control, Recording-device, Label/Device-state",
    ),
    "recording_gap": (
        "No samples were recorded: the file holds 0 instead.",
        "Data-feature, Data-artifact, Label/Recording-gap",
    ),
    "unusable_data": (
        "A sample of some channel was no usable number: the file holds 0 instead.",
        "Data-feature, Data-artifact, Label/Unusable-data",
    ),
    "run": ("A run of a protocol, from its begin to its end.", ""),
    "trial": ("One attempt at a trial, with all its parts.", ""),
    "trial_part": (
        "A part of a trial: fixation, countdown, instruction, rest, baseline, blank, questions.",
        "",
    ),
    "stimulus": ("A stimulus was shown, from its onset on.", ""),
    OFFSET: ("A stimulus had gone.", ""),
    "task_item": ("One item of a task was shown.", ""),
    "rating": ("The participant answered a question, or did not: then value is n/a.", ""),
}
"""By ``event_kind``: what it means, and its HED tags; those of a protocol are in ``_bids_hed``."""
EMOTIONS: Mapping[str, str] = {
    "neutral": "(Human-agent, Emotionally-neutral)",
    "happy": "(Human-agent, Happy)",
    "sad": "(Human-agent, Sad)",
    "angry": "(Human-agent, Angry)",
    "fear": "(Human-agent, Fearful)",
    "disgust": "(Human-agent, Disgusted)",
    "surprise": "(Human-agent, Agent-emotional-state, Label/Surprise)",
}
"""HED tags of the seven classes; it has none of its own for surprise."""


def explained(
    columns: Sequence[str], kinds: Collection[str], named: Collection[str]
) -> dict[str, Any]:
    """Return events.json for ``columns``, event kinds and classes that there are.

    With a column HED, event kinds have their tags there.
    """
    all_of_them = _usual(kinds, named, "HED" in columns) | _of_trials()
    made = {name: all_of_them[name] for name in columns if name != "HED"}
    if "stimulus" in kinds:
        definition = f"(Definition/{SHOWN}, (Sensory-event, Experimental-stimulus))"
        made["hed_definitions"] = {
            "Description": "No column: what HED tags of this file refer to.",
            "HED": {"stimulus": definition},
        }
    return made


def _usual(kinds: Collection[str], named: Collection[str], rowwise: bool) -> dict[str, Any]:
    felt = {name: tags for name, tags in EMOTIONS.items() if name in named}
    return {
        "onset": {
            "Description": "From the first sample of the file, or from the recording's begin where"
            " there is no EEG. In EEG files: row divided by the file's SamplingFrequency, where"
            " the row is interpolated between the recorded times of the samples around.",
            "Units": "s",
        },
        "duration": {"Description": "0 for an instant.", "Units": "s"},
        "sample": {"Description": "Nearest row of the file, from 0; n/a outside of it."},
        "trial_type": {
            "Description": "The marker's or rater's label, or what became of device or data; of a"
            " protocol, what and condition, as in stimulus/happy. What begins with BAD_ is to be"
            " left out of an analysis: BAD_rehearsal was a rehearsal, BAD_broken-off and"
            " BAD_unfinished are of a trial that was not done.",
        },
        "event_kind": {
            "Description": "What sort of thing happened.",
            "Levels": {kind: meaning for kind, (meaning, _) in KINDS.items() if kind in kinds},
            **(
                {}
                if rowwise
                else {"HED": {kind: KINDS[kind][1] for kind in KINDS if kind in kinds}}
            ),
        },
        "emotion": {
            "Description": "The class, where trial_type names one of the seven: what somebody"
            " said, not what was measured.",
            **({"Levels": {name: name for name in felt}, "HED": felt} if felt else {}),
        },
        "source": {
            "Description": "Who or what said so: operator, protocol, a device, a rater, a stream."
        },
        "valence": {"Description": "A rater's valence, unpleasant -1 to pleasant 1."},
        "arousal": {"Description": "A rater's arousal, calm -1 to excited 1."},
        "time_ns": {"Description": "Session time, on the clock of all streams.", "Units": "ns"},
    }


def _of_trials() -> dict[str, Any]:
    return {
        "block": {"Description": "Name of the protocol's block."},
        "trial": {"Description": "Number of the trial in the run, from 1."},
        "attempt": {"Description": "Number of the attempt at that trial, from 1."},
        "condition": {"Description": "Condition of the trial or its stimulus, from the protocol."},
        "stim_id": {"Description": "Identity of the stimulus in the protocol."},
        "outcome": {
            "Description": "What became of it.",
            "Levels": {
                "done": "It ended as it should.",
                "broken off": "It, or its trial, was broken off.",
                "open": "The recording ended before it did.",
            },
        },
        "rehearsal": {"Description": "true: a rehearsal, none of the experiment."},
        "onset_by": {
            "Description": "How a stimulus' time is known.",
            "Levels": {
                "swap": "Its first frame was handed to the display.",
                "paint": "Its first frame was drawn.",
                "sound": "Its first samples were handed to the sound device.",
            },
        },
        "dropped_frames": {"Description": "Frames of the stimulus that were not shown in time."},
        "scale": {"Description": "What was asked, by its name in the protocol."},
        "value": {
            "Description": "The answer: a number of points, x,y of an affect grid, a name, or"
            " words; n/a when none was given."
        },
        "response_time": {"Description": "From question to answer.", "Units": "s"},
        "intensity": {"Description": "How strongly, 0 to 1, where that was asked."},
    }
