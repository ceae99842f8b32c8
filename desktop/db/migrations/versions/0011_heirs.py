"""Who goes on in place of an erased clan, village or unit, without the names of its head."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("erasure", sa.Column("heir_id", sa.LargeBinary(16), nullable=True))
