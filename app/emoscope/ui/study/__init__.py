"""Editing a study: its dialog, and the head on which a montage is laid out."""

from emoscope.ui.study.dialog import StudyDialog as StudyDialog
from emoscope.ui.study.montage_editor import MontageEditor as MontageEditor
