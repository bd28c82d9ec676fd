"""A fusion rule on recorded decisions: fitted, calibrated, spoilt on purpose, and scored."""

from emoscope_models._agreement import Canon, Pair
from emoscope_models._agreement_card import as_tables, fit_canons
from emoscope_models._calibrate import PoolFit, softmax
from emoscope_models._fusion_card import FORMAT
from emoscope_models._fusion_trial import (
    Corrupted,
    Decisions,
    apply,
    corrupt,
    fit,
    parse_corruption,
    raw_mean,
    seven_of,
    simulated_eeg,
    unimodal,
)
from emoscope_models._metrics import Metrics, measure
from emoscope_models._npz import UNREADABLE

__all__ = [
    "FORMAT",
    "UNREADABLE",
    "Canon",
    "Corrupted",
    "Decisions",
    "Metrics",
    "Pair",
    "PoolFit",
    "apply",
    "as_tables",
    "corrupt",
    "fit",
    "fit_canons",
    "measure",
    "parse_corruption",
    "raw_mean",
    "seven_of",
    "simulated_eeg",
    "softmax",
    "unimodal",
]
