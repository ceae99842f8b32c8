"""Rows lie by subject; communes are counted once; all five kinds have their tables."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from desktop.db.tables.derive import Deriver

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ID = sa.LargeBinary(16)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _registration()
    _sheet()
    _recognition()
    _awaited()
    _villages()
    _clans()
    _units()
    _citizens()
    op.create_table(
        "tally",
        sa.Column("office_code", sa.Text(), nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=False),
        sa.Column("counts", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("office_code", "year", "kind", name=op.f("pk_tally")),
    )


def _registration() -> None:
    _rebuild(
        "registration",
        sa.Column("subject_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("registered_on", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
    )


def _sheet() -> None:
    _rebuild(
        "sheet",
        sa.Column("subject_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("checklist", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("points", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("total", sa.Double(), nullable=True),
        sa.Column("rating", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
    )


def _recognition() -> None:
    op.drop_index("ix_recognition_decision", "recognition")
    _rebuild(
        "recognition",
        sa.Column("subject_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("decision_id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("total", sa.Double(), nullable=True),
        sa.Column("rating", sa.Text(), nullable=False),
        sa.Column("streak", NUMBER, nullable=False),
        sa.Column("register_number", sa.Text(), nullable=False),
        sa.Column("declined", sa.Text(), nullable=False),
    )
    op.create_index("ix_recognition_decision", "recognition", ["decision_id"])


def _rebuild(table: str, *columns: sa.Column[Any]) -> None:
    """Write a table anew, in the order of its new key; its rows stay as they are."""
    op.drop_index(f"ix_{table}_subject", table)
    if op.get_bind().dialect.name == "sqlite":  # rows whose first change has not arrived
        op.execute(
            f"UPDATE {table} SET subject_id = (SELECT subject FROM change"
            f" WHERE entity = '{table}' AND entity_id = {table}.id LIMIT 1)"
            f" WHERE subject_id = x'{'00' * 16}'"
        )
    op.rename_table(table, "former")
    key = sa.PrimaryKeyConstraint("subject_id", "id", name=op.f(f"pk_{table}"))
    if op.get_bind().dialect.name == "postgresql":  # there an index keeps its name
        op.drop_constraint(f"pk_{table}", "former")
    op.create_table(table, *columns, key, sqlite_with_rowid=False)
    names = ", ".join(column.name for column in columns)
    op.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM former ORDER BY subject_id, id")
    op.drop_table("former")


def _awaited() -> None:
    op.rename_table("awaited", "former")
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint("pk_awaited", "former")
    op.create_table(
        "awaited",
        sa.Column("entity_id", ID, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("dot", sa.Text(), nullable=False),
        sa.Column("subject", ID, nullable=False),
        sa.PrimaryKeyConstraint("entity_id", "field", "dot", "subject", name=op.f("pk_awaited")),
    )
    yearly = " UNION ALL ".join(
        f"SELECT id, subject_id FROM {table}" for table in ("registration", "sheet", "recognition")
    )
    op.execute(
        "INSERT INTO awaited (entity_id, field, dot, subject)"
        " SELECT f.entity_id, f.field, f.dot, COALESCE(y.subject_id, f.entity_id)"
        f" FROM former f LEFT JOIN ({yearly}) y ON y.id = f.entity_id"
    )
    op.drop_table("former")


def _villages() -> None:
    for name, default in (
        ("head_name", ""), ("zone", "general"), ("phone", ""), ("note", ""), ("search", ""),
    ):  # fmt: skip
        op.add_column("village", sa.Column(name, sa.Text(), nullable=False, server_default=default))
    connection, derive = op.get_bind(), Deriver(lambda _reference: None)
    for row in connection.exec_driver_sql("SELECT * FROM village").mappings().all():
        search = derive("village", dict(row))["search"]
        connection.exec_driver_sql(
            "UPDATE village SET search = ? WHERE id = ?", (search, row["id"])
        )


def _clans() -> None:
    op.add_column("family", sa.Column("clan_id", ID, nullable=True))
    op.create_index("ix_family_clan", "family", ["clan_id"])
    _named(
        "clan",
        sa.Column("branch", sa.Text(), nullable=False),
        sa.Column("head_name", sa.Text(), nullable=False),
    )


def _units() -> None:
    _named(
        "unit",
        sa.Column("unit_type", sa.Text(), nullable=False),
        sa.Column("head_name", sa.Text(), nullable=False),
        sa.Column("staff_count", NUMBER, nullable=True),
    )


def _citizens() -> None:
    _named(
        "citizen",
        sa.Column("family_id", ID, nullable=True),
        sa.Column("unit_id", ID, nullable=True),
        sa.Column("citizen_group", sa.Text(), nullable=False),
        sa.Column("identity_number", sa.Text(), nullable=False),
        sa.Column("birth", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
    )
    op.create_index("ix_citizen_family", "citizen", ["family_id"])
    op.create_index("ix_citizen_unit", "citizen", ["unit_id"])


def _named(table: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        table,
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("village_id", ID, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )
    where = ["gone", "sort_key", "id", "village_id", "search"]
    op.create_index(f"ix_{table}_list", table, where)
    where = ["village_id", "gone", "sort_key", "id", "search"]
    op.create_index(f"ix_{table}_village", table, where)
    op.create_index(f"ix_{table}_code", table, ["code"])
