using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Entente.Evidence;

/// <summary>
/// Counts how deep tags nest before they are parsed: a parser's tree of a hundred thousand levels ends the process.
/// What
/// seems too deep is counted again with more care; it may be too high in the end, never too low.
/// </summary>
internal static class Nesting
{
    /// <summary>Elements that do not nest in themselves without another around them, or never hold anything.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = Names(
        "area base br col embed hr img input link meta param source track wbr p li td tr th dt dd option thead tbody "
        + "tfoot colgroup html head body");

    /// <summary>What drawings are made of: such an element may close itself.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Drawn = Names(
        "path circle ellipse rect line polygon polyline g use defs stop lineargradient radialgradient clippath mask "
        + "symbol");

    /// <summary>What holds letters only, whatever they are, up to its end.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Texts = Names(
        "textarea title style xmp iframe noframes noembed noscript plaintext");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(string names) =>
        names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a page may nest deeper.</summary>
    public static bool IsDeeper(string html, int limit) => IsDeeperByTags(html, limit) && new Count(html).IsOver(limit);

    /// <summary>
    /// Counts every tag, also those that scripts and comments hold as text, as long as each ends what was opened last.
    /// </summary>
    private static bool IsDeeperByTags(string html, int limit)
    {
        var depth = 0;
        var open = new (int Start, int Stop)[limit];
        for (var i = 0; i < html.Length; i++)
        {
            i = html.IndexOf('<', i);
            if (i < 0 || i + 1 >= html.Length)
            {
                return false;
            }
            var (start, stop) = NameAt(html, i);
            if (stop == start || Flat.Contains(html.AsSpan(start, stop - start)))
            {
                continue;
            }
            if (html[i + 1] != '/')
            {
                depth++;
                if (depth > limit)
                {
                    return true;
                }
                open[depth - 1] = (start, stop);
            }
            // An end of what is not open ends nothing; what is open inside another may end with it, or not.
            else if (depth == 0 || !html.AsSpan(open[depth - 1].Start, open[depth - 1].Stop - open[depth - 1].Start)
                .Equals(html.AsSpan(start, stop - start), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
            else
            {
                depth--;
            }
        }
        return false;
    }

    private static bool IsComment(string html, int at) => html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal);

    /// <summary>The last sign of a comment; <c>&lt;!--&gt;</c> is a whole one.</summary>
    private static int EndOfComment(string html, int at)
    {
        var end = html.IndexOf("-->", at + 2, StringComparison.Ordinal);
        var other = html.IndexOf("--!>", at + 4, StringComparison.Ordinal);
        end = end < 0 ? html.Length : end + 2;
        return other < 0 ? end : Math.Min(end, other + 3);
    }

    private static (int Start, int Stop) NameAt(string html, int at)
    {
        var start = at + (html[at + 1] == '/' ? 2 : 1);
        var stop = start;
        while (stop < html.Length && stop - start < 20
            && (char.IsAsciiLetterOrDigit(html[stop]) || html[stop] == '-'))
        {
            stop++;
        }
        return start < html.Length && char.IsAsciiLetter(html[start]) ? (start, stop) : (start, start);
    }

    /// <summary>
    /// The same with the attributes of tags, the text of scripts and the shapes of drawings known for what they are, as
    /// far as it is sure that a parser takes them so.
    /// </summary>
    private sealed class Count(string html)
    {
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _openByName =
            new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        private int _depth;
        private int _drawing;
        private bool _isPlainDrawing;
        private int _depthOfDrawing;

        /// <summary>The element around whose letters are no tags to a parser; they are counted all the same.</summary>
        private string? _text;

        /// <summary>
        /// Whether a parser may take the text of a script for tags, as it does in frames and drawings.
        /// </summary>
        private bool _scriptsAreTags = html.Contains("<frameset", StringComparison.OrdinalIgnoreCase)
            || html.Contains("<math", StringComparison.OrdinalIgnoreCase);

        public bool IsOver(int limit)
        {
            for (var i = 0; i < html.Length;)
            {
                i = html.IndexOf('<', i);
                if (i < 0 || i + 1 >= html.Length)
                {
                    return false;
                }
                if (html[i + 1] == '!' && _text is null && IsComment(html, i))
                {
                    i = EndOfComment(html, i) + 1;
                    continue;
                }
                var (start, stop) = NameAt(html, i);
                if (stop == start)
                {
                    // A section of a drawing that is no markup may hold anything.
                    _scriptsAreTags |= _drawing > 0 && html[i + 1] == '!';
                    i++;
                    continue;
                }
                var end = EndOfTag(html, stop);
                Take(html.AsSpan(start, stop - start), html[i + 1] == '/', end);
                if (_depth > limit)
                {
                    return true;
                }
                i = end;
                if (_drawing == 0 && !_scriptsAreTags && _text is null && html[start - 1] == '<'
                    && html.AsSpan(start, stop - start).Equals("script", StringComparison.OrdinalIgnoreCase))
                {
                    var close = html.IndexOf("</script", end, StringComparison.OrdinalIgnoreCase);
                    i = close < 0 ? html.Length : close;
                }
            }
            return false;
        }

        private void Take(ReadOnlySpan<char> name, bool closes, int end)
        {
            if (_text is null && !closes && Texts.Contains(name))
            {
                _text = name.ToString();
            }
            else if (closes && name.Equals(_text, StringComparison.OrdinalIgnoreCase))
            {
                _text = null;
            }
            if (name.Equals("svg", StringComparison.OrdinalIgnoreCase))
            {
                TakeDrawing(closes);
                return;
            }
            if (_drawing > 0 && !Drawn.Contains(name))
            {
                // Other elements may end a drawing, or be inside it: nothing is sure of it any more.
                _isPlainDrawing = false;
                _scriptsAreTags = true;
            }
            if (Flat.Contains(name) || (_drawing > 0 && _isPlainDrawing && end >= 2 && html[end - 2] == '/'))
            {
                return;
            }
            _depth += Step(name, closes);
        }

        /// <summary>An end ends something where an element of its name is open; a parser passes others over.</summary>
        private int Step(ReadOnlySpan<char> name, bool closes)
        {
            ref var open = ref CollectionsMarshal.GetValueRefOrAddDefault(_openByName, name, out _);
            if (!closes)
            {
                open++;
                return 1;
            }
            if (open == 0)
            {
                return 0;
            }
            open--;
            return _depth > 0 ? -1 : 0;
        }

        private void TakeDrawing(bool closes)
        {
            if (!closes)
            {
                _isPlainDrawing = _drawing == 0;
                _depthOfDrawing = _drawing == 0 ? _depth : _depthOfDrawing;
                (_drawing, _depth) = (_drawing + 1, _depth + 1);
                return;
            }
            if (_drawing == 0)
            {
                return;
            }
            _depth = _drawing == 1 && _isPlainDrawing ? _depthOfDrawing : Math.Max(0, _depth - 1);
            _drawing = Math.Max(0, _drawing - 1);
        }

        /// <summary>The place behind a tag whose name ends here; its attributes may hold any sign.</summary>
        private static int EndOfTag(string html, int at)
        {
            var isNamed = false;
            while (at < html.Length)
            {
                var sign = html[at++];
                if (sign == '>')
                {
                    return at;
                }
                if (sign == '/')
                {
                    isNamed = false;
                }
                else if (sign != '=' || !isNamed)
                {
                    isNamed |= !char.IsWhiteSpace(sign);
                }
                else
                {
                    at = EndOfValue(html, at);
                    isNamed = false;
                }
            }
            return at;
        }

        private static int EndOfValue(string html, int at)
        {
            while (at < html.Length && char.IsWhiteSpace(html[at]))
            {
                at++;
            }
            if (at < html.Length && html[at] is '"' or '\'')
            {
                var end = html.IndexOf(html[at], at + 1);
                return end < 0 ? html.Length : end + 1;
            }
            while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>')
            {
                at++;
            }
            return at;
        }
    }
}
