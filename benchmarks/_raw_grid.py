"""Raw signals spoilt on purpose, through the shipped models, and what fusion makes of them.

Each decision of one modality is paired with a recorded decision of another one about another
person with the same label; the pairs' errors are therefore independent, which real ones are not.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from emoscope.fuse_command import read_decisions
from emoscope_models import DEFAULT_RULE, EMOTIONS, Votes, make_rule
from emoscope_models._agreement import ANALYTIC, fit_canon, log_ratio
from emoscope_models._calibrate import fit_temperature, softmax
from emoscope_models._fusion_trial import seven_of
from emoscope_models._metrics import measure
from emoscope_models._soft_validity import load_soft
from emoscope_models.training.validity_fit import CLEAN, auroc, binary_ece

FACES = 200
"""Test faces; each is seen clean and in every way of spoiling."""
PRIOR = np.full(7, 1 / 7)


@dataclass(frozen=True, slots=True)
class Raw:
    """Windows (n,): calibrated answers ``p`` (n, 7), labels, kind of spoiling, P(valid), whether
    the answer is still as good as the clean one's."""

    p: np.ndarray
    labels: np.ndarray
    kind: np.ndarray
    believed: np.ndarray
    valid: np.ndarray


def faces(network: Path, data: Path) -> Raw:
    """Return test faces, spoilt."""
    import hashlib

    from emoscope_models._assets import locate
    from emoscope_models._face_network import ExpressionNetwork
    from emoscope_models._ood_face import FAMILIAR, face_figures, load_usual
    from emoscope_models.training._face_network_data import read_splits
    from emoscope_models.training.validity_face import SPOILERS, answers

    model = network.read_bytes()
    soft = load_soft("face", hashlib.sha256(model).hexdigest())
    if soft is None:
        raise SystemExit(f"P(valid) was not made for {network}: run training.validity face.")
    net, rng = ExpressionNetwork(model, network.name), np.random.default_rng(11)
    splits = read_splits(data)
    judged = np.flatnonzero(splits.test.judged & (splits.test.votes.argmax(axis=1) < 7))
    part = splits.test.part(rng.choice(judged, FACES, replace=False))
    held = splits.held.part(splits.held.judged & (splits.held.votes.argmax(axis=1) < 7))
    temperature = fit_temperature(answers(net, held.images)[0], held.votes.argmax(axis=1))
    labels, usual = part.votes.argmax(axis=1), load_usual(locate(FAMILIAR).read_bytes(), FAMILIAR)
    ps, kinds, believed = [], [], []
    for kind in (CLEAN, *SPOILERS):
        crops = part.images
        if kind != CLEAN:
            crops = np.array([SPOILERS[kind](image, rng) for image in part.images])
        logits, features = answers(net, crops)
        ps.append(softmax(logits, temperature))
        kinds += [kind] * len(crops)
        believed += [
            soft.probability(face_figures(c, f, usual))
            for c, f in zip(crops, features, strict=True)
        ]
    return _raw(ps, np.tile(labels, len(ps)), kinds, believed)


def _raw(ps: list[np.ndarray], labels: np.ndarray, kinds: list[str], believed: list[float]) -> Raw:
    p = np.concatenate(ps)
    first = p.argmax(axis=1)
    clean = np.tile(first[: len(ps[0])], len(ps))
    valid = (first == clean) | (first == labels)
    return Raw(p, labels, np.array(kinds), np.array(believed), valid)


def voices(folder: Path) -> Raw:
    """Return voices of the speakers held out, spoilt, as the live estimator hears them."""
    from emoscope_models._soft_parts import speech_figures
    from emoscope_models.training.validity_speech import Sitting, heard, in_common, is_held_out

    soft = Sitting().soft
    rows = []
    for _, line, kind, clean, estimate in heard(folder, "emodb", is_held_out):
        if line.emotion not in EMOTIONS:
            continue
        before, after = in_common(clean), in_common(estimate)
        v = 0.0
        if estimate.validity.ok:
            figures = speech_figures(estimate.details)
            v = soft.probability(figures) if soft else estimate.validity.score
        answer = PRIOR if after is None else after
        label = EMOTIONS.index(line.emotion)
        same = after is not None and int(answer.argmax()) in (int(before.argmax()), label)
        rows.append((answer, label, kind, v, same))
    p, labels, kinds, believed, valid = zip(*rows, strict=True)
    return Raw(*map(np.array, (p, labels, kinds, believed, valid)))


def others(data: Path, stream: str) -> tuple[np.ndarray, np.ndarray]:
    """Return the recorded answers (n, 7) of one stream, calibrated, and their labels."""
    d = seven_of(read_decisions(data, (stream,)))
    return softmax(d.logits[:, 0], fit_temperature(d.logits[:, 0], d.labels)), d.labels


def fused(raw: Raw, other: tuple[np.ndarray, np.ndarray]) -> dict[str, np.ndarray]:
    """Return answers (n, 7): fused by P(valid), with all believed fully, and each alone."""
    rng = np.random.default_rng(12)
    paired = np.array([rng.choice(np.flatnonzero(other[1] == y)) for y in raw.labels])
    q = other[0][paired]
    both = np.stack([raw.p, q], axis=1)
    ones = np.ones(len(raw.p))

    def pool(v: np.ndarray) -> np.ndarray:
        votes = Votes(("face", "speech"), both, np.stack([v, ones], axis=1), PRIOR)
        return make_rule(DEFAULT_RULE)(votes)

    return {
        "fused, P(valid) known": pool(raw.believed),
        "fused, all believed": pool(ones),
        "plain mean": both.mean(axis=1),
        "this one alone": raw.p,
        "the other alone": q,
    }


