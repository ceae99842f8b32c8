"""The frame of a certificate (khung giấy công nhận), drawn by arithmetic.

A red rule and a gold rule hold a band in which three gold waves are plaited as on a banknote; a lotus
(hoa sen) sits in each corner and in the middle of the upper and lower side; a very pale rosette lies
behind the text. All is one drawing, used by every page. Lengths are points, the origin is the lower
left corner of the sheet.
"""

from collections.abc import Iterable, Sequence
from math import cos, hypot, pi, sin

Point = tuple[float, float]

GOLD = "0.659 0.455 0.071"  # #A87412
PALE_GOLD = "0.867 0.761 0.549"
FAINT_GOLD = "0.957 0.914 0.827"
RED = "0.706 0.102 0.133"
EDGE = 26.0  # outer rule, from the edge of the sheet: office printers reach that far
BAND = 21.0  # width of the plaited band
INNER = EDGE + BAND + 10.0


def frame(width: float, height: float) -> bytes:
    """The operators which draw the whole frame on a sheet of that size."""
    parts = [
        *_rosette(width / 2, height / 2 + 4),
        *_rules(width, height),
        *_band(width, height),
        *_ornaments(width, height),
    ]
    return "\n".join(parts).encode("ascii")


def _rules(width: float, height: float) -> Iterable[str]:
    for distance, colour, thickness in (
        (EDGE, GOLD, 2.0),
        (EDGE + 3.4, RED, 0.6),
        (EDGE + BAND - 0.4, RED, 0.6),
        (EDGE + BAND + 3.0, GOLD, 1.4),
        (INNER, PALE_GOLD, 0.5),
    ):
        box = f"{distance:g} {distance:g} {width - 2 * distance:g} {height - 2 * distance:g} re S"
        yield f"{colour} RG {thickness:g} w {box}"


def _band(width: float, height: float) -> Iterable[str]:
    """The plait along the four sides, between the corner pieces."""
    middle, corner = EDGE + BAND / 2 + 1.5, EDGE + BAND + 3.0
    for start, end in (
        ((corner, middle), (width - corner, middle)),
        ((corner, height - middle), (width - corner, height - middle)),
        ((middle, corner), (middle, height - corner)),
        ((width - middle, corner), (width - middle, height - corner)),
    ):
        yield from _plait(start, end)


_STRANDS = (
    # colour, thickness, reach to either side, phase
    (PALE_GOLD, 0.5, 6.6, pi / 2),
    (PALE_GOLD, 0.5, 6.6, -pi / 2),
    (PALE_GOLD, 0.45, 3.2, pi / 2),
    (PALE_GOLD, 0.45, 3.2, -pi / 2),
    (GOLD, 0.8, 6.6, 0.0),
    (GOLD, 0.8, 6.6, pi),
    (RED, 0.5, 3.2, 0.0),
    (RED, 0.5, 3.2, pi),
)


def _plait(start: Point, end: Point) -> Iterable[str]:
    """Waves from `start` to `end`, drawn along the x axis and turned into place."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    c, s = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    waves = round(length / 25)
    yield f"q {c:g} {s:g} {-s:g} {c:g} {_at(start)} cm"
    for colour, thickness, reach, phase in _STRANDS:
        yield f"{colour} RG {thickness:g} w {_wave(length, waves, reach, phase)}"
    yield "Q"


def _wave(length: float, waves: int, reach: float, phase: float) -> str:
    """A sine wave as curves, four to a wave, each leaving its points with the sine's own slope."""
    step, turn = length / (4 * waves), pi / 2
    parts = [f"0 {reach * sin(phase):.2f} m"]
    for number in range(4 * waves):
        x, a = number * step, number * turn + phase
        b, lift = a + turn, reach * turn / 3
        leave = (x + step / 3, reach * sin(a) + lift * cos(a))
        arrive = (x + step * 2 / 3, reach * sin(b) - lift * cos(b))
        parts.append(f"{_at(leave)} {_at(arrive)} {_at((x + step, reach * sin(b)))} c")
    return " ".join([*parts, "S"])


