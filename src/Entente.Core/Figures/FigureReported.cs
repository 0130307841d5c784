namespace Entente.Core;

/// <summary>What the source prints, where it differs from what is read, or says more.</summary>
/// <param name="Text">The figure as printed.</param>
/// <param name="Period">The period as printed, in ISO form.</param>
/// <param name="Unit">The counted thing as printed.</param>
public sealed record Printed(string? Text = null, string? Period = null, string? Unit = null);

/// <summary>How a printed figure was read: the rule, whether that is an inference, and why.</summary>
/// <param name="Rule">The key of the rule of reading, or <c>by-hand</c>.</param>
/// <param name="IsInferred">Whether the source does not say it outright.</param>
/// <param name="Reason">The key of the reason, or the words of the person who chose.</param>
/// <param name="ChosenBy">The key of the person who chose another rule than the default one; null where the rule is
/// the default.</param>
public sealed record Reading(string Rule, bool IsInferred = false, string? Reason = null, string? ChosenBy = null);

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
}

/// <summary>Somebody chooses which of several reports is shown first; the others stay.</summary>
/// <param name="Figure">The id of the chosen figure.</param>
/// <param name="Reason">Why.</param>
public sealed record FigureChosen(string Figure, string Reason) : Fact;
