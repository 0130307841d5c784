using System.Text.RegularExpressions;
using System.Xml;

namespace Entente.Iati;

/// <summary>
/// What stands before the first element, as far as the parser takes it otherwise than the one of the official
/// validator does.
/// </summary>
internal static partial class Prolog
{
    private const string Read = "1.0";
    private const int LongestDeclaration = 200;

    /// <summary>
    /// Writes version 1.0 in place of another 1.x into the XML declaration, whose length stays; by other versions the
    /// parser stops, and libxml2 does not.
    /// </summary>
    /// <param name="text">The first characters of the file.</param>
    /// <returns>The version that the file states; null where it was left as it is.</returns>
    public static string? TakeVersion(Span<char> text)
    {
        var start = text[..Math.Min(text.Length, LongestDeclaration)];
        if (!start.StartsWith("<?xml") || Version().Match(start.ToString()) is not { Success: true } match
            || match.Groups["version"] is not { Value: not Read } version)
        {
            return null;
        }
        var place = start.Slice(version.Index, version.Length + 1);
        var quote = place[^1];
        place.Fill(' ');
        Read.CopyTo(place);
        place[Read.Length] = quote;
        return version.Value;
    }

    /// <summary>The names of the entities that a document type declares within itself.</summary>
    /// <param name="text">The text from the document type on, as far as it is there.</param>
    public static HashSet<string> EntitiesOf(ReadOnlySpan<char> text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isWithin = false;
        for (var at = 0; at < text.Length; at++)
        {
            var rest = text[at..];
            var end = rest.StartsWith("<!--") ? "-->" : rest.StartsWith("<?") ? "?>"
                : rest[0] is '"' ? "\"" : rest[0] is '\'' ? "'" : "";
            if (end.Length > 0)
            {
                var length = rest[1..].IndexOf(end);
                if (length < 0)
                {
                    break;
                }
                at += length + end.Length;
            }
            else if (rest[0] is '[')
            {
                isWithin = true;
            }
            else if (rest[0] is ']' || (rest[0] is '>' && !isWithin))
            {
                break;
            }
            else if (isWithin && rest.StartsWith("<!ENTITY"))
            {
                var name = rest["<!ENTITY".Length..].TrimStart(" \t\r\n");
                var behind = name.IndexOfAny(" \t\r\n>");
                if (behind > 0 && name[0] is not '%')
                {
                    names.Add(name[..behind].ToString());
                }
            }
        }
        return names;
    }

    /// <summary>
    /// The entity that the parser stopped at, because it has not read where it is declared; else null.
    /// </summary>
    public static string? EntityOf(Exception fault) =>
        fault is XmlException && UndeclaredEntity().Match(fault.Message) is { Success: true } match
            ? match.Groups["name"].Value
            : null;

    [GeneratedRegex(
        """^<\?xml\s+version\s*=\s*(?<quote>["'])(?<version>1\.[0-9]+)\k<quote>""", RegexOptions.ExplicitCapture)]
    private static partial Regex Version();

    [GeneratedRegex("^Reference to undeclared entity '(?<name>[^']+)'", RegexOptions.ExplicitCapture)]
    private static partial Regex UndeclaredEntity();
}
