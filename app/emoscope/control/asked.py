"""Remote control as it was asked for on the command line or in the settings, and its server."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from emoscope.control._alarms import Roles
from emoscope.control._token import kept_token
from emoscope.control.owner import Owner
from emoscope.control.server import LOOPBACK, PORT, ControlServer
from emoscope.sitting import Sitting
from emoscope_devices import Sentence, say


@dataclass(frozen=True, slots=True)
class Asked:
    """What ControlServer takes, but for the session. ``root``: where recordings go, else as set."""

    host: str = LOOPBACK
    port: int = PORT
    labrecorder: int | None = None
    labrecorder_token: bool = False
    token_file: Path | None = None
    origins: tuple[str, ...] = ()
    root: Path | None = None

    def server(
        self,
        sitting: Callable[[], Sitting | None],
        owner: Owner,
        *,
        alarms: bool = True,
        roles: Roles | None = None,
    ) -> ControlServer:
        """Return the server; ``start`` it. Raises ControlError for a token's file of no use."""
        return ControlServer(
            sitting,
            owner,
            host=self.host,
            port=self.port,
            labrecorder=self.labrecorder,
            labrecorder_token=self.labrecorder_token,
            token=None if self.token_file is None else kept_token(self.token_file),
            origins=self.origins,
            alarms=alarms,
            roles=roles,
        )


def introduction(server: ControlServer, token_file: Path | None) -> tuple[Sentence, ...]:
    """Return what an operator must know of a server that has started; the token is in it once."""
    host = f"[{server.host}]" if ":" in server.host else server.host
    known = token_file or (server.notice.token_file if server.notice else "")
    sentences = [
        say(
            "Remote control: ws://{host}:{port}, token {token} (in {file}).",
            host=host,
            port=server.port,
            token=server.token,
            file=known,
        )
    ]
    if not server.local:
        sentences.append(
            say(
                "Everybody on the network who has the token can control this session, and what is"
                " sent can be read on the way. Better: --control-host 127.0.0.1 and an SSH tunnel."
            )
        )
    if server.labrecorder_port is not None:
        sentences.append(
            say("LabRecorder's verbs: 127.0.0.1, port {port}.", port=server.labrecorder_port)
        )
        if not server.labrecorder_locked:
            sentences.append(
                say("They need no token: any program on this computer can start and stop.")
            )
    return tuple(sentences)
