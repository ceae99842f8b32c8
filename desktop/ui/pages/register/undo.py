"""What can be undone and done again, in words: "sửa điện thoại của hộ Phạm Văn Bình"."""

from desktop.domain.names import fold
from desktop.domain.subjects import SubjectKind
from desktop.services.register.undoing import Deed
from desktop.ui.kinds import noun_of
from desktop.ui.pages.history_words import FIELDS, tr
from desktop.ui.widgets.job_bar import grouped
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP
SEVERAL = {
    "family.import": T("history", "nhập {n} hộ từ bảng tính"),
    "household.refuse": T("history", "không nhận {n} hộ chuyển đến"),
    "household.unanswer": T("history", "hoàn tác trả lời {n} hộ chuyển đến"),
    "clan.import": T("history", "nhập {n} dòng họ từ bảng tính"),
    "community.import": T("history", "nhập {n} thôn từ bảng tính"),
    "unit.import": T("history", "nhập {n} đơn vị từ bảng tính"),
    "citizen.import": T("history", "nhập {n} công dân từ bảng tính"),
    "village.merge": T("history", "gộp thôn"),
    "village.split": T("history", "tách thôn"),
    "village.return": T("history", "hoàn tác việc đổi tên, gộp, tách thôn"),
}
ONE = {
    "correction.edit": T("history", "đính chính hộ {name}"),
    "household.move": T("history", "chuyển thôn hộ {name}"),
    "household.arrive": T("history", "nhận hộ {name} chuyển đến"),
    "household.split": T("history", "tách hộ {name}"),
    "household.join": T("history", "nhập hộ {name} vào hộ khác"),
    "household.dissolve": T("history", "giải thể hộ {name}"),
    "village.add": T("history", "thêm {name}"),
    "village.rename": T("history", "đổi tên thành {name}"),
}
FIELD = T("history", "sửa {field} của {whom}")
VERBS = {
    "add": T("history", "thêm {whom}"),
    "edit": T("history", "sửa {whom}"),
    "remove": T("history", "xóa {whom}"),
    "restore": T("history", "đưa {whom} trở lại sổ"),
    "register": T("history", "đăng ký {whom}"),
    "withdraw": T("history", "rút đăng ký {whom}"),
}
"""What is done to subjects of every kind: to one by its name, to several by their number."""
OTHERS_FIELDS = {
    "code": T("history", "mã"),
    "head_name": T("history", "người đứng đầu"),
}
"""What fields are called that families call otherwise."""
SUBJECTS = {
    **{kind.value: kind for kind in SubjectKind},
    "village": SubjectKind.COMMUNITY,  # the table that communities lie in
}
OTHER = T("history", "sửa {n} mục trong sổ")


def words_of_deed(deed: Deed) -> str:
    """What a deed did."""
    kind, _, verb = deed.action.partition(".")
    if deed.entity in SUBJECTS and deed.name and len(deed.fields) == 1:
        field = _field(deed.entity, deed.fields[0])
        if field and verb == "edit":
            whom = _whom(SUBJECTS[deed.entity], deed)
            return tr(FIELD).format(field=field, whom=whom)
    if deed.name and deed.action in ONE:
        return tr(ONE[deed.action]).format(name=deed.name)
    if kind in set(SubjectKind) and verb in VERBS:
        return tr(VERBS[verb]).format(whom=_whom(SubjectKind(kind), deed))
    return tr(SEVERAL.get(deed.action, OTHER)).format(n=grouped(deed.number))


def _field(entity: str, name: str) -> str:
    other = OTHERS_FIELDS.get(name) if entity != "family" else None
    found = other or FIELDS.get(name)
    return tr(found) if found else ""


def _whom(kind: SubjectKind, deed: Deed) -> str:
    """Of whom it is said: “hộ Phạm Văn Bình”, “Thôn Đông”, “12 công dân”."""
    noun = noun_of(kind)
    if not deed.name:
        return f"{grouped(deed.number)} {noun}"
    named = fold(deed.name).startswith(fold(noun))
    return deed.name if named else f"{noun} {deed.name}"
