"""Finding the header under titles and merged cells, and what each column of it means."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from desktop.domain.names import fold
from desktop.sheets.cells import tidy
from desktop.sheets.columns import ANYBODY, LOOSE, is_group, meaning
from desktop.sheets.forms import Form
from desktop.sheets.joints import (
    Joint,
    address_of,
    joined,
    joints_of,
    lists_several,
    other_half,
    titled,
)
from desktop.sheets.rows import AnyField, Column, Field, Layout, PersonField
from desktop.sheets.titles import FEWEST, after_numbering, joined_titles, title_of, titles_above

DEPTH = 60
"""Rows from the top among which the header is looked for."""

_FIGURES = re.compile(r"\d{3}")
_TITLES_BEGIN = ("họ", "tên", "chủ", "ho", "ten", "chu")
_SAMPLES = 3
_LONGEST_SAMPLE = 60

F = TypeVar("F", Field, PersonField)


@dataclass(frozen=True, slots=True)
class Header:
    """A header that was found.

    Attributes:
        form: the book it is the header of.
        rows: places of its rows among those given: one, two, or none.
        body: place of the first row after it.
        titles: of every column, "" where there is none.
        fields: column of each field.
        known: columns that need no explanation though no field, such as STT.
        words: all that stands in it, to know it again further down.
        people: columns of books with one row a person.
        joints: columns that make one value together; rows are to be `joined` before they are read.
    """

    form: Form
    rows: tuple[int, ...]
    body: int
    titles: tuple[str, ...]
    fields: dict[Field, int]
    known: frozenset[int]
    words: frozenset[str] = frozenset()
    people: dict[PersonField, int] = field(default_factory=dict)
    joints: tuple[Joint, ...] = ()

    @property
    def missing(self) -> tuple[Field, ...]:
        """Columns every row needs and that are not there."""
        return tuple(one for one in self.form.required if one not in self.fields)

    @property
    def design(self) -> str:
        """The same for all sheets of a kind with these titles: a correction is remembered by it."""
        words = titles_key(self.titles)
        if not self.form.lists_people:  # families' designs were kept before there were other kinds
            words = f"{self.form.kind}:{words}"
        return hashlib.sha256(words.encode()).hexdigest()[:16]

    @property
    def beside(self) -> int | None:
        """Place of the names of another table, which has running numbers of its own on the right."""
        named = self.people.get(PersonField.PERSON, self.fields.get(self.form.named))
        if named is None:
            return None
        title, ordinal = fold(self.titles[named]), min(self.known - {*range(named)}, default=None)
        if ordinal is None:
            return None
        others = range(ordinal + 1, len(self.titles))
        return next((place for place in others if fold(self.titles[place]) == title), None)

    def corrected(self, columns: Mapping[int, AnyField | None]) -> "Header":
        """Take the officer's word for what some columns mean."""
        fields: dict[int, AnyField] = {place: one for one, place in self.fields.items()}
        fields.update({place: one for one, place in self.people.items()})
        for place, one in columns.items():
            fields = {at: other for at, other in fields.items() if other is not one and at != place}
            if one is not None and place < len(self.titles):
                fields[place] = one
        return replace(
            self,
            fields={one: at for at, one in fields.items() if isinstance(one, Field)},
            people={one: at for at, one in fields.items() if isinstance(one, PersonField)},
            known=self.known - columns.keys(),
        )

    def completed(self, body: Sequence[Sequence[object]]) -> "Header":
        """Correct what only the rows below can tell: where names go on, or are many in one cell."""
        person = self.people.get(PersonField.PERSON)
        if person is not None and lists_several(row[person] for row in body):
            people = {one: at for one, at in self.people.items() if at != person}
            return replace(self, people=people)
        name = self.people.get(PersonField.PERSON, self.fields.get(self.form.named))
        taken = {*self.fields.values(), *self.people.values()}
        if name is None or name + 1 in taken or any(name in one.places for one in self.joints):
            return self
        joint = other_half(self.titles, name, body)
        return replace(self, joints=(*self.joints, joint)) if joint else self

    def layout(
        self, sheet: str, first_column: int, body: Sequence[Sequence[object]] = ()
    ) -> Layout:
        """Say the same in the sheet's own rows and columns, the first row being 1."""
        columns = self._columns(self.fields, first_column)
        people = self._columns(self.people, first_column)
        understood = {*self.fields.values(), *self.people.values(), *self.known}
        samples = tuple(_samples(body, place) for place in range(len(self.titles)))
        ignored = tuple(
            Column(place + first_column, title)
            for place, title in enumerate(self.titles)
            if (title or samples[place]) and place not in understood
        )
        rows = tuple(row + 1 for row in self.rows)
        blank = ("",) * first_column
        return Layout(
            sheet, rows, columns, ignored, blank + self.titles, self.design, people,
            ((),) * first_column + samples, required=self.form.required,
            kind=self.form.kind,
        )  # fmt: skip

    def _columns(self, places: Mapping[F, int], first_column: int) -> dict[F, Column]:
        return {
            one: Column(place + first_column, self.titles[place]) for one, place in places.items()
        }


def titles_key(titles: Sequence[str]) -> str:
    """The same for all sheets with these titles, whatever they are about."""
    return "|".join(map(fold, titles)).strip("|")


