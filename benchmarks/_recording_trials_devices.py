"""Devices that fail in mid-take: the recording goes on, and its gaps are those that there were."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from _recording_rig import (
    SERVER_RATE,
    KnownBoard,
    KnownCamera,
    KnownMicrophone,
    MjpegServer,
    PulseServer,
    Stream,
    Take,
    brain,
    camera,
    look,
    missing,
    pictures,
    pointed_at,
    server,
    sound,
    spread,
    tables,
)
from _recording_trials import Run, Trial, closed_well, unharmed

from emoscope.recording.verify_report import StreamReport, Verdict
from emoscope_devices import CaptureState
from emoscope_devices.microphone import MicrophoneSource

AWAY = (CaptureState.LOST, CaptureState.RECONNECTING)
RATES = {"video": 30.0, "audio": 48000.0, "eeg": 250.0}
NEAR = {"video": 1, "audio": 480, "eeg": 2}
"""How many samples a gap may be counted wrong that only the clock can tell: by what an arrival
jitters. What a board's own numbers tell must be exact."""
BEFORE, GONE, AFTER = 3.0, 2.0, 3.0
EDGE_MS, BACK_MS = 300.0, 3000.0
"""How soon a sound server obeys; how long opening it again may take."""


@dataclass(frozen=True, slots=True)
class Rig:
    """Three devices that can be made to fail, and the take that they are in."""

    server: MjpegServer
    microphone: KnownMicrophone
    board: KnownBoard
    take: Take


def lose_camera(rig: Rig) -> None:
    """Cut the connection, close the port; open it again."""
    rig.server.die()
    rig.take.until_state("video", *AWAY)
    rig.take.run(GONE)
    rig.server.revive()
    rig.take.until_state("video", CaptureState.LIVE)


def hang_camera(rig: Rig) -> None:
    """Leave the connection open and send nothing."""
    rig.server.stalled.set()
    rig.take.until_state("video", *AWAY)
    rig.take.run(GONE)
    rig.server.stalled.clear()
    rig.take.until_state("video", CaptureState.LIVE)


def lose_microphone(rig: Rig) -> None:
    """Take the microphone away; what it would have heard goes on."""
    rig.microphone.away.set()
    rig.take.until_state("audio", *AWAY)
    rig.take.run(GONE)
    rig.microphone.away.clear()
    rig.take.until_state("audio", CaptureState.LIVE)


def lose_messages(rig: Rig) -> None:
    """Lose 5 and then 20 messages on the radio."""
    for count in (5, 20):
        rig.board.drop(count)
        rig.take.run(1.0)


def silence_board(rig: Rig) -> None:
    """Have the board send nothing, until it is opened anew."""
    rig.board.silent.set()
    rig.take.until_state("eeg", *AWAY)
    rig.take.run(GONE)
    rig.board.silent.clear()
    rig.take.until_state("eeg", CaptureState.LIVE)


def lose_all(rig: Rig) -> None:
    """Take all three away, and bring them back one after another."""
    rig.server.die()
    rig.microphone.away.set()
    rig.board.silent.set()
    for kind in RATES:
        rig.take.until_state(kind, *AWAY)
    rig.microphone.away.clear()
    rig.take.until_state("audio", CaptureState.LIVE)
    rig.server.revive()
    rig.take.until_state("video", CaptureState.LIVE)
    rig.board.silent.clear()
    rig.take.until_state("eeg", CaptureState.LIVE)


def device(name: str, fault: Callable[[Rig], None], *kinds: str, near: int | None = None) -> Run:
    """Return a trial in which the devices of these kinds fail."""

    def run(folder: Path) -> Trial:
        done = (fault.__doc__ or "").strip().rstrip(".")
        trial = Trial(name, done, "goes on; gaps exact; the others whole")
        microphone, board = KnownMicrophone(), KnownBoard()
        with server() as pictured:
            eye = camera(pictured) if "video" in kinds else KnownCamera()
            with Take(folder, eye, microphone, board.source()) as take:
                take.run(BEFORE)
                fault(Rig(pictured, microphone, board, take))
                take.run(AFTER)
                take.end()
                counted = {kind: take.lost(kind) for kind in RATES}
        _check(trial, folder, take, counted, kinds, near)
        return trial

    return run


