"""Villages that a PC takes along to a meeting: told to everybody, and locked for nobody."""

import pytest

from desktop.db.failures import NotFound
from desktop.services.failures import WrongRole
from tests.builders import (
    OFFICER,
    PASSWORD,
    a_commune_in_november,
    a_receiver,
    a_second_pc,
    an_entrance,
    at,
    enrolled,
    joined,
)


@pytest.fixture
def pcs(tmp_path, opened):
    main = opened(a_commune_in_november(tmp_path, 4))
    second = opened(a_second_pc(main, tmp_path))
    joined(second, main, tmp_path)
    for pc in (main, second, main, second):
        pc.sharing.sync(tmp_path)
    return main, second


def meet(folder, *pcs):
    for pc in (*pcs, *pcs):
        pc.sharing.sync(folder)


def test_the_other_pc_hears_who_has_a_village_and_when_it_is_back(pcs, tmp_path):
    main, second = pcs
    village = main.register.villages()[0].id
    second.leases.take(village)
    assert second.leases.elsewhere(village) is None
    meet(tmp_path, second, main)
    lease = main.leases.elsewhere(village)
    assert (lease.pc, lease.here, lease.old) == ("Máy xách tay", False, False)
    main.leases.give_back(village)
    meet(tmp_path, main, second)
    assert list(second.leases.listed()) == []


def test_a_village_taken_along_can_still_be_scored_elsewhere(pcs, tmp_path):
    main, second = pcs
    second.leases.take(main.register.villages()[0].id)
    meet(tmp_path, second, main)
    main.register.rename_village(main.register.villages()[0].id, "Thôn Đông Mới")
    assert main.conflicts.open() == []


def test_two_pcs_that_take_one_village_at_once_do_not_stop_anybody(pcs, tmp_path):
    main, second = pcs
    village = main.register.villages()[0].id
    for pc in pcs:
        pc.leases.take(village)
    meet(tmp_path, main, second)
    (here,), (there,) = main.leases.listed(), second.leases.listed()
    assert here.writer == there.writer
    assert not any(one.blocking for one in main.conflicts.open())


def test_a_village_nobody_gave_back_is_shown_as_old(tmp_path, opened):
    main = a_commune_in_november(tmp_path, 2)
    village = main.register.villages()[0].id
    main.leases.take(village)
    data_file = main.data_file
    main.close()
    later = opened(an_entrance(data_file, at(30)).open(OFFICER, PASSWORD))
    (lease,) = later.leases.listed()
    assert (lease.old, lease.since.day) == (True, 21)


def test_only_a_commune_s_own_village_can_be_taken(tmp_path, opened, pcs):
    with pytest.raises(NotFound):
        pcs[0].leases.take(pcs[0].office.id)
    with pytest.raises(WrongRole):
        opened(a_receiver(tmp_path)).leases.take(pcs[0].office.id)


def test_the_receiving_office_never_hears_of_it(pcs, tmp_path, opened):
    main, _second = pcs
    receiver = opened(a_receiver(tmp_path))
    enrolled(main, receiver, tmp_path)
    main.leases.take(main.register.villages()[0].id)
    out = tmp_path / "gửi"
    out.mkdir()
    (result,) = receiver.reception.receive(main.exchange.send(out).files)
    assert result.accepted
    assert list(receiver.leases.listed()) == []
