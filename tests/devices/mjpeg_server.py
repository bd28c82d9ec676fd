"""A virtual webcam: pictures as multipart JPEG over HTTP on this machine, with faults on demand.

Every picture carries its number, burnt in as black and white squares (``number_of``), so that a
test knows which pictures arrived and when they were taken. Run as a program it serves until its
standard input ends:

    python mjpeg_server.py --width 640 --height 480 --rate 30
"""

import argparse
import socket
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

BITS = 24
"""Enough to number pictures for a day and more at 100 a second."""
COLUMNS = 12
"""Squares per row of the burnt-in number."""
BOUNDARY = b"picture"


def draw(number: int, size: tuple[int, int], noise: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return picture ``number`` (h, w, 3): noise that differs each time, and the number."""
    width = size[0]
    picture = np.roll(noise, (number * 7) % width, axis=1)
    side = width // COLUMNS // 8 * 8
    for bit in range(BITS):
        row, column = divmod(bit, COLUMNS)
        value = 255 if number >> bit & 1 else 0
        picture[row * side : (row + 1) * side, column * side : (column + 1) * side] = value
    return picture


def number_of(picture: NDArray[np.uint8]) -> int:
    """Read the number back from a picture (h, w, 3)."""
    side = picture.shape[1] // COLUMNS // 8 * 8
    number = 0
    for bit in range(BITS):
        row, column = divmod(bit, COLUMNS)
        y, x = row * side + side // 2, column * side + side // 2
        number |= int(picture[y, x].mean() > 127) << bit
    return number


class _Handler(BaseHTTPRequestHandler):
    server: "_Server"

    def log_message(self, format: str, *args: Any) -> None:
        """Keep quiet."""

    def do_GET(self) -> None:
        camera = self.server.camera
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            if self.path == "/nothing":
                self.send_error(404)
                return
            self.send_response(200)
            kind = f"multipart/x-mixed-replace; boundary={BOUNDARY.decode()}"
            self.send_header("Content-Type", kind)
            self.end_headers()
            for jpeg in camera._pictures():
                head = b"--%s\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n"
                self.wfile.write(head % (BOUNDARY, len(jpeg)) + jpeg + b"\r\n")
        except ConnectionError:
            pass  # the client has gone, which is its right


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True
    allow_reuse_address = True

    def __init__(self, port: int, camera: "MjpegServer") -> None:
        self.camera = camera
        super().__init__(("127.0.0.1", port), _Handler)


class MjpegServer:
    """A webcam at ``url`` while the context lasts.

    Faults: ``die`` (connections cut, port closed) and ``revive``; ``stalled`` (connected, but
    nothing is sent) and ``frozen`` (the same picture over and over) are events to set and clear.
    ``size`` may be changed between connections or during one.
    """

    def __init__(self, size: tuple[int, int] = (320, 240), rate: float = 30.0) -> None:
        self.size = size
        self.rate = rate
        self.frozen = threading.Event()
        self.stalled = threading.Event()
        self.started_ns = time.monotonic_ns()
        self._dead = threading.Event()
        self._jpegs: dict[tuple[int, tuple[int, int]], bytes] = {}
        self._noises: dict[tuple[int, int], NDArray[np.uint8]] = {}
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None
        self._port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}/video.mjpg"

    def taken_ns(self, number: int) -> int:
        """Return the monotonic time at which picture ``number`` is sent."""
        return self.started_ns + round(number * 1e9 / self.rate)

    def revive(self) -> None:
        """Serve (again), on the same port as before."""
        self._dead.clear()
        self._server = _Server(self._port, self)
        self._port = int(self._server.server_address[1])
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), name="mjpeg-server"
        )
        self._thread.start()

    def die(self) -> None:
        """Cut every connection and close the port."""
        self._dead.set()
        if self._server and self._thread:
            self._server.shutdown()
            self._thread.join()
            self._server.server_close()  # joins the connections' threads
        self._server = self._thread = None

    def __enter__(self) -> "MjpegServer":
        self.revive()
        return self

    def __exit__(self, *exc: object) -> None:
        self.die()

    def _pictures(self) -> Any:
        number = -(-(time.monotonic_ns() - self.started_ns) * int(self.rate) // 10**9)
        shown = number
        while not self._dead.is_set():
            wait = (self.taken_ns(number) - time.monotonic_ns()) / 1e9
            if wait > 0 and self._dead.wait(wait):
                return
            if not self.frozen.is_set():
                shown = number
            if not self.stalled.is_set():
                yield self._jpeg(shown)
            number += 1

    def _jpeg(self, number: int) -> bytes:
        key = (number, self.size)
        if key not in self._jpegs:
            self._jpegs.clear()  # only the newest is asked for, by every connection
            if self.size not in self._noises:
                shape = (self.size[1] // 8, self.size[0] // 8, 3)
                coarse = np.random.default_rng(0).integers(60, 200, shape, dtype=np.uint8)
                self._noises[self.size] = np.asarray(cv2.resize(coarse, self.size), np.uint8)
            picture = draw(number, self.size, self._noises[self.size])
            self._jpegs[key] = cv2.imencode(".jpg", picture)[1].tobytes()
        return self._jpegs.get(key, b"") or self._jpeg(number)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--width", type=int, default=640)
    parser.add_argument("--height", type=int, default=480)
    parser.add_argument("--rate", type=float, default=30.0)
    given = parser.parse_args()
    with MjpegServer((given.width, given.height), given.rate) as camera:
        sys.stdout.write(f"{camera.url} {camera.started_ns}\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main()
