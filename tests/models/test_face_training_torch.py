"""Training and export of the expression network; runs where the extra ``train`` is installed."""

import csv
import sys
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch")
onnx = pytest.importorskip("onnx")

from emoscope_models import EMOTIONS  # noqa: E402
from emoscope_models._card import read_card  # noqa: E402
from emoscope_models._face_network import ExpressionNetwork  # noqa: E402
from emoscope_models._face_neutral import read_reference  # noqa: E402
from emoscope_models._face_pool import read_pool  # noqa: E402
from emoscope_models.training import (  # noqa: E402
    _face_int8,
    _face_network_graph,
    face_evaluate,
    face_export,
    face_network,
)
from emoscope_models.training import _face_network_augment as augment  # noqa: E402
from emoscope_models.training import _face_network_data as data  # noqa: E402
from emoscope_models.training._face_network_net import ExpressionNet, standardised  # noqa: E402

CPU = torch.device("cpu")
PLAN = face_network.Plan(rounds=3, fall=1, rate=0.05, small=1, plain=1)


def faces(n: int) -> data.Faces:
    """Return n faces whose class is how bright their upper half is."""
    rng = np.random.default_rng(4)
    kind = rng.integers(0, 2, n)
    images = rng.integers(0, 60, (n, 48, 48), dtype=np.uint8)
    images[kind == 1, :24] += 120
    every = np.ones(n, bool)
    votes = np.eye(8, dtype=np.float32)[kind]
    return data.Faces(images, votes, kind, every, every, np.arange(n))


@pytest.fixture
def little(monkeypatch: pytest.MonkeyPatch) -> data.Splits:
    splits = data.Splits(faces(160), faces(40), faces(40))
    monkeypatch.setattr(face_network, "read_splits", lambda path: splits)
    monkeypatch.setattr(face_network, "BATCH", 32)
    return splits


@pytest.fixture
def uneven() -> ExpressionNet:
    """Return a network with gains and statistics of its own, as after training."""
    torch.manual_seed(1)
    net = ExpressionNet()
    for name, value in net.state_dict().items():
        if "norm" in name and name.endswith("weight"):
            value.uniform_(0.5, 1.5)
        elif "norm" in name and name.endswith("bias"):
            value.normal_(0, 0.2)
    some = torch.from_numpy(faces(64).images).unsqueeze(1).float()
    with torch.no_grad():
        for _ in range(20):
            net(some)
    return net.eval()


@pytest.mark.usefixtures("little")
def test_a_training_cut_off_goes_on_as_if_it_had_not_been(tmp_path: Path) -> None:
    whole, first, second = tmp_path / "whole", tmp_path / "first", tmp_path / "second"
    for folder in (whole, first, second):
        folder.mkdir()
    face_network.run(face_network.Training(PLAN, CPU), Path("x"), whole, None)
    cut = face_network.Training(PLAN, CPU)
    real_note = face_network.note

    class Cut(Exception):
        pass

    def stop(path: Path, row: dict[str, object]) -> None:
        real_note(path, row)
        if row["round"] == 2:
            raise Cut

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(face_network, "note", stop)
        with pytest.raises(Cut):
            face_network.run(cut, Path("x"), first, None)
    assert (first / "plateau.pt").exists()
    resumed = face_network.Training(PLAN, CPU)
    resumed.restore(first / "last.pt")
    face_network.run(resumed, Path("x"), second, None)
    straight = torch.load(whole / "last.pt", weights_only=True)
    again = torch.load(second / "last.pt", weights_only=True)
    for name, value in straight["average"].items():
        assert torch.equal(value, again["average"][name]), name
    with (whole / "table.csv").open() as file:
        assert [row["round"] for row in csv.DictReader(file)] == ["1", "2", "3"]


@pytest.mark.usefixtures("little")
def test_parts_of_a_batch_learn_the_same_network(little: data.Splits) -> None:
    training = face_network.Training(PLAN, CPU, threads=2)
    training.net.train()
    before = training.net.stem[0].weight.clone()
    for share, batch in face_network.batches(little.train, CPU):
        assert np.isfinite(training.learn(batch, share))
    assert not torch.equal(before, training.net.stem[0].weight)
    assert torch.equal(training.team[1].stem[0].weight, training.net.stem[0].weight)
    training.pool.shutdown()


def test_the_rate_rises_stays_and_falls_to_nothing() -> None:
    plan = face_network.Plan(rounds=10, fall=4, rate=0.1)
    rates = [plan.rate_at(p) for p in (0, 0.5, 1, 5.9, 8, 10)]
    assert rates == pytest.approx([0.005, 0.055, 0.1, 0.1, 0.05, 0], abs=1e-9)


