"""Edits of what was decided: asked of the approver, never silently printed."""

import pytest

from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.failures import WrongRole
from desktop.services.titles.corrections import Matter
from desktop.services.titles.failures import CorrectionUnknown
from tests.builders import (
    YEAR,
    a_receiver,
    decided,
    enrolled,
    registered,
    scored,
    with_families,
)

pytestmark = pytest.mark.engines


@pytest.fixture
def judged(qualified):
    """A commune whose four families are recognised."""
    commune, families = qualified
    return commune, families, decided(commune)


def printed(commune, decision, family):
    rows = commune.recognition.recognised(decision)
    return next(row for row in rows if row.subject_id == family)


def test_what_was_just_decided_asks_for_nothing(judged):
    commune, _families, _decision = judged
    assert commune.corrections.lines(YEAR) == []


def test_another_name_after_the_decision_is_asked_and_not_printed(judged):
    commune, families, decision = judged
    before = printed(commune, decision, families[0]).name
    commune.register.edit_family(families[0], head_name="Trần Thị Lụa")
    (line,) = commune.corrections.lines(YEAR)
    assert (line.matter, line.decided, line.present) == (Matter.NAME, before, "Trần Thị Lụa")
    found = commune.corrections.correction(line)
    assert found.present.officer == found.decided.officer == commune.officer.name
    assert found.present.here
    assert printed(commune, decision, families[0]).name == before
    assert commune.certificates.batch(decision)


def test_an_accepted_correction_is_printed_from_then_on(judged):
    commune, families, decision = judged
    commune.register.edit_family(families[0], head_name="Trần Thị Lụa", address="Số 999")
    for line in commune.corrections.lines(YEAR):
        commune.corrections.accept(line)
    row = printed(commune, decision, families[0])
    assert row.name == "Trần Thị Lụa"
    assert row.address.startswith("Số 999, Thôn ")
    assert commune.corrections.lines(YEAR) == []
    actions = [line.action for line in commune.history.of(families[0])]
    assert actions[-2:] == ["correction.accept", "correction.accept"]


def test_a_refused_value_does_not_ask_again_but_another_one_does(judged):
    commune, families, decision = judged
    before = printed(commune, decision, families[0]).name
    commune.register.edit_family(families[0], head_name="Trần Thị Lụa")
    (line,) = commune.corrections.lines(YEAR)
    commune.corrections.refuse(line)
    assert commune.corrections.lines(YEAR) == []
    assert printed(commune, decision, families[0]).name == before
    assert commune.history.of(families[0])[-1].action == "correction.refuse"
    with pytest.raises(CorrectionUnknown):
        commune.corrections.accept(line)
    commune.register.edit_family(families[0], head_name="Trần Thị Là")
    assert [one.present for one in commune.corrections.lines(YEAR)] == ["Trần Thị Là"]


def test_a_village_with_a_new_name_asks_for_nothing_but_a_move_does(judged):
    commune, families, _decision = judged
    first, second = commune.register.villages()
    commune.register.rename_village(first.id, "Thôn Rạng Đông")
    assert commune.corrections.lines(YEAR) == []
    home = commune.register.family(families[1]).village_id
    other = first if home == second.id else second
    commune.register.edit_family(families[1], village_id=other.id)
    (line,) = commune.corrections.lines(YEAR)
    assert (line.matter, line.subject_id) == (Matter.ADDRESS, families[1])


def test_another_zone_is_asked(judged):
    commune, families, _decision = judged
    commune.register.edit_family(families[0], zone="difficult")
    (line,) = commune.corrections.lines(YEAR)
    assert (line.matter, line.decided, line.present) == (Matter.ZONE, "general", "difficult")
    commune.corrections.accept(line)
    assert commune.corrections.lines(YEAR) == []


def test_points_that_arrive_after_a_decision_are_asked_and_an_answer_travels(commune, tmp_path):
    receiver = a_receiver(tmp_path / "receiver")
    try:
        families = with_families(commune, 2)
        registered(commune)
        scored(commune, families)
        enrolled(commune, receiver, tmp_path)
        receiver.reception.receive(commune.exchange.send(tmp_path).files)
        used = receiver.checklists.of(SubjectKind.FAMILY, YEAR)
        receiver.checklists.choose(SubjectKind.FAMILY, YEAR, used.reference)
        decision = decided(receiver)
        before = printed(receiver, decision, families[0])
        scored(commune, families[:1], Stage.COMMUNE, less=1.0)
        receiver.reception.receive(commune.exchange.send(tmp_path / "later.skh").files)
        (line,) = receiver.corrections.lines(YEAR)
        assert line.matter is Matter.SCORE
        assert line.decided == (before.total, before.rating)
        assert line.present[0] < before.total
        assert not receiver.corrections.correction(line).present.here
        assert printed(receiver, decision, families[0]) == before
        receiver.corrections.accept(line)
        assert printed(receiver, decision, families[0]).total == line.present[0]
        assert receiver.history.verify().ok
    finally:
        receiver.close()


