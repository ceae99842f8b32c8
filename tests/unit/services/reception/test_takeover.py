"""Another commune's register taken over: its rows, its history, and what the level above sees."""

import datetime as dt
import shutil

import pytest

from desktop.db.failures import (
    BackupDamaged,
    DataInUse,
    DataMissing,
    DataReadOnly,
    DataTooNew,
    WrongPassword,
)
from desktop.domain.subjects import SubjectKind
from desktop.services.datafile import other_file
from desktop.services.datafile.backups import restore
from desktop.services.doctor import examine
from desktop.services.failures import WrongRole
from desktop.services.reception import taking_changes
from desktop.services.reception.failures import TakeoverUnfit
from desktop.services.register.failures import MergerUnfit, MergerUsed, TakeoverStays
from desktop.services.register.families import FamilyQuery
from desktop.services.status import status_of
from desktop.sync.reasons import Reason
from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    a_family,
    a_second_pc,
    a_subject,
    an_entrance,
    an_office,
    decided,
    enrolled,
    joined,
    registered,
    scored,
    with_families,
)
from tests.rawdata import acts, key_of, raw

DAY = dt.date(2026, 7, 1)
NAMES = ("Thôn Đông", "Thôn Bắc")


@pytest.fixture
def former(tmp_path, opened):
    """The commune that ends: six families in two villages, recognised last year."""
    made = opened(an_office(tmp_path, code="79.200", name="Xã Đông Hà"))
    families = with_families(made, 6, NAMES, seed=3)
    a_subject(made, SubjectKind.CITIZEN, family_id=families[0])
    registered(made, YEAR - 1)
    scored(made, families, year=YEAR - 1)
    decided(made, f"{YEAR - 1}/QĐ", YEAR - 1)
    registered(made)
    return made


@pytest.fixture
def growing(commune):
    """The commune that goes on, with four families."""
    with_families(commune, 4)
    return commune


def copy(office, folder, name="xa-dong-ha"):
    """The file as it is carried over on a stick."""
    return office.backups.make(folder / f"{name}.skhbak").path


def take(office, path, **more):
    return office.takeover.take(path, OFFICER, PASSWORD, DAY, **more)


def heads(workplace):
    return sorted(row.name for row in workplace.register.page(FamilyQuery(), None, 100))


def test_what_a_file_would_bring_is_shown_and_nothing_is_changed(growing, former, tmp_path):
    a_family(growing, "Phạm Văn Bình", phone="0912345678", address="Số 5")
    a_family(former, "Phạm Văn Bình", phone="0912345678", address="Số 5")
    path = copy(former, tmp_path)
    with acts(growing):
        coming = growing.takeover.look(path, OFFICER, PASSWORD)
    assert growing.takeover.officers(path) == [OFFICER]
    assert (coming.office.name, coming.families, coming.citizens) == ("Xã Đông Hà", 7, 1)
    assert sorted(coming.villages) == [("Thôn Bắc", 4), ("Thôn Đông", 3)]
    assert coming.same_names == ("Thôn Đông",)
    assert coming.twins == 1
    assert [(one.year, one.registered, one.recognised) for one in coming.years] == [
        (YEAR, 6, 0), (YEAR - 1, 6, 6),
    ]  # fmt: skip
    assert coming.changes > 0
    assert coming.taken_on == ""


def test_rows_come_with_their_ids_their_history_and_their_officers(growing, former, tmp_path):
    own, theirs = heads(growing), heads(former)
    family = former.register.page(FamilyQuery())[0].id
    former.register.edit_family(family, phone="0987654321")
    before = [(line.dot, line.at, line.officer) for line in former.history.of(family)]
    result = take(growing, copy(former, tmp_path))
    assert heads(growing) == sorted([*own, *theirs])
    assert growing.register.family(family).phone == "0987654321"
    after = [(line.dot, line.at, line.officer) for line in growing.history.of(family)]
    assert after == before
    assert (result.villages, result.conflicts) == (2, 0)
    assert {one.name for one in growing.villages.listed()} >= {"Thôn Bắc", "Thôn Hạ"}
    assert [one.name for one in growing.accounts.officers()] == [OFFICER]
    assert result.backup is not None
    assert result.backup.is_file()


def test_villages_remember_whose_they_were(growing, former, tmp_path):
    take(growing, copy(former, tmp_path))
    north = next(one for one in growing.villages.listed() if one.name == "Thôn Bắc")
    (past,) = growing.villages.past(north.id)
    assert (past.act, past.name, past.code, past.until) == (
        "joined", "Xã Đông Hà", "79.200", "2026-07-01",
    )  # fmt: skip
    with acts(growing), pytest.raises(TakeoverStays):
        growing.villages.take_back(past.id)


