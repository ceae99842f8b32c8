"""Packages as letters: a draft for the officer's own mail program, with the package in it."""

from email import message_from_bytes, policy

import pytest

from desktop.services.exchange import mail
from desktop.services.exchange.failures import MailAddressInvalid, WriteNotVerified
from desktop.services.exchange.mail import MAIL_LIMIT, attached, is_address, letter
from tests.builders import at, enrolled, with_families
from tests.sync.exchanging import receive


def read(path):
    return message_from_bytes(path.read_bytes(), policy=policy.default)


def test_the_letter_is_a_draft_that_says_what_it_brings(offices, tmp_path):
    commune, receiver = offices
    sent = commune.exchange.send(tmp_path / "gói.eml")
    (path,) = sent.files
    message = read(path)
    assert message["X-Unsent"] == "1"
    assert message["To"] is None
    assert message["Subject"] == "Sổ Khuyến học: gói dữ liệu của Xã Bình Hòa, ngày 21/11/2026"
    text = message.get_body().get_content()
    assert "Kính gửi Tỉnh Đồng Tháp" in text
    assert f"{sent.changes} thay đổi" in text
    assert sent.code not in text  # who has opened the package can tell it, and nobody else
    (part,) = message.iter_attachments()
    assert part.get_content_type() == "application/vnd.sokhuyenhoc.package"
    (tmp_path / "in the mail.skh").write_bytes(part.get_content())
    (result,) = receive(receiver, tmp_path / "in the mail.skh")
    assert (result.accepted, result.applied) == (True, sent.changes)
    assert commune.exchange.parcels()[0].file_name == "gói.eml"


def test_it_is_addressed_once_somebody_said_where_to(offices, tmp_path):
    commune, _receiver = offices
    commune.exchange.keep_mail_address("khuyenhoc@dongthap.example.vn")
    assert commune.exchange.mail_address() == "khuyenhoc@dongthap.example.vn"
    (path,) = commune.exchange.send(tmp_path, mail=True).files
    assert path.name == "79.123-2026-11-21-0001.eml"
    assert read(path)["To"] == "khuyenhoc@dongthap.example.vn"
    commune.exchange.keep_mail_address("")
    assert commune.exchange.mail_address() == ""


@pytest.mark.parametrize(
    "text", ["khuyenhoc", "a@b", "a@b.vn\nBcc: x@y.vn", "a b@c.vn", "<a@b.vn>", "a@b.vn, c@d.vn"]
)
def test_what_is_no_address_is_not_taken(offices, text):
    commune, _receiver = offices
    assert not is_address(text)
    with pytest.raises(MailAddressInvalid):
        commune.exchange.keep_mail_address(text)
    assert commune.exchange.mail_address() == ""


def test_each_package_has_a_letter_of_its_own(tmp_path, commune, receiver):
    enrolled(commune, receiver, tmp_path)
    with_families(commune, 150)
    sent = commune.exchange.send(tmp_path / "thư.eml", limit=8_000)
    number = len(sent.files)
    assert number > 1
    for turn, path in enumerate(sent.files, start=1):
        assert path.name == f"thư-phan-{turn}-tren-{number}.eml"
        assert f"(phần {turn} trên {number})" in read(path)["Subject"]
        (tmp_path / f"{turn}.skh").write_bytes(*attached(path.read_bytes()).values())
    taken = [tmp_path / f"{turn}.skh" for turn in range(1, number + 1)]
    assert all(one.accepted and not one.waiting for one in receive(receiver, *taken))


def a_letter(package):
    about = mail.Letter("", "Tỉnh", "Xã", at()().date(), 1, 1, 1)
    return letter(about, "gói.skh", package)


def test_the_largest_package_makes_a_message_that_mail_still_takes():
    assert len(a_letter(bytes(MAIL_LIMIT))) < 25_000_000


def test_a_letter_that_would_not_bring_the_package_is_not_written(monkeypatch):
    package = bytes(range(256)) * 40
    assert attached(a_letter(package)) == {"gói.skh": package}
    monkeypatch.setattr(mail, "attached", lambda _data: {"gói.skh": package[:-1]})
    with pytest.raises(WriteNotVerified):
        a_letter(package)


def test_a_limit_above_what_mail_takes_is_brought_down_for_letters(offices, tmp_path, monkeypatch):
    commune, _receiver = offices
    monkeypatch.setattr("desktop.services.exchange.sending.MAIL_LIMIT", 4_000)
    assert len(commune.exchange.send(tmp_path / "a.skh", limit=40_000_000).files) == 1
    assert len(commune.exchange.send(tmp_path / "a.eml", limit=40_000_000).files) > 1
