"""Two files that go on under one name: both are kept, it is said, and each takes its own name."""

import pytest

from desktop.db.exchange import offices
from desktop.domain.year import Stage
from desktop.services.reception.radar import Need
from desktop.services.register.families import FamilyQuery
from desktop.sync.reasons import Reason
from tests.builders import (
    YEAR,
    a_family,
    a_receiver,
    an_office,
    enrolled,
    key,
    registered,
    with_families,
)
from tests.rawdata import key_of, raw
from tests.sync.meeting import copied, digest, meet
from tests.sync.stories.oracle import assert_shows_its_journal, held
from tests.sync.test_merge_files import picture


@pytest.fixture
def pair(tmp_path, opened):
    """A commune, its clone that nobody noticed, the receiving office, and a family of all three."""
    receiver, commune = opened(a_receiver(tmp_path)), opened(an_office(tmp_path))
    enrolled(commune, receiver, tmp_path)
    family = with_families(commune, 1)[0]
    registered(commune)
    (result,) = receiver.reception.receive(commune.exchange.send(tmp_path).files, tmp_path)
    commune.reception.receive([result.receipt])
    clone = opened(copied(commune, tmp_path / "clone", noticed=False))
    return commune, clone, receiver, family


def handed_over(source, receiver, folder, name):
    """What a PC sends, and the answer it takes."""
    (sent,) = source.exchange.send(folder / f"{name}.skh").files
    (result,) = receiver.reception.receive([sent], folder)
    (answer,) = source.reception.receive([result.receipt])
    return result, answer


@pytest.mark.engines
def test_what_both_wrote_of_one_field_is_a_conflict_that_a_person_decides(pair, tmp_path):
    commune, clone, receiver, family = pair
    commune.register.edit_family(family, head_name="Lê Thị Ánh")
    clone.register.edit_family(family, head_name="Lê Thị Bé")
    handed_over(commune, receiver, tmp_path, "1")
    second, _answer = handed_over(clone, receiver, tmp_path, "2")
    assert (second.accepted, second.reason, second.applied) == (True, Reason.FORK, 1)
    (conflict,) = receiver.conflicts.open()
    assert {side.value for side in conflict.sides} == {"Lê Thị Ánh", "Lê Thị Bé"}
    receiver.conflicts.resolve(conflict.id, "Lê Thị Bé")
    assert receiver.register.family(family).head_name == "Lê Thị Bé"
    assert_shows_its_journal(receiver)


def test_whichever_side_comes_first_the_office_shows_the_same(pair, tmp_path, opened):
    commune, clone, receiver, family = pair
    for pc, name in ((commune, "Lê Thị Ánh"), (clone, "Lê Thị Bé")):
        pc.register.edit_family(family, head_name=name)
        pc.scoring.enter(key(family, Stage.VILLAGE), "1.1", 2.0)
        pc.register.edit_family(family, address=name)
    everything = [
        pc.exchange.send(tmp_path / f"{n}.skh", everything=True).files[0]
        for n, pc in enumerate((commune, clone))
    ]
    other = opened(copied(receiver, tmp_path / "other"))
    receiver.reception.receive(everything)
    other.reception.receive(everything[::-1])
    assert picture(receiver) == picture(other)
    assert {*held(commune).values(), *held(clone).values()} <= {*held(receiver).values()}


