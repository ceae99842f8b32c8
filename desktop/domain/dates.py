"""Dates as officers write them: day, month and year, or a year alone (ngày tháng năm)."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Self

from desktop.domain.failures import (
    DateImpossible,
    DateNotReadable,
    DateOutOfRange,
    DateYearTooShort,
)

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years outside are slips of the finger: nobody in the register was born before 1900."""

ADULT = 18
"""Years of whom the register knows by name; children are counted with their household."""

_VIETNAMESE = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{1,4})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_YEAR = re.compile(r"(\d{4})(?:\.0)?", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of which perhaps only the year is known, as with many birth dates."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise DateOutOfRange(first=FIRST_YEAR, last=LAST_YEAR)
        if self.month or self.day:
            try:
                dt.date(self.year, self.month, self.day)
            except ValueError as error:
                raise DateImpossible from error

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "1970", "03/05/1970" (also with dots or hyphens) or "1970-05-03".

        Day comes first, as everybody here writes it. "5/3/26" is refused, not guessed: it may
        mean 1926 or 2026.

        Raises:
            DateNotReadable: it is none of these.
            DateYearTooShort: the year has fewer than four figures.
            DateImpossible: the calendar has no such day.
            DateOutOfRange: the year is before 1900 or after 2100.
        """
        text = text.strip()
        if year := _YEAR.fullmatch(text):
            return cls(int(year[1]))
        if iso := _ISO.fullmatch(text):
            return cls._full(int(iso[1]), int(iso[2]), int(iso[3]))
        written = _VIETNAMESE.fullmatch(text)
        if not written:
            raise DateNotReadable
        if len(written[3]) < 4:
            raise DateYearTooShort
        return cls._full(int(written[3]), int(written[2]), int(written[1]))

    @classmethod
    def of(cls, date: dt.date) -> Self:
        """Give the same day, all of it known."""
        return cls(date.year, date.month, date.day)

    @classmethod
    def from_cell(cls, number: float, *, since_1904: bool = False) -> Self:
        """Read a number a workbook holds where a date belongs: a year, or Excel's count of days.

        Raises:
            DateNotReadable: it is no whole number of days.
            DateImpossible: it is Excel's 29 February 1900, which never was.
            DateOutOfRange: the day lies before 1900 or after 2100.
        """
        if FIRST_YEAR <= number <= LAST_YEAR and number == int(number):
            return cls(int(number))
        return cls.of(from_excel_serial(number, since_1904=since_1904))

    @classmethod
    def _full(cls, year: int, month: int, day: int) -> Self:
        if not (month and day):
            raise DateImpossible
        return cls(year, month, day)

    def is_of_age(self, today: dt.date) -> bool:
        """Say whether who was born then is an adult; a year alone counts as its first day."""
        years = today.year - self.year
        if years == ADULT and self.day:
            return (today.month, today.day) >= (self.month, self.day)
        return years >= ADULT

    @property
    def text(self) -> str:
        """As it is written on paper: dd/MM/yyyy, or the year."""
        return f"{self.day:02d}/{self.month:02d}/{self.year}" if self.day else str(self.year)

    @property
    def iso(self) -> str:
        """As it is stored: "1970-05-03", or "1970"."""
        return f"{self.year}-{self.month:02d}-{self.day:02d}" if self.day else str(self.year)


def from_excel_serial(number: float, *, since_1904: bool = False) -> dt.date:
    """Turn Excel's count of days into a date; the time of day is dropped.

    Excel counts from 1 January 1900 and believes that 1900 was a leap year; books from old Macs
    count from 1 January 1904.

    Raises:
        DateNotReadable: not a number of days at all (negative, or not a number).
        DateImpossible: day 60, Excel's 29 February 1900.
        DateOutOfRange: after 2100.
    """
    last = dt.date(LAST_YEAR, 12, 31)
    if not number >= (0 if since_1904 else 1):
        raise DateNotReadable
    if number > (last - dt.date(1899, 12, 30)).days + 1:
        raise DateOutOfRange(first=FIRST_YEAR, last=LAST_YEAR)
    days = int(number)
    if since_1904:
        return _within_range(dt.date(1904, 1, 1) + dt.timedelta(days))
    if days == 60:
        raise DateImpossible
    return _within_range(dt.date(1899, 12, 31 if days < 60 else 30) + dt.timedelta(days))


def _within_range(date: dt.date) -> dt.date:
    if date.year > LAST_YEAR:
        raise DateOutOfRange(first=FIRST_YEAR, last=LAST_YEAR)
    return date


def vietnamese_date(date: dt.date) -> str:
    """Write a day as dd/MM/yyyy, for example 05/03/2026."""
    return f"{date.day:02d}/{date.month:02d}/{date.year}"
