"""What the officer said of a book where the program could not know, or was wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.old_letters import Letters
from desktop.domain.subjects import SubjectKind
from desktop.sheets.rows import AnyField


@dataclass(frozen=True, slots=True)
class Choices:
    """Corrections to how a book is read.

    Attributes:
        kind: whom the book is about; None finds out by its titles.
        likely: what to take it for where its titles fit several kinds.
        kinds: what books with these titles were said to be about before.
        columns: by a sheet's design (`Layout.design`) and a column's place from 0, what the column
            means; None for nothing.
        village: the village of rows that name none.
        letters: how the whole book keeps its letters; None finds out cell by cell.
    """

    kind: SubjectKind | None = None
    likely: SubjectKind = SubjectKind.FAMILY
    kinds: Mapping[str, SubjectKind] = field(default_factory=dict)
    columns: Mapping[str, Mapping[int, AnyField | None]] = field(default_factory=dict)
    village: str = ""
    letters: Letters | None = None
