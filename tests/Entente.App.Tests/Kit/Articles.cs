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
}
