"""ONNX Runtime with settings that leave the machine to the camera.

Default threading costs 112 % of a core where one thread without spinning costs 31 % (three models
at live rates on two cores), so every session here gets one thread. Sessions must be created one
after another: creation holds the interpreter lock and is not safe in parallel.
"""

import ctypes
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import onnxruntime as ort

from emoscope_models._card import ModelError

# What ONNX Runtime logs outside a session (a CUDA library that is missing, in colours) goes to the
# operator's terminal; what matters of it comes as an exception or shows in get_providers().
ort.set_default_logger_severity(4)

_creation = threading.Lock()
CUDA = "CUDAExecutionProvider"
CPU = "CPUExecutionProvider"
TRIALS = 20
"""Runs per provider when measuring which is faster; the median counts."""


def session_options() -> ort.SessionOptions:
    """Return the options used for every live session."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return options


def load(model: bytes, name: str, providers: Sequence[str] = (CPU,)) -> ort.InferenceSession:
    """Load verified model bytes. Raises ModelError when ONNX Runtime refuses them."""
    try:
        with _creation:
            return ort.InferenceSession(model, session_options(), providers=list(providers))
    except Exception as error:  # onnxruntime raises many unrelated types
        raise ModelError(
            "The model {name} cannot be loaded ({error}).",
            "Run the set-up again: make setup.",
            name=name,
            error=error,
        ) from error


def load_fastest(
    model: bytes, name: str, example: Callable[[], Mapping[str, Any]]
) -> tuple[ort.InferenceSession, str]:
    """Load on CUDA when it is present *and measured faster* on ``example``; else on the CPU.

    Returns the session and a sentence on the choice, for the window and the log.
    """
    cpu = load(model, name)
    if CUDA not in ort.get_available_providers():
        return cpu, "CPU (no CUDA in this ONNX Runtime)"
    if not has_driver():
        return cpu, "CPU (no NVIDIA driver)"
    try:
        gpu = load(model, name, (CUDA, CPU))
    except ModelError:
        return cpu, "CPU (CUDA did not start)"
    if CUDA not in gpu.get_providers():
        return cpu, "CPU (no CUDA device)"
    slow, fast = _median_ms(cpu, example()), _median_ms(gpu, example())
    if fast < slow:
        return gpu, f"CUDA ({fast:.2f} ms against {slow:.2f} ms on the CPU)"
    return cpu, f"CPU ({slow:.2f} ms against {fast:.2f} ms on CUDA)"


def has_driver() -> bool:
    """Return whether there is an NVIDIA driver; ONNX Runtime, when asked, prints errors instead."""
    try:
        ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return False
    return True


def _median_ms(session: ort.InferenceSession, feed: Mapping[str, Any]) -> float:
    spans = []
    for _ in range(TRIALS):
        begun = time.perf_counter()
        session.run(None, dict(feed))
        spans.append(time.perf_counter() - begun)
    return sorted(spans)[TRIALS // 2] * 1e3
