namespace Entente.Core;

/// <summary>How firmly something is promised, firmest first.</summary>
public enum Firmness
{
    /// <summary>Bound: "undertakes to", "commits to".</summary>
    Shall,

    /// <summary>"Will".</summary>
    Will,

    /// <summary>"Will continue to".</summary>
    Continue,

    /// <summary>"Will strive to".</summary>
    Strive,

    /// <summary>"Will explore", "will consider".</summary>
    Explore,

    /// <summary>"Proposes to".</summary>
    Propose,
}

/// <summary>A promise, with or without a figure. It survives a change of the policy's name by links.</summary>
/// <param name="Key">The key of the commitment.</param>
/// <param name="Text">What is promised, in own or printed words.</param>
/// <param name="Firmness">How firmly.</param>
public sealed record CommitmentMade(string Key, string Text, Firmness Firmness) : WordedFact
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> OwnWords => [Text];

    /// <summary>The keys of those who promise.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>The keys of those to whom it is promised.</summary>
    public IReadOnlyList<string> Beneficiaries { get; init; } = [];

    /// <summary>The money promised; null where no sum is promised.</summary>
    public Money? Amount { get; init; }

    /// <summary>
    /// How the money is given, where that is said: <c>cash</c>, <c>in-kind</c>, <c>cash and in-kind</c>.
    /// </summary>
    public string? Form { get; init; }

    /// <summary>The key of the fund or facility it goes to.</summary>
    public string? Fund { get; init; }

    /// <summary>The level to reach, where one is promised: the quantity of the target figure.</summary>
    public string? Quantity { get; init; }

    /// <summary>The level to reach, in <see cref="Unit"/>.</summary>
    public decimal? Target { get; init; }

    /// <summary>The unit of the level to reach.</summary>
    public Unit Unit { get; init; }

    /// <summary>So many times a base that may be unknown.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>Until when; unknown where no day is set.</summary>
    public PartialDate Deadline { get; init; }

    /// <summary>The key of the meeting at which it was made.</summary>
    public string? Meeting { get; init; }

    /// <summary>The key of the plan or policy under which it was made.</summary>
    public string? Framework { get; init; }

    /// <summary>Who says that it was made, where the source attributes it to another.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>How it stands in the journal.</summary>
    internal static CommitmentMade Json(ref JsonMembers json, CommitmentMade? known) => new(
        json.Text("key"u8, known?.Key),
        json.Text("text"u8, known?.Text),
        json.Word("firmness"u8, known?.Firmness))
    {
        Actors = json.OptionalTexts("actors"u8, known?.Actors) ?? [],
        Beneficiaries = json.OptionalTexts("beneficiaries"u8, known?.Beneficiaries) ?? [],
        Amount = json.OptionalPart("amount"u8, known?.Amount, Money.Json),
        Form = json.OptionalText("form"u8, known?.Form),
        Fund = json.OptionalText("fund"u8, known?.Fund),
        Quantity = json.OptionalText("quantity"u8, known?.Quantity),
        Target = json.OptionalDecimal("target"u8, known?.Target),
        Unit = json.Said("unit"u8, known?.Unit, JsonTexts.Unit),
        Multiplier = json.OptionalDecimal("multiplier"u8, known?.Multiplier),
        Deadline = json.Said("deadline"u8, known?.Deadline, JsonTexts.Date),
        Meeting = json.OptionalText("meeting"u8, known?.Meeting),
        Framework = json.OptionalText("framework"u8, known?.Framework),
        AttributedTo = json.OptionalText("attributedTo"u8, known?.AttributedTo),
        WrittenIn = WrittenInIn(ref json, known),
        Wordings = WordingsIn(ref json, known),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>A further source describes a commitment in its own way; disagreement is kept.</summary>
/// <param name="Commitment">The key of the commitment.</param>
/// <param name="Text">How this source describes it.</param>
public sealed record CommitmentDescribed(string Commitment, string Text) : WordedFact
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> OwnWords => [Text];

    /// <summary>How it stands in the journal.</summary>
    internal static CommitmentDescribed Json(ref JsonMembers json, CommitmentDescribed? known) => new(
        json.Text("commitment"u8, known?.Commitment),
        json.Text("text"u8, known?.Text))
    {
        WrittenIn = WrittenInIn(ref json, known),
        Wordings = WordingsIn(ref json, known),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>What became of a promise, so far as a source tells.</summary>
/// <param name="Of">The key of the commitment, decision or target.</param>
/// <param name="Text">What happened, in own or printed words.</param>
public sealed record OutcomeReported(string Of, string Text) : WordedFact
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> OwnWords => [Text];

    /// <summary>How it stands in the journal.</summary>
    internal static OutcomeReported Json(ref JsonMembers json, OutcomeReported? known) => new(
        json.Text("of"u8, known?.Of),
        json.Text("text"u8, known?.Text))
    {
        WrittenIn = WrittenInIn(ref json, known),
        Wordings = WordingsIn(ref json, known),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>The scale on which the keeping of promises is judged; "no evidence" is a verdict of its own.</summary>
public enum CommitmentVerdict
{
    /// <summary>Its day has not come.</summary>
    NotDue,

    /// <summary>Nothing was found.</summary>
    NoEvidence,

    /// <summary>Known not to have begun.</summary>
    NotStarted,

    /// <summary>A small part is done.</summary>
    Limited,

    /// <summary>A large part is done.</summary>
    Substantial,

    /// <summary>Done.</summary>
    Complete,

    /// <summary>Another promise took its place.</summary>
    Superseded,

    /// <summary>Too general to be judged.</summary>
    Generic,
}

/// <summary>Somebody judges how a promise was kept.</summary>
/// <param name="Of">The key of the commitment.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">Why.</param>
public sealed record VerdictGiven(string Of, CommitmentVerdict Verdict, string Reason) : WordedFact
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> OwnWords => [Reason];

    /// <summary>How it stands in the journal.</summary>
    internal static VerdictGiven Json(ref JsonMembers json, VerdictGiven? known) => new(
        json.Text("of"u8, known?.Of),
        json.Word("verdict"u8, known?.Verdict),
        json.Text("reason"u8, known?.Reason))
    {
        WrittenIn = WrittenInIn(ref json, known),
        Wordings = WordingsIn(ref json, known),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}
