"""Where somebody's data can be: after an erasure none of it is found, whatever was done with it."""

import random
from contextlib import closing

import pytest

from desktop.db.datafile import erased_list
from desktop.db.failures import DiskFull
from desktop.db.tables.shapes import shape
from desktop.domain.meeting import Vote
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.datafile.backups import restore
from desktop.services.register.families import FamilyQuery
from desktop.services.register.life import NewHousehold
from desktop.services.register.readings import Way
from desktop.services.titles.meetings import Held
from desktop.services.titles.scoring import Filled
from tests.builders import (
    NAMED,
    YEAR,
    a_family,
    a_subject,
    an_office,
    at,
    decided,
    enrolled,
    entered,
    full_marks,
    with_families,
)
from tests.rawdata import dump, key_of
from tests.sync.damage import Damaging
from tests.sync.exchanging import receive, send
from tests.sync.meeting import meet, second_of

pytestmark = pytest.mark.engines

NAME, PHONE, NUMBER = "Quách Thị Khuất", "0977665544", "079170009999"
PLACE, NOTE, WHY = "Ngõ Khuất Nẻo", "ghi chú khuất", "viết nhầm khuất"
SECRETS = (NAME, PHONE, NUMBER, PLACE, NOTE, WHY)
PERSONS = (SubjectKind.FAMILY, SubjectKind.CITIZEN)


def spellings(secret):
    """A secret as any table or file could have it."""
    folded = secret.lower()
    texts = {secret, folded, secret.upper()}
    return [text.encode(code) for text in texts for code in ("utf-8", "utf-16-le")]


def found(office):
    """Where a secret of the person is: tables of the data file, and files beside it."""
    places = set()
    for table, rows in dump(office.data_file, key_of(office)).items():
        for row in rows:
            whole = repr(row)
            for secret in SECRETS:
                if any(text in whole for text in (secret, *(s.hex() for s in spellings(secret)))):
                    places.add((table, secret))
    for path in office.data_file.parent.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            places |= {
                (path.name, secret) for secret in SECRETS if any(s in content for s in spellings(secret))
            }  # fmt: skip
    return sorted(places)


def somebody(office, kind):
    """A person with every field filled, and a year gone through to the end."""
    own = {"note": NOTE, "phone": PHONE, "address": PLACE}
    if kind in PERSONS:
        own["identity_number"] = NUMBER
    elif kind is SubjectKind.COMMUNITY:
        del own["address"]
    if kind not in PERSONS:
        own["head_name"] = NAME
    subject = a_subject(office, kind, NAME, **own)
    office.correcting.correct(subject, WHY, WHY, note=f"{NOTE} hai")
    office.registering.register(kind, [subject], YEAR)
    answers = full_marks(office, kind=kind)
    for stage in Stage:
        office.scoring.fill(kind, YEAR, [Filled(subject, stage, answers)])
    decided(office, f"{kind}/QĐ", chosen=[subject], kind=kind)
    office.readings.saw([subject])
    office.readings.saw([subject], Way.CERTIFICATE)
    office.readings.keep()
    return subject


@pytest.mark.parametrize("kind", [*NAMED])
def test_nothing_is_found_here_nor_where_it_was_sent(
    commune, receiver, folder, opened, tmp_path, kind
):
    enrolled(commune, receiver, tmp_path)
    with_families(commune, 2)
    subject = somebody(commune, kind)
    second = opened(second_of(commune, folder))
    late = send(commune, tmp_path, "before")
    receive(receiver, late)
    for office in (commune, receiver, second):
        assert found(office)
    commune.erasing.erase(subject)
    meet(folder, commune, second)
    receive(receiver, send(commune, tmp_path, "after"), late)
    for office in (commune, receiver, second):
        assert found(office) == []
        assert office.history.verify().ok
        assert office.tables.compare().counts == {}


def test_nothing_of_a_household_is_left_that_lived_through_everything(
    commune, receiver, folder, opened, tmp_path
):
    enrolled(commune, receiver, tmp_path)
    first, host, _third = with_families(commune, 3)
    family = somebody(commune, SubjectKind.FAMILY)
    villages = commune.register.villages()
    commune.duplicates.distinct(family, first)
    twin = a_family(commune, NAME, phone=PHONE, identity_number=NUMBER)
    commune.duplicates.merge(family, twin)
    family = next(one for one in (family, twin) if not commune.register.family(one).gone)
    here = commune.register.family(family).village_id
    commune.moving.move(family, next(one.id for one in villages if one.id != here))
    commune.life.split(host, NewHousehold("Đỗ Thị Tư"))
    commune.meetings.hold(
        Held(
            villages[0].id, SubjectKind.FAMILY, YEAR, at()().date(), "Nhà văn hóa", "Lê A", "Lê B",
            9, 7, {family: Vote(7, 0)},
        )
    )  # fmt: skip
    child = a_subject(commune, SubjectKind.CITIZEN, NAME, family_id=family, phone=PHONE)
    commune.register.remove_family(family)
    commune.register.restore_family(family)
    second = opened(second_of(commune, folder))
    for pc, text in ((commune, f"{PLACE} một"), (second, f"{PLACE} hai")):
        pc.register.edit_family(family, address=text)
    meet(folder, commune, second)
    assert "sibling" in {table for table, _secret in found(commune)}
    commune.erasing.erase(family, [child])
    meet(folder, commune, second)
    receive(receiver, send(commune, tmp_path, "all"))
    for office in (commune, second, receiver):
        assert found(office) == []


