"""A table that was damaged behind the program's back, from the command line: found, said, mended."""

import pytest

from desktop.sync.reasons import Reason
from desktop.wording.packages import PROVED_WORDS
from tests.builders import PASSWORD, a_family, enrolled, registered, scored
from tests.fixtures import commune, opened, receiver
from tests.rawdata import key_of, raw
from tests.unit.cli.calling import call

__all__ = ["commune", "opened", "receiver"]

HARMS = {
    "value": "UPDATE sheet SET points = '{}'",
    "dots": "UPDATE sheet SET dots = '', points = '{}'",
    "gone": "UPDATE registration SET gone = NOT gone",
    "lost": "DELETE FROM registration",
}
damaged = pytest.mark.parametrize("harm", HARMS)


@pytest.fixture
def offices(commune, receiver, tmp_path):
    """A commune and its receiving office, which have exchanged a year; both are closed."""
    enrolled(commune, receiver, tmp_path)
    families = [a_family(commune, f"Lý Thị {number}") for number in range(4)]
    registered(commune)
    scored(commune, families)
    (result,) = receiver.reception.receive(commune.exchange.send(tmp_path).files, tmp_path)
    commune.reception.receive([result.receipt])
    a_family(commune, "Lý Thị Mới")
    commune.close()
    receiver.close()
    return commune, receiver


def hurt(office, harm):
    with raw(office.data_file, key_of(office)) as connection:
        connection.execute(HARMS[harm])


def run(office, *arguments):
    return call(*arguments, "--data", office.data_file, "--json", password=PASSWORD)


def sent(commune, path):
    assert run(commune, "send", "--to", path).code == 0
    return path


def received(office, path, *more):
    ran = run(office, "receive", path, *more)
    (line,) = ran.lines
    return line


@damaged
def test_what_was_damaged_above_is_mended_by_the_next_package(offices, tmp_path, harm):
    commune, receiver = offices
    hurt(receiver, harm)
    assert run(receiver, "doctor", "--thorough").code == 3
    package = sent(commune, tmp_path / "goi.skh")
    line = received(receiver, package)
    assert (line["accepted"], line["reason"], line["mended"]) == (True, None, 4)
    assert run(receiver, "doctor", "--thorough").code == 0
    again = call("receive", package, "--data", receiver.data_file, password=PASSWORD)
    assert "đã nhận ngày" in again.out


@damaged
def test_what_was_damaged_below_is_said_found_and_mended_there(offices, tmp_path, harm):
    commune, receiver = offices
    hurt(commune, harm)
    package = sent(commune, tmp_path / "goi.skh")
    line = received(receiver, package, "--receipts-to", tmp_path)
    assert (line["accepted"], line["reason"]) == (False, Reason.TOTALS_DIFFER.value)
    said = call("receive", package, "--data", receiver.data_file, password=PASSWORD).out
    assert PROVED_WORDS[0] in said
    assert PROVED_WORDS[1] in said
    taken = call("receive", line["receipt"], "--data", commune.data_file, password=PASSWORD)
    assert "chạy lệnh doctor --thorough" in taken.out

    found = run(commune, "doctor", "--thorough")
    assert (found.code, len(found.json["damaged"])) == (3, 4)
    mended = run(commune, "doctor", "--rebuild")
    assert (mended.code, mended.json["mended"]["rows"]) == (0, 4)
    assert (
        call("restore", mended.json["mended"]["backup"], "--data", tmp_path / "truoc.db").code == 0
    )
    assert run(commune, "audit", "verify").json["ok"]
    line = received(receiver, sent(commune, tmp_path / "goi-2.skh"))
    assert (line["accepted"], line["reason"], line["mended"]) == (True, None, 0)


def test_the_rows_are_named_and_nothing_of_what_they_say(offices):
    commune, _receiver = offices
    with raw(commune.data_file, key_of(commune)) as connection:
        connection.execute("UPDATE family SET head_name = 'Bí Mật' WHERE head_name = 'Lý Thị 1'")
    (row,) = run(commune, "doctor", "--thorough").json["damaged"]
    assert (row["entity"], row["fields"], row["missing"]) == ("family", ["head_name"], False)
    said = call("doctor", "--thorough", "--data", commune.data_file, password=PASSWORD).out
    assert f"hộ {row['id']}: khác ở head_name" in said
    assert "Bí Mật" not in said
    assert run(commune, "doctor", "--rebuild").json["set_aside"] == []
    (aside,) = run(commune, "doctor", "--set-aside").json["set_aside"]
    assert (aside["id"], aside["values"]["head_name"]) == (row["id"], "Bí Mật")
    assert (
        "Bí Mật"
        in call("doctor", "--set-aside", "--data", commune.data_file, password=PASSWORD).out
    )