def test_streaks_go_on_after_the_merger(growing, former, tmp_path):
    take(growing, copy(former, tmp_path))
    came = [row.id for row in growing.register.page(FamilyQuery(year=YEAR, registered=True))]
    scored(growing, came)
    decision = decided(growing)
    assert {row.streak for row in growing.recognition.recognised(decision)} == {2}


def test_the_same_file_again_and_an_older_one_bring_nothing(growing, former, tmp_path):
    older = copy(former, tmp_path, "older")
    a_family(former, "Lê Thị Mai")
    newer = copy(former, tmp_path, "newer")
    take(growing, newer)
    known = heads(growing)
    for path in (newer, older):
        with acts(growing):
            result = take(growing, path)
        assert (result.changes, result.villages) == (0, 0)
        assert heads(growing) == known
    coming = growing.takeover.look(newer, OFFICER, PASSWORD)
    assert (coming.changes, coming.taken_on) == (0, "2026-07-01")


def test_what_the_former_commune_wrote_on_comes_with_a_newer_file(growing, former, tmp_path):
    take(growing, copy(former, tmp_path, "first"))
    family = former.register.page(FamilyQuery())[0].id
    former.register.edit_family(family, address="Số 99")
    other = former.register.page(FamilyQuery())[1].id
    former.register.edit_family(other, head_name="Lê Văn Cũ")
    growing.register.edit_family(other, head_name="Lê Văn Mới")
    former.register.add_village("Thôn Nam")
    result = take(growing, copy(former, tmp_path, "second"))
    assert growing.register.family(family).address == "Số 99"
    assert (result.villages, result.conflicts) == (1, 1)


def test_a_village_that_was_merged_before_stays_merged(growing, former, tmp_path):
    villages = {one.name: one.id for one in former.villages.listed()}
    former.villages.merge([villages["Thôn Bắc"]], villages["Thôn Đông"])
    take(growing, copy(former, tmp_path))
    assert sorted(one.name for one in growing.villages.listed()) == [
        "Thôn Hạ", "Thôn Đông", "Thôn Đông",
    ]  # fmt: skip


def test_open_conflicts_come_along(growing, former, tmp_path, opened):
    second = opened(a_second_pc(former, tmp_path))
    joined(second, former, tmp_path)
    former.sharing.sync(tmp_path)
    second.sharing.sync(tmp_path)
    family = former.register.page(FamilyQuery())[0].id
    former.register.edit_family(family, head_name="Lê Văn Một")
    second.register.edit_family(family, head_name="Lê Văn Hai")
    for office in (second, former):
        office.sharing.sync(tmp_path)
    path = copy(former, tmp_path)
    assert growing.takeover.look(path, OFFICER, PASSWORD).conflicts == 1
    assert take(growing, path).conflicts == 1


def test_files_that_cannot_be_taken_over_are_refused(growing, former, receiver, tmp_path):
    path = copy(former, tmp_path)
    with acts(growing):
        with pytest.raises(WrongPassword):
            growing.takeover.take(path, OFFICER, "sai mật khẩu")
        with pytest.raises(DataInUse):
            take(growing, former.data_file)
        with pytest.raises(DataMissing):
            take(growing, tmp_path / "không có.skhbak")
        with pytest.raises(TakeoverUnfit):
            take(growing, copy(growing, tmp_path, "own"))
        cut = tmp_path / "cut.skhbak"
        cut.write_bytes(path.read_bytes()[:-100])
        with pytest.raises(BackupDamaged):
            take(growing, cut)
        with pytest.raises(WrongRole):
            take(receiver, path)
    assert not list(growing.data_file.parent.glob("taking-over-*"))


def test_the_backup_made_before_is_the_way_back(growing, former, tmp_path, opened):
    before = heads(growing)
    result = take(growing, copy(former, tmp_path))
    growing.close()
    restore(result.backup, growing.data_file)
    again = opened(an_entrance(growing.data_file).open(OFFICER, PASSWORD))
    assert heads(again) == before
    assert take(again, copy(former, tmp_path)).villages == 2


