"""Every reason for refusing a package, end to end: a file, the command, its exit code and its words."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from msgspec import structs

from desktop.services import reception, trust
from desktop.services.register import FamilyQuery
from desktop.services.workplace import Workplace
from desktop.sync import container, manifest, sealing
from desktop.sync.container import Container
from desktop.sync.enrolment import Revocation
from desktop.sync.manifest import FORMAT, Manifest, Office
from desktop.sync.reasons import Reason
from desktop.sync.signing import SigningKey
from desktop.wording.packages import PACKAGE_WORDS
from tests.builders import PASSWORD
from tests.fixtures import commune, opened, receiver
from tests.sync.exchanging import offices
from tests.sync.hostile import HEAD, Altered, recipient_of
from tests.sync.test_exchange_copies import copied
from tests.unit.cli.calling import call

__all__ = ["commune", "offices", "opened", "receiver"]

STRANGER = SigningKey(bytes(range(32)))
TAKEN = {Reason.ALREADY_RECEIVED, Reason.WAITING}
"""Nothing is wrong with these: the file needs no second look."""


@dataclass(frozen=True)
class Sent:
    """A commune's package on its way to the receiving office."""

    commune: Workplace
    receiver: Workplace
    file: Path

    @property
    def parts(self) -> Container:
        return container.read(self.file)

    @property
    def content(self) -> Manifest:
        return manifest.read(self.parts.manifest)

    @property
    def key(self) -> SigningKey:
        return SigningKey(self.commune._core.writer.secret)

    def with_parts(self, **parts: bytes | None) -> None:
        container.write(self.file, replace(self.parts, **parts))

    def stating(self, text: bytes, key: SigningKey | None = None) -> None:
        """The same package with any manifest, signed."""
        self.with_parts(manifest=text, signature=(key or self.key).sign(text))

    def amended(self, **fields: object) -> None:
        self.stating(manifest.encode(structs.replace(self.content, **fields)))


def missing(sent: Sent) -> None:
    sent.file.unlink()


def too_large(sent: Sent) -> None:
    with sent.file.open("r+b") as file:
        file.truncate(container.MAX_FILE + 1)


def a_letter(sent: Sent) -> None:
    sent.file.write_text("Kính gửi quý cơ quan", encoding="utf-8")


def longer(sent: Sent) -> None:
    sent.file.write_bytes(sent.file.read_bytes() + b"\0")


def another_form(sent: Sent) -> None:
    sent.stating(json.dumps(json.loads(sent.parts.manifest)).encode())


def from_a_newer_program(sent: Sent) -> None:
    sent.amended(format=FORMAT + 1, minimum_reader=FORMAT + 1)


def signed_by_another(sent: Sent) -> None:
    sent.with_parts(signature=STRANGER.sign(sent.parts.manifest))


def by_a_stranger(sent: Sent) -> None:
    sender = structs.replace(sent.content.sender, key=STRANGER.public)
    text = manifest.encode(structs.replace(sent.content, sender=sender))
    sent.stating(text, STRANGER)


def with_a_false_statement(sent: Sent) -> None:
    sent.with_parts(enrolment=b"{}")


def a_receipt_of_a_commune(sent: Sent) -> None:
    own = sent.receiver.office
    to = Office(code=own.code, name=own.name)
    Altered(sent.commune).receipt(sent.file, recipient_of(sent.receiver), to, [])


def unchanged(_sent: Sent) -> None:
    """The file is good; what stands here makes the difference."""


def to_another_office(sent: Sent) -> None:
    sent.amended(recipients=(Office(code="99", name="Tỉnh Khác"),))


def with_another_payload(sent: Sent) -> None:
    sent.with_parts(payload=b"x" * len(sent.parts.payload or b""))


def a_block(sent: Sent, to: str | None = None, head: str | None = None, **fields: object) -> None:
    office = Altered(sent.commune)
    subject = sent.commune.office.id
    values = {"code": [sent.commune.office.code], "name": ["Xã Bình Hòa"], "role": ["commune"]}
    block = office.block("office", {**values, "province": [""], **fields})
    office.package(sent.file, [block], [subject], fresh=False, head=head)
    if to:
        sealed = sealing.seal([b"x"], [to])
        stated = structs.replace(sent.content.payload, sha256=sealed.sha256, size=len(sealed.data))
        sent.amended(payload=stated)
        sent.with_parts(payload=sealed.data)


def sealed_to_another(sent: Sent) -> None:
    a_block(sent, to=sealing.new_identity().recipient)


def another_plain_text(sent: Sent) -> None:
    sent.amended(payload=structs.replace(sent.content.payload, plain_sha256="0" * 64))


def a_number_for_a_name(sent: Sent) -> None:
    a_block(sent, head=HEAD, name=[5])


def another_head(sent: Sent) -> None:
    ranges = (structs.replace(sent.content.ranges[0], head=HEAD),)
    sent.amended(ranges=ranges)


def by_an_unnoticed_copy(sent: Sent) -> None:
    copy = copied(sent.commune, sent.file.parent / "copy", noticed=False)
    sent.commune.register.add_village("Thôn Bắc")
    copy.register.add_village("Thôn Nam")
    sent.receiver.reception.receive(sent.commune.exchange.send(sent.file.parent / "1.skh").files)
    copy.exchange.send(sent.file)
    copy.close()


def taken_before(sent: Sent) -> None:
    (result,) = sent.receiver.reception.receive([sent.file])
    assert result.accepted


def ahead_of_its_time(sent: Sent) -> None:
    a_block(sent, head=HEAD)


