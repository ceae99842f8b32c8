"""Erasure: the data is gone wherever it went, the tombstone stays, and every chain closes."""

import random

import pytest

from desktop.db.failures import NotFound, WrittenSince
from desktop.db.journal import erasures
from desktop.db.tables.schema import Erasure
from desktop.domain.subjects import SubjectKind
from desktop.services.doctor import examine
from desktop.services.failures import WrongRole
from desktop.services.register.families import FamilyQuery
from desktop.services.register.subjects import SubjectQuery
from desktop.sync.reasons import Reason
from tests.builders import (
    NAMED,
    YEAR,
    a_family,
    a_second_pc,
    a_subject,
    an_office,
    decided,
    enrolled,
    joined,
    scored,
    with_families,
)
from tests.rawdata import acts, dump, key_of
from tests.sync.exchanging import receive, rows, send
from tests.sync.meeting import meet, second_of
from tests.unit.documents.papers import words_of

pytestmark = pytest.mark.engines

SECRETS = ("Quách Thị Bí Mật", "0977665544", "ghi chú kín", "079170009999", "Ngõ Vắng")


PERSONS = (SubjectKind.FAMILY, SubjectKind.CITIZEN)


@pytest.fixture(params=PERSONS)
def kind(request):
    """Whose data is erased; all that follows holds for a household and for a citizen."""
    return request.param


def a_person(workplace, kind=SubjectKind.FAMILY):
    """A household or a citizen whose every text can be looked for; its name was changed once."""
    own = {} if kind is SubjectKind.FAMILY else {"family_id": a_family(workplace)}
    subject = a_subject(
        workplace, kind, "Quách Thị Bí Mật Cũ", phone=SECRETS[1], note=SECRETS[2],
        identity_number=SECRETS[3], address=SECRETS[4], **own,
    )  # fmt: skip
    rename(workplace, subject, SECRETS[0])
    return subject


def edit(workplace, subject, **changes):
    if workplace.kind_of(subject) is SubjectKind.FAMILY:
        workplace.register.edit_family(subject, **changes)
    else:
        workplace.citizens.edit(subject, **changes)


def rename(workplace, subject, name):
    family = workplace.kind_of(subject) is SubjectKind.FAMILY
    edit(workplace, subject, **{"head_name" if family else "name": name})


def dumped(workplace):
    return dump(workplace.data_file, key_of(workplace))


def told(workplace):
    """Which of the secrets some table of the file still holds, and the salt of their owner."""
    tables = dumped(workplace)
    held, gone = str(tables), {row["whose"] for row in tables["erasure"]}
    salts = [row["subject"] for row in tables["salt"] if row["subject"] in gone]
    return [secret for secret in SECRETS if secret in held] + salts


def salts(workplace, family):
    return [row for row in dumped(workplace)["salt"] if row["subject"] == family.hex]


def held(workplace):
    """The families and citizens of the register."""
    citizens = SubjectQuery(SubjectKind.CITIZEN, year=YEAR)
    return [
        (one.id, one.name, one.address, one.registered)
        for one in (
            *workplace.register.page(FamilyQuery(year=YEAR), None, 1_000),
            *workplace.citizens.page(citizens, None, 1_000),
        )
    ]


@pytest.fixture
def offices(commune, receiver, tmp_path, kind):
    """A commune with some subjects, one of whom will ask, enrolled at its receiving office."""
    enrolled(commune, receiver, tmp_path)
    with_families(commune, 3)
    others = [a_subject(commune, kind, f"Đỗ Văn {name}") for name in ("Ba", "Tư", "Năm")]
    person = a_person(commune, kind)
    commune.registering.register(kind, [*others, person], YEAR)
    scored(commune, [person], less=1.0, kind=kind)
    return commune, receiver, person


def test_nothing_of_the_person_stays_in_the_file(offices, kind):
    commune, _receiver, person = offices
    assert told(commune) == list(SECRETS)
    assert len(salts(commune, person)) == 1
    with acts(commune, f"{kind}.erase"):
        commune.erasing.erase(person)
    assert told(commune) == []
    assert salts(commune, person) == []
    assert commune.history.verify().ok
    assert [one.fields for one in commune.history.of(person)] == [{}] * 4
    for table in ("registration", "sheet"):
        assert all(row["subject_id"] != person.bytes for row in rows(commune, table))
    with pytest.raises(NotFound):
        commune.erasing.asked(person)
    with pytest.raises(NotFound):
        commune.erasing.erase(person)


