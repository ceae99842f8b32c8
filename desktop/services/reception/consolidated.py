"""Consolidated statistics (số liệu tổng hợp): every commune in a year, and all of them together."""

from pathlib import Path

from desktop.db.figures import radar
from desktop.db.figures.radar import Figures
from desktop.domain.targets import Result
from desktop.services.core import Core
from desktop.services.reception.radar import Reading
from desktop.sheets.markup import Format, TableColumn
from desktop.sheets.writing import write_table

COLUMNS = (
    TableColumn("Mã", width=10),
    TableColumn("Xã, phường", width=26),
    TableColumn("Số hộ", Format.WHOLE, 10),
    TableColumn("Đăng ký", Format.WHOLE, 10),
    TableColumn("Đăng ký (%)", Format.POINTS, 10),
    TableColumn("Đã chấm", Format.WHOLE, 10),
    TableColumn("Công nhận", Format.WHOLE, 10),
    TableColumn("Công nhận (%)", Format.POINTS, 11),
    TableColumn("Công nhận năm trước", Format.WHOLE, 12),
    TableColumn("Gói gần nhất", Format.DATE, 13),
)
TOTAL = "Tổng cộng"


class Consolidated:
    """Writes the figures of all communes."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def save(self, reading: Reading, to: Path) -> int:
        """Write a workbook of a reading of the radar; returns how many communes it has.

        Raises:
            WorkbookNotSaved: it cannot be written there.
        """
        with self._core.database.read() as session:
            before = radar.figures(session, self._core.office.code, reading.year - 1)
        rows = [
            [
                *_row(
                    one.official,
                    one.name_in(reading.year),
                    one.figures,
                    before.get(one.code, Figures()).recognised,
                ),
                one.last.date() if one.last else None,
            ]
            for one in sorted(reading.communes, key=lambda one: one.official)
            if not one.merged_into or one.figures.families
        ]
        whole = Figures(*map(sum, zip(*(one.figures for one in reading.communes), strict=True)))
        last_year = sum(one.recognised for one in before.values())
        total = [*_row("", TOTAL, whole, last_year), None]
        write_table(to, f"Tổng hợp {reading.year}", COLUMNS, [*rows, total])
        return len(rows)


def _row(code: str, name: str, figures: Figures, before: int) -> list[object]:
    """One line; a share is of the families, as in the yearly report."""
    registered = Result(figures.registered, figures.families).percent
    recognised = Result(figures.recognised, figures.families).percent
    return [
        code, name, figures.families, figures.registered, registered, figures.scored,
        figures.recognised, recognised, before,
    ]  # fmt: skip
