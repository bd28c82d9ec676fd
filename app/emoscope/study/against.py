"""What a study asks for and the devices at hand do not offer, before anything is opened."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from emoscope.study.montage import identity, used
from emoscope.study.study import Montage, Role, Study
from emoscope_devices import KINDS, Sentence, StreamKind, StreamSpec, say

NONE = "none"
NO_SPECS: Mapping[StreamKind, StreamSpec] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Lack:
    """Something that a study asks of a stream and the device does not offer.

    ``role`` says how bad it is. ``missing``: there will be no stream at all; else there is one,
    and it is not as the study has it.
    """

    kind: StreamKind
    role: Role
    missing: bool
    sentence: Sentence

    @property
    def grave(self) -> bool:
        """Return whether the session cannot go on as the study has it."""
        return self.role == "required"


def against(
    study: Study,
    chosen: Mapping[StreamKind, str],
    specs: Mapping[StreamKind, StreamSpec] = NO_SPECS,
) -> tuple[Lack, ...]:
    """Return what the study asks for and is not offered, stream by stream; empty is fine.

    ``chosen`` are the devices to open, as on the command line, "none" or left out for none (the
    three texts of Visit.choice). ``specs`` describe those that are known or open already.
    """
    found: list[Lack] = []
    for kind in KINDS:
        role = study.roles.get(kind, "off")
        if role == "off":
            continue
        if chosen.get(kind, NONE) == NONE:
            found.append(Lack(kind, role, True, _nothing(study, kind, role)))
            continue
        preferred = study.devices.get(kind, "")
        if preferred and preferred != chosen[kind]:
            found.append(Lack(kind, role, False, _another(kind, preferred, chosen[kind])))
        if kind in specs:
            found += (Lack(kind, role, False, said) for said in _spec(study, specs[kind]))
    return tuple(found)


def device_word(kind: StreamKind) -> Sentence:
    """Return what delivers a stream, in a word."""
    words = {"video": say("camera"), "audio": say("microphone"), "eeg": say("EEG headset")}
    return words[kind]


def _nothing(study: Study, kind: StreamKind, role: Role) -> Sentence:
    values = {"study": study.code, "device": device_word(kind)}
    if role == "required":
        return say(
            "The study {study} requires the {device}, and none is chosen. Choose it under Devices,"
            " or change its role in the study.",
            **values,
        )
    return say(
        "The study {study} would like the {device}, and none is chosen. Choose it under Devices,"
        " or go on without it.",
        **values,
    )


def _another(kind: StreamKind, preferred: str, chosen: str) -> Sentence:
    return say(
        "The study asks for {preferred} as {device}; {chosen} is chosen. Choose the study's under"
        " Devices, or go on with this one.",
        preferred=preferred,
        device=device_word(kind),
        chosen=chosen,
    )


def _spec(study: Study, spec: StreamSpec) -> Iterator[Sentence]:
    if spec.demo and study.purpose not in ("demonstration", "test"):
        yield say(
            "{device} is simulated, and the study {study} is no demonstration. Choose a real"
            " device.",
            device=spec.device,
            study=study.code,
        )
    if spec.kind == "eeg":
        yield from montage_against(study.montage, spec)


def montage_against(montage: Montage, spec: StreamSpec) -> Iterator[Sentence]:
    """Give what in an EEG stream is not as the montage has it."""
    wanted, offered = used(montage), spec.electrodes
    if not wanted:
        return
    if len(wanted) != len(offered):
        yield say(
            "{device} has {offered} electrodes, and the study's montage names {wanted}. Correct the"
            " montage, or choose another headset.",
            device=spec.device,
            offered=len(offered),
            wanted=len(wanted),
        )
        return
    for number, (mine, its) in enumerate(zip(wanted, offered, strict=True), 1):
        if identity(mine) != identity(its):
            yield say(
                "Electrode {number} of {device} is {its}, and {mine} in the study's montage."
                " Correct the montage, or plug the electrodes as it says.",
                number=number,
                device=spec.device,
                its=its,
                mine=mine,
            )
            return