@pytest.mark.engines
def test_each_pc_takes_a_name_of_its_own_when_the_answer_comes(pair, tmp_path):
    commune, clone, receiver, _family = pair
    former = commune.writer
    a_family(commune, "Lê Thị Ánh")
    a_family(clone, "Lê Thị Bé")
    _first, answer = handed_over(commune, receiver, tmp_path, "1")
    assert answer.reason is None  # nothing was known of the clone then
    _second, answer = handed_over(clone, receiver, tmp_path, "2")
    assert (answer.accepted, answer.reason, answer.facts["renewed"]) == (True, Reason.FORK, True)
    assert clone.writer != former
    a_family(commune, "Lê Thị Chín")
    third, answer = handed_over(commune, receiver, tmp_path, "3")
    assert third.reason is Reason.FORK
    assert answer.facts["renewed"]
    assert len({commune.writer, clone.writer, former}) == 3
    assert commune.exchange.unsent().changes == clone.exchange.unsent().changes == 0
    for pc in (commune, clone):
        a_family(pc, "Lê Thị Dần")
        result, answer = handed_over(pc, receiver, tmp_path, f"later-{pc.writer}")
        assert (result.reason, answer.reason) == (None, None)
    assert receiver.register.count(FamilyQuery()) == 6
    for office in (commune, clone, receiver):
        assert_shows_its_journal(office)


@pytest.mark.engines
def test_the_radar_tells_of_a_fork_until_both_pcs_are_heard_under_names_of_their_own(
    pair, tmp_path
):
    commune, clone, receiver, _family = pair
    for number, pc in enumerate((commune, clone, commune)):
        a_family(pc, f"Lê Thị {number}")
        handed_over(pc, receiver, tmp_path, str(number))
    (line,) = receiver.radar.read(YEAR).communes
    assert line.needs[0] is Need.FORK
    assert sorted(one.last - one.first + 1 for one in line.forks) == [1, 2]
    a_family(commune, "Lê Thị Năm")
    handed_over(commune, receiver, tmp_path, "4")
    (line,) = receiver.radar.read(YEAR).communes
    assert len(line.forks) == 1
    a_family(clone, "Lê Thị Sáu")
    handed_over(clone, receiver, tmp_path, "5")
    (line,) = receiver.radar.read(YEAR).communes
    assert Need.FORK not in line.needs


def test_a_pc_goes_on_calling_its_own_branch_its_own(pair, tmp_path):
    commune, clone, receiver, _family = pair
    for number, pc in enumerate((commune, clone, commune)):
        a_family(pc, f"Lê Thị {number}")
        handed_over(pc, receiver, tmp_path, str(number))
    with commune._core.database.read() as session:
        branches = [row for row in offices.writers(session) if row.branch_of]
    assert [bool(row.secret) for row in branches] == [True]
    assert commune.history.verify().ok


@pytest.mark.engines
def test_a_pc_that_has_never_heard_of_the_fork_goes_on_along_its_own_branch(pair, tmp_path):
    commune, clone, receiver, family = pair
    for round_ in range(3):
        for pc, name in ((commune, "Ánh"), (clone, "Bé")):
            pc.register.edit_family(family, address=f"Xóm {name} {round_}")
            sent = pc.exchange.send(tmp_path / f"{name}{round_}.skh").files
            (result,) = receiver.reception.receive(sent)
            assert result.accepted
    (conflict,) = receiver.conflicts.open()
    assert {side.value for side in conflict.sides} == {"Xóm Ánh 2", "Xóm Bé 2"}
    assert_shows_its_journal(receiver)


@pytest.mark.engines
def test_a_preview_tells_of_the_fork_and_changes_nothing(pair, tmp_path):
    commune, clone, receiver, _family = pair
    a_family(commune, "Lê Thị Ánh")
    a_family(clone, "Lê Thị Bé")
    receiver.reception.receive(commune.exchange.send(tmp_path / "1.skh").files)
    (file,) = clone.exchange.send(tmp_path / "2.skh").files
    before = held(receiver)
    preview = receiver.reception.preview([file])[0]
    assert (preview.verdict.accepted, preview.verdict.reason) == (True, Reason.FORK)
    assert (preview.applied, preview.effects.new) == (1, 1)
    assert held(receiver) == before


