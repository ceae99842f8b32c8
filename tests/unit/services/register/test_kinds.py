"""Clans, communities, units and citizens in the register, beside families."""

from dataclasses import replace
from uuid import uuid4

import pytest

from desktop.db.failures import NotFound
from desktop.domain.failures import IdentityWrongLength
from desktop.domain.subjects import CitizenGroup, SubjectKind, UnitType
from desktop.services.failures import NameMissing, VillageUnknown
from desktop.services.register.clans import ClanDraft
from desktop.services.register.failures import (
    TextTooLong,
    ValueUnfit,
    VillageExists,
    VillageInhabited,
)
from desktop.services.register.subjects import SubjectQuery
from tests.builders import NAMED, YEAR, a_family, a_subject, decided, scored
from tests.rawdata import acts

OTHERS = [kind for kind in NAMED if kind is not SubjectKind.FAMILY]
every_kind = pytest.mark.parametrize("kind", NAMED)
every_other = pytest.mark.parametrize("kind", OTHERS)


def names(workplace, kind, **query):
    return [row.name for row in workplace.kind(kind).page(SubjectQuery(kind, **query))]


@every_other
def test_a_subject_is_entered_shown_edited_removed_and_brought_back(commune, kind):
    own = commune.kind(kind)
    with acts(commune, *(["village.add"] * ("village_id" in own.fields)), f"{kind}.add"):
        subject = a_subject(commune, kind, code="M01")
    with acts(commune, f"{kind}.edit"):
        own.edit(subject, note=" gặp  buổi tối ")
    shown = own.get(subject)
    assert (shown.name, shown.fields.code, shown.fields.note) == (
        NAMED[kind],
        "M01",
        "gặp buổi tối",
    )
    own.edit(subject, note="gặp buổi tối")  # nothing differs, so nothing is written
    with acts(commune, f"{kind}.remove"):
        own.remove(subject)
    assert own.get(subject).gone
    assert NAMED[kind] not in names(commune, kind)
    with acts(commune, f"{kind}.restore"):
        own.restore(subject)
    assert NAMED[kind] in names(commune, kind)


@every_other
@pytest.mark.parametrize("typed", ["thu", "vt", "tv", "T01", "0912345678"])
def test_every_kind_is_found_without_marks_in_any_order_by_initials_code_and_phone(
    commune, kind, typed
):
    a_subject(commune, kind, "Văn Thụ", code="T01", phone="0912 345 678")
    a_subject(commune, kind, "Nguyễn Hòa", code="H02", phone="0987654321")
    found = names(commune, kind, search=typed)
    assert found == ([] if typed == "tv" else ["Văn Thụ"])


@every_other
def test_a_list_goes_on_after_its_last_row_and_counts_all(commune, kind):
    for number in (2, 10, 1, 3):
        a_subject(commune, kind, f"Số {number}", code=f"M{number}")
    own, query = commune.kind(kind), SubjectQuery(kind, search="so")
    first = own.page(query, limit=2)
    rest = own.page(query, first[-1])
    assert own.count(query) == 4
    assert len({row.id for row in (*first, *rest)}) == 4
    if kind is not SubjectKind.CITIZEN:  # people are read by given name, places by number
        assert [row.name for row in (*first, *rest)] == ["Số 1", "Số 2", "Số 3", "Số 10"]


@every_other
def test_what_cannot_be_is_refused_and_nothing_is_written(commune, kind):
    a_family(commune)
    own, subject = commune.kind(kind), a_subject(commune, kind)
    with acts(commune):
        with pytest.raises(NameMissing):
            own.edit(subject, name="  ")
        with pytest.raises(ValueUnfit):
            own.edit(subject, zone="moon")
        with pytest.raises(NotFound):
            own.edit(uuid4(), name="Ai đó")
        if "village_id" in own.fields:
            with pytest.raises(VillageUnknown):
                own.edit(subject, village_id=uuid4())


