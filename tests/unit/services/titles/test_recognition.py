"""Who qualifies and why not, what a decision refuses, and that nothing comes before it."""

import datetime as dt
from uuid import uuid4

import pytest

from desktop.db.tables.bookkeeping import Sibling
from desktop.domain.recognition import Reason
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.services.standards.failures import ChecklistMissing
from desktop.services.titles.failures import (
    CertificateBlocked,
    ChecklistIsDraft,
    DecisionIncomplete,
    DecisionNumberUsed,
    NobodyQualifies,
    NothingDecided,
    NotQualified,
)
from desktop.services.titles.recognition import DecisionDraft
from desktop.services.titles.scoring import Filled
from tests.builders import (
    YEAR,
    a_family,
    decided,
    full_marks,
    key,
    registered,
    scored,
    with_families,
)
from tests.rawdata import acts

FAMILY = SubjectKind.FAMILY
DRAFT = DecisionDraft(FAMILY, YEAR, "128/QĐ-UBND", dt.date(YEAR, 11, 20), "Lê Văn Tám")


@pytest.fixture
def families(commune):
    """Four families registered for the year."""
    families = with_families(commune, 4)
    registered(commune)
    return families


def draft(**others):
    return DecisionDraft(**{**{name: getattr(DRAFT, name) for name in DRAFT.__slots__}, **others})


def reasons(workplace, year=YEAR):
    """Why not, of each family that does not qualify."""
    found = workplace.recognition.qualify(FAMILY, year)
    return {one.subject_id: one.reasons for one in found.not_qualified}


def qualified(workplace, year=YEAR):
    return [one.subject_id for one in workplace.recognition.qualify(FAMILY, year).qualified]


def test_who_has_enough_points_qualifies_and_the_others_learn_why_not(commune, families):
    good, low, begun, nothing = families
    scored(commune, [good])
    scored(commune, [low], less=5.0)
    commune.scoring.enter(key(begun), "1.1", 5.0)
    assert qualified(commune) == [good]
    assert reasons(commune) == {
        low: (Reason.BELOW_THRESHOLD,),
        begun: (Reason.INCOMPLETE,),
        nothing: (Reason.NOT_SCORED,),
    }
    (candidate,) = commune.recognition.qualify(FAMILY, YEAR).qualified
    assert (candidate.total, candidate.maximum, candidate.rating) == (95.0, 100.0, "Tốt")
    assert (candidate.stage, candidate.streak) == (Stage.COMMUNE, 1)


def test_who_withdrew_or_left_is_not_judged_by_points(commune, families):
    scored(commune, families)
    commune.register.withdraw([families[0]], YEAR)
    commune.register.remove_family(families[1])
    assert reasons(commune) == {families[0]: (Reason.WITHDRAWN,)}
    assert sorted(qualified(commune)) == sorted(families[2:])


def test_the_last_finished_stage_counts(commune, families):
    scored(commune, families[:1], Stage.SELF)
    scored(commune, families[:1], Stage.VILLAGE, less=5.0)
    commune.scoring.enter(key(families[0], Stage.COMMUNE), "1.1", 10.0)
    assert reasons(commune)[families[0]] == (Reason.BELOW_THRESHOLD,)
    scored(commune, families[:1], Stage.COMMUNE)
    assert qualified(commune) == [families[0]]


def test_a_conflict_waits_for_a_person(commune, families):
    scored(commune, families)
    with commune._core.database.bookkeeping() as session:
        session.add(
            Sibling(entity="sheet", entity_id=uuid4(), field="points", dot="x:1",
                    subject=families[0], hlc=1, value="{}", blocking=True)
        )  # fmt: skip
        session.add(
            Sibling(entity="family", entity_id=families[1], field="note", dot="x:2",
                    subject=families[1], hlc=1, value='""', blocking=False)
        )  # fmt: skip
    assert reasons(commune) == {families[0]: (Reason.CONFLICT,)}


def test_a_draft_of_an_official_checklist_leads_to_no_decision(commune, families):
    commune.checklists.choose(FAMILY, YEAR, "gia-dinh-hoc-tap-qd242-2022@1")
    assert set(reasons(commune).values()) == {(Reason.DRAFT_CHECKLIST, Reason.NOT_SCORED)}
    with acts(commune), pytest.raises(ChecklistIsDraft):
        commune.recognition.decide(DRAFT)


