"""Trains a memory fusion network as a fusion rule.

    python -m emoscope_models.training.fusion_memory SITTINGS.npz --out FOLDER

Cut off? Give the same command again. See README.md for what it learns from.
"""

import sys

from emoscope_models.training._fusion_train import command


def main(arguments: list[str] | None = None) -> int:
    """Train and return the exit code."""
    what = "Trains a memory fusion network as a fusion rule."
    return command("memory-fusion-network", what, arguments)


if __name__ == "__main__":
    sys.exit(main())
