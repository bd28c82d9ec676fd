"""The other end of ``runner``: takes one task from standard input, tells how far it is, is gone.

A line of JSON each: {"stage", "done", "permutations", "of"} while it works, then {"ok": ...}.
"""

from typing import Any

from emoscope.task_child import Write, do_one


def _work(task: dict[str, Any], write: Write) -> dict[str, Any]:
    from emoscope.personal._work import answer  # light until here

    def told(stage: str, done: float, permutations: int, of: int) -> None:
        write({"stage": stage, "done": done, "permutations": permutations, "of": of})

    return answer(task, told)


if __name__ == "__main__":
    do_one(_work)
