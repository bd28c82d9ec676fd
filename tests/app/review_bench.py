"""A short live session on disk, with what it said."""

from emoscope.session import Session
from tests.app.fakes import FakeEstimator, FakeSource
from tests.app.fault_bench import wait_for


def recorded_session(folder, seconds=3.0, kinds=("video", "audio", "eeg")):
    """Record fakes of these streams for so long; return the folder and the results."""
    modalities = {"video": "face", "audio": "speech", "eeg": "eeg"}
    wanted = [modalities[kind] for kind in kinds]
    session = Session(
        [FakeSource(kind) for kind in kinds],
        {m: (lambda m=m: FakeEstimator(m)) for m in wanted},
    )
    results = []
    session.listeners.result.append(results.append)
    session.record(folder, participant="P01")
    with session:
        wait_for(lambda: {r.cause for r in results} >= set(wanted), "answers")
        session.mark("stimulus begins")
        wait_for(lambda: session.clock.now() > seconds * 1e9, "the end")
        session.mark("stimulus ends")
    return folder, results
