namespace Entente.Core;

/// <summary>A series of meetings: a summit, a committee.</summary>
public sealed record SeriesOpened : EntityFact
{
    /// <summary>The keys of the parties that meet.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <inheritdoc/>
    public override NameKind NameKind => NameKind.Series;

    /// <summary>How it stands in the journal.</summary>
    internal static SeriesOpened Json(ref JsonMembers json, SeriesOpened? known) => new()
    {
        Key = KeyIn(ref json, known),
        Names = NamesIn(ref json, known),
        IsStub = IsStubIn(ref json, known),
        Parties = json.OptionalTexts("parties"u8, known?.Parties) ?? [],
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>How a meeting is held.</summary>
public enum MeetingMode
{
    /// <summary>Not said.</summary>
    Unknown,

    /// <summary>In one room.</summary>
    InPerson,

    /// <summary>By video.</summary>
    Online,

    /// <summary>Both.</summary>
    Hybrid,
}

/// <summary>A meeting of a series, held or planned.</summary>
public sealed record MeetingHeld : EntityFact
{
    /// <summary>The key of its series.</summary>
    public string? Series { get; init; }

    /// <summary>Which one of the series, from 1; null where it is not counted or not known.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Its first day, as far as it is known.</summary>
    public PartialDate Date { get; init; }

    /// <summary>Its last day, where it takes several.</summary>
    public PartialDate EndDate { get; init; }

    /// <summary>In one room, by video, or both.</summary>
    public MeetingMode Mode { get; init; }

    /// <summary>Where, in printed or own words.</summary>
    public string? Place { get; init; }

    /// <summary>The keys of those who chair it together, persons or organisations.</summary>
    public IReadOnlyList<string> CoChairs { get; init; } = [];

    /// <inheritdoc/>
    public override NameKind NameKind => NameKind.Series;

    /// <summary>How it stands in the journal.</summary>
    internal static MeetingHeld Json(ref JsonMembers json, MeetingHeld? known) => new()
    {
        Key = KeyIn(ref json, known),
        Names = NamesIn(ref json, known),
        IsStub = IsStubIn(ref json, known),
        Series = json.OptionalText("series"u8, known?.Series),
        Ordinal = (int?)json.OptionalNumber("ordinal"u8, known?.Ordinal),
        Date = json.Said("date"u8, known?.Date, JsonTexts.Date),
        EndDate = json.Said("endDate"u8, known?.EndDate, JsonTexts.Date),
        Mode = json.Word("mode"u8, known?.Mode),
        Place = json.OptionalText("place"u8, known?.Place),
        CoChairs = json.OptionalTexts("coChairs"u8, known?.CoChairs) ?? [],
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>A meeting decides something.</summary>
/// <param name="Key">The key of the decision.</param>
/// <param name="Meeting">The key of the meeting that decides.</param>
/// <param name="Text">What is decided, in own or printed words.</param>
public sealed record DecisionTaken(string Key, string Meeting, string Text) : WordedFact
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> OwnWords => [Text];

    /// <summary>The number of the decision in the meeting's record; null where there is none.</summary>
    public string? Number { get; init; }

    /// <summary>Between meetings, by letter.</summary>
    public bool IsAdReferendum { get; init; }

    /// <summary>How it stands in the journal.</summary>
    internal static DecisionTaken Json(ref JsonMembers json, DecisionTaken? known) => new(
        json.Text("key"u8, known?.Key),
        json.Text("meeting"u8, known?.Meeting),
        json.Text("text"u8, known?.Text))
    {
        Number = json.OptionalText("number"u8, known?.Number),
        IsAdReferendum = json.Flag("isAdReferendum"u8, known?.IsAdReferendum),
        WrittenIn = WrittenInIn(ref json, known),
        Wordings = WordingsIn(ref json, known),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>A decision is carried out, or given up.</summary>
/// <param name="Decision">The key of the decision.</param>
/// <param name="Text">What became of it.</param>
public sealed record DecisionClosed(string Decision, string Text) : WordedFact
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> OwnWords => [Text];

    /// <summary>How it stands in the journal.</summary>
    internal static DecisionClosed Json(ref JsonMembers json, DecisionClosed? known) => new(
        json.Text("decision"u8, known?.Decision),
        json.Text("text"u8, known?.Text))
    {
        WrittenIn = WrittenInIn(ref json, known),
        Wordings = WordingsIn(ref json, known),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}
