"""The examination of a data file finds what somebody did behind the program's back."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.db.tables.schema import ENTITIES
from desktop.services.doctor import Examined, examine
from desktop.services.workplace import Workplace
from desktop.wording.examined import TABLES
from tests.builders import OFFICER, PASSWORD, a_commune_in_november, an_entrance
from tests.rawdata import key_of, raw
from tests.unit.cli.calling import call

Tamper = Callable[[str], None]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Workplace]:
    """A commune in November."""
    with closing(a_commune_in_november(tmp_path)) as workplace:
        yield workplace


def failed(office: Workplace) -> dict[Examined, Any]:
    """What is not in order, with its facts."""
    return {check.name: check.facts for check in examine(office) if not check.ok}


def test_a_sound_file_passes_every_check(office: Workplace) -> None:
    checks = examine(office, thorough=True)
    assert {check.name for check in checks} == set(Examined) - {Examined.SERVER}
    assert all(check.ok for check in checks)
    assert Examined.TABLES not in {check.name for check in examine(office)}


@pytest.mark.parametrize(
    ("statement", "name", "facts"),
    [
        ("UPDATE family SET search = 'x' WHERE code = 'HK0001'", Examined.DERIVED, {"family": 1}),
        ("UPDATE sheet SET total = 1 WHERE stage = 'self'", Examined.DERIVED, {"sheet": 12}),
        (
            "UPDATE registration SET subject_id = randomblob(16) WHERE year = 2026",
            Examined.REFERENCES,
            {"registration.subject_id": 12},
        ),
        ("DELETE FROM village", Examined.REFERENCES, {"family.village_id": 12}),
        (
            "UPDATE change SET fields = '{}' WHERE seq = 5",
            Examined.JOURNAL,
            {"seq": 5},
        ),
    ],
)
def test_what_was_changed_outside_is_found(
    office: Workplace, statement: str, name: Examined, facts: dict[str, object]
) -> None:
    with raw(office.data_file, key_of(office)) as connection:
        connection.execute(statement)
    assert facts.items() <= failed(office)[name].items()


def test_the_command_says_what_is_wrong_and_ends_with_3(office: Workplace) -> None:
    with raw(office.data_file, key_of(office)) as connection:
        connection.execute("UPDATE change SET fields = '{}' WHERE seq = 5")
    office.close()
    ran = call("doctor", "--data", office.data_file, "--json", password=PASSWORD)
    assert (ran.code, ran.json["ok"]) == (3, False)
    detail = {check["name"]: check["detail"] for check in ran.json["checks"]}["journal"]
    assert detail == f"không khớp từ mục 5 của máy ghi {office.writer}"
    chain = call("audit", "verify", "--data", office.data_file, "--json", password=PASSWORD)
    assert (chain.code, chain.json["ok"]) == (3, False)
    assert chain.json["broken"] == {"writer": office.writer, "seq": 5}
    assert (
        "không khớp" in call("audit", "verify", "--data", office.data_file, password=PASSWORD).out
    )
    with closing(an_entrance(office.data_file).open(OFFICER, PASSWORD)):
        pass


def test_every_table_has_a_name_in_words() -> None:
    assert TABLES.keys() == {*ENTITIES, "tally"}