def test_a_branch_is_named_with_its_clan(commune):
    village = commune.register.add_village("Thôn Đông")
    clan = commune.clans.add(ClanDraft("Dòng họ Lê", village, branch="chi Hai"))
    assert commune.clans.get(clan).name == "Dòng họ Lê – chi Hai"
    assert names(commune, SubjectKind.CLAN, search="hai le") == ["Dòng họ Lê – chi Hai"]


def test_families_of_several_villages_belong_to_a_clan(commune):
    families = [a_family(commune, "Lê An"), a_family(commune, "Lê Bình")]
    commune.register.edit_family(families[1], village_id=commune.register.add_village("Thôn Hạ"))
    clan = a_subject(commune, SubjectKind.CLAN)
    with acts(commune, "clan.gather"):
        commune.clans.gather(clan, families)
    assert [(one.name, one.village) for one in commune.clans.families(clan)] == [
        ("Lê An", "Thôn Đông"), ("Lê Bình", "Thôn Hạ"),
    ]  # fmt: skip
    (row,) = commune.clans.page(SubjectQuery(SubjectKind.CLAN))
    assert row.size == 2
    commune.clans.release(families[:1])
    assert [one.name for one in commune.clans.families(clan)] == ["Lê Bình"]
    with acts(commune), pytest.raises(NotFound):
        commune.clans.gather(uuid4(), families)


def test_a_unit_counts_the_staff_that_was_told_else_the_citizens_who_name_it(commune):
    unit = a_subject(commune, SubjectKind.UNIT, unit_type=UnitType.SCHOOL)
    for name in ("Trần Mai", "Lý Cúc"):
        a_subject(commune, SubjectKind.CITIZEN, name, unit_id=unit)
    assert [one.name for one in commune.units.staff(unit)] == ["Lý Cúc", "Trần Mai"]
    query = SubjectQuery(SubjectKind.UNIT)
    assert [(row.size, row.detail) for row in commune.units.page(query)] == [(2, "school")]
    commune.units.edit(unit, staff_count=40)
    assert [row.size for row in commune.units.page(query)] == [40]


def test_citizens_move_with_their_family(commune):
    family = a_family(commune)
    citizen = a_subject(
        commune, SubjectKind.CITIZEN, family_id=family, citizen_group=CitizenGroup.FARMER
    )
    commune.register.edit_family(family, village_id=commune.register.add_village("Thôn Hạ"))
    assert commune.citizens.get(citizen).village == "Thôn Hạ"
    (row,) = commune.citizens.page(SubjectQuery(SubjectKind.CITIZEN))
    assert (row.head, row.detail) == ("Phạm Văn Bình", "farmer")
    assert [one.id for one in commune.citizens.members(family)] == [citizen]


def test_one_citizen_is_meant_by_a_code_or_a_whole_name_and_only_if_there_is_just_one(commune):
    one = commune.citizens.one
    mai = a_subject(commune, SubjectKind.CITIZEN, "Trần Mai", code="CD01")
    cuc = a_subject(commune, SubjectKind.CITIZEN, "Trần Mai Cúc")
    assert one("cd01") == one("tran mai") == mai
    assert one("Trần Mai Cúc") == cuc
    assert one("Trần") is one("Mai") is one("") is None
    other = a_subject(commune, SubjectKind.CITIZEN, "Trần Mai", family_id=a_family(commune))
    assert one("Trần Mai") is None
    assert commune.citizens.loose("Trần Mai") == mai
    commune.citizens.edit(mai, family_id=a_family(commune))
    assert commune.citizens.loose("Trần Mai") is None
    assert other != mai


