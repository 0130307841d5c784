using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>What a field of a claim holds, and so how it is written.</summary>
public enum ClaimFieldKind
{
    /// <summary>Words as printed, or a name.</summary>
    Text,

    /// <summary>A number, with a point before decimals; commas may stand between groups of three digits.</summary>
    Number,

    /// <summary>A number without decimals.</summary>
    Whole,

    /// <summary>A number, or a range with two dots between its ends, the lower first.</summary>
    Value,

    /// <summary>A year, month or day in ISO form.</summary>
    Date,

    /// <summary>A date, or two of them with two dots between.</summary>
    Period,

    /// <summary>A code of ISO 4217.</summary>
    Currency,

    /// <summary>A number and a code of ISO 4217.</summary>
    Conversion,

    /// <summary>One of the convention's words.</summary>
    Word,

    /// <summary>Several texts, one a line.</summary>
    List,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,
}

/// <summary>A field of a claim, as the published convention names it.</summary>
/// <param name="Name">The published name.</param>
/// <param name="Kind">What it holds.</param>
public sealed record ClaimField(string Name, ClaimFieldKind Kind)
{
    /// <summary>Whether a claim of its type is none without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it names a party or a fund.</summary>
    public bool IsName { get; init; }

    /// <summary>The words it may hold; empty for all kinds but <see cref="ClaimFieldKind.Word"/>.</summary>
    public ImmutableArray<string> Words { get; init; } = [];
}

/// <summary>The fields of every type of claim, in the order in which they are shown: the explicit list.</summary>
public static class ClaimFields
{
    private static readonly ImmutableArray<string> Approximations =
        ["about", "nearly", "almost", "more_than", "at_least", "up_to", "about_over"];

    private static readonly ImmutableArray<string> States =
        ["total", "ongoing", "completed", "approved", "pending", "planned"];

    private static readonly ClaimField Fund = Named("fund");
    private static readonly ClaimField FundText = new("fundText", ClaimFieldKind.Text);
    private static readonly ClaimField Meeting = new("meeting", ClaimFieldKind.Text);
    private static readonly ClaimField Date = new("date", ClaimFieldKind.Date);
    private static readonly ClaimField EndDate = new("end_date", ClaimFieldKind.Date);
    private static readonly ClaimField Period = new("period", ClaimFieldKind.Period);
    private static readonly ClaimField Actor = Named("actor");
    private static readonly ClaimField ActorText = new("actorText", ClaimFieldKind.Text);
    private static readonly ClaimField Status =
        new("status", ClaimFieldKind.Word) { Words = ["planned", "agreed", "reached", "denied"] };
    private static readonly ClaimField Approx = new("approx", ClaimFieldKind.Word) { Words = Approximations };
    private static readonly ClaimField Value = new("value", ClaimFieldKind.Value) { IsRequired = true };
    private static readonly ClaimField AttributedTo = new("attributed_to", ClaimFieldKind.Text);

