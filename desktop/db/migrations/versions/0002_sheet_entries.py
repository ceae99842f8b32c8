"""An entry of a sheet is found from its sheet, not from the index of subjects."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

FOUND = sa.text("base = '' OR entity <> 'sheet'")
DECIDED = sa.text("action = 'conflict.resolve'")


def upgrade() -> None:
    op.drop_index("ix_change_subject", "change")
    op.create_index(
        "ix_change_subject", "change", ["subject"], sqlite_where=FOUND, postgresql_where=FOUND
    )
    op.add_column(
        "recognition", sa.Column("declined", sa.Text(), nullable=False, server_default="")
    )
    op.create_index(
        "ix_change_decided", "change", ["hlc"], sqlite_where=DECIDED, postgresql_where=DECIDED
    )