def _rosette(x: float, y: float) -> Iterable[str]:
    """Pale loops around the middle, as on a banknote."""
    yield f"{FAINT_GOLD} RG 0.5 w"
    for petals, inner, outer in ((16, 88.0, 172.0), (16, 110.0, 150.0), (24, 40.0, 96.0)):
        for shift in (0.0, pi):
            points = []
            for step in range(24 * petals):
                turn = 2 * pi * step / (24 * petals)
                radius = (inner + outer) / 2 + (outer - inner) / 2 * sin(petals / 2 * turn + shift)
                points.append((x + radius * cos(turn), y + radius * sin(turn)))
            yield " l ".join(_at(p) for p in points).replace(" l ", " m ", 1) + " l s"


_LOTUS = (
    # lean from upright in degrees, length, half width: the outer petals lie behind
    (76, 15.0, 3.4),
    (-76, 15.0, 3.4),
    (51, 17.0, 4.2),
    (-51, 17.0, 4.2),
    (26, 18.5, 4.8),
    (-26, 18.5, 4.8),
    (0, 20.0, 5.0),
)
_FLOWER = tuple((45 * n + 22.5, 19.0, 5.4) for n in range(8)) + tuple(
    (45 * n, 12.5, 3.8) for n in range(8)
)
_BLUSH, _ROSE = "0.992 0.937 0.925", "0.953 0.800 0.788"


def _ornaments(width: float, height: float) -> Iterable[str]:
    """A lotus from above in the corners, one from the side in the middle of two sides."""
    near = EDGE + BAND / 2 + 1.5
    for x in (near, width - near):
        for y in (near, height - near):
            yield from _corner(x, y)
    for y in (near, height - near):
        yield from _cartouche(width / 2, y)


def _corner(x: float, y: float) -> Iterable[str]:
    half = BAND / 2 + 2.9
    yield f"1 g {GOLD} RG 1.6 w {x - half:g} {y - half:g} {2 * half:g} {2 * half:g} re B"
    half -= 2.2
    yield f"{RED} RG 0.5 w {x - half:g} {y - half:g} {2 * half:g} {2 * half:g} re S"
    yield f"q 0.52 0 0 0.52 {x:.2f} {y:.2f} cm {GOLD} RG 0.9 w"
    yield from _petals(_FLOWER, lower=8)
    yield f"{GOLD} rg"
    yield from _petals(tuple((60 * n, 4.0, 2.6) for n in range(6)), lower=0, paint=False)
    yield "Q"


def _cartouche(x: float, y: float) -> Iterable[str]:
    wide, high = 34.0, BAND / 2 + 0.2
    tip = wide + 9
    yield f"1 g 1 G 0 w {x - tip:g} {y - 7.6:g} {2 * tip:g} 15.2 re B"
    for inset, colour, thickness in ((0.0, GOLD, 1.2), (2.4, RED, 0.5)):
        w, h, t = wide - inset / 2, high - 2.6 - inset, tip - 2 * inset
        yield (
            f"1 g {colour} RG {thickness:g} w {x - t:g} {y:g} m {x - w:g} {y + h:g} l "
            f"{x + w:g} {y + h:g} l {x + t:g} {y:g} l {x + w:g} {y - h:g} l "
            f"{x - w:g} {y - h:g} l b"
        )
    yield f"q 0.6 0 0 0.6 {x:.2f} {y - 5:.2f} cm {GOLD} RG 0.8 w"
    yield from _petals(_LOTUS, lower=6)
    yield "Q"


def _petals(
    petals: Sequence[tuple[float, float, float]], *, lower: int, paint: bool = True
) -> Iterable[str]:
    """Petals from one point; the first `lower` are the paler ones behind."""
    for number, (lean, length, half) in enumerate(petals):
        a = -lean * pi / 180
        yield f"q {cos(a):.4f} {sin(a):.4f} {-sin(a):.4f} {cos(a):.4f} 0 0 cm"
        if paint:
            yield f"{_BLUSH if number < lower else _ROSE} rg"
        yield (
            f"0 0 m {-half:g} {length * 0.3:g} {-half:g} {length * 0.68:g} 0 {length:g} c "
            f"{half:g} {length * 0.68:g} {half:g} {length * 0.3:g} 0 0 c b Q"
        )


def _at(point: Point) -> str:
    return f"{point[0]:.2f} {point[1]:.2f}"
