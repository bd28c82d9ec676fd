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
    stems = _stems(files)
    for name, stem in zip(files, stems, strict=True):
        try:
            out.mkdir(parents=True, exist_ok=True)
            sources = _sources(name, settings)
            bar = _Bar(name, _length(name), report)
            done = analyze_to(sources, make_loaders(settings), settings, out / stem, bar)
        except (DeviceError, ModelError) as error:
            failures.append(str(error))
            report.write(f"\r{error}\n")
        except OSError as error:
            failures.append(f"{error.filename or out} cannot be written ({error.strerror}).")
            report.write(f"\r{failures[-1]}\n")
        else:
            lost = f", {done.lost} samples missing in the file" if done.lost else ""
            report.write(
                f"\r{name}: {done.seconds:.1f} s, {done.results} results{lost}"
                f" → {out / stem}.jsonl, .csv\n"
            )
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
    """A progress bar on one line of a terminal."""

    def __init__(self, name: str, seconds: float, report: TextIO) -> None:
        self._name = name
        self._seconds = seconds
        self._report = report
        self._shown = -1

    def __call__(self, seconds: float) -> None:
        if int(seconds) == self._shown:
            return
        self._shown = int(seconds)
        width = shutil.get_terminal_size().columns - 1
        if self._seconds:
            share = min(1.0, seconds / self._seconds)
            full = int(share * BAR)
            text = f"{self._name} [{'#' * full}{'.' * (BAR - full)}] {share:.0%}"
        else:
            text = f"{self._name} {seconds:.0f} s"
        self._report.write("\r" + text[:width].ljust(width))
        self._report.flush()
