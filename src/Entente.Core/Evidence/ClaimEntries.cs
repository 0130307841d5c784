namespace Entente.Core;

/// <summary>
/// An extractor proposes a claim. A claim that names a person is sealed whole, quote included, with the keys of the
/// persons it names; the span stays open.
/// </summary>
/// <param name="Key">The key of the claim.</param>
/// <param name="Document">The key of the document.</param>
/// <param name="Type">The type of the claim, as <c>amount</c>.</param>
/// <param name="Extractor">The version of the extractor.</param>
public sealed record ClaimProposed(string Key, string Document, string Type, string Extractor) : Fact
{
    /// <summary>The claim, where it names no person.</summary>
    public Claim? Open { get; init; }

    /// <summary>The claim, where it names a person.</summary>
    public Sealed? Sealed { get; init; }

    /// <summary>What the version of an extractor begins with where a language model proposed.</summary>
    public const string ModelPrefix = "model ";

    /// <summary>Whether a language model proposed it: it waits for a person, and no rule of acceptance takes
    /// it.</summary>
    public bool IsOfModel() => Extractor.StartsWith(ModelPrefix, StringComparison.Ordinal);

    /// <summary>How it stands in the journal.</summary>
    internal static ClaimProposed Json(ref JsonMembers json, ClaimProposed? known) => new(
        json.Text("key"u8, known?.Key),
        json.Text("document"u8, known?.Document),
        json.Text("type"u8, known?.Type),
        json.Text("extractor"u8, known?.Extractor))
    {
        Open = json.OptionalClaim("open"u8, known?.Open),
        Sealed = json.OptionalObject("sealed"u8, known?.Sealed, Sealed.Json),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>What a person says of a proposed claim.</summary>
public enum ClaimVerdict
{
    /// <summary>It is in the document, as proposed.</summary>
    Accepted,

    /// <summary>It is in the document, with other fields than proposed.</summary>
    Corrected,

    /// <summary>It is not in the document, or is of no use.</summary>
    Rejected,

    /// <summary>Not now.</summary>
    Deferred,

    /// <summary>It says two things, and other claims of the same sentence stand for it.</summary>
    Split,

    /// <summary>It says what another claim says, which stands for both.</summary>
    Merged,
}

/// <summary>A verdict on a proposed claim. What the claim was read as are the entries that name it.</summary>
/// <param name="Of">The key of the claim.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record ClaimJudged(string Of, ClaimVerdict Verdict) : Fact
{
    /// <summary>Why, in the words of who judged; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>The claim as corrected, where it names no person.</summary>
    public Claim? Open { get; init; }

    /// <summary>The claim as corrected, where it names a person.</summary>
    public Sealed? Sealed { get; init; }

    /// <summary>
    /// The key of the rule of acceptance that gave it, in the name of the author; null where a person judged.
    /// </summary>
    public string? Rule { get; init; }

    /// <summary>
    /// Whether it was given to a document's claims as a whole, without a look at each: it says nothing of how right
    /// proposals are.
    /// </summary>
    public bool IsUnseen { get; init; }

    /// <summary>The keys of the claims into which it was split; null where it was not.</summary>
    public IReadOnlyList<string>? SplitInto { get; init; }

    /// <summary>The key of the claim that says the same and stands; null where none does.</summary>
    public string? SameAs { get; init; }

    /// <summary>How it stands in the journal.</summary>
    internal static ClaimJudged Json(ref JsonMembers json, ClaimJudged? known) => new(
        json.Text("of"u8, known?.Of),
        json.Word("verdict"u8, known?.Verdict))
    {
        Reason = json.OptionalText("reason"u8, known?.Reason),
        Open = json.OptionalClaim("open"u8, known?.Open),
        Sealed = json.OptionalObject("sealed"u8, known?.Sealed, Sealed.Json),
        Rule = json.OptionalText("rule"u8, known?.Rule),
        IsUnseen = json.Flag("isUnseen"u8, known?.IsUnseen),
        SplitInto = json.OptionalTexts("splitInto"u8, known?.SplitInto),
        SameAs = json.OptionalText("sameAs"u8, known?.SameAs),
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}
