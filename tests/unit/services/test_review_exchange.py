"""Sending and receiving: what could be lost, confirmed too early, or written by the wrong office."""

import pytest

from desktop.domain.subjects import SubjectKind
from tests.builders import YEAR, enrolled


@pytest.fixture
def offices(tmp_path, commune, receiver):
    """A commune enrolled at its receiving office."""
    enrolled(commune, receiver, tmp_path)
    return commune, receiver


def test_a_choice_of_checklist_that_was_confirmed_later_arrives(offices, tmp_path):
    commune, receiver = offices
    chosen = commune.checklists.of(SubjectKind.FAMILY, YEAR)
    commune.checklists.choose(SubjectKind.FAMILY, YEAR, chosen.reference)
    commune.checklists.confirm(SubjectKind.FAMILY, YEAR)
    (result,) = receiver.reception.receive(commune.exchange.send(tmp_path).files)
    assert (result.accepted, result.reason) == (True, None)
    assert receiver.history.verify().ok
