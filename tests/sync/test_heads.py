"""Who stands for a clan, a village or a unit: taken out of its rows and history, and it goes on."""

import itertools
import json
import random
from contextlib import suppress
from zipfile import ZipFile

import pytest

from desktop.db.failures import NotFound, WrittenSince
from desktop.domain.meeting import Vote
from desktop.domain.subjects import SubjectKind
from desktop.services.doctor import examine
from desktop.services.failures import WrongRole
from desktop.services.reception import taking_changes
from desktop.services.register.failures import HeirDisputed, VillageInUse, VillageOvertaken
from desktop.services.register.subjects import SubjectQuery
from desktop.services.titles.meetings import Held
from tests.builders import (
    YEAR,
    a_family,
    a_subject,
    at,
    decided,
    enrolled,
    scored,
    with_families,
)
from tests.rawdata import acts, dump, key_of
from tests.sync.exchanging import receive, rows, send
from tests.sync.meeting import meet, second_of

pytestmark = pytest.mark.engines

FORMER, HEAD = ("Quách Kín Trước", "0977665544"), ("Đinh Kín Nay", "0966554433")
KINDS = (SubjectKind.CLAN, SubjectKind.COMMUNITY, SubjectKind.UNIT)


@pytest.fixture(params=KINDS)
def kind(request):
    """Who is headed; all that follows holds for each of them."""
    return request.param


def headed(workplace, kind, name="Tân Lập"):
    """A subject that two people have stood for, one after the other."""
    subject = a_subject(
        workplace, kind, name, head_name=FORMER[0], phone=FORMER[1], note="ghi chú kín"
    )
    workplace.kind(kind).edit(subject, head_name=HEAD[0], phone=HEAD[1])
    return subject


def belonging_to(workplace, kind, subject):
    """Somebody who names the subject as where it belongs."""
    if kind is SubjectKind.CLAN:
        return a_family(workplace, clan_id=subject)
    if kind is SubjectKind.UNIT:
        return a_subject(workplace, SubjectKind.CITIZEN, unit_id=subject)
    return a_family(workplace, village_id=subject)


def named_by(workplace, kind, one):
    """The subject that somebody names as where it belongs."""
    match kind:
        case SubjectKind.CLAN:
            return workplace.register.family(one).clan_id
        case SubjectKind.UNIT:
            return workplace.citizens.get(one).fields.unit_id
    return workplace.register.family(one).village_id


def told(workplace):
    """Which of the secrets some table of the file still holds."""
    held = str(dump(workplace.data_file, key_of(workplace)))
    return [one for one in (*FORMER, *HEAD, "ghi chú kín") if one in held]


def shown(workplace, kind):
    """Name, head and last two years of every subject of a kind, as the list has them."""
    query = SubjectQuery(kind, year=YEAR + 1)
    listed = workplace.kind(kind).page(query, None, 1_000)
    return [(one.name, one.head, one.size, one.last_year) for one in listed]


def sound(*offices):
    for office in offices:
        assert office.history.verify().ok
        assert all(check.ok for check in examine(office))


@pytest.fixture
def offices(commune, receiver, tmp_path, kind):
    """A commune with a subject that was recognised, known at the receiving office."""
    enrolled(commune, receiver, tmp_path)
    with_families(commune, 2)
    subject = headed(commune, kind)
    belonging_to(commune, kind, subject)
    commune.registering.register(kind, [subject], YEAR)
    scored(commune, [subject], kind=kind)
    decided(commune, chosen=[subject], kind=kind)
    receive(receiver, send(commune, tmp_path, "before"))
    return commune, receiver, subject


def test_the_name_is_gone_and_the_subject_goes_on_with_its_years(offices, kind, tmp_path):
    commune, receiver, subject = offices
    (before,) = [one for one in shown(commune, kind) if one[1] == HEAD[0]]
    assert FORMER[0] in told(receiver)
    with acts(commune, f"{kind}.unname"):
        heir = commune.erasing.unname(subject)
    assert receive(receiver, send(commune, tmp_path, "after"))[0].accepted
    for office in (commune, receiver):
        assert told(office) == []
        assert (before[0], "", *before[2:]) in shown(office, kind)
        assert office.kind_of(heir) is kind
        assert [one.recognised for one in office.recognition.decisions()] == [1]
        assert rows(office, "book_line") == []
    sound(commune, receiver)
    assert commune.certificates.batch(commune.recognition.decisions()[0].id)[0].recipient


def test_only_those_before_go_when_the_present_head_stays(offices, kind, tmp_path):
    commune, receiver, subject = offices
    heir = commune.erasing.unname(subject, keep=True)
    receive(receiver, send(commune, tmp_path, "after"))
    assert not {*FORMER} & {*told(commune), *told(receiver)}
    assert commune.kind(kind).get(heir).fields.head_name == HEAD[0]
    assert HEAD[0] in told(receiver)
    sound(commune, receiver)


