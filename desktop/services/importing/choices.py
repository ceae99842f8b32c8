"""What the officer said of a book, kept in the data file for the next book of the same design."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar
from uuid import UUID

import msgspec

from desktop.db.database import Session
from desktop.db.exchange import offices
from desktop.db.register import villages
from desktop.domain.names import fold
from desktop.domain.old_letters import Letters
from desktop.domain.subjects import SubjectKind
from desktop.sheets.choices import Choices
from desktop.sheets.header import titles_key
from desktop.sheets.rows import AnyField, Field, Layout, PersonField

COLUMNS, VILLAGES, KINDS = "import_columns", "import_villages", "import_kinds"
NOTHING = ""

T = TypeVar("T")
Columns = Mapping[str, Mapping[int, AnyField | None]]


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """Corrections of an officer.

    Attributes:
        kind: whom the book is about; None finds out.
        likely: what to take it for where its titles fit several kinds.
        kinds: by titles of a sheet, whom such a book is about.
        columns: by design of a sheet and place of a column, what the column means.
        villages: by a name the register lacks, folded, the village that is meant; None for a new one.
        village: the village of rows that name none.
        people: whether the people of a book with one row a person come in as citizens.
        letters: how the book keeps its letters; None finds out.
    """

    kind: SubjectKind | None = None
    likely: SubjectKind = SubjectKind.FAMILY
    kinds: Mapping[str, SubjectKind] = field(default_factory=dict)
    columns: Columns = field(default_factory=dict)
    villages: Mapping[str, UUID | None] = field(default_factory=dict)
    village: str = ""
    letters: Letters | None = None
    people: bool = False

    @property
    def reading(self) -> Choices:
        """The part that decides how the book is read."""
        return Choices(self.kind, self.likely, self.kinds, self.columns, self.village, self.letters)


def with_remembered(session: Session, choices: ImportChoices) -> ImportChoices:
    """Add what was said of earlier books, where nothing is said of this one."""
    columns = {
        design: {int(place): _meant(name) for place, name in said.items()}
        for design, said in _kept(session, COLUMNS, dict[str, dict[str, str]]).items()
    }
    for design, said in choices.columns.items():
        columns[design] = {**columns.get(design, {}), **said}
    kinds = {**_kept(session, KINDS, dict[str, SubjectKind]), **choices.kinds}
    known = {**villages.once(session), **_kept(session, VILLAGES, dict[str, UUID | None])}
    return replace(choices, kinds=kinds, columns=columns, villages={**known, **choices.villages})


def remember(session: Session, choices: ImportChoices, layouts: Sequence[Layout]) -> None:
    """Keep what was said of the kind, of columns and villages."""
    kinds = dict(choices.kinds)
    if choices.kind:
        kinds |= {titles_key(one.titles): choices.kind for one in layouts if one.header_rows}
    columns = {
        design: {str(place): one or NOTHING for place, one in said.items()}
        for design, said in choices.columns.items()
    }
    former = villages.once(session)  # which follow what becomes of the villages
    said_of_villages = {
        fold(name): village
        for name, village in choices.villages.items()
        if village is None or former.get(fold(name)) != village
    }
    for key, value in ((KINDS, kinds), (COLUMNS, columns), (VILLAGES, said_of_villages)):
        text = msgspec.json.encode(value).decode()
        if value and text != offices.setting(session, key):
            offices.set_setting(session, key, text)


def _kept(session: Session, key: str, kind: type[T]) -> T:
    return msgspec.json.decode(offices.setting(session, key, "{}"), type=kind)


def _meant(name: str) -> AnyField | None:
    if not name:
        return None
    return PersonField(name) if name in set(PersonField) else Field(name)
