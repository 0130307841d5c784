using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Entente.Core;

/// <summary>Names one entry of the journal: its stream and its number in the stream, from 1.</summary>
/// <param name="Stream">The stream's name.</param>
/// <param name="Sequence">The entry's number, from 1.</param>
public readonly record struct EntryRef(string Stream, long Sequence)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Stream}#{Sequence}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EntryRef entry)
    {
        entry = default;
        var hash = text?.LastIndexOf('#') ?? -1;
        if (hash <= 0 || !long.TryParse(
            text.AsSpan(hash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) || sequence < 1)
        {
            return false;
        }
        entry = new EntryRef(text![..hash], sequence);
        return true;
    }

    /// <summary>How it stands in the journal.</summary>
    internal static EntryRef Json(ref JsonMembers json, EntryRef known) => new(
        json.Text("stream"u8, known.Stream),
        json.Number("sequence"u8, known.Sequence));
}

/// <summary>
/// What an entry of the journal states: a fact, never a command, so that a rule that changes later does not rewrite
/// the past. Facts are immutable; a correction is a new fact that names what it corrects.
/// </summary>
public abstract record Fact
{
    /// <summary>The entry that this one takes the place of; null where it corrects nothing.</summary>
    public EntryRef? Corrects { get; init; }

    /// <summary>
    /// The claim that this fact was read from when the claim was accepted; null where no claim stands behind.
    /// </summary>
    public string? Claim { get; init; }

    private protected static EntryRef? CorrectsIn(ref JsonMembers json, Fact? known) =>
        json.OptionalPart("corrects"u8, known?.Corrects, EntryRef.Json);

    private protected static string? ClaimIn(ref JsonMembers json, Fact? known) =>
        json.OptionalText("claim"u8, known?.Claim);
}

/// <summary>A fact that brings something with a key and names into the account.</summary>
public abstract record EntityFact : Fact
{
    /// <summary>The key, unique in the workspace: small letters, digits, hyphens.</summary>
    public required string Key { get; init; }

    /// <summary>Its names in several languages, with aliases.</summary>
    public Names Names { get; init; } = Names.None;

    /// <summary>
    /// Whether it was made from a name that the workspace did not know, and waits to be completed or merged.
    /// </summary>
    public bool IsStub { get; init; }

    /// <summary>What kind of thing bears the names, as documents are matched against it.</summary>
    public abstract NameKind NameKind { get; }

    private protected static string KeyIn(ref JsonMembers json, EntityFact? known) =>
        json.Text("key"u8, known?.Key);

    private protected static Names NamesIn(ref JsonMembers json, EntityFact? known) =>
        json.OptionalObject("names"u8, known?.Names, Names.Json) ?? Names.None;

    private protected static bool IsStubIn(ref JsonMembers json, EntityFact? known) =>
        json.Flag("isStub"u8, known?.IsStub);
}

/// <summary>An entry is taken back: from then on nobody who knows of it counts the named entries.</summary>
/// <param name="Targets">The entries that are taken back.</param>
/// <param name="Reason">Why, in the words of who did it.</param>
public sealed record EntriesWithdrawn(IReadOnlyList<EntryRef> Targets, string Reason) : Fact
{
    /// <summary>How it stands in the journal.</summary>
    internal static EntriesWithdrawn Json(ref JsonMembers json, EntriesWithdrawn? known) => new(
        json.List("targets"u8, known?.Targets, EntryRef.Json),
        json.Text("reason"u8, known?.Reason))
    {
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>A further name of something that the account has.</summary>
/// <param name="Of">The key of what bears the name.</param>
/// <param name="Names">The further forms.</param>
public sealed record NameAdded(string Of, Names Names) : Fact
{
    /// <summary>How it stands in the journal.</summary>
    internal static NameAdded Json(ref JsonMembers json, NameAdded? known) => new(
        json.Text("of"u8, known?.Of),
        json.Object("names"u8, known?.Names, Names.Json))
    {
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>What was taken for two is one: from here on the stub stands for what it was merged into.</summary>
/// <param name="Stub">The key that gives way.</param>
/// <param name="Into">The key that stays.</param>
/// <param name="Reason">Why they are the same.</param>
public sealed record StubMerged(string Stub, string Into, string Reason) : Fact
{
    /// <summary>How it stands in the journal.</summary>
    internal static StubMerged Json(ref JsonMembers json, StubMerged? known) => new(
        json.Text("stub"u8, known?.Stub),
        json.Text("into"u8, known?.Into),
        json.Text("reason"u8, known?.Reason))
    {
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}

/// <summary>How two facts or things stand to each other, so that nothing counts twice and nothing gets lost.</summary>
public enum LinkKind
{
    /// <summary>Says again what the other said: counts once.</summary>
    Restates,

    /// <summary>Is a sum that contains the other: the other counts within it.</summary>
    Includes,

    /// <summary>Takes the place of the other.</summary>
    Supersedes,

    /// <summary>Goes on under another name.</summary>
    Continues,

    /// <summary>Is a part of the other.</summary>
    PartOf,

    /// <summary>Was reached by taking known parts from the other: checking the other with it is circular.</summary>
    ResidualOf,
}

/// <summary>A link between two keys.</summary>
/// <param name="From">The key that stands in the relation.</param>
/// <param name="Kind">The relation.</param>
/// <param name="To">The key it stands in relation to.</param>
public sealed record LinkMade(string From, LinkKind Kind, string To) : Fact
{
    /// <summary>How it stands in the journal.</summary>
    internal static LinkMade Json(ref JsonMembers json, LinkMade? known) => new(
        json.Text("from"u8, known?.From),
        json.Word("kind"u8, known?.Kind),
        json.Text("to"u8, known?.To))
    {
        Corrects = CorrectsIn(ref json, known),
        Claim = ClaimIn(ref json, known),
    };
}
