"""The entities that officers work on, as typed ORM classes. Every change comes with a migration.

They are captured in the journal, travel to other offices and are merged there. They refer to each
other by id without SQL foreign keys, because a merge must accept rows in any order; `doctor` reports
what dangles. What belongs to one file alone stands in `desktop.db.tables.bookkeeping`.
"""

from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from desktop.db.tables.entity import (
    DERIVED,
    LATEST,
    OFFICE,
    OFFICE_LATEST,
    Entity,
    OfSubject,
    Yearly,
)


class Office(Entity):
    """An office (cơ quan): a commune, or the receiving level (cấp tiếp nhận)."""

    __tablename__ = "office"
    natural = ("code",)

    code: Mapped[str]
    name: Mapped[str]
    role: Mapped[str]
    province: Mapped[str]
    district: Mapped[str] = mapped_column(default="")


class OfficeName(OfSubject):
    """What an office is called from a day on (tên, mã đơn vị mới); `Office` has what came first.

    Attributes:
        code: its official code; the code in `Office` stays, for it is who the office is.
        decision: the paper that says so, as people cite it.
    """

    __tablename__ = "office_name"
    natural = ("subject_id", "since")

    since: Mapped[str]
    code: Mapped[str]
    name: Mapped[str]
    province: Mapped[str] = mapped_column(default="")
    decision: Mapped[str] = mapped_column(default="", info=LATEST)


class Officer(Entity):
    """A person who works with this file (cán bộ); keys and passwords live in the keyring."""

    __tablename__ = "officer"

    name: Mapped[str]


class Village(Entity):
    """Thôn, bản, ấp, khu phố, tổ dân phố."""

    __tablename__ = "village"

    office_id: Mapped[UUID]
    code: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    lease: Mapped[str] = mapped_column(default="", info=OFFICE_LATEST)  # PC and day; see `leases`
    head_name: Mapped[str] = mapped_column(default="")
    zone: Mapped[str] = mapped_column(default="general")
    phone: Mapped[str] = mapped_column(default="", info=OFFICE_LATEST)
    note: Mapped[str] = mapped_column(default="", info=OFFICE_LATEST)
    search: Mapped[str] = mapped_column(default="", info=DERIVED)
    sort_key: Mapped[str] = mapped_column(default="", info=DERIVED)


class FormerVillage(Entity):
    """A name that a village had, or that of a village it was made from, up to a day.

    Attributes:
        act: renamed, merged (this one went into it), split (it came out of this one),
            joined (it came with its commune).
        former_id: the village of that name, where it was another one; the commune it came from.
    """

    __tablename__ = "former_village"
    __table_args__ = (Index("ix_former_village_village", "village_id"),)
    subject_column = "village_id"

    village_id: Mapped[UUID]
    name: Mapped[str]
    code: Mapped[str] = mapped_column(default="")
    until: Mapped[str]
    act: Mapped[str]
    former_id: Mapped[UUID | None]
    search: Mapped[str] = mapped_column(default="", info=DERIVED)


def _listed(table: str) -> tuple[Index, ...]:
    """Indexes that serve the list of a kind: all, one village, one code."""
    return (
        Index(f"ix_{table}_list", "gone", "sort_key", "id", "village_id", "search"),
        Index(f"ix_{table}_village", "village_id", "gone", "sort_key", "id", "search"),
        Index(f"ix_{table}_code", "code"),
    )


class Family(Entity):
    """Hộ gia đình."""

    __tablename__ = "family"
    __table_args__ = (*_listed("family"), Index("ix_family_clan", "clan_id"))

    village_id: Mapped[UUID]
    code: Mapped[str] = mapped_column(default="")
    head_name: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    member_count: Mapped[int | None]
    zone: Mapped[str] = mapped_column(default="general")
    poor: Mapped[bool] = mapped_column(default=False)
    phone: Mapped[str] = mapped_column(default="", info=OFFICE_LATEST)
    identity_number: Mapped[str] = mapped_column(default="", info=OFFICE)
    birth: Mapped[str] = mapped_column(default="", info=OFFICE)
    sex: Mapped[str] = mapped_column(default="", info=OFFICE)
    note: Mapped[str] = mapped_column(default="", info=OFFICE_LATEST)
    clan_id: Mapped[UUID | None]
    search: Mapped[str] = mapped_column(default="", info=DERIVED)
    sort_key: Mapped[str] = mapped_column(default="", info=DERIVED)


class Named(Entity):
    """What clans, units and citizens have in common; each lies in one village."""

    __abstract__ = True

    village_id: Mapped[UUID]
    code: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    address: Mapped[str] = mapped_column(default="")
    zone: Mapped[str] = mapped_column(default="general")
    phone: Mapped[str] = mapped_column(default="", info=OFFICE_LATEST)
    note: Mapped[str] = mapped_column(default="", info=OFFICE_LATEST)
    search: Mapped[str] = mapped_column(default="", info=DERIVED)
    sort_key: Mapped[str] = mapped_column(default="", info=DERIVED)


