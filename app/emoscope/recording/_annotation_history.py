"""What a rater's operations come to: the annotations that stand, and what can be undone."""

from emoscope.recording._annotation import Annotation
from emoscope.recording._annotation_file import SUFFIX, By, Content, Operation
from emoscope_devices import say


class History:
    """What a rater's operations come to. ``done`` and ``undone`` are steps, the last one last."""

    def __init__(self, content: Content) -> None:
        """Go through all of a file."""
        self.rater = content.rater
        self.following = content.following
        self.current: dict[str, Annotation] = {}
        self.done: list[int] = []
        self.undone: list[int] = []
        self._steps: dict[int, list[Operation]] = {}
        self._items: tuple[Annotation, ...] | None = None
        unfit = 0
        for one in content.operations:
            if self.fits(one) and self._own(one):
                self.apply(one)
            else:
                unfit += 1
        more = say("{file}: {n} operations do not fit what came before: they are left out.",
                   file=f"{self.rater}{SUFFIX}", n=unfit)  # fmt: skip
        self.notes = content.notes + ((more,) if unfit else ())

    @property
    def items(self) -> tuple[Annotation, ...]:
        """Return what there is, sorted."""
        if self._items is None:
            self._items = tuple(sorted(self.current.values(), key=lambda one: one.order))
        return self._items

    @property
    def following_step(self) -> int:
        """Return a step that was not yet."""
        return max(self._steps, default=0) + 1

    def fits(self, one: Operation) -> bool:
        """Return whether things are as they were before an operation."""
        return self.current.get(one.id) == one.before

    def _own(self, one: Operation) -> bool:
        return one.after is None or one.after.rater == self.rater

    def apply(self, one: Operation) -> None:
        """Do it."""
        self._items = None
        if one.after is None:
            del self.current[one.id]
        else:
            self.current[one.id] = one.after
        if one.by in ("undo", "redo"):
            source, target = (
                (self.done, self.undone) if one.by == "undo" else (self.undone, self.done)
            )
            if one.step in source:
                source.remove(one.step)
                target.append(one.step)
            return
        if one.step not in self._steps:
            self.done.append(one.step)
            self.undone.clear()
        self._steps.setdefault(one.step, []).append(one)

    def inverse(self) -> tuple[int, list[Operation]] | None:
        """Return the last step, and what takes it back as far as it still stands."""
        if not self.done:
            return None
        step = self.done[-1]
        back = [Operation(one.after, one.before) for one in reversed(self._steps.get(step, []))]
        return step, [one for one in back if self.fits(one)]

    def again(self) -> tuple[int, list[Operation]] | None:
        """Return the step that was undone last, and what does it again as far as it can be."""
        if not self.undone:
            return None
        step = self.undone[-1]
        return step, [one for one in self._steps.get(step, []) if self.fits(one)]

    def drop(self, by: By) -> None:
        """Forget the last step that can be undone, or redone."""
        (self.done if by == "undo" else self.undone).pop()
