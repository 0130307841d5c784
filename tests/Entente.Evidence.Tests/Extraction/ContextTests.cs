using Entente.Core;

namespace Entente.Evidence.Tests;

public sealed class ContextTests
{
    private const string Text =
        "Trong ngày 13/11, Thái Lan đã tham dự Hội nghị thượng đỉnh Mekong-Thái Lan lần thứ 2 tại thành phố Huế.";

    private static readonly KnownName Series = new("mekong-summit", NameKind.Series, new Core.Names
    {
        Short = "Mekong-Thailand Summit", Forms = [new NameForm("vi", "Hội nghị thượng đỉnh Mekong-Thái Lan")],
    });

    private static readonly KnownMeeting Second =
        new("mekong-summit-2", "mekong-summit", 2, PartialDate.Of(2020, 11, 13));

    [Fact]
    public void A_year_that_is_not_printed_stays_unknown_where_nothing_gives_it()
    {
        var meeting = Extract(new ExtractionContext(), default);
        (meeting.Date, meeting.DateInferred).ShouldBe(("XXXX-11-13", null));
    }

    [Fact]
    public void The_day_of_publication_gives_the_year()
    {
        var meeting = Extract(new ExtractionContext(), PartialDate.Of(2020, 11, 14));
        (meeting.Date, meeting.DateInferred).ShouldBe(("2020-11-13", "publication"));
        Extract(new ExtractionContext(), PartialDate.Of(2021, 2, 1)).Date.ShouldBe("2020-11-13");
    }

    [Fact]
    public void A_known_meeting_of_the_series_gives_the_year_and_the_name()
    {
        var meeting = Extract(new ExtractionContext { Names = NameBook.With([Series]), Meetings = [Second] }, default);
        (meeting.Date, meeting.DateInferred).ShouldBe(("2020-11-13", "meeting mekong-summit-2"));
        (meeting.Name, meeting.Ordinal, meeting.Place).ShouldBe(("Mekong-Thailand Summit", 2, "Huế"));
    }

    [Fact]
    public void A_known_fund_is_shown_by_its_short_name()
    {
        var fund = new KnownName("sdf", NameKind.Fund, new Core.Names
        {
            Short = "SDF", Forms = [new NameForm("vi", "Quỹ Phát triển Nam Á")],
        });
        var claims = Reading.Claims(
            "Tin\nTrong khuôn khổ Quỹ Phát triển Nam Á, 18 dự án đang được triển khai trong năm 2022.", fund);
        var count = claims.OfType<CountClaim>().ShouldHaveSingleItem();
        (count.Fund, count.FundText).ShouldBe(("SDF", "Quỹ Phát triển Nam Á"));
    }

    private static MeetingClaim Extract(ExtractionContext context, PartialDate published)
    {
        var source = new SourceText(Text);
        var article = new Article
        {
            Language = "vi", Parts = [new ArticlePart(new TextSpan(0, source.Length))], Published = published,
        };
        return ClaimExtractor.Extract(source, article, context).OfType<MeetingClaim>().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_day_of_the_week_is_no_part_of_a_name() =>
        Reading.Claims("Norway pledged USD 40 million to the Pacific Climate Fund on Monday, the minister said.")
            .OfType<AmountClaim>().Single().Fund.ShouldBe("Pacific Climate Fund");

    [Fact]
    public void What_is_done_ends_before_the_amount() =>
        Reading.Claims("Germany will add EUR 25 million to the Pacific Climate Fund in 2026.")
            .OfType<CommitmentClaim>().Single().ShouldSatisfyAllConditions(
                c => c.Action.ShouldBe("add"), c => c.Object!.ShouldStartWith("EUR 25 million"));

    [Fact]
    public void Who_supports_projects_takes_no_stance() =>
        Reading.Claims("Norway is a partner. The fund currently supports 17 projects in nine countries of the region.")
            .OfType<PositionClaim>().ShouldBeEmpty();
}