class Clan(Named):
    """Dòng họ, or a branch (chi) of one; its families name it, in whatever village they live."""

    __tablename__ = "clan"
    __table_args__ = _listed("clan")

    branch: Mapped[str] = mapped_column(default="")
    head_name: Mapped[str] = mapped_column(default="")


class Unit(Named):
    """Cơ quan, trường học, doanh nghiệp, hợp tác xã, đơn vị vũ trang; its staff name it."""

    __tablename__ = "unit"
    __table_args__ = _listed("unit")

    unit_type: Mapped[str] = mapped_column(default="agency")
    head_name: Mapped[str] = mapped_column(default="")
    staff_count: Mapped[int | None]


class Citizen(Named):
    """Công dân: one adult, in a family and perhaps in a unit."""

    __tablename__ = "citizen"
    __table_args__ = (
        *_listed("citizen"),
        Index("ix_citizen_family", "family_id"),
        Index("ix_citizen_unit", "unit_id"),
    )

    family_id: Mapped[UUID | None]
    unit_id: Mapped[UUID | None]
    citizen_group: Mapped[str] = mapped_column(default="")
    identity_number: Mapped[str] = mapped_column(default="", info=OFFICE)
    birth: Mapped[str] = mapped_column(default="", info=OFFICE)
    sex: Mapped[str] = mapped_column(default="", info=OFFICE)


class Registration(Yearly):
    """Đăng ký phấn đấu: one subject in one year."""

    __tablename__ = "registration"

    kind: Mapped[str]
    registered_on: Mapped[str] = mapped_column(info=LATEST)
    withdrawn: Mapped[bool] = mapped_column(default=False)


class Sheet(Yearly):
    """Phiếu chấm điểm of one registration at one stage; its points are one field."""

    __tablename__ = "sheet"
    natural = ("subject_id", "year", "stage")

    stage: Mapped[str]
    kind: Mapped[str]
    checklist: Mapped[str]
    zone: Mapped[str] = mapped_column(default="general")
    points: Mapped[dict[str, Any]]
    note: Mapped[str] = mapped_column(default="", info=LATEST)
    total: Mapped[float | None] = mapped_column(info=DERIVED)
    rating: Mapped[str] = mapped_column(default="", info=DERIVED)
    state: Mapped[str] = mapped_column(default="", info=DERIVED)


class Meeting(Entity):
    """Họp bình xét of one village."""

    __tablename__ = "meeting"

    village_id: Mapped[UUID]
    year: Mapped[int]
    kind: Mapped[str]
    held_on: Mapped[str]
    place: Mapped[str] = mapped_column(default="")
    chair: Mapped[str] = mapped_column(default="")
    secretary: Mapped[str] = mapped_column(default="")
    invited: Mapped[int]
    present: Mapped[int]
    ballot: Mapped[str]
    votes: Mapped[dict[str, Any]]  # subject id in hex → [for, against]
    remarks: Mapped[str] = mapped_column(default="")
    began: Mapped[str] = mapped_column(default="")


class ChecklistUse(Entity):
    """Which checklist (bộ tiêu chí) a kind is scored with in a year, and who confirmed it."""

    __tablename__ = "checklist_use"
    natural = ("office_id", "kind", "year")

    office_id: Mapped[UUID]
    kind: Mapped[str]
    year: Mapped[int]
    checklist: Mapped[str]
    confirmed_by: Mapped[str] = mapped_column(default="")


class Decision(Entity):
    """Quyết định công nhận."""

    __tablename__ = "decision"

    kind: Mapped[str]
    year: Mapped[int]
    number: Mapped[str]
    signed_on: Mapped[str]
    signer: Mapped[str]
    signer_title: Mapped[str] = mapped_column(default="")
    checklist: Mapped[str]
    illustrative: Mapped[bool]


class Recognition(Yearly):
    """One subject recognised in one year by a decision, with what its certificate prints."""

    __tablename__ = "recognition"
    __table_args__ = (Index("ix_recognition_decision", "decision_id"), *Yearly.__table_args__)

    kind: Mapped[str]
    decision_id: Mapped[UUID]
    name: Mapped[str]
    address: Mapped[str]
    total: Mapped[float | None]
    rating: Mapped[str]
    streak: Mapped[int]
    register_number: Mapped[str]
    declined: Mapped[str] = mapped_column(
        default="", info=LATEST
    )  # `desktop.db.register.corrections`


class Pair(OfSubject):
    """Cặp trùng: what a person decided about two households or citizens that may be one.

    The older is the subject, and `kind` is that of both.

    A merge removes the other row; see `desktop.services.settling.duplicate_merge`.
    """

    __tablename__ = "pair"
    natural = ("subject_id", "other_id")

    other_id: Mapped[UUID]
    kind: Mapped[str]
    verdict: Mapped[str]  # `desktop.domain.duplicates.Verdict`


