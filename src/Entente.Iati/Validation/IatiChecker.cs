using System.Globalization;

namespace Entente.Iati;

/// <summary>How files are checked.</summary>
/// <param name="Today">The day by which the future begins.</param>
public sealed record CheckOptions(DateOnly Today)
{
    /// <summary>
    /// The identifiers of registered publishers, of which some rules about identifiers are not asked; none by default,
    /// since this library has no list of them.
    /// </summary>
    public IReadOnlySet<string> Publishers { get; init; } = new HashSet<string>();

    /// <summary>The codelists that files are held against; those that ship by default.</summary>
    public CodelistSet Codelists { get; init; } = CodelistSet.Shipped;

    /// <summary>
    /// The version whose schema a file is held against, whatever it states itself; null for its own. It decides on
    /// <see cref="CheckedFile.IsSchemaValid"/> alone.
    /// </summary>
    public string? SchemaVersion { get; init; }
}

/// <summary>
/// Checks files against the schema, the codelists and the rules of the IATI Standard, and gives the same ids as the
/// official validator; what it does not look at has ids that begin with E.
/// </summary>
public static class IatiChecker
{
    /// <summary>The versions of the Standard that files can be held against, oldest first.</summary>
    public static IReadOnlyList<string> Versions => FileStructures.Versions;

    /// <summary>Checks a file.</summary>
    /// <param name="open">Opens the file, which is read once, or twice where <paramref name="options"/> name a
    /// schema; what it gives is closed.</param>
    /// <param name="options">How it is checked.</param>
    /// <exception cref="ArgumentException">The schema's version is none of <see cref="Versions"/>.</exception>
    public static CheckedFile Check(Func<TextReader> open, CheckOptions options)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(options);
        if (options.SchemaVersion is { } version && !Versions.Contains(version, StringComparer.Ordinal))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"There is no version {version}."), nameof(options));
        }
        var facts = new RuleFacts(options.Today, options.Publishers, IdentifierLists.Codes)
        {
            Codelists = options.Codelists,
        };
        var found = FileCheck.Run(open(), facts, ReadingLimits.Default);
        return options.SchemaVersion is { } asked && found.IsWellFormed
            ? found with { IsSchemaValid = SchemaPass.IsValid(open(), asked) }
            : found;
    }
}
