"""events.tsv and events.json: what happened, with HED short tags."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from emoscope.export._bids_files import write_json, write_tsv
from emoscope.export._eeg_grid import Run
from emoscope.export._happened import Happened, Placed

COLUMNS = (
    "onset", "duration", "sample", "trial_type", "event_kind", "emotion", "source", "valence",
    "arousal", "time_ns",
)  # fmt: skip
KINDS = {
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
}
"""By ``event_kind``: what it means, and its HED tags (schema HED_VERSION)."""
EMOTIONS = {
    "neutral": "(Human-agent, Emotionally-neutral)",
    "happy": "(Human-agent, Happy)",
    "sad": "(Human-agent, Sad)",
    "angry": "(Human-agent, Angry)",
    "fear": "(Human-agent, Fearful)",
    "disgust": "(Human-agent, Disgusted)",
    "surprise": "(Human-agent, Agent-emotional-state, Label/Surprise)",
}
"""HED tags of the seven classes; it has none of its own for surprise."""


def write_eeg_events(path: Path, run: Run, rate: float, placed: Sequence[Placed]) -> None:
    """Write what happened during one file of EEG, by its rows at ``rate`` (Hz).

    ``path`` ends in .tsv; the JSON file beside it explains.
    """
    rows = [
        (p.row / rate, p.rows / rate, round(p.row) if p.inside else None, *_about(p.what, p.time))
        for p in placed
    ]
    _write(path, COLUMNS, rows, [p.what for p in placed])


def write_plain_events(path: Path, begin: int, said: Sequence[Happened]) -> None:
    """Write what happened where there is no EEG, from ``begin`` (session ns) on."""
    columns = tuple(name for name in COLUMNS if name != "sample")
    rows = [
        ((one.start - begin) / 1e9, (one.stop - one.start) / 1e9, *_about(one, one.start))
        for one in said
    ]
    _write(path, columns, rows, said)


def _about(what: Happened, time: int) -> tuple[object, ...]:
    return what.text, what.kind, _emotion(what), what.source, what.valence, what.arousal, time


def _emotion(what: Happened) -> str | None:
    """Return the class that a marker or label names, None for any other."""
    named = what.text.strip().lower() if what.kind in ("marker", "annotation") else ""
    return named if named in EMOTIONS else None


def _write(
    path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]], said: Sequence[Happened]
) -> None:
    write_tsv(path, columns, rows)
    explained = {name: meaning for name, meaning in _columns(said).items() if name in columns}
    write_json(path.with_suffix(".json"), explained)


def _columns(said: Sequence[Happened]) -> dict[str, Any]:
    kinds = {one.kind for one in said}
    named = {_emotion(one) for one in said}
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
            "Description": "The marker's or rater's label, or what became of device or data."
            " What begins with BAD_ is to be left out of an analysis.",
        },
        "event_kind": {
            "Description": "What sort of thing happened.",
            "Levels": {kind: meaning for kind, (meaning, _) in KINDS.items() if kind in kinds},
            "HED": {kind: tags for kind, (_, tags) in KINDS.items() if kind in kinds},
        },
        "emotion": {
            "Description": "The class, where trial_type names one of the seven: what somebody"
            " said, not what was measured.",
            **({"Levels": {name: name for name in felt}, "HED": felt} if felt else {}),
        },
        "source": {"Description": "Who or what said so: operator, a device, a rater, a stream."},
        "valence": {"Description": "A rater's valence, unpleasant -1 to pleasant 1."},
        "arousal": {"Description": "A rater's arousal, calm -1 to excited 1."},
        "time_ns": {"Description": "Session time, on the clock of all streams.", "Units": "ns"},
    }
