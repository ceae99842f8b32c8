"""What can be undone and done again, in words: "sửa điện thoại của hộ Phạm Văn Bình"."""

from desktop.services.undoing import Deed
from desktop.ui.pages.register_history import FIELDS, tr
from desktop.ui.widgets.job_bar import grouped
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
SEVERAL = {
    "family.add": T("history", "thêm {n} hộ"),
    "family.edit": T("history", "sửa {n} hộ"),
    "family.remove": T("history", "xóa {n} hộ"),
    "family.restore": T("history", "đưa {n} hộ trở lại sổ"),
    "family.register": T("history", "đăng ký {n} hộ"),
    "family.withdraw": T("history", "rút đăng ký {n} hộ"),
    "family.import": T("history", "nhập {n} hộ từ bảng tính"),
    "clan.import": T("history", "nhập {n} dòng họ từ bảng tính"),
    "community.import": T("history", "nhập {n} thôn từ bảng tính"),
    "unit.import": T("history", "nhập {n} đơn vị từ bảng tính"),
    "citizen.import": T("history", "nhập {n} công dân từ bảng tính"),
    "village.merge": T("history", "gộp thôn"),
    "village.split": T("history", "tách thôn"),
    "village.return": T("history", "hoàn tác việc đổi tên, gộp, tách thôn"),
}
ONE = {
    "family.add": T("history", "thêm hộ {name}"),
    "family.edit": T("history", "sửa hộ {name}"),
    "family.remove": T("history", "xóa hộ {name}"),
    "family.restore": T("history", "đưa hộ {name} trở lại sổ"),
    "family.register": T("history", "đăng ký hộ {name}"),
    "family.withdraw": T("history", "rút đăng ký hộ {name}"),
    "household.move": T("history", "chuyển thôn hộ {name}"),
    "village.add": T("history", "thêm {name}"),
    "village.rename": T("history", "đổi tên thành {name}"),
    "community.remove": T("history", "xóa {name}"),
    "community.restore": T("history", "đưa {name} trở lại sổ"),
}
FIELD = T("history", "sửa {field} của hộ {name}")
OTHER = T("history", "sửa {n} mục trong sổ")


def words_of_deed(deed: Deed) -> str:
    """What a deed did."""
    if deed.name and deed.entity == "family" and len(deed.fields) == 1 and deed.fields[0] in FIELDS:
        return tr(FIELD).format(field=tr(FIELDS[deed.fields[0]]), name=deed.name)
    if deed.name and deed.action in ONE:
        return tr(ONE[deed.action]).format(name=deed.name)
    return tr(SEVERAL.get(deed.action, OTHER)).format(n=grouped(deed.number))