def test_an_answer_is_taken_back_and_the_request_waits_again(judged):
    commune, families, decision = judged
    before = printed(commune, decision, families[0])
    commune.register.edit_family(families[0], head_name="Trần Thị Lụa", address="Số 999")
    name, address = commune.corrections.lines(YEAR)
    commune.corrections.refuse(name)
    commune.corrections.refuse(address)
    first, second = commune.corrections.undo(), commune.corrections.undo()
    assert (first.matter, second.matter) == (Matter.ADDRESS, Matter.NAME)
    assert commune.corrections.undo() is None
    assert commune.corrections.lines(YEAR) == [name, address]
    commune.corrections.accept(name)
    commune.corrections.accept(address)
    (one, other) = commune.corrections.answered(YEAR)
    commune.corrections.reopen(other)
    commune.corrections.reopen(one)
    assert printed(commune, decision, families[0]) == before
    assert commune.corrections.answered(YEAR) == []
    assert commune.history.verify().ok


def test_an_answer_given_twice_goes_back_one_by_one(judged):
    commune, families, decision = judged
    before = printed(commune, decision, families[0]).name
    for name in ("Trần Thị Lụa", "Trần Thị Lựa"):
        commune.register.edit_family(families[0], head_name=name)
        commune.corrections.accept(commune.corrections.lines(YEAR)[0])
    commune.corrections.undo()
    assert printed(commune, decision, families[0]).name == "Trần Thị Lụa"
    commune.corrections.undo()
    assert printed(commune, decision, families[0]).name == before
    assert [one.present for one in commune.corrections.lines(YEAR)] == ["Trần Thị Lựa"]


def test_an_answer_that_was_taken_back_already_is_not_taken_back_again(judged):
    commune, families, _decision = judged
    commune.register.edit_family(families[0], zone="difficult")
    commune.corrections.accept(commune.corrections.lines(YEAR)[0])
    (answer,) = commune.corrections.answered(YEAR)
    commune.corrections.reopen(answer)
    (line,) = commune.corrections.lines(YEAR)
    assert line.matter is Matter.ZONE
    with pytest.raises(CorrectionUnknown):
        commune.corrections.reopen(answer)


def test_the_answer_takes_over_why_the_register_was_corrected(judged):
    commune, families, _decision = judged
    commune.correcting.correct(
        families[0], "Ghi nhầm dấu khi nhập", "Giấy khai sinh số 12", head_name="Trần Thị Lụa"
    )
    (line,) = commune.corrections.lines(YEAR)
    asked = commune.corrections.correction(line)
    assert (asked.ours, asked.reason, asked.basis) == (
        True, "Ghi nhầm dấu khi nhập", "Giấy khai sinh số 12",
    )  # fmt: skip
    commune.corrections.accept(line, basis="Quyết định số 140/QĐ-UBND")
    (answer,) = commune.corrections.answered(YEAR)
    assert (answer.subject, answer.kept) == ("Trần Thị Lụa", False)
    assert (answer.reason, answer.basis) == ("Ghi nhầm dấu khi nhập", "Quyết định số 140/QĐ-UBND")


def test_only_the_office_that_decided_answers(judged, tmp_path):
    commune, families, _decision = judged
    receiver = a_receiver(tmp_path / "receiver")
    try:
        commune.register.edit_family(families[0], head_name="Trần Thị Lụa")
        enrolled(commune, receiver, tmp_path)
        receiver.reception.receive(commune.exchange.send(tmp_path).files)
        (line,) = receiver.corrections.lines(YEAR)
        assert not receiver.corrections.correction(line).ours
        for answer in (receiver.corrections.accept, receiver.corrections.refuse):
            with pytest.raises(WrongRole) as refused:
                answer(line)
            assert refused.value.facts == {"role": "commune"}
        assert receiver.corrections.lines(YEAR) == [line]
    finally:
        receiver.close()
