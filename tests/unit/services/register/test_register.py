"""The register: villages, families, and who registers for a year."""

from uuid import uuid4

import pytest

from desktop.db.failures import NotFound
from desktop.domain.failures import (
    DateImpossible,
    IdentityNotReadable,
    IdentityWrongLength,
    PhoneNotReadable,
)
from desktop.domain.names import place_key, sort_key
from desktop.progress import Cancelled
from desktop.services.failures import NameMissing, VillageUnknown
from desktop.services.register.failures import VillageExists
from desktop.services.register.families import FamilyDraft, FamilyQuery
from tests.builders import YEAR, a_family, decided, scored, with_families
from tests.rawdata import acts


def names(workplace, **query):
    return [row.name for row in workplace.register.page(FamilyQuery(**query))]


@pytest.mark.parametrize(
    "typed",
    [
        "nva", "nv", "an van", "van AN nguyen", "Nguyễn", "hk12", "HK1234 an", "0912", "0912345678",
        "0912 345 678", "0912.345.678", "+84 912 345 678", "84912345678",
    ],
)  # fmt: skip
def test_a_family_is_found_by_words_in_any_order_initials_code_and_telephone(commune, typed):
    a_family(commune, "Nguyễn Văn An", code="HK1234", phone="0912345678")
    a_family(commune, "Trần Thị Bình", code="HK9", phone="0987654321")
    assert names(commune, search=typed) == ["Nguyễn Văn An"]


def test_every_page_of_what_was_found_comes_by_given_name(commune):
    with_families(commune, 60)
    query = FamilyQuery(search="n")
    rows = [*commune.register.page(query, None, 7)]
    while page := commune.register.page(query, rows[-1], 7):
        rows += page
    assert len(rows) == commune.register.count(query) > 14
    keys = [sort_key(row.name) for row in rows]
    assert keys == sorted(keys)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(
    ("order", "shown"),
    [
        ("name", lambda row: row.sort_key),
        ("code", lambda row: place_key(row.code)),
        ("village", lambda row: place_key(row.village)),
        ("address", lambda row: place_key(row.address)),
        ("phone", lambda row: place_key(row.phone)),
        ("members", lambda row: row.member_count or 0),
        ("registered", lambda row: row.registered),
    ],
)
def test_every_order_of_the_list_holds_over_all_its_pages(commune, order, descending, shown):
    families = with_families(commune, 17)
    a_family(commune, "Lê Thị An")  # of no code, address, telephone and number of members
    commune.register.register_for_year(families[:5], YEAR)
    query = FamilyQuery(year=YEAR, order=order, descending=descending)
    rows = [*commune.register.page(query, None, 4)]
    while page := commune.register.page(query, rows[-1], 4):
        rows += page
    assert len({row.id for row in rows}) == len(rows) == 18
    keys = [(shown(row), row.sort_key, row.id) for row in rows]
    assert keys == sorted(keys, reverse=descending)


@pytest.mark.parametrize(
    ("column", "words", "found"),
    [
        ("name", "dao", ["Phạm Thị Đào"]),
        ("name", " THỊ  ", ["Phạm Thị Đào"]),
        ("village", "ha", ["Lê Văn Bình"]),
        ("address", "so 10", ["Lê Văn Bình"]),
        ("phone", "0912", ["Phạm Thị Đào"]),
        ("members", "4", ["Lê Văn Bình"]),
        ("members", "1", []),
        ("code", "%", []),
    ],
)
def test_a_column_is_filtered_by_words_without_marks(commune, column, words, found):
    east, low = (commune.register.add_village(name) for name in ("Thôn Đông", "Thôn Hạ"))
    add = commune.register.add_family
    add(FamilyDraft("Phạm Thị Đào", east, phone="0912345678", member_count=14))
    add(FamilyDraft("Lê Văn Bình", low, address="Số 10 ngõ 2", member_count=4))
    query = FamilyQuery(having=((column, words),))
    assert names(commune, having=((column, words),)) == found
    assert commune.register.count(query) == len(found)
    assert commune.register.register_for_year(query, YEAR) == len(found)


def test_a_village_is_entered_and_listed_by_name(commune):
    for name in ("Thôn 10", "Thôn 2", "Ấp Đông"):
        with acts(commune, "village.add"):
            commune.register.add_village(name)
    assert [row.name for row in commune.register.villages()] == ["Ấp Đông", "Thôn 2", "Thôn 10"]


@pytest.mark.parametrize("name", ["Thôn Đông", "thôn đông", " THÔN  ĐÔNG ", "Thon Dong"])
def test_two_villages_of_one_name_are_refused(commune, name):
    commune.register.add_village("Thôn Đông")
    with acts(commune), pytest.raises(VillageExists):
        commune.register.add_village(name)


