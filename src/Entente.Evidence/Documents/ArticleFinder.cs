using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// Tells the article from what is printed around it: related lists, navigation, share bars, comment forms, tags,
/// notices. It goes by the form of the blocks and the words of the language data, never by the site. The blocks are
/// cut into stretches at furniture; the stretch with the most running text is the article, and a later one belongs to
/// it where running text goes on about the same names.
/// </summary>
internal sealed class ArticleFinder
{
    private const string Common = "en";
    private const int ShortSentence = 5;
    private const int LongestNote = 20;

    private readonly SourceText _source;
    private readonly PageFacts _facts;
    private readonly TokenText _tokens;
    private readonly CommonWords _common;
    private readonly List<BlockSigns> _signs;
    private readonly ArticleHolders _holders;
    private bool[] _kept = [];
    private bool[] _captions = [];

    /// <summary>
    /// Looks at the blocks by the words of the text's own language and of English, which sites of all languages use;
    /// by those of every language where its own cannot be told.
    /// </summary>
    public ArticleFinder(SourceText text, List<TextBlock> blocks, PageFacts facts)
    {
        (_source, _facts) = (text, facts);
        _tokens = TokenText.Of(text);
        _common = new CommonWords(_tokens);
        ImmutableArray<Language> languages = LanguageOfAll() is { } own
            ? [.. Languages.All.Where(l => l == own || l.Code == Common)]
            : Languages.All;
        _signs = new List<BlockSigns>(blocks.Count);
        foreach (var block in blocks)
        {
            _signs.Add(new BlockSigns(block, _tokens, languages));
        }
        for (var i = 1; i < _signs.Count; i++)
        {
            // Lines that follow each other in like parts are rows of a table, whatever days they print.
            if (_signs[i].Bars > 1 && _signs[i].Bars == _signs[i - 1].Bars)
            {
                _signs[i].IsRow = _signs[i - 1].IsRow = true;
            }
        }
        _holders = new ArticleHolders(_signs);
    }

    private Language? LanguageOfAll() => _source.Text.Length <= Languages.MostLetters
        ? _common.Tell([(0, _tokens.Tokens.Length)])
        : Languages.Detect(_source.Text);

    /// <summary>The language of the blocks that are kept.</summary>
    private Language? LanguageOfKept()
    {
        var kept = _signs.Where((_, i) => _kept[i]);
        return kept.Sum(s => s.Block.Text.Length + 1) <= Languages.MostLetters
            ? _common.Tell(kept.Select(s => s.Tokens))
            : Languages.Detect(string.Join('\n', kept.Select(s => s.Block.Text)));
    }

    public Article Find()
    {
        _kept = new bool[_signs.Count];
        _captions = new bool[_signs.Count];
        var cuts = Cuts();
        var main = Best(cuts);
        if (main < 0)
        {
            return Dated(new Article { Language = LanguageOfAll()?.Code, Title = _facts.Title,
                Publisher = _facts.Publisher }, -1, -1, -1);
        }
        Keep(cuts, main);
        var ofText = LanguageOfKept();
        KeepRows(ofText);
        var title = TitleIndex(Array.IndexOf(_kept, true));
        if (title >= 0)
        {
            KeepFields(title, Array.IndexOf(_kept, true), ofText);
            _kept[title] = true;
        }
        MarkCaptions(title);
        var first = Array.IndexOf(_kept, true);
        var last = Array.LastIndexOf(_kept, true);
        var parts = Parts(first, last);
        var article = new Article
        {
            Parts = parts,
            // Rows of names and figures may tell no language.
            Language = (LanguageOfKept() ?? (IsFew ? null : ofText))?.Code,
            Title = title >= 0 ? _signs[title].Block.Text : _facts.Title,
            Byline = _facts.Byline ?? Byline(first, last),
            Agency = WireCredit.Of(_source, parts, _facts.Byline),
            Publisher = _facts.Publisher,
        };
        return Dated(article, title, first, last);
    }

