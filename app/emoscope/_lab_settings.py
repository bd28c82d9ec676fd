"""Settings of what other programs in the lab get from a session, and give to it."""

from dataclasses import dataclass

from emoscope._settings_values import SettingsError

ALL = "all"
OUTLETS = ("eeg", "face", "speech", "eeg-estimates", "fused", "states", "markers")
"""What can be sent to the Lab Streaming Layer."""
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class LabSettings:
    """``lsl_out`` are the streams sent to LSL: of OUTLETS, or "all"; none without one.

    ``lsl_markers`` are the names of LSL streams whose markers are taken, or "all". ``osc`` is
    HOST:PORT of who gets the answers as Open Sound Control, empty for nobody.
    """

    lsl_out: tuple[str, ...] = ()
    lsl_markers: tuple[str, ...] = ()
    osc: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no stream, no name or no address."""
        for name in self.lsl_out:
            if name not in (ALL, *OUTLETS) or self.lsl_out.count(name) > 1:
                raise SettingsError(
                    "lab.lsl_out cannot have {value}. Choose all, or some of {known}.",
                    value=name,
                    known=", ".join(OUTLETS),
                )
        for names, where in ((self.lsl_out, "lab.lsl_out"), (self.lsl_markers, "lab.lsl_markers")):
            if ALL in names and len(names) > 1:
                raise SettingsError("{where} is all, or a list without it.", where=where)
        for name in self.lsl_markers:
            if not name.strip() or len(name) > LONGEST_NAME or self.lsl_markers.count(name) > 1:
                raise SettingsError(
                    "lab.lsl_markers cannot have {value}. Name each stream once, or write all.",
                    value=name or "–",
                )
        if self.osc:
            osc_address(self.osc)

    @property
    def outlets(self) -> tuple[str, ...]:
        """Return the streams that are sent, "all" spelt out."""
        return OUTLETS if self.lsl_out == (ALL,) else self.lsl_out

    @property
    def any(self) -> bool:
        """Return whether anything is sent or taken."""
        return bool(self.lsl_out or self.lsl_markers or self.osc)


def osc_address(text: str) -> tuple[str, int]:
    """Return host and port of HOST:PORT or [IPV6]:PORT. Raises SettingsError."""
    host, _, port = text.strip().rpartition(":")
    bare = host[1:-1] if host.startswith("[") and host.endswith("]") else host
    good = port.isascii() and port.isdecimal() and 0 < int(port) < 65536
    if not bare or not good or (":" in bare and bare == host) or any(c.isspace() for c in bare):
        raise SettingsError(
            "lab.osc must be HOST:PORT, such as 127.0.0.1:9000, not {value}.", value=text
        )
    return bare, int(port)
