"""Subjects: five kinds and the commune."""

import dataclasses

import pytest

from desktop.domain.subjects import (
    COMMUNE_TITLES,
    Citizen,
    Clan,
    Commune,
    Community,
    Family,
    FormerUnit,
    Subject,
    SubjectKind,
    Unit,
    kind_of,
)


@pytest.mark.parametrize(
    ("subject", "kind", "title", "noun"),
    [
        (Family("H1", "Lê An", "Thôn Hạ"), SubjectKind.FAMILY, "Gia đình học tập", "hộ"),
        (Clan("D1", "Họ Lê", "Lê An"), SubjectKind.CLAN, "Dòng họ học tập", "dòng họ"),
        (Community("T1", "Thôn Hạ"), SubjectKind.COMMUNITY, "Cộng đồng học tập", "thôn"),
        (Unit("U1", "Trường Hạ"), SubjectKind.UNIT, "Đơn vị học tập", "đơn vị"),
        (Citizen("C1", "Lê An"), SubjectKind.CITIZEN, "Công dân học tập", "người"),
        (
            Commune("X1", "Bình Hòa", "An Giang"),
            SubjectKind.COMMUNE,
            "Cộng đồng học tập cấp xã",
            "xã",
        ),
    ],
)
def test_every_subject_has_its_title(
    subject: Subject, kind: SubjectKind, title: str, noun: str
) -> None:
    assert kind_of(subject) is kind
    assert (kind.title, kind.noun) == (title, noun)


def test_a_commune_recognises_five_titles_and_not_its_own() -> None:
    assert set(COMMUNE_TITLES) == set(SubjectKind) - {SubjectKind.COMMUNE}


@pytest.mark.parametrize("kind", [Family, Clan, Community, Unit, Citizen, Commune])
def test_nothing_the_law_protects_most_is_kept(kind: type) -> None:
    names = {field.name for field in dataclasses.fields(kind)}
    assert not names & {"ethnicity", "religion", "picture", "photo", "health"}


def test_a_merged_commune_is_known_by_its_old_names_too() -> None:
    commune = Commune("X1", "Bình Hòa", "An Giang", former=(FormerUnit("X0", "An Hòa"),))
    assert commune.names == ("Bình Hòa", "An Hòa")
