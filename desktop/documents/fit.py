"""Making text fit the room it has: first smaller, then on more lines, never cut off."""

import unicodedata
from dataclasses import dataclass

from desktop.documents.fonts import Face

_SMALLEST = 4.0


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text broken into lines, and the size at which every line fits."""

    lines: tuple[str, ...]
    size: float


def clean(text: str) -> str:
    """One line of NFC text: control characters and runs of blanks become one space."""
    if text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text):
        return text.strip()
    printable = "".join(
        " " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter for letter in text
    )
    return unicodedata.normalize("NFC", " ".join(printable.split()))


def fit(text: str, face: Face, size: float, width: float, lines: int = 2) -> Fitted:
    """Fit `text` into `lines` lines of `width` points, at `size` or as little below it as will do.

    One line is kept down to four fifths of the size; then the text is broken at spaces, a word longer
    than a line anywhere.
    """
    length = face.width(text, size)
    if length <= width:
        return Fitted((text,), size)
    alone = size * width / length
    if alone >= size * 0.8 or lines == 1:
        return Fitted((text,), _floor(alone))
    while size > _SMALLEST:
        broken = wrap(text, face, size, width)
        if len(broken) <= lines:
            return Fitted(broken, size)
        size = _floor(size * 0.95)
    return Fitted(wrap(text, face, size, width), size)


def wrap(text: str, face: Face, size: float, width: float) -> tuple[str, ...]:
    """Break `text` into lines of at most `width` points, evenly filled when there are two."""
    lines = best = fill(text, face, size, width)
    if len(lines) != 2:
        return lines
    words = [piece for line in lines for piece in line.split(" ")]
    for cut in range(1, len(words)):  # two lines look best when about equally long
        pair = (" ".join(words[:cut]), " ".join(words[cut:]))
        longest = max(face.width(line, size) for line in pair)
        if longest <= max(face.width(line, size) for line in best):
            best = pair
    return best


def fill(text: str, face: Face, size: float, width: float) -> tuple[str, ...]:
    """Break `text` into lines of at most `width` points, each as full as it gets."""
    words = [piece for word in text.split(" ") for piece in _pieces(word, face, size, width)]
    lines = words[:1]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if face.width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _pieces(word: str, face: Face, size: float, width: float) -> list[str]:
    if face.width(word, size) <= width:
        return [word]
    pieces = [""]
    for letter in word:
        if face.width(pieces[-1] + letter, size) > width:
            pieces.append("")
        pieces[-1] += letter
    return [piece for piece in pieces if piece] or [""]


def _floor(size: float) -> float:
    return int(size * 20) / 20
