"""A study's wishes in the settings of one sitting."""

from dataclasses import replace
from pathlib import PurePath

from emoscope.settings import Settings
from emoscope.study.montage import used
from emoscope.study.study import Study

FILES = (".bdf", ".csv", ".edf", ".tsv", ".txt", ".vhdr", ".xdf")
"""EEG files name their own channels: a montage chooses among them, and leaves none unused."""


def apply(study: Study, settings: Settings, eeg_device: str = "") -> Settings:
    """Return the settings for a sitting of this study.

    Devices, names of the electrodes and the study's code are hers; the rest is the operator's.
    ``eeg_device`` is what will be opened where that is neither the study's nor the settings'. Not
    to be saved: the next sitting may be of another study.
    """
    devices, montage = study.devices, study.montage
    headset = eeg_device or devices.get("eeg") or settings.eeg.device
    file = PurePath(headset.partition("?")[0]).suffix.lower() in FILES
    channels = used(montage) if file else montage.channels
    camera, microphone, eeg = settings.camera, settings.microphone, settings.eeg
    return replace(
        settings,
        camera=replace(camera, device=devices.get("video") or camera.device),
        microphone=replace(microphone, device=devices.get("audio") or microphone.device),
        eeg=replace(
            eeg,
            device=headset,
            channels=channels or eeg.channels,
        ),
        recording=replace(settings.recording, study=study.code),
    )


def shareable(study: Study) -> Study:
    """Return the study without what belongs to this computer: which devices to open."""
    return replace(study, devices={})
