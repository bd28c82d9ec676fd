"""The command line: what was asked, and the exit code. No logic of its own.

Exit codes: 0 fine, 2 wrong arguments, 3 a device, model, file or display could not be used or
results were lost, 4 a recording has losses, 5 it is damaged, 130 interrupted before there was
anything to keep.
"""

import argparse
import contextlib
import io
import json
import logging
import os
import sys
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from emoscope.agreement_command import add_agreement
from emoscope.annotations_command import add_annotations
from emoscope.argument_types import common_options, input_options, positive, size_of
from emoscope.batch_arguments import add_analyze
from emoscope.control import ControlError
from emoscope.control_command import add_control, add_control_options, asked_of, unattended
from emoscope.dataset_command import add_dataset
from emoscope.engine_command import add_engine
from emoscope.export_command import add_export
from emoscope.fitting_arguments import add_calibrate, add_fuse
from emoscope.lab_arguments import add_lab_options, with_lab
from emoscope.models_arguments import add_models
from emoscope.player_test_command import add_player_test
from emoscope.profile_command import add_profile
from emoscope.protocol_command import add_protocol
from emoscope.replay_arguments import add_replay, as_choice, in_window, replay, replays
from emoscope.report_command import add_report
from emoscope.review_command import add_review, rater_of, trouble, unusable
from emoscope.screenshots_command import add_screenshots
from emoscope.settings import Settings, SettingsError, default_path, load
from emoscope.simulate_command import add_simulate
from emoscope.study_command import add_study
from emoscope.verify_command import add_verify
from emoscope.withdraw_command import add_withdraw
from emoscope_models import ModelError

