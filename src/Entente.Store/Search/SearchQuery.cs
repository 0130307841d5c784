using System.Collections.Immutable;

namespace Entente.Store;

/// <summary>
/// What somebody asks for: words that must all be there, and phrases in double quotes whose words follow each other.
/// Everything else that is typed is plain text; no sign and no word has a meaning of its own.
/// </summary>
public sealed class SearchQuery
{
    /// <summary>How many words and phrases count; what is typed behind them does not.</summary>
    public const int MaxParts = 24;

    /// <summary>How many characters of a question count.</summary>
    public const int MaxLength = 500;

    /// <summary>
    /// From so many letters on, a word of plain letters also finds the words that it begins: <c>fund</c>,
    /// <c>funds</c>. A word with diacritics is a whole one.
    /// </summary>
    private const int PrefixLetters = 4;

    private readonly ImmutableArray<Part> _parts;
    private readonly ImmutableArray<Clause> _clauses;

    private SearchQuery(string typed, ImmutableArray<Part> parts, bool isCut)
    {
        Typed = typed;
        IsCut = isCut;
        _parts = parts;
        _clauses = [.. Clauses(parts)];
    }

    /// <summary>What was typed.</summary>
    public string Typed { get; }

    /// <summary>Whether there is nothing in it that could be looked for.</summary>
    public bool IsEmpty => _parts.IsEmpty;

    /// <summary>Whether more was typed than counts.</summary>
    public bool IsCut { get; }

    /// <summary>Whether a diacritic was typed, so that texts which have it too come first.</summary>
    internal bool HasMarks => _parts.Any(p => p.HasMarks);

    /// <summary>Reads what was typed; any string is a question.</summary>
    public static SearchQuery Of(string? typed)
    {
        var text = typed ?? "";
        var counted = text.Length > MaxLength ? text[..MaxLength] : text;
        var parts = Split(counted).Select(p => PartOf(p.Text, p.IsPhrase)).Where(p => p.Terms.Length > 0).ToList();
        return new SearchQuery(
            text, [.. parts.Take(MaxParts)], parts.Count > MaxParts || text.Length > MaxLength);
    }

    /// <summary>The stretches of a text, in UTF-16 units, that the question found there, in order and apart.</summary>
    public IReadOnlyList<(int Start, int End)> Marks(string text)
    {
        var terms = SearchTerms.Of(text);
        var found = new List<(int Start, int End)>();
        foreach (var part in _parts)
        {
            for (var at = 0; at + part.Terms.Length <= terms.Count; at++)
            {
                if (Fits(part.Terms, part.IsBegun, terms, at) is { } end)
                {
                    found.Add((terms[at].Start, end));
                }
            }
        }
        // Another form is marked where the word itself does not stand.
        foreach (var variant in _clauses.SelectMany(c => c.Variants))
        {
            for (var at = 0; found.Count < _parts.Length && at + variant.Terms.Length <= terms.Count; at++)
            {
                if (Fits(variant.Terms, variant.IsBegun, terms, at) is { } end)
                {
                    found.Add((terms[at].Start, end));
                }
            }
        }
        return Joined(found);
    }

    /// <summary>The question in the words of the index: each part folded, the last word of a part as begun.</summary>
    internal string Folded(bool withBegun) => Expression(p => p.Expression(withMarks: false, withBegun));

    /// <summary>The question in the words of the index, with diacritics where some were typed.</summary>
    internal string Exact() => Expression(p => p.Expression(p.HasMarks, withBegun: false));

    /// <summary>The question in the words of the index, each word also in its other spellings and forms.</summary>
    internal string Varied() => string.Join(" AND ", _clauses.Select(c => c.Expression()));

    private string Expression(Func<Part, string> ofPart) => string.Join(" AND ", _parts.Select(ofPart));

    private static Part PartOf(string text, bool isPhrase)
    {
        ImmutableArray<SearchTerm> terms = [.. SearchTerms.Of(text)];
        return new Part(terms, isPhrase) { Forms = isPhrase ? [] : WordVariants.FormsOf(terms) };
    }

    /// <summary>The parts, those together that spell one word, with the other ways to write it.</summary>
    private static IEnumerable<Clause> Clauses(ImmutableArray<Part> parts)
    {
        for (var at = 0; at < parts.Length;)
        {
            var (count, spellings) = (1, ImmutableArray<WordVariant>.Empty);
            for (var many = Math.Min(WordVariants.MostWords, parts.Length - at); many > 0 && spellings.IsEmpty; many--)
            {
                var words = parts.AsSpan(at, many).ToArray();
                spellings = words.Any(w => w.IsPhrase) ? [] : WordVariants.SpellingsOf(words.SelectMany(w => w.Terms));
                count = spellings.IsEmpty ? 1 : many;
            }
            yield return new Clause([.. parts.AsSpan(at, count)], spellings);
            at += count;
        }
    }