    /// <summary>
    /// The article of a plain text. A few short sentences are no article by their length, but what has a sentence in
    /// it, or a table or list of figures, and no article was written as it stands, and so were a few lines, also with
    /// no more than a figure in one of them.
    /// </summary>
    public Article FindInPlain()
    {
        var article = Find();
        article = article.Parts.IsEmpty && (IsNote() || _signs.Exists(MayBeArticle)) ? FindWhole() : article;
        return article is { Language: null, Parts.IsEmpty: false } && IsOfFewWords()
            ? article with { Language = LanguageByNouns()?.Code } : article;
    }

    private const int FewLines = 8;

    private bool IsFew => _signs.Count <= FewLines;

    /// <summary>
    /// A sentence, also without a stop where there are few lines; a row, a label or an item with a figure.
    /// </summary>
    private bool MayBeArticle(BlockSigns sign) => sign.IsFigures
        || (sign.Words >= ShortSentence && (sign.EndsSentence || sign.IsWithoutStops || IsFew));

    /// <summary>A few lines that end no sentence, or whose script has no white space to count words by.</summary>
    private bool IsOfFewWords() => IsFew && (!_signs.Exists(s => s.EndsSentence)
        || _source.Text.AsSpan().ContainsAnyInRange('\u0E00', '\u0E7F')
        || _source.Text.AsSpan().ContainsAnyInRange('\u3040', '\uD7FF'));

    /// <summary>
    /// The language of a few lines without any common word, as of a table: the one whose nouns most of its words are;
    /// null where that is not one.
    /// </summary>
    private Language? LanguageByNouns()
    {
        var scripts = new ScriptCount();
        scripts.Add(_tokens, 0, _tokens.Tokens.Length);
        var told = Languages.All.Where(l => scripts.IsMostly(l.Scripts) || l.IsVerbLast)
            .Select(l => (Language: l, Letters: l.Lexicon.Find(_tokens, 0, _tokens.Tokens.Length)
                .Where(w => w.Section is "meeting-nouns" or "meeting-bodies" or "instrument-nouns" or "fund-nouns"
                    or "count-nouns" or "amount-kinds" or "organisation-nouns" or "list-givers" or "event-nouns"
                    or "offices")
                .DistinctBy(w => w.Start).Sum(w => w.End - w.Start)
                + l.Dates.Find(_tokens.Folded.Lower, 0, _tokens.Folded.Lower.Length).Sum(d => d.End - d.Start)))
            .OrderByDescending(l => l.Letters).Take(2).ToList();
        return told is [var best, var next] && best.Letters > next.Letters ? best.Language : null;
    }

    /// <summary>A headline alone, a short list or table: nothing of it is furniture, and it tells a figure.</summary>
    private bool IsNote() => _signs.Count <= LongestNote
        && !_signs.Exists(s => s is { IsFurniture: true, IsStamp: false })
        && _signs.Sum(s => s.Words) >= ShortSentence
        && _signs.Exists(s => s.Block.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0);

    /// <summary>
    /// The article of a document that was written as one, without a page around it: all of it, but what the reader of
    /// its format put outside.
    /// </summary>
    public Article FindWhole()
    {
        _kept = [.. _signs.Select(s => !s.Block.IsOutside)];
        _captions = new bool[_signs.Count];
        var (first, last) = (Array.IndexOf(_kept, true), Array.LastIndexOf(_kept, true));
        var title = TitleOfWhole(first);
        MarkCaptions(title);
        var article = new Article
        {
            Parts = first < 0 ? [] : Parts(first, last),
            Language = LanguageOfKept()?.Code,
            Title = title >= 0 ? _signs[title].Block.Text : _facts.Title,
            Byline = _facts.Byline,
            Publisher = _facts.Publisher,
        };
        return Dated(article, title, first, last);
    }

    /// <summary>
    /// The block that is marked as title, else the first heading before any running text; where the document's own
    /// facts name no title either, the line it begins with.
    /// </summary>
    private int TitleOfWhole(int first)
    {
        if (first < 0)
        {
            return -1;
        }
        var marked = _signs.FindIndex(first, s => s.Block.Marking == BlockMarking.Title && !s.Block.IsOutside);
        var prose = Math.Max(first, _signs.FindIndex(first, s => s.IsProse));
        var heading = _signs.FindIndex(first, s => s.Block.Marking == BlockMarking.Heading && !s.Block.IsOutside);
        return marked >= 0 ? marked
            : heading >= 0 && heading <= prose ? heading
            : _facts.Title is null && _signs[first].IsHeadline && !_signs[first].IsFurniture ? first
            : -1;
    }

