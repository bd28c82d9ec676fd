"""Collect every sentence of the window into the translations, and compile them.

    python packaging/make_translations.py          renew all .ts, compile all .qm, say what lacks
    python packaging/make_translations.py de       begin a translation into German

Words of the window are found by Qt's lupdate; sentences of devices, models and the program by
their templates, wherever one is passed to ``say``, ``because`` or a function or error that passes
it on. What exists is kept; what vanished is marked and comes back when the sentence does. Exits
with 1 while a translation lacks something, or while a template is no literal.
"""

import argparse
import ast
import json
import string
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
CODE = ("app/emoscope", "devices/emoscope_devices", "models/emoscope_models")
CONTEXT = "Sentence"
MAKERS: Mapping[str, tuple[str, ...]] = {
    "say": ("template",),
    "because": ("template",),
    "Sentence": ("template",),
    "Reason": ("template",),
}
"""Name of a callable, and its first parameters that are templates."""
ENGLISH = "en"
"""English is in the code; its file holds plurals only."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a .ts file; ``translations`` has one text, or one for each plural form."""

    context: str
    source: str
    translations: tuple[str, ...]
    finished: bool
    numerus: bool


# -- sentences in the code ---------------------------------------------------------------------


def collect(files: Iterable[Path]) -> tuple[list[str], list[str]]:
    """Return the templates in these files, sorted, and what is wrong with the code, by place."""
    trees = {path: _parsed(path) for path in files}
    makers = find_makers(trees.values())
    templates: set[str] = set()
    problems: list[str] = []
    for path, tree in trees.items():
        place = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
        for call, within in calls(tree):
            for node in _template_nodes(call, within, makers):
                for part in (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        templates.add(part.value)
                    elif not _is_parameter(part, within):
                        problems.append(f"{place}:{call.lineno}: no literal: {ast.unparse(part)}")
            if _name(call) in (".tr", ".translate", "translate") and any(
                isinstance(a, ast.JoinedStr) for a in call.args
            ):
                problems.append(f"{place}:{call.lineno}: an f-string cannot be translated")
    templates.discard("")
    return sorted(templates), sorted(problems)


class _Supers(ast.NodeTransformer):
    """Writes the base class in place of super().__init__, so that its templates are found."""

    def __init__(self) -> None:
        self._base: ast.expr | None = None

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        outer, self._base = self._base, node.bases[0] if node.bases else None
        self.generic_visit(node)
        self._base = outer
        return node

    def visit_Call(self, node: ast.Call) -> ast.Call:
        if ast.unparse(node.func) == "super().__init__" and self._base is not None:
            node.func = self._base
        self.generic_visit(node)
        return node


def _parsed(path: Path) -> ast.Module:
    tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
    _Supers().visit(tree)
    return tree


def find_makers(trees: Iterable[ast.Module]) -> dict[str, tuple[str, ...]]:
    """Return the callables that take templates: the known ones and all that pass one on to them.

    Methods are told from functions by a dot before their name.
    """
    trees = list(trees)
    makers = dict(MAKERS)
    methods = {
        part
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for part in node.body
    }
    while True:
        before = len(makers)
        for node in (node for tree in trees for node in ast.walk(tree)):
            if isinstance(node, ast.ClassDef):
                _note_class(makers, node)
            elif isinstance(node, Function) and node not in methods:
                _note(makers, node.name, node)
        if len(makers) == before:
            return makers


def _note(makers: dict[str, tuple[str, ...]], name: str, function: Function) -> None:
    if name in makers:
        return
    # Those by name alone come last: no call has as many arguments without a name.
    names = [a.arg for a in (*function.args.args, *function.args.kwonlyargs)]
    taken = {
        node.id
        for call, within in calls(function)
        for node in _template_nodes(call, within, makers)
        if within is function and isinstance(node, ast.Name) and node.id in names
    }
    if taken:
        first = 1 if names and names[0] in ("self", "cls") else 0
        last = max(names.index(n) for n in taken)
        makers[name] = tuple(n if n in taken else "" for n in names[first : last + 1])


def _note_class(makers: dict[str, tuple[str, ...]], node: ast.ClassDef) -> None:
    methods = {f.name: f for f in node.body if isinstance(f, Function)}
    for name, method in methods.items():
        _note(makers, node.name if name == "__init__" else f".{name}", method)
    if "__init__" in methods:
        return
    for base in node.bases:
        if isinstance(base, ast.Name) and base.id in makers and node.name not in makers:
            makers[node.name] = makers[base.id]


def calls(
    tree: ast.AST, within: Function | None = None
) -> Iterator[tuple[ast.Call, Function | None]]:
    """Yield every call with the innermost function around it."""
    if within is None and isinstance(tree, Function):
        within = tree
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield node, within
        yield from calls(node, node if isinstance(node, Function) else within)


def _template_nodes(
    call: ast.Call, within: Function | None, makers: Mapping[str, tuple[str, ...]]
) -> list[ast.expr]:
    """Return the arguments of a call that are templates."""
    name = _name(call)
    if name not in makers or _is_parameter(call.func, within):
        return []
    wanted = makers[name]
    found = [a for a, n in zip(call.args, wanted, strict=False) if n]
    return found + [k.value for k in call.keywords if k.arg and k.arg in wanted]


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        name = call.func.attr
        return name if name[:1].isupper() else f".{name}"
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _is_parameter(node: ast.expr, within: Function | None) -> bool:
    if not isinstance(node, ast.Name) or within is None:
        return False
    arguments = within.args
    return node.id in {a.arg for a in (*arguments.args, *arguments.kwonlyargs)}


def sources(root: Path = ROOT) -> list[Path]:
    """Return all Python files of the three packages, but not training: the window runs none."""
    files = {p for folder in CODE for p in (root / folder).rglob("*.py")}
    return sorted(files - set((root / CODE[2] / "training").rglob("*.py")))


# -- .ts and .qm -------------------------------------------------------------------------------


def update(ts: Path, templates: Sequence[str], language: str, root: Path = ROOT) -> None:
    """Merge the words of the window and ``templates`` into a .ts file, which may be new."""
    window = sorted((root / CODE[0] / "ui").rglob("*.py"))
    only = ["-pluralonly"] if language == ENGLISH else []
    with tempfile.TemporaryDirectory() as folder:
        # lupdate merges, marks and brings back; it is told the templates as a C++ source.
        listed = Path(folder, "sentences.cpp")
        lines = [
            f"QT_TRANSLATE_NOOP({json.dumps(CONTEXT)}, {json.dumps(t, ensure_ascii=False)});\n"
            for t in templates
        ]
        listed.write_text("".join(lines), encoding="utf-8")
        run(
            "lupdate", "-silent", "-locations", "none", "-sort-messages",
            "-source-language", "en", "-target-language", language, *only,
            *map(str, window), str(listed), "-ts", str(ts),
        )  # fmt: skip


def release(ts: Path, qm: Path) -> None:
    """Compile a .ts file; only finished translations go in.

    The old file is replaced, not written over: a running window has it mapped.
    """
    made = qm.with_suffix(".new.qm")
    run("lrelease", "-silent", "-nounfinished", str(ts), "-qm", str(made))
    made.replace(qm)


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools as PySide6 brings it. Raises RuntimeError with what it said."""
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    said = done.stderr + done.stdout
    if done.returncode or "WARNING" in said or "Warning" in said or "warning" in said:
        raise RuntimeError(f"{tool}: {said.strip() or done.returncode}")


def read(ts: Path) -> list[Message]:
    """Return the entries of a .ts file whose sentences are still in the code."""
    found = []
    for context in ET.parse(ts).getroot().iter("context"):
        for entry in context.iter("message"):
            said = entry.find("translation")
            assert said is not None
            if said.get("type") in ("vanished", "obsolete"):
                continue
            numerus = entry.get("numerus") == "yes"
            forms = said.findall("numerusform") if numerus else [said]
            found.append(
                Message(
                    context.findtext("name", ""),
                    entry.findtext("source", ""),
                    tuple(form.text or "" for form in forms),
                    said.get("type") is None,
                    numerus,
                )
            )
    return found


def faults(message: Message) -> str:
    """Return what is wrong with a translation; empty when nothing is."""
    if not message.finished or not all(t.strip() for t in message.translations):
        return "has no finished translation"
    wanted = places(message.source)
    for said in message.translations:
        try:
            if places(said) != wanted:
                return f"needs the places {' '.join(wanted) or '(none)'}: {said}"
        except ValueError as error:
            return f"has a place that is not closed ({error}): {said}"
        if ("%n" in message.source) != ("%n" in said):
            return f"needs %n: {said}"
    return ""


def places(text: str) -> list[str]:
    """Return the places of a template with their formats, sorted: ``["{rate:.1f}"]``.

    Raises ValueError for a brace that is not closed.
    """
    found = [
        f"{{{name}{'!' + how if how else ''}{':' + form if form else ''}}}"
        for _, name, form, how in string.Formatter().parse(text)
        if name is not None
    ]
    return sorted(found)


def language_of(ts: Path) -> str:
    """Return the language in a file's name: emoscope_zh_CN.ts is zh_CN."""
    return ts.stem.removeprefix("emoscope_")


def main() -> int:
    """Renew and compile every translation; return 1 when something lacks."""
    parser = argparse.ArgumentParser(description="Collect and compile the window's translations.")
    parser.add_argument("new", nargs="*", help="languages to begin, such as de or pt_BR")
    asked = parser.parse_args()
    templates, problems = collect(sources())
    files = set(FOLDER.glob("emoscope_*.ts")) | {FOLDER / f"emoscope_{n}.ts" for n in asked.new}
    for ts in sorted(files):
        update(ts, templates, language_of(ts))
        release(ts, ts.with_suffix(".qm"))
        messages = read(ts)
        wrong = [(m, why) for m in messages if (why := faults(m))]
        print(f"{ts.name}: {len(messages)} sentences, {len(wrong)} to do")
        problems += [f"{ts.name}: {m.context}: {m.source!r} {why}" for m, why in wrong]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
