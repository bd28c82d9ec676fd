"""Disks and clocks that fail in mid-take: what is said, what is kept, what the verdict is."""

import contextlib
import errno
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import numpy as np
from _recording_child import RATES
from _recording_rig import (
    PATIENCE,
    KnownBoard,
    KnownCamera,
    KnownMicrophone,
    Take,
    brain,
    look,
    pictures,
    sound,
    tables,
    until,
)
from _recording_trials import Impossible, Run, Trial, closed_well, live, true_values, unharmed

from emoscope.recording import Limits, RecorderError, RecorderPolicy, RecorderState, _tape
from emoscope.recording._disk import DiskPolicy
from emoscope.recording.recover import recover
from emoscope.recording.verify_report import Verdict

MB = 1 << 20
BLIND = DiskPolicy(free=lambda path: 10 << 30)
"""A guard that sees nothing, so that the disk's own refusal comes through."""
NOBODY = 65534
CHILD = Path(__file__).with_name("_recording_child.py")
FAKETIME = next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))), None)
HOUR_MS = 3_600_000.0


@contextlib.contextmanager
def small_disk(place: Path, options: str) -> Iterator[Path]:
    """Give a tmpfs; raises Impossible where none may be mounted."""
    place.mkdir(parents=True)
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    if subprocess.run(command, capture_output=True).returncode:
        raise Impossible("no tmpfs may be mounted (root may)")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


@contextlib.contextmanager
def taken(folder: Path, **options: object) -> Iterator[Take]:
    """Give a take of a camera, a microphone and a board that are all well."""
    sources = KnownCamera(), KnownMicrophone(), KnownBoard().source()
    with Take(folder, *sources, **options) as take:  # type: ignore[arg-type]
        yield take


def whole(trial: Trial, folder: Path, expected: Verdict) -> None:
    """See that every stream is there without a gap, and what verify says."""
    report, _ = look(folder)
    table = tables(folder)
    unharmed(trial, "video", pictures(folder, table), report, 30)
    unharmed(trial, "audio", sound(folder, table), report, 48000)
    unharmed(trial, "eeg", brain(table), report, 250)
    trial.judge(report, expected)


def true_as_far(trial: Trial, folder: Path, expected: Verdict) -> None:
    """See that what is there is at its place, and what verify says."""
    report, _ = look(folder)
    table = tables(folder)
    true_values(trial, pictures(folder, table), sound(folder, table), brain(table))
    trial.judge(report, expected)


def anew(trial: Trial, take: Take, folder: Path) -> None:
    """See that the same session can be recorded into another folder."""
    take.session.stop_recording()
    take.session.record(folder)
    take.run(2.0)
    take.session.stop_recording()
    report, _ = look(folder)
    if report.verdict is Verdict.GOOD:
        trial.see("recorded anew: good")
    else:
        said = " ".join(map(str, (*report.damages, *report.losses)))
        trial.see(f"recorded anew: {said}", met=False)


def guarded(folder: Path) -> Trial:
    """The guard sees the end of the disk."""
    trial = Trial("disk full, seen coming", "12 MB of disk, 6 MB reserve", "ends in good order")
    policy = RecorderPolicy(disk=DiskPolicy(refuse=0, warn=0, reserve=6 * MB))
    with small_disk(folder, "size=12m") as disk, taken(disk / "r", policy=policy) as take:
        until(lambda: take.recorder.over, "its end")
        status = take.end()
        trial.see("said", met="ended in good order" in take.words())
        trial.see("closed", met=status.state is RecorderState.CLOSED and not status.lost)
        live(trial, take)
        whole(trial, disk / "r", Verdict.GOOD)
    return trial


def full(folder: Path) -> Trial:
    """The disk is full at once: somebody else filled it."""
    trial = Trial("disk full at once", "5 MB of disk, no guard", "said; what was written is right")
    policy = RecorderPolicy(disk=BLIND)
    with small_disk(folder, "size=5m") as disk, taken(disk / "r", policy=policy) as take:
        until(lambda: take.recorder.status.state is RecorderState.FAILED, "a failure")
        take.run(3.0)
        live(trial, take)
        status = take.end()
        trial.see("said", met=os.strerror(errno.ENOSPC) in take.words())
        trial.see(f"{status.lost} samples counted as lost", met=status.lost > 0)
        true_as_far(trial, disk / "r", Verdict.LOSSES)
        subprocess.run(["mount", "-o", "remount,size=4g", str(disk)], check=True)
        anew(trial, take, disk / "second")
    return trial


