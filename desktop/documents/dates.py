"""Dates as papers write them (Nghị định 30/2020/NĐ-CP: days 1–9 and months 1–2 with a leading 0)."""

import datetime as dt


def in_words(date: dt.date) -> str:
    """The date after the word "ngày": "05 tháng 02 năm 2026", "18 tháng 3 năm 2026"."""
    month = f"{date.month:02}" if date.month <= 2 else str(date.month)
    return f"{date.day:02} tháng {month} năm {date.year}"
