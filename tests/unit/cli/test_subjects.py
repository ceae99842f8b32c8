"""Subjects of every kind from the command line: entered, listed, registered, judged."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import NAMED, OFFICER, PASSWORD, an_entrance, an_office, scored
from tests.unit.cli.calling import call

every_kind = pytest.mark.parametrize("kind", [kind.value for kind in NAMED])


@pytest.fixture
def commune(tmp_path: Path) -> Path:
    """A commune with one village and nobody in it."""
    with closing(an_office(tmp_path)) as office:
        office.register.add_village("Thôn Đông")
        return office.data_file


def run(commune: Path, *arguments: str):
    return call(*arguments, "--data", commune, "--json", password=PASSWORD)


def put(commune: Path, kind: str, name: str = "Văn Thụ", *more: str) -> str:
    place = () if kind == "community" else ("--village", "thon dong")
    return run(commune, "add", "--kind", kind, "--name", name, *place, *more).json["id"]


@every_kind
def test_a_subject_is_entered_listed_and_registered(commune: Path, kind: str) -> None:
    subject = put(commune, kind, "Văn Thụ", "--set", "code=M01")
    named = ("--kind", kind, "--year", "2026")
    assert run(commune, "register", *named, "--search", "thu").json["number"] == 1
    (row,) = run(commune, "list", *named, "--search", "vt").json
    assert (row["id"], row["code"], row["kind"], row["registered"]) == (subject, "M01", kind, True)
    (line,) = run(commune, "registered", *named).json
    assert (line["id"], line["last_year"], bool(line["officer"])) == (subject, False, True)
    (row,) = run(commune, "list", "--kind", kind, "--year", "2027", "--search", "vt").json
    assert (row["last_year"], row["recognised_last_year"]) == (True, False)
    next_year = ("--kind", kind, "--year", "2027", "--last-year")
    assert run(commune, "register", *next_year).json["number"] == 1
    assert run(commune, "register", *named, "--withdraw").json["number"] == 1
    assert run(commune, "registered", *named).json == []
    assert [one["action"] for one in run(commune, "history", "M01").json].count(
        f"{kind}.register"
    ) == 2


@every_kind
def test_who_qualifies_is_decided_kind_by_kind(commune: Path, kind: str, tmp_path: Path) -> None:
    subject = put(commune, kind)
    named = ("--kind", kind, "--year", "2026")
    run(commune, "register", *named, "--search", "thu")
    assert run(commune, "qualify", *named).json["not"][0]["reasons"] == ["not_scored"]
    score_all(commune, kind)
    assert [one["id"] for one in run(commune, "qualify", *named).json["qualified"]] == [subject]
    decided = run(
        commune, "decide", *named, "--number", "9/QĐ", "--date", "20/11/2026", "--signer", "A"
    )
    assert decided.json["recognised"] == 1
    written = run(commune, "certificates", *named, "--to", str(tmp_path / "giay.pdf")).json
    assert written["certificates"] == 1
    assert run(commune, "statistics", "--year", "2026").json["kinds"][kind]["recognised"] == 1


def score_all(commune: Path, kind: str) -> None:
    with closing(an_entrance(commune).open(OFFICER, PASSWORD)) as office:
        of = next(one for one in NAMED if one.value == kind)
        chosen = [row.subject_id for row in office.registering.listed(of, 2026)]
        scored(office, chosen, kind=of)


@every_kind
def test_a_subject_is_erased_when_its_name_is_typed_again(commune: Path, kind: str) -> None:
    put(commune, kind, "Lê An", "--set", "code=CD1")
    assert run(commune, "erase", "CD1", "--name", "Ai Đó").json["error"]["code"] == "name_differs"
    assert run(commune, "erase", "CD1", "--name", "le an").code == 0
    assert run(commune, "list", "--kind", kind, "--search", "le an").json == []
    assert run(commune, "audit", "verify").code == 0


@pytest.mark.parametrize("kind", ["clan", "community", "unit"])
def test_a_head_is_taken_out_and_the_subject_goes_on(commune: Path, kind: str) -> None:
    subject = put(commune, kind, "Bình Hòa", "--set", "code=M1", "--set", "head_name=Lê Kín")
    erase = ("erase", "M1", "--name", "Bình Hòa", "--names")
    done = run(commune, *erase, "former").json
    assert done["erased"] == subject
    listed = ("list", "--kind", kind, "--search", "M1")
    assert [(one["id"], one["head"]) for one in run(commune, *listed).json] == [
        (done["heir"], "Lê Kín")
    ]
    run(commune, *erase, "head")
    assert [one["head"] for one in run(commune, *listed).json] == [""]
    assert run(commune, "audit", "verify").code == 0


def test_a_person_does_not_go_on_without_a_name(commune: Path) -> None:
    put(commune, "citizen", "Lê An", "--set", "code=CD1")
    refused = run(commune, "erase", "CD1", "--name", "Lê An", "--names", "head")
    assert refused.json["error"]["code"] == "not_found"


def test_who_belongs_to_an_erased_household_has_to_be_decided_about(commune: Path) -> None:
    family = put(commune, "family", "Lê An", "--set", "code=H1")
    along, stays = (
        put(commune, "citizen", name, "--set", f"family_id={family}") for name in ("Lê Ba", "Lê Tư")
    )
    put(commune, "unit", "Trường Lê", "--set", "head_name=Lê An")
    erase = ("erase", "H1", "--name", "Lê An")
    refused = run(commune, *erase, "--along", along).json["error"]
    assert (refused["code"], stays in refused["message"], along in refused["message"]) == (
        "people_undecided", True, False,
    )  # fmt: skip
    done = run(commune, *erase, "--along", along, "--others-stay").json
    assert done == {"erased": family, "along": [along], "still_heads": ["Trường Lê"]}
    assert [one["id"] for one in run(commune, "list", "--kind", "citizen").json] == [stays]


def test_a_field_that_is_not_there_or_does_not_fit_is_refused(commune: Path) -> None:
    for given in ("staff_count=many", "colour=red", "unit_type=moon"):
        refused = run(
            commune,
            "add",
            "--kind",
            "unit",
            "--name",
            "A",
            "--village",
            "thon dong",
            "--set",
            given,
        )
        assert (refused.code, refused.json["error"]["code"]) == (3, "value_unfit")
    assert run(commune, "add", "--kind", "unit", "--name", "A").code == 3
    assert run(commune, "list", "--kind", "unit").json == []
    unit = put(commune, "unit", "Trường", "--set", "staff_count=12", "--set", "unit_type=school")
    put(commune, "citizen", "Lê An", "--set", f"unit_id={unit}", "--set", "citizen_group=official")
    (row,) = run(commune, "list", "--kind", "unit").json
    assert (row["size"], row["detail"]) == (12, "school")


def test_villages_are_renamed_split_merged_and_found_by_old_names(commune: Path) -> None:
    put(commune, "family", "Lê An", "--set", "code=H1")
    put(commune, "family", "Lê Bình", "--set", "code=H2")
    renamed = ("rename", "thon dong", "--name", "Tổ 1", "--code", "T1", "--on", "1/7/2026")
    assert run(commune, "village", *renamed).code == 0
    divided = ("split", "thôn đông", "--name", "Tổ 2", "--families", "H2")
    new = run(commune, "village", *divided).json["id"]
    (row,) = run(commune, "list", "--village", "Tổ 2").json
    assert row["code"] == "H2"
    assert run(commune, "village", "merge", "Tổ 2", "--into", "T1").json["id"] != new
    assert len(run(commune, "list", "--village", "Tổ 2").json) == 2
    acts = run(commune, "village", "former").json
    told = {(one["name"], one["act"]) for one in acts}
    assert told == {("Thôn Đông", "renamed"), ("Tổ 1", "split"), ("Tổ 2", "merged")}
    refused = run(commune, "village", "split", "T1", "--name", "Tổ 3", "--families", "H9")
    assert (refused.code, refused.json["error"]["code"]) == (3, "not_found")
    merged = next(one["id"] for one in acts if one["act"] == "merged")
    assert run(commune, "village", "back", merged).code == 0
    assert len(run(commune, "list", "--village", "Tổ 2").json) == 1
    assert run(commune, "village", "back", merged).json["error"]["code"] == "not_found"