def test_the_tombstone_says_whose_and_when(offices):
    commune, _receiver, person = offices
    commune.erasing.erase(person)
    (stone,) = rows(commune, "erasure")
    assert (stone["whose"], stone["erased_on"]) == (person.bytes, "2026-11-21")


def test_who_received_the_data_erases_it_too(offices, tmp_path):
    commune, receiver, person = offices
    receive(receiver, send(commune, tmp_path, "a"))
    assert SECRETS[0] in told(receiver)
    commune.erasing.erase(person)
    (result,) = receive(receiver, send(commune, tmp_path, "b"))
    assert result.accepted
    assert told(receiver) == []
    assert held(receiver) == held(commune)
    assert commune.history.verify().ok
    assert receiver.history.verify().ok


def test_who_never_had_the_data_never_gets_it(offices, tmp_path):
    commune, receiver, person = offices
    commune.erasing.erase(person)
    (result,) = receive(receiver, send(commune, tmp_path))
    assert result.accepted
    assert told(receiver) == []
    assert held(receiver) == held(commune)
    assert receiver.history.verify().ok


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2), (2, 0, 1), (2,), (0, 2, 2)])
def test_packages_from_before_and_after_come_in_any_order(offices, tmp_path, order):
    commune, receiver, person = offices
    paths = [send(commune, tmp_path, "0")]
    edit(commune, person, address="Ngõ Vắng 2")
    paths.append(send(commune, tmp_path, "1"))
    commune.erasing.erase(person)
    paths.append(send(commune, tmp_path, "2"))
    for number in order:
        receive(receiver, paths[number])
    assert told(receiver) == []
    assert held(receiver) == held(commune)
    assert receiver.history.verify().ok


def test_everything_can_be_sent_again_after_an_erasure(offices, tmp_path):
    commune, receiver, person = offices
    back = tmp_path / "về"
    back.mkdir()
    receive(receiver, send(commune, tmp_path, "a"), to=back)
    receive(commune, *back.iterdir())
    commune.erasing.erase(person)
    for name, how in (("b", {}), ("c", {"everything": True})):
        (result,) = receive(receiver, send(commune, tmp_path, name, **how))
        assert result.accepted
    assert told(receiver) == []
    commune.register.add_village("Thôn Mới")
    (result,) = receive(receiver, send(commune, tmp_path, "d"))
    assert result.accepted
    assert held(receiver) == held(commune)


@pytest.mark.parametrize("kind", NAMED)
def test_a_commune_erases_nobody_of_another_commune(commune, receiver, tmp_path, opened, kind):
    enrolled(commune, receiver, tmp_path)
    subject = a_subject(commune, kind)
    receive(receiver, send(commune, tmp_path, "a"))
    other = opened(an_office(tmp_path, code="79.999", name="Xã Khác"))
    enrolled(other, receiver, tmp_path)
    with other._core.write("family.erase") as session:
        session.add(Erasure(id=erasures.id_of(subject), whose=subject, erased_on="2026-11-21"))
    (result,) = receive(receiver, send(other, tmp_path, "b"))
    assert result.reason is Reason.SENDER_OUT_OF_SCOPE
    assert NAMED[kind] in str(dumped(receiver))


def book(workplace):
    """The lines of every decision that name nobody any more: year, kind and number."""
    return [
        (row["year"], row["kind"], row["register_number"]) for row in rows(workplace, "book_line")
    ]