@pytest.mark.parametrize("mended_first", [True, False])
def test_what_damage_put_under_a_wrong_id_is_not_kept_either(commune, mended_first):
    with_families(commune, 2)
    family = somebody(commune, SubjectKind.FAMILY)
    damaging, wrong = Damaging(commune, random.Random(1)), random.Random(2).randbytes(16)
    damaging.run(
        "UPDATE sheet SET subject_id = ?, note = ? WHERE subject_id = ?", wrong, NOTE, family.bytes
    )
    columns = ", ".join(("dots", *shape("family").columns))
    copy = f"INSERT INTO family (id, {columns}) SELECT ?, {columns} FROM family WHERE id = ?"
    damaging.run(copy, wrong, family.bytes)
    if mended_first:
        commune.tables.mend()
        assert commune.tables.number_aside()
    commune.erasing.erase(family)
    commune.tables.mend()
    assert found(commune) == []
    assert commune.tables.aside() == []


def test_nothing_comes_back_when_an_import_or_an_edit_is_taken_back(commune, tmp_path):
    with_families(commune, 2)
    book = tmp_path / "sổ.xlsx"
    a_family(commune, NAME, code="H9", phone=PHONE, address=PLACE)
    commune.listing.write(FamilyQuery(), book, "Hộ")
    (family,) = [one.id for one in commune.register.page(FamilyQuery("H9"))]
    commune.erasing.erase(family)
    preview = commune.importing.preview(book)
    assert preview.create == 1
    batch = commune.importing.commit(preview).batch
    (again,) = [one.id for one in commune.register.page(FamilyQuery("H9"))]
    commune.erasing.erase(again)
    commune.importing.undo(batch)
    book.unlink()
    assert found(commune) == []


@pytest.fixture
def restored(tmp_path, opened):
    """A commune whose backup knows somebody that was erased afterwards, brought back and opened."""
    with closing(an_office(tmp_path)) as office:
        with_families(office, 2)
        family = somebody(office, SubjectKind.FAMILY)
        person = a_subject(office, SubjectKind.CITIZEN, "Đỗ Thị Ba", family_id=family)
        backup = office.backups.make().path
        office.erasing.erase(family)
        data_file = office.data_file
    restore(backup, data_file)
    return opened(entered(data_file)), family, person


@pytest.mark.parametrize("times", [1, 2])
def test_a_backup_that_is_brought_back_is_cleared_of_who_was_erased_since(restored, opened, times):
    office, family, person = restored
    assert office.erased_again == 1
    for _again in range(times - 1):
        office.close()
        office = opened(entered(office.data_file))
        assert office.erased_again == 0
    assert office.erasing.was_erased(family)
    assert office.citizens.get(person).fields.family_id is None
    assert "change" not in {table for table, _secret in found(office)}
    assert [one for one in found(office) if one[0] in dump(office.data_file, key_of(office))] == []
    assert office.history.verify().ok


def test_nothing_is_lost_when_it_cannot_be_noted_beside_the_file(commune, monkeypatch, caplog):
    def full(*_what):
        raise DiskFull(file="x")

    family = a_family(commune)
    with monkeypatch.context() as broken:
        broken.setattr("desktop.db.datafile.erased_list.replace_file", full)
        commune.erasing.erase(family)
    assert "not noted" in caplog.text
    assert commune.erasing.was_erased(family)
    assert erased_list.read(commune.data_file) == set()
    commune.erasing.again()
    assert erased_list.read(commune.data_file) == {family}


def test_a_damaged_row_of_who_is_erased_is_left_to_the_doctor(commune):
    family = a_family(commune)
    a_family(commune)
    commune.erasing.erase(family)
    Damaging(commune, random.Random(1)).invent("family", family.bytes)
    assert commune.erasing.again() == 0
    assert commune.tables.mend().number == 1


def test_a_village_that_is_in_use_again_stays(commune):
    village = commune.register.add_village("Thôn Nhầm")
    a_family(commune, village_id=village)
    erased_list.add(commune.data_file, [village])
    assert commune.erasing.again() == 0
    assert [one.name for one in commune.register.villages()] == ["Thôn Nhầm"]


def test_what_is_no_list_of_ids_erases_nobody(commune):
    family = a_family(commune)
    beside = commune.data_file.with_name(f"{commune.data_file.name}.erased")
    for content in (b"\xff\xfe", b"x y", family.hex[:-1].encode(), family.hex.upper().encode()):
        beside.write_bytes(content)
        assert commune.erasing.again() == 0
    assert commune.register.family(family).head_name
