"""What somebody who analyses a file of EEG should know of it."""

from collections.abc import Iterator

from emoscope.export._edf_file import Format, names_of, resolution
from emoscope.export._eeg_written import Written
from emoscope_devices import Sentence, say

TOLD_HZ = 1e-5
"""A file's rate that is further from the announced one is told."""


def remarks(one: Written, form: Format) -> Iterator[Sentence]:
    """Yield sentences, the most important first."""
    if one.run.spec.demo:
        yield say("{file} holds simulated EEG, not a person's.", file=one.path.name)
    yield from _of_rows(one)
    yield from _of_times(one)
    yield from _of_channels(one)
    if form == "edf":
        yield from _of_steps(one)


def _of_rows(one: Written) -> Iterator[Sentence]:
    run, rate, file = one.run, one.run.spec.rate, one.path.name
    if run.gaps:
        yield say(
            "{file}: {count} gaps ({seconds:.3f} s) are filled with 0 and marked BAD_gap.",
            file=file,
            count=len(run.gaps),
            seconds=sum(stop - start for start, stop in run.gaps) / rate,
        )
    if run.forced:
        yield say(
            "{file}: in {count} gaps, sample numbers and clock disagree; the clock decides how"
            " long they are.",
            file=file,
            count=run.forced,
        )
    rest = -run.rows % one.shape.per_record
    if rest:
        yield say(
            "{file}: the last {seconds:.3f} s fill up the last record with 0, marked BAD_padding.",
            file=file,
            seconds=rest / rate,
        )


def _of_times(one: Written) -> Iterator[Sentence]:
    rate, file = one.run.spec.rate, one.path.name
    if abs(one.shape.rate - rate) > TOLD_HZ:
        yield say(
            "{file}: {rate} Hz cannot be written exactly; the file says {said} Hz.",
            file=file,
            rate=rate,
            said=one.shape.rate,
        )
    outside = sum(not p.inside and p.what.kind != "device_state" for p in one.happened)
    if outside:
        yield say(
            "{file}: {count} markers and labels begin where there is no EEG; they are not in this"
            " file.",
            file=file,
            count=outside,
        )


def _of_channels(one: Written) -> Iterator[Sentence]:
    run, file = one.run, one.path.name
    for channel, label in zip(run.channels, names_of(run.channels), strict=True):
        name = channel.name
        if channel.unusable:
            yield say(
                "{file}: {count} samples of {channel} are no usable numbers; they are 0 and marked"
                " BAD_unusable.",
                file=file,
                count=channel.unusable,
                channel=name,
            )
        if channel.railed:
            yield say(
                "{file}: {channel} stood at its limit for {seconds:.1f} s.",
                file=file,
                channel=name,
                seconds=channel.railed / run.spec.rate,
            )
        if channel.constant:
            yield say("{file}: {channel} never moved.", file=file, channel=name)
        if label != name:
            yield say("{file}: {channel} is called {label}.", file=file, channel=name, label=label)


def _of_steps(one: Written) -> Iterator[Sentence]:
    steps = [(resolution(c, one.filled, "edf"), c) for c in one.run.channels if not c.constant]
    if steps:
        step, coarsest = max(steps, key=lambda pair: pair[0])
        yield say(
            "{file}: EDF+ has 16 bits; the coarsest step is {step:.3g} {unit} ({channel}). BDF+ has"
            " 24.",
            file=one.path.name,
            step=step,
            unit=coarsest.unit,
            channel=coarsest.name,
        )
