"""Every problem of a row has words, in Vietnamese, with its facts filled in."""

import pytest

from desktop.sheets.forms import FORMS
from desktop.sheets.rows import RowCode, RowProblem, Severity
from desktop.wording.books import TEMPLATES, field_title
from desktop.wording.rows import ROW_WORDS, explain_cell, explain_row


def a_problem(code, **facts):
    return RowProblem("Trang 1", 7, "Số khẩu", code, Severity.REFUSED, "-2", "J", **facts)


@pytest.mark.parametrize("code", RowCode)
def test_every_code_says_what_is_wrong_and_what_to_do(code):
    happened, advice = explain_row(a_problem(code, other_row=3, other_sheet="Trang 1"))
    for sentence in (happened, advice):
        assert sentence.endswith(".")
        assert not set("{}") & set(sentence)
    assert happened != advice


def test_all_words_are_distinct():
    assert len({happened for happened, _ in ROW_WORDS.values()}) == len(RowCode)


def test_the_cell_is_named_as_excel_shows_it():
    happened, _ = explain_cell(a_problem(RowCode.MEMBERS_INVALID))
    assert happened.startswith("Cột J – Số khẩu: ")
    assert "“-2”" in happened


def test_a_duplicate_on_another_sheet_names_it():
    problem = a_problem(RowCode.DUPLICATE_CODE, other_row=3, other_sheet="Trang 2")
    assert "dòng 3 (trang “Trang 2”)" in explain_row(problem)[0]


def test_braces_in_a_cell_are_only_text():
    problem = a_problem(RowCode.BIRTH_INVALID)._replace(value="{other}{0}")
    assert "“{other}{0}”" in explain_row(problem)[0]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_every_field_has_a_title_and_an_explanation(form):
    assert set(form.columns) <= set(TEMPLATES[form.kind].columns)
    assert all(field_title(field, form.kind) for field in form.columns)
