"""Which households may be one, what speaks for it, and who is left in peace."""

import random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.duplicates import (
    FAMILIES,
    FEW_NAMESAKES,
    PEOPLE,
    Certainty,
    Particulars,
    Sign,
    find,
    one_letter_apart,
    ordered,
)
from desktop.progress import Cancelled, Silent
from tests.builders import a_name

EAST, LOWER = UUID(int=100), UUID(int=200)
NUMBER, OTHER_NUMBER = "079070012345", "001180099999"


def row(number, name="Phạm Văn Bình", place=EAST, **others):
    return Particulars(UUID(int=number), place, name, **others)


def found(*rows, rules=FAMILIES):
    return [(pair.certainty, set(pair.signs)) for pair in find(rows, Silent(), rules)]


HOME, OTHER_HOME = UUID(int=300), UUID(int=400)


def person(number, name="Phạm Văn Bình", place=EAST, household=HOME, **others):
    return row(number, name, place, household=household, **others)


@pytest.mark.parametrize(
    ("one", "other", "certainty", "signs"),
    [
        (
            person(1, identity_number=NUMBER, birth="1970"),
            person(2, "Lê Thị Mai", LOWER, OTHER_HOME, identity_number=NUMBER, birth="1981"),
            Certainty.CERTAIN,
            {Sign.IDENTITY},
        ),
        (
            person(1, birth="1970-05-03"),
            person(2, "Phạm Văn Bình", LOWER, OTHER_HOME, birth="1970-05-03"),
            Certainty.LIKELY,
            {Sign.NAME, Sign.RARE, Sign.BIRTH},
        ),
        (
            person(1, birth="1970-05-03"),
            person(2),
            Certainty.LIKELY,
            {Sign.NAME, Sign.RARE, Sign.HOUSEHOLD, Sign.PLACE},
        ),
        (
            person(1, address="Số 5"),
            person(2, household=OTHER_HOME, address="số 5"),
            Certainty.LIKELY,
            {Sign.NAME, Sign.RARE, Sign.ADDRESS, Sign.PLACE},
        ),
        (
            person(1, birth="1970"),
            person(2, "Phạm Văn Bình", LOWER, OTHER_HOME, birth="1970-05-03"),
            Certainty.POSSIBLE,
            {Sign.NAME, Sign.RARE, Sign.YEAR},
        ),
        (
            person(1, birth="1970", address="Số 5"),
            person(2, household=OTHER_HOME, address="Số 8"),
            Certainty.POSSIBLE,
            {Sign.NAME, Sign.RARE, Sign.PLACE},
        ),
        (
            person(1, birth="1970-05-03"),
            person(2, "Phạm Văn Bìn", LOWER, None, birth="1970-05-03"),
            Certainty.POSSIBLE,
            {Sign.ALIKE, Sign.BIRTH},
        ),
    ],
)
def test_what_two_people_share_makes_a_pair(one, other, certainty, signs):
    assert found(one, other, rules=PEOPLE) == [(certainty, signs)]
    assert found(other, one, rules=PEOPLE) == [(certainty, signs)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            person(1, birth="1970-05-03"),
            person(2, household=OTHER_HOME, birth="1970-05-04"),
        ),
        (
            person(1, birth="1970", identity_number=NUMBER),
            person(2, household=OTHER_HOME, birth="1970", identity_number=OTHER_NUMBER),
        ),
        (person(1, birth="1970"), person(2, birth="1995")),
        (
            person(1, "Phạm Văn An", phone="0912345678", address="Số 5"),
            person(2, "Phạm Văn Ân", phone="0912345678", address="Số 5"),
        ),
        (
            person(1, phone="0912345678", address="Số 5"),
            person(2, "Lê Thị Mai", phone="0912345678", address="Số 5"),
        ),
        (person(1), person(2, place=LOWER, household=OTHER_HOME)),
    ],
    ids=["day", "number", "father and son", "brothers", "couple", "two villages"],
)
def test_two_people_are_left_in_peace(one, other):
    assert found(one, other, rules=PEOPLE) == []


def test_of_a_name_that_many_bear_the_year_counts_within_a_village_alone():
    many = [
        person(number, place=UUID(int=number), household=None, birth=str(1900 + number))
        for number in range(10, 10 + FEW_NAMESAKES)
    ]
    village = many[0].place
    near = person(90, place=village, household=OTHER_HOME, birth=many[0].birth)
    far = person(91, place=LOWER, household=OTHER_HOME, birth=many[1].birth)
    assert found(*many, near, far, rules=PEOPLE) == [
        (Certainty.POSSIBLE, {Sign.NAME, Sign.YEAR, Sign.PLACE})
    ]


def test_a_large_household_may_share_one_telephone_and_address():
    rows = [
        person(number, f"Lê Văn {number}", phone="0912345678", address="Số 5")
        for number in range(7)
    ]
    twice = person(9, "Lê Văn 3", household=OTHER_HOME, phone="0912345678", address="Số 5")
    ((certainty, signs),) = found(*rows, twice, rules=PEOPLE)
    assert certainty is Certainty.LIKELY
    assert {Sign.PHONE, Sign.ADDRESS} <= signs


