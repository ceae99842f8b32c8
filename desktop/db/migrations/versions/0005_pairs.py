"""Pairs of rows that a person found to be one, or not; families that went to another village."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = sa.LargeBinary(16)


def upgrade() -> None:
    op.create_table(
        "pair",
        sa.Column("subject_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("other_id", ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("subject_id", "id", name=op.f("pk_pair")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "move",
        sa.Column("subject_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("moved_on", sa.Text(), nullable=False),
        sa.Column("from_id", ID, nullable=False),
        sa.Column("to_id", ID, nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("subject_id", "id", name=op.f("pk_move")),
        sqlite_with_rowid=False,
    )
