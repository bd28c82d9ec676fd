"""What remote control costs a session, how soon a marker is answered, and how right its time is.

    python benchmarks/control.py                       the built-in demo, 20 s of each part
    python benchmarks/control.py --seconds 60 --marks 1000

The session runs here; its clients in a process of their own. Both read the same clock, so that the
time of a marker can be compared with the true one. CPU is by thread, by the kernel's account, in
percent of one core. Linux only.
"""

import argparse
import asyncio
import contextlib
import dataclasses
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import _machine as machine
import numpy as np
from websockets.asyncio.client import connect as connect_async

from emoscope.control import ControlServer, SittingOwner
from emoscope.estimators import make_loaders
from emoscope.session import Session
from emoscope.settings import Settings
from emoscope.sources import Choice, make_sources

HERE = Path(__file__).resolve().parent
CLIENTS = 8
WARM_UP = 15.0
TOPICS = ["results", "states", "markers", "recorder", "alarms", "quality"]
RATES = (50, 200, 500)
"""Results a second that are given to the server beside the session's own; live there are 23."""


def main() -> int:
    """Measure and print, or be the clients; 0 whatever it cost."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seconds", type=float, default=20.0, help="measured, for each part")
    parser.add_argument("--marks", type=int, default=300)
    parser.add_argument("--clients", metavar="JSON", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.clients:
        sys.stdout.write(json.dumps(asyncio.run(_clients(json.loads(options.clients)))))
        return 0
    sys.setswitchinterval(0.001)
    print(f"{machine.processor()}, load before {machine.load()[0]:.1f}")
    settings = Settings()
    session = Session(
        make_sources(Choice("demo", "demo", "demo"), settings), make_loaders(settings)
    )
    with tempfile.TemporaryDirectory(prefix="emoscope-control-") as name, session:
        time.sleep(WARM_UP)
        owner = SittingOwner(lambda: session, settings, root=Path(name))
        with ControlServer(lambda: session, owner, port=0) as server:
            _measure(session, server, options)
    return 0


def _measure(session: Session, server: ControlServer, options: argparse.Namespace) -> None:
    print(f"\n{'control threads, % of a core':46}{'% cpu':>8}")
    idle = _cpu(options.seconds)
    print(f"{'nobody connected':46}{idle:>8.2f}")
    task = {"do": "hear", "seconds": options.seconds, "n": CLIENTS}
    with _children(server, session, task) as child:
        cost = _cpu(max(1.0, options.seconds - 1.0))
        heard = _answer(child)
    print(f"{f'{CLIENTS} clients hear everything':46}{cost:>8.2f}")
    _hearing("live", heard)
    for rate in RATES:
        with _children(server, session, {**task, "seconds": 6.0}) as child:
            stop = threading.Event()
            pump = threading.Thread(target=_pump, args=(session, rate, stop))
            pump.start()
            cost = _cpu(5.0)
            stop.set()
            pump.join()
            heard = _answer(child)
        _hearing(f"+ {rate}/s: {cost:.0f} % cpu", heard)
    with _children(server, session, {"do": "mark", "n": options.marks}) as child:
        _marks(_answer(child))


def _hearing(name: str, heard: dict[str, Any]) -> None:
    text = f"  results {name}"
    total = sum(heard["results"])
    print(
        f"{text:46}{total / heard['seconds']:>8.0f} messages/s to {CLIENTS} clients,"
        f" {sum(heard['skipped'])} skipped"
    )


def _marks(found: dict[str, Any]) -> None:
    print(f"\n{'markers':46}{'p50':>9}{'p95':>9}{'worst':>9}")
    for name, unit in (
        ("sent → confirmed", "ms"),
        ("time by receipt − true", "ms"),
        ("time by the client's clock − true", "µs"),
        ("uncertainty told", "µs"),
    ):
        values = np.abs(found[name]) / (1e6 if unit == "ms" else 1e3)
        p50, p95 = np.percentile(values, (50, 95))
        print(f"{f'{name} ({unit})':46}{p50:>9.2f}{p95:>9.2f}{values.max():>9.2f}")
    outside = np.abs(found["time by the client's clock − true"]) > found["uncertainty told"]
    print(f"{'errors above what was told':46}{int(outside.sum()):>9}")


def _cpu(seconds: float) -> float:
    """Return what the control threads take in ``seconds``, in percent of one core."""
    before, begun = machine.thread_seconds(), time.monotonic()
    time.sleep(seconds)
    after, names = machine.thread_seconds(), machine.thread_names()
    spent = sum(
        after[number] - before.get(number, 0.0)
        for number, name in names.items()
        if name.startswith("control-") and number in after
    )
    return 100 * spent / (time.monotonic() - begun)


def _pump(session: Session, rate: float, stop: threading.Event) -> None:
    """Give the server more results than a session has."""
    newest: list[Any] = []
    session.listeners.result.append(lambda result: newest.__setitem__(slice(None), [result]))
    while not newest and not stop.wait(0.05):
        pass
    keep = session.listeners.result.pop()
    listeners = list(session.listeners.result)
    assert keep not in listeners
    sequence = 1_000_000
    while not stop.wait(1 / rate):
        sequence += 1
        for listener in listeners:
            listener(dataclasses.replace(newest[0], sequence=sequence))


@contextlib.contextmanager
def _children(server: ControlServer, session: Session, task: dict[str, Any]) -> Any:
    about = {"port": server.port, "token": server.token, "origin_ns": session.clock.origin_ns}  # type: ignore[attr-defined]
    command = [sys.executable, str(HERE / "control.py"), "--clients", json.dumps(task | about)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        try:
            assert child.stdout is not None
            child.stdout.readline()  # they are all there
            yield child
        finally:
            child.kill()


def _answer(child: "subprocess.Popen[bytes]") -> dict[str, Any]:
    assert child.stdout is not None
    found: dict[str, Any] = json.loads(child.stdout.read())
    return found


# -- in the clients' process -----------------------------------------------------------------


class _Client:
    def __init__(self, line: Any) -> None:
        self._line, self._number = line, 0

    async def ask(self, kind: str, **values: Any) -> dict[str, Any]:
        self._number += 1
        await self._line.send(json.dumps({"type": kind, "id": self._number, **values}))
        while True:
            answer: dict[str, Any] = json.loads(await self._line.recv())
            if answer["type"] == "reply" and answer["id"] == self._number:
                return answer


@contextlib.asynccontextmanager
async def _connected(task: dict[str, Any]) -> Any:
    async with connect_async(f"ws://127.0.0.1:{task['port']}", proxy=None) as line:
        client = _Client(line)
        await client.ask("hello", version=1, token=task["token"])
        yield client, line


async def _clients(task: dict[str, Any]) -> dict[str, Any]:
    if task["do"] == "mark":
        return await _marked(task)
    here = asyncio.Barrier(task["n"] + 1)
    hearing = asyncio.gather(*(_heard(task, here) for _ in range(task["n"])))
    await here.wait()
    _ready()
    found = await hearing
    results, skipped = zip(*found, strict=True)
    return {"results": results, "skipped": skipped, "seconds": task["seconds"]}


async def _heard(task: dict[str, Any], here: asyncio.Barrier) -> tuple[int, int]:
    results = skipped = 0
    async with _connected(task) as (client, line):
        await client.ask("subscribe", topics=TOPICS)
        await here.wait()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(task["seconds"]):
                while True:
                    text = await line.recv()
                    if text.startswith('{"type": "result"'):
                        results += 1
                        skipped = int(text[30:40].partition(",")[0])
    return results, skipped


def _ready() -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()


async def _marked(task: dict[str, Any]) -> dict[str, Any]:
    dice, found = random.Random(1), [[], [], [], []]
    async with _connected(task) as (client, _):
        returned: dict[str, int] = {}
        for _ in range(20):
            await client.ask("ping", client_ns=time.monotonic_ns(), **returned)
            returned = {"returned_ns": time.monotonic_ns()}
        _ready()
        for number in range(task["n"]):
            await asyncio.sleep(dice.uniform(0.01, 0.05))
            at = time.monotonic_ns()
            answer = await client.ask("mark", label=f"receipt {number}")
            found[0].append(time.monotonic_ns() - at)
            found[1].append(answer["marker"]["time_ns"] - (at - task["origin_ns"]))
            at = time.monotonic_ns()
            await asyncio.sleep(dice.uniform(0.0, 0.02))
            answer = await client.ask("mark", label=f"clock {number}", client_ns=at)
            found[2].append(answer["marker"]["time_ns"] - (at - task["origin_ns"]))
            found[3].append(answer["uncertainty_ns"])
    names = ("sent → confirmed", "time by receipt − true")
    names += ("time by the client's clock − true", "uncertainty told")
    return dict(zip(names, found, strict=True))


if __name__ == "__main__":
    sys.exit(main())
