"""MediaPipe without what it need not load, which still works for whoever wants it."""

import os
import subprocess
import sys

import pytest

from emoscope_models._mediapipe import DRIVERS, without_gpu


def run(code, **variables):
    """Run code in a fresh interpreter and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ | variables,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_the_face_estimator_loads_no_plotting_library():
    code = "import sys, emoscope_models.face; print('matplotlib' in sys.modules)"
    assert run(code) == ["False"]


def test_the_plotting_library_comes_when_it_is_used():
    code = (
        "import emoscope_models.face\n"
        "from mediapipe.tasks.python.vision import drawing_utils\n"
        "print(callable(drawing_utils.plt.figure))\n"
        "import matplotlib.pyplot\n"
        "print(matplotlib.pyplot.figure is drawing_utils.plt.figure)"
    )
    assert run(code) == ["True", "True"]


def test_a_loaded_plotting_library_is_left_alone():
    code = (
        "import sys, matplotlib.pyplot\n"
        "before = sys.modules['matplotlib']\n"
        "import emoscope_models.face\n"
        "print(sys.modules['matplotlib'] is before)"
    )
    assert run(code) == ["True"]


@pytest.mark.parametrize("before", [None, "/somewhere/else.json"])
def test_the_drivers_are_hidden_only_while_a_task_is_made(monkeypatch, before):
    monkeypatch.delenv(DRIVERS, raising=False)
    if before:
        monkeypatch.setenv(DRIVERS, before)
    with pytest.raises(ValueError, match="no"), without_gpu():
        assert os.environ[DRIVERS] == os.devnull
        raise ValueError("no")
    assert os.environ.get(DRIVERS) == before


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads Linux's own figures")
def test_a_task_opens_no_graphics():
    code = (
        "import os\n"
        "from emoscope_models.face import FaceEstimator\n"
        "estimator = FaceEstimator()\n"
        "threads = os.listdir('/proc/self/task')\n"
        "names = {open(f'/proc/self/task/{t}/comm').read() for t in threads}\n"
        "print(any('mediapipe_gl' in n or 'llvmpipe' in n for n in names))"
    )
    assert run(code, EGL_PLATFORM="surfaceless") == ["False"]
