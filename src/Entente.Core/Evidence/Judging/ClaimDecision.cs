using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>What a person decides about one proposed claim.</summary>
/// <param name="Claim">The key of the claim.</param>
/// <param name="Verdict">Accepted, corrected, rejected or deferred.</param>
public sealed record ClaimDecision(string Claim, ClaimVerdict Verdict)
{
    /// <summary>
    /// The entry of the verdict that the person saw; null where the claim was open. Where another one stands there now,
    /// somebody else judged meanwhile.
    /// </summary>
    public EntryRef? Seen { get; init; }

    /// <summary>The claim as corrected; needed for a correction, null for every other verdict.</summary>
    public Claim? Corrected { get; init; }

    /// <summary>The key of the rule by which the claim is read; null: the default.</summary>
    public string? Rule { get; init; }

    /// <summary>Why, in the words of who judges; null where nothing is said.</summary>
    public string? Reason { get; init; }

    /// <summary>What the names that the account does not know stand for.</summary>
    public ImmutableArray<StubChoice> Merges { get; init; } = [];
}

/// <summary>A name that reading makes a stub of stands for something that the account has.</summary>
/// <param name="Stub">The key that the stub would get.</param>
/// <param name="Into">The key of what it stands for.</param>
public readonly record struct StubChoice(string Stub, string Into);

/// <summary>
/// What judging gives: the very drafts that are to be recorded together, or the findings that refuse it.
/// </summary>
/// <param name="Drafts">What is recorded, in order; empty where it is refused.</param>
/// <param name="Findings">Why it is refused.</param>
public sealed record Judgement(ImmutableArray<Draft> Drafts, ImmutableArray<Finding> Findings)
{
    /// <summary>
    /// The keys of other claims that are open again, because what they were read as rests on what is taken back.
    /// </summary>
    public ImmutableArray<string> Reopened { get; init; } = [];

    /// <summary>Whether it can be recorded.</summary>
    public bool IsAllowed => !Findings.Any(f => f.IsFault);

    /// <summary>Refused, with the reasons.</summary>
    public static Judgement Refuse(params ImmutableArray<Finding> findings) => new([], findings);
}
