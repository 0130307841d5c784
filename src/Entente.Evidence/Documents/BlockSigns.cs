using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Entente.Evidence;

/// <summary>What a block looks like, from its words and its form alone.</summary>
internal sealed partial class BlockSigns
{
    /// <summary>A place, a day and an agency take no more letters than this.</summary>
    private const int LongestDateline = 90;

    private const string Closing = ".!?…;:\"”»)\u3002\uFF01\uFF1F\uFF1B\uFF1A\uFF09\u300D\u300F";

    /// <summary>Furniture says what it is in its first words.</summary>
    private const int MostTokens = 60;

    private const int LastTokens = 16;
    private const int LongestCaption = 200;
    private const int LongestNotice = 25;
    private const int LongestOffer = 40;

    private readonly TokenText _text;
    private readonly int _first;
    private readonly int _end;
    private readonly int _start;
    private readonly int _stop;
    private readonly List<WordHit> _hits = [];

    private readonly ImmutableArray<Language> _languages;

    /// <summary>Looks at a block with the words of some languages.</summary>
    /// <param name="block">The block.</param>
    /// <param name="text">The whole text, in which it stands.</param>
    /// <param name="languages">The languages.</param>
    public BlockSigns(TextBlock block, TokenText text, ImmutableArray<Language> languages)
    {
        (Block, _text, _languages) = (block, text, languages);
        (_start, _stop) = (text.Folded.FromOriginal(block.Start), text.Folded.FromOriginal(block.End));
        (_first, _end) = (text.IndexAt(_start), text.IndexAt(_stop));
        foreach (var language in languages)
        {
            language.Furniture.Find(text, _first, Math.Min(_end, _first + MostTokens), _hits);
            // A picture's mark may stand at the end of a long caption.
            if (_end - LastTokens > _first + MostTokens && _end - _first <= LongestCaption)
            {
                language.Furniture.Find(text, _end - LastTokens, _end, _hits);
            }
        }
        Words = text.CountWords(_first, _end);
        EndsClosed = Closing.Contains(block.Text[^1], StringComparison.Ordinal);
        IsUrl = block.Text[0] is 'h' or 'w' && Url().IsMatch(block.Text);
        IsProse = Block.LinkShare < 0.5 && !IsUrl && ReadsAsProse();
        Bars = block.Text.AsSpan().Count(" | ");
        IsSittingDay = Words <= 14 && (Has(':') || Has('\uFF1A')) && StartsWith("sitting-labels");
        _isStamp = Words <= 14 && IsDateStamp() && !IsSittingDay;
        if (_hits.Count > 0)
        {
            IsRelatedHeading = Words <= 9 && IsWholly("related-headings", spare: 2);
            IsMore = Words <= 9 && IsWholly("more-marks", spare: 0);
            IsRelatedHeading |= IsMore;
            IsComment = Words <= 40 && Hits("comment-words") >= (Words <= 8 ? 1 : 2);
            IsShare = Words is > 0 and <= 14 && Covered("share-words") * 5 >= Words * 3 && !IsProse;
            IsTags = Words <= 60 && StartsWith("tag-marks") && Has(':') && !IsProse;
            IsNeighbour = _hits.Exists(h => h.Section == "neighbour-marks" && OpensTitle(h));
            IsNotice = NoticeHits() >= (Words <= LongestNotice ? 1 : 2) && !(IsProse && Words > 60);
            IsOffer = Words <= LongestOffer && _hits.Exists(h => h.Section == "offer-words"
                && (h.Key != "opening" || Before(h).Trim(" -•*(#\"“").IsEmpty));
            IsSource = Words <= 8 && StartsWith("source-marks") && !EndsSentence;
        }
        IsCaption = IsMarkedCaption();
    }

    public TextBlock Block { get; }

    public int Words { get; }

    /// <summary>Whether it ends as a sentence or list does.</summary>
    public bool EndsClosed { get; }

    public bool EndsSentence => Block.Text[^1] is '.' or '!' or '?' or '…' or '"' or '”'
        or '\u3002' or '\uFF01' or '\uFF1F' or '\u300D';

    /// <summary>Whether it reads as running text.</summary>
    public bool IsProse { get; }

    /// <summary>The tokens of the block in the text, from the first up to another.</summary>
    public (int First, int End) Tokens => (_first, _end);