def test_a_village_without_a_name_is_refused(commune):
    with acts(commune), pytest.raises(NameMissing):
        commune.register.add_village("  ")


def test_a_village_is_renamed(commune):
    village = commune.register.add_village("Thôn Đông")
    other = commune.register.add_village("Thôn Hạ")
    with acts(commune, "village.rename"):
        commune.register.rename_village(village, "Thôn  Đoài")
    with acts(commune, "village.rename"):
        commune.register.rename_village(village, "thôn đoài")  # of another spelling is no other
    for name, failure in (("Thôn hạ", VillageExists), (" ", NameMissing)):
        with acts(commune), pytest.raises(failure):
            commune.register.rename_village(village, name)
    with acts(commune), pytest.raises(NotFound):
        commune.register.rename_village(uuid4(), "Thôn Mới")
    assert {row.id: row.name for row in commune.register.villages()} == {
        village: "thôn đoài",
        other: "Thôn Hạ",
    }


def test_a_family_is_kept_as_it_was_typed_but_tidied(commune):
    village = commune.register.add_village("Thôn Đông")
    draft = FamilyDraft(
        "  Đặng Thị   Ửng ", village, code=" HK01 ", address="Số 5", member_count=4, poor=True,
        phone="0912 345 678", identity_number="079 301 012345", birth="3/5/1970", note="mới",
    )  # fmt: skip
    with acts(commune, "family.add"):
        family = commune.register.add_family(draft)
    found = commune.register.family(family)
    assert (found.head_name, found.village, found.code) == ("Đặng Thị Ửng", "Thôn Đông", "HK01")
    assert (found.phone, found.identity_number) == ("0912345678", "079301012345")
    assert (found.birth, found.member_count, found.poor, found.gone) == (
        "1970-05-03",
        4,
        True,
        False,
    )
    assert found.years == ()


@pytest.mark.parametrize(
    ("field", "value", "failure"),
    [
        ("head_name", "  ", NameMissing),
        ("birth", "31/2/1970", DateImpossible),
        ("identity_number", "abc", IdentityNotReadable),
        ("identity_number", "12", IdentityWrongLength),
        ("phone", "gọi sau", PhoneNotReadable),
    ],
)
def test_what_cannot_be_read_is_refused_when_entered_and_when_edited(
    commune, field, value, failure
):
    family = a_family(commune, "Trần Văn Giữ")
    village = commune.register.family(family).village_id
    with acts(commune), pytest.raises(failure):
        commune.register.add_family(FamilyDraft(**{"head_name": "Lan", "village_id": village, field: value}))  # fmt: skip
    with acts(commune), pytest.raises(failure):
        commune.register.edit_family(family, **{field: value})
    assert names(commune) == ["Trần Văn Giữ"]


def test_a_family_of_no_village_is_refused(commune):
    family = a_family(commune)
    with acts(commune), pytest.raises(VillageUnknown):
        commune.register.add_family(FamilyDraft("Lan", uuid4()))
    with acts(commune), pytest.raises(VillageUnknown):
        commune.register.edit_family(family, village_id=uuid4())


def test_a_family_is_edited_and_found_under_its_new_name(commune):
    family = a_family(commune, "Phạm Văn Bình")
    with acts(commune, "family.edit"):
        commune.register.edit_family(family, head_name="Phạm Văn Đức", phone="0912345678")
    with acts(commune):  # nothing differs
        commune.register.edit_family(family, phone="0912 345 678")
    assert names(commune, search="duc") == ["Phạm Văn Đức"]
    assert names(commune, search="binh") == []


def test_a_family_nobody_knows_is_said_to_be_unknown(commune):
    for act in (
        commune.register.family,
        lambda one: commune.register.edit_family(one, note="x"),
        commune.register.remove_family,
        commune.register.restore_family,
    ):
        with acts(commune), pytest.raises(NotFound):
            act(uuid4())


def test_a_removed_family_is_gone_from_lists_and_can_be_brought_back(commune):
    family = a_family(commune, "Trần Văn Giữ")
    with acts(commune, "family.remove"):
        commune.register.remove_family(family)
    assert names(commune) == []
    assert commune.register.count(FamilyQuery()) == 0
    assert commune.register.villages()[0].families == 0
    assert commune.register.family(family).gone
    with acts(commune):
        assert commune.register.remove_families([family]) == 0
    with acts(commune, "family.restore"):
        commune.register.restore_family(family)
    assert names(commune) == ["Trần Văn Giữ"]


def test_pages_follow_each_other_without_gaps_by_given_name(commune):
    families = with_families(commune, 25)
    found, after = [], None
    while page := commune.register.page(FamilyQuery(), after, 10):
        found += page
        after = page[-1]
    assert sorted(row.id for row in found) == sorted(families)
    assert [row.sort_key for row in found] == sorted(row.sort_key for row in found)
    assert commune.register.count(FamilyQuery()) == 25


