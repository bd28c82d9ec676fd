"""A virtual webcam for the benchmark: a loop of a moving face, encoded once, sent at a steady rate.

Every picture carries its place in the loop as small squares in its lower left corner, so that the
measured program's ring tells which pictures arrived; the times of sending are written at the end.

    python _camera.py SENT.json      serves until its standard input ends
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "devices"))

from mjpeg_server import MjpegServer

from emoscope_devices import ManualClock
from emoscope_devices.synthetic import Participant

SIZE = (640, 480)
RATE = 30.0
LOOP = 600
"""Pictures in the loop: 20 s, so that a place in it cannot be mistaken for one a loop away."""
BITS = 10
SIDE = 16
"""Pixels a side of one square of the number; survives JPEG and hides nothing of the face."""
QUALITY = 85


def stamp(picture: NDArray[np.uint8], number: int) -> None:
    """Write ``number`` into a picture (h, w, 3), in place."""
    for bit in range(BITS):
        value = 255 if number >> bit & 1 else 0
        picture[-SIDE:, bit * SIDE : (bit + 1) * SIDE] = value


def stamps(pictures: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Return the numbers (n,) in pictures (n, h, w, 3)."""
    columns = np.arange(BITS) * SIDE + SIDE // 2
    bits = pictures[:, -SIDE // 2, columns, 1] > 127
    return np.asarray(bits @ (1 << np.arange(BITS)), np.int64)


def loop() -> list[bytes]:
    """Return the pictures of the loop as JPEG."""
    import threading

    video = Participant(paced=False, size=SIZE, frame_rate=RATE).video
    encoded: list[bytes] = []
    blocks = video.blocks(ManualClock(), threading.Event())
    for block in blocks:
        if block is None:
            continue
        for frame in block.data:
            picture = frame.copy()
            stamp(picture, len(encoded))
            quality = [cv2.IMWRITE_JPEG_QUALITY, QUALITY]
            encoded.append(cv2.imencode(".jpg", picture, quality)[1].tobytes())
        if len(encoded) >= LOOP:
            break
    blocks.close()
    return encoded


class FaceCamera(MjpegServer):
    """Sends the loop and notes when each picture left. One reader at a time."""

    def __init__(self, pictures: list[bytes]) -> None:
        super().__init__(SIZE, RATE)
        self.sent: list[tuple[int, int]] = []
        self._loop = pictures

    def _jpeg(self, number: int) -> Any:
        self.sent.append((number, time.monotonic_ns()))
        return self._loop[number % len(self._loop)]


def main() -> None:
    """Serve until standard input ends, then write what was sent."""
    cv2.setNumThreads(1)
    camera = FaceCamera(loop())
    with camera:
        print(camera.url, flush=True)
        sys.stdin.read()
    Path(sys.argv[1]).write_text(json.dumps(camera.sent), encoding="utf-8")


if __name__ == "__main__":
    main()
