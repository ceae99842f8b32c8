"""Households that move to another commune: where they are passed on, what it answers, their titles."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ID = sa.LargeBinary(16)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "transfer",
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("move_id", ID, nullable=False),
        sa.Column("to_id", ID, nullable=True),
        sa.Column("passed_on", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transfer")),
    )
    op.create_table(
        "arrival",
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("move_id", ID, nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arrival")),
    )
    op.create_table(
        "former_title",
        sa.Column("subject_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("move_id", ID, nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("rating", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("subject_id", "id", name=op.f("pk_former_title")),
        sqlite_with_rowid=False,
    )
