"""The repository's promises to whoever installs it: metadata, locks, set-up files, the wheel."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from emoscope_models._assets import CARRIERS

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = sorted((ROOT / "packaging" / "lock").glob("py*.txt"))
SCRIPTS = sorted((ROOT / "packaging").glob("*.sh"))
ROOTS = ("app/emoscope", "devices/emoscope_devices", "models/emoscope_models")


def lines(path: Path) -> list[str]:
    """Return what a list file says, without comments and blanks."""
    stripped = (line.split("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return [line for line in stripped if line]


def normal(requirement: str) -> str:
    """Return the package that a requirement is about, as package indexes spell it."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name, requirement
    return re.sub(r"[-_.]+", "-", name.group()).lower()


def shipped(top: Path) -> set[str]:
    """Return the files below ``top``, relative to it, that a wheel should carry."""
    found = (p.relative_to(top).as_posix() for p in top.rglob("*") if p.is_file())
    return {f for f in found if "__pycache__" not in f and not f.split("/")[-1].startswith(".")}


def test_every_requirement_is_locked_at_one_version() -> None:
    here = f"py{sys.version_info[0]}{sys.version_info[1]}.txt"
    if here not in {lock.name for lock in LOCKS}:
        pytest.skip(f"no lock for this Python ({here})")
    wanted = [r for r in PROJECT["project"]["dependencies"] if not r.startswith("onnxruntime>")]
    wanted += PROJECT["project"]["optional-dependencies"]["dev"]
    if sys.version_info >= (3, 12):
        wanted = [r for r in wanted if "python_version < '3.12'" not in r]
    pins = [line.split("==") for line in lines(ROOT / "packaging" / "lock" / here)]
    assert all(len(pin) == 2 for pin in pins)
    assert {normal(r) for r in wanted} <= {name for name, _ in pins}
    assert len({name for name, _ in pins}) == len(pins)


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_no_lock_brings_a_second_opencv_or_a_mediapipe_that_phones_home(lock: Path) -> None:
    pins = dict(line.split("==") for line in lines(lock))
    assert [n for n in pins if n.startswith("opencv")] == ["opencv-contrib-python"]
    assert [n for n in pins if n.startswith("onnxruntime")] == ["onnxruntime-gpu"]
    assert pins["mediapipe"] == "0.10.33"
    assert "torch" not in pins


def test_the_lock_of_python_3_11_keeps_the_qt_that_does_not_abort() -> None:
    pins = dict(line.split("==") for line in lines(ROOT / "packaging" / "lock" / "py311.txt"))
    assert tuple(map(int, pins["pyside6-essentials"].split(".")[:2])) < (6, 12)
    assert int(pins["setuptools"].split(".")[0]) < 81


def test_pythons_are_claimed_only_with_a_lock() -> None:
    claims = re.findall(r"Python :: 3\.(\d+)", "\n".join(PROJECT["project"]["classifiers"]))
    assert {f"py3{minor}" for minor in claims} == {lock.stem for lock in LOCKS}


def test_model_packages_are_pinned_and_are_those_that_the_program_searches() -> None:
    pins = lines(ROOT / "packaging" / "no-deps.txt")
    assert all(re.fullmatch(r"[a-z-]+==[0-9.]+", pin) for pin in pins)
    assert {normal(pin) for pin in pins} == set(CARRIERS)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_parse_and_may_be_run(script: Path) -> None:
    subprocess.run(["bash", "-n", script], check=True)
    assert os.access(script, os.X_OK)


def test_ci_runs_the_test_command_and_nothing_else() -> None:
    body = lines(ROOT / ".ci" / "run")
    assert body[0] == "set -euo pipefail"
    assert body[-1] == "exec make test </dev/null"
    assert len(body) == 3
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_readme_starts_with_exactly_two_commands_and_names_what_exists() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    quick = text.split("## Quick start")[1].split("\n## ")[0]
    block = quick.split("```")[1].split("\n", 1)[1]
    assert [line.split("#")[0].strip() for line in block.strip().splitlines()] == [
        "make run",
        "make test",
    ]
    links = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    missing = [link for link in links if not (ROOT / link).exists()]
    assert not [link for link in missing if not link.startswith("docs/images/")]


def test_documents_name_only_documents_that_exist() -> None:
    for document in (ROOT / "docs").rglob("*.md"):
        for link in re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8")):
            assert (document.parent / link).exists(), f"{document.name}: {link}"


def test_make_alone_prints_help_that_lists_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = makefile.split(".PHONY:")[1].splitlines()[0].split()
    said = subprocess.run(["make", "-C", ROOT], capture_output=True, text=True, check=True).stdout
    assert {line.split()[1] for line in said.splitlines() if line.startswith("  make")} == set(
        phony
    )


class Built(NamedTuple):
    """A wheel and the copy of the repository that it was built from."""

    wheel: zipfile.ZipFile
    source: Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """Build a wheel without a network, from a copy, so that no build folder is left behind."""
    work = tmp_path_factory.mktemp("wheel")
    source = work / "source"
    for name in ("app", "devices", "models", "resources"):
        only = shutil.ignore_patterns("__pycache__", ".*")
        shutil.copytree(ROOT / name, source / name, ignore=only)
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, source)
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation"]
    command += ["--no-index", "--quiet", "--wheel-dir", str(work), str(source)]
    subprocess.run(command, check=True)
    with zipfile.ZipFile(next(work.glob("emoscope-*.whl"))) as wheel:
        yield Built(wheel, source)


def test_wheel_carries_the_three_packages_with_weights_and_cards(built: Built) -> None:
    names = set(built.wheel.namelist())
    for folder in ROOTS:
        package = folder.split("/")[1]
        files = {f"{package}/{name}" for name in shipped(built.source / folder)}
        assert files
        assert files <= names
    assert any(name.startswith("emoscope_models/weights/") for name in names)


def test_wheel_carries_every_resource_unchanged(built: Built) -> None:
    mark = ".data/data/share/emoscope/resources/"
    names = built.wheel.namelist()
    carried = {n.split(mark)[1]: n for n in names if mark in n and not n.endswith("/")}
    missing = shipped(built.source / "resources") - carried.keys()
    folders = sorted({str(Path(name).parent) for name in missing})
    assert not missing, f"name these folders in [tool.setuptools.data-files]: {folders}"
    for name, entry in carried.items():
        here = (built.source / "resources" / name).read_bytes()
        assert built.wheel.read(entry) == here


def test_wheel_has_the_command_the_licence_and_nothing_generic(built: Built) -> None:
    names = built.wheel.namelist()
    info = next(n for n in names if n.endswith("/entry_points.txt"))
    assert "emoscope = emoscope.__main__:main" in built.wheel.read(info).decode()
    assert {n.rsplit("/", 1)[1] for n in names if "/licenses/" in n} == {"LICENSE", "NOTICE"}
    tops = {n.split("/")[0] for n in names}
    packages = {folder.split("/")[1] for folder in ROOTS}
    assert {top for top in tops if not top.startswith("emoscope-")} == packages
