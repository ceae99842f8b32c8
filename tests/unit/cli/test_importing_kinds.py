"""Books of every kind by the command line: taken in, corrected, given out, taken back."""

from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.subjects import SubjectKind
from tests import kind_books
from tests.books import save
from tests.builders import PASSWORD, an_office
from tests.e2e.program import Ran
from tests.unit.cli.calling import call

BOOKS = {
    SubjectKind.CLAN: (kind_books.printed_clans, 3),
    SubjectKind.COMMUNITY: (kind_books.printed_villages, 2),
    SubjectKind.UNIT: (kind_books.printed_units, 4),
    SubjectKind.CITIZEN: (kind_books.printed_citizens, 4),
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """An office with nobody in it."""
    with closing(an_office(tmp_path)) as office:
        return office.data_file


def run(data: Path, *arguments: object) -> Ran:
    return call(*arguments, "--data", data, "--json", password=PASSWORD)


@pytest.mark.parametrize("kind", BOOKS)
def test_a_book_goes_in_comes_out_and_is_taken_back(
    data: Path, tmp_path: Path, kind: SubjectKind
) -> None:
    build, number = BOOKS[kind]
    book, to = build(tmp_path / "a.xlsx"), tmp_path / "b.xlsx"
    looked = run(data, "import", book, "--dry-run").json
    assert (looked["kind"], looked["created"], looked["batch"]) == (kind.value, number, None)
    took = run(data, "import", book).json
    assert (took["kind"], took["created"], took["refused"]) == (kind.value, number, [])
    assert run(data, "export", "--kind", kind.value, "--to", to).json["rows"] == number
    again = run(data, "import", to, "--kind", kind.value).json
    assert (again["created"], again["updated"], again["unchanged"]) == (0, 0, number)
    assert run(data, "undo-import").json["removed"] == number
    assert run(data, "list", "--kind", kind.value).json == []


def test_the_kind_that_is_said_counts_more_than_the_titles(data: Path, tmp_path: Path) -> None:
    book = save(tmp_path / "a.xlsx", [["Họ và tên", "Thôn"], ["Lê Thị An", "Thôn Hạ"]])
    assert run(data, "import", book, "--dry-run").json["kind"] == "family"
    told = run(data, "import", book, "--kind", "citizen").json
    assert (told["kind"], told["created"]) == ("citizen", 1)
    wrong = run(data, "import", book, "--kind", "unit", "--dry-run")
    assert (wrong.code, wrong.error) == (3, "columns_missing")
