"""What is plugged in: cameras, microphones, EEG boards. Opens nothing."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from emoscope_devices import DeviceError
from emoscope_devices.camera import list_cameras
from emoscope_devices.eeg import list_boards
from emoscope_devices.microphone import list_microphones


def inventory() -> dict[str, list[dict[str, Any]]]:
    """Return cameras, microphones and boards as plain values.

    What could not be listed is empty, and "problems" says why; without problems it is left out.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    problems: list[dict[str, Any]] = []
    lists: dict[str, Callable[[], Sequence[Any]]] = {
        "cameras": list_cameras,
        "microphones": list_microphones,
        "boards": list_boards,
    }
    for kind, look in lists.items():
        try:
            found[kind] = [asdict(device) for device in look()]
        except DeviceError as error:
            found[kind] = []
            problems.append({"kind": kind, "problem": str(error)})
    return found | ({"problems": problems} if problems else {})


def with_lsl(
    found: dict[str, list[dict[str, Any]]], seconds: float = 1.0
) -> dict[str, list[dict[str, Any]]]:
    """Return an inventory with "lsl", the streams of numbers in the Lab Streaming Layer.

    Apart from ``inventory``, because it asks the network, and takes ``seconds``.
    """
    try:
        # liblsl listens on the network: loaded when it is asked for.
        from emoscope_devices.lsl import list_lsl

        return {**found, "lsl": [asdict(stream) for stream in list_lsl(seconds)]}
    except (OSError, RuntimeError) as error:  # without liblsl, or where it may not listen
        problem = {"kind": "lsl", "problem": str(error)}
        return {**found, "lsl": [], "problems": [*found.get("problems", ()), problem]}


def as_text(found: dict[str, list[dict[str, Any]]]) -> str:
    """Return the inventory as a table for people."""
    lines = ["Cameras"]
    lines += [f"  {c['index']:>3}  {c['name']}  {c['path']}" for c in found["cameras"]]
    lines += [] if found["cameras"] else ["  none found; plug one in, or give a URL or a file"]
    lines.append("Microphones")
    for m in found["microphones"]:
        star = " (default)" if m["default"] else ""
        lines.append(f"  {m['index']:>3}  {m['name']}  {m['rate']:.0f} Hz{star}")
    lines += [] if found["microphones"] else ["  none found; plug one in, or give a file"]
    lines.append("EEG boards that BrainFlow knows (whether one is in reach shows on connecting)")
    for b in found["boards"]:
        needs = f"needs {', '.join(b['needs'])}" if b["needs"] else ""
        lines.append(f"  {b['name']:<28}{b['channels']:>3} ch {b['rate']:>6.0f} Hz  {needs}")
    if "lsl" in found:
        lines.append("Streams of the Lab Streaming Layer (LSL)")
        for s in found["lsl"]:
            about = f"{s['channels']:>3} ch {s['rate']:>6.0f} Hz  {s['kind']}, from {s['host']}"
            lines.append(f"  {s['text']:<28}{about}  {s['name']}")
        lines += [] if found["lsl"] else ["  none in reach; start the program that sends one"]
    lines += [f"{p['kind'].capitalize()}: {p['problem']}" for p in found.get("problems", ())]
    return "\n".join(lines)
