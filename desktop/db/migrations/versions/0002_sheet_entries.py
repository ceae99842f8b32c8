"""Entries of sheets, decisions taken back, keys, publications, and files that were put aside."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = sa.LargeBinary(16)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
FOUND = sa.text("base = '' OR entity <> 'sheet'")
DECIDED = sa.text("action = 'conflict.resolve'")


def upgrade() -> None:
    op.drop_index("ix_change_subject", "change")
    op.create_index(
        "ix_change_subject", "change", ["subject"], sqlite_where=FOUND, postgresql_where=FOUND
    )
    op.add_column("village", sa.Column("lease", sa.Text(), nullable=False, server_default=""))
    op.add_column(
        "recognition", sa.Column("declined", sa.Text(), nullable=False, server_default="")
    )
    op.create_index(
        "ix_change_decided", "change", ["hlc"], sqlite_where=DECIDED, postgresql_where=DECIDED
    )
    _trust()
    _held()


def _trust() -> None:
    op.add_column("peer", sa.Column("compared", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "asking",
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("writer", sa.Text(), nullable=False),
        sa.Column("office_code", sa.Text(), nullable=False),
        sa.Column("office_name", sa.Text(), nullable=False),
        sa.Column("province", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("came_at", NUMBER, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("compared", sa.Text(), nullable=False),
        sa.Column("succeeds", sa.Text(), nullable=False),
        sa.Column("last_seq", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_asking")),
    )
    op.create_table(
        "revoked",
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("up_to", NUMBER, nullable=False),
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_revoked")),
    )
    op.create_table(
        "published",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("noted_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "name", "version", name=op.f("pk_published")),
    )


def _held() -> None:
    op.create_table(
        "held",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("kept_as", sa.Text(), nullable=False),
        sa.Column("office_code", sa.Text(), nullable=False),
        sa.Column("package", ID, nullable=True),
        sa.Column("noticed_at", NUMBER, nullable=False),
        sa.Column("dismissed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_held")),
    )