def test_a_sheet_of_another_checklist_does_not_count(commune, families):
    scored(commune, families[:1])
    commune.checklists.choose(FAMILY, YEAR, "gia-dinh-hoc-tap-qd448-2015@1")
    assert Reason.NOT_SCORED in reasons(commune)[families[0]]


def test_a_decision_recognises_who_qualifies_in_one_act(commune, families):
    scored(commune, families[:3])
    with acts(commune, "decision.issue"):
        row = commune.recognition.decide(draft(number=" 128/QĐ-UBND ", signer_title="Phó Chủ tịch"))
    assert (row.number, row.signer, row.signer_title) == (
        "128/QĐ-UBND",
        "Lê Văn Tám",
        "Phó Chủ tịch",
    )
    assert (row.recognised, row.illustrative, row.signed_on) == (3, True, "2026-11-20")
    recognised = commune.recognition.recognised(row.id)
    assert [one.register_number for one in recognised] == ["00001/2026", "00002/2026", "00003/2026"]
    assert {one.subject_id for one in recognised} == set(families[:3])
    assert {(one.total, one.rating, one.streak) for one in recognised} == {(95.0, "Tốt", 1)}
    assert reasons(commune)[families[0]] == (Reason.ALREADY_DECIDED,)
    assert qualified(commune) == []
    (line,) = commune.register.family(families[0]).years
    assert (line.recognised, line.decision_number, line.rating) == (True, "128/QĐ-UBND", "Tốt")


def test_a_second_decision_takes_those_who_were_left_and_goes_on_counting(commune, families):
    scored(commune, families)
    first = commune.recognition.decide(DRAFT, families[:1])
    assert first.recognised == 1
    later = dt.date(YEAR, 11, 25)
    second = commune.recognition.decide(draft(number="129/QĐ-UBND", signed_on=later))
    numbers = [one.register_number for one in commune.recognition.recognised(second.id)]
    assert numbers == ["00002/2026", "00003/2026", "00004/2026"]
    assert [row.number for row in commune.recognition.decisions(YEAR)] == ["129/QĐ-UBND", "128/QĐ-UBND"]  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": "  "},
        {"signer": ""},
        {"signed_on": dt.date(1999, 1, 1)},
        {"signed_on": dt.date(YEAR + 3, 1, 1)},
    ],
)
def test_a_paper_that_lacks_something_is_refused(commune, families, wrong):
    scored(commune, families)
    with acts(commune), pytest.raises(DecisionIncomplete):
        commune.recognition.decide(draft(**wrong))


def test_a_number_is_used_once_a_year(commune, families):
    scored(commune, families)
    commune.recognition.decide(DRAFT, families[:1])
    with acts(commune), pytest.raises(DecisionNumberUsed):
        commune.recognition.decide(draft(number="128/QĐ-UBND  "))


def test_a_decision_over_nobody_or_over_who_does_not_qualify_is_refused(commune, families):
    with acts(commune), pytest.raises(NobodyQualifies):
        commune.recognition.decide(DRAFT)
    scored(commune, families[:2])
    with acts(commune), pytest.raises(NotQualified) as failure:
        commune.recognition.decide(DRAFT, [families[0], families[3], uuid4()])
    assert failure.value.facts == {"number": 2}
    with acts(commune), pytest.raises(NobodyQualifies):
        commune.recognition.decide(DRAFT, [])


def test_nobody_is_recognised_twice_in_a_year(commune, families):
    scored(commune, families)
    commune.recognition.decide(DRAFT)
    with acts(commune), pytest.raises(NobodyQualifies):
        commune.recognition.decide(draft(number="129/QĐ-UBND"))


def test_no_certificate_comes_before_its_decision(commune, families, tmp_path):
    scored(commune, families)
    with pytest.raises(NothingDecided):
        commune.certificates.batch(uuid4())
    with acts(commune), pytest.raises(NothingDecided):
        commune.certificates.write([], tmp_path / "giấy.pdf")
    with acts(commune), pytest.raises(NothingDecided):
        commune.certificates.write([uuid4()], tmp_path / "giấy.pdf")
    with pytest.raises(NothingDecided):
        commune.papers.decision(uuid4(), tmp_path / "quyết định.pdf")
    assert list(tmp_path.glob("*.pdf")) == []


