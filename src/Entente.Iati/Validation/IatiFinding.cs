namespace Entente.Iati;

/// <summary>How much a finding matters. Source: the grading of the official validator.</summary>
public enum FindingSeverity
{
    /// <summary>Worth looking at.</summary>
    Advisory,

    /// <summary>Probably wrong.</summary>
    Warning,

    /// <summary>Wrong.</summary>
    Error,

    /// <summary>The file is not valid, or cannot be read.</summary>
    Critical,
}

/// <summary>What was found in a file.</summary>
/// <param name="Id">The official id, or an own one that begins with E.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Category">What it is about, in the official words.</param>
/// <param name="Identifier">The activity or organisation it belongs to; <c>file</c> for the file as a whole,
/// <c>noIdentifier</c> where there is none.</param>
/// <param name="LineNumber">The line, from 1; 0 where it has no place of its own.</param>
/// <param name="ColumnNumber">The column, from 1; 0 where it has no place of its own.</param>
/// <param name="Path">The path of the element or attribute; empty where it has none.</param>
/// <param name="Value">What stands there; empty where nothing does.</param>
/// <param name="Expected">What is wanted instead: a list, a form, names; empty where the id says it all.</param>
public sealed record IatiFinding(
    string Id, FindingSeverity Severity, string Category, string Identifier, int LineNumber, int ColumnNumber,
    string Path, string Value, string Expected)
{
    /// <summary>
    /// In which way a file departs from the schema, such as <c>element-missing</c>, or why it has no version, where the
    /// id alone does not say it; empty where it does.
    /// </summary>
    public string Detail { get; init; } = "";

    /// <summary>The identifier of what belongs to the file as a whole.</summary>
    internal const string WholeFile = "file";

    /// <summary>The identifier of what has none.</summary>
    internal const string NoIdentifier = "noIdentifier";

    /// <summary>
    /// The finding as one of this library alone, where the official validator would not have come so far: its id
    /// behind an E, and never critical.
    /// </summary>
    internal IatiFinding AsOwn() => Id[0] == 'E' ? this : this with
    {
        Id = "E" + Id,
        Severity = Severity == FindingSeverity.Critical ? FindingSeverity.Error : Severity,
    };
}
