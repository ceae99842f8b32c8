"""Receipts in one go, and what a commune learns from them."""

import pytest

from desktop.db import overview
from desktop.domain.subjects import SubjectKind
from desktop.services.failures import FolderMissing, WrongRole
from tests.builders import YEAR, a_family, a_receiver, a_subject, an_office, enrolled, registered

pytestmark = pytest.mark.engines


@pytest.fixture
def offices(tmp_path, opened):
    """A receiving office and three communes, each with a family."""
    receiver = opened(a_receiver(tmp_path))
    communes = [opened(an_office(tmp_path, code=f"79.00{n}", name=f"Xã {n}")) for n in (1, 2, 3)]
    for commune in communes:
        enrolled(commune, receiver, tmp_path)
        a_family(commune)
    return receiver, communes


def test_everybody_who_sent_since_the_last_batch_is_answered_once(offices, tmp_path):
    receiver, communes = offices
    for commune in communes[:2]:
        receiver.reception.receive(commune.exchange.send(tmp_path).files)
    stick = tmp_path / "usb"
    stick.mkdir()
    given = receiver.reception.answers.give_all(stick)
    assert [(one.code, one.packages) for one in given] == [("79.001", 1), ("79.002", 1)]
    assert sorted(stick.iterdir()) == sorted(one.path for one in given)
    assert receiver.reception.answers.give_all(stick) == []
    for commune, one in zip(communes, given, strict=False):
        (taken,) = commune.reception.receive([one.path])
        assert (taken.accepted, commune.exchange.unsent().changes) == (True, 0)


def test_a_receipt_given_at_once_needs_no_second_one(offices, tmp_path):
    receiver, (commune, *_others) = offices
    receiver.reception.receive(commune.exchange.send(tmp_path).files, tmp_path)
    assert receiver.reception.answers.unanswered() == []


def test_a_commune_reads_what_was_refused_and_what_is_counted_there(offices, tmp_path):
    receiver, (commune, *_others) = offices
    registered(commune)
    commune.registering.register(SubjectKind.CLAN, [a_subject(commune, SubjectKind.CLAN)], YEAR)
    receiver.reception.receive(commune.exchange.send(tmp_path).files)
    (given,) = receiver.reception.answers.give_all(tmp_path)
    commune.reception.receive([given.path])
    answer = commune.exchange.answer()
    assert (answer.everything, answer.refused) == (False, ())
    assert answer.totals == ((YEAR, {"registered": 2, "sheets": 0, "recognised": 0}),)


def test_a_commune_that_got_no_receipt_has_read_none(offices):
    _receiver, (commune, *_others) = offices
    assert commune.exchange.answer() is None


def test_totals_that_differ_ask_the_commune_for_everything(offices, tmp_path, monkeypatch):
    receiver, (commune, *_others) = offices
    registered(commune)
    package = commune.exchange.send(tmp_path)

    right = overview.year_state
    wrong = overview.YearState({}, "0" * 64)
    monkeypatch.setattr(overview, "year_state", lambda *_given: wrong)
    (result,) = receiver.reception.receive(package.files, tmp_path)
    assert result.reason == "totals_differ"
    monkeypatch.setattr(overview, "year_state", right)
    commune.reception.receive([result.receipt])
    answer = commune.exchange.answer()
    assert answer.everything
    assert [reason for _file, reason in answer.refused] == ["totals_differ"]
    whole = commune.exchange.send(tmp_path / "tat-ca.skh", everything=True)
    (again,) = receiver.reception.receive(whole.files, tmp_path)
    commune.reception.receive([again.receipt])
    assert (again.accepted, commune.exchange.answer().everything) == (True, False)


def test_a_folder_that_is_not_there_is_named_and_nobody_counts_as_answered(offices, tmp_path):
    receiver, (commune, *_others) = offices
    receiver.reception.receive(commune.exchange.send(tmp_path).files)
    with pytest.raises(FolderMissing):
        receiver.reception.answers.give_all(tmp_path / "khong-co")
    assert receiver.reception.answers.unanswered() == ["79.001"]


def test_a_commune_gives_no_receipts(offices, tmp_path):
    _receiver, (commune, *_others) = offices
    with pytest.raises(WrongRole):
        commune.reception.answers.give_all(tmp_path)
