"""Invented people: the same for the same seed, and of every sort a year needs."""

from collections import Counter

import pytest

from desktop.bootstrap import library
from desktop.domain.checklist import Completeness, Scoring, accept, score
from desktop.domain.identity import IdentityNumber
from desktop.services.demo import people
from desktop.services.demo.people import Learning

VILLAGES = people.village_names(3)
DECIDING = [
    one for one in library().all() if one.completeness is not Completeness.PARTIAL and one.items
]


def test_a_seed_names_the_same_people_every_time() -> None:
    first, again, other = (list(people.families(30, VILLAGES, seed)) for seed in (7, 7, 8))
    assert first == again
    assert first != other


def test_more_people_begin_with_the_same_ones() -> None:
    assert list(people.families(30, VILLAGES, 1))[:10] == list(people.families(10, VILLAGES, 1))


def test_identity_numbers_are_well_formed_and_agree_with_the_person() -> None:
    numbered = [one for one in people.families(200, VILLAGES, 1) if one.identity_number]
    for one in numbered:
        number = IdentityNumber.parse(one.identity_number)
        assert number.contradictions(one.sex, int(one.birth[:4])) == ()
    assert len({one.identity_number for one in numbered}) == len(numbered) > 50


def test_any_number_of_villages_has_names_of_its_own() -> None:
    names = people.village_names(37)
    assert len(set(names)) == 37
    assert people.village_names(2) == names[:2]


def test_most_families_do_well_and_some_do_not() -> None:
    ways = Counter(people.learning(place, 2026, 6) for place in range(300))
    assert set(ways) == set(Learning)
    assert ways[Learning.WELL] > 200


@pytest.mark.parametrize("checklist", DECIDING, ids=lambda one: one.reference)
def test_sheets_of_any_checklist_come_out_as_meant(checklist: people.Checklist) -> None:
    for subject in "abcdefgh":
        well = people.marks(checklist, subject, Learning.WELL, 1)
        short = people.marks(checklist, subject, Learning.SHORT, 1)
        begun = people.marks(checklist, subject, Learning.UNFINISHED, 1)
        for answers in (well.own, well.village, well.commune, short.commune, begun.own):
            assert accept(checklist, answers) == answers
        assert score(checklist, well.commune).complete
        if checklist.scoring is not Scoring.LEVELS:
            assert score(checklist, well.commune).passed
            assert not score(checklist, short.commune).passed
        assert not score(checklist, begun.own).complete
