using System.Reflection;
using System.Text.Json.Serialization;

namespace Entente.Core.Tests;

/// <summary>The fields of a claim, as a person writes them.</summary>
public sealed class ClaimFormTests
{
    private static readonly SourceText Text = new("Quỹ có 23 dự án, trị giá 86 triệu USD 🙂. Năm nay 86 triệu USD.");

    private static readonly AmountClaim Amount = new()
    {
        Quote = "Quỹ có 23 dự án, trị giá 86 triệu USD 🙂.", Start = 0, End = 40, Kind = "portfolio",
        Value = new ClaimValue(86_000_000), Currency = "USD", Approx = "nearly", Fund = "Quỹ", Period = "khi khác",
    };

    public static TheoryData<string> Types => [.. ClaimFields.All.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_field_of_a_type_can_be_written(string type)
    {
        var claim = typeof(Claim).GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Single(t => (string)t.TypeDiscriminator! == type).DerivedType;
        var names = claim.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition != JsonIgnoreCondition.Always
                && p.Name is not ("Quote" or "Start" or "End" or "Confidence"))
            .Select(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? p.Name.ToLowerInvariant());
        ClaimFields.All[type].Select(f => f.Name).ShouldBe(names, ignoreOrder: true);
    }

    [Fact]
    public void Every_type_has_its_fields() =>
        ClaimFields.All.Keys.ShouldBe(
            typeof(Claim).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(t => (string)t.TypeDiscriminator!),
            ignoreOrder: true);

    [Fact]
    public void What_was_not_changed_stays_as_it_was_whatever_it_is()
    {
        var written = ClaimForm.FieldsOf(Amount).ToDictionary(f => f.Field.Name, f => f.Text ?? "");
        written["value"].ShouldBe("86,000,000");
        var (claim, findings) = ClaimForm.Read(Amount, written, null);
        findings.ShouldBeEmpty();
        claim.ShouldBe(Amount);
    }

    [Theory]
    [InlineData("value", "68000000")]
    [InlineData("value", "4..5.5")]
    [InlineData("covers_count", "1,023")]
    [InlineData("currency", "KRW")]
    [InlineData("approx", "")]
    [InlineData("period", "2021..2025")]
    [InlineData("date", "2023-03")]
    [InlineData("equivalent", "112,000,000 KRW")]
    [InlineData("kind", "budget")]
    public void A_field_is_taken_where_it_is_what_it_should_be(string field, string text)
    {
        var (claim, findings) = ClaimForm.Read(Amount, new Dictionary<string, string> { [field] = text }, Text);
        findings.ShouldBeEmpty();
        Plain(ClaimForm.FieldsOf(claim!).Single(f => f.Field.Name == field).Text ?? "").ShouldBe(Plain(text));

        static string Plain(string number) => number.Replace(",", "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("value", "", "claim.field-missing")]
    [InlineData("value", "86 triệu", "claim.field-number")]
    [InlineData("value", "86.000.000", "claim.field-number")]
    [InlineData("value", "5..4", "claim.field-number")]
    [InlineData("value", "1000000000000000000001", "claim.field-number")]
    [InlineData("equivalent", "-1000000000000000000001 KRW", "claim.field-money")]
    [InlineData("covers_count", "0x17", "claim.field-number")]
    [InlineData("currency", "usd", "claim.field-currency")]
    [InlineData("approx", "roughly", "claim.field-word")]
    [InlineData("period", "2025..2021", "claim.field-period")]
    [InlineData("date", "2023-02-30", "claim.field-date")]
    [InlineData("equivalent", "many KRW", "claim.field-money")]
    [InlineData("quote", "Quỹ có 24 dự án", "claim.quote-differs")]
    [InlineData("quote", "quỹ có 23 dự án", "claim.quote-differs")]
    [InlineData("quote", " ", "claim.quote-differs")]
    public void A_field_that_is_not_is_refused_by_name(string field, string text, string code)
    {
        var (claim, findings) = ClaimForm.Read(Amount, new Dictionary<string, string> { [field] = text }, Text);
        claim.ShouldBeNull();
        findings.Single().Code.ShouldBe(code);
        findings.Single()["field"].ShouldBe(field);
    }

    [Fact]
    public void A_sentence_is_found_again_letter_for_letter_nearest_to_where_it_was()
    {
        var written = new Dictionary<string, string> { ["quote"] = "86 triệu USD" };
        ClaimForm.Read(Amount, written, Text).Claim!.Span.ShouldBe(new TextSpan(25, 37));
        var late = Amount with { Start = 41, End = 62 };
        var span = ClaimForm.Read(late, written, Text).Claim!.Span;
        Text.Slice(span).ShouldBe("86 triệu USD");
        span.Start.ShouldBeGreaterThan(40);
        ClaimForm.Read(Amount, written, null).Findings.Single().Code.ShouldBe("claim.quote-differs");
    }

    [Fact]
    public void A_list_has_one_item_a_line_and_a_flag_is_true_or_false()
    {
        var listing = new ListingClaim { Quote = "q", Start = 0, End = 1, What = "lĩnh vực", Items = ["a"] };
        var written = new Dictionary<string, string>
        {
            ["items"] = "y tế\r\n môi trường\r\n", ["partial"] = "true", ["stated_n"] = "4",
        };
        var claim = (ListingClaim)ClaimForm.Read(listing, written, null).Claim!;
        claim.Items.ShouldBe(["y tế", "môi trường"]);
        claim.Partial.ShouldBe(true);
        claim.StatedNumber.ShouldBe(4);
        ClaimForm.Read(listing, new Dictionary<string, string> { ["stated_n"] = "4.5" }, null)
            .Findings.Single().Code.ShouldBe("claim.field-whole");
    }
}
