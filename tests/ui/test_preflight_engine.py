"""The pre-flight page with an engine in another process: it sees through shared memory."""

from tests.app.engine_bench import engine, private, wait_for
from tests.app.engine_child import CHOICE

from emoscope.engine import reach
from emoscope.settings import Settings
from emoscope.ui import theme as themes
from emoscope.ui.preflight import PreflightPage
from emoscope.ui.preflight._watch import Watch

LOUD = "The microphone reaches full scale: lower the gain."
"""The fake microphone's noise is as loud as can be."""


def test_the_page_lives_on_another_process(qtbot, monkeypatch, tmp_path):
    private(monkeypatch, tmp_path)
    page = PreflightPage(themes.DARK)
    qtbot.addWidget(page)
    page.show()
    with engine():
        session = reach(CHOICE, Settings())
        page.attach(session, {"video": "required", "audio": "required"})
        session.start()

        def seen():
            page.frame()
            audio = page.verdicts["audio"].texts
            return page.video._image is not None and audio == (LOUD,)

        wait_for(seen, "picture and sound")
        quality = Watch(session).quality(session.clock.now())
        assert quality.streams["audio"].state.value == "live"
        assert quality.voice.level > -0.1 and quality.streams["eeg"].age is not None
        assert not page.outcome.go, "the fake model says nothing of the face"
        assert page.verdicts["video"].texts[0] == "No picture was judged in the last seconds."
        page.baseline.begin.click()
        assert page.showing.phase == "waiting"
        page.detach()
        assert session.stop()