@pytest.mark.parametrize(
    ("one", "other", "certainty", "signs"),
    [
        (
            row(1, identity_number=NUMBER),
            row(2, "Lê Thị Mai", LOWER, identity_number=NUMBER),
            Certainty.CERTAIN,
            {Sign.IDENTITY},
        ),
        (
            row(1, birth="1970-05-03"),
            row(2, place=LOWER, birth="1970-05-03"),
            Certainty.LIKELY,
            {Sign.NAME, Sign.BIRTH},
        ),
        (
            row(1, phone="0912345678"),
            row(2, place=LOWER, phone="0912345678"),
            Certainty.LIKELY,
            {Sign.NAME, Sign.PHONE},
        ),
        (
            row(1, address="Số 5"),
            row(2, address="số 5"),
            Certainty.LIKELY,
            {Sign.NAME, Sign.ADDRESS, Sign.PLACE},
        ),
        (
            row(1, code="HK01"),
            row(2, "Phạm Văn Bính", LOWER, code="HK01"),
            Certainty.LIKELY,
            {Sign.CODE, Sign.ALIKE},
        ),
        (row(1), row(2, address="Số 9"), Certainty.POSSIBLE, {Sign.NAME, Sign.PLACE}),
        (row(1), row(2, "PHAM VAN BINH"), Certainty.POSSIBLE, {Sign.NAME, Sign.PLACE}),
        (
            row(1, phone="0912345678", address="Số 5"),
            row(2, "Lê Thị Mai", phone="0912345678", address="Số 5"),
            Certainty.POSSIBLE,
            {Sign.PHONE, Sign.ADDRESS, Sign.PLACE},
        ),
        (
            row(1, birth="1970-05-03"),
            row(2, "Phạm Văn Bìn", birth="1970-05-03"),
            Certainty.POSSIBLE,
            {Sign.ALIKE, Sign.BIRTH, Sign.PLACE},
        ),
    ],
)
def test_what_two_households_share_makes_a_pair(one, other, certainty, signs):
    assert found(one, other) == [(certainty, signs)]
    assert found(other, one) == [(certainty, signs)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (row(1), row(2, "Lê Thị Mai")),
        (row(1), row(2, place=LOWER)),
        (row(1, address="Số 5"), row(2, address="Số 9")),
        (row(1, birth="1970"), row(2, birth="1985-02-01")),
        (row(1, identity_number=NUMBER), row(2, identity_number=OTHER_NUMBER)),
        (row(1, "Nguyễn Văn Hùng"), row(2, "Nguyễn Văn Hưng")),
        (row(1, birth="1970"), row(2, place=LOWER, birth="1970")),
    ],
)
def test_namesakes_that_differ_are_left_in_peace(one, other):
    assert found(one, other) == []


def test_a_slip_in_the_identity_number_does_not_part_a_pair():
    slipped = NUMBER[:-2] + NUMBER[-1] + NUMBER[-2]
    rows = row(1, identity_number=NUMBER), row(2, identity_number=slipped)
    assert found(*rows) == [(Certainty.POSSIBLE, {Sign.NAME, Sign.PLACE})]


def test_a_telephone_of_the_whole_village_says_nothing():
    rows = [row(number, f"Lê Văn {number}", phone="0912345678") for number in range(5)]
    others = [row(10, phone="0912345678", place=LOWER), row(11, phone="0912345678")]
    assert found(*rows, *others) == []


def test_an_address_of_the_whole_village_says_nothing():
    rows = [row(number, f"Lê Văn {number}", address="Xóm Trên") for number in range(5)]
    assert found(*rows, row(10, address="Xóm Trên"), row(11, address="xóm trên")) == []


def test_the_surest_come_first_and_every_pair_once():
    rows = [
        row(3),
        row(2, identity_number=NUMBER, birth="1970-05-03", phone="0912345678"),
        row(1, identity_number=NUMBER, birth="1970-05-03", phone="0912345678"),
    ]
    pairs = find(rows, Silent())
    assert [(pair.first.int, pair.second.int) for pair in pairs] == [(1, 2), (1, 3), (2, 3)]
    assert [pair.certainty for pair in pairs] == [0, 2, 2]


def test_the_order_of_the_register_changes_nothing():
    chance = random.Random(3)
    rows = [
        row(number, a_name(chance), EAST if number % 2 else LOWER, birth=f"19{number % 7 + 60}")
        for number in range(600)
    ]
    wanted = find(rows, Silent())
    assert wanted
    assert find(rows[::-1], Silent()) == wanted


def test_a_person_can_stop_the_search():
    class Impatient:
        def step(self, done, total):
            if done:
                raise Cancelled

    with pytest.raises(Cancelled):
        find([row(1), row(2)], Impatient())


WORDS = st.text("abcd", max_size=6)


@given(WORDS, WORDS)
def test_a_letter_apart_means_one_change_at_most(one, other):
    spots = range(len(one) + 1)
    letters = set(one + other)
    near = {one}
    near |= {one[:at] + one[at + 1 :] for at in spots}
    near |= {one[:at] + letter + one[at:] for at in spots for letter in letters}
    near |= {one[:at] + letter + one[at + 1 :] for at in spots for letter in letters}
    near |= {one[:at] + one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :] for at in spots}
    assert one_letter_apart(one, other) == (other in near)
    assert one_letter_apart(one, other) == one_letter_apart(other, one)


def test_the_row_entered_first_stands_first():
    assert ordered(UUID(int=2), UUID(int=1)) == (UUID(int=1), UUID(int=2))
