"""A brought ONNX file behind its manifest: checked when loaded, calibrated when it answers."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from emoscope_models._registry_manifest import Manifest, refused

TYPES = {"tensor(float)": "float32", "tensor(double)": "float64", "tensor(uint8)": "uint8"}
Array = NDArray[np.float64]


class Graph:
    """A loaded model; one thread. Checked on zeros before anybody asks it."""

    def __init__(self, manifest: Manifest, model: bytes) -> None:
        """Load the bytes. Raises ModelError when the file and its manifest do not fit."""
        # Not for who only lists models: ONNX Runtime holds all threads for 26 ms as it is loaded.
        from emoscope_models._onnx import load

        self.manifest = manifest
        self._session = load(model, manifest.file)
        try:
            self._input = _named(self._session.get_inputs(), manifest.input, "input")
            self._output = _named(self._session.get_outputs(), manifest.output, "output").name
            _check(self._input, manifest)
            self.probabilities(np.zeros(manifest.shape, dtype=manifest.dtype))
        except ValueError as error:
            raise refused(manifest.path, error) from error

    def probabilities(self, example: NDArray[Any]) -> Array:
        """Return calibrated probabilities (k,) over the model's classes for one input.

        Raises ValueError when the model fails or its answer is no distribution over them.
        """
        fed = {self._input.name: np.ascontiguousarray(example, dtype=self.manifest.dtype)}
        answer = self._run(fed).astype(np.float64).reshape(-1)
        count = len(self.manifest.card.classes)
        if answer.size != count:
            raise ValueError(f"it answers with {answer.size} numbers for {count} classes")
        return calibrated(answer, self.manifest.answer, self.manifest.temperature)

    def _run(self, fed: dict[str, NDArray[Any]]) -> NDArray[Any]:
        try:
            return np.asarray(self._session.run([self._output], fed)[0])
        except Exception as error:  # onnxruntime raises many unrelated types
            raise ValueError(f"it cannot be run ({str(error).splitlines()[0][:200]})") from error


def calibrated(answer: Array, kind: str, temperature: float) -> Array:
    """Return probabilities (k,) of "logits" or "probabilities" (k,) at a temperature.

    Raises ValueError when they are not finite, negative, or nothing.
    """
    if not np.isfinite(answer).all():
        raise ValueError("its answer is not finite")
    if kind == "logits":
        scaled = (answer - answer.max()) / temperature
        odds = np.exp(scaled)
    else:
        if answer.min() < -1e-6 or answer.sum() <= 0:
            raise ValueError("its answer is not a distribution, although the manifest says so")
        odds = np.power(np.maximum(answer, 0) / answer.sum(), 1 / temperature)
    return np.asarray(odds / odds.sum())


def _named(there: list[Any], name: str, kind: str) -> Any:
    """Return the input or output of that name, or the only one. Raises ValueError."""
    names = [node.name for node in there]
    if name:
        if name not in names:
            raise ValueError(f"the file has no {kind} {name!r}, only {', '.join(names)}")
        chosen = there[names.index(name)]
    elif len(there) == 1:
        chosen = there[0]
    else:
        raise ValueError(f"the file has {len(there)} {kind}s: name one of {', '.join(names)}")
    if kind == "input" and len(there) > 1:
        raise ValueError(f"the file wants {len(there)} inputs ({', '.join(names)}), one is given")
    return chosen


def _check(node: Any, manifest: Manifest) -> None:
    """Compare what the file takes with the manifest. Raises ValueError."""
    kind = TYPES.get(node.type, node.type)
    if kind != manifest.dtype:
        raise ValueError(f"the file takes {kind}, the manifest says {manifest.dtype}")
    there = list(node.shape)
    fits = len(there) == len(manifest.shape) and all(
        not isinstance(n, int) or n == wanted
        for n, wanted in zip(there, manifest.shape, strict=True)
    )
    if not fits:
        raise ValueError(f"the file takes {there}, the manifest says {list(manifest.shape)}")
    if not there:
        raise ValueError("the file takes a single number")