def test_who_belonged_to_it_belongs_to_it_still(commune, kind):
    subject = headed(commune, kind)
    own = belonging_to(commune, kind, subject)
    assert named_by(commune, kind, own) == subject
    heir = commune.erasing.unname(subject)
    assert named_by(commune, kind, own) == heir


def test_a_subject_that_was_entered_by_mistake_is_erased_whole(commune, receiver, tmp_path, kind):
    enrolled(commune, receiver, tmp_path)
    with_families(commune, 2)
    subject = headed(commune, kind)
    own = None if kind is SubjectKind.COMMUNITY else belonging_to(commune, kind, subject)
    commune.registering.register(kind, [subject], YEAR)
    scored(commune, [subject], kind=kind)
    decided(commune, chosen=[subject], kind=kind)
    receive(receiver, send(commune, tmp_path, "a"))
    with acts(commune, f"{kind}.erase"):
        commune.erasing.erase(subject)
    assert receive(receiver, send(commune, tmp_path, "b"))[0].accepted
    for office in (commune, receiver):
        assert told(office) == []
        assert "Tân Lập" not in str(dump(office.data_file, key_of(office)))
        ((line),) = rows(office, "book_line")
        assert (line["year"], line["kind"]) == (YEAR, kind)
    if own is not None:
        assert commune.history.of(own)[-1].action == f"{kind}.erase"
    sound(commune, receiver)


def test_a_village_that_anybody_lies_in_is_not_erased_whole(commune):
    village = headed(commune, SubjectKind.COMMUNITY)
    family = a_family(commune, village_id=village)
    commune.register.remove_family(family)
    with acts(commune), pytest.raises(VillageInUse):
        commune.erasing.erase(village)


def test_a_village_keeps_its_past_its_meetings_and_its_moves(commune):
    with_families(commune, 2)
    other, village = a_family(commune), headed(commune, SubjectKind.COMMUNITY)
    there = commune.register.family(other).village_id
    commune.villages.rename(village, "Tân Lập Nay")
    family = a_family(commune, village_id=village)
    commune.moving.move(other, village)
    commune.meetings.hold(
        Held(
            village, SubjectKind.COMMUNITY, YEAR, at()().date(), "Nhà văn hóa", "Lê A", "Lê B", 9, 7,
            {village: Vote(7, 0)},
        )
    )  # fmt: skip
    heir = commune.erasing.unname(village)
    (meeting,) = commune.meetings.of_year(YEAR)
    assert (meeting.village_id, [*meeting.votes]) == (heir, [heir.hex])
    assert commune.register.village_names()[village] == "Tân Lập Nay"
    (act,) = commune.villages.past(heir)
    assert act.name == "Tân Lập"
    with pytest.raises(VillageOvertaken):
        commune.villages.take_back(act.id)
    assert {commune.register.family(one).village_id for one in (family, other)} == {heir}
    commune.moving.move(other, there)
    sound(commune)


def test_an_earlier_program_is_told_to_be_updated_before_it_takes_such_a_package(offices, tmp_path):
    commune, _receiver, subject = offices
    assert asks(send(commune, tmp_path, "a", everything=True)) == 1
    commune.erasing.unname(subject)
    assert asks(send(commune, tmp_path, "b")) == 2


def asks(package):
    """What a package asks of its reader."""
    with ZipFile(package) as parts:
        return json.loads(parts.read("manifest.json"))["minimum_reader"]


def test_another_office_s_heads_stay(offices):
    _commune, receiver, subject = offices
    with pytest.raises(WrongRole):
        receiver.erasing.unname(subject)


def test_what_was_done_before_is_not_undone_into_the_erased_one(commune, kind):
    subject = headed(commune, kind)
    own = belonging_to(commune, kind, subject)
    deeds = commune.undoing.done[:2]
    heir = commune.erasing.unname(subject)
    assert commune.undoing.done[:2] == deeds, "the erasure itself is not among them"
    for deed in deeds:
        with suppress(WrittenSince):
            commune.undoing.undo(deed)
    assert told(commune) == []
    assert commune.kind(kind).get(heir).name == "Tân Lập"
    assert named_by(commune, kind, own) == heir
    sound(commune)


def goes_to(workplace, kind, own, other):
    """Let somebody belong elsewhere."""
    match kind:
        case SubjectKind.CLAN:
            workplace.register.edit_family(own, clan_id=other)
        case SubjectKind.UNIT:
            workplace.citizens.edit(own, unit_id=other)
        case _:
            workplace.register.edit_family(own, village_id=other)


