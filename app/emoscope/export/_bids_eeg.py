"""The folder ``eeg`` of a BIDS session: BDF+ with channels, electrodes, coordinates, events."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from emoscope.electrodes import on_sphere
from emoscope.export._bids_events import write_eeg_events
from emoscope.export._bids_files import NONE, write_json, write_tsv
from emoscope.export._bids_names import Entities
from emoscope.export._bids_rating import places_in, write_rating
from emoscope.export._edf_file import FILLER, names_of, resolution
from emoscope.export._eeg_grid import Channel, Run
from emoscope.export._eeg_written import Written
from emoscope.export.eeg import LOOKING, eeg_runs, write_runs
from emoscope.export.job import Identity, Job
from emoscope.recording.ratings import ratings_of
from emoscope_devices import Sentence, say

RADIUS_M = 0.095
"""Of the sphere that template positions are on: about an adult's head."""
TEMPLATE = (
    "Template positions, not measured on the participant: the site that the channel is named for in"
    " the 10-10 system, on a sphere of radius 0.095 m around the origin (Oostenveld & Praamstra"
    " 2001, Clin Neurophysiol 112). X to the right, Y to the nose, Z up. n/a for other names."
)


@dataclass(frozen=True, slots=True)
class Scan:
    """A file for scans.tsv, relative to the session's folder, and when its first sample was."""

    path: Path
    begin: datetime | None


def write_eeg(
    job: Job, folder: Path, who: Entities, identity: Identity
) -> tuple[list[Scan], tuple[Sentence, ...]]:
    """Write all of ``eeg`` below a session's ``folder``. Raises ExportError without EEG."""
    found = eeg_runs(job.part(0.0, LOOKING))
    place = folder / "eeg"
    place.mkdir(parents=True)
    numbers = [n + 1 if len(found) > 1 else None for n in range(len(found))]
    paths = [place / who.name("eeg.bdf", run=number) for number in numbers]
    written, notes = write_runs(job.part(LOOKING, 1.0), found, paths, "bdf", identity)
    for number, one in zip(numbers, written, strict=True):
        write_json(place / who.name("eeg.json", run=number), _sidecar(job, one, who))
        rows = list(_channels(one))
        write_tsv(place / who.name("channels.tsv", run=number), CHANNELS, rows)
        events = place / who.name("events.tsv", run=number)
        write_eeg_events(events, one.run, one.shape.rate, one.happened)
    _rate(job, place, who, written)
    if not _places(place, who, found):
        notes += (say("No channel has a name of the 10-10 system: positions are not written."),)
    return [Scan(one.path.relative_to(folder), one.begin) for one in written], notes


def _rate(job: Job, place: Path, who: Entities, written: Sequence[Written]) -> None:
    """Write the continuous rating beside each file; beside the first what came before it, too."""
    ratings = ratings_of(job.recording)
    begins = [-(1 << 62), *(one.run.begin for one in written[1:]), 1 << 62]
    for number, one in enumerate(written):
        part = ratings.between(begins[number], begins[number + 1])
        places = places_in(one.run, one.shape.rate, part.times)
        write_rating(place, who, part, places, number + 1 if len(written) > 1 else None)


def _sidecar(job: Job, one: Written, who: Entities) -> dict[str, Any]:
    run, versions = one.run, job.recording.start.get("versions")
    known = versions if isinstance(versions, dict) else {}
    software = ", ".join(f"{n} {known[n]}" for n in ("emoscope", "brainflow") if n in known)
    electrodes = sum(channel.unit == "µV" for channel in run.channels)
    scheme = all(on_sphere(c.name) for c in run.channels if c.unit == "µV")
    return {
        "TaskName": who.task,
        "SamplingFrequency": one.shape.rate,
        "EEGReference": NONE,
        "PowerLineFrequency": run.spec.mains or NONE,
        "SoftwareFilters": NONE,
        "ManufacturersModelName": run.spec.device,
        "SoftwareVersions": software or NONE,
        "EEGPlacementScheme": "10-10 system, by the channels' names" if scheme else NONE,
        "EEGChannelCount": electrodes,
        "MISCChannelCount": len(run.channels) - electrodes,
        "EOGChannelCount": 0,
        "ECGChannelCount": 0,
        "EMGChannelCount": 0,
        "TriggerChannelCount": 0,
        "RecordingDuration": round(run.seconds, 6),
        "RecordingType": "continuous",
        "Simulated": run.spec.demo,
        "EffectiveSamplingFrequency": run.effective_rate or NONE,
        "SampleTimes": (
            "Row n of the file is the device's sample n: at n / SamplingFrequency by the device's"
            " own crystal, of which EffectiveSamplingFrequency is the rate by the computer's"
            " clock. Gaps keep their length."
        ),
        "FillValue": FILLER,
        "RecordingGaps": [
            {"Row": start, "Rows": stop - start, "Onset": start / one.shape.rate}
            for start, stop in run.gaps
        ],
    }


CHANNELS = (
    "name", "type", "units", "description", "sampling_frequency", "low_cutoff", "high_cutoff",
    "status", "status_description",
)  # fmt: skip


def _channels(one: Written) -> Iterator[tuple[object, ...]]:
    run = one.run
    for channel, label in zip(run.channels, names_of(run.channels), strict=True):
        electrode = channel.unit == "µV"
        words = f"24 bits, step {resolution(channel, one.filled, 'bdf'):.3g} {channel.unit}"
        words = words if label == channel.name else f"{channel.name}; {words}"
        why = "; ".join(_doubts(channel, run))
        state = "bad" if channel.constant else None  # no other judgement is made
        kind = "EEG" if electrode else "MISC"
        yield (label, kind, channel.unit, words, one.shape.rate, None, None, state, why)


def _doubts(channel: Channel, run: Run) -> Iterator[str]:
    if channel.constant:
        yield "never moved"
    if channel.railed:
        yield f"stood at its limit for {channel.railed / run.spec.rate:.2f} s"
    if channel.unusable:
        yield f"{channel.unusable} samples are no usable numbers"


def _places(place: Path, who: Entities, found: Sequence[Run]) -> bool:
    """Write electrodes.tsv and coordsystem.json; return False when no position is known."""
    names: dict[str, str] = {}
    for run in found:
        labels = names_of(run.channels)
        pairs = zip(labels, run.channels, strict=True)
        names |= {label: channel.name for label, channel in pairs if channel.unit == "µV"}
    known = {label: on_sphere(name) for label, name in names.items()}
    if not any(known.values()):
        return False
    rows = [
        (label, *(tuple(RADIUS_M * axis for axis in at) if at else (None,) * 3))
        for label, at in known.items()
    ]
    name = who.name("electrodes.tsv", task=False)
    write_tsv(place / name, ("name", "x", "y", "z"), rows)
    system = {
        "EEGCoordinateSystem": "Other",
        "EEGCoordinateUnits": "m",
        "EEGCoordinateSystemDescription": TEMPLATE,
    }
    write_json(place / who.name("coordsystem.json", task=False), system)
    return True
