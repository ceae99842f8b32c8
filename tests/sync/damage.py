"""An office that has something in every table, and what may happen to those tables."""

import datetime as dt
import random
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Boolean, Column

from desktop.db.crdt import dots
from desktop.db.tables.entity import Id
from desktop.db.tables.schema import ENTITIES
from desktop.db.tables.shapes import shape
from desktop.domain.subjects import SubjectKind
from desktop.services.register.life import NewHousehold
from desktop.services.titles.meetings import Held
from desktop.services.workplace import Workplace
from tests.builders import (
    NAMED,
    YEAR,
    a_second_pc,
    an_office,
    decided,
    enrolled,
    joined,
    recognised,
    registered,
    scored,
    with_families,
)
from tests.rawdata import key_of, raw, tables

JOURNAL = ("change", "salt", "told", "writer")


def with_everything(commune: Workplace, folder: Path) -> None:
    """Let a commune write into every table it can fill alone, and two of its PCs disagree."""
    subjects = {kind: recognised(commune, kind) for kind in NAMED}
    first, second, leaving, erased = with_families(commune, 4, ("Thôn Trung", "Thôn Hạ"))
    registered(commune)
    scored(commune, [first, second, leaving, erased])
    scored(commune, [first], less=1.0)  # an edit of a sheet, which no index finds
    here, there = commune.register.villages()[:2]
    commune.villages.rename(here.id, "Thôn Cũ Nay Mới")
    commune.moving.move(leaving, there.id if there.id != _village(commune, leaving) else here.id)
    commune.duplicates.distinct(first, second)
    commune.checklists.confirm(SubjectKind.FAMILY, YEAR - 1)
    _meeting(commune, here.id, subjects[SubjectKind.FAMILY])
    decision = commune.recognition.decisions(YEAR)[0].id
    commune.certificates.note_printing({decision: 1})
    commune.life.split(second, NewHousehold("Trần Thị Út"))
    commune.correcting.correct(second, "Ghi sai địa chỉ.", "Sổ hộ tịch", address="Số 9")
    decided(commune, "9/QĐ-UBND", YEAR, [erased])
    commune.erasing.erase(erased)
    commune.names.rename("Xã Mỹ Hòa", "79.900", dt.date(2025, 7, 1), "1234/NQ-UBTVQH15")
    _disagree(commune, [first, second], folder)


def with_an_arrival(commune: Workplace, receiver: Workplace, folder: Path) -> None:
    """Let a recognised household of another commune be passed on to this one, which takes it."""
    with closing(an_office(folder, code="79.900", name="Xã Láng Giềng")) as other:
        enrolled(other, receiver, folder)
        other.moving.leave(recognised(other, SubjectKind.FAMILY), commune.office.name)
        package = other.exchange.send(folder / "lang-gieng.skh")
        receiver.reception.receive(package.files)
    (line,) = receiver.transfers.listed()
    receiver.transfers.pass_on(line.move_id, commune.office.code)
    receipts = {one.code: one.path for one in receiver.reception.answers.give_all(folder)}
    commune.reception.receive([receipts[commune.office.code]])
    commune.arriving.accept(line.move_id, commune.register.villages()[0].id)


def _village(commune: Workplace, family: Any) -> Any:
    return commune.register.family(family).village_id


def _meeting(commune: Workplace, village: Any, family: Any) -> None:
    day = dt.date(YEAR, 11, 5)
    commune.meetings.hold(
        Held(village, SubjectKind.FAMILY, YEAR, day, "Nhà văn hóa", "Lê A", "Lê B", 9, 7, {})
    )


def _disagree(main: Workplace, families: list[Any], folder: Path) -> None:
    place = folder / "shared"
    place.mkdir()
    with closing(a_second_pc(main, folder)) as other:
        joined(other, main, folder)
        for pc in (main, other, main):
            pc.sharing.sync(place)
        for pc, less in ((main, 0.5), (other, 1.0)):
            scored(pc, families, less=less)
            pc.register.edit_family(families[0], head_name=f"Vũ Thị {less}", note=f"gặp lúc {less}")
        main.register.remove_family(families[1])
        other.register.edit_family(families[1], address="Số 7")
        for _again in range(2):
            for pc in (other, main):
                pc.sharing.sync(place)