def test_who_is_brought_back_to_it_is_brought_to_the_heir(commune, kind):
    subject, other = headed(commune, kind), a_subject(commune, kind, "Khác")
    own = belonging_to(commune, kind, subject)
    goes_to(commune, kind, own, other)
    deed = commune.undoing.done[0]
    heir = commune.erasing.unname(subject)
    commune.undoing.undo(deed)
    assert named_by(commune, kind, own) == heir
    commune.undoing.redo(commune.undoing.undone[0])
    assert named_by(commune, kind, own) == other
    sound(commune)


def test_nobody_is_brought_back_to_one_that_was_erased_whole(commune, kind):
    subject, other = headed(commune, kind), a_subject(commune, kind, "Khác")
    own = belonging_to(commune, kind, subject)
    goes_to(commune, kind, own, other)
    deed = commune.undoing.done[0]
    commune.erasing.erase(subject)
    with acts(commune), pytest.raises(WrittenSince):
        commune.undoing.undo(deed)
    assert named_by(commune, kind, own) == other


def test_a_move_that_is_taken_back_ends_at_the_heir(commune):
    with_families(commune, 2)
    village, other = (headed(commune, SubjectKind.COMMUNITY, one) for one in ("Tân Lập", "Tân Hòa"))
    family = a_family(commune, village_id=village)
    commune.moving.move(family, other)
    heir = commune.erasing.unname(village)
    commune.moving.take_back(family)
    assert commune.register.family(family).village_id == heir
    sound(commune)


def test_a_person_has_no_heir(commune):
    for own in (a_family(commune), a_subject(commune, SubjectKind.CITIZEN)):
        with pytest.raises(NotFound):
            commune.erasing.unname(own)


@pytest.fixture
def pcs(commune, folder, opened, kind):
    """Two PCs of a commune that hold the same."""
    with_families(commune, 2)
    subject = headed(commune, kind)
    return commune, opened(second_of(commune, folder)), subject, folder


def test_nothing_goes_on_while_two_people_say_different_things_about_it(pcs, kind):
    main, second, subject, folder = pcs
    for pc, code in ((main, "M1"), (second, "M2")):
        pc.kind(kind).edit(subject, name=f"Tân Lập {code}")
    meet(folder, main, second)
    with acts(main), pytest.raises(HeirDisputed):
        main.erasing.unname(subject)


@pytest.mark.parametrize("first", [0, 1])
def test_what_another_pc_wrote_meanwhile_goes_on_with_the_heir(pcs, kind, first):
    *both, subject, folder = pcs
    one, other = both[first], both[1 - first]
    own = belonging_to(other, kind, subject)
    other.registering.register(kind, [subject], YEAR)
    scored(other, [subject], kind=kind)
    decided(other, chosen=[subject], kind=kind)
    heir = one.erasing.unname(subject)
    meet(folder, *both)
    for pc in both:
        assert told(pc) == []
        assert pc.kind(kind).get(heir).years[0].recognised
        assert named_by(pc, kind, own) == heir
        assert shown(pc, kind) == shown(both[0], kind)
        assert rows(pc, "book_line") == []
    sound(*both)


def test_what_was_due_to_an_heir_goes_to_the_heir_of_the_heir(pcs, kind, monkeypatch):
    main, second, subject, folder = pcs
    second.registering.register(kind, [subject], YEAR)
    heir = main.erasing.unname(subject)
    with monkeypatch.context() as power:
        power.setattr(taking_changes, "write_due", lambda _core: None)  # it fails before
        second.sharing.sync(folder)
        main.sharing.sync(folder)
        second.sharing.sync(folder)
    last = second.erasing.unname(heir)
    a_family(main)
    meet(folder, main, second)
    for pc in (main, second):
        assert [one.year for one in pc.kind(kind).get(last).years if one.registered] == [YEAR]
    sound(main, second)


def test_what_follows_another_pc_s_erasure_is_nobody_s_deed(pcs, kind):
    main, second, subject, folder = pcs
    own = belonging_to(second, kind, subject)
    heir = main.erasing.unname(subject)
    meet(folder, main, second)
    assert named_by(second, kind, own) == heir
    assert not [one for one in second.undoing.done if one.action.endswith(".unname")]


def test_whoever_decides_for_it_decides_for_the_heir(pcs, kind):
    main, second, subject, folder = pcs
    others = [a_subject(main, kind, name) for name in ("Khác", "Lạ")]
    own = belonging_to(main, kind, others[0])
    meet(folder, main, second)
    goes_to(main, kind, own, subject)
    goes_to(second, kind, own, others[1])
    meet(folder, main, second)
    heir = second.erasing.unname(subject)
    meet(folder, main, second)
    (conflict,) = main.conflicts.open()
    (side,) = [one.value for one in conflict.sides if one.value != str(others[1])]
    main.conflicts.resolve(conflict.id, side)
    assert named_by(main, kind, own) == heir
    meet(folder, main, second)
    assert named_by(main, kind, own) == named_by(second, kind, own) == heir
    sound(main, second)


