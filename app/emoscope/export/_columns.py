"""What every column of every table means: one list, from which all else is made.

The header of a table, the types of a Parquet file, ``datapackage.json`` and docs/tables.md are
made of it.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from emoscope.export._column import (
    MISSING,
    NANOSECOND,
    SCALE,
    SECOND,
    SHARE,
    TIME,
    Column,
    Table,
)
from emoscope.export._trial_columns import ANSWERS, CONTINUOUS, TRIALS
from emoscope_devices import KINDS
from emoscope_models import EMOTIONS, MODALITIES

__all__ = [
    "ANNOTATIONS",
    "ANSWERS",
    "CONTINUOUS",
    "EEG",
    "ESTIMATES",
    "FRAMES",
    "GAPS",
    "MARKERS",
    "MARKER_HISTORY",
    "MISSING",
    "NAMES",
    "QUALITY",
    "RESULTS",
    "SHADOWS",
    "SOUNDS",
    "STATES",
    "STREAMS",
    "TABLES",
    "TRIALS",
    "Column",
    "Table",
    "as_markdown",
    "package",
]

AFFECT = (
    Column("valence", "number", "Unpleasant to pleasant.", SCALE),
    Column("arousal", "number", "Calm to excited.", SCALE),
    Column("valence_sd", "number", "Standard deviation of valence."),
    Column("arousal_sd", "number", "Standard deviation of arousal."),
    Column("correlation", "number", "Correlation of the errors of both.", SCALE),
)
DEMO = Column("demo", "boolean", "Whether any input was simulated.")
STREAM = Column("stream", "string", "video, audio or eeg.")

RESULTS = Table(
    "results",
    "Fused answers: what the operator saw",
    (
        Column("sequence", "integer", "Number of the result in the session; a gap is a loss."),
        *TIME,
        Column("cause", "string", "Modality with a new estimate; heartbeat for none."),
        Column("label", "string", "The class that was shown, or 'no evidence'."),
        *(Column(f"p_{e}", "number", f"Probability of {e}.", SHARE) for e in EMOTIONS),
        Column("confidence", "number", "The largest probability; 0 without evidence.", SHARE),
        *AFFECT,
        Column("conflict", "number", "Dempster's conflict between the modalities.", SHARE),
        Column("entropy", "number", "Entropy of the probabilities.", "bit"),
        Column("n_used", "integer", "How many modalities voted."),
        Column("degraded", "boolean", "Whether a modality that could vote did not do so fully."),
        Column("rule", "string", "The rule of fusion."),
        Column("mode", "string", "How it treats the past."),
        DEMO,
    ),
)
WINDOW = (
    Column("start_ns", "integer", "Session time of the window's beginning.", NANOSECOND),
    Column("end_ns", "integer", "Session time of its end, or of the frame.", NANOSECOND),
    Column("model", "string", "Identity of the model."),
    Column("validity", "number", "Probability that it may be believed.", SHARE),
    Column("ok", "boolean", "False: behind a closed gate, and not to be used."),
)
ESTIMATES = Table(
    "estimates_MODALITY",
    "Estimates of one modality: one row an estimate; MODALITY is face, speech or eeg",
    (
        Column("sequence", "integer", "Number of the result that came of it."),
        *TIME,
        *WINDOW,
        Column("signal", "number", "Part of validity: quality of the signal.", SHARE),
        Column("ood", "number", "Part of validity: like the training data.", SHARE),
        Column("agreement", "number", "Agreement with the other modalities.", SHARE),
        Column("reasons", "string", "Why it is doubted, in English, the worst first."),
        Column("p_*", "number", "Probability of the model's own class.", SHARE),
        *AFFECT,
        Column("votes", "boolean", "Whether the model may vote at all."),
        Column("status", "string", "What fusion made of it."),
        Column("weight", "number", "The weight that fusion gave it."),
        Column("fused_validity", "number", "Validity as fusion took it, with agreement.", SHARE),
        Column("age_s", "number", "Age when it was fused.", SECOND),
        DEMO,
    ),
)
SHADOWS = Table(
    "shadows",
    "Models that ran beside without a vote: one row an estimate",
    (
        Column("sequence", "integer", "Number of the result that it came with."),
        *TIME,
        Column("key", "string", "The model's key in the registry."),
        Column("modality", "string", "face, speech or eeg."),
        *WINDOW,
        Column("reasons", "string", "Why it is doubted, or why there is none."),
        Column("probabilities", "string", "Probabilities of its own classes, as JSON."),
        *AFFECT,
    ),
)
ORIGIN = "operator, study for a block, protocol, or the device or file that carried it."
MARKERS = Table(
    "markers",
    "Markers that were set while recording, as they count",
    (
        *TIME,
        Column("seconds", "number", "How long it lasted; 0 for an instant.", SECOND),
        Column("label", "string", "What happened."),
        Column("origin", "string", ORIGIN),
        Column("number", "integer", "Number in the session; 0 for none."),
        Column("kind", "string", "marker, interval, note, block or trial."),
        Column("details", "string", "What a protocol says of it, as JSON."),
        Column("open", "boolean", "True: its end was not said; it lasts to the recording's end."),
        Column("changed", "boolean", "True: it was changed after it was set, see marker_history."),
    ),
)
MARKER_HISTORY = Table(
    "marker_history",
    "Every marker as it was set, and what became of it: one row a step",
    (
        Column("number", "integer", "Number in the session; 0 for none."),
        Column("step", "integer", "0 as it was set, then its changes in order."),
        Column(
            "what", "string", "set, label, move, seconds, end, abort, extend, remove, undo or redo."
        ),
        Column("at_ns", "integer", "Session time when it was changed.", NANOSECOND),
        Column("by", "string", "Who changed it: operator, study for a block's timer, or protocol."),
        *TIME,
        Column("seconds", "number", "How long it lasts from then on; 0 for an instant.", SECOND),
        Column("label", "string", "What happened; missing, as are the times, once it is removed."),
        Column("origin", "string", ORIGIN),
        Column("kind", "string", "marker, interval, note, block or trial."),
        Column("details", "string", "What a protocol says of it, as JSON."),
        Column("open", "boolean", "True: its end had not been said."),
        Column("planned", "number", "How long a block was to last; 0 for no limit.", SECOND),
    ),
)
ANNOTATIONS = Table(
    "annotations",
    "What raters marked afterwards",
    (
        Column("rater", "string", "The rater's code."),
        Column("id", "string", "Identity of the annotation."),
        *TIME,
        Column("seconds", "number", "How long it lasts; 0 for an instant.", SECOND),
        Column("label", "string", "The rater's label."),
        Column("valence", "number", "Unpleasant to pleasant, where it was rated.", SCALE),
        Column("arousal", "number", "Calm to excited, where it was rated.", SCALE),
        Column("note", "string", "The rater's note."),
        Column("made", "datetime", "When it was written down (UTC)."),
    ),
)
GAPS = Table(
    "gaps",
    "What is missing: one row a gap",
    (
        STREAM,
        *TIME,
        Column("stop_ns", "integer", "Session time of the first sample after it.", NANOSECOND),
        Column("seconds", "number", "From the last sample before to the first after.", SECOND),
        Column("first", "integer", "Absolute index of the first missing sample."),
        Column("count", "integer", "Missing samples; 0 where nothing came and none is missed."),
        Column("cause", "string", "device: it did not come; recorder: it could not be written."),
    ),
)
STATES = Table(
    "states",
    "What became of the devices",
    (
        *TIME,
        STREAM,
        Column("state", "string", "The state that the device came into."),
        Column("reasons", "string", "Why, in English; left out with features only."),
    ),
)
DBFS = "dBFS"
GREY = "0 to 255"
QUALITY = Table(
    "quality",
    "How good each signal was: one row a second",
    (
        *TIME,
        *(
            column
            for kind in KINDS
            for column in (
                Column(f"{kind}_state", "string", "State of the device."),
                Column(f"{kind}_rate", "number", "Rate of the last seconds.", "Hz"),
                Column(f"{kind}_lost", "integer", "Samples lost so far in the session."),
                Column(f"{kind}_age", "number", "Age of the newest sample.", SECOND),
            )
        ),
        Column("face_found", "integer", "Faces in the picture."),
        Column("face_pixels", "number", "Shorter side of the followed face.", "px"),
        Column("face_grey", "number", "Mean grey value of that face.", GREY),
        Column("face_brightness", "number", "Mean grey value of the picture.", GREY),
        Column("face_sharpness", "number", "Variance of the Laplacian over that of the greys."),
        Column("face_valid", "number", "May the answer be believed?", SHARE),
        Column("voice_level", "number", "Level of the last second.", DBFS),
        Column("voice_peak", "number", "Peak of the last second.", DBFS),
        Column("voice_clipping", "number", "Share of samples that are clipped.", SHARE),
        Column("voice_noise", "number", "Level of the last pause.", DBFS),
        Column("voice_speech", "number", "Level of the speech.", DBFS),
        Column("voice_snr", "number", "Speech over noise.", "dB"),
        Column("voice_hum", "number", "Level of mains hum, where it stands out.", DBFS),
        Column("voice_valid", "number", "May the answer be believed?", SHARE),
        Column("eeg_mains", "number", "Share of mains hum, median over electrodes.", SHARE),
        Column("eeg_muscle", "number", "Share of 31-45 Hz.", SHARE),
        Column("eeg_movement", "number", "Share of the window in which the head moved.", SHARE),
        Column("eeg_valid", "number", "May the answer be believed?", SHARE),
        Column("eeg_good", "integer", "Electrodes that may be believed."),
        Column("electrodes", "string", "Score (0 to 1) and fault of each electrode, as JSON."),
    ),
)
STREAMS = Table(
    "streams",
    "What was recorded: one row a stream",
    (
        STREAM,
        Column("device", "string", "Name of the device; left out with features only."),
        Column("unit", "string", "Unit of a sample."),
        Column("dtype", "string", "Type of a sample."),
        Column("shape", "string", "Shape of one sample, n x n."),
        Column("channels", "string", "Names of the channels, in order, as JSON."),
        Column("rate_hz", "number", "Rate that the device announced.", "Hz"),
        Column("measured_hz", "number", "Rate of the samples that came, without gaps.", "Hz"),
        Column("samples", "integer", "Samples recorded."),
        Column("first_ns", "integer", "Session time of the first.", NANOSECOND),
        Column("last_ns", "integer", "Session time of the last.", NANOSECOND),
        Column("lost", "integer", "Samples missing between them."),
        Column("gaps", "integer", "In how many gaps."),
        DEMO,
    ),
)
PLACE = (
    Column("arrival_ns", "integer", "Session time when it came, raw.", NANOSECOND),
    Column("segment", "integer", "Number of its file, 0 for the first."),
)
FRAMES = Table(
    "video_frames",
    "Every picture, and where it is",
    (
        Column("index", "integer", "Absolute number of the picture."),
        *TIME,
        *PLACE,
        Column("row", "integer", "Number in its file."),
        Column("pts_us", "integer", "Presentation time stamp in its file.", "µs"),
    ),
)
SOUNDS = Table(
    "audio_blocks",
    "Every block of sound, and where it is",
    (
        Column("first", "integer", "Absolute index of its first sample."),
        Column("count", "integer", "Samples in it."),
        *TIME,
        Column("last_ns", "integer", "Session time of its last sample.", NANOSECOND),
        *PLACE,
        Column("row", "integer", "Number of its first sample in its file."),
    ),
)
EEG = Table(
    "eeg",
    "EEG samples as captured: one row a sample",
    (
        Column("index", "integer", "Absolute index of the sample; a jump is a loss."),
        *TIME,
        Column("eeg_*", "number", "A channel of the board; g for an accelerometer.", "µV"),
    ),
    asked=True,
)
TABLES = (
    RESULTS, ESTIMATES, SHADOWS, MARKERS, MARKER_HISTORY, TRIALS, ANSWERS, CONTINUOUS,
    ANNOTATIONS, GAPS, STATES, QUALITY, STREAMS, FRAMES, SOUNDS, EEG,
)  # fmt: skip
NAMES = tuple(
    name
    for table in TABLES
    for name in ([f"estimates_{m}" for m in MODALITIES] if table is ESTIMATES else [table.name])
)
"""Names of the tables, as they are asked for."""


def package(tables: Iterable[Table], paths: Mapping[str, str], about: Mapping[str, Any]) -> Any:
    """Return a Frictionless Data Package of tables that lie at ``paths``."""
    return {
        "profile": "tabular-data-package",
        **about,
        "resources": [
            {
                "name": table.name.replace("_", "-"),
                "title": table.title,
                "path": paths[table.name],
                "encoding": "utf-8",
                "schema": {
                    "fields": [_field(column) for column in table.columns],
                    "missingValues": [MISSING],
                },
            }
            for table in tables
        ],
    }


def _field(column: Column) -> dict[str, str]:
    unit = {"unit": column.unit} if column.unit else {}
    return {"name": column.name, "type": column.kind, "description": column.meaning, **unit}


def as_markdown() -> str:
    """Return the data dictionary as docs/tables.md has it."""
    lines: list[str] = []
    for table in TABLES:
        lines += [f"### {table.name}", "", table.title + ".", ""]
        lines += ["| column | type | unit | what |", "|---|---|---|---|"]
        lines += [f"| `{c.name}` | {c.kind} | {c.unit} | {c.meaning} |" for c in table.columns]
        lines += [""]
    return "\n".join(lines)