def test_citizens_leave_a_household_or_a_unit_and_stay_in_the_register(commune):
    family, unit = a_family(commune), a_subject(commune, SubjectKind.UNIT)
    people = [
        a_subject(commune, SubjectKind.CITIZEN, name, family_id=family, unit_id=unit, birth="1985")
        for name in ("Lý Cúc", "Trần Mai")
    ]
    assert [one.birth for one in commune.citizens.members(family)] == ["1985", "1985"]
    with acts(commune, "citizen.leave_family"):
        commune.citizens.leave_family(people)
    with acts(commune, "citizen.leave_unit"):
        commune.citizens.leave_unit(people[:1])
    assert commune.citizens.members(family) == []
    assert [one.id for one in commune.units.staff(unit)] == people[1:]
    with acts(commune), pytest.raises(NotFound):
        commune.citizens.leave_unit([people[1], uuid4()])
    assert [one.id for one in commune.units.staff(unit)] == people[1:]


@pytest.mark.parametrize("kind", NAMED)
def test_a_text_longer_than_an_import_takes_back_is_refused(commune, kind):
    a_subject(commune, kind, "A" * 120)
    with acts(commune), pytest.raises(TextTooLong):
        a_subject(commune, kind, "A" * 121)


def test_a_citizen_names_a_family_and_a_group_that_exist(commune):
    for wrong, failure in (
        ({"family_id": uuid4()}, NotFound),
        ({"unit_id": uuid4()}, NotFound),
        ({"citizen_group": "pilot"}, ValueUnfit),
        ({"identity_number": "123"}, IdentityWrongLength),
    ):
        with pytest.raises(failure):
            a_subject(commune, SubjectKind.CITIZEN, **wrong)
    assert names(commune, SubjectKind.CITIZEN) == []


def test_a_village_with_families_is_not_removed_and_has_one_name_only(commune):
    a_family(commune)
    (village,) = commune.communities.page(SubjectQuery(SubjectKind.COMMUNITY))
    assert (village.name, village.size, village.village) == ("Thôn Đông", 1, "")
    with acts(commune):
        with pytest.raises(VillageInhabited):
            commune.communities.remove(village.id)
        with pytest.raises(VillageExists):
            a_subject(commune, SubjectKind.COMMUNITY, "thon dong")


@every_kind
def test_a_year_is_registered_for_at_once_taken_back_and_taken_over_from_the_last(commune, kind):
    first, second = a_subject(commune, kind, "Văn Thụ"), a_subject(commune, kind, "Văn Hòa")
    years = commune.registering
    query = SubjectQuery(kind, search="van")
    assert years.register(kind, query, YEAR - 1) == 2
    assert years.register(kind, query, YEAR - 1) == 0
    assert years.withdraw(kind, [second], YEAR - 1) == 1
    with acts(commune, f"{kind}.register"):
        assert years.register_again(kind, YEAR) == 1
    (line,) = years.listed(kind, YEAR)
    assert (line.subject_id, line.last_year, line.recognised) == (first, True, False)
    assert (line.registered_on, line.officer) == ("2026-11-21", commune.officer.name)
    with acts(commune), pytest.raises(NotFound):
        years.register(kind, [uuid4()], YEAR)


@every_other
def test_a_list_tells_who_is_registered_this_year_and_was_last_year(commune, kind):
    first, second = a_subject(commune, kind, "Văn Thụ"), a_subject(commune, kind, "Văn Vinh")
    commune.registering.register(kind, [first], YEAR - 1)
    commune.registering.register(kind, [first, second], YEAR)
    commune.registering.withdraw(kind, [first], YEAR)
    rows = commune.kind(kind).page(SubjectQuery(kind, search="van", year=YEAR))
    assert [(row.id, row.registered, row.last_year) for row in rows] == [
        (first, False, True), (second, True, False),
    ]  # fmt: skip
    assert names(commune, kind, search="van", year=YEAR, registered=True) == ["Văn Vinh"]


