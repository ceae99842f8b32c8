"""An enrolled office signs rightly what our program never writes: refused with a reason, unchanged.

Whatever a package holds, the receiving office neither fails nor lets one office write what is
another's, and can still answer everybody afterwards.
"""

from uuid import uuid4

import pytest

from desktop.db.crdt import chain
from desktop.db.register.registrations import sheet_id
from desktop.domain.subjects import SubjectKind
from desktop.services.register.families import FamilyQuery
from desktop.sync import container, packing
from desktop.sync.blocks import Bases, Hidden
from desktop.sync.failures import PackageRefused
from desktop.sync.manifest import FORMAT, EnrolmentRequest, Kind, Manifest, Office, Sender
from desktop.sync.reasons import Reason
from desktop.sync.receipts import Head
from desktop.sync.signing import SigningKey
from tests.builders import an_office, decided, enrolled, registered, scored, with_families
from tests.rawdata import key_of, tables
from tests.sync.hostile import CLOCK, HEAD, SALT, Altered, recipient_of

pytestmark = pytest.mark.engines

SEEN = {"every.field": Bases([0], [0], [1])}


@pytest.fixture
def offices(tmp_path, commune, receiver):
    """A commune that has sent four scored families, and its receiving office."""
    enrolled(commune, receiver, tmp_path)
    families = with_families(commune, 4)
    registered(commune)
    scored(commune, families)
    (result,) = receiver.reception.receive(commune.exchange.send(tmp_path / "first.skh").files)
    assert result.accepted
    return commune, receiver, families


@pytest.fixture
def thief(tmp_path, offices, opened):
    """Another commune of the same receiving office, with one family sent."""
    _commune, receiver, _families = offices
    folder = tmp_path / "thief"
    folder.mkdir()
    office = opened(an_office(folder, code="79.124", name="Xã Phú Hòa"))
    enrolled(office, receiver, folder)
    with_families(office, 1)
    receiver.reception.receive(office.exchange.send(folder / "first.skh").files)
    return office


def village(office):
    return str(office.register.villages()[0].id)


def family_of(office):
    return office.register.page(FamilyQuery())[0].id


def data(office):
    """What the file holds of families, and their journal."""
    found = tables(office.data_file, key_of(office))
    return {name: rows for name, rows in found.items() if name not in {"parcel", "held", "setting"}}


def theirs(office, family):
    """The sheets of one family, as the file holds them."""
    return [row for row in data(office)["sheet"] if family.bytes in row]


def a_sheet(**others):
    usual = {
        "subject_id": [None], "year": [2026], "stage": ["village"], "kind": ["family"],
        "zone": ["general"], "checklist": ["x@1"], "points": [{}],
    }  # fmt: skip
    return {**usual, **others}


def a_registration(year=2026):
    return {
        "subject_id": [None], "year": [year], "kind": ["family"], "registered_on": ["2026-01-01"],
    }  # fmt: skip


def refused(receiver, package, reason=Reason.BLOCK_INVALID):
    """The package is refused for this reason, and nothing changed."""
    before = data(receiver)
    (result,) = receiver.reception.receive([package])
    assert (result.accepted, result.reason) == (False, reason)
    assert data(receiver) == before
    assert receiver.history.verify().ok


def taken(receiver, package):
    (result,) = receiver.reception.receive([package])
    assert (result.accepted, result.reason) == (True, None)
    assert receiver.history.verify().ok


def test_a_change_about_no_subject_is_refused(offices, tmp_path):
    commune, receiver, _families = offices
    sender = Altered(commune)
    block = sender.block(
        fields={"head_name": ["Lê Thị Ánh"], "village_id": [village(commune)]}, subject=[-1]
    )
    refused(receiver, sender.package(tmp_path / "h.skh", [block], head=HEAD))


def test_a_number_that_stands_twice_is_refused(offices, tmp_path):
    commune, receiver, _families = offices
    sender, place = Altered(commune), village(commune)
    first, second = (
        sender.block(
            fields={"head_name": ["Lê Thị Ánh"] * len(numbers), "village_id": [place] * len(numbers)},
            seq=[sender.last + number for number in numbers],
            subject=list(range(start, start + len(numbers))),
        )
        for start, numbers in ((0, (1, 2, 3)), (3, (2, 5)))
    )  # fmt: skip
    subjects = [uuid4() for _ in range(5)]
    package = sender.package(tmp_path / "h.skh", [first, second], subjects, head=HEAD)
    refused(receiver, package, Reason.CHAIN_BROKEN)


