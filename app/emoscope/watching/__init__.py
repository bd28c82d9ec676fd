"""Watches a session once a second, expected against present; knows every alarm. Without a window.

sitting ─ see ─► Seen ─ Watch.look ─► Changes ─ AlarmBook.take ─► Alarms ─► whoever shows them
"""

from emoscope.watching.alarm import Alarm, AlarmState, Moment, wall_text
from emoscope.watching.book import AlarmBook
from emoscope.watching.finding import Change, Finding, Kind, Severity
from emoscope.watching.note import note_of
from emoscope.watching.policy import WatchPolicy
from emoscope.watching.problems import Problem, ProblemBook
from emoscope.watching.seen import Ears, Seen, StreamSeen, see
from emoscope.watching.standing import Standing, State, standing
from emoscope.watching.watch import Watch

__all__ = [
    "Alarm",
    "AlarmBook",
    "AlarmState",
    "Change",
    "Ears",
    "Finding",
    "Kind",
    "Moment",
    "Problem",
    "ProblemBook",
    "Seen",
    "Severity",
    "Standing",
    "State",
    "StreamSeen",
    "Watch",
    "WatchPolicy",
    "note_of",
    "see",
    "standing",
    "wall_text",
]
