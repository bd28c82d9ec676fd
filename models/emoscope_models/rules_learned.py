"""Learned fusion rules: a trained network behind the same seam as every other rule.

A card (TOML) names the network's file beside it with its SHA-256, which models it was trained
for, its grid of times and its classes. Everything is checked before ONNX Runtime sees a byte: a
network for other classes or other models answers nonsense with a straight face.
"""

import hashlib
import io
import tomllib
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any

import numpy as np
import onnxruntime as ort

from emoscope_models._card import ModelCard, ModelError, verified
from emoscope_models._estimate import MODALITIES, Modality, Reason, because
from emoscope_models._fusion_card import fingerprint
from emoscope_models._fusion_grid import FEATURES, Floats, Grid
from emoscope_models._labels import EMOTIONS, Array
from emoscope_models._onnx import load
from emoscope_models._proxy import Proxies, Proxy
from emoscope_models._rules import LEARNED, TINY, Heard, Terms, Votes, log_ratio

FORMAT = "emoscope-learned-fusion-1"
KNOWN = ("format", "rule", "file", "sha256", "classes", "modalities", "steps", "step")
ALSO = ("models", "proxies", "proxies_sha256", "training", "date", "n", "scores", "limits")
"""Fields that may be missing, but ``models``."""
ABOUT = ("identity", "fingerprint")
DAMAGE = (ValueError, TypeError, KeyError, OSError, EOFError, zipfile.BadZipFile)
"""What numpy and zipfile raise at a file of verified bytes that is no .npz of plain tables."""


@dataclass(frozen=True, slots=True)
class LearnedRule:
    """A trained network as a rule.

    ``models`` by modality: identity and fingerprint of those it was trained for; ``sha256`` is
    the card's, which holds that of the network. With no weight at all it answers the prior. It
    was trained under an even prior; another one multiplies.
    """

    name: str
    path: Path
    grid: Grid
    models: Mapping[str, tuple[str, str]]
    session: ort.InferenceSession
    sha256: str
    proxies: Proxies | None = None

    @property
    def seconds(self) -> float:
        """Return how far back the rule looks."""
        return self.grid.seconds

    def imputed(self, voting: tuple[str, ...]) -> tuple[Modality, ...]:
        """Return the modalities whose say is guessed when only those of ``voting`` vote."""
        pairs = self.proxies.pairs if self.proxies is not None else {}
        found = {target for source, target in pairs if source in voting and target not in voting}
        return tuple(m for m in self.grid.modalities if m in found)

    def over(self, time: int, heard: Mapping[Modality, Sequence[Heard]], terms: Terms) -> Array:
        """Return the fused distribution (7,) at ``time`` (ns) from the windows until then."""
        evidence, mask = self.grid.seen(time, heard, terms, self.proxies)
        if not evidence[..., len(EMOTIONS)].any():
            return np.array(terms.prior)
        return np.asarray(self._answers(evidence[None], mask[None], terms.prior)[0])

    def __call__(self, votes: Votes) -> Array:
        """Return the answer to votes (..., k) that nothing went before: one step of the grid.

        Raises ModelError for a modality or classes that the network does not know.
        """
        strange = [m for m in votes.modalities if m not in self.grid.modalities]
        if strange or votes.prior.shape != (len(EMOTIONS),):
            raise ModelError(
                "The learned fusion {path} knows {known} over seven classes, nothing else.",
                "Choose its modalities alone, or choose another fusion rule.",
                path=self.path,
                known=", ".join(self.grid.modalities),
            )
        shape = np.broadcast_shapes(votes.probabilities.shape[:-1], votes.weights.shape)[:-1]
        m, k = len(self.grid.modalities), len(EMOTIONS)
        logs, weights = np.zeros((*shape, m, k)), np.zeros((*shape, m))
        said = log_ratio(votes.probabilities, votes.prior, votes.epsilon)
        for i, modality in enumerate(votes.modalities):
            place = self.grid.modalities.index(modality)
            logs[..., place, :], weights[..., place] = said[..., i, :], votes.weights[..., i]
        evidence, mask = self.grid.framed(logs, weights, np.zeros(weights.shape), self.proxies)
        steps = self.grid.steps
        flat, seen = evidence.reshape(-1, m, FEATURES), mask.reshape(-1, m)
        whole = np.zeros((len(flat), steps, m, FEATURES), np.float32)
        masks = np.zeros((len(flat), steps, m), np.float32)
        whole[:, -1], masks[:, -1] = flat, seen
        answers = self._answers(whole, masks, votes.prior).reshape(*shape, k)
        some = votes.weights.sum(axis=-1, keepdims=True) > TINY
        return np.where(some, answers, votes.prior)

    def against(self, card: ModelCard) -> tuple[Reason, ...]:
        """Return why the network does not hold for a model; empty when it does."""
        known = self.models.get(card.modality)
        if known is None:
            what = because(
                "The learned fusion {path} knows no {modality} model.",
                path=self.path,
                modality=card.modality,
            )
        elif known[1] != fingerprint(card):
            what = because(
                "The learned fusion {path} was trained for {theirs}, not for this {mine}.",
                path=self.path,
                theirs=known[0],
                mine=card.identity,
            )
        else:
            return ()
        return what, because("Train it anew for this model, or choose another fusion rule.")

    def _answers(self, evidence: Floats, mask: Floats, prior: Array) -> Array:
        """Return distributions (b, 7) under ``prior``."""
        (said,) = self.session.run(None, {"evidence": evidence, "mask": mask})
        joint = np.asarray(said, dtype=np.float64) * prior
        return np.asarray(joint / joint.sum(axis=-1, keepdims=True))


