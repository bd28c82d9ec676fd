"""BrainFlow's exit codes as sentences that an operator can act on."""

from brainflow.exit_codes import BrainFlowError, BrainFlowExitCodes

from emoscope_devices._errors import DeviceBusy, DeviceError, DeviceLost, DeviceUnusable


def board_error(error: BrainFlowError, device: str) -> DeviceError:
    """Return the DeviceError that says what ``error`` means for ``device``, and what to do.

    Busy and lost boards are worth another try, wrong arguments are not.
    """
    code = int(error.exit_code)
    return _busy(code, device) or _wrong(code, device) or _lost(code, device)


def _busy(code: int, device: str) -> DeviceError | None:
    match code:
        case BrainFlowExitCodes.PORT_ALREADY_OPEN_ERROR:
            return DeviceBusy(
                "{device} is in use: its port is open in another program.",
                "Close the other program (such as the OpenBCI GUI).",
                device=device,
            )
        case BrainFlowExitCodes.STREAM_ALREADY_RUN_ERROR:
            return DeviceBusy(
                "{device} is sending to another stream already.",
                "Stop the other stream, or switch the board off and on.",
                device=device,
            )
        case BrainFlowExitCodes.ANOTHER_BOARD_IS_CREATED_ERROR:
            return DeviceBusy(
                "{device} is open in Emoscope already.",
                "Stop the other EEG stream first; a board can be read only once.",
                device=device,
            )
    return None


def _wrong(code: int, device: str) -> DeviceError | None:
    match code:
        case BrainFlowExitCodes.INVALID_ARGUMENTS_ERROR:
            return DeviceUnusable(
                "{device} does not accept its settings, or no such device answers to them.",
                "Check port, address and serial number, that the board is on, then start again.",
                device=device,
            )
        case BrainFlowExitCodes.UNSUPPORTED_BOARD_ERROR:
            return DeviceUnusable(
                "{device} is not supported on this operating system.",
                "Use another connection of the same headset, or another computer.",
                device=device,
            )
        case BrainFlowExitCodes.INVALID_BUFFER_SIZE_ERROR:
            return DeviceUnusable(
                "{device} refuses the size of its buffer.",
                "Please report this with the log.",
                device=device,
            )
        case (
            BrainFlowExitCodes.JSON_NOT_FOUND_ERROR | BrainFlowExitCodes.NO_SUCH_DATA_IN_JSON_ERROR
        ):
            return DeviceUnusable(
                "{device} is not described by the installed BrainFlow.",
                "Update BrainFlow, or choose another board.",
                device=device,
            )
    return None


def _lost(code: int, device: str) -> DeviceError:
    match code:
        case BrainFlowExitCodes.UNABLE_TO_OPEN_PORT_ERROR:
            return DeviceLost(
                "The port or Bluetooth adapter of {device} cannot be opened.",
                "Plug in its dongle, switch Bluetooth on, check the port's name, and close other"
                " programs that use it.",
                device=device,
            )
        case BrainFlowExitCodes.SER_PORT_ERROR:
            return DeviceLost(
                "The serial port of {device} does not work.",
                "Check the port's name, and unplug and plug in the dongle.",
                device=device,
            )
        case BrainFlowExitCodes.BOARD_NOT_READY_ERROR | BrainFlowExitCodes.SYNC_TIMEOUT_ERROR:
            return DeviceLost(
                "{device} does not answer.",
                "Switch it on, charge it, and bring it near.",
                device=device,
            )
        case BrainFlowExitCodes.INITIAL_MSG_ERROR | BrainFlowExitCodes.INCOMMING_MSG_ERROR:
            return DeviceLost(
                "{device} answers, but not as such a board should.",
                "Check that the right board is chosen, then switch it off and on.",
                device=device,
            )
        case BrainFlowExitCodes.BOARD_WRITE_ERROR:
            return DeviceLost(
                "{device} cannot be written to.",
                "Check its cable or radio, then switch it off and on.",
                device=device,
            )
    return _ended(code, device)


def _ended(code: int, device: str) -> DeviceError:
    match code:
        case (
            BrainFlowExitCodes.BOARD_NOT_CREATED_ERROR
            | BrainFlowExitCodes.STREAM_THREAD_IS_NOT_RUNNING
        ):
            return DeviceLost(
                "{device} was released or stopped elsewhere.",
                "It is opened anew; let no other part of the program stop it.",
                device=device,
            )
        case BrainFlowExitCodes.STREAM_THREAD_ERROR | BrainFlowExitCodes.EMPTY_BUFFER_ERROR:
            return DeviceLost(
                "The stream of {device} broke off.",
                "It is opened anew; if that does not help, switch the board off and on.",
                device=device,
            )
    return DeviceLost(
        "{device} reports a failure that it does not explain (code {code}).",
        "Check that it is on and near, that Bluetooth is on and its driver is installed.",
        device=device,
        code=code,
    )
