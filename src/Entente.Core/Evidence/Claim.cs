using System.Text.Json.Serialization;

namespace Entente.Core;

/// <summary>
/// What a document says, in typed fields, resting on the exact sentence that says it. A name field carries the short
/// English name where the name was matched, else the text as printed; the field with <c>Text</c> at its end carries
/// what is printed. A field that the text does not give stays null. Field names in JSON are those of the published
/// convention for claims (docs/CLAIMS.md), so they are in snake case; the <c>Text</c> companions are in camel case.
/// Each name of several words is written at its property, so that entries and published claims have the same fields.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AmountClaim), "amount")]
[JsonDerivedType(typeof(TargetClaim), "target")]
[JsonDerivedType(typeof(CountClaim), "count")]
[JsonDerivedType(typeof(MeetingClaim), "meeting")]
[JsonDerivedType(typeof(RoleClaim), "role")]
[JsonDerivedType(typeof(StatusChangeClaim), "status_change")]
[JsonDerivedType(typeof(InstrumentClaim), "instrument")]
[JsonDerivedType(typeof(EventClaim), "event")]
[JsonDerivedType(typeof(ListingClaim), "listing")]
[JsonDerivedType(typeof(RatioClaim), "ratio")]
[JsonDerivedType(typeof(RankClaim), "rank")]
[JsonDerivedType(typeof(CommitmentClaim), "commitment")]
[JsonDerivedType(typeof(PositionClaim), "position")]
[JsonDerivedType(typeof(MembershipClaim), "membership")]
public abstract record Claim
{
    /// <summary>The sentence, exactly as it stands in the document, without a line break.</summary>
    [JsonPropertyOrder(100)]
    public required string Quote { get; init; }

