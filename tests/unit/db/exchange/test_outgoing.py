"""What changes that are still to be sent are about."""

from desktop.db.exchange import outgoing
from desktop.domain.year import Stage
from tests.builders import a_family, full_marks, key


def edited(workplace, after):
    with workplace._core.database.read() as session:
        return {
            (one.entity, one.action): one.number
            for one in outgoing.edited(session, {workplace.writer: after})
        }


def test_a_row_counts_once_however_often_it_was_written(commune):
    family = a_family(commune)
    for note in ("một", "hai", "ba"):
        commune.register.edit_family(family, note=note)
    commune.register.register_for_year([family], 2026)
    for code, points in list(full_marks(commune).items())[:4]:
        commune.scoring.enter(key(family, Stage.SELF), code, points)
    found = edited(commune, 0)
    assert found["family", "family.add"] == 1
    assert found["family", "family.edit"] == 1
    assert found["sheet", "sheet.score"] == 1
    assert found["registration", "family.register"] == 1


def test_what_was_confirmed_does_not_count(commune):
    a_family(commune)
    last = commune.history.verify().entries
    assert edited(commune, last) == {}
    a_family(commune, "Lê Thị Ánh")
    assert edited(commune, last) == {("family", "family.add"): 1}
