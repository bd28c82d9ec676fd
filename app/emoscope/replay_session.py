"""A session that is a recording: samples come as if it were now, answers are what they were."""

import logging
from pathlib import Path

from emoscope.pipeline import Pipeline, Result
from emoscope.recording import Recorder, RecorderError
from emoscope.recording.facts import fusion_of
from emoscope.recording.replay import Answer, Replay
from emoscope.recording.replay_source import Player, ReplayClock, open_player
from emoscope.replay_arguments import REPLAY
from emoscope.session import WATCH_SECONDS, Session
from emoscope_devices import NS, to_ns
from emoscope_models import FusionSettings, ModelError, because

log = logging.getLogger(__name__)

LATEST_NS = to_ns(5.0)
"""An answer is shown when it was there in the session, yet not later than so long after its due."""


def opened(choice: str) -> "ReplaySession":
    """Return the replay that a choice with REPLAY names. Raises DeviceUnusable for none."""
    return ReplaySession(open_player(Path(choice.removeprefix(REPLAY)).expanduser()))


class ReplaySession(Session):
    """Plays a recording at its own pace, or ``speed`` times that. No model runs.

    Times are those of the recording. Markers come with the samples.
    """

    def __init__(self, player: Player, speed: float = 1.0) -> None:
        """Prepare; nothing plays before ``start``."""
        recording = player.recording
        try:
            fusion = fusion_of(recording.start)
        except (ValueError, ModelError) as error:  # then answers are shown as recorded
            log.info("%s: %s", recording.folder, error)
            fusion = FusionSettings()
        self._clock = ReplayClock(recording.span[0], speed)
        sources = [player.source(kind) for kind in player.kinds]
        super().__init__(sources, {}, fusion=fusion, clock=self._clock)
        simulated = recording.start.get("simulated") is True
        self.pipeline = Pipeline(
            self.ring, recording.modalities, fusion, self.clock.now, simulated=simulated
        )
        self.replay = Replay(recording)

    def record(self, folder: Path, **options: object) -> Recorder:
        """Refuse: a replay is recorded already."""
        raise RecorderError(
            "A replay cannot be recorded.", "It is a recording already: copy its folder."
        )

    def _run(self) -> None:
        try:
            for modality in self.pipeline.modalities:
                self._call(self.listeners.model, modality, ())
            for item in self.replay.told():
                if isinstance(item, Answer) and not self._shown(item.result):
                    return
        except Exception:
            log.exception("the replay ended")
            self.failure = because("The engine failed; stop and start again, and report the log.")

    def _shown(self, result: Result) -> bool:
        """Show an answer when its time has come; return False when asked to stop before."""
        due = max(result.time, min(result.timing.fused, result.time + LATEST_NS))
        while (early := due - self.clock.now()) > 0:
            if self._stop.wait(min(early / NS / self._clock.speed, WATCH_SECONDS)):
                return False
        if self._stop.is_set():
            return False
        self.statistics.count(result)
        self._call(self.listeners.result, result)
        return True
