"""From what an operator chose to a session, for a window's own process and for an engine's."""

from emoscope.estimators import make_loaders, make_shadows
from emoscope.outlets import attach
from emoscope.replay_arguments import REPLAY
from emoscope.session import Session
from emoscope.settings import Settings
from emoscope_devices import DeviceError, StreamKind


def make_session(
    choice: tuple[str, str, str], settings: Settings, *, models: bool = True, shared: bool = False
) -> tuple[Session, dict[StreamKind, DeviceError]]:
    """Return a session with what was chosen, and what is wrong with a part of it.

    Without ``models`` it only captures. Raises ModelError for a calibration of fusion that cannot
    be used, and DeviceError for a replay that cannot be opened.
    """
    # Half a second of device libraries, loaded here so that a window is up before.
    from emoscope.sources import Choice, collect_sources

    if choice[0].startswith(REPLAY):
        from emoscope.replay_session import opened

        return opened(choice[0]), {}
    sources, problems = collect_sources(Choice(*choice), settings)
    session = Session(
        sources,
        make_loaders(settings) if models else {},
        shadows=make_shadows(settings) if models else {},
        fusion=settings.fusion.build(),
        preroll=settings.recording.preroll if models else 0.0,
        shared=shared,
    )
    if models:
        attach(session, settings.lab)
    return session, problems
