"""People of a book with one row a person, held against each other."""

from desktop.sheets.rows import Field, Person, RowCode, RowProblem, Severity
from desktop.sheets.take import Gathered


def note_people(gathered: Gathered) -> None:
    """Warn of a person in two households: the same number, or the same name and day of birth.

    Two heads are warned of where their households come in.
    """
    seen: dict[str, Person] = {}
    for person in gathered.people:
        for key in person_keys(person):
            earlier = seen.setdefault(key, person)
            elsewhere = (earlier.sheet, earlier.household) != (person.sheet, person.household)
            if elsewhere and not (_is_head(earlier) and _is_head(person)):
                gathered.problems.append(_problem(gathered, person, earlier))
                break


def _is_head(person: Person) -> bool:
    return person.row == person.household


def person_keys(person: Person) -> list[str]:
    """What a person is known by: the number, or the name and the day of birth."""
    keys = [person.identity_number] if person.identity_number else []
    if not keys and len(person.birth) == len("1970-05-03"):
        keys.append(f"{person.name.lower()}|{person.birth}")
    return keys


def _problem(gathered: Gathered, person: Person, earlier: Person) -> RowProblem:
    layout, other = gathered.layouts[person.sheet], gathered.layouts[earlier.sheet]
    column = layout.columns[Field.IDENTITY if person.identity_number else Field.HEAD]
    value = person.identity_number or person.name
    return RowProblem(
        layout.sheet, person.row, column.title, RowCode.PERSON_TWICE, Severity.WARNING, value,
        column.letter, earlier.row, other.sheet,
    )  # fmt: skip