def read_learned(path: Path) -> LearnedRule:
    """Read a card and load its network. Raises ModelError that says what is wrong, and where."""
    try:
        data = path.read_bytes()
        raw = tomllib.loads(data.decode("utf-8"))
    except FileNotFoundError:
        raise ModelError(
            "There is no learned fusion {path}.", "Check fusion.learned.", path=path
        ) from None
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(
            "The learned fusion {path} cannot be read ({error}).",
            "Train it anew, or set fusion.learned to nothing.",
            path=path,
            error=error,
        ) from error
    try:
        return _parsed(path, raw, hashlib.sha256(data).hexdigest())
    except _Wrong as wrong:
        raise ModelError(
            "The learned fusion {path} cannot be used: {why}.",
            "Train it anew, or set fusion.learned to nothing.",
            path=path,
            why=wrong,
        ) from wrong


class _Wrong(Exception):
    pass


def _parsed(path: Path, raw: dict[str, Any], digest: str) -> LearnedRule:
    if raw.get("format") != FORMAT:
        raise _Wrong(f"format must be {FORMAT}")
    strange = sorted(set(raw) - {*KNOWN, *ALSO})
    if strange:
        raise _Wrong(f"{strange[0]} is unknown")
    missing = [name for name in (*KNOWN, "models") if name not in raw]
    if missing:
        raise _Wrong(f"{missing[0]} is missing")
    if raw["rule"] not in LEARNED:
        raise _Wrong(f"rule must be {' or '.join(LEARNED)}, not {raw['rule']!r}")
    if raw["classes"] != list(EMOTIONS):
        raise _Wrong(f"classes must be {', '.join(EMOTIONS)}")
    grid = _grid(raw)
    models = _models(raw["models"], grid.modalities)
    proxies = None
    if "proxies" in raw:
        proxies = _proxies(_beside(path, raw, "proxies", "proxies_sha256"))
    session = load(_beside(path, raw, "file", "sha256"), path.name)
    _fitting(session, grid)
    return LearnedRule(raw["rule"], path, grid, models, session, digest, proxies)


def _grid(raw: dict[str, Any]) -> Grid:
    names = raw["modalities"]
    if not isinstance(names, list) or not names or any(n not in MODALITIES for n in names):
        raise _Wrong(f"modalities must be among {', '.join(MODALITIES)}")
    steps, step = raw["steps"], raw["step"]
    if type(steps) is not int or type(step) not in (int, float):
        raise _Wrong("steps and step must be numbers")
    try:
        return Grid(tuple(m for n in names for m in MODALITIES if m == n), steps, float(step))
    except ValueError as error:
        raise _Wrong(f"its steps are impossible: {error}") from error


def _models(raw: Any, modalities: tuple[Modality, ...]) -> Mapping[str, tuple[str, str]]:
    if not isinstance(raw, dict) or set(raw) != set(modalities):
        raise _Wrong("models must name the same modalities")
    found = {}
    for modality, part in raw.items():
        about = [part.get(n) if isinstance(part, dict) else None for n in ABOUT]
        if not all(isinstance(text, str) and text for text in about):
            raise _Wrong(f"models.{modality} must have the texts {' and '.join(ABOUT)}")
        found[modality] = (str(about[0]), str(about[1]))
    return MappingProxyType(found)


def _beside(path: Path, raw: dict[str, Any], name: str, digest: str) -> bytes:
    """Return the verified bytes of a file that lies beside the card."""
    file, sha256 = raw[name], raw.get(digest)
    bare = isinstance(file, str) and file not in ("", "..") and "\0" not in file
    if not bare or PurePath(file).name != file or "\\" in file:
        raise _Wrong(f"{name} must be the bare name of a file beside it")
    if not isinstance(sha256, str):
        raise _Wrong(f"{digest} must be text")
    return verified(path.parent / file, sha256)


def _proxies(data: bytes) -> Proxies:
    pairs = {}
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as file:
            for name in file.files:  # "face from speech": (2, n, 7), source and target
                target, source = name.split(" from ")
                both = file[name].astype(np.float64)
                if both.ndim != 3 or both.shape[::2] != (2, len(EMOTIONS)):
                    raise ValueError(f"{name} is of shape {both.shape}")
                pairs[source, target] = Proxy(both[0], both[1])
    except DAMAGE as error:
        raise _Wrong(f"its proxies are no tables ({error})") from error
    return Proxies(MappingProxyType(pairs))


def _fitting(session: ort.InferenceSession, grid: Grid) -> None:
    """Refuse a network whose inputs and outputs are not those of the card."""
    m = len(grid.modalities)
    want = {"evidence": [grid.steps, m, FEATURES], "mask": [grid.steps, m]}
    have = {i.name: list(i.shape[1:]) for i in session.get_inputs()}
    out = [list(o.shape[1:]) for o in session.get_outputs()]
    if have != want or out != [[len(EMOTIONS)]]:
        raise _Wrong(f"its network takes {have} and gives {out}, not {want}")
