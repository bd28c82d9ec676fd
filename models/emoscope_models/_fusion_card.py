"""A calibration of fusion made at one site: read, checked against the models, applied.

A TOML file: which models it was made for, and what it found. ``[models.face]`` holds
``identity`` and ``fingerprint``, and may hold ``temperature``, ``classes`` and ``confusion``
(seven rows); ``[weights]`` those of the log-opinion pool; ``[monte_carlo_weights]``; ``[stacker]``
``intercept`` and, in ``[stacker.coefficients]``, a table for each modality; ``[[agreement]]`` the
canonical directions of a pair of modalities (``_agreement_card``).
"""

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np

from emoscope_models._agreement import Canon, Pair
from emoscope_models._agreement_card import from_tables
from emoscope_models._card import ModelCard, ModelError
from emoscope_models._estimate import MODALITIES, Estimate, Modality, Reason, because
from emoscope_models._labels import EMOTIONS, Array, LabelSpace
from emoscope_models._rules import FusionRule, MonteCarloWeights, Stacker

FORMAT = "emoscope-fusion-1"
KNOWN = ("format", "date", "n", "models", "weights", "monte_carlo_weights", "stacker", "agreement")
ABOUT_MODEL = ("identity", "fingerprint", "temperature", "classes", "confusion")
MAX_WEIGHT = 10.0
TEMPERATURES = (0.05, 20.0)


