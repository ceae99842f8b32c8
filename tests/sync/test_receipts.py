"""Receipts, and the code that stands for one over the phone."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.sync import receipts
from desktop.sync.receipts import Head
from desktop.sync.signing import ALPHABET
from tests.sync.parties import HEAD, a_receipt

WRITERS = st.text("0123456789abcdefghjkmnpqrstvwxyz", min_size=12, max_size=12)
HEADS = st.lists(
    st.builds(Head, writer=WRITERS, seq=st.integers(1, 2**40), head=st.just(HEAD)),
    unique_by=lambda head: head.writer,
    max_size=4,
)


@given(HEADS, st.randoms())
def test_the_code_does_not_depend_on_the_order_of_the_heads(heads, random):
    shuffled = random.sample(heads, len(heads))
    assert receipts.short_code(heads) == receipts.short_code(shuffled)


def test_the_code_is_eight_letters_that_cannot_be_mistaken():
    code = a_receipt().code
    assert len(code) == 9
    assert code[4] == "-"
    assert set(code) - {"-"} <= set(ALPHABET)


def test_another_head_gives_another_code():
    first = Head(writer="cmmn00000001", seq=3, head=HEAD)
    others = [
        Head(writer="cmmn00000001", seq=4, head=HEAD),
        Head(writer="cmmn00000001", seq=3, head="0" * 64),
        Head(writer="cmmn00000002", seq=3, head=HEAD),
    ]
    assert len({receipts.short_code([head]) for head in (first, *others)}) == 4
    assert receipts.short_code([first]) != receipts.short_code([])


def test_a_code_typed_as_people_type_is_recognised():
    receipt = a_receipt()
    assert receipts.is_code(receipt.code.lower().replace("-", " "), receipt.accepted)
    assert receipts.is_code(receipt.code.replace("-", ""), receipt.accepted)
    assert not receipts.is_code(receipt.code[:-1], receipt.accepted)
    assert not receipts.is_code("", receipt.accepted)
