"""Arrays in, opinions out.

Everything that turns an array into an opinion, or doubts one, lives here. It never waits, reads
a clock, or opens a file other than its weights.
"""

from emoscope_models._card import ModelCard, ModelError, read_card, verified
from emoscope_models._estimate import (
    MODALITIES,
    Affect,
    Estimate,
    Modality,
    Reason,
    Validity,
    because,
    invalid,
)
from emoscope_models._estimator import Estimator, Window, WindowSpec
from emoscope_models._fusion import (
    NO_EVIDENCE,
    Contribution,
    Fused,
    FusionRule,
    FusionSettings,
    Status,
    fuse,
    log_opinion_pool,
)
from emoscope_models._labels import CENTROIDS, COMMON, EMOTIONS, Emotion, LabelSpace, smoothed

__all__ = [
    "CENTROIDS",
    "COMMON",
    "EMOTIONS",
    "MODALITIES",
    "NO_EVIDENCE",
    "Affect",
    "Contribution",
    "Emotion",
    "Estimate",
    "Estimator",
    "Fused",
    "FusionRule",
    "FusionSettings",
    "LabelSpace",
    "Modality",
    "ModelCard",
    "ModelError",
    "Reason",
    "Status",
    "Validity",
    "Window",
    "WindowSpec",
    "because",
    "fuse",
    "invalid",
    "log_opinion_pool",
    "read_card",
    "smoothed",
    "verified",
]
