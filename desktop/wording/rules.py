"""Words of what was typed or read and cannot be right: dates, numbers, points, checklists."""

from typing import Final

from desktop.wording.base import QT_TRANSLATE_NOOP, Words

T = QT_TRANSLATE_NOOP

RULE_WORDS: Final[dict[str, Words]] = {
    # dates, numbers
    "date_not_readable": Words(
        T("wording", "Không đọc được ngày."),
        T("wording", "Viết ngày/tháng/năm, ví dụ 05/03/1970; ngày sinh có thể chỉ ghi năm."),
    ),
    "date_impossible": Words(
        T("wording", "Ngày này không có trong lịch."),
        T("wording", "Xem lại ngày và tháng; ngày viết trước, tháng viết sau."),
    ),
    "date_year_too_short": Words(
        T("wording", "Năm chỉ có hai chữ số nên chưa rõ thế kỷ nào."),
        T("wording", "Viết đủ bốn chữ số của năm, ví dụ 05/03/2026."),
    ),
    "date_out_of_range": Words(
        T("wording", "Năm phải nằm trong khoảng {first}–{last}."),
        T("wording", "Xem lại năm đã gõ."),
    ),
    "identity_not_readable": Words(
        T("wording", "Số định danh chỉ gồm chữ số."),
        T("wording", "Gõ đủ 12 chữ số trên thẻ căn cước, hoặc để trống."),
    ),
    "identity_wrong_length": Words(
        T("wording", "Số định danh phải có 12 chữ số, ở đây có {digits}."),
        T("wording", "Xem lại trên thẻ căn cước, hoặc để trống."),
    ),
    "identity_old_card": Words(
        T("wording", "Đây là số chứng minh nhân dân cũ (9 số)."),
        T("wording", "Nhập số định danh 12 chữ số, hoặc để trống."),
    ),
    "identity_century_unknown": Words(
        T("wording", "Chữ số thứ tư của số định danh chưa đúng."),
        T("wording", "Xem lại trên thẻ căn cước: chữ số thứ tư là 0, 1, 2 hoặc 3."),
    ),
    "phone_not_readable": Words(
        T("wording", "Số điện thoại chưa đúng."),
        T("wording", "Gõ số có 10 chữ số bắt đầu bằng 0, hoặc để trống."),
    ),
    "phone_several": Words(
        T("wording", "Có nhiều số điện thoại trong một ô."),
        T("wording", "Giữ một số; số còn lại ghi vào ghi chú."),
    ),
    # answers on a sheet
    "answer_not_readable": Words(
        T("wording", "Không đọc được điểm của mục {item}."),
        T("wording", "Gõ số điểm, ví dụ 7,5; với chỉ tiêu, gõ x (đạt) hoặc 0 (không đạt)."),
    ),
    "answer_wrong_kind": Words(
        T("wording", "Mục {item} không nhận kiểu trả lời này."),
        T("wording", "Mục chấm điểm thì gõ số; chỉ tiêu thì chọn đạt hoặc không đạt."),
    ),
    "points_out_of_range": Words(
        T("wording", "Điểm mục {item} phải từ 0 đến {maximum}."),
        T("wording", "Gõ lại điểm của mục này."),
    ),
    "points_not_half": Words(
        T("wording", "Điểm mục {item} chỉ được lẻ nửa điểm."),
        T("wording", "Gõ điểm tròn hoặc nửa điểm, ví dụ 7 hoặc 7,5."),
    ),
    "percent_out_of_range": Words(
        T("wording", "Tỷ lệ ở mục {item} phải từ 0 đến 100."),
        T("wording", "Gõ lại tỷ lệ phần trăm."),
    ),
    "maximum_unknown": Words(
        T("wording", "Chưa biết điểm tối đa của mục {item}."),
        T(
            "wording",
            "Bộ tiêu chí này còn là bản nháp: bổ sung điểm tối đa từ văn bản trước khi chấm.",
        ),
    ),
    "item_unknown": Words(
        T("wording", "Phiếu có mục không thuộc bộ tiêu chí {checklist}."),
        T("wording", "Chọn đúng bộ tiêu chí, đúng phiên bản của phiếu này."),
    ),
    # files of checklists and targets
    "checklist_invalid": Words(
        T("wording", "Tệp {file} không dùng làm bộ tiêu chí được."),
        T("wording", "Sửa chỗ “{where}” trong tệp rồi nhập lại."),
    ),
    "checklist_invalid.not_json": Words(
        T("wording", "Tệp {file} không phải tệp bộ tiêu chí."),
        T("wording", "Chọn đúng tệp bộ tiêu chí (đuôi .json)."),
    ),
    "checklist_invalid.wrong_format": Words(
        T("wording", "Tệp {file} không phải tệp bộ tiêu chí."),
        T("wording", "Chọn đúng tệp bộ tiêu chí của Sổ Khuyến học."),
    ),
    "checklist_too_large": Words(
        T("wording", "Tệp {file} quá lớn, không phải bộ tiêu chí."),
        T("wording", "Chọn đúng tệp bộ tiêu chí."),
    ),
    "checklist_unreadable": Words(
        T("wording", "Không mở được tệp {file}."),
        T("wording", "Cắm lại USB nếu tệp nằm ở đó, rồi chọn lại."),
    ),
    "checklist_twice": Words(
        T("wording", "Bộ tiêu chí {checklist}, bản {version}, có hai tệp."),
        T("wording", "Giữ một tệp, hoặc đặt số phiên bản khác cho bản sửa."),
    ),
    "plan_invalid": Words(
        T("wording", "Tệp chỉ tiêu {file} không dùng được."),
        T("wording", "Sửa chỗ “{where}” trong tệp rồi nhập lại."),
    ),
    "plan_invalid.not_json": Words(
        T("wording", "Tệp {file} không phải tệp chỉ tiêu."),
        T("wording", "Chọn đúng tệp chỉ tiêu (đuôi .json)."),
    ),
    "plan_invalid.wrong_format": Words(
        T("wording", "Tệp {file} không phải tệp chỉ tiêu."),
        T("wording", "Chọn đúng tệp chỉ tiêu của Sổ Khuyến học."),
    ),
    "plan_invalid.unreadable": Words(
        T("wording", "Không mở được tệp chỉ tiêu {file}."),
        T("wording", "Cắm lại USB nếu tệp nằm ở đó, rồi chọn lại."),
    ),
    # meetings
    "meeting_impossible": Words(
        T("wording", "Số người hoặc số phiếu của cuộc họp mâu thuẫn nhau."),
        T("wording", "Số có mặt không quá số được mời; số phiếu không quá số có mặt."),
    ),
    "meeting_impossible.percent": Words(
        T("wording", "Tỷ lệ quy định cho cuộc họp phải từ 1 đến 100 %."),
        T("wording", "Gõ lại tỷ lệ."),
    ),
    "meeting_impossible.posting_days": Words(
        T("wording", "Số ngày niêm yết danh sách không thể âm."),
        T("wording", "Gõ lại số ngày niêm yết."),
    ),
    "meeting_impossible.counts": Words(
        T("wording", "Chưa rõ số người của cuộc họp."),
        T("wording", "Số được mời phải từ 1 trở lên; số có mặt không thể âm."),
    ),
    "meeting_impossible.more_present_than_invited": Words(
        T("wording", "Số có mặt nhiều hơn số được mời."),
        T("wording", "Xem lại hai số này."),
    ),
    "meeting_impossible.more_votes_than_present": Words(
        T("wording", "Số phiếu nhiều hơn số người có mặt."),
        T("wording", "Đếm lại phiếu đồng ý và không đồng ý."),
    ),
}
