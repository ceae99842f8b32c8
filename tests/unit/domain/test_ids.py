"""Keys of the register."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.ids import derived, uuid7


@given(st.integers(0, 2**48 - 1), st.binary(min_size=10, max_size=10))
def test_a_new_key_is_a_version_seven_uuid_with_its_time(milliseconds: int, chance: bytes) -> None:
    key = uuid7(milliseconds, chance)
    assert (key.version, key.variant) == (7, uuid.RFC_4122)
    assert key.int >> 80 == milliseconds


@given(
    st.integers(0, 2**48 - 2),
    st.binary(min_size=10, max_size=10),
    st.binary(min_size=10, max_size=10),
)
def test_later_keys_sort_later(milliseconds: int, one: bytes, two: bytes) -> None:
    assert uuid7(milliseconds, one) < uuid7(milliseconds + 1, two)


def test_different_chance_gives_different_keys() -> None:
    assert uuid7(1, bytes(10)) != uuid7(1, b"\x01" * 10)


def test_too_little_chance_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="short"):
        uuid7(1, b"short")


def test_a_derived_key_is_the_same_on_every_pc() -> None:
    subject = uuid.UUID("01890000-0000-7000-8000-000000000001")
    key = derived("registration", subject, 2026)
    assert key == derived("registration", subject, 2026)
    assert key.version == 5
    assert str(key) == "d4061c93-06fc-5712-ae63-f871a1aa53f1"


def test_derived_keys_of_different_things_differ() -> None:
    keys = [
        derived("sheet", "a", "b"),
        derived("sheet", "ab"),
        derived("sheet", "b", "a"),
        derived("x", "a", "b"),
    ]
    assert len(set(keys)) == len(keys)
