"""Tables of a protocol's trials: what was shown, what was answered, what was rated meanwhile."""

from emoscope.export._column import NANOSECOND, SCALE, SECOND, SHARE, TIME, Column, Table

WHICH = (
    Column("run", "string", "Identity of the run of the protocol."),
    Column("block", "string", "Name of the protocol's block."),
    Column("trial", "integer", "Number of the trial in the run, from 1."),
    Column("attempt", "integer", "Number of the attempt at that trial, from 1."),
    Column("condition", "string", "Condition, from the protocol."),
    Column("stim_id", "string", "Identity of the stimulus in the protocol."),
    Column("counts", "boolean", "True: done, and no rehearsal. All others are none of the study."),
)
TRIALS = Table(
    "trials",
    "Trials of a protocol: one row an attempt",
    (
        *TIME,
        *WHICH,
        Column("protocol", "string", "Name of the protocol."),
        Column("outcome", "string", "done, broken off, or open: the recording ended before."),
        Column("rehearsal", "boolean", "True: it was rehearsed."),
        Column("seconds", "number", "How long it lasted; missing while open.", SECOND),
        Column("onset_ns", "integer", "Session time when its stimulus was shown.", NANOSECOND),
        Column("offset_ns", "integer", "Session time when it had gone.", NANOSECOND),
        Column(
            "onset_by",
            "string",
            "How that is known: swap (handed to the display), paint (drawn), sound (handed over).",
        ),
        Column("frames", "integer", "Frames that should have been shown, where they are counted."),
        Column("dropped", "integer", "Frames that were not shown in time."),
        Column("failed", "string", "Why it could not be shown to its end."),
        Column("ratings", "string", "The last answer on each scale, as JSON; null for none."),
        Column("number", "integer", "Number of its marker."),
    ),
)
ANSWERS = Table(
    "ratings",
    "Answers of the participant: one row an answer",
    (
        *TIME,
        *WHICH,
        Column("scale", "string", "What was asked, by its name in the protocol."),
        Column(
            "value",
            "string",
            "Points, x,y of an affect grid, a name, or words; missing when none was given.",
        ),
        Column("response_time", "number", "From question to answer.", SECOND),
        Column("intensity", "number", "How strongly, where that was asked.", SHARE),
    ),
)
CONTINUOUS = Table(
    "continuous_rating",
    "What the participant rated while she was shown something: one row a sample",
    (
        *TIME,
        Column("valence", "number", "Unpleasant to pleasant; missing when not rated.", SCALE),
        Column("arousal", "number", "Calm to excited; missing when not rated.", SCALE),
        Column("run", "string", "Run of the trial in which it was; missing between trials."),
        Column("trial", "integer", "Its number."),
        Column("attempt", "integer", "Number of the attempt at it."),
        Column("stim_id", "string", "Identity of its stimulus."),
    ),
)
