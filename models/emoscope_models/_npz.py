"""What damaged NumPy files do: one list for everybody who reads one."""

import struct
import tokenize
import zipfile
import zlib

UNREADABLE = (
    OSError,
    ValueError,  # pickled objects, a wrong header
    AttributeError,  # one array instead of an archive
    EOFError,
    KeyError,
    MemoryError,  # a header that promises terabytes
    NotImplementedError,
    OverflowError,
    RuntimeError,  # an encrypted archive
    SyntaxError,
    TypeError,
    UnicodeError,
    struct.error,
    tokenize.TokenError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What numpy.load and reading its arrays raise for damaged files: seen when fuzzing them."""