    /// <summary>The letters of the block, small.</summary>
    private ReadOnlySpan<char> Lower => _text.Folded.Lower.AsSpan(_start, _stop - _start);

    private bool ReadsAsProse() => (Words >= 9 && EndsClosed)
        || (Words >= (IsWithoutStops ? 16 : 32) && HasPauses)
        || (Words >= 12 && SentenceInside().IsMatch(Block.Text));

    /// <summary>Whether its script ends sentences with white space rather than a sign.</summary>
    public bool IsWithoutStops => _stop > _start && Syllables.IsUnspaced(Lower[0])
        && !Syllables.IsIdeograph(Lower[0]) && !Syllables.IsKana(Lower[0]);

    /// <summary>Whether commas part it, or white space in a script that writes none between words.</summary>
    private bool HasPauses => Block.Text.Contains(", ", StringComparison.Ordinal)
        || Block.Text.AsSpan().ContainsAny('\uFF0C', '\u3001')
        || (Block.Text.Contains(' ', StringComparison.Ordinal) && IsWithoutStops);

    /// <summary>"Date and time: 9 April", below the name of a meeting.</summary>
    public bool IsSittingDay { get; }

    /// <summary>
    /// "Second Conference of Contributors, Suva, 21 October 2025": whether it names a meeting with its day and no more.
    /// </summary>
    public bool NamesSitting(Language? told) => told is not null && IsStamp && Words >= FewestOfHeadline && !HasClock
        && FullDate() is { Day: not null } && told.Lexicon.Find(_text, _first, _end)
            .Exists(w => w.Section is "meeting-nouns" or "meeting-bodies");

    /// <summary>Whether it reads as a heading or a title of another article.</summary>
    public bool IsHeadline => Words is >= 4 and < 32 && !IsProse && !IsUrl && !IsStamp && !IsSittingDay && !IsShare
        && !IsCaption
        && Block.Text[^1] is not (',' or '\uFF0C' or '\u3001');

    /// <summary>Whether it is a label with what it stands for, as "Venue: Oslo".</summary>
    public bool IsField => Words < 40 && Field().IsMatch(Block.Text) && !StartsWith("title-marks");

    public bool IsListItem => Block.Marking == BlockMarking.ListItem && Block.LinkShare < 0.5
        || ListMark().IsMatch(Block.Text);

    /// <summary>Whether it begins with a mark of a list, or of a headline.</summary>
    public bool HasBullet => IsListItem || Bullets.Contains(Block.Text[0], StringComparison.Ordinal);

    private const string Bullets = "▶►▸▷■□◆◇○◦◎★☆※▲△▣◼➤➢✓✔·ㆍ‣⁃①②③④⑤⑥⑦⑧⑨⑩➊➋➌➍➎➏➐➑➒➓";

    /// <summary>Whether it is a row of a table, a line of a list or a label, with a figure.</summary>
    public bool IsFigures => (IsField || IsListItem || Block.Text.Contains(" | ", StringComparison.Ordinal))
        && Block.Text.AsSpan().ContainsAnyInRange('0', '9');

    public bool IsUrl { get; }

    public bool IsRelatedHeading { get; }

    /// <summary>"Read more": a link from the beginning of a text to all of it.</summary>
    public bool IsMore { get; }

    public bool IsComment { get; }

    public bool IsShare { get; }

    public bool IsTags { get; }

    public bool IsNotice { get; }

    /// <summary>"Subscribe for 1 dollar a month": what a site asks of its readers.</summary>
    public bool IsOffer { get; }

    /// <summary>"Next: ...", "Read also | ...": the title of another page.</summary>
    public bool IsNeighbour { get; }

    public bool IsStamp => _isStamp && !IsRow;

    private readonly bool _isStamp;

    /// <summary>How many bars part it.</summary>
    public int Bars { get; }

    /// <summary>Whether it is a row of a table, as the lines beside it are.</summary>
    public bool IsRow { get; set; }

    /// <summary>Whether a date in ISO form stands at its beginning, after one word at most.</summary>
    public bool BeginsWithDate => LeadingDate().IsMatch(Block.Text);

    public bool IsSource { get; }

    public bool IsCaption { get; }

    /// <summary>Whether it is of a box beside the article's paragraphs that leads to other articles.</summary>
    public bool IsBox { get; set; }

