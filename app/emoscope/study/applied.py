"""A study's wishes in the settings of one sitting."""

from dataclasses import replace

from emoscope.settings import Settings
from emoscope.study.study import Study


def apply(study: Study, settings: Settings) -> Settings:
    """Return the settings for a sitting of this study.

    Devices, names of the electrodes and the study's code are hers; the rest is the operator's.
    Not to be saved: the next sitting may be of another study.
    """
    devices = study.devices
    camera, microphone, eeg = settings.camera, settings.microphone, settings.eeg
    return replace(
        settings,
        camera=replace(camera, device=devices.get("video") or camera.device),
        microphone=replace(microphone, device=devices.get("audio") or microphone.device),
        eeg=replace(
            eeg,
            device=devices.get("eeg") or eeg.device,
            channels=study.montage.channels or eeg.channels,
        ),
        recording=replace(settings.recording, study=study.code),
    )


def shareable(study: Study) -> Study:
    """Return the study without what belongs to this computer: which devices to open."""
    return replace(study, devices={})
