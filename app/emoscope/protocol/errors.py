"""What is wrong with a protocol: where in the file, and what to write instead."""

from emoscope.toml_text import TomlError


class ProtocolError(TomlError):
    """A protocol cannot be read or run; its ``faults`` are those of the protocol itself."""
