"""What is wrong with a row of a workbook, and what the officer can do, in Vietnamese."""

import re
from collections.abc import Callable
from typing import Final

from desktop.domain.dates import PartialDate
from desktop.domain.identity import Sex
from desktop.domain.subjects import Zone
from desktop.sheets.labels import ProblemWords, TemplateWords
from desktop.sheets.rows import Field, PersonField, RowCode, RowProblem
from desktop.wording import QT_TRANSLATE_NOOP

T = QT_TRANSLATE_NOOP

ROW_WORDS: Final[dict[RowCode, tuple[str, str]]] = {
    RowCode.NAME_MISSING: (
        T("wording", "Thiếu họ tên chủ hộ."),
        T("wording", "Ghi họ tên chủ hộ vào cột này."),
    ),
    RowCode.NAME_UNREADABLE: (
        T("wording", "Ô họ tên không có chữ cái nào: “{value}”."),
        T("wording", "Ghi họ tên chủ hộ bằng chữ. Xem các cột có bị lệch không."),
    ),
    RowCode.VILLAGE_MISSING: (
        T("wording", "Thiếu tên thôn (ấp, khu phố)."),
        T("wording", "Ghi tên thôn của hộ vào cột này."),
    ),
    RowCode.TEXT_TOO_LONG: (
        T("wording", "Nội dung quá dài: “{value}”."),
        T("wording", "Viết ngắn lại; phần giải thích thêm ghi ở cột Ghi chú."),
    ),
    RowCode.TEXT_UNREADABLE: (
        T("wording", "Chữ bị lỗi phông, không đọc được: “{value}”."),
        T("wording", "Gõ lại ô này bằng bộ gõ Unicode."),
    ),
    RowCode.FORMULA_WITHOUT_VALUE: (
        T("wording", "Ô chứa công thức chưa được tính."),
        T("wording", "Mở bảng tính bằng Excel, lưu lại, hoặc gõ thẳng giá trị vào ô."),
    ),
    RowCode.FORMULA_ERROR: (
        T("wording", "Ô chứa công thức báo lỗi (như #N/A, #REF!)."),
        T("wording", "Sửa công thức hoặc gõ thẳng giá trị vào ô."),
    ),
    RowCode.IDENTITY_INVALID: (
        T("wording", "Số định danh “{value}” không đủ 12 chữ số."),
        T("wording", "Xem lại giấy tờ rồi ghi đủ 12 số, hoặc để trống."),
    ),
    RowCode.IDENTITY_ROUNDED: (
        T("wording", "Số định danh đã bị Excel làm tròn: “{value}”."),
        T("wording", "Đổi cột sang kiểu Văn bản (Text) rồi gõ lại đủ 12 số."),
    ),
    RowCode.IDENTITY_OLD: (
        T("wording", "“{value}” là số chứng minh nhân dân 9 số, đã bỏ qua."),
        T("wording", "Hộ vẫn được nhập. Khi có số định danh 12 số thì ghi thêm."),
    ),
    RowCode.IDENTITY_ZERO_ADDED: (
        T("wording", "Số định danh “{value}” thiếu số 0 ở đầu, đã thêm lại."),
        T("wording", "So lại với giấy tờ nếu chưa chắc."),
    ),
    RowCode.IDENTITY_CENTURY: (
        T("wording", "Số định danh “{value}” có chữ số thứ tư không dùng."),
        T("wording", "Hộ vẫn được nhập. So lại số với giấy tờ."),
    ),
    RowCode.IDENTITY_PROVINCE: (
        T("wording", "Ba số đầu của số định danh “{value}” không phải mã tỉnh nào."),
        T("wording", "Hộ vẫn được nhập. So lại số với giấy tờ."),
    ),
    RowCode.IDENTITY_SEX_DIFFERS: (
        T("wording", "Số định danh “{value}” không khớp với giới tính."),
        T("wording", "Hộ vẫn được nhập. So lại số và giới tính với giấy tờ."),
    ),
    RowCode.IDENTITY_BIRTH_DIFFERS: (
        T("wording", "Số định danh “{value}” không khớp với năm sinh."),
        T("wording", "Hộ vẫn được nhập. So lại số và năm sinh với giấy tờ."),
    ),
    RowCode.PHONE_UNUSUAL: (
        T("wording", "“{value}” không giống số điện thoại."),
        T("wording", "Hộ vẫn được nhập, số giữ nguyên như đã ghi. Sửa lại nếu sai."),
    ),
    RowCode.PHONE_SEVERAL: (
        T("wording", "Ô điện thoại có nhiều số: “{value}”."),
        T("wording", "Hộ vẫn được nhập. Nên giữ một số, số còn lại ghi ở Ghi chú."),
    ),
    RowCode.BIRTH_INVALID: (
        T("wording", "Ngày sinh “{value}” không có thật hoặc không đọc được."),
        T("wording", "Ghi ngày/tháng/năm, ví dụ 05/03/1970, hoặc chỉ ghi năm: 1970."),
    ),
    RowCode.BIRTH_SHORT_YEAR: (
        T("wording", "Ngày sinh “{value}” chỉ có hai số năm."),
        T("wording", "Ghi đủ bốn số của năm, ví dụ 05/03/1970."),
    ),
    RowCode.SEX_UNKNOWN: (
        T("wording", "Không hiểu giới tính “{value}”, đã để trống."),
        T("wording", "Hộ vẫn được nhập. Ghi Nam hoặc Nữ."),
    ),
    RowCode.MEMBERS_INVALID: (
        T("wording", "Số khẩu “{value}” không phải số người của một hộ."),
        T("wording", "Ghi số nguyên từ 1 đến 99, hoặc để trống."),
    ),
    RowCode.MEMBERS_MANY: (
        T("wording", "Hộ có đến {value} khẩu."),
        T("wording", "Hộ vẫn được nhập. Xem lại số khẩu nếu gõ nhầm."),
    ),
    RowCode.ZONE_UNKNOWN: (
        T("wording", "Không hiểu vùng “{value}”, đã ghi là vùng thường."),
        T("wording", "Hộ vẫn được nhập. Ghi Thường hoặc Khó khăn."),
    ),
    RowCode.POOR_UNKNOWN: (
        T("wording", "Không hiểu “{value}” ở cột hộ nghèo, đã ghi là không nghèo."),
        T("wording", "Hộ vẫn được nhập. Đánh dấu x nếu là hộ nghèo, để trống nếu không."),
    ),
    RowCode.NEAR_POOR: (
        T("wording", "Hộ cận nghèo được ghi là không thuộc hộ nghèo."),
        T("wording", "Hộ vẫn được nhập. Cần nhớ thì ghi “cận nghèo” ở Ghi chú."),
    ),
    RowCode.DUPLICATE_CODE: (
        T("wording", "Mã hộ “{value}” đã có ở dòng {other}."),
        T("wording", "Nếu là hai hộ, sửa lại mã. Nếu là một hộ, xóa bớt một dòng."),
    ),
    RowCode.DUPLICATE_FAMILY: (
        T("wording", "Hộ này đã có ở dòng {other}: trùng họ tên, thôn và địa chỉ."),
        T("wording", "Nếu là hai hộ, ghi thêm mã hộ hoặc ngày sinh. Nếu là một, xóa bớt một dòng."),
    ),
    RowCode.SAME_NAME: (
        T("wording", "Cùng họ tên, thôn và địa chỉ với dòng {other}."),
        T("wording", "Cả hai hộ được nhập vì thông tin khác nhau. Xem lại nếu là một hộ."),
    ),
    RowCode.PERSON_TWICE: (
        T("wording", "Người này đã có trong hộ khác, ở dòng {other}: “{value}”."),
        T("wording", "Hai hộ vẫn được nhập. Xem người ấy thuộc hộ nào, xóa dòng kia rồi đọc lại."),
    ),
    RowCode.LIKE_REGISTERED: (
        T("wording", "Có thể là hộ đã có trong sổ: “{value}”; đang được tính là hộ mới."),
        T("wording", "Nếu là một hộ, ghi mã hộ hoặc địa chỉ như trong sổ rồi đọc lại tệp."),
    ),
    RowCode.HEAD_UNMARKED: (
        T("wording", "Hộ này không có ai ghi là chủ hộ; “{value}” được lấy làm chủ hộ."),
        T("wording", "Nếu sai, ghi “Chủ hộ” vào cột quan hệ của đúng người rồi đọc lại tệp."),
    ),
    RowCode.LETTERS_DOUBTFUL: (
        T(
            "wording",
            "Không chắc ô này viết bằng phông chữ cũ hay không: “{value}”, đã giữ nguyên.",
        ),
        T("wording", "Nếu chữ sai, gõ lại ô này bằng bộ gõ Unicode."),
    ),
    RowCode.NOT_A_FAMILY: (
        T("wording", "Dòng này không phải một hộ (tiêu đề, dòng cộng hoặc chữ ký), đã bỏ qua."),
        T("wording", "Nếu đây là một hộ, ghi đủ họ tên chủ hộ và thôn."),
    ),
    RowCode.SHEET_SKIPPED: (
        T("wording", "Trang tính “{value}” không có dòng tên cột cần thiết nên không đọc."),
        T("wording", "Nếu trang này có hộ, thêm cột họ tên chủ hộ và thôn rồi nhập lại."),
    ),
}

