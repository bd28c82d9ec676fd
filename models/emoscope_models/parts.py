"""What settings and memories of fusion are made of, for who writes them down."""

from emoscope_models._fusion_card import ModelPart
from emoscope_models._fusion_time import MEMORY
from emoscope_models._rules import MonteCarloWeights, Stacker

__all__ = ["MEMORY", "ModelPart", "MonteCarloWeights", "Stacker"]
