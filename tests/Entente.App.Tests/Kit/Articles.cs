namespace Entente.App.Tests;

/// <summary>Articles written for the tests: another cooperation, in the manner of a news page.</summary>
internal static class Articles
{
    /// <summary>
    /// A joint committee of two imaginary parties, with a portfolio, a pipeline, a doubling and a promise.
    /// </summary>
    public const string Committee =
        """
        Nhật Bản và các nước Mekong rà soát hợp tác

        Cuộc họp Ủy ban Hợp tác chung Mekong-Nhật Bản lần thứ 6 diễn ra ngày 14/9/2021 theo hình thức trực tuyến.

        Trong khuôn khổ Quỹ Hợp tác Mekong-Nhật Bản, tổng ngân sách phê duyệt cho 12 dự án trong năm 2021 lên tới gần 40 triệu USD.

        Nhật Bản sẽ tăng gấp đôi khoản đóng góp thường niên cho Quỹ Hợp tác Mekong-Nhật Bản từ 5 triệu USD lên 10 triệu USD vào năm 2025.

        https://tin.example.vn/2021/09/15/mekong-nhat-ban-ra-soat.html
        """;

    /// <summary>The same committee in the words of somebody else: another source of the same figures.</summary>
    public const string CommitteeElsewhere =
        """
        Sáu nước bàn kế hoạch cho năm tới

        Cuộc họp Ủy ban Hợp tác chung Mekong-Nhật Bản lần thứ 6 diễn ra ngày 14/9/2021 với sự tham dự của quan chức cấp cao sáu nước.

        Báo cáo trình bày tại đây nêu rõ: trong khuôn khổ Quỹ Hợp tác Mekong-Nhật Bản, tổng ngân sách phê duyệt cho 12 dự án trong năm 2021 lên tới gần 40 triệu USD.

        Các đại biểu cũng thảo luận về nhân lực, nguồn nước và những bước tiếp theo mà mỗi bên cần chuẩn bị trước kỳ họp sau.

        https://tin.example.vn/2021/09/20/sau-nuoc-ban-ke-hoach.html
        """;

    /// <summary>Two summits told of one after the other; what is decided at the second is told after it.</summary>
    public const string Summits =
        """
        Tổng thống Hàn Quốc dự các hội nghị thượng đỉnh

        Trong ngày 12/11, Tổng thống Hàn Quốc đã tham dự Hội nghị thượng đỉnh Hàn Quốc-ASEAN lần thứ 21, thảo luận về phương án hợp tác.

        Trong ngày 13/11, Tổng thống tiếp tục tham dự Hội nghị thượng đỉnh Hàn Quốc-Mekong lần thứ 2, thảo luận về phương án hợp tác với các nước Mekong.

        Mặt khác, Tổng thống đã đề xuất nâng tầm quan hệ hợp tác Hàn Quốc-Mekong lên thành quan hệ đối tác chiến lược.

        https://tin.example.vn/2020/11/14/han-quoc-du-hoi-nghi.html
        """;
}
