"""What comes out of a workbook: entries, and what was wrong with the rows that stay out."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from desktop.domain.identity import Sex
from desktop.domain.subjects import CitizenGroup, SubjectKind, UnitType, Zone
from desktop.sheets.letters import OldText


class Field(StrEnum):
    """All columns that books have and we understand; `forms` says which kind has which."""

    CODE = "code"
    NAME = "name"
    BRANCH = "branch"
    TYPE = "unit_type"
    HEAD = "head_name"
    HOUSEHOLD = "household"
    FAMILY = "family"
    UNIT = "unit"
    GROUP = "citizen_group"
    VILLAGE = "village"
    ADDRESS = "address"
    PHONE = "phone"
    IDENTITY = "identity_number"
    BIRTH = "birth"
    SEX = "sex"
    MEMBERS = "member_count"
    STAFF = "staff_count"
    ZONE = "zone"
    POOR = "poor"
    NOTE = "note"


class PersonField(StrEnum):
    """What only books with one row a person have besides: whose row it is, and who that is."""

    PERSON = "person"
    RELATION = "relation"


AnyField = Field | PersonField


class Severity(StrEnum):
    """Whether the row stays out, or comes in with something to look at."""

    REFUSED = "refused"
    WARNING = "warning"


class RowCode(StrEnum):
    """Everything that can be wrong with a row. The words are in `desktop/wording/rows.py`."""

    NAME_MISSING = "name_missing"
    NAME_UNREADABLE = "name_unreadable"
    VILLAGE_MISSING = "village_missing"
    VILLAGE_FROM_ABOVE = "village_from_above"
    TEXT_TOO_LONG = "text_too_long"
    TEXT_UNREADABLE = "text_unreadable"
    FORMULA_WITHOUT_VALUE = "formula_without_value"
    FORMULA_ERROR = "formula_error"
    IDENTITY_INVALID = "identity_invalid"
    IDENTITY_ROUNDED = "identity_rounded"
    IDENTITY_OLD = "identity_old"
    IDENTITY_ZERO_ADDED = "identity_zero_added"
    IDENTITY_CENTURY = "identity_century"
    IDENTITY_PROVINCE = "identity_province"
    IDENTITY_SEX_DIFFERS = "identity_sex_differs"
    IDENTITY_BIRTH_DIFFERS = "identity_birth_differs"
    PHONE_UNUSUAL = "phone_unusual"
    PHONE_SEVERAL = "phone_several"
    BIRTH_INVALID = "birth_invalid"
    BIRTH_SHORT_YEAR = "birth_short_year"
    BIRTH_CENTURY = "birth_century"
    BIRTH_YEAR_ALONE = "birth_year_alone"
    MINOR = "minor"
    SEX_UNKNOWN = "sex_unknown"
    MEMBERS_INVALID = "members_invalid"
    MEMBERS_MANY = "members_many"
    STAFF_INVALID = "staff_invalid"
    TYPE_UNKNOWN = "type_unknown"
    GROUP_UNKNOWN = "group_unknown"
    FAMILY_UNKNOWN = "family_unknown"
    FAMILY_SEVERAL = "family_several"
    UNIT_UNKNOWN = "unit_unknown"
    ZONE_UNKNOWN = "zone_unknown"
    POOR_UNKNOWN = "poor_unknown"
    NEAR_POOR = "near_poor"
    DUPLICATE_CODE = "duplicate_code"
    DUPLICATE_ROW = "duplicate_row"
    SAME_NAME = "same_name"
    PERSON_TWICE = "person_twice"
    LIKE_REGISTERED = "like_registered"
    FORMER_NAME = "former_name"
    HEAD_UNMARKED = "head_unmarked"
    LETTERS_DOUBTFUL = "letters_doubtful"
    OUTSIDE = "outside"
    OTHER_HEADER = "other_header"
    TABLE_BESIDE = "table_beside"
    SHEET_SKIPPED = "sheet_skipped"
    SHEET_HIDDEN = "sheet_hidden"


class Entry(NamedTuple):
    """One subject as its row says it, checked and in the form the data file keeps.

    A text is "" when its cell is empty; anything else is None when its cell is empty or the book
    has no such column (`ReadBook.fields` tells which columns there are).

    Attributes:
        row: the row's number, as Excel shows it.
        name: of whoever is no family; a family is called by its head.
        household, family: a citizen's family by its code, and by its head.
        birth: as `PartialDate.iso`: "1970" or "1970-05-03".
        sheet: place of the sheet in `ReadBook.layouts`.
    """

    row: int
    code: str = ""
    name: str = ""
    branch: str = ""
    unit_type: UnitType | None = None
    head_name: str = ""
    household: str = ""
    family: str = ""
    unit: str = ""
    citizen_group: CitizenGroup | None = None
    village: str = ""
    address: str = ""
    phone: str = ""
    identity_number: str = ""
    birth: str = ""
    sex: Sex | None = None
    member_count: int | None = None
    staff_count: int | None = None
    zone: Zone | None = None
    poor: bool | None = None
    note: str = ""
    sheet: int = 0

    @property
    def called(self) -> str:
        """The name of the subject, or of the family's head."""
        return self.name or self.head_name


