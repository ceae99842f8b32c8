"""Branches of writers that two data files shared."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("writer", sa.Column("branch_of", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "told",
        sa.Column("writer", sa.Text(), nullable=False),
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("writer", "seq", name=op.f("pk_told")),
        sqlite_with_rowid=False,
    )
