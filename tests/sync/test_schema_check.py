"""Values of the wrong type are refused before anything is written, whoever signed them."""

import pytest

from desktop.sync.blocks import Block, Hidden
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason
from desktop.sync.schema_check import check_block

ACTOR = "0" * 32
VILLAGE = "01a20014-221c-7dee-a5ca-d6c93c6f77b5"


def a_block(entity="family", **fields):
    rows = len(next(iter(fields.values())))
    columns = {"seq": list(range(1, rows + 1)), "hlc": [1] * rows, "wall": [1] * rows}
    return Block(
        entity=entity, action="family.add", writer=0, actors=[ACTOR], actor=[0] * rows,
        subject=[0] * rows, fields=fields, **columns,
    )  # fmt: skip


def a_sheet(**fields):
    usual = {"subject_id": [None], "year": [2026], "stage": ["self"], "kind": ["family"]}
    return a_block("sheet", **{**usual, **fields})


@pytest.mark.parametrize(
    "block",
    [
        a_block(head_name=["Nguyễn Văn An", "Trần Thị Đào"], village_id=[VILLAGE, VILLAGE]),
        a_block(head_name=["Lê Thị Ánh"], member_count=[None], poor=[True], gone=[False]),
        a_sheet(points=[{"1.1": 9.5, "1.2": True, "1.3": 10}]),
        a_block("something_of_a_later_release", whatever=[{"deep": [[[1]]]}]),
        a_block(head_name=["Lê Thị Ánh"], field_of_a_later_release=[[1, 2]]),
    ],
    ids=["families", "empty", "points", "unknown entity", "unknown field"],
)
def test_what_is_right_or_unknown_passes(block):
    check_block(block)


@pytest.mark.parametrize(
    "block",
    [
        a_block(head_name=[7]),
        a_block(head_name=[None]),
        a_block(head_name=["x" * 2_001]),
        a_block(head_name=["Lê Thị\0Ánh"]),
        a_block(village_id=["Thôn Đông"]),
        a_block(village_id=[None]),
        a_block(member_count=["bốn"]),
        a_block(member_count=[True]),
        a_block(member_count=[2**60]),
        a_block(poor=[1]),
        a_block("move", subject_id=[None], moved_on=["20261005"], to_id=[VILLAGE]),
        a_sheet(points=[[1, 2]]),
        a_sheet(points=[{"1.1": "mười"}]),
        a_sheet(points=[{"1.1": {"deep": 1}}]),
        a_sheet(points=[{str(n): 1 for n in range(2_001)}]),
        a_sheet(year=["2026"]),
        a_block("sheet", points=[{}]),
    ],
    ids=lambda block: f"{block.entity} {sorted(block.fields)}",
)
def test_what_cannot_be_stored_is_refused(block):
    with pytest.raises(PackageRefused) as refused:
        check_block(block)
    assert refused.value.reason is Reason.BLOCK_INVALID


def test_an_actor_or_a_commitment_of_another_form_is_refused():
    for hidden in ({"office": Hidden([0], [b"short"])}, {"secret": Hidden([0], [bytes(16)])}):
        block = a_block(head_name=["Lê Thị Ánh"])
        block.hidden.update(hidden)
        with pytest.raises(PackageRefused):
            check_block(block)
    with pytest.raises(PackageRefused):
        check_block(Block("family", "family.add", 0, ["Hạnh"], [0], [1], [1], [1], [0]))