class RowProblem(NamedTuple):
    """Something wrong in one cell.

    Attributes:
        sheet: name of the sheet.
        row: the row's number, as Excel shows it.
        column: the column's title as printed in the book; "" when no one column is to blame.
        letter: the column's letter, as Excel shows it; "" likewise.
        value: what the cell holds, as text. May be personal data: never into a log.
        other_row: the earlier row of a duplicate; 0 otherwise.
        other_sheet: the sheet of that row.
    """

    sheet: str
    row: int
    column: str
    code: RowCode
    severity: Severity
    value: str
    letter: str = ""
    other_row: int = 0
    other_sheet: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet: its place from 0, and its title as printed."""

    place: int
    title: str

    @property
    def letter(self) -> str:
        """Give the letters Excel puts above the column."""
        letters, rest = "", self.place + 1
        while rest:
            rest, letter = divmod(rest - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return letters


@dataclass(frozen=True, slots=True)
class Layout:
    """How one sheet is laid out.

    Attributes:
        header_rows: numbers of the rows of the header: one, two, or none at all.
        columns: which column holds what.
        ignored: columns with a title that we do not understand.
        titles: of all columns from the first, as printed.
        design: the same for all sheets with these titles.
        people: likewise, the columns of books with one row a person.
        samples: the first values of each column.
        village: the village of all rows that name none.
        scattered: villages stand in addresses, or in headings between the rows.
        required: what every row of its kind needs.
        once: the column of villages names each on the first of its rows only.
        kind: whom the sheet was taken to be about.
    """

    sheet: str
    header_rows: tuple[int, ...]
    columns: dict[Field, Column]
    ignored: tuple[Column, ...]
    titles: tuple[str, ...]
    design: str = ""
    people: dict[PersonField, Column] = field(default_factory=dict)
    samples: tuple[tuple[str, ...], ...] = ()
    village: str = ""
    scattered: bool = False
    required: tuple[Field, ...] = ()
    once: bool = False
    kind: SubjectKind = SubjectKind.FAMILY

    @property
    def missing(self) -> tuple[Field, ...]:
        """What every row needs and the sheet does not say."""
        return tuple(
            one
            for one in self.required
            if one not in self.columns
            and not (one is Field.VILLAGE and (self.village or self.scattered))
        )


class RejectedRow(NamedTuple):
    """A row that stays out, with its cells as they were.

    Attributes:
        village: its village, where no column of the sheet says it.
    """

    sheet: int
    row: int
    cells: tuple[object, ...]
    village: str = ""


class Person(NamedTuple):
    """One person of a book with one row a person, as far as the row can be read.

    Attributes:
        household: number of the row of the household's head, on the same sheet.
        relation: to the head, as written.
    """

    row: int
    sheet: int
    household: int
    name: str
    relation: str
    identity_number: str
    birth: str
    sex: Sex | None


@dataclass(frozen=True, slots=True)
class ReadBook:
    """Everything read from one workbook.

    Attributes:
        kind: whom its rows are about.
        entries: rows that can come in, in the order of the book.
        problems: refusals and warnings, in the order of the book.
        rows_read: rows that mean to be a subject: entries and rejected rows together.
        people: everybody, where the book has one row a person.
        communes: communes (xã, phường) that titles and addresses speak of.
        old_text: cells with old letters, as they were read.
    """

    kind: SubjectKind
    layouts: tuple[Layout, ...]
    entries: list[Entry]
    problems: list[RowProblem]
    rejected: list[RejectedRow]
    rows_read: int
    people: list[Person] = field(default_factory=list)
    communes: tuple[str, ...] = ()
    old_text: OldText = field(default_factory=OldText)

    @property
    def fields(self) -> frozenset[Field]:
        """Columns that at least one sheet has; what is not among them the book says nothing about."""
        return frozenset(field for layout in self.layouts for field in layout.columns)

    @property
    def ignored_columns(self) -> tuple[Column, ...]:
        """Columns of all sheets that we do not understand and leave alone."""
        return tuple(column for layout in self.layouts for column in layout.ignored)

    def refused(self) -> list[RowProblem]:
        """Give the problems that keep a row out."""
        return [found for found in self.problems if found.severity is Severity.REFUSED]

    def warnings(self) -> list[RowProblem]:
        """Give the problems to look at in rows that come in."""
        return [found for found in self.problems if found.severity is Severity.WARNING]
