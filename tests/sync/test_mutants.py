"""Packages that were damaged or forged at random: none gets in, and each is refused with a reason.

Damage to the file itself is caught by its one form. A forger who writes the file correctly again
meets the signature, the statements and the hashes; that is what the second half is about.
"""

import random
from dataclasses import fields, replace

import pytest

from desktop.sync import container, opening
from desktop.sync.container import Container
from desktop.sync.enrolment import Role
from desktop.sync.failures import PackageRefused
from tests.sync.parties import AT_RECEIVER, COMMUNE, RECEIVER, SISTER, changes, grant

PACKAGE = changes(SISTER, (grant(COMMUNE), grant(SISTER, COMMUNE, Role.MEMBER)))
FILE = container.build(PACKAGE)
PARTS = [part.name for part in fields(Container)]


def is_refused(parts: Container) -> bool:
    try:
        opening.open_parts(parts, AT_RECEIVER, [RECEIVER.identity])
    except PackageRefused:
        return True
    return False


def file_is_refused(data: bytes) -> bool:
    try:
        parts = container.parse(data)
    except PackageRefused:
        return True
    return is_refused(parts)


def test_the_package_itself_is_good():
    assert not file_is_refused(FILE)


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


def mutant(data: bytes, chance: random.Random) -> bytes:
    """Damage as it happens, and as people make it: flips, losses, repeats, swaps, foreign bytes."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at, to = sorted(chance.sample(range(len(out) + 1), 2))
        match chance.randrange(6):
            case 0:
                out[min(at, len(out) - 1)] ^= 1 << chance.randrange(8)
            case 1:
                del out[at:to]
            case 2:
                out[at:at] = out[at:to]
            case 3:
                out[at:to] = chance.randbytes(to - at)
            case 4:
                out[at:at] = chance.randbytes(chance.randint(1, 40))
            case 5:
                out[at:to] = bytes(to - at)
        if len(out) < 2:
            break
    return bytes(out)


def attempt(count: int, seed: int) -> None:
    chance = random.Random(seed)
    for number in range(count):
        damaged = mutant(FILE, chance)
        assert damaged == FILE or file_is_refused(damaged), f"seed {seed}, mutant {number}"
        part = chance.choice([name for name in PARTS if getattr(PACKAGE, name)])
        inside = mutant(getattr(PACKAGE, part), chance)
        forged = replace(PACKAGE, **{part: inside})
        assert forged == PACKAGE or is_refused(forged), f"seed {seed}, forgery {number}"


def test_two_thousand_random_mutants_are_refused():
    attempt(1_000, seed=1)


@pytest.mark.nightly
def test_twenty_thousand_more_random_mutants_are_refused():
    attempt(10_000, seed=random.SystemRandom().randrange(2**32))
