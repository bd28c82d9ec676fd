"""Arrays in, opinions out.

Everything that turns an array into an opinion, or doubts one, lives here. It never waits, reads
a clock, or opens a file other than its weights.
"""

import os

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
    DEFAULT_MODE,
    MODES,
    NO_EVIDENCE,
    Contribution,
    Fused,
    FusionSettings,
    Mode,
    Status,
    fuse,
)
from emoscope_models._fusion_card import FusionCard, fingerprint, read_fusion_card
from emoscope_models._fusion_time import FusionEngine, FusionMemory
from emoscope_models._gates import DEFAULT_GATES, EEGGates, FaceGates, Gates, SpeechGates
from emoscope_models._labels import CENTROIDS, COMMON, EMOTIONS, Emotion, LabelSpace, smoothed
from emoscope_models._rules import (
    ADDITIVE,
    CHOICES,
    DEFAULT_RULE,
    EXPERIMENTAL,
    FITTED,
    LEARNED,
    RULES,
    FusionRule,
    Votes,
    conflict_of,
    log_opinion_pool,
    make_rule,
)

# ONNX Runtime tells its maker about each start, from 1.31 on, unless it is forbidden before it is
# loaded; it is loaded by modules of this package alone. Processes that this one begins inherit it.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

__all__ = [
    "ADDITIVE",
    "CENTROIDS",
    "CHOICES",
    "COMMON",
    "DEFAULT_GATES",
    "DEFAULT_MODE",
    "DEFAULT_RULE",
    "EMOTIONS",
    "EXPERIMENTAL",
    "FITTED",
    "LEARNED",
    "MODALITIES",
    "MODES",
    "NO_EVIDENCE",
    "RULES",
    "Affect",
    "Contribution",
    "EEGGates",
    "Emotion",
    "Estimate",
    "Estimator",
    "FaceGates",
    "Fused",
    "FusionCard",
    "FusionEngine",
    "FusionMemory",
    "FusionRule",
    "FusionSettings",
    "Gates",
    "LabelSpace",
    "Modality",
    "Mode",
    "ModelCard",
    "ModelError",
    "Reason",
    "SpeechGates",
    "Status",
    "Validity",
    "Votes",
    "Window",
    "WindowSpec",
    "because",
    "conflict_of",
    "fingerprint",
    "fuse",
    "invalid",
    "log_opinion_pool",
    "make_rule",
    "read_card",
    "read_fusion_card",
    "smoothed",
    "verified",
]
