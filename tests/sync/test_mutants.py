"""Packages that were damaged or forged at random: none gets in, and each is refused with a reason.

Damage to the file itself is caught by its one form. A forger who writes the file correctly again
meets the signature, the statements and the hashes; that is what the second half is about.
"""

import json
import random
from collections import Counter
from dataclasses import replace

import pytest
from msgspec import structs

from desktop.services.trust.identities import identity_of
from desktop.sync import container, enrolment, manifest, packing, sealing
from desktop.sync.reasons import Reason
from desktop.sync.signing import SigningKey
from tests.sync.exchanging import data, receive, send
from tests.sync.hostile import recipient_of
from tests.sync.mutants import DAMAGES, ORIGINALS, PARTS, mutants

ORIGINAL = ORIGINALS["changes of a second PC"]
PACKAGE, FILE = ORIGINAL.parts, ORIGINAL.file


def file_is_refused(data: bytes) -> bool:
    return ORIGINAL.judge(data) is not None


def is_refused(parts: container.Container) -> bool:
    return ORIGINAL.judge_parts(parts) is not None


def test_every_flipped_byte_of_the_file_is_refused():
    for at in range(len(FILE)):
        for mask in (1, 128, 255):
            assert file_is_refused(FILE[:at] + bytes([FILE[at] ^ mask]) + FILE[at + 1 :])


def test_the_file_cut_anywhere_is_refused():
    assert all(file_is_refused(FILE[:at]) for at in range(len(FILE)))
    assert all(file_is_refused(FILE[at:]) for at in range(1, len(FILE)))


@pytest.mark.parametrize("part", PARTS)
def test_every_flipped_byte_inside_a_file_written_correctly_again_is_refused(part):
    data = getattr(PACKAGE, part)
    for at in range(len(data)):
        mutant = data[:at] + bytes([data[at] ^ 1 << at % 8]) + data[at + 1 :]
        assert is_refused(replace(PACKAGE, **{part: mutant}))


@pytest.mark.parametrize("part", PARTS)
def test_every_part_cut_anywhere_is_refused(part):
    data = getattr(PACKAGE, part)
    for at in range(len(data)):
        assert is_refused(replace(PACKAGE, **{part: data[:at]}))


def attempt(count: int, seed: int) -> Counter[str]:
    """All of these mutants are refused; how many of each kind there were."""
    kinds: Counter[str] = Counter()
    for number, mutant in enumerate(mutants(count, seed)):
        reason = mutant.of.judge(mutant.data)
        assert reason is not None, f"seed {seed}, mutant {number}: {mutant.kind}"
        kinds[mutant.kind] += 1
    return kinds


@pytest.mark.parametrize("original", ORIGINALS.values(), ids=ORIGINALS.keys())
def test_what_the_mutants_are_made_of_is_good(original):
    assert original.judge(original.file) is None


def test_ten_thousand_mutants_of_every_kind_of_package_are_refused():
    kinds = attempt(10_000, seed=1)
    assert kinds.total() == 10_000
    inside = {f"{kind} within" for kind in DAMAGES}
    assert set(kinds) == {*DAMAGES, *inside, "ZIP field", "entries", "exchanged part"}


@pytest.mark.nightly
def test_two_hundred_thousand_more_mutants_are_refused(capsys):
    seed = random.SystemRandom().randrange(2**32)
    kinds = attempt(200_000, seed)
    with capsys.disabled():
        print(f"\n{kinds.total()} mutants, seed {seed}: {dict(kinds)}")


def test_no_mutant_changes_what_an_office_holds(offices, tmp_path):
    commune, receiver = offices
    good = send(commune, tmp_path).read_bytes()
    before, chance, path = data(receiver), random.Random(2), tmp_path / "mutant.skh"
    for _ in range(300):
        damage = chance.choice(list(DAMAGES.values()))
        mutant = damage(good, chance)
        path.write_bytes(mutant)
        (result,) = receive(receiver, path)
        assert mutant == good or (not result.accepted and result.reason)
    assert data(receiver) == before


def text_damage(plain: bytes, chance: random.Random) -> bytes:
    """Damage that a reader of text may not notice: a digit or a letter is another one."""
    out = bytearray(plain)
    for _ in range(chance.randint(1, 2)):
        at = chance.choice([place for place, byte in enumerate(plain) if chr(byte).isalnum()])
        out[at] = ord(chance.choice("0123456789" if chr(out[at]).isdigit() else "abcdef"))
    return bytes(out)


def same(one: bytes, other: bytes) -> bool:
    """Whether two plain texts say the same, differently spaced."""
    try:
        return [*map(json.loads, one.splitlines())] == [*map(json.loads, other.splitlines())]
    except ValueError:
        return False


def test_no_plain_text_altered_by_its_own_sender_fits_its_chain(offices, tmp_path):
    commune, receiver = offices
    parts = container.read(send(commune, tmp_path))
    content = manifest.read(parts.manifest)
    with commune._core.database.read() as session:
        keys = [identity_of(session)]
    compressed = sealing.decrypt(parts.payload, keys)
    good = b"".join(sealing.decompress(compressed, content.payload.plain_size))
    key, to = SigningKey(commune._core.writer.secret), recipient_of(receiver)
    links, altered = enrolment.decode(parts.enrolment), tmp_path / "altered.skh"
    before, chance, reasons = data(receiver), random.Random(3), Counter()
    for number in range(400):
        damage = chance.choice([text_damage, text_damage, *DAMAGES.values()])
        plain = damage(good, chance)
        if same(plain, good):
            continue
        sealed = sealing.seal([plain], [to])
        again = structs.replace(content, payload=packing.describe(sealed))
        container.write(altered, packing.pack(again, key, links, sealed))
        verdict = receiver.reception.preview([altered])[0].verdict
        assert not verdict.accepted, f"mutant {number}"
        reasons[verdict.reason] += 1
    assert data(receiver) == before
    assert min(reasons[Reason.BLOCK_INVALID], reasons[Reason.CHAIN_BROKEN]) > 30