FIELD_TITLES: Final[dict[Field, str]] = {
    Field.CODE: T("wording", "Mã hộ"),
    Field.HEAD: T("wording", "Họ và tên chủ hộ"),
    Field.VILLAGE: T("wording", "Thôn (ấp, khu phố)"),
    Field.ADDRESS: T("wording", "Địa chỉ"),
    Field.PHONE: T("wording", "Điện thoại"),
    Field.IDENTITY: T("wording", "Số định danh"),
    Field.BIRTH: T("wording", "Ngày sinh"),
    Field.SEX: T("wording", "Giới tính"),
    Field.MEMBERS: T("wording", "Số khẩu"),
    Field.ZONE: T("wording", "Vùng"),
    Field.POOR: T("wording", "Hộ nghèo"),
    Field.NOTE: T("wording", "Ghi chú"),
}

PERSON_TITLES: Final[dict[PersonField, str]] = {
    PersonField.PERSON: T("wording", "Họ và tên từng người"),
    PersonField.RELATION: T("wording", "Quan hệ với chủ hộ"),
}

_OTHER_SHEET: Final = T("wording", "{row} (trang “{sheet}”)")
_COLUMN: Final = T("wording", "Cột {letter} – {title}")
_LONGEST_VALUE = 60


_VALUES: Final[dict[object, str]] = {
    True: T("wording", "Có"),
    False: T("wording", "Không"),
    Sex.MALE: T("wording", "Nam"),
    Sex.FEMALE: T("wording", "Nữ"),
    Zone.GENERAL: T("wording", "Thường"),
    Zone.DIFFICULT: T("wording", "Khó khăn"),
}
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def value_words(value: object, translate: Callable[[str], str] = str) -> str:
    """Give a value of the register as an officer would write it."""
    if isinstance(value, str) and _ISO_DAY.fullmatch(value):
        return PartialDate.parse(value).text
    if isinstance(value, bool | str) and value in _VALUES:
        return translate(_VALUES[value])
    return "—" if value in (None, "") else str(value)


