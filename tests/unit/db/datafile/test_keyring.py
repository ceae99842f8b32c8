"""The keyring: who can open the data file, and what wrong passwords cost."""

import unicodedata
from uuid import uuid4

import msgspec
import pytest

from desktop.db.datafile.keyring import FREE_TRIES, LONGEST_WAIT, Keyring, Stretch
from desktop.db.failures import (
    KeyringDamaged,
    KeyringMissing,
    TooManyTries,
    WrongPassword,
    WrongRecoveryKey,
)
from tests.builders import CHEAP

HANH, TUAN = uuid4(), uuid4()
PASSWORD = "mật khẩu của Hạnh"


class Moving:
    """A clock that tests push about."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Moving()


@pytest.fixture
def keyring(tmp_path, clock):
    return Keyring(tmp_path / "x.db.keys", now=clock, stretch=CHEAP)


@pytest.fixture
def made(keyring):
    """The data key and the recovery key of a keyring with one officer."""
    return keyring.create(HANH, "Nguyễn Thị Hạnh", PASSWORD)


def fail(keyring, times=1):
    for _ in range(times):
        with pytest.raises(WrongPassword):
            keyring.open("Nguyễn Thị Hạnh", "sai")


def test_the_password_opens_the_data_key(keyring, made):
    assert keyring.open("Nguyễn Thị Hạnh", PASSWORD) == (made[0], HANH)
    assert len(made[0]) == 32


def test_two_files_never_have_the_same_key(tmp_path):
    keys = {
        Keyring(tmp_path / str(n), stretch=CHEAP).create(HANH, "Hạnh", PASSWORD)[0]
        for n in range(5)
    }
    assert len(keys) == 5


def test_neither_key_nor_password_nor_recovery_key_stands_in_the_file(keyring, made):
    content = keyring.path.read_bytes()
    assert made[0] not in content
    assert made[0].hex().encode() not in content
    for secret in (PASSWORD, *made[1].split()):
        if len(secret) > 4:
            assert secret.encode() not in content


def test_a_password_typed_in_composed_or_decomposed_letters_is_the_same(keyring, made):
    decomposed = unicodedata.normalize("NFD", PASSWORD)
    assert decomposed != PASSWORD
    assert keyring.open("Nguyễn Thị Hạnh", decomposed) == (made[0], HANH)


@pytest.mark.parametrize("password", ["sai", "", PASSWORD + " ", PASSWORD.upper()])
def test_a_wrong_password_opens_nothing(keyring, made, password):
    with pytest.raises(WrongPassword):
        keyring.open("Nguyễn Thị Hạnh", password)


def test_a_wrong_name_fails_just_as_a_wrong_password_does(keyring, made):
    with pytest.raises(WrongPassword) as of_name:
        keyring.open("Ai Đó", PASSWORD)
    with pytest.raises(WrongPassword) as of_password:
        keyring.open("Nguyễn Thị Hạnh", "sai")
    assert of_name.value.facts == of_password.value.facts


def test_the_right_password_of_one_officer_does_not_open_for_another(keyring, made):
    keyring.set_password(made[0], TUAN, "Trần Quốc Tuấn", "mật khẩu của Tuấn")
    with pytest.raises(WrongPassword):
        keyring.open("Trần Quốc Tuấn", PASSWORD)


def test_several_officers_open_the_same_key(keyring, made):
    keyring.set_password(made[0], TUAN, "Trần Quốc Tuấn", "mật khẩu của Tuấn")
    assert keyring.open("Trần Quốc Tuấn", "mật khẩu của Tuấn") == (made[0], TUAN)
    assert keyring.open("Nguyễn Thị Hạnh", PASSWORD) == (made[0], HANH)
    assert sorted(keyring.officers()) == sorted([(HANH, "Nguyễn Thị Hạnh"), (TUAN, "Trần Quốc Tuấn")])  # fmt: skip


def test_a_changed_password_is_the_only_one_that_opens(keyring, made):
    keyring.set_password(made[0], HANH, "Nguyễn Thị Hạnh", "mật khẩu mới")
    assert keyring.open("Nguyễn Thị Hạnh", "mật khẩu mới") == (made[0], HANH)
    with pytest.raises(WrongPassword):
        keyring.open("Nguyễn Thị Hạnh", PASSWORD)
    assert keyring.recover(made[1]) == made[0]


def test_an_officer_who_was_removed_has_no_way_in(keyring, made):
    keyring.set_password(made[0], TUAN, "Trần Quốc Tuấn", "mật khẩu của Tuấn")
    keyring.remove(HANH)
    with pytest.raises(WrongPassword):
        keyring.open("Nguyễn Thị Hạnh", PASSWORD)
    assert keyring.open("Trần Quốc Tuấn", "mật khẩu của Tuấn")


def test_the_last_way_in_is_never_taken_away(keyring, made):
    keyring.remove(HANH)
    assert keyring.open("Nguyễn Thị Hạnh", PASSWORD)


def test_the_first_wrong_passwords_cost_nothing(keyring, made):
    fail(keyring, FREE_TRIES - 1)
    assert keyring.seconds_to_wait() == 0
    assert keyring.open("Nguyễn Thị Hạnh", PASSWORD)


def test_each_further_wrong_password_costs_twice_as_long_up_to_a_limit(keyring, made, clock):
    fail(keyring, FREE_TRIES)
    waits = []
    for _ in range(12):
        waits.append(keyring.seconds_to_wait())
        clock.now += waits[-1]
        fail(keyring)
    assert waits[:5] == [2, 4, 8, 16, 32]
    assert waits[-1] == LONGEST_WAIT
    assert waits == sorted(waits)


def test_during_the_wait_even_the_right_password_is_not_tried(keyring, made, clock):
    fail(keyring, FREE_TRIES)
    with pytest.raises(TooManyTries) as failure:
        keyring.open("Nguyễn Thị Hạnh", PASSWORD)
    assert failure.value.facts == {"seconds": 2}
    clock.now += 1.7
    with pytest.raises(TooManyTries) as failure:
        keyring.open("Nguyễn Thị Hạnh", PASSWORD)
    assert failure.value.facts == {"seconds": 1}  # never "wait 0 seconds"
    clock.now += 0.3
    assert keyring.open("Nguyễn Thị Hạnh", PASSWORD)


def test_the_count_survives_a_restart_and_ends_with_the_right_password(keyring, made, clock):
    fail(keyring, FREE_TRIES)
    again = Keyring(keyring.path, now=clock, stretch=CHEAP)
    assert again.seconds_to_wait() == 2
    clock.now += 2
    again.open("Nguyễn Thị Hạnh", PASSWORD)
    fail(again)
    assert again.seconds_to_wait() == 0


@pytest.mark.parametrize("back", [1, 3600, 10 * 365 * 24 * 3600])
def test_a_clock_set_back_makes_the_wait_start_again_and_no_more(keyring, made, clock, back):
    fail(keyring, FREE_TRIES)
    clock.now -= back
    assert keyring.seconds_to_wait() == 2
    with pytest.raises(TooManyTries):
        keyring.open("Nguyễn Thị Hạnh", PASSWORD)
    clock.now += 2
    assert keyring.open("Nguyễn Thị Hạnh", PASSWORD)


def test_the_printed_key_opens_when_every_password_is_forgotten(keyring, made):
    assert keyring.recover(made[1]) == made[0]
    assert keyring.recover(made[1].lower().replace("-", " ")) == made[0]


def test_a_second_printed_key_replaces_the_first(keyring, made):
    data_key, first = made
    second = keyring.new_recovery(data_key)
    assert keyring.recover(second) == data_key
    with pytest.raises(WrongRecoveryKey):
        keyring.recover(first)


def test_the_printed_key_of_another_file_is_wrong(keyring, made, tmp_path):
    other = Keyring(tmp_path / "other", stretch=CHEAP).create(HANH, "Hạnh", PASSWORD)[1]
    with pytest.raises(WrongRecoveryKey) as failure:
        keyring.recover(other)
    assert "line" not in failure.value.facts


def test_a_missing_keyring_is_said_to_be(keyring):
    with pytest.raises(KeyringMissing):
        keyring.officers()
    with pytest.raises(KeyringMissing):
        keyring.open("Nguyễn Thị Hạnh", PASSWORD)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"\xff\xfe", b'{"format":1}', b"not a keyring at all"]
)
def test_a_damaged_keyring_is_said_to_be(keyring, made, content):
    keyring.path.write_bytes(content)
    with pytest.raises(KeyringDamaged):
        keyring.open("Nguyễn Thị Hạnh", PASSWORD)


def test_a_keyring_without_officers_is_damaged(keyring, made):
    ring = msgspec.json.decode(keyring.path.read_bytes())
    keyring.path.write_bytes(msgspec.json.encode({**ring, "locks": []}))
    with pytest.raises(KeyringDamaged):
        keyring.officers()


def test_whatever_byte_of_the_keyring_is_lost_the_failure_has_words(keyring, made):
    whole = keyring.path.read_bytes()
    for place in range(len(whole)):
        keyring.path.write_bytes(whole[:place] + b"~" + whole[place + 1 :])
        try:
            assert keyring.open("Nguyễn Thị Hạnh", PASSWORD) == (made[0], HANH)
        except (KeyringDamaged, WrongPassword):
            continue


@pytest.mark.parametrize("part", ["salt", "nonce", "sealed"])
def test_a_bad_sector_inside_a_key_is_not_taken_for_a_wrong_password(keyring, made, part):
    ring = msgspec.json.decode(keyring.path.read_bytes())
    wrap = ring["locks"][0]["wrap"]
    wrap[part] = ("A" if wrap[part][0] != "A" else "B") + wrap[part][1:]
    keyring.path.write_bytes(msgspec.json.encode(ring))
    with pytest.raises(KeyringDamaged):
        keyring.open("Nguyễn Thị Hạnh", PASSWORD)
    assert keyring.seconds_to_wait() == 0
    assert keyring.recover(made[1]) == made[0]


def test_a_cut_keyring_is_damaged(keyring, made):
    whole = keyring.path.read_bytes()
    for length in range(0, len(whole), 7):
        keyring.path.write_bytes(whole[:length])
        with pytest.raises(KeyringDamaged):
            keyring.officers()


def test_an_impossible_cost_is_damage_and_not_a_crash(keyring, made):
    ring = msgspec.json.decode(keyring.path.read_bytes())
    for cost in ({"memory": 1 << 33}, {"passes": 0}, {"lanes": 0}):
        wrong = {**ring["locks"][0]["wrap"]["stretch"], **cost}
        lock = {**ring["locks"][0], "wrap": {**ring["locks"][0]["wrap"], "stretch": wrong}}
        keyring.path.write_bytes(msgspec.json.encode({**ring, "locks": [lock]}))
        with pytest.raises(KeyringDamaged):
            keyring.open("Nguyễn Thị Hạnh", PASSWORD)


def test_new_passwords_are_stretched_as_hard_as_promised():
    cost = Stretch()
    assert (cost.memory, cost.passes, cost.lanes) == (64 * 1024, 3, 4)


def test_a_keyring_whose_data_file_is_gone_is_kept(keyring, made):
    before = keyring.path.read_bytes()
    first = keyring.put_aside()
    keyring.create(HANH, "Hạnh", PASSWORD)
    second = keyring.put_aside()
    assert first != second
    assert first.read_bytes() == before
    assert keyring.put_aside() is None