    /// <summary>
    /// Where stretches begin: at furniture that ends an article, and where dated teasers begin to follow each other.
    /// </summary>
    private List<int> Cuts()
    {
        var cuts = new List<int> { 0 };
        for (var i = 0; i < _signs.Count; i++)
        {
            var sign = _signs[i];
            if (sign.IsRelatedHeading || sign.IsComment || sign.IsTags || (sign.IsUrl && sign.Words > 3)
                || (sign.IsSource && !NextIsProse(i))
                || sign.IsNotice)
            {
                cuts.Add(i);
            }
        }
        cuts.AddRange(Rhythm());
        cuts.Sort();
        return [.. cuts.Distinct()];
    }

    private bool NextIsProse(int index) =>
        index + 2 < _signs.Count && _signs[index + 1].IsProse && _signs[index + 2].IsProse;

    /// <summary>
    /// Three stamps or more at like distances are a list of teasers; it begins before the first stamp's title, or at
    /// the first stamp where the titles stand under theirs, and then ends behind the last title.
    /// </summary>
    private IEnumerable<int> Rhythm()
    {
        var stamps = Enumerable.Range(0, _signs.Count).Where(i => _signs[i].IsStamp).ToList();
        for (var i = 0; i + 2 < stamps.Count; i++)
        {
            var gap = stamps[i + 1] - stamps[i];
            if (gap is >= 2 and <= 5 && Math.Abs(stamps[i + 2] - stamps[i + 1] - gap) <= 1)
            {
                var isAbove = StandsAbove(stamps[i], gap);
                yield return isAbove ? stamps[i] : Math.Max(0, stamps[i] - gap + 1);
                while (i + 1 < stamps.Count && stamps[i + 1] - stamps[i] <= 6)
                {
                    i++;
                }
                var behind = stamps[i] + (isAbove ? gap : 1);
                if (behind < _signs.Count)
                {
                    yield return behind;
                }
            }
        }
    }

    /// <summary>
    /// Whether the stamps of a list stand above their titles: what would be the first title is of the lines before.
    /// </summary>
    private bool StandsAbove(int stamp, int gap)
    {
        if (stamp < gap || _signs[stamp - 1].Block.Holder == 0)
        {
            return stamp == 0;
        }
        var before = _signs[stamp - gap + 1].Block;
        return before.Holder != _signs[stamp].Block.Holder || before.Marking != _signs[stamp + 1].Block.Marking;
    }

    /// <summary>The stretch with the most running text that stands together; -1 where there is none.</summary>
    private int Best(List<int> cuts)
    {
        var (best, bestMass) = (-1, 0);
        for (var c = 0; c < cuts.Count; c++)
        {
            var (start, end) = Stretch(cuts, c);
            var mass = Mass(start, end);
            if (mass > bestMass)
            {
                (best, bestMass) = (c, mass);
            }
        }
        return best;
    }

    private (int Start, int End) Stretch(List<int> cuts, int cut) =>
        (cuts[cut], cut + 1 < cuts.Count ? cuts[cut + 1] : _signs.Count);

    /// <summary>
    /// Running text counts in full beside running text, and a third alone: a teaser's standfirst stands alone.
    /// </summary>
    private int Mass(int start, int end)
    {
        var mass = 0;
        for (var i = start; i < end; i++)
        {
            if (IsText(i))
            {
                var beside = (i > start && IsText(i - 1)) || (i + 1 < end && IsText(i + 1)) || _signs[i].Words > 80;
                mass += beside ? _signs[i].Block.Text.Length : _signs[i].Block.Text.Length / 3;
            }
        }
        return mass;
    }

    private bool IsText(int index) => _signs[index].IsProse && !_signs[index].IsFurniture && !_signs[index].IsCaption;

