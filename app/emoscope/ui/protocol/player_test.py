"""What ``emoscope player-test`` does: the self-test in a window, its result on the terminal."""

import argparse
import json
import sys
from dataclasses import asdict, replace

from emoscope.player_test_command import FAILED, arguments
from emoscope.protocol.selftest import SelfTest
from emoscope.settings import Settings
from emoscope.ui.protocol.selftest import run_selftest


def run_player_test(options: argparse.Namespace, _: Settings) -> int:
    """Run the test and return the exit code."""
    result = run_selftest(**arguments(options))
    sys.stdout.write(as_json(result) if options.json else table(result))
    lost = result.dropped / result.frames if result.frames else 1.0
    bad = result.failed or result.misread or lost > options.dropped
    return FAILED if bad else 0


def table(result: SelfTest) -> str:
    """Return the result in words."""
    return "".join(f"{sentence}\n" for sentence in result.sentences)


def as_json(result: SelfTest) -> str:
    """Return the result for a program; times in s."""
    values = asdict(replace(result, failed=())) | {
        "dropped": result.dropped,
        "failed": [str(sentence) for sentence in result.failed],
        "sentences": [str(sentence) for sentence in result.sentences],
    }
    return json.dumps(values, indent=2, sort_keys=True) + "\n"
