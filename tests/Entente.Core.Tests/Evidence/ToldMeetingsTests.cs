using System.Collections.Immutable;

namespace Entente.Core.Tests;

/// <summary>At which of the meetings that a document tells of a sentence was said.</summary>
public sealed class ToldMeetingsTests
{
    private const string Main = "hoi-nghi-a-b-21";
    private const string Second = "hoi-nghi-a-mekong-2";

    [Fact]
    public void What_follows_in_the_paragraph_was_said_at_the_meeting_told_of_last()
    {
        MeetingOf(Meetings(), Position(110, "Tại đây, nước A cam kết."), 100).ShouldBe(Second);
        MeetingOf(Meetings(), Position(60, "Nước A cam kết."), 100).ShouldBe(Main);
    }

    [Fact]
    public void In_a_new_paragraph_the_name_decides_and_without_it_none_is_guessed()
    {
        MeetingOf(Meetings(), Position(120, "Nước A giúp các nước Mekong."), 100, 120).ShouldBe(Second);
        MeetingOf(Meetings(), Position(120, "Quỹ đặt mục tiêu cho cả thế giới."), 100, 120).ShouldBeNull();
    }

    [Fact]
    public void A_meeting_that_is_only_named_or_long_past_is_cited_and_the_main_one_goes_on()
    {
        MeetingOf([First(), Other(null)], Position(120, "Nước A cam kết."), 100, 120).ShouldBe(Main);
        MeetingOf([First(), Other("XXXX-11")], Position(120, "Nước A cam kết."), 100, 120).ShouldBe(Main);
        MeetingOf([First(), Other("2019-11-27")], Position(110, "Nước A cam kết."), 100).ShouldBe(Main);
        MeetingOf([First(), Other("2020-12-27")], Position(110, "Nước A cam kết."), 100).ShouldBe(Main);
    }

    [Fact]
    public void A_document_whose_text_is_gone_leaves_what_only_the_paragraph_says_open()
    {
        MeetingOf(Meetings(), Position(110, "Nước A cam kết."), null).ShouldBeNull();
        MeetingOf(Meetings(), Position(100, "Tại hội nghị, nước A cam kết."), null).ShouldBe(Second);
    }

    [Fact]
    public void A_key_has_no_part_for_a_year_that_is_not_printed()
    {
        var meeting = First() with { Ordinal = null, Date = "XXXX-11-12" };
        MeetingOf([meeting], Position(60, "Nước A cam kết."), 100).ShouldBe("hoi-nghi-a-b-11-12");
    }

    private static MeetingClaim[] Meetings() => [First(), Other("XXXX-11-13")];

    private static MeetingClaim First() => new()
    {
        Quote = "Hội nghị A-B", Start = 50, End = 59, Name = "Hội nghị A-B", Ordinal = 21, Date = "2020-11-12",
        Main = true,
    };

    private static MeetingClaim Other(string? date) => new()
    {
        Quote = "Hội nghị A-Mekong", Start = 100, End = 109, Name = "Hội nghị A-Mekong", Ordinal = 2, Date = date,
        Main = false,
    };

    private static PositionClaim Position(int start, string quote) => new()
    {
        Quote = quote, Start = start, End = start + quote.Length, Stance = "supports", What = "a",
    };

    private static string? MeetingOf(MeetingClaim[] meetings, PositionClaim claim, params int[]? turns)
    {
        var ledger = Ledger.Of("");
        var keyed = new KeyedClaim("doc-9", claim);
        var reader = new ClaimReader(
            ledger.View(),
            new ReadingContext
            {
                Document = "doc", Published = PartialDate.Parse("2020-11-14"), Language = "vi", Partnership = "test",
                Author = "tester", Turns = turns is null ? default : [.. turns],
                Claims = [.. meetings.Select((m, i) => new KeyedClaim($"doc-{i}", m)), keyed],
            },
            ledger.Keys);
        return reader.Read(keyed).Select(d => d.Fact).OfType<PositionTaken>().Single().Meeting;
    }
}
