"""Child processes that hear an interrupt, however the tests themselves were started."""

import contextlib
import signal


@contextlib.contextmanager
def heard():
    """Start children within: who starts the tests in the background may ignore the interrupt.

    Children inherit that.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
