using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Patterns of one section, compiled. A pattern reads like the sentence it meets: words stand for themselves,
/// <c>{money}</c> for what was marked before, <c>&lt;section&gt;</c> for any word of a list, <c>(a|b)</c> for either,
/// <c>[a]</c> for what may be missing, <c>~</c> for up to four words, <c>~~</c> for up to fifteen, <c>{*x}</c> for
/// words
/// up to a sign of punctuation, <c>{**x}</c> for words and commas. <c>:label</c> names what is taken out.
/// </summary>
internal sealed class PatternSet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    private readonly ImmutableArray<Pattern> _patterns;

    private PatternSet(ImmutableArray<Pattern> patterns) => _patterns = patterns;

    /// <summary>Compiles the patterns of a section.</summary>
    /// <exception cref="FormatException">A pattern is not in the notation.</exception>
    public static PatternSet Compile(Language language, string section) =>
        new([.. language[section].Select(form => Pattern.Compile(language, form))]);

    /// <summary>Every place where a pattern meets a sentence, pattern by pattern.</summary>
    public IEnumerable<PatternHit> Find(MarkedSentence sentence)
    {
        for (var i = 0; i < _patterns.Length; i++)
        {
            if (_patterns[i].CanMeet(sentence))
            {
                return Find(sentence, i);
            }
        }
        return [];
    }

    private IEnumerable<PatternHit> Find(MarkedSentence sentence, int first)
    {
        for (var i = first; i < _patterns.Length; i++)
        {
            var pattern = _patterns[i];
            if (i > first && !pattern.CanMeet(sentence))
            {
                continue;
            }
            foreach (var match in Matches(pattern, sentence.Encoded))
            {
                yield return new PatternHit(pattern.Key, match, sentence);
            }
        }
    }

    /// <summary>A foreign text that makes a pattern run long is a text that it does not meet.</summary>
    private static List<Match> Matches(Pattern pattern, string encoded)
    {
        var found = new List<Match>();
        try
        {
            for (var match = pattern.Regex.Match(encoded); match.Success; match =
                pattern.Regex.Match(encoded, match.Index + match.Length - 1))
            {
                found.Add(match);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            return found;
        }
        return found;
    }

    private sealed record Pattern(
        string Key, Regex Regex, ImmutableArray<int> Kinds, ImmutableArray<string> Required,
        ImmutableArray<OneOf> AnyOf)
    {
        /// <summary>The places of the required words in <see cref="MarkedSentence.Items"/>.</summary>
        private readonly ImmutableArray<int> _places = [.. Required
            .SelectMany(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(w => WordBits.Place(w))];

        /// <summary>Whether the sentence has what the pattern cannot do without: most sentences have not.</summary>
        public bool CanMeet(MarkedSentence sentence)
        {
            foreach (var kinds in Kinds)
            {
                if ((sentence.Kinds & kinds) == 0)
                {
                    return false;
                }
            }
            foreach (var place in _places)
            {
                if (!sentence.Items.MayHave(place))
                {
                    return false;
                }
            }
            var encoded = sentence.Encoded;
            foreach (var required in Required)
            {
                if (!encoded.Contains(required, StringComparison.Ordinal))
                {
                    return false;
                }
            }
            foreach (var choices in AnyOf)
            {
                if (!choices.StandsIn(sentence))
                {
                    return false;
                }
            }
            return true;
        }

        public static Pattern Compile(Language language, WordForm form)
        {
            var writer = new PatternWriter(language, form.Text);
            var expression = writer.Write();
            return new Pattern(
                form.Key, new Regex(expression, RegexOptions.CultureInvariant, Limit), writer.Kinds, writer.Required,
                writer.AnyOf);
        }
    }
}

/// <summary>Words one of which must stand in a sentence: a few are sought one by one, many all at once.</summary>
internal sealed class OneOf(ImmutableArray<string> words)
{
    private const int Few = 10;
    private const int Many = 60;

    private readonly SearchValues<string>? _many =
        words.Length > Few ? SearchValues.Create(words.AsSpan(), StringComparison.Ordinal) : null;

    /// <summary>The places of the first words in <see cref="MarkedSentence.Items"/>.</summary>
    private readonly int[] _places =
        [.. words.Select(w => WordBits.Place(w.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0])).Distinct()];

    public bool StandsIn(MarkedSentence sentence)
    {
        if (_places.Length <= Many && !MayStandIn(sentence.Items))
        {
            return false;
        }
        if (_many is not null)
        {
            return sentence.Encoded.AsSpan().ContainsAny(_many);
        }
        foreach (var word in words)
        {
            if (sentence.Encoded.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private bool MayStandIn(WordBits items)
    {
        foreach (var place in _places)
        {
            if (items.MayHave(place))
            {
                return true;
            }
        }
        return false;
    }
}

/// <summary>A pattern that met a sentence.</summary>
internal sealed record PatternHit(string Key, Match Match, MarkedSentence Sentence)
{
    /// <summary>Where the whole stands, in the folded text.</summary>
    public (int Start, int End) Span => Sentence.SpanOf(Match.Index + 1, Match.Index + Match.Length) ?? (0, 0);

    /// <summary>Where a labelled part stands; null where it is missing.</summary>
    public (int Start, int End)? this[string label] =>
        Match.Groups[label] is { Success: true } group ? Sentence.SpanOf(group.Index, group.Index + group.Length)
            : null;

    /// <summary>The marked mention of a labelled part; null where it is missing.</summary>
    public Mention? Mention(string label) =>
        this[label] is var (start, end) ? Sentence.Marked.FirstOrDefault(m => m.Start >= start && m.End <= end) : null;

    /// <summary>The printed words of a labelled part; null where it is missing.</summary>
    public string? Printed(string label) => this[label] is var (start, end) ? Sentence.Printed(start, end) : null;
}

/// <summary>
/// Writes the regular expression of one pattern, over a sentence whose items are each followed by a space.
/// </summary>
internal sealed class PatternWriter(Language language, string pattern)
{
    private const string Word = "[^ ,;:.…()!?]+ ";
    private const string WordOrComma = "[^ ;.…!?]+ ";

    private readonly ImmutableArray<int>.Builder _kinds = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<string>.Builder _required = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<OneOf>.Builder _anyOf = ImmutableArray.CreateBuilder<OneOf>();

    private int _at;

    /// <summary>
    /// Of each mention of the pattern, the kinds one of which a sentence must have; see
    /// <see cref="MentionSigns.BitOf"/>.
    /// </summary>
    public ImmutableArray<int> Kinds => _kinds.ToImmutable();

    /// <summary>The words that a sentence must contain for the pattern to meet it.</summary>
    public ImmutableArray<string> Required => _required.ToImmutable();

    /// <summary>Of each group of choices, the words one of which a sentence must contain.</summary>
    public ImmutableArray<OneOf> AnyOf => _anyOf.ToImmutable();

    public string Write()
    {
        var text = Sequence('\0', top: true);
        return _at == pattern.Length ? " " + text : throw Wrong("a bracket closes that was not opened");
    }

    private string Sequence(char close, bool top)
    {
        var written = new StringBuilder();
        while (_at < pattern.Length && pattern[_at] != close && pattern[_at] != '|')
        {
            switch (pattern[_at])
            {
                case ' ':
                    _at++;
                    break;
                case '(':
                    written.Append("(?:").Append(Alternatives(')', top)).Append(')');
                    break;
                case '[':
                    written.Append("(?:").Append(Alternatives(']', top: false)).Append(")?");
                    break;
                case '{':
                    written.Append(Mention(top));
                    break;
                case '<':
                    written.Append(Class(top));
                    break;
                case '~':
                    written.Append(Gap());
                    break;
                default:
                    written.Append(Words(top));
                    break;
            }
        }
        return written.ToString();
    }

    private string Alternatives(char close, bool top)
    {
        _at++;
        var start = _at;
        var choices = new List<string> { Sequence(close, top: false) };
        while (_at < pattern.Length && pattern[_at] == '|')
        {
            _at++;
            choices.Add(Sequence(close, top: false));
        }
        if (_at >= pattern.Length)
        {
            throw Wrong($"'{close}' is missing");
        }
        if (top)
        {
            Note(pattern[start.._at]);
        }
        _at++;
        return string.Join('|', choices);
    }

    /// <summary>
    /// Notes the words that choices begin with; where one begins otherwise, they can be met by anything.
    /// </summary>
    private void Note(string choices)
    {
        var firsts = choices.Split('|').Select(FirstWords).ToList();
        if (firsts.TrueForAll(f => f.Length > 0))
        {
            NeedOneOf(firsts.Select(f => " " + f));
        }
    }

    private void NeedOneOf(IEnumerable<string> words) => _anyOf.Add(new OneOf([.. words.Distinct()]));

    private static readonly SearchValues<char> Notation = SearchValues.Create("()[]{}<>~");

    private static string FirstWords(string choice) =>
        string.Concat(choice.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .TakeWhile(w => !w.AsSpan().ContainsAny(Notation)).Select(w => Items(w.ToLowerInvariant())));

    private string Mention(bool top)
    {
        var (name, label) = Braced('{', '}');
        if (name[0] == '*')
        {
            var item = name.StartsWith("**", StringComparison.Ordinal) ? WordOrComma : Word;
            var last = pattern.AsSpan(_at).TrimStart(" )]|").IsEmpty;
            return $"(?<{name.TrimStart('*')}>(?:{item}){{1,40}}{(last ? "" : "?")})";
        }
        var signs = MentionSigns.Of(name) ?? throw Wrong($"there is no mention '{name}'");
        if (top)
        {
            _kinds.Add(signs.Aggregate(0, (kinds, sign) => kinds | MentionSigns.BitOf(sign)));
        }
        var one = signs.Length == 1 ? Regex.Escape(signs) : "[" + signs + "]";
        return label is null ? one + " " : $"(?<{label}>{one} )";
    }

    private string Class(bool top)
    {
        var (name, label) = Braced('<', '>');
        var forms = language[name];
        if (forms.IsEmpty)
        {
            throw Wrong($"the section '{name}' is empty");
        }
        var choices = forms.Select(f => Items(f.Text.ToLowerInvariant())).Distinct().OrderByDescending(f => f.Length)
            .ToList();
        if (top && choices.TrueForAll(c => c.Length > 0))
        {
            NeedOneOf(choices);
        }
        var either = "(?:" + string.Join('|', choices.Select(Regex.Escape)) + ")";
        return label is null ? either : $"(?<{label}>{either})";
    }

    private string Gap()
    {
        _at++;
        if (_at < pattern.Length && pattern[_at] == '~')
        {
            _at++;
            return Gap(language, 15);
        }
        return Gap(language, 4);
    }

    /// <summary>Up to so many words; where each syllable is an item, a word is three of them.</summary>
    private static string Gap(Language language, int words) =>
        "(?:[^ ;.…!?]+ ){0," + (language.IsVerbLast || language.IsUnspaced ? words * 3 : words) + "}?";

    private string Words(bool top)
    {
        var start = _at;
        while (_at < pattern.Length
            && pattern[_at] is not (' ' or '(' or ')' or '[' or ']' or '{' or '<' or '|' or '~'))
        {
            _at++;
        }
        if (_at == start)
        {
            throw Wrong($"'{pattern[_at]}' stands alone");
        }
        var items = Items(pattern[start.._at].ToLowerInvariant());
        if (top)
        {
            _required.Add(" " + items);
        }
        return Regex.Escape(items);
    }

    private (string Name, string? Label) Braced(char open, char close)
    {
        var end = pattern.IndexOf(close, _at);
        if (end < 0)
        {
            throw Wrong($"'{open}' is not closed");
        }
        var inside = pattern[(_at + 1)..end];
        _at = end + 1;
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (inside, null) : (inside[..colon], inside[(colon + 1)..]);
    }

    private static string Items(string words) =>
        string.Concat(TokenText.Cut(words).Select(t => words[t.Start..t.End] + " "));

    private FormatException Wrong(string what) => new($"The pattern '{pattern}' is not in the notation: {what}.");
}
