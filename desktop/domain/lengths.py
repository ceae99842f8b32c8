"""How long what is typed may be, in letters: by hand and out of a book alike.

The longest names of people, places and clans fit several times over; a certificate holds no more.
A note may be as long as a cell of Excel.
"""

from collections.abc import Mapping
from typing import Final

CODE: Final = 40
NAME: Final = 120
ADDRESS: Final = 300
NOTE: Final = 32_767

LONGEST: Final[Mapping[str, int]] = {
    "code": CODE,
    "name": NAME,
    "branch": NAME,
    "head_name": NAME,
    "address": ADDRESS,
    "note": NOTE,
}
"""By the field of a subject."""
