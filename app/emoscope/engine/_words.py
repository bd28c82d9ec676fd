"""Between wishes, answers and what they are for the window: requests, errors, times in words."""

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from types import MappingProxyType
from typing import Any

from emoscope.engine._messages import Answered, Opened, Request, Sentences
from emoscope.engine.errors import EngineError, EngineLost
from emoscope.recording import RecorderError
from emoscope.recording.facts import fusion_of
from emoscope_devices import NS, DeviceError
from emoscope_models import FusionSettings, ModelError

log = logging.getLogger(__name__)


def request_of(number: int, name: str, /, **values: Any) -> Request:
    """Return a wish."""
    return Request(number, name, MappingProxyType(values))


def fusion_in(opened: Opened) -> FusionSettings:
    """Return the engine's settings of fusion; answers are shown also where they cannot be had."""
    try:
        return fusion_of(opened.fusion)
    except (ValueError, ModelError) as error:
        log.warning("the engine's settings of fusion cannot be read: %s", error)
        return FusionSettings()


def silent(error: BaseException) -> EngineLost:
    """Return the error for an engine that does not answer."""
    return EngineLost(
        "The engine of Emoscope does not answer ({why}).",
        "If it stays so, end it: emoscope engine stop --force. Then start again.",
        why=str(error) or "it hung up",
    )


def error_of(answer: Answered) -> Exception:
    """Return the engine's error as the one that it was, as far as the window tells them apart."""
    made = partial(_remade, answer.trouble)
    if answer.kind == RecorderError.__name__:
        return made(RecorderError)
    if answer.kind == ModelError.__name__:
        return made(ModelError)
    if answer.kind.startswith("Device"):
        return made(DeviceError)
    return made(EngineError)


def _remade(sentences: Sentences, kind: Callable[..., Exception]) -> Exception:
    values: dict[str, Any] = {}
    for sentence in sentences:
        values |= sentence.values
    remedy = sentences[1].template if len(sentences) > 1 else ""
    return kind(sentences[0].template, remedy, **values)


def clock_text(wall_ns: int) -> str:
    """Return a time of day as hours and minutes."""
    return datetime.fromtimestamp(wall_ns / NS).strftime("%H:%M")