    /// <summary>Whether it is a link from end to end, no sentence and no cell: the headline of another article.
    /// </summary>
    public bool IsLink => Block.LinkShare >= WholeLink && Words >= FewestOfHeadline && !EndsSentence && !IsRow
        && Block.Marking is not (BlockMarking.Row or BlockMarking.Title);

    private const double WholeLink = 0.85;
    private const int FewestOfHeadline = 4;

    /// <summary>Whether nothing of it can be the article's text.</summary>
    public bool IsFurniture => Block.IsOutside || IsFurnitureItself;

    /// <summary>The same, wherever it stands: a title may stand outside the element that holds the text.</summary>
    public bool IsFurnitureItself => IsBox || IsRelatedHeading || IsComment || IsShare || IsTags || IsStamp || IsUrl
        || IsSource || IsNotice || IsOffer || IsNeighbour || Block.IsAside;

    /// <summary>How many sentences end in it, by their stops: a script without any has none.</summary>
    public int Sentences => Stops().Count(Block.Text);

    [GeneratedRegex(@"(?:\p{L}[.!?]|[\p{L}\p{Nd}][\u3002\uFF01\uFF1F])(?=\s|\p{Lo}|$)", RegexOptions.None, 500)]
    private static partial Regex Stops();

    /// <summary>The words of the block, small, for comparing blocks.</summary>
    public IEnumerable<string> WordSet()
    {
        for (var i = _first; i < _end; i++)
        {
            if (_text.Tokens[i].IsWord)
            {
                yield return _text.Lower(i).ToString();
            }
        }
    }

    /// <summary>The words that begin with a capital letter, but the first.</summary>
    public IEnumerable<string> CapitalWords()
    {
        for (var i = _first + 1; i < _end; i++)
        {
            if (_text.Tokens[i].IsWord && _text.IsCapital(i))
            {
                yield return _text.Lower(i).ToString();
            }
        }
    }

    /// <summary>
    /// The date that is printed in the block, the first that has a year and a month; null where there is none.
    /// </summary>
    public DateMark? FullDate()
    {
        if (!Lower.ContainsAnyInRange('0', '9'))
        {
            return null;
        }
        foreach (var language in _languages)
        {
            if (!language.Dates.MayTellYear(Lower))
            {
                continue;
            }
            foreach (var found in language.Dates.Find(_text.Folded.Lower, _start, _stop))
            {
                if (found.Date is { Year: not null, Month: not null })
                {
                    return found.Date;
                }
            }
        }
        return null;
    }

    /// <summary>What follows a source mark at the beginning.</summary>
    public string? AfterSourceMark()
    {
        var mark = _hits.FirstOrDefault(h => h.Section == "source-marks" && _text.IndexAt(h.Start) == _first);
        var rest = mark.End == 0 ? "" : _text.Folded.Cased[mark.End.._stop].Trim(' ', ':', '.', '-');
        return rest.Length == 0 ? null : rest;
    }

    /// <summary>
    /// The name beside a word for who wrote ("By Ana Ruiz, Lima | 12 May"); null where the line tells none.
    /// </summary>
    public string? Byline()
    {
        if (IsProse || Words > LongestByline)
        {
            return null;
        }
        foreach (var mark in _hits.Where(h => h.Section == "byline-marks"))
        {
            var cased = _text.Folded.Cased;
            var name = mark.Key == "behind"
                ? Tail().Match(cased[_start..mark.Start]).Value
                : Before(mark).TrimEnd() is [] or [.., '|' or '/' or '·' or '•' or ')' or ']']
                    ? Head().Match(cased[mark.End.._stop]).Groups["name"].Value : "";
            if (name.Trim() is { Length: > 1 and <= LongestName } known
                && (char.IsUpper(known[0]) || Syllables.IsSingle(known[0]) || Syllables.IsUnspaced(known[0])))
            {
                return known;
            }
        }
        return null;
    }

    private const int LongestByline = 16;
    private const int LongestName = 80;

