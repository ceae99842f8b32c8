"""Who goes on in place of an erased clan, village or unit; what was set aside of who is erased goes.

Rows that mending set aside under a damaged id outlived an erasure until this release.
"""

import json
import re

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

DOT = re.compile(r"([0-9a-z]{12}):([0-9]+)")
OWNER = sa.text(
    "SELECT 1 FROM change JOIN erasure ON erasure.whose = change.subject"
    " WHERE change.writer = :writer AND change.seq = :seq"
)


def upgrade() -> None:
    op.add_column("erasure", sa.Column("heir_id", sa.LargeBinary(16), nullable=True))
    connection = op.get_bind()
    kept = connection.execute(sa.text("SELECT id, line FROM set_aside")).all()
    for row_id, line in kept:
        dots = DOT.findall(str(json.loads(line).get("dots", "")))
        if any(
            connection.execute(OWNER, {"writer": writer, "seq": int(seq)}).first()
            for writer, seq in dots
        ):
            gone = sa.text("DELETE FROM set_aside WHERE id = :id")
            connection.execute(gone, {"id": row_id})