def copy_full(folder: Path) -> Trial:
    """The disk of the copy is full."""
    trial = Trial("disk of the copy full", "2 MB for the copy", "the recording itself goes on")
    with (
        small_disk(folder / "small", "size=2m") as disk,
        taken(folder / "r", mirror=disk / "copy") as take,
    ):
        until(lambda: "has ended" in take.words(), "a word on the copy")
        trial.see("said")
        take.run(2.0)
        take.end()
        closed_well(trial, take)
        whole(trial, folder / "r", Verdict.GOOD)
    return trial


def read_only(folder: Path) -> Trial:
    """The disk may only be read."""
    trial = Trial("read-only disk", "Record onto a disk mounted read-only", "refused in words")
    with small_disk(folder, "size=2m,ro") as disk, taken(disk / "r", record=False) as take:
        try:
            take.session.record(disk / "r")
            trial.see("recorded", met=False)
        except RecorderError as error:
            said = str(error).replace(f"{disk}/", "")
            trial.see(f"“{said}”", met="cannot be recorded to" in said)
        live(trial, take)
        anew(trial, take, folder.with_name("elsewhere"))
    return trial


@contextlib.contextmanager
def as_nobody(folder: Path) -> Iterator[None]:
    """Give up root's right to write anywhere."""
    folder.mkdir()
    if os.geteuid():
        yield
        return
    os.chown(folder, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def locked(folder: Path) -> Trial:
    """The folder may not be written to any more when the next files are due."""
    trial = Trial(
        "folder made read-only in mid-take",
        "chmod a-w after 2 s; files are split after 4 s",
        "said; the files before are right",
    )
    policy = RecorderPolicy(limits=Limits(seconds=4.0))
    with as_nobody(folder), taken(folder / "r", policy=policy) as take:
        take.run(2.0)
        (folder / "r").chmod(0o555)
        until(lambda: take.recorder.status.state is RecorderState.FAILED, "a failure")
        take.run(2.0)
        live(trial, take)
        take.end()
        trial.see("said", met=os.strerror(errno.EACCES) in take.words())
        true_as_far(trial, folder / "r", Verdict.LOSSES)
        (folder / "r").chmod(0o755)
    return trial


def removed(folder: Path) -> Trial:
    """The folder is deleted."""
    trial = Trial("folder deleted in mid-take", "rm -r after 2 s", "said within 2 s; live view")
    folder.mkdir()
    with taken(folder / "r") as take:
        take.run(2.0)
        while (folder / "r").exists():  # the recorder may write a file anew meanwhile
            shutil.rmtree(folder / "r", ignore_errors=True)
        begun = time.monotonic()
        until(lambda: take.recorder.status.state is RecorderState.FAILED, "a failure")
        waited = time.monotonic() - begun
        trial.see(f"said after {waited:.1f} s", met="has been removed" in take.words())
        live(trial, take)
        anew(trial, take, folder / "second")
    return trial


def moved(folder: Path) -> Trial:
    """The folder is moved to another place on its disk."""
    trial = Trial("folder moved in mid-take", "mv after 2 s", "said; all is in the new place")
    folder.mkdir()
    with taken(folder / "r") as take:
        take.run(2.0)
        (folder / "r").rename(folder / "moved")
        until(lambda: take.recorder.status.state is RecorderState.FAILED, "a failure")
        trial.see("said", met="has been removed" in take.words())
        take.run(2.0)
        take.end()
        whole(trial, folder / "moved", Verdict.LOSSES)
        recover(folder / "moved", settle=0)
        trial.see("recovered", met=(folder / "moved" / "end.json").exists())
    return trial


def slow_sync(folder: Path) -> Trial:
    """Every fdatasync takes 5 s."""
    trial = Trial("slow disk", "each `fdatasync` takes 5 s, for 12 s", "nothing is lost")
    real = _tape.datasync

    def slow(file: int) -> None:
        time.sleep(5.0)
        real(file)

    with patch.object(_tape, "datasync", slow), taken(folder) as take:
        take.run(12.0)
        take.end()
    closed_well(trial, take)
    whole(trial, folder, Verdict.GOOD)
    return trial


class Gate:
    """Stands between the recorder and the disk."""

    def __init__(self) -> None:
        """Let everything through."""
        self.open = threading.Event()
        self.open.set()
        self._real = _tape.write_all

    def __call__(self, file: int, data: bytes) -> OSError | None:
        """Write when it may be written."""
        self.open.wait(PATIENCE)
        return self._real(file, data)


def stalled(folder: Path) -> Trial:
    """No write returns for 6 s, as with a network drive that is away."""
    trial = Trial("disk stands still", "no `write` returns for 6 s", "nothing is lost")
    gate = Gate()
    with patch.object(_tape, "write_all", gate), taken(folder) as take:
        take.run(2.0)
        gate.open.clear()
        take.run(6.0)
        trial.see(f"queue {take.recorder.status.depth:.0%} full")
        gate.open.set()
        take.run(2.0)
        take.end()
    closed_well(trial, take)
    whole(trial, folder, Verdict.GOOD)
    return trial


def overflown(folder: Path) -> Trial:
    """No write returns for longer than the queue has room."""
    trial = Trial(
        "disk stands still for too long",
        "no `write` returns for 8 s, room for 0.5 MB in each queue",
        "an alarm; what was lost is counted and listed",
    )
    gate = Gate()
    policy = RecorderPolicy(queue=MB // 2)
    with patch.object(_tape, "write_all", gate), taken(folder, policy=policy) as take:
        take.run(2.0)
        gate.open.clear()
        take.run(8.0)
        gate.open.set()
        take.run(2.0)
        status = take.end()
    trial.see("alarm said", met="too slow" in take.words())
    trial.see(f"{status.lost} counted as lost", met=status.lost > 0)
    report, told = look(folder)
    table = tables(folder)
    streams = {"video": pictures(folder, table), "audio": sound(folder, table), "eeg": brain(table)}
    true_values(trial, *streams.values())
    losses = json.loads((folder / "end.json").read_text())["losses"]
    for kind, stream in streams.items():
        gone = sum(true for _, _, true in stream.gaps())
        trial.see(f"{kind}: {gone} missing, {losses.get(kind, 0)} in end.json",
                  met=gone == losses.get(kind, 0) == told[kind].lost)  # fmt: skip
    trial.judge(report, Verdict.LOSSES)
    return trial


def clock(folder: Path) -> Trial:
    """The wall clock is set by an hour, forth and back."""
    trial = Trial(
        "wall clock set",
        "faketime: +1 h after 4 s, back to -1 h after 8 s; full rate",
        "good; no sample moved; noted",
    )
    if FAKETIME is None:
        return trial.unmade("faketime is not installed")
    folder.mkdir()
    steps, progress = folder / "clock", folder / "progress"
    steps.write_text("+0\n")
    progress.write_bytes(bytes(24))
    command = [sys.executable, str(CHILD), str(folder / "r"), str(progress), "12"]
    faked = {
        "LD_PRELOAD": str(FAKETIME),
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "FAKETIME_TIMESTAMP_FILE": str(steps),
        "FAKETIME_NO_CACHE": "1",
    }
    child = subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | faked)
    assert child.stdout is not None
    if child.stdout.readline() != b"ready\n":
        raise SystemExit("the recorder did not start")
    for step in ("+3600", "-3600"):
        time.sleep(4.0)
        steps.write_text(f"{step}\n")
    answer = json.loads(child.communicate()[0])
    report, told = look(folder / "r")
    for kind, handed in zip(RATES, answer["samples"], strict=True):
        trial.see(f"{kind}: {told[kind].rows} of {handed}", met=told[kind].rows == handed)
    stepped = report.clock["step_ms"]
    trial.see(f"noted: {stepped / HOUR_MS:+.4f} h", met=abs(stepped + 2 * HOUR_MS) < 1000)
    blocks = np.asarray(tables(folder / "r")["eeg.blocks"], np.int64)
    even = bool((np.diff(blocks[:, 3]) == 20_000_000).all())
    trial.see("times even to the ns", met=even)
    trial.judge(report, Verdict.GOOD)
    return trial


def possible(run: Run) -> Run:
    """Return a trial that says when it cannot be done here."""

    def tried(folder: Path) -> Trial:
        try:
            return run(folder)
        except Impossible as why:
            name = (run.__doc__ or "").partition("\n")[0]
            return Trial(name, "", "").unmade(str(why))

    return tried


TRIALS: dict[str, Run] = {
    "guarded": possible(guarded),
    "full": possible(full),
    "copy-full": possible(copy_full),
    "read-only": possible(read_only),
    "locked": locked,
    "removed": removed,
    "moved": moved,
    "slow-sync": slow_sync,
    "stalled": stalled,
    "overflown": overflown,
    "clock": clock,
}