def contents(office: Workplace) -> dict[str, list[tuple[Any, ...]]]:
    """Every row that follows from the journal, and the journal."""
    found = tables(office.data_file, key_of(office))
    told = {name: found[name] for name in ("sibling", "awaited", *JOURNAL)}
    return told | {name: sorted(map(partial(_by_field, name), found[name])) for name in ENTITIES}


def _by_field(table: str, row: tuple[Any, ...]) -> str:
    """A row whose dots are spelled out: which fields they name depends on the order of arrival."""
    place = [one.name for one in columns_of(table)].index("dots")
    shown = dots.parse(row[place])
    fields = {name: shown.get(name, shown.get("", "")) for name in shape(table).fields}
    return repr((*row[:place], fields, *row[place + 1 :]))


def in_use(office: Workplace) -> list[str]:
    """The entities of which an office has rows."""
    return [name for name, rows in contents(office).items() if rows and name in ENTITIES]


def other_value(column: Column[Any]) -> str:
    """A value that no row of these offices has, as a statement says it."""
    if isinstance(column.type, Id):
        return "dots_of_nobody"
    if isinstance(column.type, Boolean):
        return f"NOT {column.name}"
    if isinstance(column.type, JSON):
        return "'{\"x\": 1}'"
    return "'x'" if column.type.python_type is str else "77"


class Damaging:
    """Harms rows behind the program's back."""

    def __init__(self, office: Workplace, chance: random.Random) -> None:
        self._office, self._chance = office, chance

    def run(self, statement: str, *values: object) -> None:
        with raw(self._office.data_file, key_of(self._office)) as connection:
            connection.execute(statement, values)

    def values(self, query: str) -> list[tuple[Any, ...]]:
        with raw(self._office.data_file, key_of(self._office)) as connection:
            return [tuple(row) for row in connection.execute(query).fetchall()]

    def rows(self, table: str) -> list[tuple[Any, ...]]:
        columns = ", ".join(self.keys(table))
        return self.values(f"SELECT {columns} FROM {table} ORDER BY {columns}")

    @staticmethod
    def keys(table: str) -> tuple[str, ...]:
        if table == "sibling":
            return ("entity", "entity_id", "field", "dot")
        return tuple(shape(table).key)

    def one(self, table: str) -> tuple[str, tuple[Any, ...]]:
        """The condition that finds one row by chance, and its values."""
        row = self._chance.choice(self.rows(table))
        return " AND ".join(f"{name} = ?" for name in self.keys(table)), row

    def change(self, table: str, column: Column[Any]) -> None:
        where, row = self.one(table)
        if isinstance(column.type, Id):
            self.run(f"UPDATE {table} SET {column.name} = ? WHERE {where}", b"\7" * 16, *row)
        else:
            self.run(
                f"UPDATE {table} SET {column.name} = {other_value(column)} WHERE {where}", *row
            )

    def lose(self, table: str) -> None:
        where, row = self.one(table)
        self.run(f"DELETE FROM {table} WHERE {where}", *row)

    def invent(self, table: str, own: bytes = b"") -> None:
        """Add a row that nobody wrote: another one's copy under an id of its own."""
        where, row = self.one(table)
        columns = ", ".join(("dots", *shape(table).columns))
        self.run(
            f"INSERT INTO {table} (id, {columns}) SELECT ?, {columns} FROM {table} WHERE {where}",
            own or self._chance.randbytes(16), *row,
        )  # fmt: skip


def columns_of(table: str) -> list[Column[Any]]:
    """Every column of an entity."""
    return [one for one in ENTITIES[table].__table__.columns if isinstance(one, Column)]
