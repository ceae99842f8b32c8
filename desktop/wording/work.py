"""Words of what officers may ask for that is not possible now: register, scoring, papers, exchange."""

from typing import Final

from desktop.wording.base import QT_TRANSLATE_NOOP, Words

T = QT_TRANSLATE_NOOP

WORK_WORDS: Final[dict[str, Words]] = {
    # the office and its officers
    "name_missing": Words(
        T("wording", "Còn thiếu tên."),
        T("wording", "Gõ tên vào ô đang trống rồi làm lại."),
    ),
    "text_too_long": Words(
        T("wording", "Dài quá {longest} chữ."),
        T("wording", "Viết ngắn lại; phần còn lại ghi vào Ghi chú."),
    ),
    "name_missing.head_name": Words(
        T("wording", "Còn thiếu họ tên chủ hộ."),
        T("wording", "Gõ họ và tên chủ hộ."),
    ),
    "name_missing.reason": Words(
        T("wording", "Còn thiếu lý do."),
        T("wording", "Ghi vì sao không nhận; cấp trên và xã cũ sẽ đọc."),
    ),
    "name_missing.village": Words(
        T("wording", "Còn thiếu tên thôn."),
        T("wording", "Gõ tên thôn (ấp, khu phố)."),
    ),
    "name_missing.officer": Words(
        T("wording", "Còn thiếu họ tên cán bộ."),
        T("wording", "Gõ họ và tên cán bộ."),
    ),
    "name_missing.office": Words(
        T("wording", "Còn thiếu tên cơ quan."),
        T("wording", "Gõ tên cơ quan, ví dụ Xã Bình Hòa."),
    ),
    "office_code_invalid": Words(
        T("wording", "Mã đơn vị chưa đúng."),
        T(
            "wording",
            "Mã có tối đa 20 chữ không dấu, chữ số, dấu chấm hoặc gạch, không có dấu cách.",
        ),
    ),
    "office_name_ahead": Words(
        T("wording", "Ngày {day} chưa đến."),
        T("wording", "Ghi tên mới, mã mới từ ngày quyết định có hiệu lực, khi ngày ấy đã đến."),
    ),
    "office_name_same": Words(
        T("wording", "Tên, mã và tỉnh vẫn như trước ngày ấy."),
        T("wording", "Ghi tên mới hoặc mã mới theo quyết định; không có gì mới thì không cần ghi."),
    ),
    "password_too_short": Words(
        T("wording", "Mật khẩu ngắn quá."),
        T("wording", "Đặt mật khẩu có ít nhất {least} ký tự."),
    ),
    "officer_exists": Words(
        T("wording", "Đã có cán bộ mang tên này."),
        T("wording", "Ghi thêm để phân biệt, ví dụ chức vụ: Nguyễn Thị Hạnh (văn hóa)."),
    ),
    "last_officer": Words(
        T("wording", "Đây là cán bộ cuối cùng mở được sổ này."),
        T("wording", "Thêm một cán bộ khác trước, rồi mới gỡ cán bộ này."),
    ),
    "demo_refused": Words(
        T("wording", "Chưa lập được dữ liệu mẫu như yêu cầu."),
        T("wording", "Dữ liệu mẫu cần ít nhất một thôn, một hộ và một năm từ 2001 đến 2100."),
    ),
    # register and scoring
    "village_unknown": Words(
        T("wording", "Thôn này không có trong sổ."),
        T("wording", "Chọn thôn trong danh sách, hoặc thêm thôn trước."),
    ),
    "village_exists": Words(
        T("wording", "Đã có thôn tên “{name}”."),
        T("wording", "Dùng thôn đang có, hoặc đặt tên khác."),
    ),
    "villages_not_merged": Words(
        T("wording", "Các thôn này không gộp được."),
        T("wording", "Chọn các thôn khác của cùng xã để gộp vào thôn còn lại."),
    ),
    "village_overtaken": Words(
        T("wording", "Chưa hoàn tác được: sau đó thôn đã đổi tiếp, hoặc thôn mới đã có thêm hộ."),
        T("wording", "Hoàn tác việc sau trước; hộ mới thì chuyển sang thôn khác rồi hoàn tác."),
    ),
    "takeover_unfit": Words(
        T("wording", "Tệp này là của {office}, không phải của xã khác sáp nhập vào."),
        T("wording", "Chọn tệp dữ liệu hoặc bản sao lưu của xã cần tiếp nhận."),
    ),
    "handover_unfit": Words(
        T("wording", "Phiếu này của {office}, không phải phiếu của xã nhận bàn giao."),
        T(
            "wording",
            "Xin xã mới tệp “phiếu nhận bàn giao”, viết ở Sổ đăng ký, mục Tiếp nhận sổ của xã sáp nhập.",
        ),
    ),
    "takeover_forked": Words(
        T("wording", "{office} có hai tệp dữ liệu cùng một định danh, mỗi tệp ghi tiếp một kiểu."),
        T(
            "wording",
            "Để hai máy của xã ấy trao đổi với nhau trước, rồi lấy lại tệp của máy chính.",
        ),
    ),
    "merger_unfit": Words(
        T("wording", "Không ghi được việc sáp nhập này."),
        T(
            "wording",
            "Chọn hai xã khác nhau, xã tiếp tục đã ghi danh ở đây; mỗi xã chỉ sáp nhập một lần.",
        ),
    ),
    "merger_used": Words(
        T("wording", "Các thôn của {office} đã về xã mới, nên không bỏ được việc sáp nhập."),
        T("wording", "Nếu ghi nhầm, trở về bản sao trước lần nhận gói ấy."),
    ),
    "takeover_stays": Words(
        T("wording", "Việc tiếp nhận sổ của xã khác không hoàn tác được từng phần."),
        T("wording", "Muốn quay lại, khôi phục bản sao lưu làm ngay trước khi tiếp nhận."),
    ),
    "not_a_pair": Words(
        T("wording", "Cần hai hộ hoặc hai công dân khác nhau, cả hai còn trong sổ."),
        T("wording", "Xem lại danh sách trùng rồi chọn lại."),
    ),
    "years_undecided": Words(
        T("wording", "Cả hai bên đều có phiếu hoặc đăng ký của năm {years}, và không giống nhau."),
        T("wording", "Chọn lấy phiếu của bên nào cho từng năm, rồi gộp lại. Chưa có gì bị gộp."),
    ),
    "household_undecided": Words(
        T("wording", "Hai bản ghi người này ở hai hộ hoặc hai đơn vị khác nhau."),
        T("wording", "Chọn người này ở hộ nào, đơn vị nào, rồi gộp lại. Chưa có gì bị gộp."),
    ),
    "conflicts_first": Words(
        T("wording", "Một trong hai bên còn mâu thuẫn chưa quyết định."),
        T("wording", "Quyết định ở Gửi – nhận, phần Mâu thuẫn, rồi gộp lại."),
    ),
    "reason_missing": Words(
        T("wording", "Chưa ghi lý do."),
        T("wording", "Ghi vì sao chỗ này sai, ví dụ: ghi nhầm dấu khi nhập."),
    ),
    "nothing_to_correct": Words(
        T("wording", "Sổ đã ghi đúng như vậy, không có gì để đính chính."),
        T("wording", "Xem lại ô cần đính chính và giá trị đúng."),
    ),
    "move_unreal": Words(
        T("wording", "Chưa chuyển được: hộ đang ở thôn này, hoặc ngày chuyển chưa đến."),
        T("wording", "Chọn thôn khác; ngày chuyển là hôm nay hoặc trước đó."),
    ),
    "life_unreal": Words(
        T("wording", "Chưa ghi được biến động của hộ."),
        T("wording", "Xem lại hộ, ngày và số người."),
    ),
    "life_unreal.day": Words(
        T("wording", "Chưa ghi được: ngày này chưa đến."),
        T("wording", "Ghi hôm nay hoặc một ngày trước đó."),
    ),
    "life_unreal.gone": Words(
        T("wording", "Chưa ghi được: hộ đã ra khỏi sổ."),
        T("wording", "Đưa hộ trở lại sổ trước (mục Hộ đã xóa), hoặc chọn hộ khác."),
    ),
    "life_unreal.same": Words(
        T("wording", "Chưa ghi được: hai hộ là một."),
        T("wording", "Chọn hộ khác để nhập vào."),
    ),
    "life_unreal.members": Words(
        T("wording", "Chưa tách được: có người không thuộc hộ này."),
        T("wording", "Chỉ chọn công dân đang ghi thuộc hộ."),
    ),
    "life_unreal.number": Words(
        T("wording", "Chưa tách được: số người đi phải từ 1 và ít hơn số khẩu của hộ."),
        T("wording", "Sửa số người, hoặc sửa số khẩu của hộ trước."),
    ),
    "life_overtaken": Words(
        T("wording", "Không còn hoàn tác được: hộ không có biến động, hoặc đã có việc làm tiếp."),
        T("wording", "Xem mục Thay đổi của hộ; cần thì sửa ngay trong sổ."),
    ),
    "move_overtaken": Words(
        T("wording", "Hộ chưa chuyển thôn lần nào, hoặc đã chuyển tiếp."),
        T("wording", "Xem mục Thay đổi của hộ; nếu chưa đúng, chuyển hộ về đúng thôn."),
    ),
    "transfer_unknown": Words(
        T("wording", "Không có hộ nào chuyển đi như vậy, hoặc chưa rõ xã mới."),
        T("wording", "Xem lại danh sách hộ chuyển xã, chọn hộ và một xã khác đã ghi danh."),
    ),
    "arrival_answered": Words(
        T("wording", "Hộ này đã được trả lời, có thể ở máy khác của xã."),
        T("wording", "Xem mục Đã trả lời; muốn trả lời khác, hoàn tác câu trả lời trước."),
    ),
    "arrival_in_use": Words(
        T("wording", "Chưa hoàn tác được: hộ đã có đăng ký, phiếu chấm hoặc được công nhận ở xã."),
        T("wording", "Nếu hộ không ở xã, xóa hộ khỏi sổ hoặc ghi hộ chuyển đi."),
    ),
    "village_inhabited": Words(
        T("wording", "Thôn này còn {number} mục trong sổ nên chưa xóa."),
        T("wording", "Chuyển hộ, dòng họ, đơn vị và công dân sang thôn khác rồi xóa."),
    ),
    "village_in_use": Words(
        T(
            "wording",
            "Còn hộ, biên bản họp hay lượt chuyển gắn với thôn này nên không xóa hẳn thôn.",
        ),
        T("wording", "Chọn chỉ xóa tên, điện thoại người đứng đầu; thôn và các năm còn nguyên."),
    ),
    "heir_disputed": Words(
        T("wording", "Mục này còn mâu thuẫn chưa quyết định nên chưa xóa người đứng đầu."),
        T("wording", "Quyết định ở Gửi – nhận, phần Mâu thuẫn, rồi xóa lại."),
    ),
    "nothing_opens": Words(
        T("wording", "Máy này chưa mở được tệp {file}."),
        T("wording", "Cài Excel hoặc LibreOffice, hoặc lưu danh sách ra tệp rồi mở ở máy khác."),
    ),
    "written_since": Words(
        T("wording", "Chưa hoàn tác được: sau đó đã có người ghi tiếp vào cùng chỗ ấy."),
        T("wording", "Xem mục Thay đổi của hộ; nếu cần, sửa lại bằng tay."),
    ),
    "import_outdated": Words(
        T("wording", "Sổ đã thay đổi sau khi xem trước nên chưa nhập."),
        T("wording", "Xem trước lại tệp rồi nhập."),
    ),
    "import_unknown": Words(
        T("wording", "Lần nhập này đã được hoàn tác, hoặc không phải do máy này nhập."),
        T("wording", "Xem danh sách các lần nhập ở trang Nhập từ Excel."),
    ),
    "not_registered": Words(
        T("wording", "Chưa đăng ký danh hiệu năm {year}."),
        T("wording", "Đăng ký cho năm {year} ở trang Sổ đăng ký, rồi chấm điểm."),
    ),
    "sheet_decided": Words(
        T("wording", "Đã có quyết định công nhận năm {year} nên phiếu không sửa được nữa."),
        T("wording", "Nếu phiếu sai, lập quyết định đính chính; phiếu cũ được giữ nguyên."),
    ),
    "checklist_missing": Words(
        T("wording", "Máy này chưa có bộ tiêu chí cần dùng."),
        T("wording", "Chọn bộ tiêu chí khác cho năm này, hoặc xin cấp tiếp nhận tệp bộ tiêu chí."),
    ),
    # decisions and papers
    "checklist_is_draft": Words(
        T("wording", "Bộ tiêu chí “{checklist}” còn là bản nháp nên chưa thể ra quyết định."),
        T("wording", "Bổ sung phần còn thiếu từ văn bản gốc, rồi làm lại."),
    ),
    "checklist_unconfirmed": Words(
        T("wording", "Chưa ai so bộ tiêu chí “{checklist}” với văn bản gốc."),
        T("wording", "So từng mục với văn bản rồi bấm xác nhận, sau đó ra quyết định."),
    ),
    "nobody_qualifies": Words(
        T("wording", "Chưa có ai đủ điều kiện công nhận."),
        T("wording", "Xem cột lý do để biết còn thiếu gì: điểm, họp thôn hay mâu thuẫn."),
    ),
    "not_qualified": Words(
        T("wording", "{number} mục đã chọn không đủ điều kiện công nhận."),
        T("wording", "Bỏ chọn các mục đó, hoặc chấm cho đủ rồi làm lại. Chưa ai được công nhận."),
    ),
    "decision_incomplete": Words(
        T("wording", "Quyết định còn thiếu số, ngày hoặc người ký."),
        T("wording", "Ghi đủ ba mục này; ngày ký không cách năm xét quá xa."),
    ),
    "decision_number_used": Words(
        T("wording", "Năm nay đã có quyết định số {number}."),
        T("wording", "Xem lại số quyết định trên văn bản."),
    ),
    "nothing_decided": Words(
        T("wording", "Chưa có quyết định công nhận nào."),
        T("wording", "Ra quyết định ở trang Xét công nhận trước, rồi in giấy."),
    ),
    "certificate_blocked": Words(
        T("wording", "{number} giấy công nhận đang chờ vì còn mâu thuẫn chưa quyết định."),
        T("wording", "Mở trang Gửi – nhận, mục Mâu thuẫn, chọn bản đúng rồi in lại."),
    ),
    "meeting_incomplete": Words(
        T("wording", "Cuộc họp còn thiếu điều mà biên bản phải ghi."),
        T("wording", "Ghi đủ ngày, nơi họp, chủ trì, thư ký, số được mời và số có mặt."),
    ),
    "font_missing": Words(
        T("wording", "Máy này thiếu phông chữ có chân đủ dấu tiếng Việt."),
        T("wording", "Cài phông Times New Roman hoặc Liberation Serif, rồi làm lại."),
    ),
    "nothing_to_print": Words(
        T("wording", "Không có giấy công nhận nào để in."),
        T("wording", "Chọn ít nhất một giấy rồi in."),
    ),
    "certificate_text_unreadable": Words(
        T("wording", "Mã QR này không phải của giấy công nhận, hoặc bị mất chữ."),
        T("wording", "Quét lại cho đủ, hoặc so số vào sổ trên giấy với sổ."),
    ),
    "certificate_text_too_new": Words(
        T("wording", "Mã QR do bản chương trình mới hơn in."),
        T("wording", "Cài bản Sổ Khuyến học mới nhất rồi quét lại."),
    ),
    "pdf_unreadable": Words(
        T("wording", "Không mở được tệp PDF."),
        T("wording", "Đóng tệp nếu đang mở ở chương trình khác, rồi tạo lại."),
    ),
    "printer_failed": Words(
        T("wording", "Máy in {printer} không nhận lệnh in."),
        T("wording", "Xem máy in đã bật, còn giấy, đã nối dây; rồi in lại, hoặc lưu ra tệp PDF."),
    ),
    "sheet_not_saved": Words(
        T("wording", "Chưa lưu hoặc in được giấy khôi phục."),
        T("wording", "Chọn thư mục hoặc máy in khác. Chưa nên làm việc khi chưa có tờ giấy này."),
    ),
    # exchange with other offices
    "no_receiver": Words(
        T("wording", "Chưa biết gửi cho cấp tiếp nhận nào."),
        T("wording", "Xin tệp thư mời của cấp tiếp nhận, rồi chọn tệp đó ở trang Gửi – nhận."),
    ),
    "not_enrolled": Words(
        T("wording", "Cấp tiếp nhận chưa ghi danh máy này nên chưa gửi được."),
        T(
            "wording",
            "Gửi tệp đề nghị ghi danh, đọc dấu vân tay qua điện thoại, chờ giấy ghi danh.",
        ),
    ),
    "own_key_revoked": Words(
        T("wording", "Khóa của máy này đã bị thu hồi nên không gửi được."),
        T(
            "wording",
            "Viết đề nghị ghi danh mới ở trang Gửi – nhận: máy tự lấy khóa mới. Rồi đọc dấu vân tay qua điện thoại, chờ giấy ghi danh. Việc đã làm vẫn còn nguyên và sẽ được gửi.",
        ),
    ),
    "main_pc_missing": Words(
        T("wording", "Máy này chưa được lập bằng tệp “Thêm máy” của máy chính."),
        T("wording", "Trên máy chính mở Gửi – nhận, phần Các máy của xã, viết tệp cho máy mới."),
    ),
    "only_main_pc": Words(
        T("wording", "Chỉ máy chính của xã mới thêm được máy khác."),
        T("wording", "Làm việc này trên máy chính."),
    ),
    "exchange_folder_unset": Words(
        T("wording", "Chưa chọn thư mục trao đổi giữa các máy của xã."),
        T("wording", "Chọn một thư mục dùng chung, hoặc USB, rồi làm lại."),
    ),
    "name_missing.pc": Words(
        T("wording", "Chưa có tên cho máy này."),
        T("wording", "Gõ tên dễ nhận ra, ví dụ Máy Văn phòng."),
    ),
    "not_compared": Words(
        T("wording", "Chưa ai so dấu vân tay khóa của {office}."),
        T(
            "wording",
            "Gọi số đã biết của xã hoặc xem văn bản có dấu, so từng nhóm chữ rồi ghi danh.",
        ),
    ),
    "code_claimed": Words(
        T("wording", "Mã hoặc tên trong đề nghị này trùng với {name}."),
        T(
            "wording",
            "Hỏi xã, rồi chọn ở bàn ghi danh: cùng một xã hay xã khác. Chưa ghi danh ai cả.",
        ),
    ),
    "claim_unfit.same": Words(
        T("wording", "Nếu là cùng một xã thì không ghi danh được bằng tệp này: sẽ thành hai xã."),
        T(
            "wording",
            "Từ chối đề nghị. Xã khôi phục sổ từ bản sao lưu, hoặc lập lại sổ với mã ghi danh {code}; "
            "mã mới ghi ở trang Cán bộ, mục Tên và mã đơn vị.",
        ),
    ),
    "claim_unfit": Words(
        T(
            "wording",
            "Nếu là xã khác thì không ghi danh được với mã {code}: hai xã sẽ lẫn vào nhau.",
        ),
        T(
            "wording",
            "Từ chối đề nghị. Xã lập lại sổ với một mã ghi danh chưa ai dùng, ví dụ {code}-2, rồi ghi "
            "mã {code} ở trang Cán bộ, mục Tên và mã đơn vị.",
        ),
    ),
    "code_unclaimed": Words(
        T("wording", "Không có hai xã nào cùng mang mã {code}."),
        T("wording", "Tải lại trang Theo dõi: có thể một xã đã ghi lại mã của mình."),
    ),
    "request_unknown": Words(
        T("wording", "Đề nghị này không còn chờ trên bàn ghi danh."),
        T("wording", "Mở lại trang Ghi danh; nếu cần, nhận lại tệp đề nghị của xã."),
    ),
    "writer_unknown": Words(
        T("wording", "Không có máy nào mang mã này trong danh sách đã ghi danh."),
        T("wording", "Xem mã các máy ở trang Ghi danh, hoặc bằng lệnh enrol list."),
    ),
    "publication_empty": Words(
        T("wording", "Chưa có gì để công bố."),
        T("wording", "Chọn ít nhất một tệp: bộ tiêu chí, kế hoạch, mốc thời gian hay mã đơn vị."),
    ),
    "publication_version_used": Words(
        T("wording", "Phiên bản {version} của “{name}” không mới hơn bản đã công bố."),
        T("wording", "Đặt số phiên bản cao hơn trong tệp rồi công bố lại."),
    ),
    "publication_file_invalid": Words(
        T("wording", "Tệp {file} không đúng mẫu để công bố."),
        T("wording", "Kiểm tra tệp (chỗ chưa đúng: {where}) rồi công bố lại."),
    ),
    "nobody_enrolled": Words(
        T("wording", "Chưa có xã nào được ghi danh, nên chưa có nơi nhận công bố."),
        T("wording", "Ghi danh các xã ở phần Ghi danh trước, rồi công bố."),
    ),
    "fingerprint_differs": Words(
        T("wording", "Dấu vân tay khóa không giống điều hai bên đã đọc cho nhau."),
        T("wording", "Chưa ghi danh. Gọi lại bằng số điện thoại đã biết và so từng nhóm chữ."),
    ),
    "wrong_role": Words(
        T("wording", "Việc này không phải của cơ quan này."),
        T("wording", "Nhờ cơ quan có nhiệm vụ này làm trên máy của họ."),
    ),
    "wrong_role.commune": Words(
        T("wording", "Chỉ xã, phường mới làm việc này."),
        T("wording", "Làm trên máy của xã, phường."),
    ),
    "wrong_role.receiver": Words(
        T("wording", "Chỉ cấp tiếp nhận mới làm việc này."),
        T("wording", "Nhờ cấp tiếp nhận làm trên máy của họ."),
    ),
    "nothing_to_send": Words(
        T("wording", "Mọi thay đổi đã được cấp tiếp nhận xác nhận."),
        T("wording", "Không cần gửi. Nếu cấp tiếp nhận yêu cầu, dùng mục “Gửi lại toàn bộ”."),
    ),
    "nothing_to_undo": Words(
        T("wording", "Không có bản sao nào từ trước một lần nhận gói."),
        T("wording", "Bản sao được giữ từ lần nhận gói tới trở đi; chỉ vài bản mới nhất được giữ."),
    ),
    "undo_loses_work": Words(
        T("wording", "Từ sau lần nhận đó, cán bộ ở đây đã ghi {changes} thay đổi."),
        T(
            "wording",
            "Hoàn tác sẽ bỏ các thay đổi này. Xem lại danh sách, rồi xác nhận nếu vẫn muốn.",
        ),
    ),
    "write_not_verified": Words(
        T("wording", "Gói {file} chưa ghi được trọn vẹn nên chưa tính là đã gửi."),
        T("wording", "Xem nơi đó còn chỗ trống và cho ghi không, hoặc chọn nơi khác, rồi gửi lại."),
    ),
    "room_missing": Words(
        T("wording", "Nơi ghi gần đầy, không đủ chỗ: cần {needed} MB, còn trống {free} MB."),
        T("wording", "Xóa bớt tệp không cần trên đó, hoặc dùng USB khác, rồi gửi lại."),
    ),
    "drive_gone": Words(
        T("wording", "USB đã bị rút ra, hoặc mất kết nối, khi đang ghi."),
        T("wording", "Chưa có gì tính là đã gửi. Cắm lại USB, hoặc chọn nơi khác, rồi gửi lại."),
    ),
    "receipt_code_incomplete": Words(
        T("wording", "Mã biên nhận có 8 ký tự."),
        T("wording", "Nghe lại rồi gõ đủ 8 ký tự; chữ hoa, chữ thường và gạch nối đều được."),
    ),
    "receipt_code_unknown": Words(
        T("wording", "Mã này không khớp với gói nào đã gửi."),
        T(
            "wording",
            "So lại từng ký tự với cấp tiếp nhận. Nếu vẫn không khớp thì chưa xác nhận được: xin tệp biên nhận.",
        ),
    ),
    "mail_address_invalid": Words(
        T("wording", "Địa chỉ thư này chưa đúng."),
        T("wording", "Địa chỉ thư có dạng ten@noi.vn. Có thể để trống và gõ trong thư sau."),
    ),
    "folder_missing": Words(
        T("wording", "Không thấy thư mục “{folder}”."),
        T("wording", "Cắm lại USB, hoặc chọn thư mục khác."),
    ),
    "conflict_unknown": Words(
        T("wording", "Mâu thuẫn này đã được quyết định rồi."),
        T("wording", "Không cần làm gì; danh sách được tải lại."),
    ),
    "correction_unknown": Words(
        T("wording", "Đề nghị đính chính này không còn: đã được trả lời hoặc sổ vừa ghi khác."),
        T("wording", "Xem lại danh sách; nếu sổ ghi khác, đề nghị mới đã ở đó."),
    ),
    "value_unfit": Words(
        T("wording", "Giá trị này không ghi được vào đây."),
        T("wording", "Phiếu thì lấy trọn một bản; ô khác thì ghi đúng kiểu: chữ, số hoặc ngày."),
    ),
    "decision_overtaken": Words(
        T("wording", "Từ khi quyết định, điều này đã được ghi lại hoặc mở lại."),
        T("wording", "Xem giá trị đang có trong sổ; nếu chưa đúng, sửa ngay ở đó."),
    ),
}
