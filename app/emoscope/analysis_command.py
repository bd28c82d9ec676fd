"""Files to results: which files, where to, and how it went."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from emoscope.analysis import analyze_to
from emoscope.estimators import make_loaders
from emoscope.settings import Settings
from emoscope.sources import Choice, is_eeg_file, is_media, make_sources
from emoscope_devices import DeviceError, DeviceUnusable, Source
from emoscope_devices.eeg_file import EEG_SUFFIXES
from emoscope_devices.media import probe
from emoscope_models import ModelError

BAR = 30


def analyze_files(
    files: Sequence[str], out: Path, settings: Settings, report: TextIO
) -> tuple[str, ...]:
    """Analyse each file into ``out``; return a sentence for each that could not be used.

    One bad file does not stop the others.
    """
    failures: list[str] = []
    for name, stem in zip(files, _stems(files), strict=True):
        bar = _Bar(name, report)
        try:
            out.mkdir(parents=True, exist_ok=True)
            sources = _sources(name, settings)
            bar.seconds = _length(name)
            done = analyze_to(sources, make_loaders(settings), settings, out / stem, bar)
        except (DeviceError, ModelError) as error:
            failures.append(str(error))
            bar.say(str(error))
        except OSError as error:
            why = error.strerror or str(error)
            failures.append(f"{error.filename or out / stem} cannot be written ({why}).")
            bar.say(failures[-1])
        else:
            lost = f", {done.lost} samples missing in the file" if done.lost else ""
            bar.say(
                f"{name}: {done.seconds:.1f} s, {done.results} results{lost}"
                f" → {out / stem}.jsonl, .csv"
            )
            for note in done.notes:
                bar.say(f"  {note}")
            for modality, why_not in done.unavailable.items():
                failures.append(f"{modality} model: {' '.join(map(str, why_not))}")
                bar.say(f"  {failures[-1]}")
    return tuple(failures)


def _stems(files: Sequence[str]) -> list[str]:
    """Return a name for each file's results: its own, numbered where two would collide."""
    seen: dict[str, int] = {}
    stems: list[str] = []
    for name in files:
        stem = Path(name.partition("?")[0]).stem
        seen[stem] = seen.get(stem, 0) + 1
        stems.append(stem if seen[stem] == 1 else f"{stem}-{seen[stem]}")
    return stems


def _sources(name: str, settings: Settings) -> list[Source]:
    eeg = Path(name.partition("?")[0]).suffix.lower() in EEG_SUFFIXES
    if not eeg and not is_media(name) and not is_eeg_file(name):
        raise DeviceUnusable("There is no file {path}.", "Check the path.", path=name)
    choice = Choice(eeg=name) if eeg else Choice(camera=name)
    if not eeg and not probe(Path(name)).video:
        choice = Choice(microphone=name)
    return make_sources(choice, settings, paced=False)


def _length(name: str) -> float:
    """Return the file's length in seconds, 0 when only reading it will tell."""
    if Path(name.partition("?")[0]).suffix.lower() in EEG_SUFFIXES:
        return 0.0
    return probe(Path(name)).seconds or 0.0


class _Bar:
    """A progress bar on one line of a terminal, and sentences that take its place.

    ``seconds`` is the length of the file, 0 while it is not known.
    """

    def __init__(self, name: str, report: TextIO) -> None:
        self.seconds = 0.0
        self._name = name
        self._report = report
        self._shown = -1
        self._width = 0

    def __call__(self, seconds: float) -> None:
        if int(seconds) == self._shown:
            return
        self._shown = int(seconds)
        if self.seconds:
            share = min(1.0, seconds / self.seconds)
            full = int(share * BAR)
            text = f"{self._name} [{'#' * full}{'.' * (BAR - full)}] {share:.0%}"
        else:
            text = f"{self._name} {seconds:.0f} s"
        text = text[: shutil.get_terminal_size().columns - 1]
        self._write(text)
        self._width = len(text)

    def say(self, text: str) -> None:
        """Write a sentence for good, in place of the bar."""
        self._write(text)
        self._report.write("\n")
        self._width = 0

    def _write(self, text: str) -> None:
        self._report.write(f"\r{text.ljust(self._width)}")
        self._report.flush()
