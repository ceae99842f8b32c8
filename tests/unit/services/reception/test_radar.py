"""The radar of the receiving office: who sent, who did not, and what is still awaited."""

import datetime as dt
import itertools

import openpyxl
import pytest
from sqlalchemy import event

from desktop.db.exchange import peers
from desktop.db.tables.schema import Village
from desktop.domain.subjects import SubjectKind
from desktop.services.failures import WrongRole
from desktop.services.reception.radar import Expected, Gap, Need
from desktop.services.trust.failures import OfficeCodeInvalid
from desktop.sheets.failures import WorkbookEmpty
from tests.builders import (
    OFFICER,
    PASSWORD,
    YEAR,
    a_family,
    a_receiver,
    a_subject,
    an_entrance,
    an_office,
    at,
    decided,
    enrolled,
    registered,
    scored,
    with_families,
)

pytestmark = pytest.mark.engines


@pytest.fixture
def offices(tmp_path, opened):
    """A receiving office with two communes: one at work, one that never sent."""
    receiver = opened(a_receiver(tmp_path, ticking()))
    busy = opened(an_office(tmp_path, code="79.001", name="Xã Ấm Thượng"))
    silent = opened(an_office(tmp_path, code="79.002", name="Xã Đông Hà"))
    for commune in (busy, silent):
        enrolled(commune, receiver, tmp_path)
    return receiver, busy, silent


def ticking():
    """A clock that goes on a second whenever somebody looks at it."""
    seconds = itertools.count()
    return lambda: at()() + dt.timedelta(seconds=next(seconds))


def lines(receiver, year=YEAR):
    return {one.code: one for one in receiver.radar.read(year).communes}


def test_a_commune_shows_what_its_last_package_brought_and_what_it_comes_to(offices, tmp_path):
    receiver, busy, _silent = offices
    families = with_families(busy, 4)
    registered(busy)
    first = busy.exchange.send(tmp_path / "a.skh")
    receiver.reception.receive(first.files, tmp_path)
    scored(busy, families[:3])
    decided(busy)
    second = busy.exchange.send(tmp_path / "b.skh")
    receiver.reception.receive(second.files)
    one = lines(receiver)["79.001"]
    assert (one.packages, one.changes) == (2, second.changes)
    assert one.last_changes == second.changes - first.changes
    assert one.figures == (4, 4, 3, 3)
    assert (one.age, one.needs) == (0, ())


def test_clans_units_and_citizens_are_counted_apart_from_the_families(offices, tmp_path):
    receiver, busy, _silent = offices
    clan = a_subject(busy, SubjectKind.CLAN)
    a_subject(busy, SubjectKind.CITIZEN)
    busy.registering.register(SubjectKind.CLAN, [clan], YEAR)
    receiver.reception.receive(busy.exchange.send(tmp_path / "a.skh").files)
    line = lines(receiver)["79.001"]
    assert line.figures.families == 0
    assert {kind: (one.families, one.registered) for kind, one in line.others.items()} == {
        SubjectKind.CLAN: (1, 1), SubjectKind.COMMUNITY: (1, 0), SubjectKind.CITIZEN: (1, 0),
    }  # fmt: skip


def test_who_never_sent_stands_above_who_is_up_to_date(offices, tmp_path):
    receiver, busy, _silent = offices
    families = with_families(busy, 2)
    registered(busy)
    scored(busy, families)
    decided(busy)
    receiver.reception.receive(busy.exchange.send(tmp_path).files)
    first, second = receiver.radar.read(YEAR).communes
    assert (first.code, first.needs, first.last) == ("79.002", (Need.NEVER,), None)
    assert (second.code, second.needs) == ("79.001", ())


def test_a_gap_names_the_changes_that_are_missing_and_the_package_that_waits(offices, tmp_path):
    receiver, busy, _silent = offices
    a_family(busy)
    receiver.reception.receive(busy.exchange.send(tmp_path / "1.skh").files, tmp_path)
    for answer in tmp_path.glob("bien-nhan-*.skh"):
        busy.reception.receive([answer])
    held = busy.exchange.unsent()
    assert held.changes == 0
    a_family(busy, "Lê Thị Na")
    lost = busy.exchange.send(tmp_path / "2.skh")
    ((writer, span),) = lost.ranges.items()
    acknowledge(busy, writer, span[1])
    a_family(busy, "Đỗ Văn Ý")
    receiver.reception.receive(busy.exchange.send(tmp_path / "3.skh").files)
    one = lines(receiver)["79.001"]
    assert one.gaps == (Gap(writer, span[0], span[1], "3.skh"),)
    assert one.needs[0] is Need.GAP