def test_of_a_decision_the_number_the_year_and_the_title_stay_and_no_name(offices, kind, tmp_path):
    commune, receiver, person = offices
    listed = commune.registering.listed(kind, YEAR)
    scored(commune, [one.subject_id for one in listed if one.subject_id != person], kind=kind)
    decision = decided(commune, kind=kind)
    (number,) = (
        one.register_number
        for one in commune.recognition.recognised(decision)
        if one.subject_id == person
    )
    receive(receiver, send(commune, tmp_path, "a"))
    assert SECRETS[0] in told(receiver)
    with acts(commune, f"{kind}.erase"):
        commune.erasing.erase(person)
    (result,) = receive(receiver, send(commune, tmp_path, "b"))
    assert result.accepted
    for office in (commune, receiver):
        assert told(office) == []
        assert book(office) == [(YEAR, kind, number)]
        assert office.history.verify().ok
        assert all(check.ok for check in examine(office))
        lines = office.recognition.book(decision)
        assert [one.register_number for one in lines] == [f"{n:05d}/{YEAR}" for n in range(1, 5)]
        assert [one.name for one in lines if one.erased] == [""]
        assert office.recognition.decisions()[0].recognised == 4
    assert len(commune.certificates.batch(decision)) == 3
    paper = tmp_path / "quyết định.pdf"
    commune.papers.decision(decision, paper)
    text = words_of(paper.read_bytes())
    assert "(đã xóa theo yêu cầu)" in text
    assert SECRETS[0] not in text


def test_the_number_of_an_erased_person_is_not_given_again(offices, kind):
    commune, _receiver, person = offices
    decided(commune, chosen=[person], kind=kind)
    commune.erasing.erase(person)
    other = a_subject(commune, kind, "Lê Văn Tám")
    commune.registering.register(kind, [other], YEAR)
    scored(commune, [other], kind=kind)
    decision = decided(commune, "129/QĐ-UBND", chosen=[other], kind=kind)
    (row,) = commune.recognition.recognised(decision)
    assert row.register_number == f"00002/{YEAR}"


def test_rows_that_were_merged_into_a_person_or_household_go_with_it(commune, kind):
    first, second = sorted(a_person(commune, kind) for _row in range(2))
    commune.pair_desks[kind].merge(first, second, belongs={"family_id": first})
    commune.erasing.erase(first)
    assert told(commune) == []
    assert len(rows(commune, "erasure")) == 2
    assert all(check.ok for check in examine(commune))


def test_a_receiving_office_erases_nobody_by_itself(offices, tmp_path):
    commune, receiver, person = offices
    receive(receiver, send(commune, tmp_path))
    with pytest.raises(WrongRole):
        receiver.erasing.erase(person)


def test_an_erasure_is_not_undone(offices):
    commune, _receiver, person = offices
    edit(commune, person, address="Ngõ Vắng 3")
    deed = commune.undoing.done[0]
    commune.erasing.erase(person)
    with pytest.raises(WrittenSince):
        commune.undoing.undo(deed)
    assert commune.undoing.done[0] == deed, "the erasure itself is not among them"


@pytest.fixture
def pcs(commune, folder, opened, kind):
    """Two PCs of a commune that hold the same."""
    with_families(commune, 3)
    person = a_person(commune, kind)
    return commune, opened(second_of(commune, folder)), person, folder


def test_every_pc_of_the_office_erases(pcs):
    main, second, person, folder = pcs
    assert told(second) == list(SECRETS)
    second.erasing.erase(person)
    meet(folder, main, second)
    for pc in (main, second):
        assert told(pc) == []
        assert pc.history.verify().ok
    assert held(main) == held(second)


def test_what_another_pc_wrote_meanwhile_is_erased_too(pcs):
    main, second, person, folder = pcs
    edit(second, person, note="ghi chú kín của máy hai")
    second.sharing.sync(folder)
    main.erasing.erase(person)
    edit(second, person, address="Ngõ Vắng của máy hai")
    meet(folder, main, second)
    for pc in (main, second):
        assert told(pc) == []
        assert pc.history.verify().ok
        assert held(pc) == held(main)
    main.register.add_village("Thôn Sau")
    meet(folder, main, second)
    assert [one.name for one in second.register.villages()] == [
        one.name for one in main.register.villages()
    ]


@pytest.mark.parametrize("late", [True, False])
def test_a_decision_that_the_erasing_pc_had_not_heard_of_keeps_its_line_too(pcs, kind, late):
    main, second, person, folder = pcs
    second.registering.register(kind, [person], YEAR)
    scored(second, [person], kind=kind)
    decided(second, chosen=[person], kind=kind)
    main.erasing.erase(person)
    if late:  # the decision is known at the main PC, which can only keep its commitments
        second.sharing.sync(folder)
    meet(folder, main, second)
    for pc in (main, second):
        assert told(pc) == []
        assert len(book(pc)) == 1
        assert pc.history.verify().ok
    assert book(main) == book(second)


