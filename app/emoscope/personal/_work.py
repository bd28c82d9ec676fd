"""A task's answer, whatever happens: the report, or why there is none."""

import logging
from collections.abc import Mapping
from typing import Any

from emoscope.batch_process import refusal
from emoscope.personal.errors import PersonalError
from emoscope.personal.training import Told, task_of, train
from emoscope.plain_sentences import plain
from emoscope_devices import say

log = logging.getLogger(__name__)


class Stopped(Exception):
    """Nobody wants it any more."""


def answer(task: Mapping[str, Any], told: Told) -> dict[str, Any]:
    """Return {"ok": True, "report": ...} or {"ok": False, "said": ...}. Raises Stopped alone."""
    try:
        return {"ok": True, "report": train(task_of(task), told)}
    except Stopped:
        raise
    except PersonalError as error:
        return {"ok": False, "said": [plain(one) for one in error.sentences]}
    except OSError as error:
        why = error.strerror or repr(error)
        if error.filename is None:  # of a file that was open already
            return refusal(say("The model cannot be written ({why}). Make room for it.", why=why))
        return refusal(
            say("{file} cannot be read or written ({why}).", file=error.filename, why=why)
        )
    except Exception as error:  # the process's boundary: becomes a sentence
        log.exception("training a personal model")
        return refusal(say("Training failed ({error}); see the log.", error=repr(error)))
