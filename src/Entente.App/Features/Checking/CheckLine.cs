using System.Text.Json.Serialization;
using Entente.Iati;

namespace Entente.App.Features.Checking;

/// <summary>A finding, as a line of results has it.</summary>
/// <param name="Id">The official id, or an own one that begins with E.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Identifier">The activity or organisation it belongs to; <c>file</c> for the file as a whole.</param>
/// <param name="Line">The line, from 1; 0 where it has no place of its own.</param>
/// <param name="Column">The column, from 1; 0 where it has no place of its own.</param>
/// <param name="Path">The path of the element or attribute; null where it has none.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Mend">How to mend it.</param>
internal sealed record CheckLineFinding(
    string Id, string Severity, string Category, string Identifier, int Line, int Column, string? Path,
    string Message, string Mend)
{
    /// <summary>A finding in a language.</summary>
    public static CheckLineFinding Of(IatiFinding finding, string language) => new(
        finding.Id, Keys.Of(finding.Severity), finding.Category, finding.Identifier, finding.LineNumber,
        finding.ColumnNumber, finding.Path.Length == 0 ? null : finding.Path,
        IatiMessages.Say(finding, language), IatiMessages.Mend(finding, language));
}

/// <summary>What checking a file gave, as one line of results.</summary>
/// <param name="File">The path as given, joined with what was found below it.</param>
/// <param name="FileType">The root that makes it an IATI file; null where it is none.</param>
/// <param name="Version">The version it states; null where it states none.</param>
/// <param name="WellFormed">Whether it is well-formed XML.</param>
/// <param name="SchemaValid">Whether it keeps the schema; null where it was not held against one.</param>
/// <param name="Valid">Whether the official validator calls it valid; null where not all of it was read.</param>
/// <param name="Findings">What was found, in the order of the file; each is made when it is asked for.</param>
/// <param name="Summary">How many findings there are.</param>
internal sealed record CheckLine(
    string File,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? FileType,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Version,
    bool WellFormed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? SchemaValid,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] bool? Valid,
    IEnumerable<CheckLineFinding> Findings, SeverityCounts Summary)
{
    /// <summary>What checking a file gave, in a language.</summary>
    public static CheckLine Of(CheckedIatiFile file, string language) => new(
        file.File, FileTypeOf(file.Kind), file.Version, file.IsWellFormed, file.IsSchemaValid, file.IsValid,
        file.Findings.Select(f => CheckLineFinding.Of(f, language)), file.Counts);

    /// <summary>The root of files of a kind; null where a file is of none.</summary>
    public static string? FileTypeOf(FileKind? kind) => kind switch
    {
        FileKind.Activities => "iati-activities",
        FileKind.Organisations => "iati-organisations",
        _ => null,
    };
}
