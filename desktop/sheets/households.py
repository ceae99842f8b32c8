"""Books with one row a person, folded into one row a household: its head's, with the others counted.

A household begins with a new household number, a new name in the column of heads, or a person whose
relation is "Chủ hộ". Everybody is kept as a `Person` too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from desktop.domain.names import fold
from desktop.sheets import values
from desktop.sheets.cells import Flaw, tidy
from desktop.sheets.header import Header
from desktop.sheets.merged import SHARED, MergedDown
from desktop.sheets.outsiders import Outsiders
from desktop.sheets.reading import Sheet
from desktop.sheets.rows import Field, Person, PersonField, RowCode

Row = Sequence[object]
Numbered = tuple[int, Row]
"""A row's number from 1, and its cells."""

COUNTED = "Số khẩu"
"""Title of the column that is put behind the book's own, when it has none."""

_HEAD = frozenset({"ch", "chh", "ban than", "la chu ho", "dai dien", "dai dien ho", "x", "1", "co"})
_MARKS = frozenset({"", "x", "1", "co", "v", "+"})
_OF_HEAD = (Field.CODE, Field.ADDRESS, Field.PHONE, Field.ZONE, Field.POOR, Field.MEMBERS, *SHARED)
_FEWEST_REPEATS = 3


def as_households(header: Header, body: Sequence[Row]) -> Header | None:
    """Give the header of a book with one row a person; None when rows are households.

    Without a column that says so, it is one when the same household number comes again and again
    beside names that need not be heads'.
    """
    heads = header.fields.get(Field.HEAD) if header.form.lists_people else None
    person = header.people.get(PersonField.PERSON)
    if heads is None:
        return None
    if person is not None and {fold(tidy(row[heads])) for row in body} <= _MARKS:
        people = {PersonField.RELATION: heads}  # a column "Chủ hộ" that is only ticked
        return replace(header, fields={**header.fields, Field.HEAD: person}, people=people)
    if header.people or _numbers_repeat(header, body):
        return header
    return None


def _numbers_repeat(header: Header, body: Sequence[Row]) -> bool:
    code, name = header.fields.get(Field.CODE), header.fields[Field.HEAD]
    if code is None or "chu" in fold(header.titles[name]).split():
        return False
    numbers = [tidy(row[code]) for row in body if tidy(row[name])]
    again = sum(one == other for one, other in pairwise(numbers) if other)
    return again >= _FEWEST_REPEATS and 2 * again >= len(set(numbers))


@dataclass(slots=True)
class _Group:
    """A household while its rows come."""

    code: str
    head_name: str
    rows: list[Numbered] = field(default_factory=list)
    head: Numbered | None = None


