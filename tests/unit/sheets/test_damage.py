"""Books damaged at random, as by a failing memory stick: refused in words, or read, never a crash."""

import io
import random
import zipfile

import pytest

from desktop.progress import Silent
from desktop.sheets.books import read_book
from desktop.sheets.failures import WorkbookFailure
from tests import books

KINDS = {
    ".xlsx": books.merged_header,
    ".xls": books.legacy,
    ".ods": books.opendocument,
    ".locked": books.locked,
}
SIZES = [pytest.param(60, id="few"), pytest.param(3000, id="many", marks=pytest.mark.nightly)]


def spoil(content, chance):
    """Cut, repeat, drop or overwrite a few bytes."""
    spoilt = bytearray(content)
    at, length = chance.randrange(len(spoilt)), chance.randrange(1, 200)
    match chance.randrange(5):
        case 0:
            del spoilt[at:]
        case 1:
            spoilt[at : at + length] *= chance.randrange(2, 5)
        case 2:
            del spoilt[at : at + length]
        case _:
            for _ in range(chance.randrange(1, 12)):
                place = chance.randrange(len(spoilt))
                spoilt[place] = chance.choice((chance.randrange(256), 0, 255))
    return bytes(spoilt)


def spoil_part(content, chance):
    """Damage one part inside the archive, which stays whole around it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as archive, zipfile.ZipFile(packed, "w") as copy:
        names = archive.namelist()
        victim = chance.choice(names)
        for name in names:
            part = archive.read(name)
            copy.writestr(name, spoil(part, chance) if name == victim else part)
    return packed.getvalue()


@pytest.mark.parametrize("count", SIZES)
@pytest.mark.parametrize("suffix", KINDS)
def test_damage_is_refused_or_read_but_never_a_crash(tmp_path, suffix, count):
    path = KINDS[suffix](tmp_path / f"a{suffix}")
    content = path.read_bytes()
    outcomes = set()
    for seed in range(count):
        chance = random.Random(seed)
        inside = suffix in {".xlsx", ".ods"} and seed % 3
        path.write_bytes((spoil_part if inside else spoil)(content, chance))
        try:
            read_book(path, Silent())
            outcomes.add("read")
        except WorkbookFailure as failure:
            outcomes.add(failure.code)
    assert "not_a_workbook" in outcomes
