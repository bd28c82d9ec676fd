"""What needs a model loaded: adding one, measuring its time here, evaluating and running it."""

from emoscope_models._registry_add import add
from emoscope_models._registry_evaluate import evaluate
from emoscope_models._registry_make import make
from emoscope_models._registry_probe import latency_of
from emoscope_models._registry_scores import as_text as table_text

__all__ = ["add", "evaluate", "latency_of", "make", "table_text"]