def counting_otherwise(sent: Sent) -> None:
    (total,) = sent.content.totals
    counts = {**total.counts, "registered": 99}
    sent.amended(totals=(structs.replace(total, counts=counts),))


def a_request(sent: Sent) -> None:
    sent.commune.trust.request(sent.file)


MAKERS: dict[Reason, Callable[[Sent], None]] = {
    Reason.UNREADABLE: missing,
    Reason.TOO_LARGE: too_large,
    Reason.NOT_A_PACKAGE: a_letter,
    Reason.NOT_CANONICAL: longer,
    Reason.MANIFEST_INVALID: another_form,
    Reason.NEWER_FORMAT: from_a_newer_program,
    Reason.SIGNATURE_WRONG: signed_by_another,
    Reason.SENDER_UNKNOWN: by_a_stranger,
    Reason.ENROLMENT_INVALID: with_a_false_statement,
    Reason.SENDER_OUT_OF_SCOPE: a_receipt_of_a_commune,
    Reason.KEY_REVOKED: unchanged,
    Reason.OTHER_RECIPIENT: to_another_office,
    Reason.PAYLOAD_DAMAGED: with_another_payload,
    Reason.DECRYPTION_FAILED: sealed_to_another,
    Reason.PLAIN_MISMATCH: another_plain_text,
    Reason.BLOCK_INVALID: a_number_for_a_name,
    Reason.CHAIN_BROKEN: another_head,
    Reason.FORK: by_an_unnoticed_copy,
    Reason.ALREADY_RECEIVED: taken_before,
    Reason.WAITING: ahead_of_its_time,
    Reason.TOTALS_DIFFER: counting_otherwise,
    Reason.WRONG_KIND: a_request,
}
NOT_PREVIEWED = {*TAKEN, Reason.KEY_REVOKED, Reason.WRONG_KIND}
WITHOUT_A_FILE = {Reason.FINGERPRINT_DIFFERS}  # a person reads it out: below


def test_every_reason_is_shown_here():
    assert MAKERS.keys() | WITHOUT_A_FILE == set(Reason)


@pytest.mark.parametrize("reason", MAKERS)
def test_a_refusal_is_said_with_its_reason_and_what_to_do(reason, offices, tmp_path, monkeypatch):
    commune, receiver = offices
    (file,) = commune.exchange.send(tmp_path / "goi.skh").files
    sent = Sent(commune, receiver, file)
    MAKERS[reason](sent)
    if reason is Reason.KEY_REVOKED:
        gone = Revocation(key=sent.key.public, up_to=0, number=1)
        believed = trust.trust_of
        monkeypatch.setattr(
            reception, "trust_of", lambda it: replace(believed(it), revoked={gone.key: gone})
        )
    before = receiver.register.count(FamilyQuery())
    receiver.close()

    taken = call("receive", file, "--data", receiver.data_file, "--json", password=PASSWORD)
    said = call("receive", file, "--data", receiver.data_file, password=PASSWORD)
    expected = 0 if reason in TAKEN else 3
    assert (taken.code, said.code) == (expected, expected)
    (line,) = taken.lines
    assert (line["accepted"], line["reason"]) == (reason in TAKEN, reason.value)
    assert line["applied"] == 0
    for words in PACKAGE_WORDS[reason]:
        assert words.partition("{")[0].rstrip(" (.") in said.out
    listed = call("list", "--kind", "family", "--data", receiver.data_file, "--json", password=PASSWORD)  # fmt: skip
    assert len(listed.json) == before


@pytest.mark.parametrize(
    "reason",
    [reason for reason in MAKERS if reason not in NOT_PREVIEWED],
)
def test_a_preview_or_a_check_says_the_same_and_changes_nothing(reason, offices, tmp_path):
    commune, receiver = offices
    (file,) = commune.exchange.send(tmp_path / "goi.skh").files
    MAKERS[reason](Sent(commune, receiver, file))
    receiver.close()
    before = receiver.data_file.read_bytes()
    looked = call("receive", "--preview", file, "--data", receiver.data_file, "--json", password=PASSWORD)  # fmt: skip
    assert (looked.code, looked.lines[0]["reason"]) == (3, reason.value)
    assert receiver.data_file.read_bytes() == before


def test_what_was_taken_before_is_said_with_the_day(offices, tmp_path):
    commune, receiver = offices
    (file,) = commune.exchange.send(tmp_path / "goi.skh").files
    receiver.reception.receive([file])
    receiver.close()
    said = call("receive", file, "--data", receiver.data_file, password=PASSWORD)
    assert said.code == 0
    assert "đã nhận ngày 21/11/2026" in said.out


def test_a_fingerprint_that_differs_ends_an_enrolment(offices, tmp_path):
    commune, receiver = offices
    commune.trust.request(tmp_path / "xin.skh")
    receiver.close()
    ran = call(
        "enrol", "grant", tmp_path / "xin.skh", "--to", tmp_path / "cap.skh",
        "--fingerprint", "AAAA-BBBB-CCCC-DDDD", "--data", receiver.data_file, "--json",
        password=PASSWORD,
    )  # fmt: skip
    assert (ran.code, ran.error) == (3, Reason.FINGERPRINT_DIFFERS.value)
    assert ran.json["error"]["message"] == PACKAGE_WORDS[Reason.FINGERPRINT_DIFFERS][0]
    assert "Gọi lại bằng số điện thoại đã biết" in ran.json["error"]["advice"]
    assert not (tmp_path / "cap.skh").exists()
