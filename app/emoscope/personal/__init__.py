"""A participant's own: her EEG model from her recordings, her profile, and its use while she sits.

closed recordings ─► cutting ─► runner (a process of its own) ─► Outcome ─► profiles/<code>/
"""

from emoscope.personal.asked import Asked as Asked
from emoscope.personal.errors import PersonalError as PersonalError
