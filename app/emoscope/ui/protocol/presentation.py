"""Puts the parts of a run on the participant's screen, and takes them away."""

from emoscope.protocol.runner import RunStatus, Showing, State, waits
from emoscope.protocol.values import Run, Trial
from emoscope.ui.protocol.seams import PageLike, ScreenLike, TrackerLike


class Presentation:
    """``page`` goes to ``screen`` while a trial runs; a ``tracker`` follows a rating beside it."""

    def __init__(self, screen: ScreenLike, page: PageLike) -> None:
        """Show nothing yet."""
        self.screen, self.page = screen, page
        self.tracker: TrackerLike | None = None
        self._keyboard = False
        self.halting = False
        """It is ending what is asked: to be interrupted is no fault."""

    @property
    def there(self) -> bool:
        """Return whether she sees the page of trials."""
        return self.screen.isVisible() and self.screen.page == "trial"

    def present(self, showing: Showing) -> None:
        """Show a part. Raises ValueError for questions that cannot be asked."""
        part, page = showing.part, self.page
        asks = part.what == "rating"
        self.halt(stage=asks)
        if asks:
            page.show_questions()
        else:
            page.show_stage(showing.trial, part.track)
        if self.screen.page != "trial":
            self.screen.exhibit(page.widget, page.dress)
        self._want_keyboard(asks or bool(part.track) or waits(part))
        if asks:
            page.ratings.ask(part.scales, self.screen.language)
            return
        if part.track and self.tracker is not None:
            self.tracker.begin(part.track)
        elif waits(part):
            page.stage.setFocus()
        page.stage.show_part(part, self.screen.language)

    def prepare(self, run: Run, status: RunStatus, trial: Trial | None, index: int) -> None:
        """Load the next stimulus behind a part of a trial, or of the trial that comes then."""
        parts = [] if trial is None else list(trial.parts[index:])
        if not any(part.what == "stimulus" for part in parts):
            trials = {one.place: one for one in run.trials}
            parts = [part for place in status.following[:1] for part in trials[place].parts]
        for part in parts:
            if part.what == "stimulus":
                self.page.stage.prepare(part)
                return

    @property
    def keyless(self) -> bool:
        """Return whether her keys are needed, and do not reach her screen."""
        return self._keyboard and not self.screen.isActiveWindow()

    def give_keyboard(self) -> None:
        """Have her keys reach her screen, where they are needed."""
        if self._keyboard:
            self.screen.want_keyboard(True)

    def rest(self, state: State) -> None:
        """Show nothing of the run: a calm page while it is in ``state``."""
        if state == "ready":
            return
        self.halt()
        if state == "paused":
            self.screen.paused()
        elif state == "over":
            self.screen.thanks()
        else:
            self.screen.wait()

    def clear(self) -> None:
        """Take the stimulus away; the stage tells when it was seen no more."""
        self.page.stage.clear()

    def halt(self, *, stage: bool = True) -> None:
        """End what is asked and rated; with the ``stage``, what it shows."""
        self.halting = True
        self.page.ratings.cancel()
        self.halting = False
        if self.tracker is not None:
            self.tracker.end()
        if stage:
            self.page.stage.clear()
            self._want_keyboard(False)

    def _want_keyboard(self, wanted: bool) -> None:
        if wanted or self._keyboard:
            self.screen.want_keyboard(wanted)
        self._keyboard = wanted
