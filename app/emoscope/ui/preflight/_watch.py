"""What the pre-flight page hears of a session: the newest answers, and which models are there."""

from collections.abc import Mapping
from types import MappingProxyType

from emoscope.pipeline import STREAM_OF, Result
from emoscope.preflight.verdicts import Models
from emoscope.quality import Quality, quality_of
from emoscope.sitting import Sitting
from emoscope_models import MODALITIES, Estimate, Modality, Reason


class Watch:
    """Listens to one session; listeners are called on its threads and only put down what came."""

    def __init__(self, sitting: Sitting) -> None:
        """Begin to listen."""
        self.sitting = sitting
        self.result: Result | None = None
        self._refused: dict[Modality, tuple[Reason, ...]] = {}
        sitting.listeners.result.append(self._took)
        sitting.listeners.model.append(self._heard)

    def end(self) -> None:
        """Listen no more."""
        listeners = self.sitting.listeners
        if self._took in listeners.result:
            listeners.result.remove(self._took)
        if self._heard in listeners.model:
            listeners.model.remove(self._heard)

    @property
    def estimates(self) -> Mapping[Modality, Estimate]:
        """Return the newest estimates."""
        result = self.result
        return MappingProxyType({}) if result is None else result.estimates

    @property
    def models(self) -> Models:
        """Return how the models of what is captured stand."""
        loaded, result = self.sitting.pipeline.estimators, self.result
        asked = MODALITIES if result is None else tuple(result.fused.contributions)
        found: dict[Modality, tuple[Reason, ...] | None] = {}
        for modality in asked:
            if STREAM_OF[modality] not in self.sitting.captures:
                continue
            refused = self._refused.get(modality) or self._told(modality)
            found[modality] = () if modality in loaded else refused or None
        return found

    def _told(self, modality: Modality) -> tuple[Reason, ...]:
        """Return why answers leave a modality out: its model may have been refused long ago."""
        result = self.result
        if result is None or modality in result.estimates:
            return ()
        told = result.fused.contributions.get(modality)
        return told.reasons if told is not None and told.status == "invalid" else ()

    def quality(self, now: int) -> Quality:
        """Return how good everything is at session ``now``."""
        return quality_of(now, self.sitting.captures, self.sitting.ring, self.estimates)

    def _took(self, result: Result) -> None:
        self.result = result

    def _heard(self, modality: Modality, reasons: tuple[Reason, ...]) -> None:
        if reasons:
            self._refused[modality] = reasons
        else:
            self._refused.pop(modality, None)
