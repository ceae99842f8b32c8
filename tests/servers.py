"""A PostgreSQL server of the tests' own: thrown away with them, and no other's is touched.

Its databases sort as Vietnamese does, so that a statement which leaves sorting to the server shows.
"""

import itertools
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import psycopg
import pytest

from desktop.db.datafile.migrate import upgrade
from desktop.db.datafile.postgresql import PlainCursor, marked, open_engine
from desktop.db.datafile.server import Server
from tests.databases import AT_END


def binaries() -> Path:
    """Where the newest server's programs are.

    Without any a test fails where changes are accepted (CI), and is left out elsewhere.
    """
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_release)
    on_path = shutil.which("initdb")
    if found or on_path:
        return Path(found[-1] if found else on_path).parent
    why = "no PostgreSQL server is installed (Debian: apt install postgresql)"
    if os.environ.get("CI"):
        pytest.fail(why)
    pytest.skip(why)


def _release(initdb: Path) -> int:
    return int(initdb.parts[-3])


class Cluster:
    """A server that listens in a folder and nowhere else; whoever reaches the folder may do all."""

    def __init__(self, *, durable: bool = False) -> None:
        """Make one and let it answer.

        Args:
            durable: what is committed survives a power cut, as in real offices; tests do without.
        """
        self.bin, self._durable = binaries(), durable
        # a socket has a short name, whatever TMPDIR is
        self.folder = Path(tempfile.mkdtemp(prefix="skh-pg-", dir="/tmp"))
        # a server refuses to run as root; Debian's package has made a user for it
        self._as = {"user": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
        if self._as:
            shutil.chown(self.folder, "postgres")
        self._numbers = itertools.count(1)
        self._run(
            "initdb", "--username=keeper", "--auth=trust", "--encoding=UTF8", "--no-sync",
            "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=vi",
        )  # fmt: skip
        who = "local all keeper trust\nlocal all all scram-sha-256\n"
        (self.folder / "data" / "pg_hba.conf").write_text(who, encoding="ascii")
        self.start()
        self._make_template()

    def start(self) -> None:
        """Let it answer."""
        told = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}'"
        if not self._durable:
            told += " -c fsync=off"
        self._run("pg_ctl", "--wait", "--silent", f"--log={self.folder}/log", "-o", told, "start")

    def stop(self) -> None:
        """Cut every line to it, as a server does that is restarted."""
        self._run("pg_ctl", "--wait", "--silent", "--mode=immediate", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [self.bin / program, f"--pgdata={self.folder / 'data'}", *arguments],
            check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            cwd=self.folder, **self._as,
        )  # fmt: skip

    def url(self, database: str, user: str = "keeper", password: str = "") -> str:
        """The URL of a database."""
        way = f"{user}:{password}" if password else user
        return f"postgresql+psycopg://{way}@/{database}?host={self.folder}"

    def execute(self, statement: str, database: str = "postgres") -> None:
        """Do something as the server's administrator."""
        with psycopg.connect(
            dbname=database, user="keeper", host=str(self.folder), autocommit=True
        ) as connection:
            connection.execute(statement)

    def _make_template(self) -> None:
        """An empty database with all tables: copying it is faster than making them again."""
        self.execute("CREATE DATABASE empty")
        server = Server.parse(self.url("empty"))
        engine = open_engine(server.url, server.name, b"", frozenset(), lambda: None)
        upgrade(engine, self.folder / "empty", b"")
        engine.dispose()

    def database(self, template: str = "empty") -> str:
        """A new database; gives its name."""
        name = f"office{next(self._numbers)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop(self, database: str) -> None:
        """Remove a database, whoever still has it open."""
        self.execute(f"DROP DATABASE {database} WITH (FORCE)")

    def guest(self, password: str) -> str:
        """The URL of a new database, for somebody who has to say a password."""
        database = f"guest{next(self._numbers)}"
        self.execute(f"CREATE ROLE {database} LOGIN PASSWORD '{password}'")
        self.execute(f"CREATE DATABASE {database} OWNER {database}")
        return self.url(database, database, password)

    def remove(self) -> None:
        """Leave nothing behind."""
        self.stop()
        shutil.rmtree(self.folder)


@cache
def cluster() -> Cluster:
    """This run's server, started when it is asked for the first time."""
    made = Cluster()
    AT_END.callback(made.remove)
    return made


class Raw(psycopg.Connection[Any]):
    """A connection behind the program's back; marks and values are those of a data file."""

    def execute(self, query: str, params: Any = None, **how: Any) -> Any:
        return super().execute(marked(query) if params else query, params, **how)


def connect(server: Server) -> Raw:
    """A connection of its own, which commits every statement."""
    url = server.url
    return Raw.connect(
        dbname=url.database, user=url.username, host=str(url.query["host"]),
        autocommit=True, cursor_factory=PlainCursor,
    )  # fmt: skip