def test_a_conflict_about_the_person_goes_with_the_data(pcs):
    main, second, person, folder = pcs
    for pc, name in ((main, "Quách Thị Bí Mật Một"), (second, "Quách Thị Bí Mật Hai")):
        rename(pc, person, name)
    meet(folder, main, second)
    assert main.conflicts.open()
    main.erasing.erase(person)
    meet(folder, main, second)
    for pc in (main, second):
        assert told(pc) == []
        assert not pc.conflicts.open()


def test_a_pc_that_joins_later_never_gets_the_data(pcs, tmp_path, opened):
    main, second, person, folder = pcs
    main.erasing.erase(person)
    meet(folder, main, second)
    third = opened(a_second_pc(main, tmp_path, "third"))
    joined(third, main, tmp_path, "Máy ba")
    meet(folder, main, second, third)
    assert told(third) == []
    assert held(third) == held(main)
    assert third.history.verify().ok


def test_a_person_goes_with_the_reasons_the_trail_and_the_link_to_the_household(commune):
    person = a_person(commune, SubjectKind.CITIZEN)
    household = commune.citizens.get(person).fields.family_id
    commune.correcting.correct(person, "Ngõ Vắng không có", "CCCD", address="Ngõ Vắng 4")
    commune.readings.saw([person])
    commune.erasing.erase(person)
    assert told(commune) == []
    tables = dumped(commune)
    assert tables["correction"] == tables["reading"] == []
    assert commune.citizens.members(household) == []
    assert all(check.ok for check in examine(commune))


def citizen_of(workplace, family, name, **others):
    return a_subject(workplace, SubjectKind.CITIZEN, name, family_id=family, **others)


def citizens(workplace):
    """Name and household of every citizen in the register."""
    rows = workplace.citizens.page(SubjectQuery(SubjectKind.CITIZEN), None, 1_000)
    return [(one.name, one.head) for one in rows]


def test_those_of_an_erased_household_are_asked_about_and_stay_without_one(commune):
    family = a_person(commune)
    person = citizen_of(commune, family, "Đỗ Thị Ba")
    removed = citizen_of(commune, family, "Đỗ Văn Tư")
    commune.citizens.remove(removed)
    asked = commune.erasing.asked(family).people
    assert [(one.id, one.removed) for one in asked] == [(person, False), (removed, True)]
    with acts(commune, "family.erase"):
        commune.erasing.erase(family)
    commune.citizens.restore(removed)
    assert citizens(commune) == [("Đỗ Thị Ba", ""), ("Đỗ Văn Tư", "")]
    assert all(one["family_id"] is None for one in rows(commune, "citizen"))
    assert commune.history.of(person)[-1].fields == {"family_id": None}
    assert all(check.ok for check in examine(commune))


def test_those_who_are_named_are_erased_with_their_household_in_one_act(offices, tmp_path):
    commune, receiver, _person = offices
    family = a_person(commune)
    along = citizen_of(commune, family, SECRETS[0], phone=SECRETS[1])
    stays = citizen_of(commune, family, "Đỗ Thị Ba")
    receive(receiver, send(commune, tmp_path, "a"))
    with acts(commune, "family.erase"):
        commune.erasing.erase(family, [along])
    assert commune.erasing.was_erased(along)
    assert receive(receiver, send(commune, tmp_path, "b"))[0].accepted
    for office in (commune, receiver):
        assert ("Đỗ Thị Ba", "") in citizens(office)
        assert {along, family} & {one[0] for one in held(office)} == set()
        assert office.history.verify().ok
    assert commune.citizens.get(stays).fields.family_id is None


def test_where_the_same_name_still_stands_for_something_is_told(commune):
    person = a_person(commune, SubjectKind.CITIZEN)
    for kind, head in ((SubjectKind.CLAN, "quách thị bí mật"), (SubjectKind.UNIT, "Đỗ Văn Ba")):
        a_subject(commune, kind, head_name=head)
    family = commune.citizens.get(person).fields.family_id
    clan = (SubjectKind.CLAN, "Dòng họ Nguyễn Văn")
    assert commune.erasing.asked(person).stands_for == [clan]
    commune.register.edit_family(family, head_name=SECRETS[0])
    own = (SubjectKind.FAMILY, SECRETS[0])
    assert commune.erasing.asked(person).stands_for == [own, clan]
    assert commune.erasing.asked(family).stands_for == [clan]