@pytest.mark.parametrize("entity", ["sheet", "registration"])
def test_an_edit_that_does_not_say_of_which_row_is_refused(offices, tmp_path, entity):
    commune, receiver, families = offices
    sender = Altered(commune)
    block = sender.block(entity, {"gone": [True]}, base=SEEN)
    refused(
        receiver, sender.package(tmp_path / "h.skh", [block], families[:1], fresh=False, head=HEAD)
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [("stage", "xa"), ("zone", "mars"), ("kind", "dog"), ("year", 20266), ("year", 0),
     ("points", {"1.1": [1, 2]}), ("points", {"1.1": None})],
)  # fmt: skip
def test_a_sheet_with_words_nobody_knows_is_refused(offices, tmp_path, field, value):
    commune, receiver, families = offices
    sender = Altered(commune)
    block = sender.block("sheet", a_sheet(**{field: [value]}))
    refused(
        receiver, sender.package(tmp_path / "h.skh", [block], families[:1], fresh=False, head=HEAD)
    )
    receiver.recognition.qualify(SubjectKind.FAMILY, 2026)


def test_a_decision_signed_on_no_day_is_refused(offices, tmp_path):
    commune, receiver, _families = offices
    fields = {
        "kind": ["family"], "year": [2026], "number": ["1"], "signed_on": ["mai"],
        "signer": ["Lê Văn Tám"], "checklist": ["x@1"], "illustrative": [False],
    }  # fmt: skip
    sender = Altered(commune)
    block = sender.block("decision", fields)
    refused(receiver, sender.package(tmp_path / "h.skh", [block], [uuid4()]))


@pytest.mark.parametrize("wall", [2**63 - 1, 253_500_000_000_000])
def test_a_moment_no_calendar_shows_is_refused(offices, tmp_path, wall):
    commune, receiver, _families = offices
    sender = Altered(commune)
    fields = {"head_name": ["Lê Thị Ánh"], "village_id": [village(commune)]}
    block = sender.block(fields=fields, wall=[wall])
    refused(receiver, sender.package(tmp_path / "h.skh", [block], [uuid4()]))


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_ten_years_off_does_not_move_ours(offices, tmp_path, years):
    commune, receiver, _families = offices
    sender = Altered(commune)
    moment = CLOCK + years * 365 * 86_400_000
    fields = {"head_name": ["Lê Thị Ánh"], "village_id": [village(commune)]}
    block = sender.block(fields=fields, wall=[moment], hlc=[moment << 16])
    taken(receiver, sender.package(tmp_path / "h.skh", [block], [uuid4()]))
    ahead = (receiver._core.database.observed >> 16) - receiver._core.clock().timestamp() * 1000
    assert ahead <= 86_400_000


@pytest.mark.parametrize(
    "base",
    [Bases([0], [0], [10**9]), Bases([0], [1], [3]), Bases([0, 0], [0, 0], [1, 1])],
    ids=["far ahead", "unknown writer", "twice"],
)
@pytest.mark.parametrize("fields", [{"head_name": ["Lê Thị Ánh"]}, {"gone": [True]}])
def test_an_edit_that_saw_what_never_was_loses_nothing_for_others(offices, tmp_path, base, fields):
    commune, receiver, families = offices
    sender = Altered(commune)
    block = sender.block(fields=fields, base={"every.field": base})
    package = sender.package(
        tmp_path / "h.skh", [block], families[:1], fresh=False, writers=["zzzzzzzzzzzz"]
    )
    taken(receiver, package)
    assert receiver.register.count(FamilyQuery()) >= 3


def test_changes_that_saw_each_other_are_taken_without_a_failure(offices, tmp_path):
    commune, receiver, families = offices
    sender = Altered(commune)
    base = {"every.field": Bases([0, 1], [0, 0], [sender.last + 2, sender.last + 1])}
    fields = {"head_name": ["Lê Thị Ánh", "Lê Thị Bé"], "gone": [True, False]}
    block = sender.block(fields=fields, subject=[0, 0], base=base)
    taken(receiver, sender.package(tmp_path / "h.skh", [block], families[:1], fresh=False))


