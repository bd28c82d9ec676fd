"""What a window shows of a session that must not go wrong unseen: state, alarms, problems."""

from emoscope.ui.alarms.desk import AlarmDesk
from emoscope.ui.alarms.header import StateHeader
from emoscope.ui.alarms.history import AlarmHistory
from emoscope.ui.alarms.problem_desk import ProblemDesk
from emoscope.ui.alarms.problems import ProblemList
from emoscope.ui.alarms.strip import AlarmStrip

__all__ = [
    "AlarmDesk",
    "AlarmHistory",
    "AlarmStrip",
    "ProblemDesk",
    "ProblemList",
    "StateHeader",
]