def find_header(rows: Sequence[Sequence[object]], form: Form) -> Header | None:
    """Find the row, or the two rows, that name the most columns; the earliest of equals.

    Two rows are taken together where a cell is merged over several ("Địa chỉ" over "Số nhà" and
    "Thôn"), or down over both.
    """
    texts = [[title_of(cell) for cell in row] for row in rows[:DEPTH]]
    best: Header | None = None
    for place, row in enumerate(texts):
        candidates = [_read(form, (place,), row, _joints(row, form))]
        if place and sum(map(bool, texts[place - 1])) > 1:
            upper = texts[place - 1]
            both = joined_titles(upper, row, form)
            joints = joints_of(row, titles_above(upper, row), form)
            candidates.append(_read(form, (place - 1, place), both, joints))
        for found in candidates:
            if best is None or _merit(found) > _merit(best):
                best = found
    if (
        best is None
        or len(best.fields) + len(best.people) < FEWEST
        or not set(form.required) & set(best.fields)
    ):
        return None
    above = best.rows[0] - 1  # perhaps its group titles, though they told us nothing new
    words: set[str] = set()
    body = best.body + _continues(best, rows)
    for place in (above, *best.rows, *range(best.body, body)):
        if place >= 0 and sum(map(bool, texts[place])) > 1:
            words.update(filter(None, texts[place]))
            words.update(map(tidy, joined([texts[place]], best.joints)[0]))
    return replace(best, words=frozenset(words - {""}), body=after_numbering(body, texts))


def is_header(row: Sequence[object], form: Form, named: int) -> bool:
    """Say whether a row among the subjects heads a table of its own, with other columns."""
    name = row[named]
    if not isinstance(name, str) or not name[:3].lower().startswith(_TITLES_BEGIN):
        return False
    return len(_read(form, (0,), [title_of(cell) for cell in row], []).fields) > 1 and (
        (meaning(name, form) or ("",))[0] in {form.named, form.anybody}
    )


def guess_header(rows: Sequence[Sequence[object]], form: Form) -> Header | None:
    """Take the row with the most titles for the header, for the officer to say what they mean.

    Where that row holds figures it is a subject already, and there is no header at all.
    """
    texts = [[title_of(cell) for cell in row] for row in rows[:DEPTH]]
    most = max((sum(map(bool, row)) for row in texts), default=0)
    if most < FEWEST:
        return None
    place = next(i for i, row in enumerate(texts) if sum(map(bool, row)) == most)
    if any(isinstance(cell, str) and _FIGURES.search(cell) for cell in rows[place]) or any(
        not isinstance(cell, str) for cell in rows[place]
    ):
        return Header(form, (), place, ("",) * len(rows[place]), {}, frozenset())
    found = _read(form, (place,), texts[place], _joints(texts[place], form))
    body = after_numbering(found.body, texts)
    return replace(found, words=frozenset(filter(None, texts[place])), body=body)


def _merit(header: Header) -> tuple[int, int, int, int]:
    """Rate a header: the needed columns first, then all, then one row rather than two."""
    return -len(header.missing), len(header.fields), len(header.joints), -len(header.rows)


def _joints(titles: list[str], form: Form) -> list[Joint]:
    return joints_of(titles, [""] * len(titles), form)


def _read(form: Form, rows: tuple[int, ...], titles: list[str], joints: list[Joint]) -> Header:
    """Give each field the column that names it most surely, the leftmost of equals."""
    titles = titled(titles, joints)
    claims: dict[AnyField, tuple[int, int]] = {}
    anybody: int | None = None
    known = set()
    for place, title in enumerate(titles):
        found = meaning(title, form) if title else None
        if found is None:
            continue
        one, certainty = found
        if certainty == ANYBODY and anybody is None:
            anybody = place
        if not isinstance(one, Field | PersonField):
            known.add(place)
        elif one is Field.VILLAGE and is_group(title):
            claims.setdefault(one, (LOOSE, place))
        elif one not in claims or (certainty, place) < claims[one]:
            claims[one] = certainty, place
    fields = {one: claims[one][1] for one in Field if one in claims}
    people = {one: claims[one][1] for one in PersonField if one in claims}
    if form.lists_people and anybody is not None and fields[Field.HEAD] != anybody:
        people.setdefault(PersonField.PERSON, anybody)
    if joint := address_of(titles, fields, form):
        fields[Field.ADDRESS], *_groups = joint.places
        joints, titles = [*joints, joint], titled(titles, [joint])
    return Header(
        form, rows, rows[-1] + 1, tuple(titles), fields, frozenset(known), people=people,
        joints=tuple(joints),
    )  # fmt: skip


def _continues(header: Header, rows: Sequence[Sequence[object]]) -> int:
    """Say whether the header has one more row, of titles for columns that do not matter: 0 or 1.

    Such a row has several words, and nothing where a subject has its name, number or village.
    """
    if header.body >= len(rows):
        return 0
    row = rows[header.body]
    needed = {*header.known, *map(header.fields.get, header.form.required)}
    filled = [place for place, cell in enumerate(row) if cell != ""]
    words = all(isinstance(row[place], str) for place in filled)
    return int(len(filled) >= FEWEST and words and not needed.intersection(filled))


def _samples(body: Sequence[Sequence[object]], place: int) -> tuple[str, ...]:
    """Give the first values of a column that are there."""
    cells = (tidy(row[place]) for row in body if place < len(row) and row[place] != "")
    found: list[str] = []
    for cell in cells:
        if cell and len(found) < _SAMPLES:
            found.append(cell[:_LONGEST_SAMPLE])
    return tuple(found)