def test_a_clone_that_removes_nearly_all_has_to_be_confirmed(pair, tmp_path):
    commune, clone, receiver, _family = pair
    families = [a_family(clone, f"Lý Thị {number}") for number in range(24)]
    (first,) = receiver.reception.receive(clone.exchange.send(tmp_path).files, tmp_path)
    clone.reception.receive([first.receipt])
    a_family(clone, "Lê Thị Bé")
    receiver.reception.receive(clone.exchange.send(tmp_path / "1.skh").files)
    a_family(commune, "Lê Thị Ánh")
    receiver.reception.receive(commune.exchange.send(tmp_path / "2.skh").files)
    for family in families[:20]:
        clone.register.remove_family(family)
    (result,) = receiver.reception.receive(clone.exchange.send(tmp_path / "3.skh").files)
    assert (result.accepted, result.reason) == (False, Reason.MASS_CHANGE)


def test_a_clone_of_a_clone_is_told_apart_too(pair, tmp_path, opened):
    commune, clone, receiver, _family = pair
    a_family(clone, "Lê Thị Bé")
    third = opened(copied(clone, tmp_path / "third", noticed=False))
    for number, pc in enumerate((third, commune, clone)):
        a_family(pc, f"Trần Thị {number}")
    files = [
        pc.exchange.send(tmp_path / f"{n}.skh").files[0]
        for n, pc in enumerate((third, commune, clone))
    ]
    other = opened(copied(receiver, tmp_path / "other"))
    for office, order in ((receiver, files), (other, files[::-1])):
        assert all(result.accepted for result in office.reception.receive(order))
    assert picture(receiver) == picture(other)
    assert receiver.register.count(FamilyQuery()) == 5
    with raw(receiver.data_file, key_of(receiver)) as connection:
        ((branches,),) = connection.execute("SELECT count(*) FROM writer WHERE branch_of <> ''")
    assert branches == 4  # the original's, the clones' common one, and one of each of these


def test_a_receipt_of_the_other_side_alone_makes_a_pc_take_a_new_name(pair, tmp_path):
    commune, clone, receiver, _family = pair
    a_family(commune, "Lê Thị Ánh")
    a_family(commune, "Lê Thị Chín")
    a_family(clone, "Lê Thị Bé")
    (result,) = receiver.reception.receive(
        commune.exchange.send(tmp_path / "1.skh").files, tmp_path
    )
    (answer,) = clone.reception.receive([result.receipt])
    assert (answer.accepted, answer.reason, answer.facts["renewed"]) == (True, Reason.FORK, True)
    result, _answer = handed_over(clone, receiver, tmp_path, "2")
    assert result.accepted
    assert receiver.register.count(FamilyQuery()) == 4
    assert clone.exchange.unsent().changes == 0


def test_an_image_of_a_pc_that_wrote_nothing_is_noticed_by_its_card_and_lacks_nothing(
    pcs, folder, tmp_path, opened
):
    """Nobody's changes are lost because another file of the same name has them already."""
    main, second = pcs
    meet(folder, main, second)
    image = opened(copied(main, tmp_path / "image", noticed=False))
    name = image.writer
    family = a_family(second, "Lê Thị Bé")
    meet(folder, second, main, second)
    (told,) = image.sharing.sync(folder).told
    assert (told.reason, told.facts) == (Reason.FORK, {"renewed": True})
    assert image.writer != name == main.writer
    meet(folder, main, second, image)
    assert image.register.family(family).head_name == "Lê Thị Bé"
    assert digest(image) == digest(main) == digest(second)


def test_an_older_card_of_ones_own_on_another_stick_says_nothing(pcs, folder, tmp_path):
    main, second = pcs
    meet(folder, main, second, main)
    (card,) = folder.glob(f"*{main.writer}-may.skh")
    older = card.read_bytes()
    a_family(second, "Lê Thị Bé")
    meet(folder, second, main)
    assert card.read_bytes() != older
    card.write_bytes(older)
    name = main.writer
    assert main.sharing.sync(folder).told == []
    assert main.writer == name
    assert card.read_bytes() != older
