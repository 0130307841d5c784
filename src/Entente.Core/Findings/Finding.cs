using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>
/// How much a finding matters. <see cref="Error"/> and <see cref="Critical"/> make a command end with 1.
/// </summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing has to be done.</summary>
    Advisory,

    /// <summary>Probably wrong, or known with less certainty than it looks.</summary>
    Warning,

    /// <summary>Wrong: what was asked for is not done, or not taken over.</summary>
    Error,

    /// <summary>The account itself cannot be trusted or used until this is mended.</summary>
    Critical,
}

/// <summary>One named argument of a finding: a string, a number, a date, never a sentence.</summary>
/// <param name="Name">The name by which the sentence at the edge asks for it.</param>
/// <param name="Value">The value, formatted at the edge in the reader's language.</param>
public sealed record FindingArgument(string Name, object Value);

/// <summary>
/// Where something was found: a file or document, with line and column from 1, or a span, or an entry.
/// </summary>
/// <param name="Source">A file's path, a document's key, a stream's name.</param>
/// <param name="LineNumber">Line from 1; null where lines do not apply.</param>
/// <param name="ColumnNumber">Column from 1; null where columns do not apply.</param>
/// <param name="Span">The place in a document's text.</param>
/// <param name="EntrySequence">The number of the entry in its stream, from 1.</param>
public sealed record Place(
    string Source, int? LineNumber = null, int? ColumnNumber = null, TextSpan? Span = null, long? EntrySequence = null);

/// <summary>
/// What is wrong with data, as a value: a stable code, arguments, severity and place. The sentence (what, where,
/// what to do) is made at the edge, in the reader's language. A programmer's mistake throws instead.
/// </summary>
/// <param name="Code">A code of <see cref="FindingCodes.All"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Where">Where it was found; null where there is no place but the request itself.</param>
/// <param name="Arguments">What the sentence needs, by name.</param>
public sealed record Finding(
    string Code, Severity Severity, Place? Where, ImmutableArray<FindingArgument> Arguments)
{
    /// <summary>Makes a finding of a registered code, with that code's severity.</summary>
    /// <exception cref="ArgumentException">The code is not in <see cref="FindingCodes.All"/>.</exception>
    public static Finding Of(string code, Place? where, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        var builder = ImmutableArray.CreateBuilder<FindingArgument>(arguments.Length);
        foreach (var (name, value) in arguments)
        {
            builder.Add(new FindingArgument(name, value));
        }
        return new Finding(code, FindingCodes.SeverityOf(code), where, builder.MoveToImmutable());
    }

    /// <summary>The value of an argument, or null where the finding has none of that name.</summary>
    public object? this[string name] => Arguments.FirstOrDefault(a => a.Name == name)?.Value;

    /// <summary>Whether the finding stands in the way: severity error or critical.</summary>
    public bool IsFault => Severity >= Severity.Error;
}
