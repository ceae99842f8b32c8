"""Dates as officers write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.dates import PartialDate, from_excel_serial, vietnamese_date
from desktop.domain.failures import (
    DateImpossible,
    DateNotReadable,
    DateOutOfRange,
    DateYearTooShort,
)
from desktop.errors import AppError


@pytest.mark.parametrize(
    ("text", "iso", "written"),
    [
        ("1970", "1970", "1970"),
        (" 1970.0 ", "1970", "1970"),
        ("3/5/1970", "1970-05-03", "03/05/1970"),
        ("03-05-1970", "1970-05-03", "03/05/1970"),
        ("03.05.1970", "1970-05-03", "03/05/1970"),
        ("3 / 5 / 1970", "1970-05-03", "03/05/1970"),
        ("1970-05-03", "1970-05-03", "03/05/1970"),
        ("1970-05-03 00:00:00", "1970-05-03", "03/05/1970"),
        ("29/02/2024", "2024-02-29", "29/02/2024"),
    ],
)
def test_a_date_is_read_and_written(text: str, iso: str, written: str) -> None:
    date = PartialDate.parse(text)
    assert (date.iso, date.text) == (iso, written)
    assert PartialDate.parse(date.iso) == PartialDate.parse(date.text) == date


@pytest.mark.parametrize(
    ("text", "failure"),
    [
        ("31/02/2026", DateImpossible),
        ("29/02/2026", DateImpossible),
        ("00/00/1970", DateImpossible),
        ("1970-00-00", DateImpossible),
        ("13/13/2026", DateImpossible),
        ("5/3/26", DateYearTooShort),
        ("5/3/026", DateYearTooShort),
        ("05/03/1826", DateOutOfRange),
        ("2101", DateOutOfRange),
        ("", DateNotReadable),
        ("tháng 3", DateNotReadable),
        ("5/1970", DateNotReadable),
        ("٣/٥/١٩٧٠", DateNotReadable),
    ],
)
def test_a_wrong_date_is_refused_with_its_reason(text: str, failure: type[AppError]) -> None:
    with pytest.raises(failure):
        PartialDate.parse(text)


def test_a_month_without_a_day_cannot_be_made() -> None:
    with pytest.raises(DateImpossible):
        PartialDate(1970, 5)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_every_day_survives_writing_and_reading(day: dt.date) -> None:
    assert PartialDate.parse(vietnamese_date(day)) == PartialDate.of(day)
    assert PartialDate.of(day).iso == day.isoformat()


def test_a_year_sorts_before_the_days_in_it() -> None:
    dates = [
        PartialDate(1969, 12, 31),
        PartialDate(1970),
        PartialDate(1970, 1, 1),
        PartialDate(1971),
    ]
    assert sorted(dates[2:] + dates[:2]) == dates


@pytest.mark.parametrize(
    ("serial", "date"),
    [
        (1, dt.date(1900, 1, 1)),
        (59, dt.date(1900, 2, 28)),
        (61, dt.date(1900, 3, 1)),
        (25569, dt.date(1970, 1, 1)),
        (46086.75, dt.date(2026, 3, 5)),
    ],
)
def test_a_count_of_days_from_excel_becomes_a_date(serial: float, date: dt.date) -> None:
    assert from_excel_serial(serial) == date


def test_a_book_from_an_old_mac_counts_from_1904() -> None:
    assert from_excel_serial(0, since_1904=True) == dt.date(1904, 1, 1)
    assert from_excel_serial(46086 - 1462, since_1904=True) == dt.date(2026, 3, 5)


@pytest.mark.parametrize(
    ("serial", "failure"),
    [
        (60, DateImpossible),
        (0, DateNotReadable),
        (-5, DateNotReadable),
        (float("nan"), DateNotReadable),
        (float("inf"), DateOutOfRange),
        (73416, DateOutOfRange),
        (912345678, DateOutOfRange),
    ],
)
def test_a_number_that_is_no_day_is_refused(serial: float, failure: type[AppError]) -> None:
    with pytest.raises(failure):
        from_excel_serial(serial)


def test_the_last_day_of_the_range_is_read_in_both_calendars() -> None:
    assert from_excel_serial(73415) == dt.date(2100, 12, 31)
    with pytest.raises(DateOutOfRange):
        from_excel_serial(73415 - 1461, since_1904=True)


def test_a_cell_with_a_year_is_a_year_and_not_a_day_of_1905() -> None:
    assert PartialDate.from_cell(1970).iso == "1970"
    assert PartialDate.from_cell(25569).iso == "1970-01-01"
    assert PartialDate.from_cell(1970.5).iso == "1905-05-23"
