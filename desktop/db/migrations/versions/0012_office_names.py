"""What offices are called from a day on, and what a person said of a code that two offices claim."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

ID = sa.LargeBinary(16)


def upgrade() -> None:
    op.create_table(
        "office_name",
        sa.Column("subject_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("province", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("subject_id", "id", name=op.f("pk_office_name")),
        sqlite_with_rowid=False,
    )
    op.add_column("asking", sa.Column("settled", sa.Text(), nullable=False, server_default=""))
