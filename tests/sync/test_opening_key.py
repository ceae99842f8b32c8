"""The key a receiving office takes out opens its packages with stock `age`, and nothing else's."""

import stat

import pytest

from desktop.sync import container, sealing
from desktop.sync.sealing import Identity
from tests.builders import a_receiver, an_office, enrolled, with_families

pytestmark = pytest.mark.engines


def test_the_exported_key_opens_a_package_sent_to_the_office(tmp_path):
    receiver, commune = a_receiver(tmp_path), an_office(tmp_path)
    enrolled(commune, receiver, tmp_path)
    with_families(commune, 2)
    (package,) = commune.exchange.send(tmp_path).files
    receiver.trust.export_identity(tmp_path / "khoa-nhan.txt")
    remark, secret = (tmp_path / "khoa-nhan.txt").read_text("ascii").splitlines()
    assert remark.startswith("# public key: age1")
    assert stat.S_IMODE((tmp_path / "khoa-nhan.txt").stat().st_mode) == 0o600
    payload = container.read(package).payload
    assert payload is not None
    assert sealing.decrypt(payload, [Identity(secret)])
    receiver.close()
    commune.close()
