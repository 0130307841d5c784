using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Entente.Core;

/// <summary>
/// Reads the small notation in which a finance officer can keep or check an account: one statement a line, with its
/// day in front and its details indented below; <c>;</c> begins a comment. It is described in docs/NOTATION.md.
/// </summary>
public static class NotationReader
{
    /// <summary>
    /// The statements of a text; what is none gives a finding with its line, and the rest is read on.
    /// </summary>
    public static (ImmutableArray<Directive> Directives, ImmutableArray<Finding> Findings) Read(string file,
        string text)
    {
        var directives = ImmutableArray.CreateBuilder<Directive>();
        var findings = ImmutableArray.CreateBuilder<Finding>();
        Directive? open = null;
        var properties = ImmutableArray.CreateBuilder<Property>();
        var lineNumber = 0;
        foreach (var line in text.EnumerateLines())
        {
            lineNumber++;
            if (!TrySplit(line, out var words))
            {
                findings.Add(Finding.Of("notation.quote-open", new Place(file, lineNumber)));
                continue;
            }
            if (words.Length == 0)
            {
                continue;
            }
            if (line[0] is ' ' or '\t')
            {
                if (open is null)
                {
                    findings.Add(Finding.Of("notation.property-alone", new Place(file, lineNumber),
                        ("property", words[0].Text)));
                    continue;
                }
                properties.Add(new Property(words[0].Text, words[1..], lineNumber));
                continue;
            }
            Close();
            open = Open(file, lineNumber, words, findings);
        }
        Close();
        return (directives.ToImmutable(), findings.ToImmutable());

        void Close()
        {
            if (open is not null)
            {
                directives.Add(open with { Properties = properties.ToImmutable() });
            }
            properties.Clear();
            open = null;
        }
    }

    private static Directive? Open(
        string file, int lineNumber, ImmutableArray<Word> words, ImmutableArray<Finding>.Builder findings)
    {
        Period? time = null;
        if (!words[0].IsQuoted && BeginsATime(words[0].Text))
        {
            var period = PartialDate.TryParse(words[0].Text, out var date) ? Period.Of(date) : default;
            if (period == default && !Period.TryParse(words[0].Text, out period))
            {
                findings.Add(Finding.Of("notation.time", new Place(file, lineNumber, 1), ("text", words[0].Text)));
                return null;
            }
            time = period;
            words = words[1..];
        }
        if (words.Length == 0)
        {
            findings.Add(Finding.Of("notation.no-kind", new Place(file, lineNumber)));
            return null;
        }
        return new Directive(file, lineNumber, time, words[0].Text, words[1..], []);
    }

    private static bool BeginsATime(string word) =>
        word[0] is (>= '0' and <= '9') or '<' or '>' or '.' || word.StartsWith("XXXX", StringComparison.Ordinal);

    private static bool TrySplit(ReadOnlySpan<char> line, out ImmutableArray<Word> words)
    {
        var list = ImmutableArray.CreateBuilder<Word>();
        words = [];
        for (var i = 0; i < line.Length;)
        {
            if (char.IsWhiteSpace(line[i]))
            {
                i++;
                continue;
            }
            if (line[i] == ';')
            {
                break;
            }
            var start = i;
            if (line[i] == '"')
            {
                if (!TryQuoted(line, ref i, out var quoted))
                {
                    return false;
                }
                list.Add(new Word(quoted, start + 1, IsQuoted: true));
                continue;
            }
            while (i < line.Length && !char.IsWhiteSpace(line[i]))
            {
                i++;
            }
            list.Add(new Word(line[start..i].ToString(), start + 1, IsQuoted: false));
        }
        words = list.ToImmutable();
        return true;
    }

    private static bool TryQuoted(ReadOnlySpan<char> line, ref int i, out string text)
    {
        var quoted = new StringBuilder();
        text = "";
        for (i++; i < line.Length; i++)
        {
            if (line[i] == '\\' && Escaped(line[(i + 1)..]) is { } escaped)
            {
                quoted.Append(escaped.Sign);
                i += escaped.Length;
            }
            else if (line[i] == '"')
            {
                i++;
                text = quoted.ToString();
                return true;
            }
            else
            {
                quoted.Append(line[i]);
            }
        }
        return false;
    }

    /// <summary>
    /// The sign that stands behind a backslash: a quote, a backslash, an end of line, or four hexadecimal digits behind
    /// <c>u</c>; null for what is no such sign.
    /// </summary>
    private static (char Sign, int Length)? Escaped(ReadOnlySpan<char> rest) => rest switch
    {
        ['"' or '\\', ..] => (rest[0], 1),
        ['n', ..] => ('\n', 1),
        ['r', ..] => ('\r', 1),
        ['u', _, _, _, _, ..] when ushort.TryParse(
            rest[1..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) => ((char)code, 5),
        _ => null,
    };
}