    /// <summary>The phrase of FTS5 that finds terms, the last of which may go on.</summary>
    private static string Phrase(string column, IEnumerable<string> terms, bool mayGoOn) =>
        $"{{{column}}} : \"{string.Join(' ', terms)}\"{(mayGoOn ? " *" : "")}";

    /// <summary>Where the stretch ends that fits some terms and begins at a place; null where none does.</summary>
    private static int? Fits(ImmutableArray<SearchTerm> asked, bool isBegun, List<SearchTerm> terms, int at)
    {
        for (var i = 0; i < asked.Length; i++)
        {
            var mayGoOn = i == asked.Length - 1 && (isBegun || asked[i].EndsRun);
            if (mayGoOn
                ? !terms[at + i].Plain.StartsWith(asked[i].Plain, StringComparison.Ordinal)
                : terms[at + i].Plain != asked[i].Plain)
            {
                return null;
            }
        }
        var last = terms[at + asked.Length - 1];
        return asked[^1].EndsRun ? last.FirstEnd : last.End;
    }

    /// <summary>Words between blanks, and what stands between two double quotes; a quote alone is plain text.</summary>
    private static IEnumerable<(string Text, bool IsPhrase)> Split(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (IsQuote(text[at]) && EndOfPhrase(text, at + 1) is { } end)
            {
                yield return (text[(at + 1)..end], true);
                at = end + 1;
                continue;
            }
            var next = at + 1;
            while (next < text.Length && !char.IsWhiteSpace(text[next]) && !IsQuote(text[next]))
            {
                next++;
            }
            yield return (text[at..next], false);
            at = next;
        }
    }

    private static int? EndOfPhrase(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (IsQuote(text[at]))
            {
                return at;
            }
        }
        return null;
    }

    private static bool IsQuote(char sign) => sign is '"' or '“' or '”' or '„' or '«' or '»' or '＂';

    private static List<(int Start, int End)> Joined(List<(int Start, int End)> stretches)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var (start, end) in stretches.Order())
        {
            if (joined.Count > 0 && start <= joined[^1].End)
            {
                joined[^1] = (joined[^1].Start, Math.Max(end, joined[^1].End));
            }
            else
            {
                joined.Add((start, end));
            }
        }
        return joined;
    }

    /// <summary>A word or phrase.</summary>
    private sealed record Part(ImmutableArray<SearchTerm> Terms, bool IsPhrase)
    {
        /// <summary>Whether its last word may be the beginning of a longer one.</summary>
        public bool IsBegun { get; } = !IsPhrase && Terms is [.., { EndsRun: false } last]
            && last.Plain == last.Exact && last.Plain.Length >= PrefixLetters && last.Plain.All(char.IsAsciiLetter);

        public bool HasMarks { get; } = Terms.Any(t => t.Plain != t.Exact);

        /// <summary>Other forms of the word: without its ending.</summary>
        public ImmutableArray<WordVariant> Forms { get; init; } = [];

        /// <summary>
        /// A phrase of FTS5. Terms are letters, digits and pictures only, so that none can close the quotes in which
        /// it stands.
        /// </summary>
        public string Expression(bool withMarks, bool withBegun) => Phrase(
            withMarks ? "exact" : "plain", Terms.Select(t => withMarks ? t.Exact : t.Plain),
            Terms[^1].EndsRun || (withBegun && IsBegun));
    }

    /// <summary>Words that spell one, or one word, with the other ways to write it.</summary>
    private sealed record Clause(ImmutableArray<Part> Parts, ImmutableArray<WordVariant> Spellings)
    {
        public IEnumerable<WordVariant> Variants => Spellings.Concat(Parts.SelectMany(p => p.Forms));

        /// <summary>The words as they were typed, each or one of its forms; or another spelling of them all.</summary>
        public string Expression()
        {
            var typed = string.Join(" AND ", Parts.Select(p => AnyOf(
                p.Expression(withMarks: false, withBegun: true), p.Forms)));
            return AnyOf(Parts.Length == 1 ? typed : $"({typed})", Spellings);
        }

        private static string AnyOf(string first, ImmutableArray<WordVariant> others) => others.IsEmpty
            ? first
            : $"({first} OR {string.Join(" OR ", others.Select(o => Phrase(
                "plain", o.Terms.Select(t => t.Plain), o.IsBegun || o.Terms[^1].EndsRun)))})";
    }
}
