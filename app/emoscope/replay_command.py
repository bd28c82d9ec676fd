"""``emoscope live --headless --replay``: a recording gives its answers again, or new ones."""

import heapq
import json
import logging
import time
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from emoscope.estimators import make_loaders, make_shadows
from emoscope.headless import Outcome
from emoscope.markers import Marker
from emoscope.pipeline import Result
from emoscope.recording import ResultWriter
from emoscope.recording.facts import fusion_of
from emoscope.recording.reader import Recording, RecordingError, read_recording
from emoscope.recording.replay import Answer, Replay
from emoscope.recording.replay_estimates import Reestimation
from emoscope.recording.results import as_record
from emoscope.recording.values import to_text
from emoscope.replay_steps import Stepper
from emoscope.session import Loader
from emoscope.settings import Settings
from emoscope_devices import to_ns, to_seconds
from emoscope_models import Estimate, FusionSettings, Modality, ModelError
from emoscope_models.registry import find

log = logging.getLogger(__name__)

AS_FAST_AS_IT_GOES = 0.0
RECORDED, AGAIN = "recorded", "again"
Item = tuple[str, Result, list[Marker]]
"""Which answers, a result, and the markers that come with it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What to replay and how.

    ``speed`` times as fast as it was, AS_FAST_AS_IT_GOES for no waiting. ``seconds`` of the
    recording, None for all. ``again``: samples go through models again; ``models`` by their keys
    instead of those that the settings name.
    """

    folder: Path
    speed: float = AS_FAST_AS_IT_GOES
    seconds: float | None = None
    again: bool = False
    models: tuple[str, ...] = ()


def run(
    asked: Asked,
    settings: Settings,
    *,
    out: Path | None,
    report: TextIO,
    steps: Stepper | None = None,
) -> Outcome:
    """Replay and return how it went. Writes JSON Lines to ``out`` when given.

    ``steps`` shows each answer and says when the next may come.

    Raises RecordingError for what cannot be read, ModelError for models that nobody knows, and
    OSError when ``out`` cannot be created or lies in the recording.
    """
    recording = read_recording(asked.folder)
    if out is not None and out.resolve().is_relative_to(asked.folder.resolve()):
        raise RecordingError(
            "{out} is inside the recording.",
            "Write the results elsewhere: a recording is never changed.",
            out=out,
        )
    for note in recording.notes:
        report.write(f"{note}\n")
    pace = _Pace(asked, recording, steps)
    if asked.again:
        return _again(asked, settings, recording, out, pace)
    return _same(recording, out, pace)


def _same(recording: Recording, out: Path | None, pace: "_Pace") -> Outcome:
    """Give the recorded answers again, in the words of a live session."""
    replay = Replay(recording)
    fused, shown, same = 0, 0, 0
    with ExitStack() as stack:
        writer = stack.enter_context(ResultWriter(out)) if out else None
        for item in replay.told():
            if isinstance(item, Answer):
                if not pace.reached(item.result.time):
                    break
                fused += item.again
                shown += not item.again
                same += item.again and item.same
                pace.show(item.result, _how(item))
                if writer:
                    writer.write(item.result)
            else:
                pace.mark(item)
                if writer:
                    writer.mark(item)
    lines = [
        f"{fused} answers fused again from the recorded estimates, {same} of them equal to the"
        f" last bit; {shown} shown as recorded."
    ]
    failures = [str(replay.why)] if replay.why else []
    if same < fused:
        failures.append(
            f"{fused - same} answers differ from the recorded ones: other versions of the"
            " program or its libraries, or damage."
        )
    lines += _left(recording)
    if writer:
        lines.append(f"{writer.written} results written to {out}.")
        failures += [writer.failure] if writer.unwritten else []
    return Outcome(pace.seconds, fused + shown, tuple(failures), "\n".join(lines))


def _how(answer: Answer) -> str:
    """Return in words how an answer came about."""
    if not answer.again:
        return "as recorded"
    return "fused again, equal" if answer.same else "fused again, DIFFERENT"


