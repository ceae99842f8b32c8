"""Changes by column: what is written is read back, and every figure stays within its list."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.sync import payload
from desktop.sync.blocks import NO_SUBJECT, Bases, Hidden
from desktop.sync.failures import PackageRefused
from desktop.sync.payload import MAX_LINE, MAX_ROWS, Header, Revocations, Subjects
from desktop.sync.reasons import Reason
from tests.sync.parties import PACKAGE, a_block, a_receipt, contents

OPENING = b"".join(map(payload.encode, contents(blocks=[])))


def refused(data: bytes) -> bool:
    with pytest.raises(PackageRefused) as failure:
        list(payload.decode([data]))
    return failure.value.reason is Reason.BLOCK_INVALID


def line(**changed) -> bytes:
    """A block's line with some of its parts replaced, or left out."""
    plain = {**msgspec.json.decode(payload.encode(a_block())), **changed}
    kept = {name: value for name, value in plain.items() if value is not None}
    return msgspec.json.encode(kept) + b"\n"


def test_lines_are_read_back_as_they_were_written():
    written = contents(blocks=[a_block(), a_block(4, base={}, hidden={})])
    read = list(payload.decode(map(payload.encode, written)))
    assert read == written


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20),
    lambda it: st.lists(it, max_size=3) | st.dictionaries(st.text(max_size=5), it, max_size=3),
    max_leaves=5,
)


@st.composite
def blocks(draw):
    rows = draw(st.integers(1, 8))
    column = lambda least, most: st.lists(  # noqa: E731 - reads as a column
        st.integers(least, most), min_size=rows, max_size=rows
    )
    seq = sorted(draw(st.sets(st.integers(1, 2**63 - 1), min_size=rows, max_size=rows)))
    seen = draw(st.lists(st.tuples(st.integers(0, rows - 1), st.integers(1, 2**63 - 1))))
    base = Bases([row for row, _seq in seen], [0] * len(seen), [seq for _row, seq in seen])
    hidden = sorted(draw(st.sets(st.integers(0, rows - 1))))
    names = st.from_regex(r"\A[a-z][a-z0-9_.]{0,10}\Z")
    return a_block(
        rows=rows,
        actor=draw(column(0, 1)),
        seq=seq,
        hlc=draw(column(0, 2**63 - 1)),
        wall=draw(column(0, 2**63 - 1)),
        subject=draw(column(NO_SUBJECT, 1)),
        ids=draw(st.none() | st.lists(st.uuids(), min_size=rows, max_size=rows)),
        fields=draw(st.dictionaries(names, st.lists(values, min_size=rows, max_size=rows), max_size=3)),
        base={"name": base} if seen else {},
        hidden={"office": Hidden(hidden, [bytes([row]) * 32 for row in hidden])} if hidden else {},
    )  # fmt: skip


@given(blocks(), st.integers(1, 200))
def test_any_block_is_read_back_however_the_text_is_cut(block, size):
    text = OPENING + payload.encode(block)
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    assert list(payload.decode(pieces))[-1] == block


def test_growing_columns_are_written_as_differences():
    plain = msgspec.json.decode(payload.encode(a_block(1000, rows=4)))
    assert plain["seq"] == [1000, 1, 1, 1]
    assert plain["hlc"][1:] == [1 << 16] * 3


def test_a_receipt_and_revocations_travel_as_lines():
    written = [
        Header(package=PACKAGE, writers=()),
        a_receipt(),
        Revocations(number=3, entries=()),
    ]
    assert list(payload.decode(map(payload.encode, written))) == written


def test_what_the_reader_does_not_know_by_name_is_kept_as_it_is():
    block = a_block(entity="library", action="library.open", fields={"books": [1, [2], {"a": 3}]})
    assert list(payload.decode([OPENING + payload.encode(block)]))[-1] == block


@pytest.mark.parametrize(
    "changed",
    [
        {"actor": [0, 1]},
        {"hlc": [1]},
        {"wall": []},
        {"subject": [0, 0, 0, 0]},
        {"ids": []},
        {"fields": {"name": ["An"]}},
        {"seq": [], "actor": [], "hlc": [], "wall": [], "subject": [], "ids": [], "fields": {}},
    ],
    ids=str,
)
def test_columns_of_unequal_length_are_refused(changed):
    assert refused(OPENING + line(**changed))


