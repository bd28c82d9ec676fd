"""Control a session of Emoscope from Python: record, set markers, follow the answers.

    emoscope live --headless --demo --control          in one terminal
    python control_client.py --token-file FILE         in another; the first one names FILE

Needs the package websockets (15 or newer). Copy ``Emoscope`` into your own experiment.
"""

import argparse
import contextlib
import json
import sys
import time
from pathlib import Path

from websockets.sync.client import connect


class Refused(Exception):
    """Emoscope did not do it; the message says why and what to do."""


class Emoscope:
    """A connection to a session. Use it in a ``with``; not from two threads at once."""

    def __init__(self, token, port=22346, host="127.0.0.1", name="python"):
        """Prepare; ``with`` connects."""
        self._url, self._token, self._name = f"ws://{host}:{port}", token, name
        self._number = 0
        self._told = []  # what came while an answer was waited for
        self._open = contextlib.ExitStack()

    def __enter__(self):
        """Connect and say hello."""
        with contextlib.ExitStack() as opened:
            self._line = opened.enter_context(connect(self._url))
            self.session = self.ask("hello", version=1, token=self._token, name=self._name)
            self._open = opened.pop_all()
        return self

    def __exit__(self, *_):
        """Close the connection; a recording goes on."""
        self._open.close()

    def ask(self, kind, **values):
        """Send a wish and return the answer. Raises Refused."""
        self._number += 1
        self._line.send(json.dumps({"type": kind, "id": self._number, **values}))
        while True:
            answer = json.loads(self._line.recv(timeout=90))
            if answer["type"] == "reply" and answer["id"] == self._number:
                break
            self._told.append(answer)
        if not answer["ok"]:
            raise Refused(" ".join(answer["sentences"]))
        return answer

    def start(self, participant="", study="", folder=None):
        """Begin to record and return the folder; ``folder`` is a name below that of recordings."""
        named = {} if folder is None else {"folder": folder}
        return self.ask("start", participant=participant, study=study, **named)["folder"]

    def stop(self):
        """End the recording and return what it holds."""
        return self.ask("stop")["recorder"]

    def synchronise(self, times=10):
        """Let Emoscope learn this clock; return by how much it may be wrong, in seconds.

        Do it before the experiment, and again every few minutes: clocks drift apart.
        """
        returned = {}
        for _ in range(times + 1):
            answer = self.ask("ping", client_ns=time.monotonic_ns(), **returned)
            returned = {"returned_ns": time.monotonic_ns()}
        return answer["uncertainty_ns"] / 1e9

    def mark(self, label, seconds=0.0, at=None):
        """Set a marker and return it, with its number and session time.

        ``at`` is ``time.monotonic_ns()`` when it happened, which needs ``synchronise`` before;
        without it the marker is set when the message arrives.
        """
        when = {} if at is None else {"client_ns": at}
        return self.ask("mark", label=label, seconds=seconds, **when)["marker"]

    def follow(self, *topics):
        """Yield what happens: results, states, markers, recorder, alarms, quality."""
        self.ask("subscribe", topics=list(topics))
        while True:
            yield self._told.pop(0) if self._told else json.loads(self._line.recv())


def main():
    """Record for some answers, with two markers in between."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--token-file", type=Path, required=True)
    parser.add_argument("--port", type=int, default=22346)
    parser.add_argument("--participant", default="P001")
    parser.add_argument("--answers", type=int, default=20)
    options = parser.parse_args()
    say = sys.stdout.write
    token = options.token_file.read_text().strip()
    with Emoscope(token, options.port) as emoscope:
        say(f"clocks known to {emoscope.synchronise() * 1e6:.0f} µs\n")
        say(f"recording to {emoscope.start(options.participant)}\n")
        emoscope.mark("begin")
        left = options.answers
        for message in emoscope.follow("results"):
            if message["type"] != "result":
                continue
            fused = message["result"]["fused"]
            say(f"{fused['label']:12} {fused['confidence']:.0%}\n")
            left -= 1
            if left == 0:
                break
        emoscope.mark("end", at=time.monotonic_ns())
        say(f"{emoscope.stop()['seconds']:.1f} s recorded\n")


if __name__ == "__main__":
    main()