def test_nobody_else_is_erased_along(commune):
    family, other = a_person(commune), a_person(commune, SubjectKind.CITIZEN)
    with acts(commune), pytest.raises(NotFound):
        commune.erasing.erase(family, [other])


def test_those_of_a_household_that_another_was_merged_into_are_asked_about_too(commune):
    first, second = a_person(commune), a_person(commune)
    person = citizen_of(commune, second, "Đỗ Thị Ba")
    commune.duplicates.merge(first, second)
    late = citizen_of(commune, second, "Đỗ Văn Tư")
    assert {one.id for one in commune.erasing.asked(first).people} == {person, late}
    commune.erasing.erase(first, [late])
    assert citizens(commune) == [("Đỗ Thị Ba", "")]


def test_whom_another_pc_put_into_an_erased_household_is_still_told_of_plainly(
    commune, folder, opened
):
    with_families(commune, 2)
    family = a_person(commune)
    second = opened(second_of(commune, folder))
    commune.erasing.erase(family)
    person = citizen_of(second, family, "Đỗ Thị Ba")
    meet(folder, commune, second)
    for pc in (commune, second):
        assert pc.citizens.get(person).fields.family_id == family
        assert citizens(pc) == [("Đỗ Thị Ba", "(đã xóa theo yêu cầu)")]
        assert pc.data_sheets.held(person).fields["family_id"] == "(đã xóa theo yêu cầu)"
        assert pc.history.verify().ok
        assert all(check.ok for check in examine(pc))


def enter_for_year(pc, subject):
    pc.registering.register(pc.kind_of(subject), [subject], YEAR)


def decide_about(pc, subject, number):
    """Take somebody whom the year has not seen yet through it."""
    kind = pc.kind_of(subject)
    register = pc.register.family if kind is SubjectKind.FAMILY else pc.citizens.get
    if not register(subject).years:
        enter_for_year(pc, subject)
        scored(pc, [subject], kind=kind)
        decided(pc, number, chosen=[subject], kind=kind)


@pytest.mark.parametrize("seed", range(6))
def test_whatever_happens_all_offices_end_alike_and_nobody_erased_is_found(
    commune, receiver, folder, opened, tmp_path, seed
):
    with_families(commune, 3)
    main, second = commune, opened(second_of(commune, folder))
    enrolled(main, receiver, tmp_path)
    for number in range(15):
        family = a_family(main, f"Người Cũ {number}")
        a_subject(main, SubjectKind.CITIZEN, f"Con Cháu {number}", family_id=family)
    meet(folder, main, second)
    chance, asked = random.Random(seed), []

    def somebody(pc):
        return chance.choice([one[0] for one in held(pc)])

    def erase(pc):
        asked.append(somebody(pc))
        pc.erasing.erase(asked[-1])

    deeds = (
        lambda pc: a_subject(pc, chance.choice(PERSONS), f"Người {chance.randrange(10**6)}"),
        lambda pc: enter_for_year(pc, somebody(pc)),
        lambda pc: edit(pc, somebody(pc), note=f"ghi {chance.randrange(99)}"),
        lambda pc: rename(pc, somebody(pc), f"Tên {chance.randrange(99)}"),
        lambda pc: pc.sharing.sync(folder),
        lambda pc: decide_about(pc, somebody(pc), f"{chance.randrange(10**9)}/QĐ"),
        erase,
    )
    for number in range(30):
        chance.choice(deeds)(chance.choice((main, second)))
        if chance.random() < 0.2:
            receive(receiver, send(main, tmp_path, str(number)))
    meet(folder, main, second)
    assert receive(receiver, send(main, tmp_path, "last"))[0].accepted
    names = [one[:2] for one in held(main)]
    assert sorted(book(main)) == sorted(book(second)) == sorted(book(receiver))
    assert [one[:2] for one in held(second)] == names == [one[:2] for one in held(receiver)]
    for office in (main, second, receiver):
        assert office.history.verify().ok
        assert not {one[0] for one in held(office)} & set(asked)
        assert set(told(office)) <= {*SECRETS}, "no salt of an erased subject stays"
        for one in asked:
            assert all(not line.fields for line in office.history.of(one))
