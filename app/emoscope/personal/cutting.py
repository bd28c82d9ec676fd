"""Labelled EEG windows and the rest, cut out of closed recordings of one participant.

What is cut are the arrays of docs/personal-eeg.md. A trial is cut between the onset and the offset
of its stimulus. What is left out is counted by the reason; nothing is guessed.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from emoscope.participants._scan import codes_of
from emoscope.personal._rests import rests_of
from emoscope.personal._samples import Stretch, cut_windows, stretches
from emoscope.personal.asked import Asked
from emoscope.personal.errors import PersonalError
from emoscope.recording.reader import Recording, RecordingError, read_recording
from emoscope.recording.trials import TrialRecord, trials_of
from emoscope_devices import Sentence, StreamSpec, say
from emoscope_models._eeg_bands import plain

Left = Literal[
    "rehearsal",
    "broken off",
    "open",
    "repeated",
    "failed",
    "no stimulus",
    "unknown condition",
    "not rated",
    "neither",
    "rated both ways",
    "no signal",
]
LEFTS: tuple[Left, ...] = get_args(Left)
"""Why a trial is left out."""
LEAST_CLIPS, LEAST_OF_CLASS = 8, 3
"""As training has them: with 8 held-out clips 7 must be right; a class of 2 is hardly known."""
LEAST_REST = 7
"""Windows: ten seconds, as a rest of the sitting needs; less is none."""
FEW = 6
"""Conditions that are named."""


@dataclass(frozen=True, slots=True)
class Clip:
    """One trial with its label by key, and its windows (n, samples, channels) in µV."""

    name: str
    stimulus: str
    condition: str
    labels: Mapping[str, str]
    windows: NDArray[Any]


@dataclass(frozen=True, slots=True)
class Cut:
    """What was cut from one recording. ``left`` trials by the reason; ``lost`` windows had a gap.

    ``strange`` are conditions that the table does not have. ``rest`` (m, samples, channels).
    """

    folder: Path
    spec: StreamSpec
    clips: tuple[Clip, ...]
    rest: NDArray[Any]
    trials: int
    left: Mapping[Left, int]
    lost: int
    strange: tuple[str, ...] = ()

    @property
    def simulated(self) -> bool:
        """Return whether no person was recorded."""
        return self.spec.demo

    def arrays(self) -> dict[str, NDArray[Any]]:
        """Return what training takes, by key."""
        counts = [len(clip.windows) for clip in self.clips]
        held: dict[str, NDArray[Any]] = {
            "windows": np.concatenate([clip.windows for clip in self.clips]),
            "rate": np.array(self.spec.rate),
            "channels": np.array(self.spec.electrodes),
            "clip": np.repeat([clip.name for clip in self.clips], counts),
            "stimulus": np.repeat([clip.stimulus for clip in self.clips], counts),
        }
        for key in self.clips[0].labels:
            held[key] = np.repeat([clip.labels[key] for clip in self.clips], counts)
        if len(self.rest):
            held["rest"] = self.rest
        return held


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
    _refuse_strangers(ordered)
    whole = tuple(_settled(ordered))
    _refuse_too_little(whole, asked)
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
    trials = trials_of(recording)
    if not trials:
        raise PersonalError(
            "The recording {folder} has no trials of a protocol.",
            "Choose recordings in which a protocol was run.",
            folder=folder,
        )
    rests = (_stretches(recording, spec, *span) for span in rests_of(recording, trials))
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
        raise _passed(error) from error
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


def _passed(error: RecordingError) -> PersonalError:
    what, remedy = error.sentences
    return PersonalError(what.template, remedy.template, **{**what.values, **remedy.values})


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


def _refuse_strangers(cuts: Sequence[Cut]) -> None:
    """Raise PersonalError for recordings with other electrodes, another rate, or a person's own
    beside simulated ones."""
    first = cuts[0]
    for other in cuts[1:]:
        same = tuple(map(plain, other.spec.electrodes)) == tuple(map(plain, first.spec.electrodes))
        if not same or other.spec.rate != first.spec.rate:
            raise PersonalError(
                "{folder} has other electrodes or another rate than {first}.",
                "Calibrate with recordings of one headset, with its electrodes in one place.",
                folder=other.folder,
                first=first.folder,
            )
        if other.simulated != first.simulated:
            raise PersonalError(
                "One of {folder} and {first} is simulated.",
                "Choose recordings of the person alone.",
                folder=other.folder,
                first=first.folder,
            )
        if bool(len(other.rest)) != bool(len(first.rest)):
            raise PersonalError(
                "Only one of {folder} and {first} has a rest.",
                "Leave the one without a rest out, or record one with each.",
                folder=other.folder,
                first=first.folder,
            )


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


def _refuse_too_little(cuts: Sequence[Cut], asked: Asked) -> None:
    """Raise PersonalError when there are too few clips, or of a class."""
    clips = [clip for cut in cuts for clip in cut.clips]
    units = {clip.stimulus or f"{n}": clip.labels for n, clip in enumerate(clips)}
    if len(units) < LEAST_CLIPS:
        raise PersonalError(
            "There are {count} labelled clips; at least {least} are needed.",
            "Record more: 16 are better, since of 8 all but one must be right.",
            more=left_out(cuts),
            count=len(units),
            least=LEAST_CLIPS,
        )
    for key in asked.keys:
        values = [labels[key] for labels in units.values()]
        names = asked.classes if key == "label" else ("low", "high")
        for name in names:
            if values.count(name) < LEAST_OF_CLASS:
                raise PersonalError(
                    "Of {key} there are {count} clips with {name}; at least {least} are needed.",
                    "Record more of them, or ask for something else.",
                    key=key,
                    count=values.count(name),
                    name=name,
                    least=LEAST_OF_CLASS,
                )


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
