"""What is wrong with a study: where, and what to write instead."""

from emoscope.toml_lines import Place as Place
from emoscope.toml_text import Fault as Fault
from emoscope.toml_text import TomlError


class StudyError(TomlError):
    """A study file cannot be read or written; its ``faults`` are those of the study itself."""


class StudyChanged(StudyError):
    """The file is not the one that was read: somebody else has changed it, or made it."""