def grid(title: str, raw: Raw, other: tuple[np.ndarray, np.ndarray] | None) -> list[str]:
    """Return the Markdown of one modality's grid."""
    told = auroc(raw.believed, raw.valid)
    ece = binary_ece(raw.believed, raw.valid)
    sure = raw.p.max(axis=1)
    right = raw.p.argmax(axis=1) == raw.labels
    lines = [
        f"### {title}",
        "",
        f"{len(raw.labels)} windows. Valid against invalid: AUROC {told:.3f}, ECE",
    ]
    lines[-1] += (
        f" {ece:.3f}. Wrong against right by confidence alone: AUROC {auroc(sure, right):.3f}; by"
        f" confidence times P(valid): {auroc(sure * raw.believed, right):.3f}."
    )
    shares = (0.25, 0.5, 0.75, 1.0)
    for name, score in (("confidence", sure), ("confidence x P(valid)", sure * raw.believed)):
        order = np.argsort(-score, kind="stable")
        risks = [1 - right[order[: max(1, round(s * len(order)))]].mean() for s in shares]
        told_risks = ", ".join(
            f"{r:.3f} of the best {s:.0%}" for r, s in zip(risks, shares, strict=True)
        )
        lines += ["", f"Errors when kept by {name}: {told_risks}."]
    answers = {"this one alone": raw.p} if other is None else fused(raw, other)
    lines += ["", f"| spoilt by | n | valid | P(valid) | {' | '.join(answers)} |"]
    lines.append("|---" * (4 + len(answers)) + "|")
    for kind in (CLEAN, *sorted(set(raw.kind) - {CLEAN}), "all"):
        rows = raw.kind == kind if kind != "all" else np.ones(len(raw.kind), bool)
        scores = " | ".join(
            f"{(p[rows].argmax(axis=1) == raw.labels[rows]).mean():.3f}" for p in answers.values()
        )
        lines.append(
            f"| {kind} | {rows.sum()} | {raw.valid[rows].mean():.2f} |"
            f" {raw.believed[rows].mean():.2f} | {scores} |"
        )
    nll = ", ".join(f"{n} {measure(p, raw.labels).nll:.3f}" for n, p in answers.items())
    return [*lines, "", f"NLL over all: {nll}.", ""]


def agreement_report(data: Path) -> list[str]:
    """Return how well agreement tells mismatched and noisy faces, by people."""
    d = seven_of(read_decisions(data, ("face", "speech")))
    lines = [
        "## Agreement between modalities",
        "",
        "Face and speech of the same clip against the same person's face of another clip (mismatch)"
        " and against face logits under noise ten times as large. Fitted: canonical directions of"
        " the other folds' people. AUROC.",
        "",
        "| directions | clips | mismatch | noise |",
        "|---|---|---|---|",
    ]
    rng = np.random.default_rng(13)
    p, q = (softmax(d.logits[:, i], fit_temperature(d.logits[:, i], d.labels)) for i in (0, 1))
    loud = softmax(d.logits[:, 0] + 10 * rng.standard_normal(d.logits[:, 0].shape), 1.0)
    fitted = {g: fit_canon(p[d.groups != g], q[d.groups != g]) for g in np.unique(d.groups)}
    for name in ("analytic (shipped)", "fitted"):
        for clips in (1, 10):
            same, mismatch, noise = [], [], []
            for g in np.unique(d.groups):
                canon = ANALYTIC["face", "speech"] if name != "fitted" else fitted[g]
                own = np.flatnonzero(d.groups == g)
                i, j = rng.choice(own, (2, 300, clips))
                same.append(log_ratio(canon, p[i], q[i]).mean(axis=1))
                mismatch.append(log_ratio(canon, p[j], q[i]).mean(axis=1))
                noise.append(log_ratio(canon, loud[i], q[i]).mean(axis=1))
            told = [
                np.mean([_told(a, b) for a, b in zip(same, bad, strict=True)])
                for bad in (mismatch, noise)
            ]
            lines.append(f"| {name} | {clips} | {told[0]:.3f} | {told[1]:.3f} |")
    return [*lines, ""]


def _told(good: np.ndarray, bad: np.ndarray) -> float:
    return auroc(np.concatenate([good, bad]), np.arange(len(good) + len(bad)) < len(good))


def eeg_report(paths: list[Path], held_out: tuple[str, ...]) -> list[str]:
    """Return how well P(valid) tells EEG windows whose band powers still hold."""
    from emoscope_models.training.validity_eeg import eeg_windows
    from emoscope_models.training.validity_fit import believed

    windows = eeg_windows(paths, held_out)
    held, soft = windows.at(windows.held), load_soft("eeg")
    p = held.present if soft is None else believed(soft, held)
    lines = ["### EEG", "", f"{len(p)} windows of people held out; valid while every band's power"]
    lines[-1] += (
        f" stays within 0.15 log10 units. AUROC {auroc(p, held.valid):.3f} (hand-made score"
        f" {auroc(held.present, held.valid):.3f}), ECE {binary_ece(p, held.valid):.3f}."
    )
    lines += ["", "| spoilt by | n | valid | P(valid) | hand-made |", "|---|---|---|---|---|"]
    for kind in np.unique(held.kind):
        rows = held.kind == kind
        lines.append(
            f"| {kind} | {rows.sum()} | {held.valid[rows].mean():.2f} | {p[rows].mean():.2f} |"
            f" {held.present[rows].mean():.2f} |"
        )
    return [*lines, ""]