class Households:
    """Folds the rows of one sheet.

    Attributes:
        header: as the folded rows have it: with heads' names and a count of members.
        people: everybody so far.
        notes: row, field and what is to be said of it.
    """

    def __init__(self, header: Header, sheet: Sheet, place: int) -> None:
        self._own, self._sheet = header, place
        self._person = header.people.get(PersonField.PERSON, header.fields[Field.HEAD])
        self._heads = header.fields[Field.HEAD] if PersonField.PERSON in header.people else None
        self._relation = header.people.get(PersonField.RELATION)
        self._code = header.fields.get(Field.CODE)
        self._merged = [
            (at, MergedDown(sheet.merged, at + sheet.first_column))
            for at in {self._code, self._heads, *map(header.fields.get, SHARED)}
            if at is not None
        ]
        self._outsiders = Outsiders(header.words, header.known)
        self._group: _Group | None = None
        self.people: list[Person] = []
        self.notes: list[tuple[int, Row, RowCode]] = []
        fields = {**header.fields, Field.HEAD: self._person}
        fields.setdefault(Field.MEMBERS, len(header.titles))
        titles = header.titles
        if fields[Field.MEMBERS] == len(titles):
            titles = (*titles, COUNTED)
        self.header = replace(header, fields=fields, titles=titles)

    def take(self, rows: Sequence[Row], first: int) -> list[Numbered]:
        """Take a block of rows; give those of households that are complete, and rows of nobody."""
        return [one for place, row in enumerate(self._filled(rows, first), first + 1)
                for one in self._next(place, row)]  # fmt: skip

    def close(self) -> list[Numbered]:
        """Give the last household."""
        return list(self._flush())

    def _filled(self, rows: Sequence[Row], first: int) -> Sequence[Row]:
        """Write the value of merged cells into all the rows they cover, and heads among the people."""
        width = len(self.header.titles)
        filled = [[*row, *[""] * (width - len(row))] for row in rows]
        for at, merged in self._merged:
            for row, cell in zip(
                filled, merged.fill([row[at] for row in filled], first), strict=True
            ):
                row[at] = cell
        if self._heads is not None:
            for row in filled:  # some write the head's name in his own column alone
                row[self._person] = row[self._person] or row[self._heads]
        return filled

    def _next(self, number: int, row: Row) -> Iterator[Numbered]:
        if self._outsiders.is_blank(row):
            return
        if self._is_outside(row):
            yield from self._flush()
            yield number, row
            return
        code, head_name = self._text(row, self._code), self._text(row, self._heads)
        is_head = self._is_head(row)
        group = self._group
        if group is None or self._begins(group, code, head_name, is_head=is_head):
            yield from self._flush()
            group = self._group = _Group(code, head_name)
        group.rows.append((number, row))
        group.code, group.head_name = group.code or code, group.head_name or head_name
        if is_head:
            group.head = number, row

    def _begins(self, group: _Group, code: str, head_name: str, *, is_head: bool) -> bool:
        if code and group.code and code != group.code:
            return True
        if head_name and group.head_name and fold(head_name) != fold(group.head_name):
            return True
        return is_head and (group.head is not None or not (group.code or group.head_name))

    def _is_outside(self, row: Row) -> bool:
        """Say whether a row is nobody: a heading, a total, the header again."""
        name = self._text(row, self._person)
        if not name or name in self._own.words:
            return True
        if self._text(row, self._relation) or self._text(row, self._code):
            return False
        return self._outsiders.is_outside(row)

    def _is_head(self, row: Row) -> bool:
        if self._heads is not None:
            return fold(self._text(row, self._heads)) == fold(self._text(row, self._person))
        relation = fold(self._text(row, self._relation))
        return relation.startswith("chu ho") or relation in _HEAD

    def _flush(self) -> Iterator[Numbered]:
        group, self._group = self._group, None
        if group is None:
            return
        number, head = group.head or group.rows[0]
        marked = self._relation is not None or self._heads is not None
        if group.head is None and marked:
            self.notes.append((number, head, RowCode.HEAD_UNMARKED))
        folded = list(head)
        if group.head is None and group.head_name:
            folded[self._person] = group.head_name
        for one in _OF_HEAD:
            at = self.header.fields.get(one)
            if at is not None and folded[at] == "":
                folded[at] = next((row[at] for _number, row in group.rows if row[at] != ""), "")
        members = self.header.fields[Field.MEMBERS]
        if folded[members] == "":
            folded[members] = float(len(group.rows))
        self.people += [self._read(one, row, number) for one, row in group.rows]
        yield number, folded

    def _read(self, number: int, row: Row, household: int) -> Person:
        def cell(one: Field) -> object:
            at = self.header.fields.get(one)
            return "" if at is None else row[at]

        identity, birth = values.identity(cell(Field.IDENTITY)), values.birth(cell(Field.BIRTH))
        sex = values.sex(cell(Field.SEX))
        return Person(
            number, self._sheet, household, self._text(row, self._person),
            self._text(row, self._relation),
            str(identity.kept if isinstance(identity, Flaw) else identity),
            str(birth.kept if isinstance(birth, Flaw) else birth),
            None if isinstance(sex, Flaw) else sex,
        )  # fmt: skip

    def _text(self, row: Row, at: int | None) -> str:
        return "" if at is None else tidy(row[at])