def acknowledge(commune, writer, seq):
    """Let a commune believe that the receiving office has what it never got."""
    with commune._core.database.bookkeeping() as session:
        known = peers.receiver(session)
        peers.keep(session, known._replace(acknowledged={writer: seq}))


def test_a_refused_package_counts_until_a_later_one_is_taken(offices, tmp_path):
    receiver, busy, silent = offices
    a_family(busy)
    (package,) = busy.exchange.send(tmp_path / "1.skh").files
    receiver.reception.receive([package])
    village = busy.register.villages()[0].id
    with silent._core.write("village.rename") as session:
        session.add(Village(id=village, office_id=silent.office.id, name="Thôn Lạ"))
    receiver.reception.receive(silent.exchange.send(tmp_path / "2.skh").files)
    assert lines(receiver)["79.002"].refused == 1
    assert lines(receiver)["79.002"].needs[0] is Need.REFUSED


def test_conflicts_are_counted_at_the_commune_they_came_from(offices, tmp_path):
    receiver, busy, _silent = offices
    family = a_family(busy)
    receiver.reception.receive(busy.exchange.send(tmp_path / "1.skh").files)
    receiver.register.edit_family(family, head_name="Phạm Thị Bình")
    busy.register.edit_family(family, head_name="Phạm Văn Bính")
    receiver.reception.receive(busy.exchange.send(tmp_path / "2.skh").files)
    found = lines(receiver)
    assert (found["79.001"].conflicts, found["79.002"].conflicts) == (1, 0)
    assert Need.CONFLICTS in found["79.001"].needs


def test_a_commune_that_is_expected_and_not_enrolled_stands_on_the_radar(offices):
    receiver, _busy, _silent = offices
    named = [Expected("79.001", "Xã Ấm Thượng"), Expected("79.009", "Xã Vĩnh Tân")]
    assert receiver.radar.expect(named) == 2
    found = lines(receiver)
    assert set(found) == {"79.001", "79.002", "79.009"}
    assert found["79.009"].needs == (Need.NOT_ENROLLED,)
    assert found["79.001"].enrolled


def test_the_expected_communes_come_from_a_list_whose_heading_is_passed_over(offices, tmp_path):
    receiver, _busy, _silent = offices
    book = openpyxl.Workbook()
    for row in (
        ("Mã xã", "Tên xã"),
        (26740, "Xã Vĩnh Tân"),
        ("79.001", "Xã Ấm Thượng"),
        (None, ""),
    ):
        book.active.append(row)
    book.save(tmp_path / "xa.xlsx")
    assert receiver.radar.expect_book(tmp_path / "xa.xlsx") == 2
    assert [one.code for one in receiver.radar.expected()] == ["26740", "79.001"]
    (tmp_path / "trong.csv").write_text("Mã xã;Tên xã\n", encoding="utf-8")
    with pytest.raises(WorkbookEmpty):
        receiver.radar.expect_book(tmp_path / "trong.csv")
    assert len(receiver.radar.expected()) == 2


def test_a_code_no_office_can_have_is_refused_and_nothing_changes(offices):
    receiver, _busy, _silent = offices
    receiver.radar.expect([Expected("79.001", "Xã Ấm Thượng")])
    with pytest.raises(OfficeCodeInvalid):
        receiver.radar.expect([Expected("../x", "Xã")])
    assert [one.code for one in receiver.radar.expected()] == ["79.001"]


def test_a_long_silence_and_a_near_deadline_ask_for_attention(offices, tmp_path):
    receiver, busy, _silent = offices
    a_family(busy)
    receiver.reception.receive(busy.exchange.send(tmp_path).files)
    receiver.close()
    later = an_entrance(receiver.data_file, at(5, 1, YEAR + 1)).open(OFFICER, PASSWORD)
    reading = later.radar.read(YEAR)
    later.close()
    one = next(one for one in reading.communes if one.code == "79.001")
    assert (one.age, one.needs) == (45, (Need.OLD, Need.BEHIND))
    assert (reading.deadline, reading.days_left) == (dt.date(YEAR, 12, 10), -26)


def test_a_commune_has_no_radar(commune):
    with pytest.raises(WrongRole):
        commune.radar.read(YEAR)


def test_the_number_of_questions_does_not_grow_with_the_communes(offices, tmp_path, opened):
    receiver, _busy, _silent = offices

    def asked():
        seen = []
        engine = receiver._core.database.engine

        def listen(*_anything):
            seen.append(1)

        event.listen(engine, "before_cursor_execute", listen)
        receiver.radar.read(YEAR)
        event.remove(engine, "before_cursor_execute", listen)
        return len(seen)

    before = asked()
    for place in range(3, 7):
        enrolled(opened(an_office(tmp_path, code=f"79.00{place}")), receiver, tmp_path)
    assert asked() == before
