"""Receipts in one go, and what a commune learns from them."""

from contextlib import closing, contextmanager

import pytest

from desktop.db.figures import totals
from desktop.domain.subjects import SubjectKind
from desktop.services.failures import FolderMissing, WrongRole
from tests.builders import (
    YEAR,
    a_family,
    a_receiver,
    a_second_pc,
    a_subject,
    an_office,
    enrolled,
    joined,
    registered,
)

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


@pytest.fixture
def two_pcs(offices, tmp_path):
    """A commune with a second PC, all of whose changes are acknowledged."""
    receiver, (commune, *_others) = offices
    with closing(a_second_pc(commune, tmp_path)) as other:
        joined(other, commune, tmp_path)
        for pc in (other, commune):
            pc.sharing.sync(tmp_path)
    registered(commune)
    answered(receiver, commune, commune.exchange.send(tmp_path))
    a_family(commune, "Trần Thị Đào")
    return receiver, commune


def answered(receiver, commune, package):
    """Take a package, and its answer at the commune."""
    (result,) = receiver.reception.receive(package.files, package.files[0].parent)
    commune.reception.receive([result.receipt])
    return result, commune.exchange.answer()


@pytest.fixture
def miscounting(monkeypatch):
    """Within it whoever counts counts wrongly."""

    @contextmanager
    def within():
        with monkeypatch.context() as patched:
            wrong = totals.YearState({}, "0" * 64)
            patched.setattr(totals, "year_state", lambda *_given: wrong)
            yield

    return within


def test_totals_that_differ_ask_the_commune_for_everything(two_pcs, tmp_path, miscounting):
    receiver, commune = two_pcs
    package = commune.exchange.send(tmp_path)
    with miscounting():
        result, answer = answered(receiver, commune, package)
    assert result.reason == "totals_differ"
    assert (answer.everything, answer.differs) == (True, True)
    assert [reason for _file, reason in answer.refused] == ["totals_differ"]
    whole = commune.exchange.send(tmp_path / "tat-ca.skh", everything=True)
    result, answer = answered(receiver, commune, whole)
    assert (result.accepted, answer.everything, answer.differs) == (True, False, False)


def test_a_package_that_proves_both_journals_alike_is_not_asked_for_again(
    two_pcs, tmp_path, miscounting
):
    receiver, commune = two_pcs
    whole = commune.exchange.send(tmp_path / "tat-ca.skh", everything=True)
    with miscounting():
        result, answer = answered(receiver, commune, whole)
    assert (result.reason, result.facts["proved"]) == ("totals_differ", True)
    assert (answer.everything, answer.differs) == (False, True)
    assert receiver.reception.answers.unanswered() == []


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
