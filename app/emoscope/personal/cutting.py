"""Labelled EEG windows and the rest, cut out of closed recordings of one participant.

What is cut are the arrays of docs/personal-eeg.md. A trial is cut between the onset and the offset
of its stimulus. What is left out is counted by the reason; nothing is guessed.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np

from emoscope.participants.scan import codes_of
from emoscope.personal._cut import LEFTS, Clip, Cut, Left
from emoscope.personal._refusals import refuse_strangers, refuse_too_little
from emoscope.personal._rests import rests_of
from emoscope.personal.asked import Asked
from emoscope.personal.errors import PersonalError
from emoscope.personal.samples import Stretch, cut_windows, stretches
from emoscope.recording.reader import Recording, RecordingError, read_recording
from emoscope.recording.trials import TrialRecord, trials_of
from emoscope_devices import Sentence, StreamSpec, say

LEAST_REST = 7
"""Windows: ten seconds, as a rest of the sitting needs; less is none."""
FEW = 6
"""Conditions that are named."""


def cut_recordings(
    folders: Sequence[Path],
    participant: str,
    asked: Asked,
    progress: Callable[[int, int], object] = lambda done, of: None,
) -> tuple[Cut, ...]:
    """Cut what was asked out of closed recordings, the earliest first.

    ``progress`` hears how many recordings are done; what it raises ends the work. Reads the disk.
    Raises PersonalError when a recording cannot be used, or all of them are too little.
    """
    if not folders:
        raise PersonalError("No recording was chosen.", "Choose one at least.")
    if len({folder.resolve() for folder in folders}) < len(folders):
        raise PersonalError("A recording was chosen twice.", "Choose each of them once.")
    opened = sorted((_opened(folder, participant) for folder in folders), key=_began)
    ordered = []
    for number, recording in enumerate(opened):
        progress(number, len(folders))
        ordered.append(_cut(recording, asked))
    refuse_strangers(ordered)
    whole = tuple(_settled(ordered))
    refuse_too_little(whole, asked, left_out(whole))
    return tuple(cut for cut in whole if cut.clips)


def cut_recording(folder: Path, participant: str, asked: Asked) -> Cut:
    """Cut one closed recording; it may have no clip at all. Raises PersonalError."""
    return _cut(_opened(folder, participant), asked)


def _cut(recording: Recording, asked: Asked) -> Cut:
    folder = recording.folder
    spec = recording.spec("eeg")
    if spec is None:
        raise PersonalError(
            "The recording {folder} has no EEG.",
            "Choose recordings with an EEG.",
            folder=folder,
        )
    trials = [trial for trial in trials_of(recording) if not _is_baseline(trial)]
    if not trials:
        raise PersonalError(
            "The recording {folder} has no trials of a protocol.",
            "Choose recordings in which a protocol was run.",
            folder=folder,
        )
    rests = (_stretches(recording, spec, *span) for span in rests_of(recording))
    pieces = [cut_windows(found, spec) for found in rests]
    rest = [windows for windows, _ in pieces if len(windows)]
    if sum(map(len, rest)) < LEAST_REST:
        rest = []
    empty = Cut(
        folder,
        spec,
        (),
        np.concatenate(rest) if rest else cut_windows([], spec)[0],
        len(trials),
        dict.fromkeys(LEFTS, 0),
        sum(gaps for _, gaps in pieces),
    )
    return _with_clips(empty, recording, trials, asked)


def _with_clips(cut: Cut, recording: Recording, trials: Sequence[TrialRecord], asked: Asked) -> Cut:
    """Return a cut with the clips of its trials, and what was left out of them."""
    left, lost = dict(cut.left), cut.lost
    clips, strange = [], set()
    for trial in trials:
        why, labels = _why_left(trial, trials, asked)
        if why is None:
            found = _stretches(recording, cut.spec, trial.onset, trial.offset)
            windows, gaps = cut_windows(found, cut.spec)
            lost += gaps
            if len(windows):
                name = f"{trial.trial:03d} {trial.stim_id or trial.condition}"
                clips.append(Clip(name, trial.stim_id, trial.condition, labels, windows))
                continue
            why = "no signal"
        if why == "unknown condition":
            strange.add(trial.condition)
        left[why] += 1
    return replace(cut, clips=tuple(clips), left=left, lost=lost, strange=tuple(sorted(strange)))


def _is_baseline(trial: TrialRecord) -> bool:
    """Return whether a trial is there for the rest alone."""
    what = {part.what for part in trial.parts}
    return "baseline" in what and "stimulus" not in what


def _why_left(
    trial: TrialRecord, trials: Sequence[TrialRecord], asked: Asked
) -> tuple[Left | None, dict[str, str]]:
    """Return why a trial is left out, None with its labels when it is not."""
    if trial.rehearsal:
        return "rehearsal", {}
    if trial.outcome != "done":
        return trial.outcome, {}
    if any(
        (other.run, other.trial) == (trial.run, trial.trial)
        and other.attempt > trial.attempt
        and other.counts
        for other in trials
    ):
        return "repeated", {}
    if trial.failed:
        return "failed", {}
    if trial.onset is None or trial.offset is None:
        return "no stimulus", {}
    labels = asked.labels(trial)
    if labels is None:
        return ("unknown condition" if asked.by == "condition" else "not rated"), {}
    if not all(labels.values()):
        return "neither", {}
    return None, labels


def _opened(folder: Path, participant: str) -> Recording:
    """Open a recording that has ended and is of that participant. Raises PersonalError."""
    try:
        recording = read_recording(folder)
    except RecordingError as error:
        raise PersonalError.passed(error.sentences) from error
    if recording.end is None:
        raise PersonalError(
            "The recording {folder} has not ended.",
            "Stop it first; after a crash, give it its end with: emoscope recover",
            folder=folder,
        )
    codes = codes_of(recording.start)
    if codes != {participant}:
        raise PersonalError(
            "The recording {folder} is of {codes}, not of {code}.",
            "A model is one person's: choose her recordings alone.",
            folder=folder,
            codes=", ".join(sorted(codes)) or "nobody",
            code=participant,
        )
    return recording


def _began(recording: Recording) -> tuple[float, str]:
    """Return what orders recordings in time: when they began, where that is known."""
    try:
        began = datetime.fromisoformat(recording.start["begun"]).timestamp()
    except (KeyError, TypeError, ValueError, OverflowError):
        began = 0.0
    return began, recording.folder.name


def _stretches(
    recording: Recording, spec: StreamSpec, start: int | None, stop: int | None
) -> list[Stretch]:
    """Return the samples within [start, stop], by stretches. Raises PersonalError."""
    if start is None or stop is None:
        return []
    pieces = list(recording.samples("eeg", start, stop + 1))
    for other, _ in pieces:
        if other.electrodes != spec.electrodes or other.rate != spec.rate:
            raise PersonalError(
                "The EEG of {folder} changed its electrodes or its rate on the way.",
                "Leave that recording out.",
                folder=recording.folder,
            )
    return stretches([block for _, block in pieces], start, stop, len(spec.electrodes))


def _settled(cuts: Sequence[Cut]) -> Iterator[Cut]:
    """Yield cuts without stimuli that were rated both ways; tasks are clips of their own.

    Trials with the same stimulus are held out together: the second time, a film is known. Where a
    condition has but one stimulus (a task), each trial stands for itself.
    """
    stimuli: dict[str, set[str]] = {}
    labels: dict[str, set[tuple[str, ...]]] = {}
    for clip in (clip for cut in cuts for clip in cut.clips):
        stimuli.setdefault(clip.condition, set()).add(clip.stimulus)
        labels.setdefault(clip.stimulus, set()).add(tuple(clip.labels.values()))
    tasks = {condition for condition, names in stimuli.items() if len(names) == 1}
    for cut in cuts:
        kept, both = [], 0
        for clip in cut.clips:
            if clip.condition in tasks or not clip.stimulus:
                kept.append(replace(clip, stimulus=""))
            elif len(labels[clip.stimulus]) > 1:
                both += 1
            else:
                kept.append(clip)
        yield replace(cut, clips=tuple(kept), left={**cut.left, "rated both ways": both})


def tasks_of(cuts: Sequence[Cut]) -> tuple[str, ...]:
    """Return the conditions that were shown several times with one stimulus alone."""
    count: dict[str, int] = {}
    for clip in (clip for cut in cuts for clip in cut.clips if not clip.stimulus):
        count[clip.condition] = count.get(clip.condition, 0) + 1
    return tuple(sorted(name for name, times in count.items() if times > 1))


_WHY: Mapping[Left, Callable[[int], Sentence]] = {
    "rehearsal": lambda n: say("{count} trials were rehearsed: left out.", count=n),
    "broken off": lambda n: say("{count} trials were broken off: left out.", count=n),
    "open": lambda n: say("{count} trials had not ended with the recording: left out.", count=n),
    "repeated": lambda n: say("{count} trials were repeated: the last time counts.", count=n),
    "failed": lambda n: say("{count} stimuli were not shown to their end: left out.", count=n),
    "no stimulus": lambda n: say("{count} trials showed no stimulus: left out.", count=n),
    "unknown condition": lambda n: say(
        "{count} trials have a condition that nothing is said of: left out.", count=n
    ),
    "not rated": lambda n: say("{count} trials were not rated: left out.", count=n),
    "neither": lambda n: say(
        "{count} trials are neither low nor high, such as 5 of 9: left out.", count=n
    ),
    "rated both ways": lambda n: say(
        "{count} trials had a stimulus that was rated low once and high once: left out.", count=n
    ),
    "no signal": lambda n: say(
        "{count} trials have no 4 s of EEG without a gap: left out.", count=n
    ),
}


def left_out(cuts: Sequence[Cut]) -> tuple[Sentence, ...]:
    """Return what was left out and why, counted over recordings."""
    said = []
    for why in LEFTS:
        count = sum(cut.left[why] for cut in cuts)
        if count:
            said.append(_WHY[why](count))
    strange = sorted({name for cut in cuts for name in cut.strange if name})
    if strange:
        named = ", ".join(strange[:FEW]) + (" …" if len(strange) > FEW else "")
        said.append(say("Say where these conditions lie: {names}.", names=named))
    lost = sum(cut.lost for cut in cuts)
    if lost:
        said.append(say("{count} windows of 4 s have a gap: left out.", count=lost))
    return tuple(said)
