"""Where the offices of tests keep their data: in files, or some on a server.

The server itself is in `tests.servers`, which only loads when one is wanted.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from functools import partial
from pathlib import Path

from desktop.db.datafile.server import Server

DATABASES: dict[Path, Server] = {}
"""The databases of offices that tests opened, by the card that stands for them."""

AT_END = ExitStack()
"""What is closed when the run is over."""

_MADE: list[Callable[[], None]] = []
_WANTED = ContextVar("receiving offices are made on a server", default=False)


@contextmanager
def receivers_on_a_server() -> Iterator[None]:
    """Within it the receiving offices that builders make keep their data on a server."""
    wanted = _WANTED.set(True)
    try:
        yield
    finally:
        _WANTED.reset(wanted)
        for drop in _MADE:
            drop()
        _MADE.clear()
        DATABASES.clear()


def offer(card: Path) -> None:
    """A receiving office is about to be made: give it a database, if that is wanted."""
    if _WANTED.get():
        from tests.servers import cluster  # noqa: PLC0415 - it brings the server's driver along

        one = cluster()
        name = one.database()
        DATABASES[card] = Server.parse(one.url(name))
        _MADE.append(partial(one.drop, name))  # each takes some megabytes