    private void Keep(List<int> cuts, int main)
    {
        var (start, end) = Stretch(cuts, main);
        KeepStretch(FirstText(start, end, isFirst: main == 0 || !IsList(start)), end);
        var names = _signs.Where((_, i) => _kept[i]).SelectMany(s => s.CapitalWords())
            .ToHashSet(StringComparer.Ordinal);
        for (var c = 0; c < cuts.Count; c++)
        {
            if (c == main)
            {
                continue;
            }
            var (from, to) = Stretch(cuts, c);
            if (_holders.GoesOn(c < main ? to : from, from, to, IsText) is var (first, last))
            {
                KeepStretch(first, last + 1);
            }
            else if (Resumes(from, to, names, before: c < main) is >= 0 and var resumed)
            {
                KeepStretch(resumed, to);
            }
        }
        KeepItems(cuts, main);
    }

    /// <summary>
    /// Keeps the items of a newsletter with their headings: texts of more than one sentence, each closed by a line as
    /// "Read more". Where the longest text is not closed so, or is most of the page, the others are teasers beside it.
    /// </summary>
    private void KeepItems(List<int> cuts, int main)
    {
        var stretches = Enumerable.Range(0, cuts.Count).Select(c => Stretch(cuts, c)).ToList();
        var items = stretches.FindAll(s => IsItem(s.Start, s.End));
        var letters = stretches.ConvertAll(s => TextIn(s.Start, s.End));
        if (items.Count < FewestItems || !items.Contains(stretches[main]) || letters.Max() * 2 > letters.Sum())
        {
            return;
        }
        foreach (var (start, end) in items)
        {
            var first = FirstText(start, end, isFirst: true);
            KeepStretch(first > start && _signs[first - 1] is { IsFurniture: false, Words: <= LongestNote } ? first - 1
                : first, end);
        }
    }

    private const int FewestItems = 2;

    private bool IsItem(int start, int end) => end > start && end < _signs.Count && _signs[end].IsMore
        && IsText(end - 1) && Enumerable.Range(start, end - start).Where(IsText).Sum(i => _signs[i].Sentences) > 1;

    private int TextIn(int start, int end) =>
        Enumerable.Range(start, end - start).Where(IsText).Sum(i => _signs[i].Block.Text.Length);

    /// <summary>Keeps rows with amounts that stand right before the article or right behind it.</summary>
    private void KeepRows(Language? told)
    {
        var (first, last) = (Array.IndexOf(_kept, true), Array.LastIndexOf(_kept, true));
        if (first < 0 || told is not { } language)
        {
            return;
        }
        var rows = new ArticleRows(_signs, language);
        var before = Math.Min(rows.Before(first), rows.Years(first, -1));
        var after = Math.Max(rows.After(last), rows.Years(last, 1));
        Array.Fill(_kept, true, before, first - before);
        Array.Fill(_kept, true, last, after - last + 1);
        for (var i = first; i <= last; i++)
        {
            _kept[i] |= rows.IsEntry(i);
        }
    }

    private bool IsList(int start) => _signs[start].IsRelatedHeading;

    /// <summary>
    /// The first running text of a stretch; after a list's heading, the first that running text follows.
    /// </summary>
    private int FirstText(int start, int end, bool isFirst)
    {
        for (var i = start; i < end; i++)
        {
            if (IsText(i) && (isFirst || (i + 1 < end && IsText(i + 1))))
            {
                return i;
            }
        }
        return Enumerable.Range(start, end - start).FirstOrDefault(IsText, end);
    }

    /// <summary>
    /// Where an article goes on after furniture: two blocks of running text that follow each other, no teaser rhythm
    /// after them, and at least three names that the article has. -1 where it does not.
    /// </summary>
    private int Resumes(int start, int end, HashSet<string> names, bool before)
    {
        var first = FirstText(start, end, isFirst: false);
        // A paragraph before what ends it, as an abstract before its keywords, may stand alone where it is long.
        if (first >= end || ((first + 1 >= end || !IsText(first + 1)) && !(before && _signs[first].Words > LongAlone)))
        {
            return -1;
        }
        var headlines = 0;
        for (var i = first + 2; i < end; i++)
        {
            headlines += _signs[i].IsHeadline && i + 1 < end && !(i + 2 < end && IsText(i + 1) && IsText(i + 2)) ? 1
                : 0;
        }
        var shared = _signs.Skip(first).Take(end - first).SelectMany(s => s.CapitalWords()).Distinct()
            .Count(names.Contains);
        return headlines <= 1 && shared >= 3 && (!before || Mass(start, end) > 200) ? first : -1;
    }