@pytest.mark.parametrize(
    "words", [{"rounds": 0}, {"fall": 9}, {"fall": -1}, {"rate": 0.0}, {"small": -1}, {"plain": -1}]
)
def test_plans_that_cannot_be_are_refused(words: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"rounds|rate"):
        face_network.Plan(**{"rounds": 3, "fall": 1, "rate": 0.1} | words)


@pytest.mark.parametrize("value", [0.0, 255.0])
def test_degraded_faces_stay_grey_levels(value: float) -> None:
    torch.manual_seed(2)
    for level in (torch.full((64, 1, 48, 48), value), torch.rand(64, 1, 48, 48) * 255):
        made = augment.degraded(level)
        assert made.shape == level.shape
        assert torch.isfinite(made).all()
        assert 0 <= made.min() <= made.max() <= 255


def test_each_degradation_changes_only_the_faces_it_is_for() -> None:
    torch.manual_seed(3)
    for step in (augment.blurred, augment.coarse, augment.compressed, augment.noisy, augment.dark):
        before = torch.rand(200, 1, 48, 48) * 255
        after = step(before.clone(), 0.3)
        changed = (before != after).flatten(1).any(1).float().mean()
        assert 0.15 < changed < 0.45, step.__name__


def test_brightness_and_contrast_do_not_matter_to_the_network() -> None:
    x = torch.rand(4, 1, 48, 48) * 120 + 20
    assert torch.allclose(standardised(x), standardised(1.2 * x + 30), atol=0.05)
    assert (standardised(torch.zeros(1, 1, 48, 48)) == 0).all()


def test_the_file_answers_as_the_network_does(uneven: ExpressionNet) -> None:
    model = face_export.exported(uneven, faces(80))
    assert len(model) < face_export.MAX_BYTES
    image = faces(1).images[0]
    seen = ExpressionNetwork(model, "exported").look(image)
    asked = torch.from_numpy(image)[None, None].float()
    with torch.inference_mode():
        votes, labels = uneven(asked)
        read = uneven.blocks(uneven.stem(standardised(asked))).mean(dim=(2, 3))
    assert seen.votes == pytest.approx(votes[0].numpy(), abs=3e-2)
    assert seen.labels == pytest.approx(labels[0].numpy(), abs=3e-2)
    assert seen.features == pytest.approx(read[0].numpy(), abs=3e-2)


def test_a_file_that_looks_twice_answers_with_the_mean(uneven: ExpressionNet) -> None:
    model = face_export.exported(uneven, faces(80), mirrored=True)
    images = faces(3).images
    votes, labels, features = ExpressionNetwork(model, "twice").look_at_all(images)
    once = ExpressionNetwork(face_export.exported(uneven, faces(80)), "once")
    both = [once.look_at_all(x) for x in (images, np.ascontiguousarray(images[:, :, ::-1]))]
    for answer, one, other in zip((votes, labels, features), *both, strict=True):
        assert answer == pytest.approx((one + other) / 2, abs=1e-3)
    assert np.abs(both[0][0] - both[1][0]).max() > 1e-3


@pytest.mark.parametrize("gain", [0.0, 0.01])
def test_a_second_look_is_taken_where_it_pays(
    uneven: ExpressionNet, monkeypatch: pytest.MonkeyPatch, gain: float
) -> None:
    once = face_export.exported(uneven, faces(80))
    compare = _face_int8.Comparison(0.8, 0.8 + gain, 3.0, 6.0)
    monkeypatch.setattr(face_export, "compared", lambda *_: compare)
    chosen, report = face_export.looked_twice(once, uneven, faces(80))
    assert report["taken"] is (gain > 0)
    assert (chosen == once) is (gain == 0)


def test_an_export_that_answers_otherwise_is_refused(
    uneven: ExpressionNet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_face_network_graph, "FLAT", 40.0)
    with pytest.raises(ValueError, match="answers otherwise"):
        face_export.exported(uneven, faces(80))


def test_the_command_writes_a_network_and_a_card_that_fit(
    tmp_path: Path, little: data.Splits, monkeypatch: pytest.MonkeyPatch
) -> None:
    face_network.Training(PLAN, CPU).save(tmp_path / "last.pt")
    monkeypatch.setattr(face_export, "read_splits", lambda path: little)
    moved = np.random.default_rng(4).uniform(0, 0.3, (160, 31))
    np.savez(tmp_path / "cache.npz", movements=moved, crops=faces(160).images)
    words = [str(tmp_path / "last.pt"), "data.npz", "--features", str(tmp_path / "cache.npz")]
    monkeypatch.setattr(sys, "argv", ["face_export", *words, "--out", str(tmp_path)])
    face_export.main()
    card = read_card(tmp_path / "face_expression_v1.toml")
    model = face_evaluate.read_model(tmp_path / "face_expression_v1.toml")
    assert model.pools["live"] == read_pool(card, "live")
    assert len(read_reference(card)) == 7
    assert card.calibration["test_ferplus"]["n"] == 40
    assert set(card.extra["recall"]) <= set(EMOTIONS)


