using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Evidence.Tests;

/// <summary>Of what a model proposes only that is kept which is read again in the document.</summary>
public sealed class ModelCheckTests
{
    private const string Sentence =
        "The agency said that nearly 12.5 million USD of Norway for the Coral Fund was there on 3 May 2024.";

    private const string Page = "Reefs of the strait\n\n3 June 2024\n\n" + Sentence
        + " The 5th Reef Dialogue of the coastal states looked at 40 projects in three bays.\n\n"
        + "Fishing families along the strait have waited for the money for a long time, the agency said.\n";

    [Fact]
    public void A_claim_that_stands_in_the_document_is_kept_with_its_place_and_little_sureness()
    {
        var kept = Take("""
            {"type": "amount", "quote": "QUOTE", "kind": "contribution", "value": 12500000, "currency": "USD",
             "payer": "Norway", "fund": "Coral Fund", "date": "2024-05-03", "confidence": 0.99, "start": 1, "end": 2}
            """);
        kept.Dropped.ShouldBe(0);
        var claim = kept.Claims.ShouldHaveSingleItem().ShouldBeOfType<AmountClaim>();
        claim.Confidence.ShouldBe(0.6m);
        Document.Text!.Slice(claim.Span).ShouldBe(Sentence);
        (claim.Approx, claim.PayerText).ShouldBe(("nearly", "Norway"));
    }

    [Theory]
    [InlineData("another value", "\"value\": 125000000, \"currency\": \"USD\"")]
    [InlineData("another currency", "\"value\": 12500000, \"currency\": \"EUR\"")]
    [InlineData("a range that is none", "\"value\": [5, 12500000], \"currency\": \"USD\"")]
    [InlineData("a name that is not there", "\"value\": 12500000, \"currency\": \"USD\", \"payer\": \"Denmark\"")]
    [InlineData("a part of a word", "\"value\": 12500000, \"currency\": \"USD\", \"payer\": \"Nor\"")]
    [InlineData("another day", "\"value\": 12500000, \"currency\": \"USD\", \"date\": \"2024-05-04\"")]
    [InlineData("another year", "\"value\": 12500000, \"currency\": \"USD\", \"period\": \"2023..2024\"")]
    [InlineData("another approximation", "\"value\": 12500000, \"currency\": \"USD\", \"approx\": \"more_than\"")]
    [InlineData("a conversion of its own",
        "\"value\": 12500000, \"currency\": \"USD\", \"equivalent\": {\"value\": 11000000, \"currency\": \"EUR\"}")]
    [InlineData("a count that is not there", "\"value\": 12500000, \"currency\": \"USD\", \"covers_count\": 7")]
    [InlineData("a field of no convention", "\"value\": 12500000, \"currency\": \"USD\", \"accept\": true")]
    [InlineData("a word of no convention", "\"value\": 12500000, \"currency\": \"USD\", \"state\": \"paid\"")]
    [InlineData("a text for a number", "\"value\": \"12500000\", \"currency\": \"USD\"")]
    [InlineData("no currency", "\"value\": 12500000")]
    public void What_the_sentence_does_not_say_takes_the_claim_with_it(string what, string fields) =>
        Take($$"""{"type": "amount", "quote": "QUOTE", "kind": "contribution", {{fields}}}""")
            .ShouldSatisfyAllConditions(
                what,
                t => t.Claims.ShouldBeEmpty(),
                t => t.Dropped.ShouldBe(1));

    [Theory]
    [InlineData("nearly 12.5 million USD of Norway")]
    [InlineData("The agency said that nearly 12.5 million USD of Norway for the Coral Fund was there on 3 May 2024")]
    [InlineData("The Republic gave 12.5 million USD to the Coral Fund.")]
    [InlineData("")]
    public void A_quote_is_one_whole_sentence_of_the_article(string quote) =>
        Take($$"""{"type": "amount", "quote": "{{quote}}", "kind": "grant", "value": 12500000, "currency": "USD"}""")
            .Claims.ShouldBeEmpty();

    [Fact]
    public void Figures_are_of_the_kind_that_is_claimed()
    {
        const string second = "The 5th Reef Dialogue of the coastal states looked at 40 projects in three bays.";
        var question = Ask([]);
        Kept(question, $$"""{"type": "count", "quote": "{{Sentence}}", "what": "USD", "value": 12500000}""")
            .ShouldBeEmpty("an amount is no count");
        Kept(question, $$"""{"type": "meeting", "quote": "{{second}}", "name": "Reef Dialogue", "ordinal": 40}""")
            .ShouldBeEmpty("a count is no ordinal");
        Kept(question, $$"""{"type": "meeting", "quote": "{{second}}", "name": "Reef Dialogue", "ordinal": 5}""")
            .Length.ShouldBe(1);
        Kept(question, $$"""
            {"type": "count", "quote": "{{second}}", "what": "projects", "value": 40, "unit": "project"}
            """).Length.ShouldBe(1);
        Kept(question, $$"""{"type": "verdict", "quote": "{{second}}"}""").ShouldBeEmpty("no type of the convention");
    }

    [Fact]
    public void What_was_proposed_already_is_neither_kept_nor_counted_as_dropped()
    {
        const string claim = """
            {"type": "amount", "quote": "QUOTE", "kind": "grant", "value": 12500000, "currency": "USD"}
            """;
        var first = Take(claim).Claims;
        var again = Ask(first).Take("[" + claim.Replace("QUOTE", Sentence, StringComparison.Ordinal) + "]")!;
        again.Claims.ShouldBeEmpty();
        again.Dropped.ShouldBe(0);
    }

    [Theory]
    [InlineData("```json\n{\"claims\": []}\n```", true)]
    [InlineData("[]", true)]
    [InlineData("Here are the claims:", false)]
    [InlineData("{\"claims\": [", false)]
    [InlineData("{\"claims\": [], \"claims\": []}", false)]
    [InlineData("[[[[[[[[[[[[]]]]]]]]]]]]", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    public void An_answer_is_a_list_as_json_with_or_without_a_fence(string answer, bool isRead) =>
        (Ask([]).Take(answer) is not null).ShouldBe(isRead);

    [Fact]
    public void A_long_text_is_asked_in_parts_that_end_where_a_sentence_ends()
    {
        var many = string.Concat(Enumerable.Range(1, 400).Select(i =>
            $"In the village of the bay number {i} people spoke for long about nets, boats and the price of ice. "));
        var reading = Reading.Text("Reefs of the strait\n\n" + many + "\n");
        var parts = ClaimQuestion.Of(reading.Text!, reading.Article!, new ExtractionContext(), [])!.Parts;
        parts.Length.ShouldBeGreaterThan(2);
        parts.ShouldAllBe(p => p.Length < ClaimQuestion.LettersOfPart + 2000 && p.StartsWith('[') && p.EndsWith(".\n"));
        string.Concat(parts).ShouldContain("number 400 people");
    }

    private static DocumentReading Document => Reading.Text(Page);

    private static ClaimQuestion Ask(ImmutableArray<Claim> known) =>
        ClaimQuestion.Of(Document.Text!, Document.Article!, new ExtractionContext(), known)!;

    private static CheckedClaims Take(string claim) =>
        Ask([]).Take("""{"claims": [""" + claim.Replace("QUOTE", Sentence, StringComparison.Ordinal) + "]}")!;

    private static ImmutableArray<Claim> Kept(ClaimQuestion question, string claim) =>
        question.Take("[" + claim + "]")!.Claims;
}