    private const int LongAlone = 60;

    /// <summary>
    /// Keeps from the first text to the last text or list item of a stretch; furniture inside is left out.
    /// </summary>
    private void KeepStretch(int first, int end)
    {
        var last = -1;
        for (var i = first; i < end; i++)
        {
            if (IsText(i) || (i > first && IsInsideText(i)))
            {
                last = i;
            }
        }
        for (var i = first; i <= last; i++)
        {
            _kept[i] = (!_signs[i].IsFurniture && !_signs[i].IsLink) || _signs[i].IsCaption;
        }
    }

    /// <summary>A short sentence or a list item that follows the article's text.</summary>
    private bool IsInsideText(int index)
    {
        var sign = _signs[index];
        return !sign.IsFurniture && !sign.IsCaption && sign.Block.LinkShare < 0.5
            && ((sign.EndsSentence && sign.Words >= 2) || (sign.IsListItem && sign.Words >= 3)
                || (sign.IsWithoutStops && (IsText(index - 1) || (index > 1 && IsText(index - 2)))));
    }

    /// <summary>
    /// The heading before the first text: what the page calls itself, or is marked as title and is no name of the site,
    /// else the line that reads as one.
    /// </summary>
    private int TitleIndex(int first)
    {
        var lines = new TitleLine(_signs);
        var agreed = PageTitle.Find(_signs, first, _facts);
        var marked = lines.Marked(first);
        return agreed >= 0 ? agreed
            : marked >= 0 ? lines.Instead(marked, first)
            : lines.Find(first) is >= 0 and var found ? found
            : _facts.Title is null ? lines.Beside(first) : -1;
    }

    /// <summary>Who wrote, by a line close to the beginning of an article or right behind it.</summary>
    private string? Byline(int first, int last) =>
        Around(Math.Max(0, first - LinesOfHead), first + LinesOfHead).Concat(Around(last + 1, last + 1 + LinesBehind))
            .Select(s => s.Byline()).FirstOrDefault(n => n is not null);

    private const int LinesOfHead = 5;
    private const int LinesBehind = 2;

    /// <summary>
    /// Between a title and the text, of the document are "Date: ...", "Venue: ...", a short sentence, and the meeting
    /// at which it was said with its day.
    /// </summary>
    private void KeepFields(int title, int first, Language? told)
    {
        for (var i = title + 1; i < first; i++)
        {
            _kept[i] = _signs[i].IsField || _signs[i].IsSittingDay || _signs[i].NamesSitting(told)
                || _signs[i] is { IsFurniture: false, IsCaption: false, EndsSentence: true, Words: >= ShortSentence };
        }
    }

    private void MarkCaptions(int title)
    {
        for (var i = 0; i < _signs.Count; i++)
        {
            if (!_kept[i] || i == title)
            {
                continue;
            }
            var repeatsTitle = title >= 0 && !_signs[i].EndsSentence
                && _signs[i].Block.Text.StartsWith(_signs[title].Block.Text, StringComparison.Ordinal);
            _captions[i] = _signs[i].IsCaption || repeatsTitle || IsRepeatedCaption(i);
        }
    }

    /// <summary>The line under a picture's mark, whose words the next paragraph says again.</summary>
    private bool IsRepeatedCaption(int index)
    {
        if (index == 0 || index + 1 >= _signs.Count || !_captions[index - 1] || _signs[index].Words > 45
            || !IsText(index + 1))
        {
            return false;
        }
        var next = _signs[index + 1].WordSet().ToHashSet(StringComparer.Ordinal);
        var words = _signs[index].WordSet().ToList();
        return words.Count > 0 && words.Count(next.Contains) * 10 >= words.Count * 9;
    }

