using System.Buffers;
using System.Text;

namespace Entente.Evidence;

/// <summary>
/// One sentence of the body with what was marked in it. Positions are those of the folded text. The encoded form has
/// one sign for each mention and a space after each item; patterns meet it.
/// </summary>
internal sealed class MarkedSentence
{
    private readonly List<(int At, int Start, int End)> _items = [];
    private List<WordHit> _words = [];
    private WordsByList? _byList;

    public MarkedSentence(PageText page, int start, int end, int index)
    {
        (Page, Start, End, Index) = (page, start, end, index);
        FirstToken = page.Tokens.IndexAt(start);
        EndToken = page.Tokens.IndexAt(end);
    }

    public PageText Page { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>Its number in the article, from 0.</summary>
    public int Index { get; }

    /// <summary>The number of its paragraph.</summary>
    public int Paragraph { get; init; }

    /// <summary>Whether it is a heading rather than running text.</summary>
    public bool IsHeading { get; init; }

    public int FirstToken { get; }

    public int EndToken { get; }

    /// <summary>The sentence before it in the article, headings left out.</summary>
    public MarkedSentence? Previous { get; init; }

    /// <summary>The words of the language's lists that stand in it.</summary>
    public List<WordHit> Words
    {
        get => _words;
        set => (_words, _byList) = (value, new WordsByList(Page.Language.Lexicon, value));
    }

    /// <summary>Every name in it, those inside other mentions too.</summary>
    public List<Mention> Names { get; set; } = [];

    /// <summary>The outermost mentions in order; they do not overlap.</summary>
    public List<Mention> Marked { get; private set; } = [];

    /// <summary>Dates, ordinals, numbers, amounts and shares in order.</summary>
    public List<Mention> Figures { get; set; } = [];

    /// <summary>The funds and facilities that are named.</summary>
    public List<Mention> Funds { get; set; } = [];

    /// <summary>Institutions that are not known, by their nouns.</summary>
    public List<Mention> Organisations { get; set; } = [];

    /// <summary>The plans, policies, statements and agreements that are named.</summary>
    public List<Mention> Frameworks { get; set; } = [];

    /// <summary>The lists in it, found once; null before.</summary>
    public List<List<(int Start, int End)>>? Lists { get; set; }

    /// <summary>What tells of money given, received or of a kind, found once; null before.</summary>
    public List<WordHit>? CuesVerbFirst { get; set; }

    /// <summary>The same where verbs come last.</summary>
    public List<WordHit>? CuesVerbLast { get; set; }

    /// <summary>Persons and offices.</summary>
    public List<Officer> Officers { get; set; } = [];

    /// <summary>The meetings that are named in it.</summary>
    public List<MeetingMention> Meetings { get; set; } = [];

    /// <summary>What patterns meet.</summary>
    public string Encoded { get; private set; } = " ";

    /// <summary>Which words may stand in what patterns meet.</summary>
    public WordBits Items { get; private set; } = NoItems;

    private const int ItemBits = 11;

    private static readonly WordBits NoItems = new(ItemBits);

    /// <summary>The kinds of its marks, by <see cref="MentionSigns.BitOf"/>.</summary>
    public int Kinds { get; private set; }

    /// <summary>
    /// Whether white space parts it from what stands around it, so that its figures read the same without that; digits
    /// at its end could be grouped with others behind them.
    /// </summary>
    public bool IsApart
    {
        get
        {
            var text = Page.Folded.Lower;
            return End > Start && (Start == 0 || char.IsWhiteSpace(text[Start - 1]))
                && (End == text.Length || (char.IsWhiteSpace(text[End]) && !char.IsDigit(text[End - 1])));
        }
    }

    /// <summary>The sentence in small letters.</summary>
    public string Lower => Page.Folded.Lower[Start..End];

    /// <summary>Takes the outermost mentions and encodes.</summary>
    public void Mark(List<Mention> marked)
    {
        Marked = marked;
        Kinds = 0;
        Items = new WordBits(ItemBits);
        _items.Clear();
        _items.EnsureCapacity(EndToken - FirstToken);
        var text = new StringBuilder(" ", End - Start + EndToken - FirstToken + 1);
        var next = 0;
        for (var token = FirstToken; token < EndToken; token++)
        {
            var at = Page.Tokens.Tokens[token];
            while (next < marked.Count && marked[next].End <= at.Start)
            {
                next++;
            }
            if (next < marked.Count && marked[next].Start <= at.Start)
            {
                if (_items.Count == 0 || _items[^1].Start != marked[next].Start)
                {
                    _items.Add((text.Length, marked[next].Start, marked[next].End));
                    var sign = MentionSigns.Of(marked[next].Kind);
                    Kinds |= MentionSigns.BitOf(sign);
                    text.Append(sign).Append(' ');
                }
                continue;
            }
            if (NameMarker.ClosingOf(this, token) is { } close && IsShortForm(token, close))
            {
                token = close;
                continue;
            }
            _items.Add((text.Length, at.Start, at.End));
            text.Append(Page.Tokens.Lower(token)).Append(' ');
            Items.Add(Page.Tokens.Lower(token));
        }
        Encoded = text.ToString();
    }

    /// <summary>The short form in brackets is no word of the sentence ("assistance (ODA) to").</summary>
    private bool IsShortForm(int open, int close)
    {
        var (start, end) = (Page.Tokens.Tokens[open].Start, Page.Tokens.Tokens[close].End);
        var inside = Page.Folded.Cased.AsSpan(start, end - start);
        return close > open + 1 && inside.IndexOfAnyInRange('A', 'Z') == 1 && !inside.ContainsAnyInRange('0', '9')
            && !Marked.Exists(m => m.Start >= start && m.End <= end && !m.IsName);
    }

    /// <summary>The folded range of a range of the encoded form; null where it holds no item.</summary>
    public (int Start, int End)? SpanOf(int from, int to)
    {
        var first = _items.FindIndex(i => i.At >= from);
        var last = _items.FindLastIndex(i => i.At < to);
        return first < 0 || last < first ? null : (_items[first].Start, _items[last].End);
    }

    /// <summary>The words of one list, in order; none overlap.</summary>
    public ListedWords Of(string section) => new(List(section));

    /// <summary>The words of one list between two places.</summary>
    public ListedWords Of(string section, int start, int end)
    {
        var words = List(section);
        var first = 0;
        while (first < words.Count && words[first].Start < start)
        {
            first++;
        }
        var behind = first;
        while (behind < words.Count && words[behind].End <= end)
        {
            behind++;
        }
        return new ListedWords(words.Slice(first, behind - first));
    }

    /// <summary>Whether a word of the list stands between two places.</summary>
    public bool Has(string section, int start, int end)
    {
        foreach (var word in List(section))
        {
            if (word.Start >= start && word.End <= end)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The word of a list that ends right before a place; null where none does.</summary>
    public WordHit? Before(string section, int at)
    {
        foreach (var word in List(section))
        {
            if (word.End <= at && IsBlank(word.End, at))
            {
                return word;
            }
        }
        return null;
    }

    /// <summary>The word of a list that begins right after a place; null where none does.</summary>
    public WordHit? After(string section, int at)
    {
        foreach (var word in List(section))
        {
            if (word.Start >= at && IsBlank(at, word.Start))
            {
                return word;
            }
        }
        return null;
    }

    private ArraySegment<WordHit> List(string section) => _byList?[section] ?? ArraySegment<WordHit>.Empty;

    /// <summary>The word of a list that marks a place: before it, or after it where heads stand last.</summary>
    public WordHit? Marker(string section, int start, int end) =>
        Before(section, start) ?? (Page.Language.IsVerbLast || Page.Language.IsUnspaced ? After(section, end) : null);

    /// <summary>Whether nothing but white space and quotation marks stands between two places.</summary>
    public bool IsBlank(int start, int end) =>
        start == end || (start < end && !Page.Folded.Lower.AsSpan(start, end - start).ContainsAnyExcept(Blanks));

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\"'");

    /// <summary>The text between two places of the document in small letters; empty where they overlap.</summary>
    public ReadOnlySpan<char> Between(int start, int end) =>
        Page.Folded.Lower.AsSpan(start, Math.Max(0, end - start));

    /// <summary>The text between two places of the document with its capitals; empty where they overlap.</summary>
    public ReadOnlySpan<char> CasedBetween(int start, int end) =>
        Page.Folded.Cased.AsSpan(start, Math.Max(0, end - start));

    /// <summary>How many words stand between two places.</summary>
    public int WordsBetween(int start, int end) => Math.Max(0, Page.Tokens.WordsBetween(start, end));

    /// <summary>
    /// Whether so many words at most stand between two places, and no sign that parts clauses; places that
    /// overlap have nothing between them and are not near.
    /// </summary>
    public bool IsNear(int start, int end, int words) => start <= end && WordsBetween(start, end) <= words
        && !Page.Folded.Lower.AsSpan(start, end - start).ContainsAny(ClauseEnds);

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:.");

    /// <summary>The characters as printed, without white space and quotation marks around them.</summary>
    public string Printed(int start, int end) => Page.Printed(start, end);
}
