"""Which commune the words of a leaving mean, and how answers are written."""

from uuid import UUID

import pytest

from desktop.domain.transfers import Answer, Destination, Reply, proposed

FAMILY = UUID("01890000-0000-7000-8000-00000000abcd")


def a_commune(place: int, name: str, district: str = "") -> Destination:
    return Destination(UUID(int=place), f"79.00{place}", name, "Tỉnh Đồng Tháp", district)


KNOWN = [
    a_commune(1, "Xã Đông Hà"),
    a_commune(2, "Phường Đông Hà"),
    a_commune(3, "Xã Tân Thạnh", "Huyện Cao Lãnh"),
    a_commune(4, "Xã Hòa Lạc"),
    a_commune(5, "Xã Hòa Lạc"),
]


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("Xã Đông Hà", "79.001"),
        ("xa dong ha", "79.001"),
        ("phường Đông Hà, tỉnh Đồng Tháp", "79.002"),
        ("Xã Đông Hà, Đồng Tháp", "79.001"),
        ("Xã Tân Thạnh, huyện Cao Lãnh, tỉnh Đồng Tháp", "79.003"),
        ("Đông Hà", None),
        ("Xã Hòa Lạc", None),
        ("Xã Đông Hà, tỉnh Quảng Trị", None),
        ("Thôn 2, Xã Đông Hà", None),
        ("Hà Nội", None),
    ],
)
def test_only_words_that_can_mean_one_commune_propose_it(place, code):
    found = proposed(place, KNOWN)
    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    "answer", [Answer(Reply.NEW, FAMILY), Answer(Reply.SAME, FAMILY), Answer(Reply.REFUSED)]
)
def test_an_answer_is_read_as_it_was_written(answer):
    assert Answer.read(str(answer)) == answer


@pytest.mark.parametrize("text", ["", "new", "new:", "new:abc", "later:1", "same:"])
def test_what_is_no_answer_is_none(text):
    assert Answer.read(text) is None
