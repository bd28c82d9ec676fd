"""Records known signals until it is killed: python -m tests.app.recorder_child FOLDER PROGRESS.

Hands in the next block of each stream when the one before has been counted as recorded, and notes
in the file PROGRESS (six int64: handed in, then counted, of video, audio and EEG).
"""

import mmap
import sys
import time
from pathlib import Path

import numpy as np

from tests.app.recorder_signals import AUDIO_BLOCK, EEG_BLOCK, brain, frame, recorder, sound

KINDS = ("video", "audio", "eeg")


def main(folder, progress):
    with progress.open("r+b") as file:
        shared = np.frombuffer(mmap.mmap(file.fileno(), 48), np.int64)
    made = recorder(folder)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    step = {"video": 1, "audio": AUDIO_BLOCK, "eeg": EEG_BLOCK}
    make = {"video": frame, "audio": sound, "eeg": brain}
    while True:
        counted = made.status.streams
        for place, kind in enumerate(KINDS):
            shared[3 + place] = counted.get(kind, 0)
            if shared[place] == counted.get(kind, 0):
                item = make[kind](int(shared[place]))
                shared[place] += step[kind]
                made.put(item)
        time.sleep(0.0005)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
