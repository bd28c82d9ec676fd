"""What a simulated study cannot do."""

from emoscope_devices import SaidError


class SimulateError(SaidError):
    """A study cannot be simulated."""
