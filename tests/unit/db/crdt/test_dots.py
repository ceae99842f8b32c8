"""Dots: the short form of which writes a row shows, by its laws."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.db.crdt import dots

FIELDS = ("address", "gone", "head_name", "phone")
DOTS = st.builds("{}:{}".format, st.sampled_from(["a", "b", "wr1ter000001"]), st.integers(1, 99))
SIDES = st.lists(DOTS, min_size=1, max_size=2, unique=True).map(sorted).map(" ".join)
SHOWN = st.lists(SIDES, min_size=1, max_size=3, unique=True).map("|".join)
ROWS = st.dictionaries(st.sampled_from(["", *FIELDS]), SHOWN)
SETTLED = st.dictionaries(st.sampled_from(["", *FIELDS]), SIDES, min_size=1)
SOME = st.lists(st.sampled_from(FIELDS), min_size=1, unique=True)


def of(text, field):
    """What a row shows of a field, read the plain way."""
    row = dots.parse(text)
    return row.get(field, row.get("", ""))


@given(ROWS)
def test_what_is_encoded_reads_back_field_by_field(row):
    text = dots.encode(row)
    for field in FIELDS:
        assert of(text, field) == row.get(field, row.get("", ""))
    assert dots.encode(dots.parse(text)) == text


@given(ROWS)
def test_equal_dots_have_equal_text(row):
    spelled_out = {**{field: row.get(field, row.get("", "")) for field in row}, **row}
    assert dots.encode(spelled_out) == dots.encode(dict(reversed(row.items())))


@given(SIDES)
def test_a_row_written_once_is_its_plain_dot(dot):
    assert dots.encode({"": dot}) == dot
    assert dots.parse(dot) == {"": dot}
    assert dots.encode({}) == ""
    assert dots.parse("") == {}


@given(ROWS, SOME, DOTS)
def test_an_edit_replaces_what_is_visible_and_leaves_the_other_side(row, fields, new):
    text = dots.encode(row)
    after = dots.advance(text, fields, new)
    for field in FIELDS:
        before, _bar, others = of(text, field).partition("|")
        if field in fields or not text:
            assert of(after, field).split("|") == [new, *filter(None, others.split("|"))]
        else:
            assert of(after, field).partition("|") == (before, _bar, others)


@given(SETTLED, SOME)
def test_a_base_names_of_each_field_what_was_visible(row, fields):
    text = dots.encode(row)
    base = dots.base(text, fields)
    assert "|" not in base
    for field in fields:
        if of(text, field):
            assert set(of(base, field).split()) == set(of(text, field).split())


@given(ROWS, SOME)
def test_the_base_of_an_edit_never_names_the_other_side_of_a_conflict(row, fields):
    text = dots.encode(row)
    seen = dots.named(dots.base(text, fields))
    visible = {dot for shown in row.values() for dot in dots.visible(shown).split()}
    assert seen <= visible


@given(ROWS, SOME)
def test_only_the_first_change_of_a_row_has_an_empty_base(row, fields):
    assert (dots.base(dots.encode(row), fields) == "") == (dots.encode(row) == "")


@given(ROWS)
def test_a_decision_names_every_side_of_every_field(row):
    text = dots.encode(row)
    seen = dots.everything(text)
    assert "|" not in seen
    for field in FIELDS:
        assert set(of(seen, field).split()) == set(of(text, field).replace("|", " ").split())


@given(ROWS, SOME)
def test_a_base_survives_the_journey(row, fields):
    for base in (dots.base(dots.encode(row), fields), dots.everything(dots.encode(row))):
        assert dots.encode_base(dots.parse(base)) == base


@given(ROWS)
def test_conflicts_are_the_fields_with_a_bar(row):
    text = dots.encode(row)
    assert {f for f in dots.conflicting(text) if f} == {
        f for f, shown in dots.parse(text).items() if "|" in shown and f
    }


@given(SETTLED, SOME, DOTS)
def test_the_newest_write_of_a_field_is_what_it_shows(row, fields, new):
    after = dots.advance(dots.encode(row), fields, new)
    for field in fields:
        assert dots.shown_dots(after, field) == {new}


def test_a_dot_splits_into_writer_and_number():
    assert dots.split("wr1ter000001:42") == ("wr1ter000001", 42)
