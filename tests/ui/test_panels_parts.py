"""What is painted in parts looks as if all of it had been painted: pixel by pixel."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QRegion

from emoscope.explain import doubt_of
from emoscope.ui import theme as themes
from emoscope.ui.panels import (
    AffectPlane,
    ClassBars,
    ElectrodeQuality,
    FusedTimeline,
    Headline,
    HeadMap,
    ValidityTile,
)
from emoscope_models import Affect, Estimate, FusionEngine, FusionSettings, Validity, because

SECOND = 1_000_000_000
SETTINGS = FusionSettings(bands=True)


class Painted:
    """A panel and what is on the screen of it, painted only where it asked for that."""

    def __init__(self, panel, theme, size):
        self.panel, self.wanted = panel, QRegion()
        panel.set_theme(theme)
        panel.resize(*size)
        panel.update = self.update
        self.screen = QImage(panel.size(), QImage.Format.Format_RGB32)
        self.parts = 0
        self.paint(QRegion(panel.rect()))

    def update(self, *area):
        whole = QRect(self.panel.rect())
        self.wanted += QRegion(QRect(*area)) if area else QRegion(whole)

    def paint(self, region=None):
        wanted, self.wanted = region or self.wanted, QRegion()
        wanted &= QRegion(self.panel.rect())
        if not wanted.isEmpty():
            self.parts += wanted != QRegion(self.panel.rect())
            self.panel.render(self.screen, wanted.boundingRect().topLeft(), wanted)

    def whole(self):
        image = QImage(self.panel.size(), QImage.Format.Format_RGB32)
        self.panel.render(image, QPoint(), QRegion(self.panel.rect()))
        return image


def answers(n):
    """Return n answers as a sitting gives them: some without evidence, one with doubt."""
    rng = np.random.default_rng(5)
    engine = FusionEngine(SETTINGS)
    for k in range(n):
        time = SECOND + k * 60_000_000
        p = np.exp(rng.normal(0, 0.3, 7) + 2 * np.eye(7)[k // 9 % 7])
        reasons = (because("The face is blurred."),) if k % 11 > 8 else ()
        validity = Validity(0.3 + 0.05 * (k % 11), reasons=reasons)
        affect = Affect(0.1 * (k % 7) - 0.3, 0.2, 0.3, 0.4)
        engine.push(Estimate("face", "f", time, time, validity, p / p.sum(), affect))
        yield engine.tick(time + (2 * SECOND if k % 30 == 29 else 0))


@pytest.fixture(params=[themes.DARK, themes.LIGHT], ids=["dark", "light"])
def theme(request, qapp):
    return request.param


def test_bars(theme):
    shown = Painted(ClassBars(large=True), theme, (320, 300))
    band, shares = None, np.full(7, 1 / 7)
    for k, fused in enumerate(answers(80)):
        known = fused.n_used > 0
        if k % 4 == 0:
            band, shares = fused.band, fused.probabilities.copy()
        else:  # two classes, of seven
            shares[[k % 7, (k + 2) % 7]] = shares[[(k + 2) % 7, k % 7]]
        shown.panel.show_probabilities(
            shares if known else None,
            "No evidence at present.",
            dimmed=k % 40 > 35,
            band=band,
        )
        shown.paint()
        assert close(shown.screen, shown.whole()), k
    assert shown.parts > 40


def test_headline(theme):
    shown = Painted(Headline(), theme, (700, 170))
    shown.panel.show_fused(None, message="Opening ...")
    shown.paint()
    for k, fused in enumerate(answers(80)):
        shown.panel.show_fused(fused, demo=k > 50, doubt=doubt_of(fused, SETTINGS))
        shown.paint()
        assert shown.screen == shown.whole(), k
    assert shown.parts > 40


def test_a_tile(theme):
    shown = Painted(ValidityTile("face"), theme, (320, 112))
    for k, fused in enumerate(answers(80)):
        share = None if k % 20 == 0 else 0.5 + 0.004 * k
        shown.panel.show_contribution(
            fused.contributions["face"], share, "Busy." if k % 25 == 24 else ""
        )
        shown.paint()
        assert close(shown.screen, shown.whole()), k
    assert shown.parts > 20


def test_the_plane_is_as_if_drawn_in_one(theme):
    shown, after = Painted(AffectPlane(), theme, (300, 320)), []
    for fused in answers(80):
        shown.panel.append(fused.time, fused.affect, "No evidence at present.")
        shown.paint()
        after.append(shown.screen.copy())
        assert shown.screen == shown.whole()
    assert after[10] != after[11], "the point moves between two steps of the trail"
    fresh = AffectPlane()
    fresh.set_theme(theme)
    fresh.resize(300, 320)
    for fused in answers(80):
        fresh.append(fused.time, fused.affect, "No evidence at present.")
    at_once = fresh.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert close(at_once, shown.screen), "but for a fade a quarter of a second ago"


def test_the_head_follows_marks_and_power_and_ignores_what_is_not_seen(theme):
    shown = Painted(HeadMap(), theme, (300, 320))
    names = ("Fp1", "Fp2", "C3", "C4", "O1", "O2")

    def quality(score, bad=()):
        return [ElectrodeQuality(n, score, n not in bad, "") for n in names]

    shown.panel.set_quality(quality(0.9))
    shown.panel.show_power("α", dict.fromkeys(names, 3.0) | {"O1": 9.0})
    shown.paint()
    first = shown.screen.copy()
    shown.panel.set_quality(quality(0.91))
    assert shown.wanted.isEmpty(), "another score looks the same"
    assert "91" in shown.panel.hint(hinted(shown.panel, "C3")), "and is told all the same"
    shown.panel.set_quality(quality(0.91, bad=("C3",)))
    shown.paint()
    assert shown.screen == shown.whole() != first
    shown.panel.set_theme(themes.LIGHT if theme.dark else themes.DARK)
    shown.paint()
    other = HeadMap()
    other.set_theme(shown.panel.theme)
    other.resize(300, 320)
    other.set_quality(quality(0.91, bad=("C3",)))
    other.show_power("α", dict.fromkeys(names, 3.0) | {"O1": 9.0})
    image = other.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert shown.screen == image, "nothing of the old theme is left"


def hinted(panel, name):
    """Return a position at which the tooltip speaks of an electrode."""
    for y in range(0, panel.height(), 4):
        for x in range(0, panel.width(), 4):
            if panel.hint(QPoint(x, y)).startswith(name):
                return QPoint(x, y)
    raise AssertionError(name)


def test_the_timeline_paints_a_column_once_however_many_decisions_it_has(theme, monkeypatch):
    panel = FusedTimeline()
    shown = Painted(panel, theme, (700, 260))
    panel.append(next(answers(1)))
    shown.paint()
    painted = []
    real = panel._columns
    monkeypatch.setattr(
        panel, "_columns", lambda c, columns, m: painted.append(len(columns)) or real(c, columns, m)
    )
    every = list(answers(40))
    for fused in every:
        panel.append(fused)
    assert not painted, "nobody has looked yet"
    shown.paint()
    assert len(painted) == 1
    one = FusedTimeline()
    other = Painted(one, theme, (700, 260))
    one.append(next(answers(1)))
    other.paint()
    for fused in every:
        one.append(fused)
        other.paint()
    assert shown.screen == other.screen == other.whole()


def close(one, other):
    """Return whether pictures are alike but for a fifth of a pixel of a bar's end."""
    a, b = (np.frombuffer(i.constBits(), np.uint8).astype(int) for i in (one, other))
    return np.abs(a - b).max() <= 60 and (a != b).mean() < 0.002