@pytest.mark.parametrize(
    "changed",
    [
        {"seq": [0, 1, 1]},
        {"seq": [1, 0, 1]},
        {"seq": [5, -1, -1]},
        {"seq": [1, 2**63 - 1, 1]},
        {"seq": [1, 2**63, 1]},
        {"seq": ["1", 1, 1]},
        {"seq": [1.5, 1, 1]},
        {"hlc": [-1, 1, 1]},
        {"hlc": [2**63 - 1, 1, 1]},
        {"wall": [0, -1, 0]},
        {"writer": 1},
        {"writer": -1},
        {"actor": [0, 1, 2]},
        {"actor": [0, -1, 0]},
        {"actors": []},
        {"subject": [0, 2, 0]},
        {"subject": [-2, 0, 0]},
        {"entity": ""},
        {"entity": "Family; DROP TABLE family"},
        {"action": "x" * 61},
        {"action": None},
        {"fields": {"Tên": ["a", "b", "c"]}},
        {"ids": ["1", "2", "3"]},
        {"more": 1},
        {"base": {"name": {"rows": [3], "writers": [0], "seqs": [1]}}},
        {"base": {"name": {"rows": [2], "writers": [1], "seqs": [1]}}},
        {"base": {"name": {"rows": [2], "writers": [0], "seqs": [0]}}},
        {"base": {"name": {"rows": [2], "writers": [], "seqs": [1]}}},
        {"base": {"name": {"rows": [0, 3], "writers": [0, 0], "seqs": [1, 1]}}},
        {"base": {"name": {"rows": [-1], "writers": [0], "seqs": [1]}}},
        {"base": {"name": {"rows": [], "writers": [], "seqs": []}}},
        {"base": {"Tên": {"rows": [0], "writers": [0], "seqs": [1]}}},
        {"hidden": {"office": {"rows": [], "digests": ""}}},
        {"hidden": {"office": {"rows": [0], "digests": ""}}},
        {"hidden": {"office": {"rows": [0], "digests": "ab" * 7}}},
        {"hidden": {"office": {"rows": [0], "digests": "ab" * 65}}},
        {"hidden": {"office": {"rows": [0], "digests": "AB" * 32}}},
        {"hidden": {"office": {"rows": [0, 1], "digests": "ab" * 65}}},
        {"hidden": {"office": {"rows": [0, 0], "digests": "ab" * 64}}},
        {"hidden": {"office": {"rows": [3], "digests": "ab" * 32}}},
        {"hidden": {"office": {"rows": [0], "digests": "abc"}}},
    ],
    ids=str,
)
def test_a_block_that_points_outside_its_lists_is_refused(changed):
    assert refused(OPENING + line(**changed))


@pytest.mark.parametrize(
    "data",
    [
        b"\n",
        b"{}\n",
        b"null\n",
        b"[]\n",
        b'{"line":"poem"}\n',
        b'{"line":"block"}\n',
        b"\xff\n",
        b"[" * 200_000 + b"\n",
        b'{"line":"subjects","ids":[],"salts":[]}\n',
        b'{"line":"subjects","ids":["00000000-0000-0000-0000-000000000007"],"salts":[]}\n',
        b'{"line":"subjects","ids":["00000000-0000-0000-0000-000000000007"],"salts":["QQ=="]}\n',
        b'{"line":"subjects","ids":["00000000-0000-0000-0000-000000000007"],"salts":[null],"office_salts":[]}\n',
        payload.encode(Header(package=PACKAGE, writers=())),
        b"no line end",
    ],
    ids=range(14),
)
def test_a_line_of_no_known_shape_is_refused(data):
    assert refused(OPENING + data)


def test_deeply_nested_values_are_refused():
    deep = b"[" * 100_000 + b"]" * 100_000
    data = line(fields={"name": ["DEEP", "b", "c"]}).replace(b'"DEEP"', deep)
    assert refused(OPENING + data)


def test_the_header_stands_first_and_once():
    header = payload.encode(Header(package=PACKAGE, writers=()))
    assert refused(header + header)
    assert refused(payload.encode(Subjects(ids=[PACKAGE], salts=[None])) + header)
    assert refused(payload.encode(a_block()))


def test_subjects_count_on_over_several_lines():
    more = payload.encode(Subjects(ids=[PACKAGE], salts=[None]))
    text = OPENING + more + payload.encode(a_block(subject=[0, 1, 2]))
    assert list(payload.decode([text]))[-1].subject == [0, 1, 2]
    assert refused(OPENING + payload.encode(a_block(subject=[0, 1, 2])) + more)


def test_too_many_rows_or_too_long_a_line_are_refused():
    block = a_block(rows=MAX_ROWS + 1)
    assert refused(OPENING + payload.encode(block))
    assert refused(b"x" * (MAX_LINE + 1))
    with pytest.raises(ValueError, match="cut"):
        payload.encode(a_block(fields={"name": ["x" * MAX_LINE, "", ""]}))


def test_a_line_without_end_is_not_collected_for_ever():
    seen = 0

    def endless():
        nonlocal seen
        while True:
            seen += 1
            yield b" " * 1_000_000

    with pytest.raises(PackageRefused):
        list(payload.decode(endless()))
    assert seen <= 18
