"""A PsychoPy experiment that starts and stops Emoscope, with a marker at each picture's flip.

    emoscope live --headless --camera 0 --microphone default --control
    python psychopy_markers.py --token-file FILE --participant P001

A marker carries the time of the flip by this computer's clock, so that it does not matter when the
message arrives; Emoscope tells by how much that time may be wrong. Without PsychoPy, or with
``--dry``, the trials run without a window: to try out the connection.
"""

import argparse
import sys
import time
from pathlib import Path

from control_client import Emoscope

try:
    from psychopy import core, visual
except ImportError:
    core = visual = None

TRIALS = ("calm", "joy", "calm", "fear")
SHOWN = 1.0
PAUSE = 0.5


class Screen:
    """Shows a word, and says when it was shown (``time.monotonic_ns``)."""

    def __init__(self, dry):
        """Open a window, unless ``dry``."""
        self.window = None if dry or visual is None else visual.Window(fullscr=True)

    def show(self, text):
        """Show ``text`` from the next flip on; return when that was."""
        if self.window is None:
            return time.monotonic_ns()
        shown = []
        visual.TextStim(self.window, text=text).draw()
        self.window.callOnFlip(lambda: shown.append(time.monotonic_ns()))
        self.window.flip()
        return shown[0]

    def wait(self, seconds):
        """Wait."""
        (time.sleep if self.window is None else core.wait)(seconds)

    def close(self):
        """Close the window."""
        if self.window is not None:
            self.window.close()


def run(emoscope, screen, pace):
    """Show all trials; return the markers that were set."""
    markers = []
    for number, word in enumerate(TRIALS, 1):
        shown = screen.show(word)
        markers.append(emoscope.mark(f"trial {number} {word}", seconds=SHOWN * pace, at=shown))
        screen.wait(SHOWN * pace)
        screen.show("+")
        screen.wait(PAUSE * pace)
    return markers


def main():
    """Record one participant, one recording for each block."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--token-file", type=Path, required=True)
    parser.add_argument("--port", type=int, default=22346)
    parser.add_argument("--participant", default="P001")
    parser.add_argument("--blocks", type=int, default=2)
    parser.add_argument("--dry", action="store_true", help="without a window")
    parser.add_argument("--pace", type=float, default=1.0, help="0.1: ten times as fast")
    options = parser.parse_args()
    token = options.token_file.read_text().strip()
    screen = Screen(options.dry)
    try:
        with Emoscope(token, options.port, name="psychopy") as emoscope:
            for block in range(1, options.blocks + 1):
                doubt = emoscope.synchronise()
                folder = f"sub-{options.participant}/block-{block}"
                where = emoscope.start(options.participant, "pilot", folder)
                markers = run(emoscope, screen, options.pace)
                ended = emoscope.stop()
                sys.stdout.write(
                    f"block {block}: {len(markers)} markers, known to {doubt * 1e6:.0f} µs,"
                    f" {ended['seconds']:.1f} s in {where}\n"
                )
    finally:
        screen.close()


if __name__ == "__main__":
    main()
