"""Bringing a data file of any earlier release up to this one."""

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from desktop.db.datafile.backup import copy_verified
from desktop.db.failures import DataDamaged, DataTooNew

SCRIPTS: Final = Path(__file__).parent.parent / "migrations"


def upgrade(engine: Engine, path: Path, data_key: bytes) -> None:
    """Upgrade in place after putting a verified copy aside; a server's own backups stand for it.

    The steps run in one transaction: a failed upgrade changes nothing.

    Args:
        engine: an engine on the file.
        path: the data file; the copy is put beside it.
        data_key: opens the copy, to verify it.

    Raises:
        DataTooNew: a later release made the file; it is left as it is.
        DataDamaged: rows of the upgraded file do not fit together.
    """
    config = _config()
    scripts = ScriptDirectory.from_config(config)
    head, found = scripts.get_current_head(), _revision(engine)
    if found == head:
        return
    if found not in {None, *(script.revision for script in scripts.walk_revisions())}:
        raise DataTooNew(found=found)
    in_file = engine.dialect.name == "sqlite"
    if found is not None and in_file:
        copy_verified(engine, path.with_name(f"{path.name}.before-{head}"), data_key)
    with (
        engine.connect().execution_options(writing=in_file) as connection,
        connection.begin(),  # before Alembic looks: it would commit each step by itself
    ):
        _run(config, connection)
        if in_file and connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            raise DataDamaged(file=path.name)


def outdated(engine: Engine) -> bool:
    """Whether `upgrade` would write: the file is of another release."""
    return _revision(engine) != head_revision()


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def head_revision() -> str:
    """The revision that this release reads and writes."""
    return ScriptDirectory.from_config(_config()).get_current_head() or ""


def _run(config: Config, connection: Connection) -> None:
    config.attributes["connection"] = connection
    connection.info["capturing"] = True
    try:
        command.upgrade(config, "head")
    finally:
        connection.info["capturing"] = False


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.set_main_option("path_separator", "os")
    return config
