"""Every reason for refusing a package, end to end: a file, the command, its exit code and its words."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from msgspec import structs

from desktop.services.register.families import FamilyQuery
from desktop.services.workplace import Workplace
from desktop.sync import container, manifest, sealing
from desktop.sync.container import Container
from desktop.sync.manifest import READS, Manifest, Office
from desktop.sync.payload import Published
from desktop.sync.reasons import Reason
from desktop.sync.signing import SigningKey
from desktop.wording.packages import PACKAGE_WORDS, PROVED_WORDS
from tests.builders import PASSWORD, a_family, an_office, enrolled
from tests.fixtures import commune, opened, receiver
from tests.sync.exchanging import offices
from tests.sync.hostile import HEAD, Altered, recipient_of
from tests.sync.test_publications import a_checklist, checklist_line, published_by_hand
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
    sent.amended(format=READS + 1, minimum_reader=READS + 1)


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


def by_a_stolen_key(sent: Sent) -> None:
    sent.receiver.trust.revoking.revoke(sent.commune.writer, 0, "mất máy")


def removing_nearly_all(sent: Sent) -> None:
    families = [a_family(sent.commune, f"Lý Thị {number}") for number in range(24)]
    folder = sent.file.parent
    (first,) = sent.receiver.reception.receive(sent.commune.exchange.send(folder).files, folder)
    sent.commune.reception.receive([first.receipt])
    for family in families[:20]:
        sent.commune.register.remove_family(family)
    sent.file.unlink()
    sent.commune.exchange.send(sent.file)


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
    Reason.KEY_REVOKED: by_a_stolen_key,
    Reason.OTHER_RECIPIENT: to_another_office,
    Reason.PAYLOAD_DAMAGED: with_another_payload,
    Reason.DECRYPTION_FAILED: sealed_to_another,
    Reason.PLAIN_MISMATCH: another_plain_text,
    Reason.BLOCK_INVALID: a_number_for_a_name,
    Reason.CHAIN_BROKEN: another_head,
    Reason.ALREADY_RECEIVED: taken_before,
    Reason.WAITING: ahead_of_its_time,
    Reason.TOTALS_DIFFER: counting_otherwise,
    Reason.WRONG_KIND: a_request,
    Reason.MASS_CHANGE: removing_nearly_all,
}
NOT_PREVIEWED = {*TAKEN, Reason.WRONG_KIND, Reason.MASS_CHANGE}
SAID = {Reason.TOTALS_DIFFER: PROVED_WORDS}  # a first package has everything
NOT_REFUSED = {Reason.FORK}  # both sides are kept: `test_misfortunes`
WITHOUT_A_FILE = {Reason.FINGERPRINT_DIFFERS}  # a person reads it out: below


def an_invitation(commune: Workplace, receiver: Workplace, folder: Path) -> Path:
    receiver.trust.invite(folder / "moi.skh")
    return folder / "moi.skh"


def an_older_publication(commune: Workplace, receiver: Workplace, folder: Path) -> Path:
    old = receiver.publishing.publish([a_checklist(folder, "2")], folder)
    new = receiver.publishing.publish([a_checklist(folder, "3")], folder)
    commune.reception.receive([new.file])
    return old.file


def another_text_under_one_version(commune: Workplace, receiver: Workplace, folder: Path) -> Path:
    issued = receiver.publishing.publish([a_checklist(folder, "2")], folder)
    commune.reception.receive([issued.file])
    line = checklist_line(a_checklist(folder, "2", name="Đổi ngầm"))
    return published_by_hand(receiver, commune, folder / "ngam.skh", 5, line)


def a_plan_that_is_none(commune: Workplace, receiver: Workplace, folder: Path) -> Path:
    bad = Published(kind="plan", name="x", version="1", text="{}")
    return published_by_hand(receiver, commune, folder / "xau.skh", 5, bad)


FROM_ABOVE: dict[Reason, Callable[[Workplace, Workplace, Path], Path]] = {
    Reason.NOT_COMPARED: an_invitation,
    Reason.PUBLICATION_OLDER: an_older_publication,
    Reason.PUBLICATION_DIFFERS: another_text_under_one_version,
    Reason.PUBLICATION_INVALID: a_plan_that_is_none,
}
"""What a commune refuses, or holds until a person has compared the key."""


def test_every_reason_is_shown_here():
    assert MAKERS.keys() | FROM_ABOVE.keys() | WITHOUT_A_FILE | NOT_REFUSED == set(Reason)


@pytest.mark.parametrize("reason", FROM_ABOVE)
def test_what_a_commune_does_not_take_from_above_is_said_too(reason, opened, receiver, tmp_path):
    commune = opened(an_office(tmp_path, code="79.200"))
    if reason is not Reason.NOT_COMPARED:
        enrolled(commune, receiver, tmp_path)
    file = FROM_ABOVE[reason](commune, receiver, tmp_path)
    commune.close()
    told = call("receive", file, "--data", commune.data_file, "--json", password=PASSWORD)
    said = call("receive", file, "--data", commune.data_file, password=PASSWORD)
    held = reason is Reason.NOT_COMPARED
    assert (told.code, said.code) == ((0, 0) if held else (3, 3))
    (line,) = told.lines
    assert (line["accepted"], line["reason"], line["applied"]) == (held, reason.value, 0)
    for words in PACKAGE_WORDS[reason]:
        assert words.partition("{")[0].rstrip(" (.") in said.out


@pytest.mark.parametrize("reason", MAKERS)
def test_a_refusal_is_said_with_its_reason_and_what_to_do(reason, offices, tmp_path):
    commune, receiver = offices
    (file,) = commune.exchange.send(tmp_path / "goi.skh").files
    sent = Sent(commune, receiver, file)
    MAKERS[reason](sent)
    before = receiver.register.count(FamilyQuery())
    receiver.close()

    taken = call("receive", file, "--data", receiver.data_file, "--json", password=PASSWORD)
    said = call("receive", file, "--data", receiver.data_file, password=PASSWORD)
    expected = 0 if reason in TAKEN else 3
    assert (taken.code, said.code) == (expected, expected)
    (line,) = taken.lines
    assert (line["accepted"], line["reason"]) == (reason in TAKEN, reason.value)
    assert line["applied"] == 0
    for words in SAID.get(reason, PACKAGE_WORDS[reason]):
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
