"""The corpus of hostile files: each refused with its reason, within bounded memory and work."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.sync import container, sealing
from desktop.sync.failures import PackageRefused
from tests.sync.exchanging import data
from tests.sync.hostile_texts import CORPUS, GOOD, judge
from tests.sync.parties import RECEIVER

MOST_CALLS = 300_000
"""Calls of functions while a file is judged, theirs of the libraries included."""


def test_the_package_that_is_spoilt_here_is_good():
    assert judge(container.build(GOOD)) is None


@pytest.mark.parametrize("name", CORPUS)
def test_a_hostile_file_is_refused_with_its_reason_in_few_steps(name):
    reason, make = CORPUS[name]
    file, calls = make(), 0

    def count(_frame, event, _argument):
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        found = judge(file)
    finally:
        sys.setprofile(None)
    assert found is reason
    assert calls <= MOST_CALLS + len(file) // 100


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited as on Linux")
def test_all_hostile_files_are_refused_within_two_hundred_megabytes(tmp_path):
    wanted = {}
    for number, (reason, make) in enumerate(CORPUS.values()):
        path = tmp_path / f"{number}.skh"
        path.write_bytes(make())
        wanted[str(path)] = reason.value
    ran = subprocess.run(
        [sys.executable, "-m", "tests.sync.hostile_texts", *wanted],
        input=RECEIVER.identity.secret, capture_output=True, encoding="utf-8", check=False, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == wanted


def test_an_office_refuses_all_of_them_and_goes_on_with_the_good_one(offices, tmp_path):
    commune, receiver = offices
    (good,) = commune.exchange.send(tmp_path / "good.skh").files
    before, paths = data(receiver), []
    for number, (_reason, make) in enumerate(CORPUS.values()):
        paths.append(tmp_path / f"{number}.skh")
        paths[-1].write_bytes(make())
    results = receiver.reception.receive(paths)
    assert not any(one.accepted for one in results)
    assert all(one.reason for one in results)
    assert data(receiver) == before
    (result,) = receiver.reception.receive([good])
    assert result.accepted


def test_recipients_of_a_whole_province_fit_into_a_package():
    everybody = [sealing.new_identity().recipient for _ in range(500)]
    sealed = sealing.seal([b"plain"], [*everybody[1:], (last := sealing.new_identity()).recipient])
    assert sealing.decrypt(sealed.data, [last])


def test_more_recipients_than_that_are_not_tried_one_by_one():
    sealed = sealing.seal([b"plain"], [(one := sealing.new_identity()).recipient] * 700)
    with pytest.raises(PackageRefused):
        sealing.decrypt(sealed.data, [one])