def test_one_family_entered_twice_in_one_package_is_a_conflict_and_not_two(offices, tmp_path):
    commune, receiver, _families = offices
    sender = Altered(commune)
    fields = {"head_name": ["Lê Thị Ánh", "Lê Thị Bé"], "village_id": [village(commune)] * 2}
    block = sender.block(fields=fields, subject=[0, 0])
    taken(receiver, sender.package(tmp_path / "h.skh", [block], [uuid4()]))
    assert receiver.register.count(FamilyQuery()) == 5
    assert [one.field for one in receiver.conflicts.open()] == ["head_name"]


def test_a_family_of_which_nothing_may_be_seen_harms_nobody(offices, tmp_path):
    commune, receiver, _families = offices
    sender = Altered(commune)
    hidden = {"receiver": Hidden([0], [b"0" * 16]), "office": Hidden([0], [b"1" * 16])}
    block = sender.block(seq=[sender.last + 1], hidden=hidden)
    taken(receiver, sender.package(tmp_path / "h.skh", [block], [uuid4()]))
    receiver.register.page(FamilyQuery())
    receiver.overview.year(2026)


def test_another_salt_for_a_known_family_is_refused(offices, tmp_path):
    commune, receiver, families = offices
    sender = Altered(commune)
    block = sender.block(fields={"head_name": ["Lê Thị Ánh"]}, base=SEEN)
    head = sender.head([block], families[:1], (commune.writer,), {families[0].bytes: (SALT, None)})
    package = sender.package(tmp_path / "h.skh", [block], families[:1], head=head)
    refused(receiver, package, Reason.CHAIN_BROKEN)


def test_an_id_that_does_not_follow_from_its_key_is_refused(offices, tmp_path):
    commune, receiver, families = offices
    sender = Altered(commune)
    block = sender.block("sheet", a_sheet(), ids=[uuid4()])
    refused(
        receiver, sender.package(tmp_path / "h.skh", [block], families[:1], fresh=False, head=HEAD)
    )


def test_a_row_made_without_its_key_is_refused(offices, tmp_path):
    commune, receiver, families = offices
    sender = Altered(commune)
    block = sender.block("registration", {"withdrawn": [False]}, ids=[uuid4()])
    refused(receiver, sender.package(tmp_path / "h.skh", [block], families[:1], fresh=False))


def test_a_registration_that_names_a_family_of_another_commune_is_refused(offices, thief, tmp_path):
    _commune, receiver, families = offices
    sender = Altered(thief)
    fields = {**a_registration(2027), "subject_id": [str(families[0])]}
    block = sender.block("registration", fields)
    package = sender.package(
        tmp_path / "h.skh", [block], [family_of(thief)], fresh=False, head=HEAD
    )
    refused(receiver, package)


def test_a_sheet_of_another_commune_cannot_be_reached_by_its_id(offices, thief, tmp_path):
    _commune, receiver, families = offices
    sender = Altered(thief)
    ids = [sheet_id(families[0], 2026, "commune")]
    block = sender.block("sheet", {"points": [{}]}, ids=ids, base=SEEN)
    package = sender.package(tmp_path / "h.skh", [block], [family_of(thief)], fresh=False)
    before = theirs(receiver, families[0])
    receiver.reception.receive([package])
    assert before
    assert theirs(receiver, families[0]) == before


def test_the_name_of_another_office_cannot_be_changed(offices, thief, tmp_path):
    commune, receiver, _families = offices
    fields = {"code": ["79.123"], "name": ["Xã Bị Đổi"], "role": ["receiver"], "province": [""]}
    sender = Altered(thief)
    for number, office in enumerate((commune, receiver)):
        block = sender.block("office", {**fields, "code": [office.office.code]})
        package = sender.package(tmp_path / f"{number}.skh", [block], [office.office.id])
        (result,) = receiver.reception.receive([package])
        assert (result.accepted, result.reason) == (False, Reason.SENDER_OUT_OF_SCOPE)