def test_eight_bits_answer_nearly_as_sixteen(uneven: ExpressionNet) -> None:
    model = face_export.exported(uneven, faces(80))
    small = _face_int8.quantised(model, faces(100).images)
    kinds = [node.op_type for node in onnx.load_from_string(small).graph.node]
    assert kinds.count("QuantizeLinear") > 20
    weights = onnx.load_from_string(small).graph.initializer
    eight = sum(int(np.prod(w.dims)) for w in weights if w.data_type == onnx.TensorProto.INT8)
    assert eight > 2_500_000, "the convolutions are in 8 bits"
    assert len(small) < len(model)
    both = [ExpressionNetwork(m, "n").look_at_all(faces(40).images) for m in (model, small)]
    for before, after in zip(*both, strict=True):
        assert np.isfinite(after).all()
        assert np.corrcoef(before.ravel(), after.ravel())[0, 1] > 0.98
    assert any((a != b).any() for a, b in zip(*both, strict=True))


@pytest.mark.parametrize(
    ("accuracy", "milliseconds", "taken"),
    [(0.83, 1.5, True), (0.8251, 1.5, True), (0.8249, 1.5, False), (0.84, 2.4, False)],
)
def test_eight_bits_are_taken_where_they_are_worth_it(
    accuracy: float, milliseconds: float, taken: bool
) -> None:
    comparison = _face_int8.Comparison(0.83, accuracy, 3.0, milliseconds)
    assert comparison.taken is taken
    assert comparison.report()["taken"] is taken
    assert comparison.report()["cpu_ms_int8"] == milliseconds


@pytest.mark.parametrize("taken", [True, False])
def test_what_is_not_worth_it_is_not_shipped(
    little: data.Splits, uneven: ExpressionNet, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    model = face_export.exported(uneven, little.held)
    made: list[bytes] = []

    def compared(before: bytes, small: bytes, held: data.Faces) -> _face_int8.Comparison:
        assert before == model and held is little.held, "the test split is not looked at"
        made.append(small)
        return _face_int8.Comparison(0.8, 0.8, 3.0, 1.0 if taken else 2.9)

    monkeypatch.setattr(_face_int8, "compared", compared)
    chosen, comparison = _face_int8.lighter(model, little)
    assert comparison.taken is taken
    assert chosen == (made[0] if taken else model)


def test_the_comparison_counts_right_answers_and_time(
    little: data.Splits, uneven: ExpressionNet
) -> None:
    model = face_export.exported(uneven, little.held)
    comparison = _face_int8.compared(model, model, little.held)
    assert comparison.accuracy == comparison.accuracy_int8
    seen = ExpressionNetwork(model, "n").look_at_all(little.held.images)[0]
    assert comparison.accuracy == pytest.approx((seen.argmax(1) == little.held.first).mean())
    assert comparison.cpu_ms > 0 and comparison.cpu_ms_int8 > 0


def test_the_command_says_in_the_card_what_became_of_eight_bits(
    tmp_path: Path, little: data.Splits, monkeypatch: pytest.MonkeyPatch
) -> None:
    face_network.Training(PLAN, CPU).save(tmp_path / "last.pt")
    monkeypatch.setattr(face_export, "read_splits", lambda path: little)
    monkeypatch.setattr(_face_int8, "MUST_GAIN", 0.0)
    monkeypatch.setattr(_face_int8, "MAY_LOSE", 1.0)
    moved = np.random.default_rng(4).uniform(0, 0.3, (160, 31))
    np.savez(tmp_path / "cache.npz", movements=moved, crops=faces(160).images)
    words = [str(tmp_path / "last.pt"), "data.npz", "--features", str(tmp_path / "cache.npz")]
    argv = ["face_export", *words, "--out", str(tmp_path), "--int8"]
    monkeypatch.setattr(sys, "argv", argv)
    face_export.main()
    card = read_card(tmp_path / "face_expression_v1.toml")
    assert card.extra["int8"]["taken"] is True
    graph = onnx.load(tmp_path / "face_expression_v1.onnx").graph
    assert any(node.op_type == "QuantizeLinear" for node in graph.node)
    assert face_evaluate.read_model(tmp_path / "face_expression_v1.toml").pools["live"]