    private ImmutableArray<ArticlePart> Parts(int first, int last)
    {
        var parts = ImmutableArray.CreateBuilder<ArticlePart>();
        (int Start, int End, PartKind Kind)? open = null;
        for (var i = first; i <= last; i++)
        {
            var kind = _captions[i] ? PartKind.Caption : PartKind.Body;
            if (open is { } part && (!_kept[i] || part.Kind != kind))
            {
                parts.Add(new ArticlePart(_source.SpanOfUtf16(part.Start, part.End), part.Kind));
                open = null;
            }
            if (_kept[i])
            {
                open = (open?.Start ?? _signs[i].Block.Start, _signs[i].Block.End, kind);
            }
        }
        if (open is { } end)
        {
            parts.Add(new ArticlePart(_source.SpanOfUtf16(end.Start, end.End), end.Kind));
        }
        return parts.ToImmutable();
    }

    /// <summary>
    /// The day of publication: metadata, then a date line at the head or behind the article, then the address; and who
    /// published it.
    /// </summary>
    private Article Dated(Article article, int title, int first, int last)
    {
        var address = _facts.Address
            ?? (last < 0 ? null : Around(last + 1, last + 6).FirstOrDefault(s => s.IsUrl)?.Block.Text);
        var source = last < 0 ? null : Around(last + 1, last + 6).FirstOrDefault(s => s.IsSource)?.AfterSourceMark();
        var host = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : null;
        article = article with { Address = address, Publisher = article.Publisher ?? source ?? host };
        if (!_facts.Published.IsUnknown)
        {
            return article with { Published = _facts.Published, PublishedBasis = DateBasis.Metadata };
        }
        var line = first < 0 ? null : StampNear(title, first)?.FullDate()
            ?? Around(first, Math.Min(first + 10, last + 1)).Select(s => s.Dateline())
                .FirstOrDefault(d => d is not null)
            ?? StampBehind(last);
        var inAddress = AddressDate.Find(address);
        if (line is not { Day: not null } && inAddress.IsUnknown)
        {
            line = PublicationDay.Find(_signs, first, last, [.. Languages.All.Where(l => l.Code == article.Language
                || l.Code == Common)]) ?? line;
        }
        if (line is { Year: not null, Month: not null } && PartialDate.TryParse(line.Value.ToIso(), out var printed))
        {
            return article with { Published = printed, PublishedBasis = DateBasis.Text };
        }
        return !inAddress.IsUnknown ? article with { Published = inAddress, PublishedBasis = DateBasis.Address }
            : !_facts.Made.IsUnknown ? article with { Published = _facts.Made, PublishedBasis = DateBasis.Metadata }
            : article;
    }

    /// <summary>
    /// The line beside the beginning of an article that is a day: below the title, where one is, rather than above it,
    /// where the day of the visit may stand. One with a time of the clock is that of writing; one without may be that
    /// of the page.
    /// </summary>
    private BlockSigns? StampNear(int title, int first)
    {
        var from = Math.Max(0, first - LinesBeforeText);
        var stamps = Around(from, first + LinesOfText).ToList()
            .FindAll(s => !s.IsRow && (s.IsStamp || s.BeginsWithDate) && s.FullDate() is { EndDay: null });
        var below = title < 0 ? [] : stamps.FindAll(s => s.Block.Start > _signs[title].Block.Start);
        var near = below.Count > 0 ? below : stamps;
        return near.Find(s => s.IsStamp && s.HasClock) ?? near.FirstOrDefault();
    }

    private const int LinesBeforeText = 6;
    private const int LinesOfText = 4;

    /// <summary>
    /// The day on one of the two lines behind an article, where no title of another stands before it and no other day
    /// follows, as in a list of others.
    /// </summary>
    private DateMark? StampBehind(int last)
    {
        var stamps = Around(last + 1, last + 9).Index().Where(s => s.Item is { IsStamp: true, EndsSentence: false }
                && s.Item.FullDate() is { Day: not null })
            .Take(2).ToList();
        return stamps is [var (at, stamp)] && at < 2 && !(at == 1 && _signs[last + 1].IsHeadline) ? stamp.FullDate()
            : null;
    }

    /// <summary>Blocks near the article, up to the heading of a list of others.</summary>
    private IEnumerable<BlockSigns> Around(int from, int to) =>
        _signs.Skip(from).Take(to - from).TakeWhile(s => !s.IsRelatedHeading);
}
