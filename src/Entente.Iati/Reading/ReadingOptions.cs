namespace Entente.Iati;

/// <summary>How files are read.</summary>
public sealed record ReadingOptions
{
    /// <summary>How much of anything is read.</summary>
    public ReadingLimits Limits { get; init; } = ReadingLimits.Default;

    /// <summary>
    /// Whether each activity and organisation is given as its record, which takes more time than reading its text;
    /// where only findings are wanted, it is not needed.
    /// </summary>
    public bool HasRecords { get; init; } = true;

    /// <summary>
    /// Whether what is read is held against schema, codelists and rules, which takes more time than reading. Findings
    /// about the file as a text are given in any case.
    /// </summary>
    public bool HasChecks { get; init; } = true;

    /// <summary>The day behind which the future begins, for rules about it; null for today, in UTC.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>
    /// The version whose schema a file is held against, whatever it states itself; null for its own. It decides on
    /// <see cref="FileEnded.IsSchemaValid"/> alone.
    /// </summary>
    public string? SchemaVersion { get; init; }

    /// <summary>The codelists that files are held against; those that ship by default.</summary>
    public CodelistSet Codelists { get; init; } = CodelistSet.Shipped;

    /// <summary>
    /// Whether <see cref="ElementRead.Title"/> and <see cref="ElementRead.Reporter"/> are given with each element.
    /// </summary>
    public bool HasNames { get; init; }

    /// <summary>
    /// The identifiers of registered publishers, of which some rules about identifiers are not asked; none by default,
    /// since this library has no list of them.
    /// </summary>
    public IReadOnlySet<string> Publishers { get; init; } = new HashSet<string>();

    /// <summary>
    /// Takes what an element holds, on the thread that reads: the tree is used again for the next element. What it
    /// gives becomes <see cref="ElementRead.Content"/>.
    /// </summary>
    internal Func<NodeTree, object?>? TakeTree { get; init; }
}
