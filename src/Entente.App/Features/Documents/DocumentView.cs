using Entente.App.Features.Figures;
using Entente.App.Features.Inbox;
using Entente.App.Web;
using Entente.Evidence;

namespace Entente.App.Features.Documents;

/// <summary>A stretch of an article: plain, or a sentence that claims rest on.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Claims">The numbers of the claims that rest on it, from 1; empty for plain text.</param>
public sealed record PieceView(string Text, IReadOnlyList<int> Claims);

/// <summary>A paragraph of an article, cut into pieces, with the claims that rest on its sentences.</summary>
/// <param name="Kind">body or caption.</param>
/// <param name="Pieces">The pieces, in order; together they are the paragraph, letter for letter.</param>
/// <param name="Claims">The numbers of the claims whose sentences begin in it.</param>
public sealed record ParagraphView(string Kind, IReadOnlyList<PieceView> Pieces, IReadOnlyList<int> Claims);

/// <summary>A proposed claim.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Key">Its key.</param>
/// <param name="Type">Its type.</param>
/// <param name="Fields">The fields; null where a person's key was destroyed.</param>
/// <param name="Quote">The sentence; null where a person's key was destroyed.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">First code point after it.</param>
/// <param name="Verdict">accepted, corrected, rejected, deferred; null where nobody judged.</param>
/// <param name="Figures">The figures that it was read as.</param>
public sealed record ClaimView(
    int Number, string Key, string Type, IReadOnlyList<ClaimFieldView>? Fields, string? Quote, int Start, int End,
    string? Verdict,
    IReadOnlyList<FigureView> Figures);

/// <summary>A claim as it stands beside its article.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Light">The class by which it is lit together with its sentence; null where there is none.</param>
/// <param name="Sentence">The number by which its sentence is marked; null where it has none on the page.</param>
public sealed record ClaimBeside(ClaimView Claim, string? Light, int? Sentence);

/// <summary>A document: what is known of it, its article, and its claims.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Source">What is known of it.</param>
/// <param name="DateBasis">How its day of publication was found.</param>
/// <param name="Article">The article; null where the account does not hold the text, or the reader may not see
/// it.</param>
/// <param name="Claims">Its claims.</param>
public sealed record DocumentView(
    AsOfView AsOf, SourceView Source, string DateBasis, IReadOnlyList<ParagraphView>? Article,
    IReadOnlyList<ClaimView> Claims)
{
    /// <summary>Whether its text was recognised from pictures of its pages.</summary>
    public bool IsRecognised { get; init; }

    /// <summary>The documents that count as one source with it, in the order in which they came.</summary>
    public IReadOnlyList<OneSourceView> OneWith { get; init; } = [];

    /// <summary>What the account says on its ground, by kind.</summary>
    public required IReadOnlyList<RestsView> Rests { get; init; }

    /// <summary>That its text has letters that cannot be seen; null where it has none, or is not shown.</summary>
    public FindingView? Invisible { get; init; }

    /// <summary>That its day lies ahead, so that lists and figures do not count it yet; null where they do.</summary>
    public FindingView? Ahead { get; init; }

    /// <summary>
    /// The view; null where the account has no such source at these times. What was taken in is shown at once, also
    /// where its day lies ahead.
    /// </summary>
    public static async Task<DocumentView?> OfAsync(PageRequest page, string key, CancellationToken cancellation)
    {
        var isAhead = page.Figures.Sources.Find(key) is null;
        if ((isAhead ? page.Work.Sources : page.Figures.Sources).Find(key) is not { } source)
        {
            return null;
        }
        var states = page.Work.Claims.Of(key).ToList();
        var text = await TextOfAsync(page.Journal, page.View.Reader, source, cancellation);
        var figures = page.Figures.All
            .SelectMany(f => f.Basis.Where(b => b.Claim is not null).Select(b => (b.Claim, Figure: f)))
            .ToLookup(x => x.Claim!, x => x.Figure, StringComparer.Ordinal);
        var claims = states.Select((c, i) => ClaimOf(page, c, i + 1, figures[c.Key])).ToList();
        return new DocumentView(
            page.AsOf, DocumentsView.SourceOf(page, source, states), Keys.Of(source.PublishedBasis),
            text is null ? null : ArticlePieces.Of(text, source.Content!.Parts, claims), claims)
        {
            Rests = RestsView.On(page, source.Key),
            IsRecognised = source.Content?.TextBy == TakenIn.Recogniser,
            Invisible = InvisibleIn(text, source, page.Texts),
            Ahead = isAhead
                ? FindingView.Of(Finding.Of("document.ahead", null, ("at", source.Published)), page.Texts)
                : null,
            OneWith = OneSourceView.Of(page, isAhead ? page.Work.Sources : page.Figures.Sources, source, states),
        };
    }

    /// <summary>The warning that what is read may differ from what is seen; null where it need not be given.</summary>
    public static FindingView? InvisibleIn(SourceText? text, SourceRegistered source, Texts texts) =>
        text is not null && DocumentReader.Invisible(text, source.Content!.FileName) is { } finding
            ? FindingView.Of(finding, texts)
            : null;

    /// <summary>The full text of a document, for who keeps the account; null for all others.</summary>
    public static async Task<SourceText?> TextOfAsync(
        Store.Journal journal, Reader reader, SourceRegistered source, CancellationToken cancellation) =>
        reader.IsKeeper && source.Content is { } content
            ? await DocumentFiles.TextOfAsync(journal, content, cancellation)
            : null;

    private static ClaimView ClaimOf(PageRequest page, ClaimState state, int number, IEnumerable<Figure> figures) =>
        new(
            number, state.Key, state.Type, state.Claim is null ? null : ClaimFieldView.Of(state.Claim, page.Texts),
            state.Claim?.Quote,
            state.Span.Start, state.Span.End,
            state.Verdict is { } verdict ? Keys.Of(verdict) : null,
            [.. figures.DistinctBy(f => f.Id).Select(page.FigureViews.Of)]);
}

