"""The engine in a process of its own: captures, models and recorder outlive the window.

Light to import; the engine's own side (``server``, ``host``) is imported where it runs.
"""

from emoscope.engine.errors import EngineError
from emoscope.engine.launch import available, reach
from emoscope.engine.place import Place, find_place
from emoscope.engine.remote import RemoteSession

__all__ = ["EngineError", "Place", "RemoteSession", "available", "find_place", "reach"]