class Move(OfSubject):
    """Chuyển thôn: one family went from one village to another on a day.

    Attributes:
        to_id: the new village; nothing but zeros when it left the commune.
        place: where it went then, in words.
    """

    __tablename__ = "move"
    natural = ("subject_id", "moved_on", "to_id")

    moved_on: Mapped[str]
    from_id: Mapped[UUID]
    to_id: Mapped[UUID]
    place: Mapped[str] = mapped_column(default="")


class Transfer(Entity):
    """Phiếu chuyển: where the receiving office passes a household on that left its commune.

    Attributes:
        move_id: the `Move` by which it left.
        to_id: the new commune; nothing but zeros when it is none of this office's.
        passed_on: the day on which a person decided that.
    """

    __tablename__ = "transfer"
    natural = ("move_id",)

    move_id: Mapped[UUID]
    to_id: Mapped[UUID | None]
    passed_on: Mapped[str] = mapped_column(info=LATEST)


class Arrival(Entity):
    """What a commune answers to a transfer that was passed on to it (hộ chuyển đến).

    It is a subject of its own: the answer outlives the family, and names nobody.

    Attributes:
        answer: of `desktop.domain.transfers`; one field, so that two answers never mix.
        reason: why it was refused.
    """

    __tablename__ = "arrival"
    natural = ("office_id", "move_id")

    office_id: Mapped[UUID]
    move_id: Mapped[UUID]
    answer: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="", info=LATEST)


class FormerTitle(Yearly):
    """A title that the former commune states in a transfer; it counts for years running."""

    __tablename__ = "former_title"

    kind: Mapped[str]
    move_id: Mapped[UUID]
    office: Mapped[str]
    rating: Mapped[str] = mapped_column(default="")
    number: Mapped[str] = mapped_column(default="")


class HouseholdAct(OfSubject):
    """Tách hộ, nhập hộ, giải thể: a household came from another one, went into one, or ended.

    Attributes:
        event: `desktop.domain.household.Act`.
        other_id: the household it came from or went into; nothing but zeros when it ended.
        reason: free words stay in the commune.
    """

    __tablename__ = "household_act"
    natural = ("subject_id", "event", "happened_on", "other_id")

    event: Mapped[str]
    happened_on: Mapped[str]
    other_id: Mapped[UUID]
    reason: Mapped[str] = mapped_column(default="", info=OFFICE)


class Correction(OfSubject):
    """Đính chính: why an entry of a subject was put right; the entry itself is edited beside it.

    Attributes:
        field: what was put right; of a decision, which `services.corrections.Matter`.
        year: of the decision that was asked to follow; None for an entry of the register.
        kept: the decision stays as it was signed.
        reason, basis: why, and by which paper (căn cứ); free words stay in the commune.
    """

    __tablename__ = "correction"

    field: Mapped[str]
    year: Mapped[int | None]
    kept: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str] = mapped_column(default="", info=OFFICE)
    basis: Mapped[str] = mapped_column(default="", info=OFFICE)


class Printing(Entity):
    """One printing of certificates: which decision, which numbers, when and why."""

    __tablename__ = "printing"

    decision_id: Mapped[UUID]
    printed_at: Mapped[str]
    copies: Mapped[int]
    purpose: Mapped[str] = mapped_column(default="first")


class Erasure(Entity):
    """The tombstone of a subject whose data was erased (xóa hẳn); it travels, the data does not.

    It is a subject of its own, so that its salt and payload outlive those of the erased one.

    Attributes:
        heir_id: the subject that goes on in its place without its names; see `register.heirs`.
    """

    __tablename__ = "erasure"
    natural = ("whose",)

    whose: Mapped[UUID]
    erased_on: Mapped[str] = mapped_column(info=LATEST)
    heir_id: Mapped[UUID | None] = mapped_column(info=LATEST)


class BookLine(Entity):
    """A line of the certificate register (sổ) that outlives an erased subject: it names nobody.

    It is a subject of its own, as the tombstone is.
    """

    __tablename__ = "book_line"
    __table_args__ = (Index("ix_book_line_decision", "decision_id"),)
    natural = ("whose", "year")

    whose: Mapped[UUID]
    year: Mapped[int]
    kind: Mapped[str]
    decision_id: Mapped[UUID]
    register_number: Mapped[str]


ENTITIES: dict[str, type[Entity]] = {
    str(kind.__tablename__): kind
    for kind in (
        Office, OfficeName, Officer, Village, FormerVillage, Family, Clan, Unit, Citizen, Registration, Sheet,
        Meeting, ChecklistUse, Decision, Recognition, Pair, Move, Transfer, Arrival, FormerTitle,
        HouseholdAct, Correction, Printing, Erasure, BookLine,
    )
}  # fmt: skip

JOURNALED = frozenset(ENTITIES)