FINE, WRONG, UNUSABLE, INTERRUPTED = 0, 2, 3, 130
ABOUT = """A real-time emotion monitor: face, voice and EEG, how far each may be believed, and what
they say together. Without a command it opens the window."""
HANGING = ("capture-", "camera-drain", "microphone-call", "engine-")
"""Threads that outlive a session only when they hang in a driver."""
NO_DISPLAY = (
    "There is no display here (DISPLAY and WAYLAND_DISPLAY are not set). Run without a window:\n"
    "  emoscope live --headless --seconds 20 --camera demo --microphone demo --eeg demo"
    " --out results.jsonl"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    try:
        code = _run(arguments)
    except BrokenPipeError:  # who reads our output has gone, as `head` does; nothing more to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNUSABLE
    except KeyboardInterrupt:
        return _fail("interrupted.", INTERRUPTED)
    if any(thread.name.startswith(HANGING) for thread in threading.enumerate()):
        # A driver that does not let go would turn the interpreter's end into a crash, after all
        # results have been written.
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(code)
    return code


def _run(arguments: Sequence[str] | None) -> int:
    options = _parser().parse_args(arguments)
    _own_terminal()
    level = logging.INFO if options.verbose else logging.WARNING
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    sys.setswitchinterval(0.001)  # a busy Python thread delays a capture by 5 ms otherwise
    settings, trouble = load(options.settings or default_path())
    if options.settings and not options.settings.exists():
        return _fail(f"There is no settings file {options.settings}. Check the path.")
    if trouble:
        print(trouble, file=sys.stderr)
    options.trouble, options.kept = trouble, settings
    try:
        settings = with_lab(_with_fusion(settings, options), options)
    except SettingsError as error:
        return _fail(error, WRONG)
    code: int = options.run(options, settings)
    return code


def _with_fusion(settings: Settings, options: argparse.Namespace) -> Settings:
    """Return the settings with the fusion that the command line asks for."""
    asked = {
        "rule": getattr(options, "fusion_rule", None),
        "mode": getattr(options, "fusion_mode", None),
    }
    changed = {name: value for name, value in asked.items() if value is not None}
    return replace(settings, fusion=replace(settings.fusion, **changed)) if changed else settings


def _own_terminal() -> None:
    """Write to the terminal by a descriptor of our own.

    C libraries are led away from descriptor 2 while they chatter; what we say stays. A name that
    the terminal has no characters for is spelt out: it is no reason to fail when all is done.
    """
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.errors == "strict":
        sys.stdout.reconfigure(errors="backslashreplace")
    stderr = sys.__stderr__
    if stderr is None or sys.stderr is not stderr:
        return
    with contextlib.suppress(OSError, ValueError):
        own = os.dup(stderr.fileno())
        sys.stderr = os.fdopen(own, "w", 1, encoding=stderr.encoding, errors="backslashreplace")


def _fail(sentence: object, code: int = UNUSABLE) -> int:
    print(f"emoscope: {sentence}", file=sys.stderr)
    return code


def _parser() -> argparse.ArgumentParser:
    own, common = common_options(None), common_options(argparse.SUPPRESS)
    inputs = input_options(argparse.SUPPRESS)
    parser = argparse.ArgumentParser(
        "emoscope", parents=[own, input_options(None)], description=ABOUT, allow_abbrev=False
    )
    parser.add_argument("--replay", type=Path, metavar="DIR", help="show a recording again")
    add_control_options(parser)
    add_lab_options(parser)
    parser.add_argument("--version", action="version", version=_version())
    parser.set_defaults(run=_window, seconds=None, headless=False, out=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_commands(commands, common, inputs)
    add_review(commands, common).set_defaults(run=_review)
    return parser


def _version() -> str:
    from importlib.metadata import version

    return f"emoscope {version('emoscope')}"


def _add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    inputs: argparse.ArgumentParser,
) -> None:
    devices = commands.add_parser(
        "devices", parents=[common], help="list cameras, microphones, boards"
    )
    devices.add_argument("--json", action="store_true", help="as JSON")
    devices.add_argument("--lsl", action="store_true", help="LSL streams, too: asks the network")
    devices.set_defaults(run=_devices)
    _add_live(commands, common, inputs)
    add_analyze(commands, common)
    add_dataset(commands, common)
    add_fuse(commands, common)
    add_calibrate(commands, common)
    add_models(commands, common)
    add_verify(commands, common)
    add_export(commands, common)
    add_engine(commands, common)
    add_report(commands, common, _report_pdf)
    add_control(commands, common)
    add_screenshots(commands, common, _screenshots)
    add_study(commands, common)
    add_protocol(commands, common)
    add_player_test(commands, common, _player_test)
    add_profile(commands, common)
    add_simulate(commands, common)
    add_withdraw(commands, common)
    add_annotations(commands, common)
    add_agreement(commands, common)
    _add_screenshot(commands, common, inputs)


def _add_live(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    inputs: argparse.ArgumentParser,
) -> None:
    live = commands.add_parser(
        "live", parents=[common, inputs], help="show, record or replay; --headless"
    )
    live.add_argument("--headless", action="store_true", help="without a window")
    live.add_argument("--seconds", type=positive, help="stop after so many seconds")
    live.add_argument("--out", type=Path, help="write results here, one JSON object a line")
    live.add_argument("--record", type=Path, metavar="DIR", help="record to this new folder")
    live.add_argument("--participant", default="", metavar="CODE", help="written down with it")
    live.add_argument("--study", default="", metavar="CODE", help="written down with it")
    live.add_argument("--mirror", type=Path, metavar="DIR", help="keep a second copy there")
    add_replay(live)
    add_control_options(live)
    add_lab_options(live)
    live.set_defaults(run=_live)


def _add_screenshot(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    inputs: argparse.ArgumentParser,
) -> None:
    shot = commands.add_parser("screenshot", parents=[common, inputs], help="save the window")
    shot.add_argument("--seconds", type=positive, default=8.0, help="how long to run before")
    shot.add_argument("--out", type=Path, required=True, help="PNG file")
    shot.add_argument("--size", type=size_of, default=(1600, 1000), help="WIDTHxHEIGHT")
    shot.add_argument("--theme", choices=("dark", "light"), help="instead of the one set")
    shot.add_argument("--language", choices=("en", "zh_CN", "ja"), help="instead of the one set")
    shot.set_defaults(run=_screenshot)


def _choice(options: argparse.Namespace) -> tuple[str, str | None, str]:
    """Return camera, microphone and EEG as asked for; what is not named is left out."""
    other = "demo" if options.demo else "none"
    microphone = options.microphone or ("demo" if options.demo else None)
    return options.camera or other, microphone, options.eeg or other


# The commands import what they need inside: `emoscope --help` and a window that must be up in two
# seconds cannot wait for every device and model library.


def _devices(options: argparse.Namespace, settings: Settings) -> int:
    from emoscope.inventory import as_text, inventory, with_lsl

    found = with_lsl(inventory()) if options.lsl else inventory()
    print(json.dumps(found, indent=2, ensure_ascii=False) if options.json else as_text(found))
    return FINE


def _live(options: argparse.Namespace, settings: Settings) -> int:
    if replays(options) and not in_window(options):
        return replay(options, settings)
    return _sitting(options, settings)


def _sitting(options: argparse.Namespace, settings: Settings) -> int:
    about = (options.participant, options.study, options.mirror)
    if not options.record and any(about):
        return _fail("--participant, --study and --mirror need --record.", WRONG)
    if options.headless:
        return _headless(options, settings)
    if options.out or options.seconds or options.record:
        return _fail("--out, --seconds and --record need --headless.", WRONG)
    return _window(options, settings)


def _headless(options: argparse.Namespace, settings: Settings) -> int:
    from emoscope import headless
    from emoscope.recording import RecorderError
    from emoscope.sources import Choice, make_sources
    from emoscope_devices import DeviceError

    try:
        sources = make_sources(Choice(*_choice(options)), settings)
    except DeviceError as error:
        return _fail(error)
    if not sources:
        return _fail("Name at least one of --camera, --microphone, --eeg, or --demo.", WRONG)
    about = (options.participant, options.study, options.mirror)
    wish = headless.Wish(options.record, *about) if options.record else None
    try:
        control = unattended(asked_of(options))
        outcome = headless.run(
            sources,
            settings,
            seconds=options.seconds,
            out=options.out,
            report=sys.stderr,
            record=wish,
            control=control,
        )
    # ModelError: a calibration of fusion that cannot be used
    except (RecorderError, ControlError, ModelError) as error:
        return _fail(error)
    except OSError as error:
        return _fail(f"{options.out} cannot be written ({error.strerror}). Choose another place.")
    print(outcome.summary, file=sys.stderr)
    for sentence in outcome.failures:
        _fail(sentence)
    return UNUSABLE if outcome.failures else FINE


def _window(options: argparse.Namespace, settings: Settings) -> int:
    if options.replay and not in_window(options):
        return _fail("--replay has its own inputs and fusion: leave out the others.", WRONG)
    try:
        control = asked_of(options)
    except ControlError as error:
        return _fail(error, WRONG)
    if not _has_display():
        return _fail(NO_DISPLAY)
    from emoscope.ui.application import run_window

    path = options.settings or default_path()
    how: dict[str, Any] = {"apart": False} if options.one_process else {}
    how["control"] = control
    if settings != options.kept:
        how["kept"] = options.kept
    return run_window(settings, path, _overrides(options), options.trouble, **how)


def _report_pdf(paper: Any, out: Path, language: str) -> Path:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from emoscope.ui.report_pdf import write_pdf

    return write_pdf(paper, out, language)


def _has_display() -> bool:
    windowing = os.environ.get("QT_QPA_PLATFORM") or sys.platform in ("win32", "darwin")
    return bool(windowing or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _review(options: argparse.Namespace, settings: Settings) -> int:
    if why := trouble(options):
        return _fail(why, WRONG)
    if why := unusable(options) or ("" if _has_display() else NO_DISPLAY):
        return _fail(why)
    from emoscope.ui.review.application import run_review

    path, rater = options.settings or default_path(), rater_of(options)
    return run_review(options.kept, path, options.folder, rater=rater, labels=options.labels)


def _player_test(options: argparse.Namespace, settings: Settings) -> int:
    if not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        print("There is no display: frames are painted, and are on no screen.", file=sys.stderr)
    from emoscope.ui.protocol.player_test import run_player_test

    return run_player_test(options, settings)


def _screenshot(options: argparse.Namespace, settings: Settings) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from emoscope.ui.application import run_screenshot

    return run_screenshot(
        settings,
        _overrides(options),
        seconds=options.seconds,
        out=options.out,
        size=options.size,
        theme=options.theme,
        language=options.language,
    )


def _screenshots(options: argparse.Namespace, settings: Settings) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from emoscope.ui.screenshots import take

    return take(options, settings)


def _overrides(options: argparse.Namespace) -> tuple[str | None, str | None, str | None]:
    """Return what the command line says instead of the settings; None where it is silent."""
    replayed = as_choice(options)
    if replayed is not None:
        return replayed
    if options.demo:
        camera, microphone, eeg = _choice(options)
        return camera, microphone, eeg
    return options.camera, options.microphone, options.eeg


if __name__ == "__main__":
    sys.exit(main())
