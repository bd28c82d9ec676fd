"""The stage: what a participant sees of a part of a trial, and when it was on the screen.

Everything is painted on one canvas, so that the onset of a word is known as well as a film's. What
comes next is loaded beforehand; what cannot be shown is said, and never waited for.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from emoscope.protocol.values import Part
from emoscope.ui.languages import NAMES
from emoscope.ui.participant.language import Language
from emoscope.ui.participant.look import Look
from emoscope.ui.protocol import texts
from emoscope.ui.protocol.canvas import Blank, By, Canvas, Corner, Glass, Paper, Scene, swaps
from emoscope.ui.protocol.exposure import Exposure
from emoscope.ui.protocol.frames import Frame
from emoscope.ui.protocol.material import Material, needs
from emoscope.ui.protocol.props import Props
from emoscope.ui.protocol.scenes import Picture
from emoscope.ui.protocol.script import (
    item_at,
    item_scene,
    limit_of,
    next_step,
    scene_of,
    waits,
)
from emoscope.ui.theme import DARK
from emoscope.ui.words import texts as told
from emoscope_devices import Sentence, say, to_seconds

KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
READ_SECONDS = 0.3
"""A key so soon after a page came was meant for the one before."""
PAINT_SECONDS = 3.0
"""What has not been painted by then is not seen: the window is hidden, or the display is gone."""
CLOSE_MS = 1000
"""After a failure: what is on the screen is no longer waited for."""


@dataclass(frozen=True, slots=True)
class _Painted:
    """What a scene belongs to: nothing, or a showing with one of its frames or items."""

    exposure: Exposure | None
    frame: Frame | None = None
    item: int | None = None


class Stage(QWidget):
    """Shows one part after the other. All methods on the Qt thread; none of them waits.

    A stimulus leaves by itself when it is over: ``shown`` comes at its onset, and again with the
    offset. Other parts stay until the next one is shown.
    """

    shown = Signal(object)
    """A Shown: at a part's onset without ``offset``; when it was replaced on the screen, with."""
    item_shown = Signal(int, object)
    """The number of a task's item, from 0, and when it was on the screen (ns)."""
    frame_shown = Signal(object, object)
    """A Frame of a film, and when it was on the screen (ns)."""
    pressed = Signal()
    """She goes on: only where the part waits for her, once for each showing."""
    failed = Signal(str)
    """Why a part cannot be shown, or not to its end, in the operator's language."""
    prepared = Signal()
    """What was to be prepared is there."""

    def __init__(
        self,
        clock: Callable[[], int] = time.monotonic_ns,
        *,
        patch: Corner = "",
        swap: bool | None = None,
        sound: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty stage; ``clock`` gives session time in ns.

        ``swap``: paint by OpenGL and take the times of its swaps; None: where there is a graphics
        processor. ``sound`` False shows films without their sound, on purpose.
        """
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clock = clock
        glass = swaps() if swap is None else swap
        self.canvas: Canvas = Glass(self._now, self) if glass else Paper(self._now, self)
        self.canvas.painted.connect(self._painted, Qt.ConnectionType.QueuedConnection)
        self.canvas.easel.look = Look.of(DARK, self.size(), Language().families)
        self.canvas.easel.patch = patch
        self._languages: dict[str, Language] = {}
        self._dressed = False
        self._props = Props(self._now, self, sound=sound)
        self._props.came.connect(self._come)
        for player in self._props.players:
            player.framed.connect(self._put_frame)
            player.sounded.connect(self._heard)
            player.ended.connect(self._ended)
        self._part: Part | None = None
        self._code = "en"
        self._exposure: Exposure | None = None
        self._visible: Exposure | None = None
        self._numbers: dict[int, _Painted] = {}
        self._was_pressed = False
        self._problem = ""
        self._turn = self._timer(self._go_on)
        self._limit = self._timer(self._unseen)

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(slot)
        return timer

    # -- orders ------------------------------------------------------------------------------

    @property
    def by(self) -> By:
        """Return how it knows what was on the screen: "swap" or "paint"."""
        return self.canvas.by

    @property
    def handed(self) -> list[tuple[float, int]]:
        """Return when parts of a film's sound went to the sound device: (start in s, ns)."""
        return max((player.handed for player in self._props.players), key=len)

    def set_patch(self, corner: Corner) -> None:
        """Show the photodiode's patch in a corner, or nowhere: white while a stimulus is on."""
        self.canvas.easel.patch = corner
        self.canvas.update()

    def dress(self, look: Look) -> None:
        """Take on colours and sizes."""
        self._dressed = True
        self.canvas.easel.look = look
        self.canvas.update()

    def prepare(self, part: Part) -> None:
        """Load what a part needs, while another one is shown. What fails is said when it is due."""
        stimulus = needs(part)
        if stimulus is not None:
            self._props.prepare(stimulus)

    def show_part(self, part: Part, language: str) -> None:
        """Show a part, in her language, in place of what is shown now."""
        self._rest()
        self._part, self._code, self._was_pressed = part, language, False
        self.setAccessibleName(texts.said(part.text, language))
        stimulus = needs(part)
        if stimulus is None:
            self._begin()
            return
        material = self._props.take(stimulus)
        self._put(Blank())
        if material.done:  # begun after this has returned: its caller may act on a failure
            QTimer.singleShot(0, self, lambda: self._come(material))

    def clear(self) -> None:
        """Show nothing."""
        self._rest()
        self._put(Blank())

    def close_up(self) -> None:
        """Stop everything and wait for its threads: before the window goes."""
        self._rest()
        self._props.close_up()

    def _come(self, material: Material) -> None:
        if material is not self._props.on:
            self.prepared.emit()
        elif material.why:
            self._fail(material.why)
        else:
            self._begin()

    # -- showing -----------------------------------------------------------------------------

    def _begin(self) -> None:
        """Put the part's first scene, and begin its film or sound in the same moment."""
        part, material = self._part, self._props.on
        player = material.player if material is not None else None
        assert part is not None
        clip = player.clip if player is not None else None
        silent = player is None or part.stimulus is None or part.stimulus.kind != "sound"
        self._exposure = Exposure(part, self.canvas.by if silent else "sound", clip)
        self._limit.start(round(1000 * PAINT_SECONDS))
        if player is not None and player.first is not None and silent:
            self._put_frame(player.first)
        else:
            self._put(self._scene(part), item=item_at(part, 0.0))
        if player is not None:
            player.play()

    def _scene(self, part: Part) -> Scene:
        material = self._props.on
        image = material.image if material is not None else None
        if image is not None:
            return Picture(image)
        hint = self._say(texts.GO_ON) if waits(part) else ""
        return scene_of(part, self._code, hint, self._say(texts.LISTEN))

    def _put(self, scene: Scene, frame: Frame | None = None, item: int | None = None) -> None:
        number = self.canvas.show_scene(scene)
        self._numbers[number] = _Painted(self._exposure, frame, item)

    def _put_frame(self, frame: Frame) -> None:
        if self._exposure is not None and self._exposure.by != "sound":
            self._put(Picture(frame.image, frame.data), frame)

    def _heard(self, when: int) -> None:
        exposure = self._exposure
        if exposure is None:
            return
        exposure.hear(when)
        if exposure.by == "sound":
            self._limit.stop()
            self._tell(exposure)
            self._schedule()

    def _painted(self, number: int, when: int) -> None:
        """Take that a scene was on the screen: what was there before is gone with it."""
        painted = self._numbers.get(number)
        self._numbers = {n: p for n, p in self._numbers.items() if n > number}
        if painted is None:
            return
        exposure = painted.exposure
        if self._visible is not exposure:
            self._close(when)
            self._visible = exposure
        if exposure is None:
            return
        began = exposure.onset is None and exposure.by != "sound"
        exposure.paint(when, painted.frame.start if painted.frame is not None else None)
        if painted.frame is not None:
            self.frame_shown.emit(painted.frame, when)
        if painted.item is not None:
            exposure.items.append(when)
            self.item_shown.emit(painted.item, when)
        if began:
            self._limit.stop()
            self._tell(exposure)
            if exposure is self._exposure:
                self._schedule()

    def _close(self, when: int) -> None:
        """Say of what was visible that it is gone."""
        visible, self._visible = self._visible, None
        if visible is not None:
            visible.offset = when if visible.offset is None else visible.offset
            self._tell(visible)
        problem, self._problem = self._problem, ""
        if problem:
            self.failed.emit(problem)

    def _tell(self, exposure: Exposure) -> None:
        shown = exposure.shown()
        if shown is not None:
            self.shown.emit(shown)

    # -- time --------------------------------------------------------------------------------

    def _schedule(self) -> None:
        """Have the next step come: an item, a second of a countdown, the end."""
        exposure = self._exposure
        if exposure is None or exposure.onset is None:
            return
        step = next_step(exposure.part, to_seconds(self._now() - exposure.onset))
        if step is not None:
            self._turn.start(max(1, math.ceil(1000 * step)))

    def _go_on(self) -> None:
        exposure = self._exposure
        if exposure is None or exposure.onset is None:
            return
        spent, part = to_seconds(self._now() - exposure.onset), exposure.part
        limit = limit_of(part)
        if limit is not None and spent >= limit:
            self._leave()
            return
        number = item_at(part, spent)
        if number is not None and number >= len(exposure.items):
            self._put(item_scene(part, number, self._code), item=number)
        elif part.what == "countdown":
            self._put(scene_of(part, self._code, spent=spent))
        self._schedule()

    def _ended(self) -> None:
        if self._exposure is not None:
            self._exposure.ended = True
            self._leave()

    def _leave(self) -> None:
        """Take a stimulus away: its offset is known when that was painted."""
        self._rest()
        self._put(Blank())

    def _rest(self) -> None:
        """Stop what goes on; what is on the screen stays until something else is painted."""
        self._turn.stop()
        self._limit.stop()
        exposure, self._exposure = self._exposure, None
        if exposure is not None and exposure.by == "sound":
            exposure.offset = self._now()
        self._props.let_go()
        self._part = None

    # -- what goes wrong ---------------------------------------------------------------------

    def _fail(self, why: tuple[Sentence, ...]) -> None:
        exposure = self._exposure
        if exposure is not None:
            exposure.failed = " ".join(map(str, why))
        self._problem = told(why)
        self._leave()
        if self._visible is None or not self.isVisible():
            self._close(self._now())
        else:
            QTimer.singleShot(CLOSE_MS, self, self._overdue)

    def _overdue(self) -> None:
        """Say what failed though nothing is painted any more."""
        if self._problem:
            self._close(self._now())

    def _unseen(self) -> None:
        self._fail(
            (
                say(
                    "Nothing appears on the participant's screen. Look whether its display is on"
                    " and its window is open, then repeat the trial."
                ),
            )
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that a stimulus was cut off with the window; anything else is simply gone."""
        super().hideEvent(event)
        part = self._part
        if part is not None and part.what == "stimulus":
            closed = say(
                "The participant's screen was closed while a stimulus was on it."
                " Open it and repeat the trial."
            )
            self._fail((closed,))
        self._close(self._now())

    # -- the participant ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by space bar or Enter where the part waits."""
        if event.key() in KEYS:
            if not event.isAutoRepeat():
                self._press()
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go on by a touch or a click where the part waits."""
        self._press()
        event.accept()

    def _press(self) -> None:
        exposure = self._exposure
        if exposure is None or exposure.onset is None or not waits(exposure.part):
            return
        soon = to_seconds(self._now() - exposure.onset) < READ_SECONDS
        if not soon and not self._was_pressed:
            self._was_pressed = True
            self.pressed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the canvas over all of it."""
        super().resizeEvent(event)
        self.canvas.setGeometry(self.rect())
        if not self._dressed:
            self.canvas.easel.look = Look.of(DARK, self.size(), self._spoken().families)
        self._props.set_size(self.size() * self.devicePixelRatioF())

    def _now(self) -> int:
        return self.clock()

    def _spoken(self) -> Language:
        if self._code not in self._languages:
            code = self._code if self._code in NAMES else "en"
            self._languages[self._code] = Language(code)
        return self._languages[self._code]

    def _say(self, template: str) -> str:
        return self._spoken().tell(template)
