"""An entry of a sheet is found from its sheet, not from the index of subjects; files held are listed."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = sa.LargeBinary(16).with_variant(sa.Uuid(), "postgresql")
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
FOUND = sa.text("base = '' OR entity <> 'sheet'")


def upgrade() -> None:
    op.drop_index("ix_change_subject", "change")
    op.create_index(
        "ix_change_subject", "change", ["subject"], sqlite_where=FOUND, postgresql_where=FOUND
    )
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
