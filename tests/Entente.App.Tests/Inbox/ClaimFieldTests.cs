using Entente.App.Features.Inbox;

namespace Entente.App.Tests.Inbox;

public sealed class ClaimFieldTests
{
    [Theory]
    [InlineData("en", "4 March, year not known")]
    [InlineData("vi", "4/3, chưa rõ năm")]
    [InlineData("ko", "3월 4일, 연도 미상")]
    public void A_day_whose_year_is_not_told_is_shown_as_a_day(string language, string shown)
    {
        var meeting = new MeetingClaim
        {
            Quote = "The Council met on 4 March.", Start = 0, End = 27, Name = "Council", Date = "XXXX-03-04",
        };

        ClaimFieldView.Of(meeting, Texts.In(language)).Single(f => f.Name == "date").Shown
            .Replace('\u00A0', ' ').ShouldBe(shown);
    }
}
