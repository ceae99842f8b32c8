"""The checklists that ship with the program, and checklists an officer brings."""

import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.checklist import (
    AnswerKind,
    Checklist,
    Completeness,
    Fault,
    Measure,
    Scoring,
    TextStatus,
    check,
    score,
)
from desktop.domain.failures import (
    ChecklistInvalid,
    ChecklistTooLarge,
    ChecklistTwice,
    ChecklistUnreadable,
)
from desktop.domain.subjects import COMMUNE_TITLES, Zone
from desktop.services.standards.checklist_files import (
    LIMIT,
    checklist_json,
    load_checklist,
    load_checklists,
    parse_checklist,
    read_checklist,
)
from tests.unit.domain.samples import ALL_KINDS, DRAFT, POINTS

FOLDER = Path(__file__).parents[4] / "assets" / "checklists"
SHIPPED = load_checklists(FOLDER)

TT25_TARGETS = dict.fromkeys(("1.1", "1.2", "1.3", "2.1", "2.2", "2.3"))
TT24_DISTRICT = dict.fromkeys(("1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2"))
TT24_PROVINCE = dict.fromkeys(("3.1", "3.2", "3.3", "3.4", "3.5", "3.6"))
INDICES = ("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2")

KNOWN: Mapping[str, Mapping[str, float | None]] = {
    "don-vi-hoc-tap-tt22-2020": {
        "1.1": 10,
        "1.2": 10,
        "1.3": 10,
        "2.1": 10,
        "2.2": 5,
        "2.3": 10,
        "2.4": 5,
        "3.1": 25,
        "3.2": 10,
        "3.3": 5,
    },
    "cong-dan-hoc-tap-qd244-2022": dict.fromkeys(INDICES, 10),
    "gia-dinh-hoc-tap-qd448-2015": {"1.1": 10, "1.2": 10, "1.3": 10, "2.1": 10, "2.2": None},
    "cong-dong-hoc-tap-xa-tt25-2023": TT25_TARGETS,
    "cong-dong-hoc-tap-xa-tt44-2014": dict.fromkeys(map(str, range(1, 16))),
    "don-vi-hoc-tap-huyen-tt24-2023": TT24_DISTRICT,
    "don-vi-hoc-tap-tinh-tt24-2023": TT24_PROVINCE,
    "gia-dinh-hoc-tap-qd242-2022": {},
    "dong-ho-hoc-tap-qd242-2022": {},
    "don-vi-hoc-tap-qd242-2022": {},
    "cong-dan-hoc-tap-qd324": {},
}
"""All that could be read of the official documents: codes and points, None where unread."""


def shipped(identifier: str) -> Checklist:
    return next(each for each in SHIPPED if each.id == identifier)


def test_no_official_file_has_an_item_or_a_figure_that_was_not_read_in_its_document() -> None:
    official = {
        each.id: {item.code: item.maximum for item in each.items}
        for each in SHIPPED
        if each.official
    }
    assert official == KNOWN


def test_every_official_set_cites_its_document_and_no_illustrative_one_does() -> None:
    for each in SHIPPED:
        assert bool(each.issuing_document) is each.official
        assert bool(each.sources) is each.official
        own = {item.text_status is TextStatus.OWN for item in each.items}
        assert own <= {not each.official}


def test_only_one_official_set_is_complete_and_its_wording_must_be_confirmed() -> None:
    complete = [each for each in SHIPPED if each.official and each.can_decide]
    assert [each.id for each in complete] == ["don-vi-hoc-tap-tt22-2020"]
    assert complete[0].needs_confirmation
    assert "lời văn" in complete[0].missing.lower()


def test_drafts_say_what_is_missing_and_can_decide_nothing() -> None:
    drafts = [each for each in SHIPPED if each.completeness is Completeness.PARTIAL]
    assert len(drafts) == 10
    for draft in drafts:
        best = {
            item.code: True if item.answer is AnswerKind.YES_NO else item.maximum or 100.0
            for item in draft.items
            if item.maximum is not None or item.answer is not AnswerKind.POINTS
        }
        result = score(draft, best)
        assert (draft.can_decide, result.passed, result.rating) == (False, False, None)
        assert draft.missing
        assert Fault.DRAFT in {problem.fault for problem in check(draft)}


def test_each_title_of_a_commune_has_one_complete_illustrative_set_that_says_so() -> None:
    own = [each for each in SHIPPED if each.completeness is Completeness.ILLUSTRATIVE]
    assert [each.kind for each in own] == list(COMMUNE_TITLES)
    for each in own:
        assert each.name == f"Bộ tiêu chí minh họa – {each.kind.title}"
        assert (each.version, each.official, each.can_decide) == ("1", False, True)
        assert "không chính thức" in each.notes[0]
        assert check(each) == []


def test_the_illustrative_sets_exercise_all_three_kinds_of_scoring() -> None:
    own = [each for each in SHIPPED if each.completeness is Completeness.ILLUSTRATIVE]
    assert {each.scoring for each in own} == set(Scoring)
    assert {item.measure for each in own for item in each.items} == {None, *Measure}


def test_the_family_set_has_ten_items_of_ten_points_in_four_groups() -> None:
    family = shipped("minh-hoa-gia-dinh")
    assert [item.maximum for item in family.items] == [10] * 10
    assert [group.maximum for group in family.groups] == [30, 30, 20, 20]


