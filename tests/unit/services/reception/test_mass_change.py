"""A package that would take away or rewrite a register is held until a person says yes twice."""

import pytest

from desktop.domain.mass_change import is_mass_change
from desktop.domain.subjects import SubjectKind
from desktop.services.exchange.effects import KindEffect
from desktop.services.exchange.received import Terms
from desktop.sync.reasons import Reason
from tests.builders import (
    a_subject,
    decided,
    enrolled,
    registered,
    scored,
    with_families,
)
from tests.rawdata import key_of, tables

pytestmark = pytest.mark.engines

NUMBER = 60


@pytest.fixture
def offices(tmp_path, commune, receiver):
    """A commune whose sixty families are held at its receiving office."""
    enrolled(commune, receiver, tmp_path)
    families = with_families(commune, NUMBER)
    receiver.reception.receive(commune.exchange.send(tmp_path / "1.skh").files)
    return commune, receiver, families


def send(commune, tmp_path, name):
    return commune.exchange.send(tmp_path / f"{name}.skh").files[0]


def shared(workplace):
    found = tables(workplace.data_file, key_of(workplace))
    return {name: found[name] for name in ("family", "change", "sheet", "salt")}


def test_a_first_package_is_no_mass_change(offices, receiver):
    assert receiver.reception.held.listed() == []


def test_a_package_that_removes_many_families_is_held_and_nothing_changes(offices, tmp_path):
    commune, receiver, families = offices
    before = shared(receiver)
    for family in families[:13]:
        commune.register.remove_family(family)
    path = send(commune, tmp_path, "2")
    preview = receiver.reception.preview([path])[0]
    assert (preview.effects.removed, preview.effects.is_mass_change) == (13, True)
    (result,) = receiver.reception.receive([path])
    assert (result.accepted, result.reason) == (False, Reason.MASS_CHANGE)
    assert (result.facts["removed"], result.facts["held"]) == (13, NUMBER)
    assert shared(receiver) == before
    (held,) = receiver.reception.held.listed()
    assert (held.reason, held.file_name, held.office_code) == (
        "mass_change", "2.skh", commune.office.code,
    )  # fmt: skip


def test_what_is_held_is_taken_over_from_the_list_once_a_person_confirms(offices, tmp_path):
    commune, receiver, families = offices
    for family in families[:13]:
        commune.register.remove_family(family)
    path = send(commune, tmp_path, "2")
    receiver.reception.receive([path])
    path.unlink()
    held = receiver.reception.held.listed()
    (again,) = receiver.reception.retry(held)
    assert again.reason is Reason.MASS_CHANGE
    (taken,) = receiver.reception.retry(held, Terms(allow_mass_change=True))
    assert (taken.accepted, taken.reason) == (True, None)
    assert receiver.reception.held.listed() == []
    assert not list(receiver.reception.held.folder("refused").glob("*.skh"))


def test_a_rewritten_register_is_held_and_a_few_edits_are_not(offices, tmp_path):
    commune, receiver, families = offices
    for family in families[:5]:
        commune.register.edit_family(family, address="Ngõ 1")
    (few,) = receiver.reception.receive([send(commune, tmp_path, "2")])
    assert few.accepted
    for family in families[:51]:
        commune.register.edit_family(family, address="Ngõ 2")
    (many,) = receiver.reception.receive([send(commune, tmp_path, "3")])
    assert (many.reason, many.facts["changed"]) == (Reason.MASS_CHANGE, 51)


def test_a_year_of_sheets_is_no_mass_change_and_the_preview_counts_it(offices, tmp_path):
    commune, receiver, families = offices
    registered(commune)
    scored(commune, families[:20])
    decided(commune)
    path = send(commune, tmp_path, "2")
    effects = receiver.reception.preview([path])[0].effects
    assert (effects.held, effects.new, effects.changed, effects.removed) == (NUMBER, 0, 0, 0)
    assert (effects.registrations, effects.sheets, effects.recognitions) == (NUMBER, 20, 20)
    assert [(one.name, one.registration) for one in effects.villages] == [
        ("Thôn Đông", NUMBER // 2), ("Thôn Hạ", NUMBER // 2),
    ]  # fmt: skip
    (result,) = receiver.reception.receive([path])
    assert result.accepted


def test_a_preview_changes_nothing(offices, tmp_path):
    commune, receiver, families = offices
    commune.register.edit_family(families[0], head_name="Đỗ Thị Mẫu")
    before = tables(receiver.data_file, key_of(receiver))
    effects = receiver.reception.preview([send(commune, tmp_path, "2")])[0].effects
    assert (effects.new, effects.changed, effects.removed) == (0, 1, 0)
    assert tables(receiver.data_file, key_of(receiver)) == before


@pytest.mark.parametrize(
    ("held", "changed", "removed", "asked"),
    [
        (0, 500, 500, False),
        (100, 0, 20, False),
        (100, 0, 21, True),
        (20, 0, 9, False),
        (20, 0, 10, True),
        (100, 50, 0, False),
        (100, 51, 0, True),
        (60, 49, 0, False),
        (99, 50, 0, True),
    ],
)
def test_the_shares_that_ask_for_a_second_yes(held, changed, removed, asked):
    assert is_mass_change(held, changed, removed) is asked


def test_the_preview_tells_of_every_kind(offices, tmp_path):
    commune, receiver, _families = offices
    clan = a_subject(commune, SubjectKind.CLAN)
    a_subject(commune, SubjectKind.CITIZEN)
    (first,) = receiver.reception.receive([send(commune, tmp_path, "2")])
    assert first.accepted
    commune.kind(SubjectKind.CLAN).edit(clan, head_name="Đỗ Văn Mẫu", phone="0912345678")
    a_subject(commune, SubjectKind.UNIT)
    effects = receiver.reception.preview([send(commune, tmp_path, "3")])[0].effects
    assert effects.others == [
        KindEffect(SubjectKind.CLAN, 1, changed=1), KindEffect(SubjectKind.UNIT, 0, new=1),
    ]  # fmt: skip
    assert effects.changed == 0


def test_a_package_that_removes_most_citizens_is_held(offices, tmp_path):
    commune, receiver, _families = offices
    own = commune.kind(SubjectKind.CITIZEN)
    people = [a_subject(commune, SubjectKind.CITIZEN, f"Lê Văn {n}") for n in range(12)]
    receiver.reception.receive([send(commune, tmp_path, "2")])
    for one in people[:10]:
        own.remove(one)
    (result,) = receiver.reception.receive([send(commune, tmp_path, "3")])
    assert result.reason is Reason.MASS_CHANGE
    assert (result.facts["removed"], result.facts["held"], result.facts["kind"]) == (
        10,
        12,
        "citizen",
    )