def _again(
    asked: Asked, settings: Settings, recording: Recording, out: Path | None, pace: "_Pace"
) -> Outcome:
    """Write recorded and new answers side by side, in order of time."""
    loaders = loaders_of(asked.models, settings)
    fusion, why = fusion_for(recording, settings)
    new = Reestimation(recording, loaders, fusion)
    tally = _Tally()
    with ExitStack() as stack:
        file = stack.enter_context(out.open("w", encoding="utf-8")) if out else None
        pairs = stack.enter_context(closing(_side_by_side(Replay(recording), new)))
        for which, result, markers in pairs:
            if not pace.reached(result.time):
                break
            tally.take(which, result)
            for marker in markers:
                pace.mark(marker)
            pace.show(result, which)
            if file:
                record = {"answers": which, **as_record(result, markers)}
                file.write(json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n")
    lines = [tally.text, *_left(recording)]
    if out:
        lines.append(f"{sum(tally.counts.values())} results written to {out}.")
    failures = [f"{m} model: {' '.join(map(str, r))}" for m, r in new.unavailable.items()]
    return Outcome(
        pace.seconds, sum(tally.counts.values()), tuple([*failures, *why]), "\n".join(lines)
    )


def loaders_of(models: tuple[str, ...], settings: Settings) -> dict[Modality, Loader]:
    """Return how to make the models. Raises ModelError for keys that cannot be obeyed."""
    loaders = dict(make_loaders(settings))
    for key in models:
        find(key)
    chosen = replace(settings, models=replace(settings.models, shadow=models))
    made = make_shadows(chosen)
    for modality, load in made.values():
        if sum(m == modality for m, _ in made.values()) > 1:
            raise ModelError(
                "Two of the models {models} are for {modality}.",
                "Name one for each.",
                models=", ".join(models),
                modality=modality,
            )
        loaders[modality] = load
    return loaders


def _side_by_side(replay: Replay, new: Reestimation) -> Generator[Item, None, None]:
    """Yield recorded and new results in order of time; markers come with the recorded ones."""
    with closing(new.results()) as results:
        made: Iterator[tuple[int, Item]] = ((r.time, (AGAIN, r, [])) for r in results)
        for _, item in heapq.merge(_recorded(replay), made, key=lambda part: part[0]):
            yield item


def _recorded(replay: Replay) -> Iterator[tuple[int, Item]]:
    markers: list[Marker] = []
    for item in replay.told():
        if isinstance(item, Marker):
            markers.append(item)
            continue
        yield item.result.time, (RECORDED, item.result, markers)
        markers = []
    if markers:
        log.warning("%d markers after the last result: %s", len(markers), markers)


def fusion_for(recording: Recording, settings: Settings) -> tuple[FusionSettings, list[str]]:
    """Return the fusion of the session; that of the settings, and why, when it is not to be had."""
    try:
        return fusion_of(recording.start), []
    except (ValueError, ModelError) as error:
        return settings.fusion.build(), [
            f"The fusion of the session is not to be had ({error}); that of the settings was used."
        ]


def _left(recording: Recording) -> list[str]:
    return [str(note) for note in recording.notes]


class _Pace:
    """Says when the end has been reached, and waits where the replay shall not be faster."""

    def __init__(self, asked: Asked, recording: Recording, steps: Stepper | None) -> None:
        self._steps = steps
        self._speed = asked.speed
        self._first = recording.span[0]
        self._end = None if asked.seconds is None else self._first + to_ns(asked.seconds)
        self._began = time.monotonic_ns()
        self._last = self._first
        if steps is not None:
            steps.begin(self._first)

    def reached(self, at: int) -> bool:
        """Wait until session time ``at`` (ns) is due; return False when it is after the end."""
        if self._end is not None and at > self._end:
            return False
        if self._steps is not None and not self._steps.wanted(at):
            return False
        self._last = max(self._last, at)
        if self._speed != AS_FAST_AS_IT_GOES:
            due = self._began + (at - self._first) / self._speed
            time.sleep(max(0.0, due - time.monotonic_ns()) / 1e9)
        return True

    def show(self, result: Result, which: str) -> None:
        """Show an answer, when each is looked at."""
        if self._steps is not None:
            self._steps.show(result, which)

    def mark(self, marker: Marker) -> None:
        """Show a marker, when each answer is looked at."""
        if self._steps is not None:
            self._steps.mark(marker)

    @property
    def seconds(self) -> float:
        """Return how much of the recording was replayed."""
        return to_seconds(self._last - self._first)


class _Tally:
    """Counts results, and compares each new estimate with the recorded one of the same window."""

    def __init__(self) -> None:
        self.counts = {RECORDED: 0, AGAIN: 0}
        self._open: dict[tuple[Modality, int], tuple[str, Estimate]] = {}
        self._same: Counter[Modality] = Counter()
        self._pairs: Counter[Modality] = Counter()
        self._number: Counter[tuple[Modality, str]] = Counter()

    def take(self, which: str, result: Result) -> None:
        """Count a result."""
        self.counts[which] += 1
        if result.cause is None:
            return
        one = result.estimates[result.cause]
        self._number[one.modality, which] += 1
        key = (one.modality, one.time)
        other = self._open.pop(key, None)
        if other is None or other[0] == which:
            self._open[key] = (which, one)
            return
        self._pairs[one.modality] += 1
        self._same[one.modality] += _content(one) == _content(other[1])

    @property
    def text(self) -> str:
        """Return how many new estimates are those of the live session, by modality."""
        lines = [f"{self.counts[RECORDED]} recorded and {self.counts[AGAIN]} new results."]
        for modality in sorted({m for m, _ in self._number}):
            lines.append(
                f"{modality}: {self._number[modality, RECORDED]} recorded and"
                f" {self._number[modality, AGAIN]} new estimates; of {self._pairs[modality]} for"
                f" the same window {self._same[modality]} are equal to the last bit."
            )
        return "\n".join(lines)


def _content(estimate: Estimate) -> str:
    """Return what an estimate says, without its details."""
    return to_text(estimate, bare=True)
