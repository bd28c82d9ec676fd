"""ONNX Runtime as we set it up: quiet, one thread, and a clear refusal of what is damaged."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import onnx
import onnxruntime as ort
import pytest
from onnx import TensorProto, helper

from emoscope_models import ModelError
from emoscope_models import _onnx as ours


def doubler() -> bytes:
    """Return a graph that doubles a vector."""
    x = helper.make_tensor_value_info("x", TensorProto.FLOAT, ["n"])
    y = helper.make_tensor_value_info("y", TensorProto.FLOAT, ["n"])
    graph = helper.make_graph([helper.make_node("Add", ["x", "x"], ["y"])], "doubler", [x], [y])
    opset = helper.make_opsetid("", 17)
    model = helper.make_model(graph, opset_imports=[opset], ir_version=9)
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString())


def feed() -> Mapping[str, Any]:
    return {"x": np.arange(3, dtype=np.float32)}


def test_a_model_is_loaded_and_runs() -> None:
    (y,) = ours.load(doubler(), "doubler").run(None, dict(feed()))
    assert np.array_equal(y, [0, 2, 4])


def test_a_session_leaves_the_machine_to_the_camera() -> None:
    options = ours.session_options()
    assert options.intra_op_num_threads == 1
    assert options.inter_op_num_threads == 1
    assert options.get_session_config_entry("session.intra_op.allow_spinning") == "0"


@pytest.mark.parametrize("bad", [b"", b"no model", b"\x08\x09" * 40, doubler()[:-20]])
def test_what_is_no_model_is_refused_by_name(bad: bytes) -> None:
    with pytest.raises(ModelError, match=r"the-net.*make setup"):
        ours.load(bad, "the-net")


def test_a_graph_that_cannot_run_is_refused() -> None:
    model = onnx.load_from_string(doubler())
    model.graph.node[0].op_type = "NoSuchOperator"
    with pytest.raises(ModelError, match="doubler"):
        ours.load(model.SerializeToString(), "doubler")


def test_without_cuda_the_cpu_is_taken_and_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ort, "get_available_providers", lambda: [ours.CPU])
    session, why = ours.load_fastest(doubler(), "doubler", feed)
    assert session.get_providers() == [ours.CPU]
    assert why.startswith("CPU")


@pytest.mark.parametrize(("gpu_ms", "chosen"), [(0.5, "CUDA (0.50"), (2.0, "CPU (1.00")])
def test_cuda_is_taken_only_when_it_was_measured_faster(
    monkeypatch: pytest.MonkeyPatch, gpu_ms: float, chosen: str
) -> None:
    class Gpu:
        def get_providers(self) -> list[str]:
            return [ours.CUDA, ours.CPU]

    real = ours.load
    monkeypatch.setattr(ort, "get_available_providers", lambda: [ours.CUDA, ours.CPU])
    monkeypatch.setattr(ours, "has_driver", lambda: True)
    monkeypatch.setattr(
        ours, "load", lambda m, n, p=(ours.CPU,): Gpu() if ours.CUDA in p else real(m, n)
    )
    monkeypatch.setattr(ours, "_median_ms", lambda s, f: gpu_ms if isinstance(s, Gpu) else 1.0)
    session, why = ours.load_fastest(doubler(), "doubler", feed)
    assert why.startswith(chosen)
    assert isinstance(session, Gpu) is chosen.startswith("CUDA")


def test_cuda_that_does_not_start_leaves_the_cpu(monkeypatch: pytest.MonkeyPatch) -> None:
    real = ours.load

    def load(model: bytes, name: str, providers: tuple[str, ...] = (ours.CPU,)) -> Any:
        if ours.CUDA in providers:
            raise ModelError("No {name}.", "None.", name=name)
        return real(model, name)

    monkeypatch.setattr(ort, "get_available_providers", lambda: [ours.CUDA, ours.CPU])
    monkeypatch.setattr(ours, "has_driver", lambda: True)
    monkeypatch.setattr(ours, "load", load)
    _, why = ours.load_fastest(doubler(), "doubler", feed)
    assert why == "CPU (CUDA did not start)"


def test_a_median_is_measured() -> None:
    assert ours._median_ms(ours.load(doubler(), "doubler"), feed()) > 0


def test_without_a_driver_cuda_is_not_even_tried(monkeypatch, capfd):
    monkeypatch.setattr(ort, "get_available_providers", lambda: [ours.CUDA, ours.CPU])
    monkeypatch.setattr(ours, "has_driver", lambda: False)
    session, why = ours.load_fastest(doubler(), "doubler", feed)
    assert session.get_providers() == [ours.CPU]
    assert why == "CPU (no NVIDIA driver)"
    assert capfd.readouterr().err == ""
