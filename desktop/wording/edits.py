"""What changes are about, in words: "24 phiếu chấm, 3 hộ sửa"."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final, Protocol

from desktop.wording.base import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

BY_ACTION: Final = {
    "family.add": T("wording", "{n} hộ mới"),
    "family.import": T("wording", "{n} hộ nhập từ bảng tính"),
    "family.edit": T("wording", "{n} hộ sửa"),
    "family.remove": T("wording", "{n} hộ xóa"),
    "family.restore": T("wording", "{n} hộ lấy lại"),
    "family.register": T("wording", "{n} đăng ký danh hiệu"),
    "family.withdraw": T("wording", "{n} đăng ký rút lại"),
    "undo": T("wording", "{n} mục hoàn tác"),
    "redo": T("wording", "{n} mục làm lại"),
    "conflict.resolve": T("wording", "{n} mâu thuẫn đã quyết định"),
    "certificate.print": T("wording", "{n} lần in giấy"),
}
BY_ENTITY: Final = {
    "erasure": T("wording", "{n} hộ xóa hẳn"),
    "sheet": T("wording", "{n} phiếu chấm"),
    "village": T("wording", "{n} thôn"),
    "meeting": T("wording", "{n} cuộc họp"),
    "decision": T("wording", "{n} quyết định"),
    "recognition": T("wording", "{n} danh hiệu công nhận"),
}
OTHERS: Final = T("wording", "{n} mục khác")


class Edited(Protocol):
    """How many rows of one entity one action wrote."""

    @property
    def entity(self) -> str: ...
    @property
    def action(self) -> str: ...
    @property
    def number(self) -> int: ...


def explain_edits(edits: Iterable[Edited], translate: Callable[[str], str] = str) -> str:
    """What was written, the most first; what has no words of its own comes last, as one."""
    found: Counter[str] = Counter()
    for one in edits:
        words = BY_ACTION.get(one.action) or BY_ENTITY.get(one.entity) or OTHERS
        found[words] += one.number
    in_order = sorted(found.items(), key=lambda pair: (pair[0] == OTHERS, -pair[1]))
    grouped = ((words, f"{number:,}".replace(",", ".")) for words, number in in_order)
    return ", ".join(translate(words).format(n=number) for words, number in grouped)
