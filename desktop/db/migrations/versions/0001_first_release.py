"""The tables of the first release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.LargeBinary(16)
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "awaited",
        sa.Column("entity_id", ID, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("dot", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("entity_id", "field", "dot", name=op.f("pk_awaited")),
    )
    op.create_table(
        "change",
        sa.Column("writer", sa.Text(), nullable=False),
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("hlc", NUMBER, nullable=False),
        sa.Column("wall", NUMBER, nullable=False),
        sa.Column("actor", ID, nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("entity_id", ID, nullable=False),
        sa.Column("subject", ID, nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=True),
        sa.Column("office", sa.Text(), nullable=True),
        sa.Column("private", sa.Text(), nullable=True),
        sa.Column("withheld", sa.Text(), nullable=True),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("writer", "seq", name=op.f("pk_change")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_change_subject", "change", ["subject"], unique=False)
    op.create_table(
        "checklist_use",
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("checklist", sa.Text(), nullable=False),
        sa.Column("confirmed_by", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist_use")),
    )
    op.create_table(
        "decision",
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("signed_on", sa.Text(), nullable=False),
        sa.Column("signer", sa.Text(), nullable=False),
        sa.Column("signer_title", sa.Text(), nullable=False),
        sa.Column("checklist", sa.Text(), nullable=False),
        sa.Column("illustrative", sa.Boolean(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
    )
    op.create_table(
        "family",
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("village_id", ID, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("head_name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("member_count", NUMBER, nullable=True),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("poor", sa.Boolean(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("identity_number", sa.Text(), nullable=False),
        sa.Column("birth", sa.Text(), nullable=False),
        sa.Column("sex", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family")),
    )
    op.create_index("ix_family_code", "family", ["code"], unique=False)
    op.create_index(
        "ix_family_list", "family", ["gone", "sort_key", "id", "village_id", "search"], unique=False
    )
    op.create_index(
        "ix_family_village",
        "family",
        ["village_id", "gone", "sort_key", "id", "search"],
        unique=False,
    )
    op.create_table(
        "meeting",
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("village_id", ID, nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("held_on", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("chair", sa.Text(), nullable=False),
        sa.Column("secretary", sa.Text(), nullable=False),
        sa.Column("invited", NUMBER, nullable=False),
        sa.Column("present", NUMBER, nullable=False),
        sa.Column("ballot", sa.Text(), nullable=False),
        sa.Column("votes", sa.JSON(), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.Column("began", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    op.create_table(
        "office",
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("province", sa.Text(), nullable=False),
        sa.Column("district", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_office")),
    )
    op.create_table(
        "officer",
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_officer")),
    )
    op.create_table(
        "parcel",
        sa.Column("id", ID, nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("office_code", sa.Text(), nullable=False),
        sa.Column("writer", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("bytes", NUMBER, nullable=False),
        sa.Column("changes", NUMBER, nullable=False),
        sa.Column("handled_at", NUMBER, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("vector", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_parcel")),
    )
    op.create_table(
        "peer",
        sa.Column("writer", sa.Text(), nullable=False),
        sa.Column("office_code", sa.Text(), nullable=False),
        sa.Column("office_name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("signing_key", sa.LargeBinary(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("list_number", NUMBER, nullable=False),
        sa.Column("statement", sa.LargeBinary(), nullable=True),
        sa.Column("acknowledged", sa.Text(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("writer", name=op.f("pk_peer")),
    )
    op.create_table(
        "printing",
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("decision_id", ID, nullable=False),
        sa.Column("printed_at", sa.Text(), nullable=False),
        sa.Column("copies", NUMBER, nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_printing")),
    )
    op.create_table(
        "recognition",
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("subject_id", ID, nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("decision_id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("total", sa.Double(), nullable=True),
        sa.Column("rating", sa.Text(), nullable=False),
        sa.Column("streak", NUMBER, nullable=False),
        sa.Column("register_number", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recognition")),
    )
    op.create_index("ix_recognition_decision", "recognition", ["decision_id"], unique=False)
    op.create_index("ix_recognition_subject", "recognition", ["subject_id", "year"], unique=False)
    op.create_table(
        "registration",
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("subject_id", ID, nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("registered_on", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registration")),
    )
    op.create_index("ix_registration_subject", "registration", ["subject_id", "year"], unique=False)
    op.create_table(
        "salt",
        sa.Column("subject", ID, nullable=False),
        sa.Column("shared", sa.LargeBinary(), nullable=False),
        sa.Column("inner", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("subject", name=op.f("pk_salt")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )
    op.create_table(
        "sheet",
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("subject_id", ID, nullable=False),
        sa.Column("year", NUMBER, nullable=False),
        sa.Column("stage", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("checklist", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("points", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("total", sa.Double(), nullable=True),
        sa.Column("rating", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet")),
    )
    op.create_index("ix_sheet_subject", "sheet", ["subject_id", "year", "stage"], unique=False)
    op.create_table(
        "sibling",
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("entity_id", ID, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("dot", sa.Text(), nullable=False),
        sa.Column("subject", ID, nullable=False),
        sa.Column("hlc", NUMBER, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("blocking", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("entity", "entity_id", "field", "dot", name=op.f("pk_sibling")),
    )
    op.create_table(
        "village",
        sa.Column("id", ID, nullable=False),
        sa.Column("dots", sa.Text(), nullable=False),
        sa.Column("office_id", ID, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("gone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_village")),
    )
    op.create_table(
        "writer",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("office_code", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("parent", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("public", sa.LargeBinary(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=True),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_writer")),
    )