def explain_row(problem: RowProblem, translate: Callable[[str], str] = str) -> tuple[str, str]:
    """Give the words of a problem: what is wrong, and what to do."""
    happened, advice = ROW_WORDS[problem.code]
    other = str(problem.other_row)
    if problem.other_sheet != problem.sheet:
        other = translate(_OTHER_SHEET).format(row=other, sheet=problem.other_sheet)
    value = problem.value
    if len(value) > _LONGEST_VALUE:
        value = value[:_LONGEST_VALUE] + "…"
    return translate(happened).format(value=value, other=other), translate(advice)


def explain_cell(problem: RowProblem, translate: Callable[[str], str] = str) -> tuple[str, str]:
    """The same, with the column named first: for lists that do not show columns by themselves."""
    happened, advice = explain_row(problem, translate)
    if not problem.letter:
        return happened, advice
    place = translate(_COLUMN).format(letter=problem.letter, title=problem.column)
    return f"{place}: {happened}", advice


def problem_words(translate: Callable[[str], str] = str) -> ProblemWords:
    """Give the words of a problems workbook."""
    return ProblemWords(
        sheet=translate(T("wording", "Dòng chưa nhập")),
        village=translate(FIELD_TITLES[Field.VILLAGE]),
        row=translate(T("wording", "Dòng trong sổ")),
        reason=translate(T("wording", "Vì sao chưa nhập")),
        advice=translate(T("wording", "Cách sửa")),
        explain=lambda problem: explain_cell(problem, translate),
    )


TEMPLATE_WORDS: Final = TemplateWords(
    sheet="Danh sách hộ",
    guide="Hướng dẫn",
    guide_titles=("Cột", "Bắt buộc", "Cách ghi", "Ví dụ"),
    needed="Bắt buộc",
    columns={
        Field.CODE: ("Mã riêng của hộ, nếu xã có dùng. Hai hộ không được trùng mã.", "H0012"),
        Field.HEAD: ("Họ, tên đệm và tên, có dấu.", "Nguyễn Văn Mẫu"),
        Field.VILLAGE: ("Tên thôn, ấp, khu phố hoặc tổ dân phố, ghi thống nhất.", "Thôn Hạ"),
        Field.ADDRESS: ("Số nhà, xóm, đường; không cần ghi lại tên xã.", "Số 12, ngõ 3"),
        Field.PHONE: ("Một số, 10 chữ số.", "0912345678"),
        Field.IDENTITY: ("12 chữ số; có thể để trống. Không ghi số CMND cũ.", "001070000123"),
        Field.BIRTH: ("Ngày/tháng/năm, hoặc chỉ ghi năm.", "05/03/1970"),
        Field.SEX: ("Nam hoặc Nữ.", "Nam"),
        Field.MEMBERS: ("Số người trong hộ.", "4"),
        Field.ZONE: ("Thường hoặc Khó khăn; để trống là Thường.", "Thường"),
        Field.POOR: ("Đánh dấu x nếu là hộ nghèo.", "x"),
        Field.NOTE: ("Điều cần nhớ về hộ.", "Mới chuyển đến"),
    },
    note="Lưu ý",
    notes=(
        "Mỗi hộ một dòng, bắt đầu từ dòng 2 của trang “Danh sách hộ”. Không gộp ô.",
        "Không ghi dân tộc, tôn giáo, tên trẻ em: chương trình không cần các thông tin này.",
        "Nhập lại cùng một bảng đã sửa sẽ cập nhật các hộ, không tạo thêm hộ trùng.",
    ),
)
"""Texts of the empty family book."""
