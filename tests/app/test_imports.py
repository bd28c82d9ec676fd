"""The house rules that no linter knows: light imports, sorted names, rooms, and sizes."""

import ast
import os
import shutil
import statistics
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = {
    "emoscope": ROOT / "app" / "emoscope",
    "emoscope_devices": ROOT / "devices" / "emoscope_devices",
    "emoscope_models": ROOT / "models" / "emoscope_models",
}
HEAVY = ("PySide6", "av", "brainflow", "cv2", "matplotlib", "mediapipe", "onnxruntime", "pylsl")
HEAVY += ("pyqtgraph", "scipy", "sounddevice")
GENERIC = {"base", "common", "core", "helper", "helpers", "lib", "misc", "util", "utils"}
MAX_FILE, MEDIAN_FILE, MAX_FUNCTION = 400, 150, 40
EXCUSE = "# budget: "
"""With a reason after it, on the first line of a file or function that may be longer."""

VIOLATIONS = {
    "The program joins devices and models": (
        "emoscope_devices/_block.py",
        "import emoscope_models",
    ),
    "Inside the program": ("emoscope/settings.py", "import emoscope.session"),
    "Only the command line opens the window": ("emoscope/tomorrow.py", "import emoscope.ui.bridge"),
    "No import cycles": ("emoscope_models/_labels.py", "import emoscope_models._fusion"),
    "Qt only under emoscope.ui": ("emoscope/tomorrow.py", "from PySide6 import QtCore"),
    "Device libraries only": ("emoscope_models/tomorrow.py", "import sounddevice"),
    "OpenCV only": ("emoscope/ui/tomorrow.py", "import cv2"),
    "Training is never imported": (
        "emoscope_models/tomorrow.py",
        "import emoscope_models.training",
    ),
    "Recording formats only": ("emoscope/pipeline.py", "import av"),
    "Inference libraries only": ("emoscope_devices/tomorrow.py", "import onnxruntime"),
}
"""For each contract a line that breaks it, and where; "tomorrow" is a module that no rule names."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


def sources() -> list[Path]:
    """Return every module of the three packages."""
    return sorted(path for folder in PACKAGES.values() for path in folder.rglob("*.py"))


def excused(line: str) -> bool:
    """Return whether a line carries an exception from a budget with its reason."""
    return bool(line.partition(EXCUSE)[2].strip())


def long_functions(source: str) -> Iterator[tuple[str, int]]:
    """Yield name and length of each function above the budget, signature and docstring included."""
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, Function):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MAX_FUNCTION and not excused(lines[node.lineno - 1]):
                yield node.name, length


def public_names(path: Path) -> list[str] | None:
    """Return a module's ``__all__`` as written, None without one."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and [ast.unparse(t) for t in node.targets] == ["__all__"]:
            return [str(name) for name in ast.literal_eval(node.value)]
    return None


def isort_order(name: str) -> tuple[int, str]:
    """Return the key by which ruff sorts ``__all__``: CONSTANTS, then Classes, then functions."""
    kind = 0 if name.isupper() else 1 if name[0].isupper() else 2
    return kind, name


@pytest.mark.parametrize("package", [*PACKAGES, "emoscope.personal"])
def test_importing_a_package_is_light(package: str) -> None:
    code = f"import sys, {package}; print(*(n for n in {HEAVY!r} if n in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_command_line_answers_before_it_loads_a_library() -> None:
    code = (
        "import contextlib, io, sys\n"
        "from emoscope.__main__ import main\n"
        "with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):\n"
        "    main(['--help'])\n"
        f"print(*(n for n in {HEAVY!r} if n in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_the_window_begins_with_no_library_but_qt() -> None:
    """What reads films and models is loaded after the first picture (``emoscope.ui.warm``)."""
    code = f"import sys, emoscope.ui.window; print(*(n for n in {HEAVY!r} if n in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["PySide6"]


@pytest.mark.parametrize("package", ["emoscope_devices", "emoscope_models"])
def test_public_names_are_sorted_unique_and_there(package: str) -> None:
    names = public_names(PACKAGES[package] / "__init__.py")
    assert names
    assert names == sorted(set(names), key=isort_order)
    module = __import__(package)
    assert [name for name in names if not hasattr(module, name)] == []


@pytest.mark.parametrize("path", sources(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_module_is_named_after_nothing(path: Path) -> None:
    assert path.stem.strip("_") not in GENERIC
    assert path.parent.name not in GENERIC
    names = public_names(path)
    assert names is None or names == sorted(names, key=isort_order)


def broken_contracts(place: Path) -> list[str]:
    """Return the names of the import contracts that the packages in ``place`` break."""
    code = "from importlinter.cli import lint_imports_command as run; run()"
    done = subprocess.run(
        [sys.executable, "-c", code, "--no-cache", "--config", str(ROOT / "pyproject.toml")],
        capture_output=True,
        text=True,
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(place), "COLUMNS": "200"},
    )
    assert "Contracts: " in done.stdout, done.stdout + done.stderr
    return [line for line in done.stdout.splitlines() if " BROKEN" in line]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy the three packages' modules into one folder, to be violated there."""
    for name, folder in PACKAGES.items():
        only = shutil.ignore_patterns("__pycache__", "weights")
        shutil.copytree(folder, tmp_path / name, ignore=only)
    return tmp_path


def test_the_import_contracts_hold(copy: Path) -> None:
    assert broken_contracts(copy) == []


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_each_import_contract_bites(contract: str, copy: Path) -> None:
    module, line = VIOLATIONS[contract]
    with (copy / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    assert [name for name in broken_contracts(copy) if name.startswith(contract)]


def test_every_import_contract_has_its_violation() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = [c["name"] for c in contracts["tool"]["importlinter"]["contracts"]]
    assert [n for n in names if not any(map(n.startswith, VIOLATIONS))] == []


def test_packaging_is_no_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_files_keep_their_budget() -> None:
    texts = {path: path.read_text(encoding="utf-8").splitlines() for path in sources()}
    over = {
        str(path.relative_to(ROOT)): len(lines)
        for path, lines in texts.items()
        if len(lines) > MAX_FILE and not excused(lines[0])
    }
    assert over == {}
    # A tendency, not a limit that one more blank line may break.
    filled = [sum(bool(line.strip()) for line in lines) for lines in texts.values()]
    assert statistics.median(filled) <= MEDIAN_FILE


def test_functions_keep_their_budget() -> None:
    over = {
        f"{path.relative_to(ROOT)}: {name}": length
        for path in sources()
        for name, length in long_functions(path.read_text(encoding="utf-8"))
    }
    assert over == {}


def test_the_budget_is_counted_and_an_exception_needs_a_reason() -> None:
    line = "    x = 1\n"
    body = line * MAX_FUNCTION
    shorter = line * (MAX_FUNCTION - 1)
    assert list(long_functions(f"def f():\n{body}")) == [("f", MAX_FUNCTION + 1)]
    assert list(long_functions(f"def f():\n{shorter}")) == []
    assert list(long_functions(f"def f():  # budget:\n{body}")) == [("f", MAX_FUNCTION + 1)]
    assert list(long_functions(f"def f():  # budget: one table\n{body}")) == []
