"""What a session gives to the lab's other programs, and takes from them: LSL and OSC.

Beside the session, in its process, on threads of its own: nothing here can hold it up.
"""

from emoscope.outlets.beside import attach

__all__ = ["attach"]
