using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>A word of the notation, and the column where it begins, from 1.</summary>
/// <param name="Text">The word, without its quotes.</param>
/// <param name="ColumnNumber">Where it begins.</param>
/// <param name="IsQuoted">Whether it stands in quotes.</param>
public readonly record struct Word(string Text, int ColumnNumber, bool IsQuoted);

/// <summary>An indented line under a directive: a name and its words.</summary>
/// <param name="Name">The name.</param>
/// <param name="Words">What follows the name.</param>
/// <param name="LineNumber">The line, from 1.</param>
public sealed record Property(string Name, ImmutableArray<Word> Words, int LineNumber);

/// <summary>
/// One statement of the notation: a time where it has one, what it is, its words, and the indented lines under it.
/// </summary>
/// <param name="File">The name of the file.</param>
/// <param name="LineNumber">The line, from 1.</param>
/// <param name="Time">The day or period in front; null where there is none.</param>
/// <param name="Kind">The word that says what it is.</param>
/// <param name="Words">What follows on the line.</param>
/// <param name="Properties">The indented lines.</param>
public sealed record Directive(
    string File, int LineNumber, Period? Time, string Kind, ImmutableArray<Word> Words,
        ImmutableArray<Property> Properties)
{
    /// <summary>Where it stands.</summary>
    public Place Place => new(File, LineNumber);
}
