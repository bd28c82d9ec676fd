"""events.tsv and events.json: what happened, with HED short tags."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from emoscope.export._bids_event_words import (
    COLUMNS,
    EMOTIONS,
    OF_TRIALS,
    OFFSET,
    explained,
)
from emoscope.export._bids_files import cell, write_json, write_tsv
from emoscope.export._bids_hed import tags_of
from emoscope.export._eeg_grid import Run
from emoscope.export._happened import Happened, Placed


def write_eeg_events(path: Path, run: Run, rate: float, placed: Sequence[Placed]) -> None:
    """Write what happened during one file of EEG, by its rows at ``rate`` (Hz).

    ``path`` ends in .tsv; the JSON file beside it explains.
    """
    both = [*placed, *(_end(one, run) for one in placed if _shown(one.what))]
    both.sort(key=lambda one: one.row)
    rows = [
        (p.row / rate, p.rows / rate, round(p.row) if p.inside else None, *_about(p.what, p.time))
        for p in both
    ]
    _write(path, True, rows, [p.what for p in both])


def write_plain_events(path: Path, begin: int, said: Sequence[Happened]) -> None:
    """Write what happened where there is no EEG, from ``begin`` (session ns) on."""
    both = [*said, *(_gone(one) for one in said if _shown(one))]
    both.sort(key=lambda one: one.start)
    rows = [
        ((one.start - begin) / 1e9, (one.stop - one.start) / 1e9, *_about(one, one.start))
        for one in both
    ]
    _write(path, False, rows, both)


def _shown(what: Happened) -> bool:
    """Return whether it is a stimulus of which it is known when it went."""
    return what.kind == "stimulus" and not what.open


def _gone(what: Happened) -> Happened:
    """Return the moment at which a stimulus had gone."""
    assert what.trial is not None
    prefix = what.trial.prefix
    text = f"{prefix}{OFFSET}{what.text.removeprefix(prefix).removeprefix('stimulus')}"
    return replace(what, start=what.stop, kind=OFFSET, text=text)


def _end(one: Placed, run: Run) -> Placed:
    row = one.row + one.rows
    inside = -0.5 < row < run.rows - 0.5
    return Placed(row, 0.0, inside, one.what.stop, _gone(one.what))


def _about(what: Happened, time: int) -> tuple[object, ...]:
    said = (what.text, what.kind, _emotion(what), what.source, what.valence, what.arousal, time)
    trial = what.trial
    if trial is None:
        return (*said, *(None for _ in OF_TRIALS[:-1]))
    return (
        *said,
        trial.block,
        trial.trial,
        trial.attempt,
        trial.condition,
        trial.stim_id,
        trial.outcome,
        "true" if trial.rehearsal else "false",
        trial.onset_by,
        trial.dropped,
        trial.scale,
        trial.value,
        trial.response_time,
        trial.intensity,
    )


def _emotion(what: Happened) -> str | None:
    """Return the class that a marker or label names, None for any other."""
    named = what.text.strip().lower() if what.kind in ("marker", "annotation") else ""
    return named if named in EMOTIONS else None


def _write(
    path: Path, eeg: bool, rows: Sequence[Sequence[object]], said: Sequence[Happened]
) -> None:
    """Write both files; columns of trials only where there are any."""
    columns = [name for name in COLUMNS if eeg or name != "sample"]
    if not any(one.trial is not None for one in said):
        columns = [name for name in columns if name not in OF_TRIALS]
    tags = tags_of([(cell(row[0]), one) for row, one in zip(rows, said, strict=True)])
    pairs = zip(rows, tags, strict=True)
    write_tsv(path, columns, ((*row, hed)[: len(columns)] for row, hed in pairs))
    kinds = {one.kind for one in said}
    named = {found for one in said if (found := _emotion(one)) is not None}
    write_json(path.with_suffix(".json"), explained(columns, kinds, named))