/// <summary>Cuts an article into paragraphs, and each where sentences with claims begin and end.</summary>
internal static class ArticlePieces
{
    public static IReadOnlyList<ParagraphView> Of(
        SourceText text, IEnumerable<ArticlePart> parts, IReadOnlyList<ClaimView> claims) =>
    [
        .. from part in parts
           from paragraph in Paragraphs(text, part.Span)
           select new ParagraphView(
               Keys.Of(part.Kind), Cut(text, paragraph, claims),
               [.. claims.Where(c => c.Start >= paragraph.Start && c.Start < paragraph.End).Select(c => c.Number)]),
    ];

    /// <summary>The lines of a part that are not blank; a sentence never goes over the end of a line.</summary>
    private static IEnumerable<TextSpan> Paragraphs(SourceText text, TextSpan part)
    {
        var (at, end) = (text.ToUtf16(part.Start), text.ToUtf16(part.End));
        while (at < end)
        {
            var found = text.Text.IndexOf('\n', at, end - at);
            var line = found < 0 ? end : found;
            if (!text.Text.AsSpan(at, line - at).IsWhiteSpace())
            {
                yield return text.SpanOfUtf16(at, line);
            }
            at = line + 1;
        }
    }

    private static List<PieceView> Cut(SourceText text, TextSpan part, IReadOnlyList<ClaimView> claims)
    {
        var inside = claims.Where(c => c.Start < part.End && part.Start < c.End).ToList();
        var cuts = inside.SelectMany(c => new[] { c.Start, c.End })
            .Append(part.Start).Append(part.End)
            .Where(c => c >= part.Start && c <= part.End)
            .Distinct().Order().ToList();
        return
        [
            .. cuts.Zip(cuts.Skip(1), (start, end) => new PieceView(
                text.Slice(new TextSpan(start, end)),
                [.. inside.Where(c => c.Start <= start && end <= c.End).Select(c => c.Number)])),
        ];
    }
}
