"""Clans, communities, units and citizens on their way: sent, merged, in conflict, counted."""

import pytest

from desktop.db.figures import totals
from desktop.db.tables.subjects import TABLES
from desktop.domain.subjects import SubjectKind
from desktop.services.register.subjects import SubjectQuery
from desktop.services.status import status_of
from desktop.sync.reasons import Reason
from tests.builders import (
    NAMED,
    YEAR,
    a_second_pc,
    an_office,
    enrolled,
    joined,
    recognised,
    with_families,
)
from tests.sync.exchanging import receive, rows, send
from tests.sync.meeting import meet

OTHERS = [kind for kind in NAMED if kind is not SubjectKind.FAMILY]
every_other = pytest.mark.parametrize("kind", OTHERS)
SENT = (
    "village",
    "former_village",
    "family",
    "clan",
    "unit",
    "citizen",
    "registration",
    "sheet",
    "recognition",
)
INNER = ("dots", "phone", "note", "identity_number", "birth", "sex", "search")
"""What stays in the commune, and what follows from it."""


@pytest.fixture
def commune(commune, receiver, tmp_path):
    """A commune with one recognised subject of each kind, enrolled."""
    enrolled(commune, receiver, tmp_path)
    for kind in NAMED:
        recognised(commune, kind)
    return commune


def first(workplace, kind):
    return workplace.kind(kind).page(SubjectQuery(kind))[0]


def test_a_package_carries_every_kind_and_both_sides_count_the_same(commune, receiver, tmp_path):
    split = commune.villages.split(commune.register.villages()[0].id, "Thôn Mới", [])
    commune.villages.rename(split, "Thôn Mới Hơn")
    commune.villages.merge([split], commune.register.villages()[0].id)
    (result,) = receive(receiver, send(commune, tmp_path), to=tmp_path)
    assert (result.accepted, result.reason) == (True, None)
    for table in SENT:
        assert rows(receiver, table, without=INNER) == rows(commune, table, without=INNER)
    figures = [status_of(one).years[YEAR] for one in (commune, receiver)]
    assert figures[0] == figures[1]
    assert set(figures[0]) == set(NAMED)
    assert receiver.history.verify().ok


def test_what_belongs_to_a_person_alone_stays_in_the_commune(commune, receiver, tmp_path):
    citizen = first(commune, SubjectKind.CITIZEN).id
    commune.citizens.edit(
        citizen, phone="0912345678", identity_number="087195001234", birth="1995", note="gặp tối"
    )
    receive(receiver, send(commune, tmp_path))
    (row,) = rows(receiver, "citizen")
    assert {row[name] for name in ("phone", "identity_number", "birth", "note")} == {""}


@every_other
def test_totals_of_every_kind_are_compared(commune, receiver, tmp_path, monkeypatch, kind):
    package = send(commune, tmp_path)
    right = totals.year_state

    def wrong(session, asked, *of):
        found = right(session, asked, *of)
        return found._replace(counts={}) if asked is kind else found

    monkeypatch.setattr(totals, "year_state", wrong)
    (result,) = receive(receiver, package)
    assert (result.accepted, result.reason) == (False, Reason.TOTALS_DIFFER)


@every_other
def test_another_commune_cannot_write_them(commune, receiver, opened, tmp_path, kind):
    receive(receiver, send(commune, tmp_path))
    thief = opened(an_office(tmp_path, code="79.200", name="Xã Tân Hội"))
    enrolled(thief, receiver, tmp_path)
    with_families(thief, 2, ("Thôn Đông", "Thôn Đoài"))
    where = {"village_id": thief.register.villages()[0].id}
    if kind is SubjectKind.COMMUNITY:
        where = {"office_id": thief.office.id}
    with thief._core.write(f"{kind}.add") as session:
        session.add(TABLES[kind].model(id=first(commune, kind).id, name="Kẻ lạ", **where))
    (result,) = receive(receiver, send(thief, tmp_path, "la"))
    assert (result.accepted, result.reason) == (False, Reason.SENDER_OUT_OF_SCOPE)


@every_other
def test_two_pcs_that_name_one_subject_differently_meet_on_the_desk(
    commune, opened, tmp_path, kind
):
    second = opened(a_second_pc(commune, tmp_path))
    joined(second, commune, tmp_path)
    meet(tmp_path, commune, second)
    subject = first(second, kind).id
    commune.kind(kind).edit(subject, name="Tên máy chính")
    second.kind(kind).edit(subject, name="Tên máy phụ")
    meet(tmp_path, commune, second)
    for pc in (commune, second):
        (line,) = pc.conflicts.lines()
        assert (line.field, line.blocking) == ("name", True)
        assert line.subject in {"Tên máy chính", "Tên máy phụ"}
    commune.conflicts.resolve(line.id, "Tên máy phụ")
    meet(tmp_path, commune, second)
    for pc in (commune, second):
        assert pc.conflicts.lines() == []
        assert first(pc, kind).name == "Tên máy phụ"
        (decided,) = pc.conflicts.decided()
        assert decided.subject == "Tên máy phụ"


def test_the_preview_says_in_which_village_sheets_of_other_kinds_are_written(
    commune, receiver, tmp_path
):
    effects = receiver.reception.preview([send(commune, tmp_path)])[0].effects
    assert {one.name: one.sheet for one in effects.villages} == {"Thôn Thượng": 3, "Thôn Đông": 12}
