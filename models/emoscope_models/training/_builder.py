"""The command of what the set-up builds from weights that a package carries."""

import argparse
import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from emoscope_models._assets import built_models, carried

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Built:
    """A model file ``name`` and how it is made: ``build`` takes the weights' path.

    ``carrier`` and ``file`` name the distribution and its file; ``what`` is for the error.
    """

    name: str
    carrier: str
    file: str
    build: Callable[[Path], bytes]
    what: str


def run(built: Built, about: str, arguments: list[str] | None) -> int:
    """Build the file as the command line says; return the exit code."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--weights", type=Path, help=f"{built.file}; default: installed")
    parser.add_argument(
        "--out", type=Path, default=built_models(), help="folder; default: %(default)s"
    )
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    source = chosen.weights or carried(built.carrier, built.file)
    if source is None:
        log.error("%s is not installed, and it carries the weights. Run make setup.", built.carrier)
        return 1
    try:
        model = built.build(source)
        chosen.out.mkdir(parents=True, exist_ok=True)
        (chosen.out / built.name).write_bytes(model)
    except (OSError, ValueError) as error:
        log.error("%s cannot be built: %s", built.what, error)
        return 1
    log.info("%s  %s", hashlib.sha256(model).hexdigest(), chosen.out / built.name)
    return 0
