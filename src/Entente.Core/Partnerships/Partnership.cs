namespace Entente.Core;

/// <summary>A partnership comes into the account: who cooperates with whom.</summary>
public sealed record PartnershipOpened : EntityFact
{
    /// <summary>The keys of its parties.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <inheritdoc/>
    public override NameKind NameKind => NameKind.Partnership;

    /// <summary>How it stands in the journal.</summary>
    internal static PartnershipOpened Json(ref JsonMembers json, PartnershipOpened? known) => new()
    {
        Key = KeyIn(ref json, known),
        Names = NamesIn(ref json, known),
        IsStub = IsStubIn(ref json, known),
        Parties = json.OptionalTexts("parties"u8, known?.Parties) ?? [],
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>How far a change has come.</summary>
public enum ChangeStage
{
    /// <summary>Somebody asks for it.</summary>
    Proposed,

    /// <summary>Those who decide have agreed.</summary>
    Adopted,

    /// <summary>It holds.</summary>
    Effective,
}

/// <summary>
/// What a relation is changes, or is said to change; the entry's effective period begins when it does.
/// </summary>
/// <param name="Subject">The key of the partnership or other thing, or its name as printed.</param>
/// <param name="To">What it becomes, as <c>strategic-partnership</c>, or as printed.</param>
/// <param name="Stage">How far the change has come.</param>
public sealed record StatusChanged(string Subject, string To, ChangeStage Stage) : Fact
{
    /// <summary>What it was before; null where it is not said.</summary>
    public string? From { get; init; }

    /// <summary>The keys of those who propose or adopt it.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>The key of the meeting where it happened.</summary>
    public string? Meeting { get; init; }

    /// <summary>How it stands in the journal.</summary>
    internal static StatusChanged Json(ref JsonMembers json, StatusChanged? known) => new(
        json.Text("subject"u8, known?.Subject),
        json.Text("to"u8, known?.To),
        json.Word("stage"u8, known?.Stage))
    {
        From = json.OptionalText("from"u8, known?.From),
        By = json.OptionalTexts("by"u8, known?.By) ?? [],
        Meeting = json.OptionalText("meeting"u8, known?.Meeting),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>A stance, an appreciation, a reaffirmation or a request: no promise.</summary>
/// <param name="Actors">The keys of those who take it.</param>
/// <param name="Stance">supports, reaffirms, appreciates, requests, opposes, reports.</param>
/// <param name="Text">What about, in own or printed words.</param>
public sealed record PositionTaken(IReadOnlyList<string> Actors, string Stance, string Text) : WordedFact
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> OwnWords => [Text];

    /// <summary>Of whom something is asked.</summary>
    public IReadOnlyList<string> AskedOf { get; init; } = [];

    /// <summary>The key of the meeting.</summary>
    public string? Meeting { get; init; }

    /// <summary>Who says that it was so, where the source attributes it to another.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>How it stands in the journal.</summary>
    internal static PositionTaken Json(ref JsonMembers json, PositionTaken? known) => new(
        json.Texts("actors"u8, known?.Actors),
        json.Text("stance"u8, known?.Stance),
        json.Text("text"u8, known?.Text))
    {
        AskedOf = json.OptionalTexts("askedOf"u8, known?.AskedOf) ?? [],
        Meeting = json.OptionalText("meeting"u8, known?.Meeting),
        AttributedTo = json.OptionalText("attributedTo"u8, known?.AttributedTo),
        WrittenIn = WrittenInIn(ref json, known),
        Wordings = WordingsIn(ref json, known),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>
/// Something that happens and is no meeting of a series: an exchange year, a festival, a week of summits.
/// </summary>
public sealed record EventHeld : EntityFact
{
    /// <summary>Its first day, as far as it is known.</summary>
    public PartialDate Date { get; init; }

    /// <summary>Its last day.</summary>
    public PartialDate EndDate { get; init; }

    /// <summary>Where it is, in printed words.</summary>
    public string? Place { get; init; }

    /// <summary>Whether it lay ahead when the source spoke of it.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Who says so, where the source attributes it to another.</summary>
    public string? AttributedTo { get; init; }

    /// <inheritdoc/>
    public override NameKind NameKind => NameKind.Project;

    /// <summary>How it stands in the journal.</summary>
    internal static EventHeld Json(ref JsonMembers json, EventHeld? known) => new()
    {
        Key = KeyIn(ref json, known),
        Names = NamesIn(ref json, known),
        IsStub = IsStubIn(ref json, known),
        Date = json.Said("date"u8, known?.Date, JsonTexts.Date),
        EndDate = json.Said("endDate"u8, known?.EndDate, JsonTexts.Date),
        Place = json.OptionalText("place"u8, known?.Place),
        IsPlanned = json.Flag("isPlanned"u8, known?.IsPlanned),
        AttributedTo = json.OptionalText("attributedTo"u8, known?.AttributedTo),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}
