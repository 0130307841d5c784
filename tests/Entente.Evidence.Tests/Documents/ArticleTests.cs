using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class ArticleTests
{
    private const string Title = "Malaysia và Na Uy ký thỏa thuận bảo vệ rừng";
    private const string First =
        "Ngày hôm qua, Malaysia và Na Uy đã ký một thỏa thuận về bảo vệ rừng nhiệt đới tại bang Sabah với sự có "
            + "mặt của nhiều quan chức.";
    private const string Second =
        "Theo thỏa thuận, Na Uy sẽ hỗ trợ kỹ thuật cho Malaysia trong việc giám sát rừng bằng vệ tinh và đào tạo "
            + "cán bộ kiểm lâm địa phương.";
    private const string Third =
        "Đại diện bang Sabah cho biết thỏa thuận giữa Malaysia và Na Uy sẽ giúp người dân vùng cao có thêm việc "
            + "làm bền vững.";
    private const string Teasers = """
        Giá gạo xuất khẩu tăng mạnh trong tuần qua
        Giá gạo xuất khẩu tại khu vực đồng bằng tiếp tục tăng do nguồn cung khan hiếm trong nước.
        Kinh tế - 12/08/2025 18:00
        Khai mạc giải bóng đá sinh viên toàn quốc
        Giải đấu quy tụ hơn 32 đội bóng đến từ các trường đại học trong cả nước.
        Thể thao - 11/08/2025 13:38
        Thời tiết ngày mai có mưa rào ở nhiều nơi
        Khu vực phía bắc ngày mai có mưa rào và dông, trời mát về đêm.
        Xã hội - 11/08/2025 07:51
        """;

    private static string Article => string.Join("\n", Title, First, Second, Third);

    [Fact]
    public void Dated_teasers_after_the_article_are_cut()
    {
        var reading = Reading.Text(Article + "\n" + Teasers);
        Reading.Body(reading).ShouldBe(Article);
        reading.Article!.Published.IsUnknown.ShouldBeTrue();
    }

    [Theory]
    [InlineData("OSLO, 12 May 2025 (Reuters) - Norway and the Pacific states signed the agreement on Monday, she said.", "2025-05-12")]
    [InlineData("WASHINGTON, September 14, 2022 -- The World Bank approved a loan of 250 million dollars for roads today.", "2022-09-14")]
    [InlineData("Hà Nội, ngày 12/6/2024 – Việt Nam và Na Uy đã ký thỏa thuận về bảo vệ rừng nhiệt đới ở miền Trung.", "2024-06-12")]
    [InlineData("On Monday Norway signed the agreement of 12 May 2025 - the third of its kind - with the Pacific states.", null)]
    [InlineData("Norway, which signed on 12 May 2025 and pays since, said on Monday that the fund is under review.", null)]
    public void A_dateline_gives_the_day_of_publication(string first, string? day)
    {
        var article = Reading.Text("A headline of the page\n\n" + first
            + "\n\nThe fund supports a number of projects in the region, and more of them are being prepared.").Article!;
        article.Published.IsUnknown.ShouldBe(day is null);
        article.Published.ToIso().ShouldBe(day ?? article.Published.ToIso());
        article.PublishedBasis.ShouldBe(day is null ? DateBasis.None : DateBasis.Text);
    }

    [Fact]
    public void A_list_with_a_heading_after_the_article_is_cut() =>
        Reading.Body(Reading.Text(Article + "\n\nTin liên quan:\n\n" + Teasers)).ShouldBe(Article);

    [Fact]
    public void Navigation_and_share_bar_before_the_headline_are_cut()
    {
        var reading =
            Reading.Text(
                "Trang chủ\nThời sự\nQuốc tế\nKinh tế\n" + Title + "\n19/03/2023 08:55\nChia sẻ Facebook "
                    + "Zalo\n" + string.Join("\n", First, Second, Third));
        Reading.Body(reading).Replace("\n", "").ShouldBe((Title + First + Second + Third));
        reading.Article!.Title.ShouldBe(Title);
        reading.Article.Published.ToString().ShouldBe("2023-03-19");
        reading.Article.PublishedBasis.ShouldBe(DateBasis.Text);
    }

    [Fact]
    public void A_list_before_the_headline_is_cut() =>
        Reading.Body(Reading.Text("Tin nổi bật\n" + Teasers + "\n" + Article)).ShouldBe(Article);

    [Fact]
    public void A_box_in_the_middle_is_cut_and_the_article_goes_on()
    {
        var reading =
            Reading.Text(string.Join("\n", Title, First, Second, "Xem thêm", "Giá vàng hôm nay tăng trở lại",
                "Lịch thi đấu vòng loại cuối tuần", Third, Second, First));
        Reading.Body(reading).ShouldBe(string.Join("\n", Title, First, Second, Third, Second, First));
        reading.Article!.Parts.Length.ShouldBe(2);
    }

    [Fact]
    public void A_comment_form_is_cut() =>
        Reading.Body(
            Reading.Text(
                Article + "\nÝ kiến của bạn\nHọ và tên\nEmail\nGửi bình luận\nVui lòng nhập nội dung bình luận "
                    + "của bạn bằng tiếng Việt có dấu, cảm ơn bạn.")).ShouldBe(Article);

    [Fact]
    public void Tags_and_copyright_are_cut() =>
        Reading.Body(
            Reading.Text(
                Article + "\nTừ khóa: Malaysia, Na Uy, rừng\nCopyright © 2023 Báo Rừng. All rights reserved."))
                    .ShouldBe(Article);

    [Fact]
    public void A_source_line_is_provenance_and_not_text()
    {
        var reading =
            Reading.Text(
                Article + "\n\nhttps://vidu.example/malaysia-na-uy-102230319085528258.htm\n\nTheo vidu.example\n");
        Reading.Body(reading).ShouldBe(Article);
        reading.Article!.Published.ToString().ShouldBe("2023-03-19");
        reading.Article.PublishedBasis.ShouldBe(DateBasis.Address);
        reading.Article.Publisher.ShouldBe("vidu.example");
    }

    [Theory]
    [InlineData("https://a.example/2023/03/19/b.html", "2023-03-19")]
    [InlineData("https://a.example/b-20131004112225326.htm", "2013-10-04")]
    [InlineData("https://a.example/b-102230319085528258.htm", "2023-03-19")]
    [InlineData("https://a.example/b-20230319.htm", "2023-03-19")]
    [InlineData("https://a.example/b-123456789.htm", "unknown")]
    [InlineData("https://a.example/b", "unknown")]
    public void The_address_may_carry_the_day(string address, string day) => AddressDate.Find(address).ToString()
        .ShouldBe(day);

    [Fact]
    public void Captions_are_parts_of_their_own()
    {
        var reading =
            Reading.Text(
                string.Join("\n", Title, First, Title + " - Ảnh 1.", Second, "Lễ ký tại Kota Kinabalu. Ảnh Bernama",
                    Third, "Toàn cảnh buổi lễ (Ảnh: TTXVN)", First));
        reading.Article!.Parts.Count(p => p.Kind == PartKind.Caption).ShouldBe(3);
        Reading.Body(reading).ShouldNotContain("Bernama");
    }

    [Fact]
    public void A_text_without_running_text_has_no_article()
    {
        var reading = Reading.Text("Trang chủ\nĐăng nhập\nLiên hệ");
        reading.Article!.Parts.ShouldBeEmpty();
        reading.Findings.ShouldContain(f => f.Code == "document.no-article");
    }

    [Fact]
    public void A_page_gives_its_article_and_what_it_says_of_itself()
    {
        var html = $$"""
            <html><head><title>x</title>
            <meta property="article:published_time" content="2022-05-25T08:00:00+07:00">
            <meta property="og:site_name" content="Báo Rừng"><link rel="canonical" href="https://rung.example/a.html">
            <script>var bad = "5 dự án";</script></head><body>
            <nav><a href="/">Trang chủ</a> <a href="/b">Thế giới</a></nav>
            <div class="c1"><h1>{{Title}}</h1><div class="c2"><p>{{First}}</p>
            <figure><img><figcaption>Lễ ký thỏa thuận</figcaption></figure>
            <p>{{Second}} <b>Một câu nữa.</b></p><p>{{Third}}</p></div></div>
            <div class="c3"><h3>Tin liên quan</h3><ul>
            <li><a href="1">Giá gạo xuất khẩu tăng mạnh trong tuần qua</a></li>
            <li><a href="2">Khai mạc giải bóng đá sinh viên toàn quốc</a></li></ul></div>
            <footer><p>Giấy phép số 5. Tổng biên tập: A. Bản quyền thuộc về báo.</p></footer></body></html>
            """;
        var reading = Reading.Html(html);
        Reading.Body(reading).ShouldBe(
            string.Join("\n", Title + "\n" + First, Second + " Một câu nữa.\n" + Third));
        reading.Article!.Published.ToString().ShouldBe("2022-05-25");
        reading.Article.PublishedBasis.ShouldBe(DateBasis.Metadata);
        reading.Article.Publisher.ShouldBe("Báo Rừng");
        reading.Article.Title.ShouldBe(Title);
        reading.Article.Language.ShouldBe("vi");
        reading.Text!.Text.ShouldNotContain("var bad");
        reading.Marks.ShouldNotBeEmpty();
    }

    [Fact]
    public void Linked_data_gives_the_day()
    {
        var html = $$$"""
            <html><head><script type="application/ld+json">
            {"@type":"NewsArticle","datePublished":"2021-06-02T01:00:00Z","publisher":{"name":"N"} }
            </script></head><body><article><p>{{{First}}}</p><p>{{{Second}}}</p></article></body></html>
            """;
        Reading.Html(html).Article!.Published.ToString().ShouldBe("2021-06-02");
    }
}