    /// <summary>First code point of the quote in the document's text, from 0.</summary>
    [JsonPropertyOrder(101), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Start { get; init; }

    /// <summary>First code point after the quote.</summary>
    [JsonPropertyOrder(102), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int End { get; init; }

    /// <summary>How sure the extractor is, 0 to 1; of claims at 0.9, nine in ten should be right.</summary>
    [JsonPropertyOrder(103)]
    public decimal Confidence { get; init; }

    /// <summary>
    /// Who is quoted as saying it, where the document attributes it ("per KBS"); null where it does not.
    /// </summary>
    [JsonPropertyOrder(90), JsonPropertyName("attributed_to")]
    public string? AttributedTo { get; init; }

    /// <summary>Where the quote stands.</summary>
    [JsonIgnore]
    public TextSpan Span => new(Start, End);
}

/// <summary>An amount of money.</summary>
public sealed record AmountClaim : Claim
{
    /// <summary>One of <see cref="AmountKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>In whole units of the currency.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ClaimValue Value { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>The stable word of approximation, or null.</summary>
    public string? Approx { get; init; }

    /// <summary>The word of approximation as printed.</summary>
    [JsonPropertyName("approxText")]
    public string? ApproxText { get; init; }

    /// <summary>Who pays.</summary>
    public string? Payer { get; init; }

    /// <summary>Who pays, as printed.</summary>
    [JsonPropertyName("payerText")]
    public string? PayerText { get; init; }

    /// <summary>Who receives.</summary>
    public string? Recipient { get; init; }

    /// <summary>Who receives, as printed.</summary>
    [JsonPropertyName("recipientText")]
    public string? RecipientText { get; init; }

    /// <summary>Which fund or facility.</summary>
    public string? Fund { get; init; }

    /// <summary>Which fund or facility, as printed.</summary>
    [JsonPropertyName("fundText")]
    public string? FundText { get; init; }

    /// <summary>Which project, as printed.</summary>
    public string? Project { get; init; }

    /// <summary>What it is for, as printed.</summary>
    public string? Purpose { get; init; }

    /// <summary>The period as printed, in ISO form (<c>2023</c>, <c>2021..2025</c>).</summary>
    public string? Period { get; init; }

    /// <summary>What the amount covers, as printed (<c>23 dự án</c>).</summary>
    public string? Covers { get; init; }

    /// <summary>How many things the amount covers, where it is printed.</summary>
    [JsonPropertyName("covers_count")]
    public decimal? CoversCount { get; init; }

    /// <summary>The page's own conversion; never a second amount.</summary>
    public Equivalent? Equivalent { get; init; }

    /// <summary>cash, in_kind, loan, ... where it is said.</summary>
    public string? Form { get; init; }

    /// <summary>The state of what is paid for: ongoing, completed, approved, pending.</summary>
    public string? State { get; init; }

    /// <summary>planned: future at the time of writing; null: not said.</summary>
    public string? Status { get; init; }

    /// <summary>The day that the sentence gives, in ISO form.</summary>
    public string? Date { get; init; }

    /// <summary>The meeting at which it was said.</summary>
    public string? Meeting { get; init; }
}

/// <summary>A source's own conversion of its figure.</summary>
/// <param name="Value">In whole units of the currency.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record Equivalent(decimal Value, string Currency);

/// <summary>Something that shall be reached: a level, or a multiple of a base.</summary>
public sealed record TargetClaim : Claim
{
    /// <summary>What shall reach the level, as printed.</summary>
    public required string Indicator { get; init; }

    /// <summary>The level now, in whole units.</summary>
    public decimal? Base { get; init; }

    /// <summary>When the base held, in ISO form.</summary>
    [JsonPropertyName("base_year")]
    public string? BaseYear { get; init; }

    /// <summary>The level to reach, in whole units; null where only a multiplier or a direction is given.</summary>
    public decimal? Target { get; init; }

    /// <summary>When it shall be reached, in ISO form.</summary>
    [JsonPropertyName("target_year")]
    public string? TargetYear { get; init; }

    /// <summary>Times the base: 2 for "double".</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>% , or a counted thing, as printed; null for money.</summary>
    public string? Unit { get; init; }

    /// <summary>ISO 4217 where base and target are money.</summary>
    public string? Currency { get; init; }

    /// <summary>The stable word of approximation, or null.</summary>
    public string? Approx { get; init; }

    /// <summary>increase or decrease, where no level is given.</summary>
    public string? Direction { get; init; }

    /// <summary>Who shall reach it.</summary>
    public string? Actor { get; init; }

    /// <summary>Who shall reach it, as printed.</summary>
    [JsonPropertyName("actorText")]
    public string? ActorText { get; init; }

    /// <summary>Which fund.</summary>
    public string? Fund { get; init; }

    /// <summary>Which fund, as printed.</summary>
    [JsonPropertyName("fundText")]
    public string? FundText { get; init; }

    /// <summary>Under which plan, policy or initiative.</summary>
    public string? Instrument { get; init; }

    /// <summary>stepwise where the source says so.</summary>
    public string? Path { get; init; }

    /// <summary>planned, agreed, reached, ... where it is said.</summary>
    public string? Status { get; init; }
}

/// <summary>A counted thing.</summary>
public sealed record CountClaim : Claim
{
    /// <summary>What is counted, as printed.</summary>
    public required string What { get; init; }

    /// <summary>How many.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ClaimValue Value { get; init; }

    /// <summary>
    /// The counted thing in the stable words of the language data: project, activity, meeting, area, ...
    /// </summary>
    public string? Unit { get; init; }

    /// <summary>total, ongoing, completed, approved, pending; null where it is not said.</summary>
    public string? State { get; init; }

    /// <summary>The stable word of approximation, or null.</summary>
    public string? Approx { get; init; }

    /// <summary>Who gives, sends, trains or builds what is counted.</summary>
    public string? Payer { get; init; }

    /// <summary>Who does, as printed.</summary>
    [JsonPropertyName("payerText")]
    public string? PayerText { get; init; }

    /// <summary>Which fund.</summary>
    public string? Fund { get; init; }

    /// <summary>Which fund, as printed.</summary>
    [JsonPropertyName("fundText")]
    public string? FundText { get; init; }

    /// <summary>Under which plan, policy or initiative, as matched or printed.</summary>
    public string? Framework { get; init; }

    /// <summary>The period as printed, in ISO form.</summary>
    public string? Period { get; init; }

    /// <summary>When the count held, in ISO form.</summary>
    [JsonPropertyName("as_of")]
    public string? AsOf { get; init; }

    /// <summary>baseline where it is the older one of a pair ("from 113 to 357").</summary>
    [JsonPropertyName("role_in_pair")]
    public string? RoleInPair { get; init; }
}

/// <summary>A meeting.</summary>
public sealed record MeetingClaim : Claim
{
    /// <summary>The name of the meeting or its series: matched, or as printed.</summary>
    public required string Name { get; init; }

    /// <summary>The name as printed.</summary>
    [JsonPropertyName("nameText")]
    public string? NameText { get; init; }

    /// <summary>The parties of the meeting, matched or as printed.</summary>
    public IReadOnlyList<string>? Parties { get; init; }

    /// <summary>Which one of its series.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Its day, in ISO form; XXXX for a year that is not printed and was not inferred.</summary>
    public string? Date { get; init; }

    /// <summary>Its last day, where it took several.</summary>
    [JsonPropertyName("end_date")]
    public string? EndDate { get; init; }

    /// <summary>How a year that is not printed was found; null where the date is as printed.</summary>
    [JsonPropertyName("date_inferred")]
    public string? DateInferred { get; init; }

    /// <summary>Where it was, as printed.</summary>
    public string? Place { get; init; }

    /// <summary>online, in_person, hybrid; null where it is not said.</summary>
    public string? Mode { get; init; }

    /// <summary>Who chaired it together, as printed.</summary>
    [JsonPropertyName("co_chairs")]
    public IReadOnlyList<string>? CoChairs { get; init; }

    /// <summary>Whether the document reports on this meeting, rather than cites it.</summary>
    public bool? Main { get; init; }
}

/// <summary>Who holds which office.</summary>
public sealed record RoleClaim : Claim
{
    /// <summary>A person as printed, or an organisation or country.</summary>
    public required string Holder { get; init; }

    /// <summary>The holder as printed.</summary>
    [JsonPropertyName("holderText")]
    public string? HolderText { get; init; }

    /// <summary>person or organisation.</summary>
    [JsonPropertyName("holder_kind")]
    public required string HolderKind { get; init; }

    /// <summary>The office, as printed.</summary>
    public required string Role { get; init; }

    /// <summary>Since when, in ISO form.</summary>
    [JsonPropertyName("from")]
    public string? From { get; init; }

    /// <summary>Until when, in ISO form.</summary>
    [JsonPropertyName("until")]
    public string? Until { get; init; }
}

/// <summary>A change in what a relation or a thing is.</summary>
public sealed record StatusChangeClaim : Claim
{
    /// <summary>What changes, as printed or matched.</summary>
    public required string Subject { get; init; }

    /// <summary>What it was.</summary>
    public string? From { get; init; }

    /// <summary>What it becomes.</summary>
    public required string To { get; init; }

    /// <summary>When, in ISO form.</summary>
    public string? Date { get; init; }

    /// <summary>proposed, adopted, effective.</summary>
    public string? Stage { get; init; }

    /// <summary>Who proposes or adopts it.</summary>
    public string? By { get; init; }

    /// <summary>At which meeting.</summary>
    public string? Meeting { get; init; }
}

/// <summary>A plan, policy, initiative, statement or agreement, and what happens to it.</summary>
public sealed record InstrumentClaim : Claim
{
    /// <summary>Its name, matched or as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Its name as printed.</summary>
    [JsonPropertyName("nameText")]
    public string? NameText { get; init; }

    /// <summary>plan, policy, strategy, initiative, statement, agreement, ...</summary>
    public string? Kind { get; init; }

    /// <summary>announced, adopted, issued, signed, implemented, welcomed, proposed, mentioned.</summary>
    public required string Action { get; init; }

    /// <summary>When, in ISO form.</summary>
    public string? Date { get; init; }

    /// <summary>The period it covers, in ISO form.</summary>
    public string? Period { get; init; }

    /// <summary>Whose it is, or who acts.</summary>
    public string? By { get; init; }

    /// <summary>At which meeting.</summary>
    public string? Meeting { get; init; }

    /// <summary>What it takes the place of.</summary>
    public string? Supersedes { get; init; }
}

/// <summary>Something that happens, and is no meeting of a series.</summary>
public sealed record EventClaim : Claim
{
    /// <summary>Its name, as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Its first day, in ISO form.</summary>
    public string? Date { get; init; }

    /// <summary>Its last day, in ISO form.</summary>
    [JsonPropertyName("end_date")]
    public string? EndDate { get; init; }

    /// <summary>Where, as printed.</summary>
    public string? Place { get; init; }

    /// <summary>planned: future at the time of writing.</summary>
    public string? Status { get; init; }
}

/// <summary>A list of items; a number in front of it is the list's stated length, not a count.</summary>
public sealed record ListingClaim : Claim
{
    /// <summary>What is listed, as printed.</summary>
    public required string What { get; init; }

    /// <summary>The items as printed, in order.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>The length that the source states; null where it states none.</summary>
    [JsonPropertyName("stated_n")]
    public int? StatedNumber { get; init; }

    /// <summary>Whether the list is open: fewer items than stated, "such as", or an ellipsis.</summary>
    public bool? Partial { get; init; }

    /// <summary>Of which fund.</summary>
    public string? Fund { get; init; }
}

/// <summary>A quotient that the source states.</summary>
public sealed record RatioClaim : Claim
{
    /// <summary>What of what, as printed.</summary>
    public required string Indicator { get; init; }

    /// <summary>The quotient: 3 for "threefold", 88 for 88 %.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ClaimValue Value { get; init; }

    /// <summary><c>x</c> for a factor, <c>%</c> for a share.</summary>
    public required string Unit { get; init; }

    /// <summary>The stable word of approximation, or null.</summary>
    public string? Approx { get; init; }

    /// <summary>Against when, in ISO form.</summary>
    public string? Base { get; init; }
}

/// <summary>A place in an order.</summary>
public sealed record RankClaim : Claim
{
    /// <summary>Who or what.</summary>
    public required string Subject { get; init; }

    /// <summary>The place, from 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required int Rank { get; init; }

    /// <summary>Among what, as printed.</summary>
    public string? Among { get; init; }
}

/// <summary>A promise, with or without a figure.</summary>
public sealed record CommitmentClaim : Claim
{
    /// <summary>Who promises.</summary>
    public string? Actor { get; init; }

    /// <summary>Who promises, as printed.</summary>
    [JsonPropertyName("actorText")]
    public string? ActorText { get; init; }

    /// <summary>To whom.</summary>
    public string? Beneficiary { get; init; }

    /// <summary>To whom, as printed.</summary>
    [JsonPropertyName("beneficiaryText")]
    public string? BeneficiaryText { get; init; }

    /// <summary>The verb of doing, as printed.</summary>
    public required string Action { get; init; }

    /// <summary>What is to be done, as printed.</summary>
    public string? Object { get; init; }

    /// <summary>shall, will, continue, strive, explore, propose.</summary>
    public required string Firmness { get; init; }

    /// <summary>Until when, in ISO form.</summary>
    public string? Deadline { get; init; }

    /// <summary>At which meeting.</summary>
    public string? Meeting { get; init; }
}

/// <summary>A stance, or a request to somebody.</summary>
public sealed record PositionClaim : Claim
{
    /// <summary>Whose.</summary>
    public string? Actor { get; init; }

    /// <summary>Whose, as printed.</summary>
    [JsonPropertyName("actorText")]
    public string? ActorText { get; init; }

    /// <summary>supports, reaffirms, appreciates, requests, opposes, reports.</summary>
    public required string Stance { get; init; }

    /// <summary>What about, as printed.</summary>
    public required string What { get; init; }

    /// <summary>Of whom something is asked.</summary>
    [JsonPropertyName("asked_of")]
    public string? AskedOf { get; init; }
}

/// <summary>One thing is part of another.</summary>
public sealed record MembershipClaim : Claim
{
    /// <summary>The part.</summary>
    public required string Entity { get; init; }

    /// <summary>The whole.</summary>
    [JsonPropertyName("part_of")]
    public required string PartOf { get; init; }
}
