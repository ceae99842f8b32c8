"""Why entries were corrected; households that split, joined another one, or ended; who read what; lines that outlive erasure."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ID = sa.LargeBinary(16)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "correction",
        sa.Column("subject_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("year", NUMBER, nullable=True),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("subject_id", "id", name=op.f("pk_correction")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "household_act",
        sa.Column("subject_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("happened_on", sa.Text(), nullable=False),
        sa.Column("other_id", ID, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("subject_id", "id", name=op.f("pk_household_act")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "reading",
        sa.Column("about", ID, nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("actor", ID, nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("times", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("about", "day", "actor", "way", name=op.f("pk_reading")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_reading_day", "reading", ["day"])
    op.create_table(
        "book_line",
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("whose", ID, nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("decision_id", ID, nullable=False),
        sa.Column("register_number", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_book_line")),
    )
    op.create_index("ix_book_line_decision", "book_line", ["decision_id"])