def test_a_new_name_before_the_office_was_founded_harms_nobody(commune, receiver, tmp_path):
    enrolled(commune, receiver, tmp_path)
    fields = {"subject_id": [None], "since": ["2025-07-01"], "code": ["79.9"], "name": ["Xã Lạ"]}
    sender = Altered(commune)
    sender.last, sender.link = 0, chain.GENESIS
    block = sender.block("office_name", fields)
    taken(receiver, sender.package(tmp_path / "a.skh", [block], [uuid4()]))
    assert [one.name for one in receiver.names.known()[commune.office.code]] == ["Xã Bình Hòa"]


def test_a_decision_of_another_commune_cannot_be_changed(offices, thief, tmp_path):
    commune, receiver, _families = offices
    decision = decided(commune)
    receiver.reception.receive(commune.exchange.send(tmp_path / "second.skh").files)
    sender = Altered(thief)
    block = sender.block("decision", {"signer": ["Trần Văn Đổi"]}, base=SEEN)
    package = sender.package(tmp_path / "h.skh", [block], [decision], fresh=False, head=HEAD)
    refused(receiver, package, Reason.SENDER_OUT_OF_SCOPE)


def test_what_one_commune_writes_does_not_spoil_the_answer_to_another(offices, thief, tmp_path):
    commune, receiver, _families = offices
    sender = Altered(thief)
    base = {"every.field": Bases([0], [0], [1])}
    block = sender.block("registration", {"withdrawn": [False]}, ids=[uuid4()], base=base)
    taken(receiver, sender.package(tmp_path / "h.skh", [block], [family_of(thief)], fresh=False))
    again = commune.exchange.send(tmp_path / "again.skh", everything=True).files
    (result,) = receiver.reception.receive(again, tmp_path)
    (answer,) = commune.reception.receive([result.receipt])
    assert answer.accepted


def office_of(workplace):
    return Office(code=workplace.office.code, name=workplace.office.name)


def test_another_commune_cannot_write_into_ours(offices, thief, tmp_path):
    commune, _receiver, families = offices
    sender = Altered(thief)
    block = sender.block(fields={"head_name": ["Trần Văn Đổi"]}, base=SEEN)
    package = sender.package(
        tmp_path / "h.skh", [block], families[:1],
        recipient=recipient_of(commune), recipients=(office_of(commune),),
    )  # fmt: skip
    refused(commune, package, Reason.SENDER_OUT_OF_SCOPE)


def test_only_the_receiving_office_can_confirm(offices, thief, tmp_path):
    commune, _receiver, _families = offices
    own = Altered(commune)
    heads = [Head(writer=commune.writer, seq=own.last, head=own.link.hex())]
    answer = Altered(thief).receipt(
        tmp_path / "h.skh", recipient_of(commune), office_of(commune), heads
    )
    open_ = commune.exchange.unsent().changes
    assert open_ > 0
    refused(commune, answer, Reason.SENDER_OUT_OF_SCOPE)
    assert commune.exchange.unsent().changes == open_


def a_request(office, to, writer):
    """A request of this office's key in the name of any data file."""
    core = office._core
    own = Office(code=core.office.code, name=core.office.name)
    receiver = office.trust.receiver()
    content = Manifest(
        format=FORMAT, minimum_reader=FORMAT, kind=Kind.ENROLMENT_REQUEST, package=uuid4(),
        number=0, sender=Sender(office=own, writer=writer, key=core.writer.public),
        recipients=(Office(code=receiver.office_code, name=receiver.office_name),),
        program="0.1.0", wall_time_informational="",
        request=EnrolmentRequest(recipient=recipient_of(office)),
    )  # fmt: skip
    container.write(to, packing.pack(content, SigningKey(core.writer.secret)))
    return to


@pytest.mark.parametrize("whose", ["receiver", "commune"])
def test_nobody_is_enrolled_in_the_name_of_a_data_file_of_others(offices, thief, tmp_path, whose):
    commune, receiver, _families = offices
    writer = (receiver if whose == "receiver" else commune).writer
    request = a_request(thief, tmp_path / "r.skh", writer)
    before = data(receiver)
    with pytest.raises(PackageRefused) as why:
        receiver.trust.grant(request, tmp_path / "g.skh", thief.trust.fingerprint())
    assert why.value.reason is Reason.SENDER_OUT_OF_SCOPE
    assert data(receiver) == before
    assert not (tmp_path / "g.skh").exists()
