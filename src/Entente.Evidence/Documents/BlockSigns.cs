using System.Text.RegularExpressions;

namespace Entente.Evidence;

/// <summary>What a block looks like, from its words and its form alone.</summary>
internal sealed partial class BlockSigns
{
    /// <summary>A place, a day and an agency take no more letters than this.</summary>
    private const int LongestDateline = 90;

    private const string Closing = ".!?…;:\"”»)\u3002\uFF01\uFF1F\uFF1B\uFF1A\uFF09\u300D\u300F";

    private readonly TokenText _tokens;
    private readonly List<WordHit> _hits;

    private readonly IReadOnlyList<Language> _languages;

    /// <summary>Looks at a block with the words of some languages.</summary>
    public BlockSigns(TextBlock block, IReadOnlyList<Language> languages)
    {
        Block = block;
        _languages = languages;
        _tokens = new TokenText(FoldedText.Of(block.Text));
        _hits = [];
        foreach (var language in _languages)
        {
            _hits.AddRange(language.Furniture.Find(_tokens, 0, Math.Min(_tokens.Tokens.Length, 60)));
        }
        Words = _tokens.CountWords();
        EndsClosed = Closing.Contains(block.Text[^1], StringComparison.Ordinal);
        IsUrl = Url().IsMatch(block.Text);
        IsRelatedHeading = Words <= 9 && IsWholly("related-headings", spare: 2);
        IsComment = Words <= 40 && _hits.Count(h => h.Section == "comment-words") >= (Words <= 8 ? 1 : 2);
        IsShare = Words is > 0 and <= 14 && Covered("share-words") * 5 >= Words * 3 && !IsProse;
        IsTags = Words <= 60 && StartsWith("tag-marks") && Has(':') && !IsProse;
        IsNotice = _hits.Count(h => h.Section == "notice-words") >= (Words <= 25 ? 1 : 2) && !(IsProse && Words > 60);
        IsStamp = Words <= 14 && IsDateStamp();
        IsSource = Words <= 8 && StartsWith("source-marks") && !EndsSentence;
        IsCaption = IsMarkedCaption();
    }

    public TextBlock Block { get; }

    public int Words { get; }

    /// <summary>Whether it ends as a sentence or list does.</summary>
    public bool EndsClosed { get; }

    public bool EndsSentence => Block.Text[^1] is '.' or '!' or '?' or '…' or '"' or '”'
        or '\u3002' or '\uFF01' or '\uFF1F' or '\u300D';

    /// <summary>Whether it reads as running text.</summary>
    public bool IsProse => Block.LinkShare < 0.5m && !IsUrl
        && ((Words >= 12 && SentenceInside().IsMatch(Block.Text))
            || (Words >= (IsWithoutStops ? 16 : 32) && HasPauses) || (Words >= 9 && EndsClosed));

    /// <summary>Whether its script ends sentences with white space rather than a sign.</summary>
    private bool IsWithoutStops => Syllables.IsUnspaced(_tokens.Folded.Lower.FirstOrDefault())
        && !Syllables.IsIdeograph(_tokens.Folded.Lower[0]) && !Syllables.IsKana(_tokens.Folded.Lower[0]);

    /// <summary>Whether commas part it, or white space in a script that writes none between words.</summary>
    private bool HasPauses => Block.Text.Contains(", ", StringComparison.Ordinal)
        || Block.Text.AsSpan().ContainsAny('\uFF0C', '\u3001')
        || (Block.Text.Contains(' ', StringComparison.Ordinal) && IsWithoutStops);

    /// <summary>Whether it reads as a heading or a title of another article.</summary>
    public bool IsHeadline => Words is >= 4 and < 32 && !IsProse && !IsUrl && !IsStamp && !IsShare && !IsCaption;

    public bool IsListItem => Block.Marking == BlockMarking.ListItem && Block.LinkShare < 0.5m
        || ListMark().IsMatch(Block.Text);

    public bool IsUrl { get; }

    public bool IsRelatedHeading { get; }

    public bool IsComment { get; }

    public bool IsShare { get; }

    public bool IsTags { get; }

    public bool IsNotice { get; }

    public bool IsStamp { get; }

    /// <summary>Whether a date in ISO form stands at its beginning, after one word at most.</summary>
    public bool BeginsWithDate => LeadingDate().IsMatch(Block.Text);

    public bool IsSource { get; }

    public bool IsCaption { get; }

    /// <summary>Whether nothing of it can be the article's text.</summary>
    public bool IsFurniture => IsRelatedHeading || IsComment || IsShare || IsTags || IsStamp || IsUrl || IsSource
        || IsNotice || Block.IsOutside;

    /// <summary>The words of the block, small, for comparing blocks.</summary>
    public IEnumerable<string> WordSet()
    {
        for (var i = 0; i < _tokens.Tokens.Length; i++)
        {
            if (_tokens.Tokens[i].IsWord)
            {
                yield return _tokens.Lower(i).ToString();
            }
        }
    }

    /// <summary>The words that begin with a capital letter, but the first.</summary>
    public IEnumerable<string> CapitalWords()
    {
        for (var i = 1; i < _tokens.Tokens.Length; i++)
        {
            if (_tokens.Tokens[i].IsWord && _tokens.IsCapital(i))
            {
                yield return _tokens.Lower(i).ToString();
            }
        }
    }