def test_a_file_of_a_later_release_is_refused(growing, former, tmp_path):
    with raw(former.data_file, key_of(former)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    with acts(growing), pytest.raises(DataTooNew):
        take(growing, copy(former, tmp_path))


def test_a_data_file_with_its_keys_is_taken_as_well_as_a_backup(growing, former, tmp_path):
    former.close()
    stick = tmp_path / "usb"
    stick.mkdir()
    for end in ("", ".keys"):
        source = former.data_file.with_name(former.data_file.name + end)
        shutil.copyfile(source, stick / f"xa.db{end}")
    files = {one.name: one.read_bytes() for one in stick.iterdir()}
    assert take(growing, stick / "xa.db").villages == 2
    assert {name: (stick / name).read_bytes() for name in files} == files


def test_a_stick_that_cannot_be_written_is_read_all_the_same(
    growing, former, tmp_path, monkeypatch
):
    former.close()

    def refuse(path):
        raise DataReadOnly(file=path.name)

    monkeypatch.setattr(other_file, "InstanceLock", refuse)
    assert take(growing, former.data_file).villages == 2


@pytest.fixture
def offices(growing, former, receiver, tmp_path):
    """Both communes enrolled; the former one has sent, and written on since."""
    for one in (growing, former):
        enrolled(one, receiver, tmp_path)
    deliver(former, receiver, tmp_path)
    a_family(former, "Lê Thị Cuối")
    return growing, former, receiver


def deliver(commune, receiver, folder):
    sent = commune.exchange.send(folder)
    results = receiver.reception.receive(sent.files, folder)
    for one in results:
        if one.receipt:
            commune.reception.receive([one.receipt])
    return results


def communes(receiver):
    return {one.name: one for one in receiver.radar.read(YEAR).communes}


@pytest.mark.engines
def test_the_receiving_office_sees_one_commune_end_and_the_other_grow(offices, tmp_path):
    growing, former, receiver = offices
    take(growing, copy(former, tmp_path))
    receiver.mergers.note("79.200", growing.office.code, DAY)
    (result,) = deliver(growing, receiver, tmp_path)
    assert (result.accepted, result.reason) == (True, None)
    assert heads(receiver) == heads(growing)
    seen = communes(receiver)
    assert seen["Xã Bình Hòa"].figures.families == 11
    assert seen["Xã Bình Hòa"].figures.registered == 6
    ended = seen["Xã Đông Hà"]
    assert (ended.merged_into, ended.figures.families, ended.needs) == ("Xã Bình Hòa", 0, ())
    assert growing.exchange.unsent().changes == 0
    a_family(growing, "Vũ Thị Sau")
    (result,) = deliver(growing, receiver, tmp_path)
    assert (result.accepted, result.reason) == (True, None)
    assert status_of(receiver).digest == status_of(growing).digest


def test_until_the_merger_is_noted_the_package_waits_refused(offices, tmp_path):
    growing, former, receiver = offices
    take(growing, copy(former, tmp_path))
    (result,) = deliver(growing, receiver, tmp_path)
    assert result.reason is Reason.SENDER_OUT_OF_SCOPE
    assert communes(receiver)["Xã Đông Hà"].figures.families == 6
    receiver.mergers.note("79.200", growing.office.code, DAY)
    (again,) = receiver.reception.retry(receiver.reception.held.listed())
    assert again.accepted
    assert heads(receiver) == heads(growing)


def test_a_commune_that_never_sent_comes_with_the_other(growing, former, receiver, tmp_path):
    enrolled(growing, receiver, tmp_path)
    take(growing, copy(former, tmp_path))
    receiver.mergers.note("79.200", growing.office.code, DAY)
    (result,) = deliver(growing, receiver, tmp_path)
    assert (result.accepted, result.reason) == (True, None)
    assert heads(receiver) == heads(growing)


def test_the_other_pcs_of_the_commune_get_the_register_too(growing, former, tmp_path, opened):
    second = opened(a_second_pc(growing, tmp_path))
    joined(second, growing, tmp_path)
    take(growing, copy(former, tmp_path))
    for office in (growing, second, growing):
        office.sharing.sync(tmp_path)
    assert heads(second) == heads(growing)
    assert status_of(second).digest == status_of(growing).digest
    family = former.register.page(FamilyQuery())[0]
    assert second.register.family(family.id).phone == family.phone


def test_packages_of_the_commune_that_ended_are_refused_by_name(offices, tmp_path):
    growing, former, receiver = offices
    receiver.mergers.note("79.200", growing.office.code, DAY)
    (result,) = deliver(former, receiver, tmp_path)
    assert result.reason is Reason.SENDER_OUT_OF_SCOPE
    assert result.facts["merged_into"] == "Xã Bình Hòa"


def test_a_household_on_its_way_to_a_commune_that_ended_waits_to_be_passed_on_anew(
    offices, tmp_path
):
    growing, _former, receiver = offices
    family = growing.register.page(FamilyQuery())[0].id
    growing.moving.leave(family, "Xã Đông Hà")
    deliver(growing, receiver, tmp_path)
    (line,) = receiver.transfers.listed()
    receiver.transfers.pass_on(line.move_id, "79.200")
    assert not receiver.transfers.line(line.move_id).waits_here
    receiver.mergers.note("79.200", growing.office.code)
    assert receiver.transfers.line(line.move_id).waits_here
    assert [one.code for one in receiver.transfers.destinations()] == [growing.office.code]


@pytest.mark.engines
def test_a_merger_noted_by_mistake_is_forgotten_until_villages_came(offices, tmp_path):
    growing, former, receiver = offices
    with pytest.raises(MergerUnfit):
        receiver.mergers.note("79.200", "79.200")
    with pytest.raises(MergerUnfit):
        receiver.mergers.note("79.200", "79.999")
    receiver.mergers.note("79.200", growing.office.code)
    with pytest.raises(MergerUnfit):
        receiver.mergers.note(growing.office.code, "79.200")
    receiver.mergers.take_back("79.200")
    (result,) = deliver(former, receiver, tmp_path)
    assert result.accepted
    receiver.mergers.note("79.200", growing.office.code)
    take(growing, copy(former, tmp_path))
    deliver(growing, receiver, tmp_path)
    with pytest.raises(MergerUsed):
        receiver.mergers.take_back("79.200")
    with pytest.raises(WrongRole):
        growing.mergers.note("79.200", "79.123")


def lines(workplace):
    with raw(workplace.data_file, key_of(workplace)) as connection:
        found = connection.execute("SELECT year, register_number FROM book_line WHERE NOT gone")
        return sorted(found.fetchall())


def test_a_line_that_the_former_commune_has_not_written_yet_comes_with_its_register(
    growing, former, tmp_path, opened, monkeypatch
):
    second = opened(a_second_pc(former, tmp_path))
    joined(second, former, tmp_path)
    former.sharing.sync(tmp_path)
    second.sharing.sync(tmp_path)
    family = former.register.page(FamilyQuery())[0].id
    second.erasing.erase(family)
    scored(former, [family])
    decided(former, chosen=[family])
    monkeypatch.setattr(taking_changes, "write_due", lambda _core: None)  # the power fails before
    second.sharing.sync(tmp_path)
    former.sharing.sync(tmp_path)
    assert [year for year, _number in lines(former)] == [YEAR - 1]
    take(growing, copy(former, tmp_path))
    assert [year for year, _number in lines(growing)] == [YEAR - 1, YEAR]


def test_a_newer_file_that_erases_leaves_the_line_of_a_decision_made_since(
    growing, former, tmp_path
):
    take(growing, copy(former, tmp_path, "first"))
    family = former.register.page(FamilyQuery())[0].id
    scored(growing, [family])
    decided(growing, chosen=[family])
    former.erasing.erase(family)
    take(growing, copy(former, tmp_path, "second"))
    assert [year for year, _number in lines(growing)] == [YEAR - 1, YEAR]
    assert growing.history.verify().ok


@pytest.mark.parametrize("kind", [SubjectKind.CLAN, SubjectKind.COMMUNITY, SubjectKind.UNIT])
def test_what_was_written_here_goes_on_with_an_heir_made_in_the_former_commune(
    growing, former, tmp_path, kind
):
    subject = a_subject(former, kind, "Tân Lập", head_name="Quách Kín")
    take(growing, copy(former, tmp_path, "first"))
    family = a_family(growing, **({"clan_id": subject} if kind is SubjectKind.CLAN else {}))
    growing.registering.register(kind, [subject], YEAR)
    scored(growing, [subject], kind=kind)
    decided(growing, chosen=[subject], kind=kind)
    heir = former.erasing.unname(subject)
    take(growing, copy(former, tmp_path, "second"))
    assert growing.kind(kind).get(heir).years[0].recognised
    if kind is SubjectKind.CLAN:
        assert growing.register.family(family).clan_id == heir
    assert all(check.ok for check in examine(growing))


def test_a_commune_that_got_another_name_comes_under_it(growing, former, tmp_path):
    village = former.register.villages()[0].id
    former.names.rename("Phường Đông Hà", on=dt.date(2025, 7, 1))
    assert take(growing, copy(former, tmp_path)).office.name == "Phường Đông Hà"
    assert [one.name for one in growing.villages.past(village)] == ["Phường Đông Hà"]


def test_nothing_is_kept_to_guess_who_was_erased_in_the_former_commune(
    growing, former, tmp_path, opened
):
    second = opened(a_second_pc(former, tmp_path))
    joined(second, former, tmp_path)
    family = former.register.page(FamilyQuery())[0].id
    former.erasing.erase(family)
    take(growing, copy(former, tmp_path))
    with raw(growing.data_file, key_of(growing)) as connection:
        held = connection.execute("SELECT subject FROM salt").fetchall()
    assert (family.bytes,) not in held
