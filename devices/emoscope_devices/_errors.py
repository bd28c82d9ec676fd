"""What can go wrong with a device or a file.

    DeviceError              something that the operator must know; says what, where, what to do
    ├── DeviceBusy           in use by another program: worth trying again
    ├── DeviceLost           was there, is gone, or is not there yet: worth trying again
    └── DeviceUnusable       wrong name, wrong file, wrong parameters: trying again cannot help

Every message has two halves: what happened (with the device's name) and what to do next.
"""

from emoscope_devices._words import SaidError


class DeviceError(SaidError):
    """A device or file cannot deliver.

    >>> str(DeviceLost("No camera {index}.", "Plug it in.", index=3))
    'No camera 3. Plug it in.'
    """

    retry = True
    """Whether opening it again later may help."""


class DeviceBusy(DeviceError):
    """Another program holds the device."""


class DeviceLost(DeviceError):
    """The device was there and is gone, or it is not there yet."""


class DeviceUnusable(DeviceError):
    """The device, file or parameters can never work as asked."""

    retry = False
