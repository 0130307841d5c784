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
}
