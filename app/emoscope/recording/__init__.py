"""What a session leaves on disk."""

from emoscope.recording._disk import DiskPolicy
from emoscope.recording._segments import Limits
from emoscope.recording.documents import RecorderError, check_code, new_folder
from emoscope.recording.recorder import Recorder, RecorderPolicy, RecorderState, RecorderStatus
from emoscope.recording.results import ResultWriter, as_record
from emoscope.recording.tap import Tap

__all__ = [
    "DiskPolicy",
    "Limits",
    "Recorder",
    "RecorderError",
    "RecorderPolicy",
    "RecorderState",
    "RecorderStatus",
    "ResultWriter",
    "Tap",
    "as_record",
    "check_code",
    "new_folder",
]
