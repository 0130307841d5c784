using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>A claim with its key in the account.</summary>
/// <param name="Key">The claim's key.</param>
/// <param name="Claim">The claim, as proposed or corrected.</param>
public readonly record struct KeyedClaim(string Key, Claim Claim);

/// <summary>What reading a document's claims needs beside the account.</summary>
public sealed record ReadingContext
{
    /// <summary>The key of the document.</summary>
    public required string Document { get; init; }

    /// <summary>The key of the document whose text it copies; null where it is nobody's copy.</summary>
    public string? CopyOf { get; init; }

    /// <summary>When the document was published; unknown where nothing says it.</summary>
    public PartialDate Published { get; init; }

    /// <summary>The first day on which what it says was known; null: the day of recording.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>ISO 639-1 code of the document's language, for the names of stubs.</summary>
    public string Language { get; init; } = NameForm.NoLanguage;

    /// <summary>The key of the partnership whose account this is.</summary>
    public required string Partnership { get; init; }

    /// <summary>The key of the person who accepts.</summary>
    public required string Author { get; init; }

    /// <summary>All claims of the document, in the order of its text.</summary>
    public required ImmutableArray<KeyedClaim> Claims { get; init; }

    /// <summary>The persons whom the document names, short forms included; their names go into no open entry.</summary>
    public ImmutableArray<string> Persons { get; init; } = [];

    /// <summary>
    /// Where the document turns to something new: the first code points of the sentences that begin a paragraph and say
    /// with no word that they go on with the meeting told of last. The default: not known.
    /// </summary>
    public ImmutableArray<int> Turns { get; init; }

    /// <summary>Names that ship with the program: countries and large institutions, in several languages.</summary>
    public ImmutableArray<KnownName> ShippedNames { get; init; } = [];
}