def test_what_a_meeting_voted_meanwhile_is_the_heir_s(pcs, kind):
    main, second, subject, folder = pcs
    village = second.register.villages()[0].id
    votes = {subject: Vote(7, 0)}
    second.meetings.hold(
        Held(village, kind, YEAR, at()().date(), "Nhà văn hóa", "Lê A", "Lê B", 9, 7, votes)
    )
    heir = main.erasing.unname(subject)
    meet(folder, main, second)
    for pc in (main, second):
        (meeting,) = pc.meetings.of_year(YEAR)
        assert meeting.votes == {heir.hex: [7, 0]}


def test_the_files_in_the_folder_ask_for_it_too(pcs):
    main, second, subject, folder = pcs
    main.erasing.unname(subject)
    main.sharing.sync(folder)
    changes = [one for one in folder.glob("*.skh") if not one.name.endswith("-may.skh")]
    assert {asks(one) for one in changes} == {2}
    meet(folder, main, second)
    assert told(second) == []


def test_a_name_goes_twice_and_the_last_heir_counts(pcs, kind):
    main, second, subject, folder = pcs
    own = belonging_to(main, kind, subject)
    heir = main.erasing.unname(subject, keep=True)
    last = main.erasing.unname(heir)
    meet(folder, main, second)
    assert told(second) == []
    assert second.kind(kind).get(last).name.startswith("Tân Lập")
    assert shown(main, kind) == shown(second, kind)
    assert named_by(main, kind, own) == named_by(second, kind, own) == last
    sound(main, second)


def all_of(pc, kind):
    listed = pc.kind(kind).page(SubjectQuery(kind), None, 1_000)
    return [one.id for one in listed if one.name.startswith("Tân Lập")]


class Officers:
    """Two officers at two PCs, who do whatever comes to their minds."""

    def __init__(self, pcs, folder, families, seed):
        self.pcs, self.folder, self.families = pcs, folder, families
        self.chance, self.number = random.Random(seed), itertools.count()

    def act(self):
        deeds = (self.gather, self.note, self.edit, self.year, self.unname, self.share)
        pc, kind = self.chance.choice(self.pcs), self.chance.choice(KINDS)
        self.chance.choice(deeds)(pc, kind, self.chance.choice(all_of(pc, kind)))

    def gather(self, pc, kind, subject):
        belonging_to(pc, kind, subject)

    def note(self, pc, kind, subject):
        pc.kind(kind).edit(subject, note=f"ghi chú kín {next(self.number)}")

    def edit(self, pc, _kind, _subject):
        pc.register.edit_family(self.families[0], note=str(next(self.number)))

    def year(self, pc, kind, subject):
        pc.registering.register(kind, [subject], YEAR)
        if not any(one.recognised for one in pc.kind(kind).get(subject).years):
            scored(pc, [subject], kind=kind)
            decided(pc, f"{next(self.number)}/QĐ", chosen=[subject], kind=kind)

    def unname(self, pc, _kind, subject):
        with suppress(HeirDisputed):
            pc.erasing.unname(subject)

    def share(self, pc, _kind, _subject):
        pc.sharing.sync(self.folder)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_happens_all_offices_end_alike_and_no_head_is_found(
    commune, receiver, folder, opened, tmp_path, seed
):
    families = with_families(commune, 3)
    main, second = commune, opened(second_of(commune, folder))
    enrolled(main, receiver, tmp_path)
    for kind in KINDS:
        headed(main, kind, f"Tân Lập {kind}")
    meet(folder, main, second)
    officers = Officers((main, second), folder, families, seed)
    for turn in range(30):
        officers.act()
        if turn % 5 == 0:
            receive(receiver, send(main, tmp_path, str(turn)))
    meet(folder, main, second)
    for one in main.conflicts.open():
        main.conflicts.resolve(one.id, one.sides[0].value)
    for subject in [subject for kind in KINDS for subject in all_of(main, kind)]:
        main.erasing.unname(subject)
    meet(folder, main, second)
    assert receive(receiver, send(main, tmp_path, "last"))[0].accepted
    for kind in KINDS:
        assert shown(main, kind) == shown(second, kind) == shown(receiver, kind)
    sound(main, second, receiver)
    for pc in (main, second):
        assert not {*FORMER, *HEAD} & {*told(pc)}
