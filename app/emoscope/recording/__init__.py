"""What a session leaves on disk."""

from emoscope.recording.results import ResultWriter, as_record

__all__ = ["ResultWriter", "as_record"]
