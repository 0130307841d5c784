namespace Entente.Core;

/// <summary>What the source prints, where it differs from what is read, or says more.</summary>
/// <param name="Text">The figure as printed.</param>
/// <param name="Period">The period as printed, in ISO form.</param>
/// <param name="Unit">The counted thing as printed.</param>
public sealed record Printed(string? Text = null, string? Period = null, string? Unit = null)
{
    /// <summary>How it stands in the journal.</summary>
    internal static Printed Json(ref JsonMembers json, Printed? known) => new(
        json.OptionalText("text"u8, known?.Text),
        json.OptionalText("period"u8, known?.Period),
        json.OptionalText("unit"u8, known?.Unit));
}

/// <summary>How a printed figure was read: the rule, whether that is an inference, and why.</summary>
/// <param name="Rule">The key of the rule of reading, or <c>by-hand</c>.</param>
/// <param name="IsInferred">Whether the source does not say it outright.</param>
/// <param name="Reason">The key of the reason, or the words of the person who chose.</param>
/// <param name="ChosenBy">The key of the person who chose another rule than the default one; null where the rule is
/// the default.</param>
public sealed record Reading(string Rule, bool IsInferred = false, string? Reason = null, string? ChosenBy = null)
{
    /// <summary>How it stands in the journal.</summary>
    internal static Reading Json(ref JsonMembers json, Reading? known) => new(
        json.Text("rule"u8, known?.Rule),
        json.Flag("isInferred"u8, known?.IsInferred),
        json.OptionalText("reason"u8, known?.Reason),
        json.OptionalText("chosenBy"u8, known?.ChosenBy));
}

/// <summary>How final a figure of money is.</summary>
public enum Certainty
{
    /// <summary>Not said.</summary>
    Unstated,

    /// <summary>Certified by who answers for it.</summary>
    Certified,

    /// <summary>Interim, not final.</summary>
    Interim,

    /// <summary>An estimate.</summary>
    Estimate,
}

/// <summary>
/// A source reports a figure. Stocks and targets have a day, flows a period; an unknown value is a report too ("no
/// yearly figure was found"), and its source is the one that leaves it open.
/// </summary>
/// <param name="Quantity">The key of the quantity in the catalogue.</param>
/// <param name="Scope">What it is about.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Value">The value.</param>
public sealed record FigureReported(string Quantity, Scope Scope, Unit Unit, Measure Value) : WordedFact
{
    /// <summary>
    /// What it is about where that is a subject in words; why it was read so; the figure and the unit as printed: those
    /// that there are, in this order.
    /// </summary>
    public override IReadOnlyList<string> OwnWords =>
    [
        .. new[]
        {
            Scope.Kind == ScopeKind.Subject ? Scope.Key : null, Reading?.Reason, Printed?.Text, Printed?.Unit,
        }.OfType<string>(),
    ];

    /// <summary>A key by which links name this figure; null where none does.</summary>
    public string? Key { get; init; }

    /// <summary>The stage of money; null for what is no money.</summary>
    public MoneyStage? Stage { get; init; }

    /// <summary>The day of a stock or target; unknown where the source gives none.</summary>
    public PartialDate At { get; init; }

    /// <summary>The period of a flow; both ends included.</summary>
    public Period? Over { get; init; }

    /// <summary>The state that the source counts (<c>ongoing</c>, <c>approved</c>); null where it names none.</summary>
    public string? State { get; init; }

    /// <summary>What the source prints.</summary>
    public Printed? Printed { get; init; }

    /// <summary>How it was read.</summary>
    public Reading? Reading { get; init; }

    /// <summary>Certified, interim or estimate, where it applies.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>Who gives, for contributions and aid; the key.</summary>
    public string? From { get; init; }

    /// <summary>
    /// The quantity, scope and base year of which a multiplier is a multiple, where they are not known.
    /// </summary>
    public bool IsBaseUnknown { get; init; }

    /// <summary>How it stands in the journal.</summary>
    internal static FigureReported Json(ref JsonMembers json, FigureReported? known) => new(
        json.Text("quantity"u8, known?.Quantity),
        json.Said("scope"u8, known?.Scope, JsonTexts.Scope),
        json.Said("unit"u8, known?.Unit, JsonTexts.Unit),
        json.Part("value"u8, known?.Value, Measure.Json))
    {
        Key = json.OptionalText("key"u8, known?.Key),
        Stage = json.OptionalWord("stage"u8, known?.Stage),
        At = json.Said("at"u8, known?.At, JsonTexts.Date),
        Over = json.OptionalSaid("over"u8, known?.Over, JsonTexts.Period),
        State = json.OptionalText("state"u8, known?.State),
        Printed = json.OptionalObject("printed"u8, known?.Printed, Printed.Json),
        Reading = json.OptionalObject("reading"u8, known?.Reading, Reading.Json),
        Certainty = json.Word("certainty"u8, known?.Certainty),
        From = json.OptionalText("from"u8, known?.From),
        IsBaseUnknown = json.Flag("isBaseUnknown"u8, known?.IsBaseUnknown),
        WrittenIn = WrittenInIn(ref json, known),
        Wordings = WordingsIn(ref json, known),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>Somebody chooses which of several reports is shown first; the others stay.</summary>
/// <param name="Figure">The id of the chosen figure.</param>
/// <param name="Reason">Why.</param>
public sealed record FigureChosen(string Figure, string Reason) : Fact
{
    /// <summary>How it stands in the journal.</summary>
    internal static FigureChosen Json(ref JsonMembers json, FigureChosen? known) => new(
        json.Text("figure"u8, known?.Figure),
        json.Text("reason"u8, known?.Reason))
    {
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}