@pytest.mark.parametrize(
    "typed",
    ["ửng", "UNG", "dang ung", "ung dang", "đtu", "HK07", "0912", "91234 ung", "  thi  ung "],
)
def test_a_family_is_found_by_words_without_marks_initials_code_or_phone(commune, typed):
    a_family(commune, "Đặng Thị Ửng", code="HK07", phone="0912345678")
    a_family(commune, "Trần Văn Giữ", code="HK08", phone="0988888888")
    expected = (
        [] if typed == "91234 ung" else ["Đặng Thị Ửng"]
    )  # words are found from their beginning
    assert names(commune, search=typed) == expected
    assert commune.register.count(FamilyQuery(search=typed)) == len(expected)


def test_a_search_with_signs_of_the_database_means_just_its_letters(commune):
    a_family(commune, "Phạm Văn Bình")
    assert names(commune, search="x' OR '1'='1") == []
    assert names(commune, search="b_nh") == []
    assert names(commune, search="%ình%") == []
    for signs in ("%", "_", "'", '"', "\\", "\0", "ა", "\ud800"):
        assert names(commune, search=signs) in ([], ["Phạm Văn Bình"])


def test_lists_are_narrowed_by_village_and_registration(commune):
    families = with_families(commune, 6)
    east, low = commune.register.villages()
    commune.register.register_for_year(families[:2], YEAR)
    assert commune.register.count(FamilyQuery(village=east.id)) == 3
    assert commune.register.count(FamilyQuery(year=YEAR, registered=True)) == 2
    assert commune.register.count(FamilyQuery(year=YEAR, registered=False)) == 4
    assert commune.register.count(FamilyQuery(village=low.id, year=YEAR, registered=True)) == 1
    assert sum(row.registered for row in commune.register.page(FamilyQuery(year=YEAR))) == 2


def test_families_register_for_a_year_once(commune):
    families = with_families(commune, 4)
    with acts(commune, "family.register"):
        assert commune.register.register_for_year(families[:3], YEAR) == 3
    with acts(commune, "family.register"):
        assert commune.register.register_for_year(FamilyQuery(), YEAR) == 1
    with acts(commune):
        assert commune.register.register_for_year(families + families, YEAR) == 0
    (line,) = commune.register.family(families[0]).years
    assert (line.year, line.registered, line.recognised) == (YEAR, True, False)


def test_a_registration_is_withdrawn_and_taken_up_again(commune):
    families = with_families(commune, 2)
    commune.register.register_for_year(families, YEAR)
    with acts(commune, "family.withdraw"):
        assert commune.register.withdraw([families[0], families[0]], YEAR) == 1
    with acts(commune):
        assert commune.register.withdraw([families[0], uuid4()], YEAR) == 0
    assert not commune.register.family(families[0]).years[0].registered
    with acts(commune, "family.register"):
        assert commune.register.register_for_year(families, YEAR) == 1
    assert commune.register.family(families[0]).years[0].registered


def test_who_is_not_in_the_register_cannot_register(commune):
    families = with_families(commune, 2)
    commune.register.remove_family(families[1])
    for unknown in (uuid4(), families[1]):
        with acts(commune), pytest.raises(NotFound):
            commune.register.register_for_year([families[0], unknown], YEAR)
    assert commune.register.count(FamilyQuery(year=YEAR, registered=True)) == 0


def test_registering_that_is_stopped_registers_nobody(commune):
    with_families(commune, 3)

    class Stop:
        def step(self, done, total):
            if done == total:
                raise Cancelled

    with acts(commune), pytest.raises(Cancelled):
        commune.register.register_for_year(FamilyQuery(), YEAR, Stop())
    assert commune.register.count(FamilyQuery(year=YEAR, registered=True)) == 0


def test_who_listens_hears_of_each_change_once(commune):
    heard = []
    commune.subscribe(heard.append)
    family = a_family(commune)
    commune.register.register_for_year([family], YEAR)
    assert heard == [{"village"}, {"family"}, {"registration"}]


def test_the_list_tells_what_became_of_a_family_last_year(commune):
    new, registered_then, recognised_then = with_families(commune, 3)
    commune.register.register_for_year([registered_then, recognised_then], YEAR - 1)
    scored(commune, [recognised_then], year=YEAR - 1)
    decided(commune, year=YEAR - 1)
    order = FamilyQuery(year=YEAR, order="last_year", descending=True)
    rows = commune.register.page(order)
    assert [(row.id, row.last_year) for row in rows] == [
        (recognised_then, 2), (registered_then, 1), (new, 0),
    ]  # fmt: skip
    assert commune.register.page(order, rows[0]) == rows[1:]