    /// <summary>The fields by type of claim.</summary>
    public static ImmutableDictionary<string, ImmutableArray<ClaimField>> All { get; } =
        ImmutableDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                Of("amount", AmountFields()),
                Of("target", TargetFields()),
                Of("count", CountFields()),
                Of("meeting", MeetingFields()),
                Of(
                    "role", Needed("holder"), Text("holderText"), Word("holder_kind", "person", "organisation"),
                    Needed("role"), new("from", ClaimFieldKind.Date), new("until", ClaimFieldKind.Date)),
                Of(
                    "status_change", Needed("subject"), Text("from"), Needed("to"), Date,
                    Word("stage", "proposed", "adopted", "effective", "rejected") with { IsRequired = false },
                    Text("by"), Meeting),
                Of(
                    "instrument", Needed("name"), Text("nameText"),
                    Word(
                        "kind", "plan", "policy", "strategy", "initiative", "statement", "agreement", "vision")
                        with { IsRequired = false },
                    Word(
                        "action", "announced", "adopted", "issued", "signed", "implemented", "welcomed", "proposed",
                        "mentioned"),
                    Date, Period, Text("by"), Meeting, Text("supersedes")),
                Of("event", Needed("name"), Date, EndDate, Text("place"), Status),
                Of(
                    "listing", Needed("what"), new("items", ClaimFieldKind.List) { IsRequired = true },
                    new("stated_n", ClaimFieldKind.Whole), new("partial", ClaimFieldKind.Flag), Fund),
                Of(
                    "ratio", Needed("indicator"), Value, Word("unit", "x", "%"), Approx,
                    new("base", ClaimFieldKind.Date)),
                Of(
                    "rank", Needed("subject"), new("rank", ClaimFieldKind.Whole) { IsRequired = true }, Text("among")),
                Of(
                    "commitment", Actor, ActorText, Named("beneficiary"), Text("beneficiaryText"), Needed("action"),
                    Text("object"), Word("firmness", "shall", "will", "continue", "strive", "explore", "propose"),
                    new("deadline", ClaimFieldKind.Date), Meeting),
                Of(
                    "position", Actor, ActorText,
                    Word("stance", "supports", "reaffirms", "appreciates", "requests", "opposes", "reports"),
                    Needed("what"), Text("asked_of")),
                Of("membership", Needed("entity"), Needed("part_of")),
            ]);

    private static ClaimField[] AmountFields() =>
    [
        Word("kind", [.. AmountKind.All]),
        Value, new("currency", ClaimFieldKind.Currency) { IsRequired = true }, Approx, Text("approxText"),
        Named("payer"), Text("payerText"), Named("recipient"), Text("recipientText"), Fund, FundText, Text("project"),
        Text("purpose"), Period, Text("covers"), new("covers_count", ClaimFieldKind.Number),
        new("equivalent", ClaimFieldKind.Conversion),
        Word("form", "cash", "in_kind", "loan") with { IsRequired = false },
        Word("state", [.. States]) with { IsRequired = false }, Status, Date, Meeting,
    ];

    private static ClaimField[] TargetFields() =>
    [
        Needed("indicator"), new("base", ClaimFieldKind.Number), new("base_year", ClaimFieldKind.Date),
        new("target", ClaimFieldKind.Number), new("target_year", ClaimFieldKind.Date),
        new("multiplier", ClaimFieldKind.Number), Text("unit"), new("currency", ClaimFieldKind.Currency), Approx,
        Word("direction", "increase", "decrease") with { IsRequired = false }, Actor, ActorText, Fund, FundText,
        Text("instrument"), Word("path", "stepwise") with { IsRequired = false }, Status,
    ];

    private static ClaimField[] CountFields() =>
    [
        Needed("what"), Value, Text("unit"), Word("state", [.. States]) with { IsRequired = false }, Approx,
        Named("payer"), Text("payerText"), Fund, FundText, Text("framework"), Period, new("as_of", ClaimFieldKind.Date),
        Word("role_in_pair", "baseline") with { IsRequired = false },
    ];

    private static ClaimField[] MeetingFields() =>
    [
        Needed("name"), Text("nameText"), new("parties", ClaimFieldKind.List), new("ordinal", ClaimFieldKind.Whole),
        Date, EndDate, Text("date_inferred"), Text("place"),
        Word("mode", "in_person", "online", "hybrid", "phone") with { IsRequired = false },
        new("co_chairs", ClaimFieldKind.List), new("main", ClaimFieldKind.Flag),
    ];

    private static KeyValuePair<string, ImmutableArray<ClaimField>> Of(
        string type, params ReadOnlySpan<ClaimField> fields) =>
        KeyValuePair.Create<string, ImmutableArray<ClaimField>>(type, [.. fields, AttributedTo]);

    private static ClaimField Text(string name) => new(name, ClaimFieldKind.Text);

    private static ClaimField Named(string name) => new(name, ClaimFieldKind.Text) { IsName = true };

    private static ClaimField Needed(string name) => new(name, ClaimFieldKind.Text) { IsRequired = true };

    private static ClaimField Word(string name, params ImmutableArray<string> words) =>
        new(name, ClaimFieldKind.Word) { Words = words, IsRequired = true };
}