def fingerprint(card: ModelCard) -> str:
    """Return what changes when a model does: a SHA-256 over its name, version and files."""
    files = "".join(f"\n{name} {card.sha256[name].lower()}" for name in sorted(card.sha256))
    return hashlib.sha256((card.identity + files).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class ModelPart:
    """What was found of one model; ``labels`` None where its own confusion stays."""

    identity: str
    fingerprint: str
    temperature: float = 1.0
    labels: LabelSpace | None = None


@dataclass(frozen=True, slots=True)
class FusionCard:
    """One site's calibration. ``weights`` default to 1; ``rules`` holds those that it makes."""

    path: Path
    models: Mapping[Modality, ModelPart]
    weights: Mapping[Modality, float] = field(default_factory=lambda: MappingProxyType({}))
    rules: Mapping[str, FusionRule] = field(default_factory=lambda: MappingProxyType({}))
    agreement: Mapping[Pair, Canon] = field(default_factory=lambda: MappingProxyType({}))

    def against(self, card: ModelCard) -> tuple[Reason, ...]:
        """Return why the calibration does not hold for a model; empty when it does."""
        part = next((p for m, p in self.models.items() if m == card.modality), None)
        if part is None:
            what = because(
                "The fusion calibration {path} knows no {modality} model.",
                path=self.path,
                modality=card.modality,
            )
        elif part.fingerprint != fingerprint(card):
            what = because(
                "The fusion calibration {path} was made for {theirs}, not for this {mine}.",
                path=self.path,
                theirs=part.identity,
                mine=card.identity,
            )
        else:
            return ()
        return what, because(
            "Calibrate anew with emoscope fuse, or set fusion.calibration to nothing."
        )

    def applied(self, estimate: Estimate) -> Estimate:
        """Return the estimate with this site's temperature and confusion."""
        part = self.models.get(estimate.modality)
        p = estimate.probabilities
        if part is None or p is None or not np.isfinite(p).all() or p.min(initial=0) < 0:
            return estimate
        if part.labels is not None and part.labels.labels == estimate.labels.labels:
            labels = replace(part.labels, suppressed=estimate.labels.suppressed)
            estimate = replace(estimate, labels=labels)
        if part.temperature == 1.0 or p.sum() <= 0:
            return estimate
        cooled = np.power(p / p.sum(), 1 / part.temperature)
        return replace(estimate, probabilities=cooled / cooled.sum())


def read_fusion_card(path: Path) -> FusionCard:
    """Read a calibration. Raises ModelError that says what is wrong, and where in the file."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ModelError(
            "There is no fusion calibration {path}.", "Check fusion.calibration.", path=path
        ) from None
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(
            "The fusion calibration {path} cannot be read ({error}).",
            "Calibrate anew with emoscope fuse, or set fusion.calibration to nothing.",
            path=path,
            error=error,
        ) from error
    try:
        return _parsed(path, raw)
    except _Wrong as wrong:
        raise ModelError(
            "The fusion calibration {path} cannot be used: {where} {why}.",
            "Calibrate anew with emoscope fuse, or set fusion.calibration to nothing.",
            path=path,
            where=wrong.where,
            why=wrong.why,
        ) from wrong


class _Wrong(Exception):
    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where} {why}")
        self.where, self.why = where, why


def _parsed(path: Path, raw: dict[str, Any]) -> FusionCard:
    if raw.get("format") != FORMAT:
        raise _Wrong("format", f"must be {FORMAT}")
    unknown = sorted(set(raw) - set(KNOWN))
    if unknown:
        raise _Wrong(unknown[0], "is unknown")
    models = {m: _model(part, f"models.{m}") for m, part in _table(raw, "models").items()}
    if not models:
        raise _Wrong("models", "must name at least one model")
    rules: dict[str, FusionRule] = {}
    if "monte_carlo_weights" in raw:
        rules["monte-carlo-weights"] = MonteCarloWeights(
            {str(m): w for m, w in _weights(raw, "monte_carlo_weights").items()}
        )
    if "stacker" in raw:
        rules["stacker"] = _stacker(raw["stacker"])
    weights = _weights(raw, "weights") if "weights" in raw else {}
    named: dict[str, set[str]] = {
        "weights": {*weights},
        **{name: _names(rule) for name, rule in rules.items()},
    }
    for where, names in named.items():
        if names and names != set(models):
            raise _Wrong(where, "must name the same modalities as models")
    try:
        canons = from_tables(raw.get("agreement", []))
    except ValueError as error:
        raise _Wrong("agreement", str(error)) from error
    return FusionCard(path, MappingProxyType(models), MappingProxyType(weights), rules, canons)


def _names(rule: FusionRule) -> set[str]:
    if isinstance(rule, Stacker):
        return set(rule.coefficients)
    assert isinstance(rule, MonteCarloWeights)
    return set(rule.weights)


def _table(raw: dict[str, Any], name: str) -> dict[Modality, Any]:
    """Return a table by modality; every name in it must be one."""
    table = raw.get(name)
    if not isinstance(table, dict):
        raise _Wrong(name, "must be a table")
    strange = sorted(set(table) - set(MODALITIES))
    if strange:
        raise _Wrong(f"{name}.{strange[0]}", f"is none of {', '.join(MODALITIES)}")
    return {m: table[m] for m in MODALITIES if m in table}


def _weights(raw: dict[str, Any], name: str) -> dict[Modality, float]:
    return {m: _number(v, f"{name}.{m}", 0.0, MAX_WEIGHT) for m, v in _table(raw, name).items()}


def _number(value: Any, where: str, low: float, high: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise _Wrong(where, f"must be a number within {low} and {high}, not {value!r}")
    return float(value)


def _model(raw: Any, where: str) -> ModelPart:
    if not isinstance(raw, dict):
        raise _Wrong(where, "must be a table")
    unknown = sorted(set(raw) - set(ABOUT_MODEL))
    if unknown:
        raise _Wrong(f"{where}.{unknown[0]}", "is unknown")
    for name in ("identity", "fingerprint"):
        if not isinstance(raw.get(name), str) or not raw[name]:
            raise _Wrong(f"{where}.{name}", "must be text")
    temperature = _number(raw.get("temperature", 1.0), f"{where}.temperature", *TEMPERATURES)
    return ModelPart(raw["identity"], raw["fingerprint"], temperature, _labels(raw, where))


def _labels(raw: dict[str, Any], where: str) -> LabelSpace | None:
    if ("classes" in raw) != ("confusion" in raw):
        raise _Wrong(where, "needs classes and confusion together")
    if "classes" not in raw:
        return None
    classes = raw["classes"]
    if not isinstance(classes, list) or not all(isinstance(c, str) and c for c in classes):
        raise _Wrong(f"{where}.classes", "must be names")
    if len(set(classes)) != len(classes) or len(classes) < 2:
        raise _Wrong(f"{where}.classes", "must be two names or more, all different")
    table = _array(raw["confusion"], f"{where}.confusion", (len(EMOTIONS), len(classes)))
    try:
        return LabelSpace(where, tuple(classes), tuple(tuple(map(float, row)) for row in table))
    except ValueError as error:
        raise _Wrong(f"{where}.confusion", f"is impossible ({error})") from error


def _stacker(raw: Any) -> Stacker:
    if not isinstance(raw, dict):
        raise _Wrong("stacker", "must be a table")
    k = len(EMOTIONS)
    tables: dict[str, Array] = {
        m: _array(v, f"stacker.coefficients.{m}", (k + 1, k))
        for m, v in _table(raw, "coefficients").items()
    }
    return Stacker(tables, _array(raw.get("intercept"), "stacker.intercept", (k,)))


def _array(value: Any, where: str, shape: tuple[int, ...]) -> Array:
    try:
        table = np.asarray(value, dtype=np.float64)
    except (TypeError, ValueError, OverflowError) as error:
        raise _Wrong(where, "must be numbers") from error
    if table.shape != shape or not np.isfinite(table).all():
        raise _Wrong(where, f"must be {' x '.join(map(str, shape))} numbers")
    return table