def test_certificates_say_what_was_decided(commune, families, tmp_path):
    scored(commune, families)
    decision = decided(commune)
    certificates = commune.certificates.batch(decision)
    assert [one.register_number for one in certificates] == [f"0000{n}/2026" for n in range(1, 5)]
    one = certificates[0]
    row = commune.recognition.recognised(decision)[0]
    assert (one.recipient, one.decision_number, one.year_text) == (
        row.name,
        "128/QĐ-UBND",
        "năm 2026",
    )
    assert one.illustrative
    record = commune.certificates.check(one.qr_text)
    assert (record.name, record.register, record.years) == (row.name, row.register_number, 1)
    other = "B" if one.qr_text[-1] == "A" else "A"
    assert commune.certificates.check(one.qr_text[:-1] + other) is None
    (chosen,) = commune.certificates.batch(decision, [row.subject_id])
    assert chosen.recipient == row.name
    with acts(commune, "certificate.print"):
        assert commune.certificates.write([decision], tmp_path / "giấy.pdf") == 4
    assert (tmp_path / "giấy.pdf").read_bytes().startswith(b"%PDF")
    with acts(commune), pytest.raises(NothingDecided):
        commune.certificates.write([decision], tmp_path / "none.pdf", chosen=[uuid4()])


def test_a_certificate_of_another_office_proves_nothing_here(commune, families, receiver):
    scored(commune, families)
    certificate = commune.certificates.batch(decided(commune))[0]
    assert receiver.certificates.check(certificate.qr_text) is None


def test_a_conflict_blocks_the_certificates_it_concerns(commune, families, tmp_path):
    scored(commune, families)
    decision = decided(commune)
    with commune._core.database.bookkeeping() as session:
        session.add(
            Sibling(entity="family", entity_id=families[0], field="head_name", dot="x:1",
                    subject=families[0], hlc=1, value='"Lan"', blocking=True)
        )  # fmt: skip
    with acts(commune), pytest.raises(CertificateBlocked) as failure:
        commune.certificates.write([decision], tmp_path / "giấy.pdf")
    assert failure.value.facts == {"number": 1}
    others = families[1:]
    assert commune.certificates.write([decision], tmp_path / "giấy.pdf", chosen=others) == 3


def test_three_years_running_are_printed_as_such(commune):
    family = a_family(commune)
    for year in (2024, 2025, 2026):
        commune.register.register_for_year([family], year)
        scored(commune, [family], year=year)
        decision = decided(commune, year=year)
    (certificate,) = commune.certificates.batch(decision)
    assert certificate.year_text == "03 năm liên tục (2024 – 2026)"


def test_the_same_number_may_come_again_in_another_year(commune):
    family = a_family(commune)
    for year in (2025, 2026):
        commune.register.register_for_year([family], year)
        scored(commune, [family], year=year)
        decided(commune, year=year)
    assert len(commune.recognition.decisions()) == 2
    assert len(commune.recognition.decisions(2025)) == 1


def test_a_checklist_is_chosen_for_a_year_and_confirmed_by_name(commune):
    unit = SubjectKind.UNIT
    assert commune.checklists.of(unit, YEAR).reference == "minh-hoa-don-vi@1"
    with acts(commune, "checklist.choose"):
        commune.checklists.choose(unit, YEAR, "don-vi-hoc-tap-tt22-2020@1")
    with acts(commune):
        commune.checklists.choose(unit, YEAR, "don-vi-hoc-tap-tt22-2020@1")
    assert commune.checklists.of(unit, YEAR).official
    assert commune.checklists.of(unit, YEAR + 1).reference == "minh-hoa-don-vi@1"
    assert not commune.checklists.confirmed(unit, YEAR)
    with acts(commune, "checklist.confirm"):
        commune.checklists.confirm(unit, YEAR)
    assert commune.checklists.confirmed(unit, YEAR)
    with acts(commune, "checklist.choose"):
        commune.checklists.choose(unit, YEAR, "minh-hoa-don-vi@1")
    assert not commune.checklists.confirmed(unit, YEAR)  # another wording is another confirmation


def test_a_checklist_this_pc_lacks_cannot_be_chosen(commune):
    with acts(commune), pytest.raises(ChecklistMissing):
        commune.checklists.choose(FAMILY, YEAR, "x@1")
    with pytest.raises(ChecklistMissing):
        commune.checklists.get("x@1")
    with pytest.raises(ChecklistMissing):
        commune.checklists.of(SubjectKind.COMMUNE, YEAR)
    assert len(commune.checklists.all()) >= 16


def test_marks_of_one_family_do_not_help_another(commune, families):
    marks = full_marks(commune)
    commune.scoring.fill(FAMILY, YEAR, [Filled(families[0], Stage.COMMUNE, marks)])
    assert qualified(commune) == [families[0]]
