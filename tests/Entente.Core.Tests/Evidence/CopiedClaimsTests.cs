namespace Entente.Core.Tests;

/// <summary>When two claims of copies say one thing.</summary>
public sealed class CopiedClaimsTests
{
    private static readonly ListingClaim Listing = new()
    {
        Quote = "The fund has three areas: education, culture and the environment.",
        Start = 0, End = 60, What = "areas", Items = ["education", "culture", "the environment"],
    };

    private static readonly PositionClaim Position = new()
    {
        Quote = "Canada welcomed the new initiative on digital trade.", Start = 0, End = 50, Actor = "Canada",
        Stance = "appreciates", What = "the new initiative on digital trade",
    };

    [Fact]
    public void A_list_is_the_same_whatever_the_sentence_around_it() =>
        Same(Listing, Listing with { Quote = "Its areas are education, culture and the environment." }).ShouldBeTrue();

    [Fact]
    public void A_list_with_another_item_is_another_list() =>
        Same(Listing, Listing with { Quote = "Its areas are education and culture.", Items = ["education", "culture"] })
            .ShouldBeFalse();

    [Fact]
    public void A_position_is_the_same_whatever_an_agency_sets_before_it() =>
        Same(Position, Position with { Quote = "OSLO, 17 March (Reuters) -- " + Position.Quote }).ShouldBeTrue();

    [Fact]
    public void A_position_on_something_else_is_another_one() =>
        Same(Position, Position with { Quote = "Canada welcomed the offer.", What = "the offer" }).ShouldBeFalse();

    [Theory]
    [InlineData("OSLO, 17 March (Reuters) -- Canada will send its experts to the region.", true)]
    [InlineData("“Canada will send its experts to the region”", true)]
    [InlineData("Canada will think about it.", false)]
    public void A_promise_is_told_by_its_sentence_whatever_an_agency_sets_before_it(string quote, bool isSame)
    {
        var promise = new CommitmentClaim
        {
            Quote = "Canada will send its experts to the region.", Start = 0, End = 40, Actor = "Canada",
            Action = "send", Firmness = "will",
        };
        Same(promise, promise with { Quote = quote }).ShouldBe(isSame);
    }

    private static bool Same(Claim one, Claim other) => SaidClaim.Of(one).IsSame(SaidClaim.Of(other));
}
