"""Checklists as files: those that come with the program, and those an officer brings."""

from pathlib import Path

from desktop.domain.checklist import Checklist, check
from desktop.domain.failures import (
    ChecklistInvalid,
    ChecklistTooLarge,
    ChecklistTwice,
    ChecklistUnreadable,
)
from desktop.domain.subjects import SubjectKind
from desktop.services.strict_json import MisfitError, decode, encode

FORMAT = "sokhuyenhoc-checklist/1"
LIMIT = 1 << 20
"""Bytes; the longest real set takes about twenty thousand."""


def read_checklist(path: Path) -> Checklist:
    """Read a checklist from a file as it is, with whatever problems it has; see `check`.

    Raises:
        ChecklistUnreadable: the file cannot be opened.
        ChecklistTooLarge: it is too long to be a checklist.
        ChecklistInvalid: it is not in the format of a checklist.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
    except OSError as error:
        raise ChecklistUnreadable(file=path.name, reason=error.strerror or "") from error
    return parse_checklist(data, path.name)


def parse_checklist(data: bytes, file: str) -> Checklist:
    """Read a checklist from bytes, for instance of a publication by the level above.

    Args:
        data: JSON in UTF-8.
        file: the name to mention in a refusal.

    Raises:
        ChecklistTooLarge: it is too long to be a checklist.
        ChecklistInvalid: it is not in the format of a checklist.
    """
    if len(data) > LIMIT:
        raise ChecklistTooLarge(file=file, bytes=len(data), limit=LIMIT)
    try:
        return decode(data, Checklist, FORMAT)
    except MisfitError as misfit:
        raise ChecklistInvalid(file=file, problem=misfit.problem, where=misfit.where) from misfit


def load_checklist(path: Path) -> Checklist:
    """Read a checklist that is to be used: a draft may have gaps, any other must be sound.

    Raises:
        ChecklistInvalid: besides the format, it says it is complete and has a problem.
        ChecklistUnreadable, ChecklistTooLarge: see `read_checklist`.
    """
    checklist = read_checklist(path)
    if checklist.can_decide:
        for problem in check(checklist):
            raise ChecklistInvalid(file=path.name, problem=problem.fault.value, where=problem.where)
    return checklist


def load_checklists(folder: Path) -> tuple[Checklist, ...]:
    """Load every checklist of a folder, by kind of subject, official before illustrative.

    Raises:
        ChecklistTwice: two files are the same version of one checklist.
        ChecklistInvalid, ChecklistUnreadable, ChecklistTooLarge: see `load_checklist`.
    """
    found: dict[tuple[str, str], Checklist] = {}
    for path in sorted(folder.glob("*.json")):
        checklist = load_checklist(path)
        key = checklist.id, checklist.version
        if key in found:
            raise ChecklistTwice(file=path.name, checklist=key[0], version=key[1])
        found[key] = checklist
    kinds = list(SubjectKind)
    return tuple(
        sorted(
            found.values(), key=lambda each: (kinds.index(each.kind), not each.official, each.id)
        )
    )


def checklist_json(checklist: Checklist) -> str:
    """Write a checklist so that people can review it, and `parse_checklist` reads it back."""
    return encode(checklist, FORMAT)