    /// <summary>
    /// Words with capitals and the particles of names, or words of a script without any, right behind a mark.
    /// </summary>
    [GeneratedRegex(@"^(?:\s*[:\uFF1A]\s*|\s+)(?<name>(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|dos|van|von|der|den|bin|al|el|la|du)\s?){1,5}|[\p{Lo}\p{M}]{2,}(?:\s[\p{Lo}\p{M}]{2,})?)",
        RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Head();

    /// <summary>The last word before a mark, where names are written in one.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}]{2,6}(?=\s*$)", RegexOptions.None, 500)]
    private static partial Regex Tail();

    private bool Has(char sign) => Block.Text.Contains(sign, StringComparison.Ordinal);

    private int Hits(string section)
    {
        var count = 0;
        foreach (var hit in _hits)
        {
            count += hit.Section == section ? 1 : 0;
        }
        return count;
    }

    /// <summary>
    /// The words of a notice in it. One that sentences have, too ("a copyright law"), is one where it opens the block
    /// or a sentence of it, or a colon follows it; in running text, beside another word of notices only.
    /// </summary>
    private int NoticeHits()
    {
        var isSentence = IsProse && EndsSentence;
        var count = 0;
        foreach (var hit in _hits)
        {
            count += hit.Section == "notice-words"
                && (hit.Key != "everyday" || (!isSentence && OpensNotice(hit))) ? 1 : 0;
        }
        return count == 0 ? 0 : Hits("notice-words");
    }

    private bool OpensNotice(WordHit hit) =>
        Before(hit).TrimEnd() is [] or [.., '.' or '|' or '-' or '·' or '/' or ':' or ',' or '*' or '•' or '('
            or '[']
        || _text.Folded.Lower.AsSpan(hit.End, _stop - hit.End).TrimStart() is [':', ..];

    private bool StartsWith(string section) =>
        _hits.Exists(h => h.Section == section && Before(h).Trim(" -•*(#").IsEmpty);

    private const string TitleSigns = ":|>»▶▷→\u25B2\u25BC\uFF1A";

    private bool OpensTitle(WordHit mark) => Before(mark).Trim(" -•*«<◀◁←▲▼[(").IsEmpty
        && (_text.Folded.Lower.AsSpan(mark.End, _stop - mark.End).Trim(" ])") is var rest)
        && (rest.IsEmpty ? Words <= 3 : TitleSigns.Contains(rest[0], StringComparison.Ordinal));

    private ReadOnlySpan<char> Before(WordHit hit) => _text.Folded.Lower.AsSpan(_start, hit.Start - _start);

    private int Covered(string section)
    {
        var count = 0;
        foreach (var hit in _hits)
        {
            count += hit.Section == section ? _text.WordsBetween(hit.Start, hit.End) : 0;
        }
        return count;
    }

    /// <summary>Whether it is a word of the list and little else, with bullets and a colon around it.</summary>
    private bool IsWholly(string section, int spare) =>
        _hits.Exists(h => h.Section == section
            && Before(h).Trim(" -•*»>|:.#").IsEmpty
            && Words - _text.WordsBetween(h.Start, h.End) <= (EndsSentence ? 0 : h.End - h.Start < 8
            ? 0 : spare));

    /// <summary>
    /// The day in a dateline, as "OSLO, 12 May 2025 (Reuters) -"; null where the block begins with none.
    /// </summary>
    public DateMark? Dateline()
    {
        if (!IsProse)
        {
            return null;
        }
        var lower = _text.Folded.Lower;
        foreach (var language in _languages)
        {
            foreach (var found in language.Dates.Find(lower, _start, Math.Min(_stop, _start + LongestDateline)))
            {
                if (found.Date is { Year: not null, Month: not null, Day: not null }
                    && (DatelineEnd().IsMatch(lower.AsSpan(found.End, _stop - found.End))
                        || IsPlaceAndDay(lower.AsSpan(_start, found.Start - _start),
                            lower.AsSpan(found.End, _stop - found.End)))
                    && PlaceWords(lower[_start..found.Start]) <= 5)
                {
                    return found.Date;
                }
            }
        }
        return null;
    }

    private static int PlaceWords(string before) =>
        before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>A date with a time or little else, or a time relative to the visit.</summary>
    private bool IsDateStamp()
    {
        var isShort = Words <= 8 && !EndsSentence;
        var isDated = FullDate() is not null;
        if (!isDated && !isShort)
        {
            return false;
        }
        var relative = Covered("relative-times");
        var time = HasClock;
        return isDated ? Words <= (time || relative > 0 || StampParts().IsMatch(Block.Text) ? 14 : 9)
                && !(EndsSentence && (Words > 8 || IsField || TellsOfDate()))
            : time || (relative > 0 && Lower.ContainsAnyInRange('0', '9'));
    }

    /// <summary>Whether a time of the clock stands in it.</summary>
    public bool HasClock => Lower.Contains(':') && Clock().IsMatch(Lower);

    /// <summary>Whether a short line with a date is a sentence: so many words say what is on that day.</summary>
    private bool TellsOfDate() => Words - Block.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Count(w => w.AsSpan().ContainsAnyInRange('0', '9'))
            >= (Syllables.IsSingle(Block.Text.FirstOrDefault(char.IsLetter)) ? 3 : 5);

    /// <summary>
    /// The last part of the block, after a full stop, bracket or hyphen, begins with a word for a picture.
    /// </summary>
    private bool IsMarkedCaption()
    {
        if (Block.Marking == BlockMarking.Caption)
        {
            return true;
        }
        return Words <= 70 && _hits.Exists(h => h.Section == "caption-marks" && OpensCaption(h));
    }

    private const int LongestCredited = 30;

    /// <summary>"... look at a field. [A ministry]": a word for a picture closes the brackets at the end.</summary>
    private bool ClosesCaption(WordHit mark, ReadOnlySpan<char> before) => Words <= LongestCredited
        && _text.Folded.Cased.AsSpan(mark.End, _stop - mark.End).Trim() is [']' or '>']
        && before.LastIndexOfAny("[<") is > 0 and var open && before[..open].TrimEnd() is [.., '.']
        && before[..open].Count('.') <= 1;

    private bool OpensCaption(WordHit mark)
    {
        var cased = _text.Folded.Cased;
        if (ClosesCaption(mark, cased.AsSpan(_start, mark.Start - _start)))
        {
            return true;
        }
        var before = cased.AsSpan(_start, mark.Start - _start).TrimEnd();
        var after = _text.WordsBetween(mark.End, _stop);
        var upper = char.IsUpper(cased[mark.Start]) || Syllables.IsSingle(cased[mark.Start]);
        var opens = before.IsEmpty ? mark.End < _stop && cased[mark.End] == ':'
            : before[^1] is '(' or '[' || (before[^1] is '.' or '-' or '/' or '|' or '"' && upper);
        return opens && after <= 10 && (upper || before.IsEmpty || before[^1] is '(' or '[');
    }

    [GeneratedRegex(@"^(?:\d{1,2}[.)] ?|[-•*] ?)?\p{L}[\p{L}\p{M}·/-]{0,24}(?: [\p{L}\p{M}·/-]{1,15})? ?[:\uFF1A] ?[^/\s]",
        RegexOptions.None, 500)]
    private static partial Regex Field();

    /// <summary>A bar before the day: who wrote, and when.</summary>
    [GeneratedRegex(@"[|•]\s*[^|•]{0,12}\d", RegexOptions.None, 500)]
    private static partial Regex StampParts();

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$", RegexOptions.None, 500)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)", RegexOptions.None, 500)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?:[\p{L}:]{1,12} )?(?:19|20)\d\d-[01]\d(?:-[0-3]\d)?(?!\d)", RegexOptions.None, 500)]
    private static partial Regex LeadingDate();

    [GeneratedRegex(@"^\s*[,.)]?\s*(?:[\(\[][^()\[\]]{2,40}[\)\]]\.?)?\s*(?:-|–|—|/)",
        RegexOptions.CultureInvariant, 500)]
    private static partial Regex DatelineEnd();

    /// <summary>"Oslo, 12 May 2025. The": a stop behind the day, and a comma behind the place before it.</summary>
    private static bool IsPlaceAndDay(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before.TrimEnd() is [.., ',']
        && (after is ['.' or ':', ' ', ..] || (before is ['(', ..] && after is [')', ..]));

    /// <summary>A sentence that ends, and another that begins: a text that breaks off is running text, too.</summary>
    [GeneratedRegex(@"\p{Ll}{3}[.!?] \p{Lu}\p{Ll}+ \p{Ll}", RegexOptions.None, 500)]
    private static partial Regex SentenceInside();

    [GeneratedRegex(@"^(?:[-+•*●▪–—](?=\s|\p{Lu})|(?:\d{1,2}[.)]|[a-z]\))\s)", RegexOptions.None, 500)]
    private static partial Regex ListMark();
}
