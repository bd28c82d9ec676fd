"""What is known of one written file of EEG."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from emoscope.export._edf_file import Shape
from emoscope.export._eeg_grid import Run
from emoscope.export._happened import Placed


@dataclass(frozen=True, slots=True)
class Written:
    """One file of EEG: what is in it, how it is cut, and everything that happened meanwhile."""

    path: Path
    run: Run
    shape: Shape
    happened: tuple[Placed, ...]
    begin: datetime | None

    @property
    def filled(self) -> bool:
        """Return whether there are rows without a sample in it, or samples without a number."""
        run = self.run
        return bool(run.gaps or run.unusable or run.rows % self.shape.per_record)
