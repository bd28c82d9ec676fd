"""The other end of ``batch_process``: takes one task from standard input, answers, and is gone."""

from typing import Any

from emoscope.task_child import Write, do_one


def _work(task: dict[str, Any], write: Write) -> dict[str, Any]:
    from emoscope.batch_work import do  # light until here

    return do(task)


if __name__ == "__main__":
    do_one(_work)
