namespace Entente.Core;

/// <summary>What kind of framework it is.</summary>
public enum FrameworkKind
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>A plan of action with lines and a period.</summary>
    Plan,

    /// <summary>A policy of one party.</summary>
    Policy,

    /// <summary>A strategy of one party.</summary>
    Strategy,

    /// <summary>An initiative.</summary>
    Initiative,

    /// <summary>A joint statement or declaration.</summary>
    Statement,

    /// <summary>A binding agreement.</summary>
    Agreement,
}

/// <summary>
/// A plan, policy, strategy, initiative or statement; the entry's effective period is the one it covers.
/// </summary>
public sealed record FrameworkOpened : EntityFact
{
    /// <summary>What kind it is.</summary>
    public FrameworkKind Kind { get; init; }

    /// <summary>The keys of those whose it is.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <inheritdoc/>
    public override NameKind NameKind => NameKind.Framework;

    /// <summary>How it stands in the journal.</summary>
    internal static FrameworkOpened Json(ref JsonMembers json, FrameworkOpened? known) => new()
    {
        Key = KeyIn(ref json, known),
        Names = NamesIn(ref json, known),
        IsStub = IsStubIn(ref json, known),
        Kind = json.Word("kind"u8, known?.Kind),
        By = json.OptionalTexts("by"u8, known?.By) ?? [],
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>Something happens to a framework.</summary>
/// <param name="Framework">The framework's key.</param>
/// <param name="Action">announced, adopted, issued, signed, implemented, welcomed, proposed.</param>
public sealed record FrameworkActed(string Framework, string Action) : Fact
{
    /// <summary>Who acts.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>At which meeting.</summary>
    public string? Meeting { get; init; }

    /// <summary>How it stands in the journal.</summary>
    internal static FrameworkActed Json(ref JsonMembers json, FrameworkActed? known) => new(
        json.Text("framework"u8, known?.Framework),
        json.Text("action"u8, known?.Action))
    {
        By = json.OptionalTexts("by"u8, known?.By) ?? [],
        Meeting = json.OptionalText("meeting"u8, known?.Meeting),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>What a term of a framework or fund is.</summary>
public enum TermKind
{
    /// <summary>A pillar of a plan.</summary>
    Pillar,

    /// <summary>A priority area of a fund or plan.</summary>
    Area,

    /// <summary>An action line of a plan.</summary>
    Line,

    /// <summary>A direction, initiative or task of a policy.</summary>
    Direction,
}

/// <summary>
/// A pillar, area, line or direction belongs to a framework or fund; the entry's effective period says when. Its key
/// is unique within the owner.
/// </summary>
/// <param name="Of">The key of the framework or fund.</param>
/// <param name="Kind">Pillar, area, line or direction.</param>
/// <param name="Key">Its key within the owner, as <c>1.1.1</c> or <c>education</c>.</param>
public sealed record TermDefined(string Of, TermKind Kind, string Key) : Fact
{
    /// <summary>What it is called.</summary>
    public Names Names { get; init; } = Names.None;

    /// <summary>The key, within the owner, of the term it stands under.</summary>
    public string? Under { get; init; }

    /// <summary>How it stands in the journal.</summary>
    internal static TermDefined Json(ref JsonMembers json, TermDefined? known) => new(
        json.Text("of"u8, known?.Of),
        json.Word("kind"u8, known?.Kind),
        json.Text("key"u8, known?.Key))
    {
        Names = json.OptionalObject("names"u8, known?.Names, Names.Json) ?? Names.None,
        Under = json.OptionalText("under"u8, known?.Under),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>
/// A source lists things: areas, pillars, fields of cooperation. A reported list has a day, a source, and is open or
/// closed; it does not by itself change what belongs to a framework.
/// </summary>
/// <param name="Of">The key of what the list belongs to; empty where it is not known.</param>
/// <param name="What">What is listed: <c>areas</c>, <c>pillars</c>, <c>members</c>, or as printed.</param>
/// <param name="Items">The items in the order of the source, in own or printed words.</param>
public sealed record ListReported(string Of, string What, IReadOnlyList<string> Items) : WordedFact
{
    /// <summary>What is listed, and the items behind it.</summary>
    public override IReadOnlyList<string> OwnWords => [What, .. Items];

    /// <summary>The items in a language, as <see cref="WordedFact.AllWordsIn"/>.</summary>
    /// <param name="language">ISO 639-1 code of the reader's language.</param>
    public IReadOnlyList<WrittenText> ItemsIn(string language) => [.. AllWordsIn(language).Skip(1)];

    /// <summary>How many the source says there are; null where it does not say.</summary>
    public int? StatedNumber { get; init; }

    /// <summary>Whether the source leaves the list open ("such as", an ellipsis, fewer than stated).</summary>
    public bool IsOpen { get; init; }

    /// <summary>How it stands in the journal.</summary>
    internal static ListReported Json(ref JsonMembers json, ListReported? known) => new(
        json.Text("of"u8, known?.Of),
        json.Text("what"u8, known?.What),
        json.Texts("items"u8, known?.Items))
    {
        StatedNumber = (int?)json.OptionalNumber("statedNumber"u8, known?.StatedNumber),
        IsOpen = json.Flag("isOpen"u8, known?.IsOpen),
        WrittenIn = WrittenInIn(ref json, known),
        Wordings = WordingsIn(ref json, known),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>The state of an activity or project.</summary>
public enum ActivityState
{
    /// <summary>Foreseen, not begun.</summary>
    Planned,

    /// <summary>Under way.</summary>
    Ongoing,

    /// <summary>Carried out.</summary>
    Completed,

    /// <summary>Given up: it leaves the count and its base.</summary>
    Cancelled,
}

/// <summary>
/// The state of an activity under a plan from the entry's effective day on. One activity may stand on several lines
/// and counts once.
/// </summary>
/// <param name="Plan">The key of the plan.</param>
/// <param name="Key">The key of the activity.</param>
/// <param name="State">The state from that day on.</param>
public sealed record ActivityRecorded(string Plan, string Key, ActivityState State) : Fact
{
    /// <summary>What it is called.</summary>
    public Names Names { get; init; } = Names.None;

    /// <summary>The keys, within the plan, of the lines it carries out.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The keys, within the plan, of the pillars it belongs to.</summary>
    public IReadOnlyList<string> Pillars { get; init; } = [];

    /// <summary>The key of the fund that pays for it; null where no fund does.</summary>
    public string? Fund { get; init; }

    /// <summary>How it stands in the journal.</summary>
    internal static ActivityRecorded Json(ref JsonMembers json, ActivityRecorded? known) => new(
        json.Text("plan"u8, known?.Plan),
        json.Text("key"u8, known?.Key),
        json.Word("state"u8, known?.State))
    {
        Names = json.OptionalObject("names"u8, known?.Names, Names.Json) ?? Names.None,
        Lines = json.OptionalTexts("lines"u8, known?.Lines) ?? [],
        Pillars = json.OptionalTexts("pillars"u8, known?.Pillars) ?? [],
        Fund = json.OptionalText("fund"u8, known?.Fund),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}