def _check(
    trial: Trial,
    folder: Path,
    take: Take,
    counted: dict[str, int],
    kinds: tuple[str, ...],
    near: int | None,
) -> None:
    closed_well(trial, take)
    report, told = look(folder)
    table = tables(folder)
    streams = {
        "video": pictures(folder, table),
        "audio": sound(folder, table),
        "eeg": brain(table),
    }
    for kind, stream in streams.items():
        if kind not in kinds:
            unharmed(trial, kind, stream, report, RATES[kind])
            continue
        allowed = NEAR[kind] if near is None else near
        _compare(trial, kind, stream, told[kind], counted[kind], allowed)
    trial.judge(report, Verdict.LOSSES)
    strange = [s for s in report.losses if not str(s).startswith(kinds)]
    trial.see("listed: " + ", ".join(kinds), met=not strange)


def _compare(
    trial: Trial, kind: str, stream: Stream, told: StreamReport, counted: int, near: int
) -> None:
    """See that gaps are as many and as long as in truth, and that verify and capture agree."""
    gaps = stream.gaps()
    told_gaps = [g for g in gaps if g[1] > 0]
    off = max((abs(c - t) for _, c, t in gaps), default=0)
    lost, true = sum(c for _, c, _ in gaps), sum(t for _, _, t in gaps)
    trial.see(
        f"{kind}: {lost} missing by the file, {true} in truth", met=bool(told_gaps) and off <= near
    )
    same = told.lost == lost == counted
    trial.see(f"capture counted {counted}, `verify` {told.lost}", met=same)


def suspended(folder: Path) -> Trial:
    """A real sound server suspends its microphone, as power saving does."""
    trial = Trial(
        "microphone suspended",
        "PulseAudio's source suspended for 2 s and more, then resumed",
        "goes on; the gap where it was, counted as long as it took",
    )
    if missing():
        return trial.unmade(missing())
    tone = 0.3 * np.sin(2 * np.pi * 440 * np.arange(SERVER_RATE) / SERVER_RATE)
    with (
        tempfile.TemporaryDirectory() as place,
        PulseServer(Path(place) / "pulse") as pulse,
        pointed_at(pulse),
    ):
        pulse.play(tone.astype(np.float32))
        board = KnownBoard()
        microphone = MicrophoneSource(rate=float(SERVER_RATE))
        with Take(folder, KnownCamera(), microphone, board.source()) as take:
            take.run(BEFORE)
            pulse.suspend()
            began = take.session.clock.now()
            take.until_state("audio", *AWAY)
            take.run(GONE)
            ended = take.session.clock.now()
            pulse.suspend(False)
            take.until_state("audio", CaptureState.LIVE)
            take.run(AFTER)
            take.end()
    closed_well(trial, take)
    _heard(trial, folder, began, ended)
    return trial


def _heard(trial: Trial, folder: Path, began: int, ended: int) -> None:
    """See that the gap is where the microphone was suspended, and counted as long as it was."""
    report, told = look(folder)
    table = tables(folder)
    index, times = spread(table["audio.blocks"])
    hole = int(np.argmax(np.diff(index)))
    from_, to = int(times[hole]), int(times[hole + 1])
    counted = int(index[-1] - index[0]) + 1 - len(index)
    true = (times[-1] - times[0]) * SERVER_RATE / 1e9 + 1 - len(index)
    trial.see(
        f"audio: {1e3 * counted / SERVER_RATE:.0f} ms counted, {1e3 * true / SERVER_RATE:.0f} ms"
        f" by the clock, in {int((np.diff(index) != 1).sum())} gaps",
        met=abs(counted - true) <= NEAR["audio"],
    )
    verified = told["audio"].lost
    trial.see(f"`verify` {1e3 * verified / SERVER_RATE:.0f} ms", met=verified == counted)
    early, late = (from_ - began) / 1e6, (to - ended) / 1e6
    trial.see(
        f"from {early:+.0f} ms after it was suspended to {late:+.0f} ms after it was resumed",
        met=abs(early) < EDGE_MS and 0 <= late < BACK_MS,
    )
    unharmed(trial, "video", pictures(folder, table), report, RATES["video"])
    unharmed(trial, "eeg", brain(table), report, RATES["eeg"])
    trial.judge(report, Verdict.LOSSES)


TRIALS: dict[str, Run] = {
    "camera": device("camera lost", lose_camera, "video"),
    "camera-hangs": device("camera hangs", hang_camera, "video"),
    "microphone": device("microphone lost", lose_microphone, "audio"),
    "suspended": suspended,
    "radio": device("board loses messages", lose_messages, "eeg", near=0),
    "board": device("board silent", silence_board, "eeg"),
    "all": device("all three lost", lose_all, "video", "audio", "eeg"),
}
