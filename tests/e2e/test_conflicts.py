"""Two PCs of one commune name a family differently; the conflict is decided command by command."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from desktop.services.register.families import FamilyQuery
from tests.builders import an_entrance
from tests.e2e.program import Played, run
from tests.unit.cli.calling import status

HERE, THERE = "Trần Thị Đào", "Trần Thị Đảo"


@pytest.fixture
def receiver(copy: Played, tmp_path: Path) -> Path:
    """A receiving office that got both names."""
    second = tmp_path / "second"
    shutil.copytree(copy.folder, second)
    for folder, name in ((copy.folder, HERE), (second, THERE)):
        data_file = folder / copy.commune.name
        assert run("fingerprint", "--data", data_file).code == 0  # a copy takes a name of its own
        assert run("send", "--everything", "--to", folder, "--data", data_file).code == 0
        with closing(an_entrance(data_file).open("Nguyễn Thị Hạnh", "demo")) as office:
            first = office.register.page(FamilyQuery(), limit=1)[0]
            office.register.edit_family(first.id, head_name=name)
        package = folder / "ten.skh"
        assert run("send", "--to", package, "--data", data_file).code == 0
        took = run("receive", package, "--data", copy.receiver, "--json")
        assert took.code == 0, took.out
    return copy.receiver


def test_a_conflict_is_read_decided_taken_back_and_decided_otherwise(receiver: Path) -> None:
    data = ("--data", receiver, "--json")
    (found,) = run("conflicts", *data).json
    assert {side["value"] for side in found["sides"]} == {HERE, THERE}
    assert found["before"]["value"] not in {HERE, THERE}
    assert all(side["officer"] and side["office"] and side["at"] for side in found["sides"])
    assert len({side["pc"] for side in found["sides"]}) == 2

    assert run("resolve", found["id"], "--take", f"value={HERE}", *data).code == 0
    assert status(receiver)["conflicts"] == 0
    (decided,) = run("conflicts", "--decided", *data).json
    assert (decided["id"], decided["standing"]) == (found["id"], True)

    undone = run("resolve", "--undo", found["id"], *data).json
    assert status(receiver)["conflicts"] == 1
    (again,) = run("conflicts", *data).json
    assert (again["id"], again["sides"]) == (undone["reopened"], found["sides"])

    assert run("resolve", again["id"], "--take", f"value={THERE}", *data).code == 0
    assert run("conflicts", *data).json == []
    standing = [one["standing"] for one in run("conflicts", "--decided", *data).json]
    assert standing == [True, False]


def test_a_value_the_field_cannot_hold_is_refused_and_nothing_decided(receiver: Path) -> None:
    (found,) = run("conflicts", "--data", receiver, "--json").json
    empty = ("resolve", found["id"], "--take", "value=", "--data", receiver, "--json")
    refused = run(*empty)
    assert (refused.code, refused.error) == (3, "value_unfit")
    assert status(receiver)["conflicts"] == 1