def test_the_circular_of_2020_rates_as_printed() -> None:
    circular = shipped("don-vi-hoc-tap-tt22-2020")
    best = {item.code: item.maximum for item in circular.items}
    ratings = {
        total: score(circular, best | {"3.1": 25 - over, "1.1": 10 - rest, "2.1": 10 - more}).rating
        for total, over, rest, more in [
            (100, 0, 0, 0),
            (85, 15, 0, 0),
            (84.5, 15, 0.5, 0),
            (70, 25, 5, 0),
            (69.5, 25, 5.5, 0),
        ]
    }
    assert ratings == {100: "Tốt", 85: "Tốt", 84.5: "Khá", 70: "Khá", 69.5: "Trung bình"}
    assert len(circular.by_code["3.1"].details) == 8


def test_the_citizens_pass_mark_is_lower_in_the_difficult_zone() -> None:
    citizen = shipped("minh-hoa-cong-dan")
    sheet = dict.fromkeys(citizen.by_code, 7.5)
    assert not score(citizen, sheet, Zone.GENERAL).passed
    assert score(citizen, sheet, Zone.DIFFICULT).passed
    assert not score(citizen, sheet | {"1.1": 4.5, "1.2": 10.0}, Zone.DIFFICULT).passed


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_each_file_is_named_by_its_id_and_written_as_the_program_writes_it(path: Path) -> None:
    checklist = read_checklist(path)
    assert checklist.id == path.stem
    assert path.read_text(encoding="utf-8") == checklist_json(checklist)


@pytest.mark.parametrize("checklist", [*ALL_KINDS, DRAFT], ids=lambda checklist: checklist.id)
def test_a_written_checklist_reads_back_the_same(checklist: Checklist) -> None:
    assert parse_checklist(checklist_json(checklist).encode(), "x.json") == checklist


def brought(folder: Path, **changes: object) -> Path:
    """Write the points checklist with some names of the file changed."""
    path = folder / "brought.json"
    raw = json.loads(checklist_json(POINTS)) | changes
    path.write_text(json.dumps(raw, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_file_saved_by_windows_notepad_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(checklist_json(POINTS), encoding="utf-8-sig")
    assert load_checklist(path) == POINTS


@pytest.mark.parametrize(
    ("changes", "problem", "where"),
    [
        ({"format": "sokhuyenhoc-checklist/2"}, "wrong_format", ""),
        ({"kind": "person"}, "wrong_value", "kind"),
        ({"total": "100"}, "wrong_value", "total"),
        ({"date": "31/02/2026"}, "wrong_value", "date"),
        ({"bandss": []}, "unknown_field", "bandss"),
        (
            {"items": [{"code": "1.1", "group": "1", "text": "a", "minimun": 5}]},
            "unknown_field",
            "items[0].minimun",
        ),
        ({"total": 99}, "total_differs", ""),
        ({"items": []}, "no_items", ""),
    ],
)
def test_a_wrong_file_is_refused_with_the_place(
    tmp_path: Path, changes: dict[str, object], problem: str, where: str
) -> None:
    with pytest.raises(ChecklistInvalid) as caught:
        load_checklist(brought(tmp_path, **changes))
    assert caught.value.facts == {"file": "brought.json", "problem": problem, "where": where}


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"PK\x03\x04", b"[]", b"{", b'{"a": NaN}'])
def test_what_is_no_checklist_at_all_is_refused(data: bytes) -> None:
    with pytest.raises(ChecklistInvalid):
        parse_checklist(data, "x.json")


def test_a_missing_name_is_refused_with_the_whole_as_its_place() -> None:
    with pytest.raises(ChecklistInvalid) as caught:
        parse_checklist(b'{"format": "sokhuyenhoc-checklist/1"}', "x.json")
    assert caught.value.facts["problem"] == "wrong_value"


def test_reading_leaves_the_problems_to_whoever_asks(tmp_path: Path) -> None:
    checklist = read_checklist(brought(tmp_path, total=99))
    assert [problem.fault for problem in check(checklist)] == [Fault.TOTAL_DIFFERS]


def test_a_draft_with_gaps_may_be_loaded(tmp_path: Path) -> None:
    path = tmp_path / "draft.json"
    path.write_text(checklist_json(DRAFT), encoding="utf-8")
    assert load_checklist(path) == DRAFT


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ChecklistUnreadable):
        read_checklist(tmp_path / "gone.json")


def test_a_file_too_long_to_be_a_checklist_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.json"
    path.write_bytes(b" " * (LIMIT + 5))
    with pytest.raises(ChecklistTooLarge):
        read_checklist(path)


def test_one_version_may_not_come_twice(tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text(checklist_json(POINTS), encoding="utf-8")
    with pytest.raises(ChecklistTwice) as caught:
        load_checklists(tmp_path)
    assert caught.value.facts == {"file": "b.json", "checklist": "points", "version": "1"}


def test_two_versions_of_one_checklist_live_side_by_side(tmp_path: Path) -> None:
    for version in ("1", "2"):
        path = tmp_path / f"{version}.json"
        path.write_text(checklist_json(replace(POINTS, version=version)), encoding="utf-8")
    assert [each.reference for each in load_checklists(tmp_path)] == ["points@1", "points@2"]