@every_other
def test_a_list_is_ordered_by_what_became_of_each_last_year(commune, kind):
    names_ = ("Văn An", "Văn Bình", "Văn Cường")
    new, registered_then, recognised_then = (a_subject(commune, kind, one) for one in names_)
    commune.registering.register(kind, [registered_then, recognised_then], YEAR - 1)
    scored(commune, [recognised_then], year=YEAR - 1, kind=kind)
    decided(commune, year=YEAR - 1, kind=kind)
    order = SubjectQuery(kind, search="van", year=YEAR, order="last_year", descending=True)
    rows = commune.kind(kind).page(order)
    assert [(row.id, row.last_year) for row in rows] == [
        (recognised_then, 2), (registered_then, 1), (new, 0),
    ]  # fmt: skip
    assert commune.kind(kind).page(order, rows[0]) == rows[1:]
    turned = replace(order, descending=False)
    assert commune.kind(kind).page(turned, rows[1]) == rows[:1]
    commune.registering.register(kind, [registered_then], YEAR)
    first = commune.kind(kind).page(replace(order, order="registered"))[0]
    assert first.id == registered_then


@every_other
def test_several_are_edited_each_in_its_own_way_and_removed_in_one_act(commune, kind):
    own = commune.kind(kind)
    first, second = a_subject(commune, kind, "Văn Thụ"), a_subject(commune, kind, "Văn Vinh")
    with acts(commune, f"{kind}.edit"):
        assert own.edit_each({first: {"phone": "0912 345 678"}, second: {"code": "V2"}}) == 2
    assert (own.get(first).fields.phone, own.get(second).fields.code) == ("0912345678", "V2")
    with acts(commune), pytest.raises(NameMissing):
        own.edit_each({first: {"code": "V1"}, second: {"name": " "}})
    assert own.get(first).fields.code == "", "all or nothing"
    with acts(commune, f"{kind}.remove"):
        assert own.remove_all([first, second]) == 2
    assert [one.name for one in own.removed()] == ["Văn Thụ", "Văn Vinh"]
    assert {one.officer for one in own.removed()} == {commune.officer.name}
    with acts(commune, f"{kind}.restore"):
        own.restore_all([first, second])
    assert own.removed() == []
    assert names(commune, kind, search="van") == ["Văn Thụ", "Văn Vinh"]


def test_a_village_that_was_merged_away_is_not_among_the_removed(commune):
    here, there = (commune.register.add_village(f"Thôn {name}") for name in ("Bắc", "Nam"))
    commune.villages.merge([here], there)
    assert commune.communities.removed() == []


@every_other
@pytest.mark.parametrize("column", ["code", "village", "head", "detail", "size", "phone"])
@pytest.mark.parametrize("descending", [False, True])
def test_a_list_is_ordered_by_any_column_page_by_page(commune, kind, column, descending):
    for number in range(3):
        phone = f"09123456{number:02}"
        a_subject(commune, kind, f"Văn {number}", code=f"M{number % 2}", phone=phone)
    own = commune.kind(kind)
    query = SubjectQuery(kind, search="van", order=column, descending=descending)
    rows = list(own.page(query))
    held = [getattr(one, column) or 0 for one in rows]
    assert len(rows) == 3
    assert held == sorted(held, reverse=descending)
    assert [own.page(query, before, 1)[0] for before in rows[:-1]] == rows[1:]


@every_other
def test_a_list_is_narrowed_to_what_its_columns_hold(commune, kind):
    one = a_subject(commune, kind, "Văn Thụ", code="Đ7", phone="0912345678")
    a_subject(commune, kind, "Văn Vinh", code="B1")
    own, query = commune.kind(kind), SubjectQuery(kind, search="van")
    for having in (("code", "d7"), ("name", "thu"), ("phone", "5678")):
        narrowed = replace(query, having=(having,))
        assert [row.id for row in own.page(narrowed)] == [one]
        assert own.count(narrowed) == 1
    assert own.count(replace(query, having=(("size", "99"),))) == 0
    if kind is not SubjectKind.COMMUNITY:
        assert own.count(replace(query, having=(("village", "đông"),))) == 2


@every_other
def test_a_telephone_is_found_as_it_is_spoken(commune, kind):
    a_subject(commune, kind, "Văn Thụ", phone="0912345678")
    for typed in ("0912 345 678", "+84 912.345.678"):
        assert names(commune, kind, search=typed) == ["Văn Thụ"]
