"""The printed recovery key: 160 random bits that a person can type, with a check word a line.

Four lines of two groups of four letters (Crockford's base 32: no I, L, O, U), each followed by a
short Vietnamese word that follows from the line, so that a slip of the finger is found in the line
where it happened.
"""

import hashlib
import os
import re

from desktop.db.failures import WrongRecoveryKey

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LINES, LINE_LETTERS = 4, 8
SECRET_BYTES = LINES * LINE_LETTERS * 5 // 8
WORDS = [
    "AN",
    "BAN",
    "BEN",
    "BINH",
    "BUOM",
    "CA",
    "CAM",
    "CAU",
    "CAY",
    "CHANH",
    "CHIM",
    "CHO",
    "CHUOI",
    "COM",
    "CUA",
    "DA",
    "DEN",
    "DONG",
    "DUA",
    "DUONG",
    "GA",
    "GAO",
    "GIO",
    "GO",
    "HANH",
    "HEO",
    "HOA",
    "HO",
    "KEO",
    "KHE",
    "LA",
    "LANG",
    "LE",
    "LONG",
    "LUA",
    "MAI",
    "MAY",
    "ME",
    "MIA",
    "MO",
    "MUA",
    "NAM",
    "NANG",
    "NGO",
    "NHA",
    "NHO",
    "NUI",
    "NUOC",
    "OI",
    "ONG",
    "QUA",
    "RAU",
    "RUNG",
    "SAO",
    "SEN",
    "SONG",
    "SUNG",
    "TAM",
    "THO",
    "TRE",
    "TROI",
    "VOI",
    "VUON",
    "XE",
]
READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})


def new() -> bytes:
    """A fresh secret."""
    return os.urandom(SECRET_BYTES)


def printed(secret: bytes) -> str:
    """The secret as it stands on paper, four lines."""
    number = int.from_bytes(secret, "big")
    letters = "".join(
        ALPHABET[number >> (5 * place) & 31] for place in reversed(range(LINES * LINE_LETTERS))
    )
    lines = [
        letters[start : start + LINE_LETTERS] for start in range(0, len(letters), LINE_LETTERS)
    ]
    return "\n".join(f"{line[:4]}-{line[4:]} {_check_word(line)}" for line in lines)


def parse(typed: str) -> bytes:
    """The secret that a person typed: case, spaces and dashes do not matter.

    Raises:
        WrongRecoveryKey: with `line`, the first line (1 to 4) whose check word does not fit, or 0
            when the number of letters is wrong.
    """
    parts = [part for part in re.split(r"[\s\-]+", typed.upper()) if part]
    if len(parts) != LINES * 3 or any(len(part) != 4 for part in parts if part not in WORDS):
        raise WrongRecoveryKey(line=0)
    number = 0
    for place in range(LINES):
        first, second, word = parts[place * 3 : place * 3 + 3]
        line = (first + second).translate(READ_AS)
        if len(line) != LINE_LETTERS or set(line) - set(ALPHABET) or _check_word(line) != word:
            raise WrongRecoveryKey(line=place + 1)
        for letter in line:
            number = number << 5 | ALPHABET.index(letter)
    return number.to_bytes(SECRET_BYTES, "big")


def _check_word(line: str) -> str:
    return WORDS[hashlib.sha256(line.encode()).digest()[0] % len(WORDS)]
