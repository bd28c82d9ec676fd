"""MediaPipe without its plotting library, which still works for whoever wants it."""

import subprocess
import sys


def run(code):
    """Run code in a fresh interpreter and return what it prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
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
