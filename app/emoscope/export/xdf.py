"""The recording's own XDF files, bit for bit: EEG, answers, markers, states, counters."""

from emoscope.export._copy import copy
from emoscope.export.job import ExportError, Job, Report
from emoscope.recording.read_folder import SIGNALS, segments
from emoscope_devices import say


class XdfExporter:
    """Copies ``signals.xdf`` and its splits, as docs/recording-format.md describes them."""

    name = "xdf"

    def export(self, job: Job) -> Report:
        """Copy them. Raises ExportError when there are none, or when EEG must not leave."""
        if job.shield.features_only:
            raise ExportError(
                "XDF holds EEG as it was captured, which features only leaves out.",
                "Export features instead, or allow the EEG.",
            )
        paths = list(segments(job.recording.folder, SIGNALS).values())
        if not paths:
            raise ExportError(
                "There is no signals.xdf in the recording {folder}.",
                "Choose another recording.",
                folder=job.recording.folder,
            )
        for number, path in enumerate(paths):
            part = job.part(number / len(paths), (number + 1) / len(paths))
            copy(part, path, job.folder / path.name, say("Copying {file}.", file=path.name))
        return Report(
            tuple(path.relative_to(job.recording.folder) for path in paths),
            (
                say(
                    "All times are on one clock: open XDF without clock synchronisation and"
                    " without dejittering."
                ),
            ),
        )
