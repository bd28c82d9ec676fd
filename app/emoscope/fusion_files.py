"""Whether a file that fusion is told of can be used with a rule, before a session is begun.

Loads ONNX Runtime: not for the Qt thread.
"""

from collections.abc import Mapping
from pathlib import Path

from emoscope_models import FITTED, ModelError, Reason, because, read_fusion_card
from emoscope_models.rules_learned import read_learned

Verdict = tuple[bool, tuple[Reason, ...]]
"""Whether the file can be used; for which models it was made, or why not."""


def learned_verdict(path: str, rule: str) -> Verdict:
    """Say whether the card at ``path`` brings the network of ``rule``."""
    try:
        found = read_learned(Path(path).expanduser())
    except ModelError as error:
        return False, error.sentences
    if found.name != rule:
        return False, (
            because(
                "The network was trained for the rule {theirs}, not for {rule}. Choose that rule,"
                " or another file.",
                theirs=found.name,
                rule=rule,
            ),
        )
    return True, (_made_for({m: identity for m, (identity, _) in found.models.items()}),)


def calibration_verdict(path: str, rule: str) -> Verdict:
    """Say whether the calibration at ``path`` can be used with ``rule``."""
    try:
        found = read_fusion_card(Path(path).expanduser())
    except ModelError as error:
        return False, error.sentences
    if rule in FITTED and rule not in found.rules:
        return False, (
            because(
                "This calibration does not hold the rule {rule}. Make one with emoscope fuse"
                " --save, or choose another rule.",
                rule=rule,
            ),
        )
    return True, (_made_for({m: part.identity for m, part in found.models.items()}),)


def _made_for(models: Mapping[str, str]) -> Reason:
    return because(
        "Made for {models}; another model does not vote, and its tile says so.",
        models=", ".join(models.values()),
    )