    /// <summary>
    /// The date that is printed in the block, the first that has a year and a month; null where there is none.
    /// </summary>
    public DateMark? FullDate()
    {
        if (!_tokens.Folded.Lower.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }
        foreach (var language in _languages.Where(l => l.Dates.MayTellYear(_tokens.Folded.Lower)))
        {
            foreach (var found in language.Dates.Find(_tokens.Folded.Lower, 0, _tokens.Folded.Lower.Length))
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
        var mark = _hits.FirstOrDefault(h => h.Section == "source-marks" && _tokens.IndexAt(h.Start) == 0);
        var rest = mark.End == 0 ? "" : _tokens.Folded.Cased[mark.End..].Trim(' ', ':', '.', '-');
        return rest.Length == 0 ? null : rest;
    }

    private bool Has(char sign) => Block.Text.Contains(sign, StringComparison.Ordinal);

    private bool StartsWith(string section) =>
        _hits.Exists(h => h.Section == section && _tokens.Folded.Lower.AsSpan(0, h.Start).Trim(" -•*(#").IsEmpty);

    private int Covered(string section) =>
        _hits.Where(h => h.Section == section).Sum(h => _tokens.WordsBetween(h.Start, h.End));

    /// <summary>Whether it is a word of the list and little else, with bullets and a colon around it.</summary>
    private bool IsWholly(string section, int spare) =>
        _hits.Exists(h => h.Section == section
            && _tokens.Folded.Lower.AsSpan(0, h.Start).Trim(" -•*»>|:.#").IsEmpty
            && Words - _tokens.WordsBetween(h.Start, h.End) <= (EndsSentence ? 0 : h.End - h.Start < 8
            ? 0 : spare));

    /// <summary>A date with a time or little else, or a time relative to the visit.</summary>
    /// <summary>
    /// The day in a dateline, as "OSLO, 12 May 2025 (Reuters) -"; null where the block begins with none.
    /// </summary>
    public DateMark? Dateline()
    {
        var lower = _tokens.Folded.Lower;
        if (!IsProse)
        {
            return null;
        }
        foreach (var language in _languages)
        {
            foreach (var found in language.Dates.Find(lower, 0, Math.Min(lower.Length, LongestDateline)))
            {
                if (found.Date is { Year: not null, Month: not null, Day: not null }
                    && DatelineEnd().IsMatch(lower.AsSpan(found.End)) && PlaceWords(lower[..found.Start]) <= 5)
                {
                    return found.Date;
                }
            }
        }
        return null;
    }

    private static int PlaceWords(string before) =>
        before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private bool IsDateStamp()
    {
        var lower = _tokens.Folded.Lower;
        var relative = Covered("relative-times");
        var time = Clock().IsMatch(lower);
        if (Words > 14 || FullDate() is null)
        {
            return (relative > 0 && lower.Any(char.IsAsciiDigit) && Words <= 8 && !EndsSentence)
                || (time && Words <= 8 && !EndsSentence);
        }
        return Words <= (time || relative > 0 ? 14 : 9) && !(EndsSentence && Words > 8);
    }

    /// <summary>
    /// The last part of the block, after a full stop, bracket or hyphen, begins with a word for a picture.
    /// </summary>
    private bool IsMarkedCaption()
    {
        if (Block.Marking == BlockMarking.Caption)
        {
            return true;
        }
        if (Words > 70)
        {
            return false;
        }
        foreach (var mark in _hits.Where(h => h.Section == "caption-marks"))
        {
            var before = _tokens.Folded.Cased.AsSpan(0, mark.Start).TrimEnd();
            var after = _tokens.WordsBetween(mark.End, _tokens.Folded.Cased.Length);
            var upper = char.IsUpper(_tokens.Folded.Cased[mark.Start])
                || Syllables.IsSingle(_tokens.Folded.Cased[mark.Start]);
            var opens = before.IsEmpty ? mark.End < _tokens.Folded.Cased.Length && _tokens.Folded.Cased[mark.End] == ':'
                : before[^1] is '(' or '[' || (before[^1] is '.' or '-' or '/' or '|' or '"' && upper);
            if (opens && after <= 10 && (upper || before.IsEmpty || before[^1] is '(' or '['))
            {
                return true;
            }
        }
        return false;
    }

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$", RegexOptions.None, 500)]
    private static partial Regex Url();

    [GeneratedRegex(@"(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)", RegexOptions.None, 500)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?:[\p{L}:]{1,12} )?(?:19|20)\d\d-[01]\d(?:-[0-3]\d)?(?!\d)", RegexOptions.None, 500)]
    private static partial Regex LeadingDate();

    [GeneratedRegex(@"^\s*[,.)]?\s*(?:[\(\[][^()\[\]]{2,40}[\)\]])?\s*(?:-|–|—|/)", RegexOptions.CultureInvariant, 500)]
    private static partial Regex DatelineEnd();

    /// <summary>A sentence that ends, and another that begins: a text that breaks off is running text, too.</summary>
    [GeneratedRegex(@"\p{Ll}{3}[.!?] \p{Lu}\p{Ll}+ \p{Ll}", RegexOptions.None, 500)]
    private static partial Regex SentenceInside();

    [GeneratedRegex(@"^(?:[-+•*●▪–—](?=\s|\p{Lu})|(?:\d{1,2}[.)]|[a-z]\))\s)", RegexOptions.None, 500)]
    private static partial Regex ListMark();
}
