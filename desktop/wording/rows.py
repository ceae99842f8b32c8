"""What is wrong with a row of a workbook, and what the officer can do, in Vietnamese."""

from collections.abc import Callable
from typing import Final

from desktop.sheets.labels import ProblemWords
from desktop.sheets.rows import Field, RowCode, RowProblem
from desktop.wording import QT_TRANSLATE_NOOP
from desktop.wording.books import field_title

T = QT_TRANSLATE_NOOP

ROW_WORDS: Final[dict[RowCode, tuple[str, str]]] = {
    RowCode.NAME_MISSING: (
        T("wording", "Thiếu tên."),
        T("wording", "Ghi tên vào cột này."),
    ),
    RowCode.NAME_UNREADABLE: (
        T("wording", "Ô tên không có chữ cái nào: “{value}”."),
        T("wording", "Ghi tên bằng chữ. Xem các cột có bị lệch không."),
    ),
    RowCode.VILLAGE_MISSING: (
        T("wording", "Thiếu tên thôn (ấp, khu phố)."),
        T("wording", "Ghi tên thôn vào cột này."),
    ),
    RowCode.VILLAGE_FROM_ABOVE: (
        T("wording", "Ô thôn để trống: từ dòng này, ô trống lấy theo thôn ở trên, như “{value}”."),
        T("wording", "Dòng này vẫn được nhập. Nếu không đúng, ghi thôn vào từng dòng rồi đọc lại."),
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
        T("wording", "Dòng này vẫn được nhập. Khi có số định danh 12 số thì ghi thêm."),
    ),
    RowCode.IDENTITY_ZERO_ADDED: (
        T("wording", "Số định danh “{value}” thiếu số 0 ở đầu, đã thêm lại."),
        T("wording", "So lại với giấy tờ nếu chưa chắc."),
    ),
    RowCode.IDENTITY_CENTURY: (
        T("wording", "Số định danh “{value}” có chữ số thứ tư không dùng."),
        T("wording", "Dòng này vẫn được nhập. So lại số với giấy tờ."),
    ),
    RowCode.IDENTITY_PROVINCE: (
        T("wording", "Ba số đầu của số định danh “{value}” không phải mã tỉnh nào."),
        T("wording", "Dòng này vẫn được nhập. So lại số với giấy tờ."),
    ),
    RowCode.IDENTITY_SEX_DIFFERS: (
        T("wording", "Số định danh “{value}” không khớp với giới tính."),
        T("wording", "Dòng này vẫn được nhập. So lại số và giới tính với giấy tờ."),
    ),
    RowCode.IDENTITY_BIRTH_DIFFERS: (
        T("wording", "Số định danh “{value}” không khớp với năm sinh."),
        T("wording", "Dòng này vẫn được nhập. So lại số và năm sinh với giấy tờ."),
    ),
    RowCode.BIRTH_CENTURY: (
        T("wording", "Ngày sinh “{value}” chỉ có hai số năm, được hiểu là thuộc những năm 1900."),
        T("wording", "Dòng này vẫn được nhập. Nếu không phải, ghi đủ bốn số của năm."),
    ),
    RowCode.BIRTH_YEAR_ALONE: (
        T("wording", "Ngày sinh “{value}” không đủ ngày, tháng, năm; chỉ giữ năm."),
        T("wording", "Dòng này vẫn được nhập. Biết ngày sinh thì ghi ngày/tháng/năm."),
    ),
    RowCode.MINOR: (
        T("wording", "Theo ngày sinh “{value}”, người này chưa đủ 18 tuổi."),
        T(
            "wording",
            "Dòng này vẫn được nhập. Trẻ em chỉ ghi tên khi cần; nếu không cần thì bỏ dòng.",
        ),
    ),
    RowCode.PHONE_UNUSUAL: (
        T("wording", "“{value}” không giống số điện thoại."),
        T("wording", "Hộ vẫn được nhập, số giữ nguyên như đã ghi. Sửa lại nếu sai."),
    ),
    RowCode.PHONE_SEVERAL: (
        T("wording", "Ô điện thoại có nhiều số: “{value}”."),
        T("wording", "Dòng này vẫn được nhập. Nên giữ một số, số còn lại ghi ở Ghi chú."),
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
        T("wording", "Dòng này vẫn được nhập. Ghi Nam hoặc Nữ."),
    ),
    RowCode.MEMBERS_INVALID: (
        T("wording", "Số khẩu “{value}” không phải số người của một hộ."),
        T("wording", "Ghi số nguyên từ 1 đến 99, hoặc để trống."),
    ),
    RowCode.MEMBERS_MANY: (
        T("wording", "Hộ có đến {value} khẩu."),
        T("wording", "Dòng này vẫn được nhập. Xem lại số khẩu nếu gõ nhầm."),
    ),
    RowCode.STAFF_INVALID: (
        T("wording", "Số người “{value}” không phải một số."),
        T("wording", "Ghi số nguyên, hoặc để trống."),
    ),
    RowCode.TYPE_UNKNOWN: (
        T("wording", "Không hiểu loại đơn vị “{value}”, đã để như cũ."),
        T(
            "wording",
            "Ghi Cơ quan, Trường học, Doanh nghiệp, Hợp tác xã hoặc Đơn vị vũ trang.",
        ),
    ),
    RowCode.GROUP_UNKNOWN: (
        T("wording", "Không hiểu nhóm “{value}”, đã để trống."),
        T("wording", "Dòng này vẫn được nhập. Ghi A, B, C hoặc D."),
    ),
    RowCode.FAMILY_UNKNOWN: (
        T("wording", "Sổ không có hộ “{value}”, đã để trống."),
        T("wording", "Dòng này vẫn được nhập. Nhập sổ hộ trước, hoặc ghi mã hộ."),
    ),
    RowCode.FAMILY_SEVERAL: (
        T("wording", "Có nhiều hộ “{value}”, chưa biết là hộ nào."),
        T("wording", "Dòng này vẫn được nhập. Ghi thêm mã hộ."),
    ),
    RowCode.UNIT_UNKNOWN: (
        T("wording", "Sổ không có đơn vị “{value}”, đã để trống."),
        T("wording", "Dòng này vẫn được nhập. Thêm đơn vị vào sổ rồi đọc lại tệp."),
    ),
    RowCode.ZONE_UNKNOWN: (
        T("wording", "Không hiểu vùng “{value}”, đã ghi là vùng thường."),
        T("wording", "Dòng này vẫn được nhập. Ghi Thường hoặc Khó khăn."),
    ),
    RowCode.POOR_UNKNOWN: (
        T("wording", "Không hiểu “{value}” ở cột hộ nghèo, đã ghi là không nghèo."),
        T("wording", "Dòng này vẫn được nhập. Đánh dấu x nếu là hộ nghèo, để trống nếu không."),
    ),
    RowCode.NEAR_POOR: (
        T("wording", "Hộ cận nghèo được ghi là không thuộc hộ nghèo."),
        T("wording", "Dòng này vẫn được nhập. Cần nhớ thì ghi “cận nghèo” ở Ghi chú."),
    ),
    RowCode.DUPLICATE_CODE: (
        T("wording", "Mã “{value}” đã có ở dòng {other}."),
        T("wording", "Nếu hai dòng khác nhau, sửa lại mã. Nếu là một, xóa bớt một dòng."),
    ),
    RowCode.DUPLICATE_ROW: (
        T("wording", "Dòng này trùng với dòng {other}: cùng tên, cùng thôn, cùng địa chỉ."),
        T("wording", "Nếu khác nhau, ghi thêm mã hoặc ngày sinh. Nếu là một, xóa bớt một dòng."),
    ),
    RowCode.SAME_NAME: (
        T("wording", "Cùng tên, thôn và địa chỉ với dòng {other}."),
        T("wording", "Cả hai dòng được nhập vì thông tin khác nhau. Xem lại nếu là một."),
    ),
    RowCode.PERSON_TWICE: (
        T("wording", "Người này đã có ở dòng {other}: “{value}”."),
        T(
            "wording",
            "Cả hai dòng vẫn được nhập. Xóa dòng sai rồi đọc lại; hoặc nhập xong, vào Công dân, bấm "
            "Tìm người trùng để gộp.",
        ),
    ),
    RowCode.LIKE_REGISTERED: (
        T("wording", "Có thể đã có trong sổ: “{value}”; đang được tính là mới."),
        T("wording", "Nếu là một, ghi mã hoặc địa chỉ như trong sổ rồi đọc lại tệp."),
    ),
    RowCode.FORMER_NAME: (
        T("wording", "Tên hoặc mã cũ của thôn nay mang tên “{value}”; tên, mã mới giữ nguyên."),
        T("wording", "Dòng này ghi vào thôn ấy. Nếu là thôn khác thì đặt tên khác ở cột này."),
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
    RowCode.OUTSIDE: (
        T("wording", "“{value}” là tiêu đề, dòng cộng hoặc chữ ký: đã bỏ qua."),
        T("wording", "Nếu không phải, ghi đủ tên và thôn rồi đọc lại tệp."),
    ),
    RowCode.OTHER_HEADER: (
        T("wording", "Từ dòng này là một bảng khác, tên cột không như bảng đầu: “{value}”."),
        T("wording", "Chuyển bảng này sang một trang tính riêng rồi đọc lại tệp."),
    ),
    RowCode.TABLE_BESIDE: (
        T("wording", "Bên phải còn một bảng nữa chưa được đọc, bắt đầu ở cột “{value}”."),
        T("wording", "Chuyển các dòng của bảng ấy xuống dưới bảng đầu rồi đọc lại tệp."),
    ),
    RowCode.SHEET_HIDDEN: (
        T("wording", "Trang tính “{value}” đang ẩn nên không đọc."),
        T("wording", "Nếu trang này cũng cần nhập, cho hiện trang (Unhide) rồi đọc lại tệp."),
    ),
    RowCode.SHEET_SKIPPED: (
        T("wording", "Trang tính “{value}” không có dòng tên cột cần thiết nên không đọc."),
        T("wording", "Nếu trang này cũng cần nhập, thêm cột tên và cột thôn rồi nhập lại."),
    ),
}

_OTHER_SHEET: Final = T("wording", "{row} (trang “{sheet}”)")
_COLUMN: Final = T("wording", "Cột {letter} – {title}")
_LONGEST_VALUE = 60


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
        village=translate(field_title(Field.VILLAGE)),
        row=translate(T("wording", "Dòng trong sổ")),
        reason=translate(T("wording", "Vì sao chưa nhập")),
        advice=translate(T("wording", "Cách sửa")),
        explain=lambda problem: explain_cell(problem, translate),
    )
