"""What changes are about, in words: "24 phiếu chấm, 3 hộ sửa"."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final, Protocol

from desktop.wording.base import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

BY_ACTION: Final = {
    "family.add": T("wording", "{n} hộ mới"),
    "family.edit": T("wording", "{n} hộ sửa"),
    "family.remove": T("wording", "{n} hộ xóa"),
    "family.restore": T("wording", "{n} hộ lấy lại"),
    "family.merge": T("wording", "{n} thay đổi khi gộp hộ trùng"),
    "household.move": T("wording", "{n} thay đổi khi hộ chuyển thôn"),
    "household.return": T("wording", "{n} thay đổi khi hoàn tác chuyển thôn"),
    "household.arrive": T("wording", "{n} thay đổi khi nhận hộ chuyển đến"),
    "household.refuse": T("wording", "{n} hộ chuyển đến không nhận"),
    "household.unanswer": T("wording", "{n} thay đổi khi hoàn tác trả lời hộ chuyển đến"),
    "transfer.pass": T("wording", "{n} hộ chuyển tiếp cho xã mới"),
    "transfer.reopen": T("wording", "{n} hộ bỏ việc chuyển tiếp"),
    "family.same": T("wording", "{n} hộ ở sổ của hai xã"),
    "family.distinct": T("wording", "{n} cặp hộ khác nhau"),
    "family.reopen": T("wording", "{n} thay đổi khi hoàn tác hộ trùng"),
    "family.register": T("wording", "{n} đăng ký danh hiệu"),
    "family.withdraw": T("wording", "{n} đăng ký rút lại"),
    "clan.register": T("wording", "{n} đăng ký danh hiệu"),
    "clan.withdraw": T("wording", "{n} đăng ký rút lại"),
    "community.register": T("wording", "{n} đăng ký danh hiệu"),
    "community.withdraw": T("wording", "{n} đăng ký rút lại"),
    "unit.register": T("wording", "{n} đăng ký danh hiệu"),
    "unit.withdraw": T("wording", "{n} đăng ký rút lại"),
    "citizen.merge": T("wording", "{n} thay đổi khi gộp công dân trùng"),
    "citizen.distinct": T("wording", "{n} cặp công dân khác nhau"),
    "citizen.reopen": T("wording", "{n} thay đổi khi hoàn tác công dân trùng"),
    "citizen.register": T("wording", "{n} đăng ký danh hiệu"),
    "citizen.withdraw": T("wording", "{n} đăng ký rút lại"),
    "clan.gather": T("wording", "{n} hộ ghi vào dòng họ"),
    "clan.release": T("wording", "{n} hộ rời dòng họ"),
    "office.rename": T("wording", "{n} lần đổi tên, mã đơn vị"),
    "office.return": T("wording", "{n} lần hoàn tác tên, mã đơn vị"),
    "citizen.leave_family": T("wording", "{n} công dân ra khỏi hộ"),
    "citizen.leave_unit": T("wording", "{n} công dân rời đơn vị"),
    "undo": T("wording", "{n} mục hoàn tác"),
    "redo": T("wording", "{n} mục làm lại"),
    "conflict.resolve": T("wording", "{n} mâu thuẫn đã quyết định"),
    "certificate.print": T("wording", "{n} lần in giấy"),
}
BY_ENTITY: Final = {
    "erasure": T("wording", "{n} mục xóa hẳn"),
    "sheet": T("wording", "{n} phiếu chấm"),
    "village": T("wording", "{n} thôn"),
    "clan": T("wording", "{n} dòng họ"),
    "unit": T("wording", "{n} đơn vị"),
    "citizen": T("wording", "{n} công dân"),
    "meeting": T("wording", "{n} cuộc họp"),
    "decision": T("wording", "{n} quyết định"),
    "recognition": T("wording", "{n} danh hiệu công nhận"),
}
IMPORTED: Final = {
    "family": T("wording", "{n} hộ nhập từ bảng tính"),
    "village": T("wording", "{n} thôn nhập từ bảng tính"),
    "clan": T("wording", "{n} dòng họ nhập từ bảng tính"),
    "unit": T("wording", "{n} đơn vị nhập từ bảng tính"),
    "citizen": T("wording", "{n} công dân nhập từ bảng tính"),
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
        found[_words(one)] += one.number
    in_order = sorted(found.items(), key=lambda pair: (pair[0] == OTHERS, -pair[1]))
    grouped = ((words, f"{number:,}".replace(",", ".")) for words, number in in_order)
    return ", ".join(translate(words).format(n=number) for words, number in grouped)


def _words(one: Edited) -> str:
    if one.action.endswith(".import") and one.entity in IMPORTED:
        return IMPORTED[one.entity]
    return BY_ACTION.get(one.action) or BY_ENTITY.get(one.entity) or OTHERS
