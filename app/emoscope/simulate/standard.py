"""The protocol of a simulated study that was given none: sixteen clips that nobody watches."""

from collections.abc import Sequence

FILE = "simulated.toml"
CONDITIONS = ("calm", "happy", "sad", "fear")
"""One of each quadrant of valence and arousal."""
BLOCKED = ("sad", "fear", "calm", "happy")
"""The order that ``blocks`` has: all of low valence first."""

HEAD = """# The protocol of a simulated study. Its clips are texts: nobody is there to watch films.
# Made by emoscope simulate-study.

format = "emoscope-protocol"
version = 1
name = "{name}"

[title]
en = "Simulated study"

[scales.valence]
kind = "sam-valence"

[scales.arousal]
kind = "sam-arousal"
"""
STIMULUS = """
[[stimuli]]
id = "{condition}-{number}"
kind = "text"
condition = "{condition}"
text = {{ en = "{condition} clip {number}" }}
seconds = {seconds:g}
"""
REST = """
[[blocks]]
name = "rest"

[[blocks.parts]]
what = "baseline"
seconds = {rest:g}
"""
CLIPS = """
[[blocks]]
name = "clips"
order = "{order}"
stimuli = [{names}]

[[blocks.parts]]
what = "fixation"
seconds = {fixation:g}

[[blocks.parts]]
what = "stimulus"

[[blocks.parts]]
what = "rating"
scales = ["valence", "arousal"]

[[blocks.parts]]
what = "rest"
seconds = {pause:g}
"""


def standard(
    *,
    blocks: bool = False,
    each: int = 4,
    seconds: float = 20.0,
    rest: float = 60.0,
    fixation: float = 3.0,
    pause: float = 5.0,
    conditions: Sequence[str] = CONDITIONS,
) -> str:
    """Return a protocol file with ``each`` clips of so many ``seconds`` for each condition.

    In an order drawn by lot; with ``blocks``, one condition after another, which proves nothing.
    """
    wanted = [c for c in BLOCKED if c in conditions] if blocks else list(conditions)
    clips = [(c, n) for c in wanted for n in range(1, each + 1)]
    parts = [HEAD.format(name="simulated-blocks" if blocks else "simulated")]
    parts += [STIMULUS.format(condition=c, number=n, seconds=seconds) for c, n in clips]
    parts.append(REST.format(rest=rest))
    names = ", ".join(f'"{c}-{n}"' for c, n in clips)
    order = "fixed" if blocks else "random"
    parts.append(CLIPS.format(order=order, names=names, fixation=fixation, pause=pause))
    return "".join(parts)
