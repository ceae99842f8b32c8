"""What results look like as JSON; the keys stay from release to release."""

from typing import Any

from desktop.services.status import Standing


def standing(one: Standing) -> dict[str, Any]:
    """The shape of `status`."""
    return {
        "office": {
            "code": one.office.code,
            "name": one.office.name,
            "role": one.office.role,
            "official_code": one.office.official,
        },
        "writer": one.writer,
        "vector": dict(one.vector),
        "counts": dict(one.counts),
        "years": {
            str(year): {
                kind: {
                    "registered": figures.registered,
                    "scored": figures.scored,
                    "recognised": figures.recognised,
                }
                for kind, figures in kinds.items()
            }
            for year, kinds in one.years.items()
        },
        "digest": one.digest,
        "unsent": one.unsent,
        "conflicts": one.conflicts,
        "waiting": one.waiting,
        "last_receipt": one.last_receipt or None,
    }
