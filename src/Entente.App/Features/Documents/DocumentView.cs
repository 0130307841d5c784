using System.Globalization;
using System.Text.Json;
using Entente.App.Features.Figures;
using Entente.App.Web;
using Entente.Evidence;

namespace Entente.App.Features.Documents;

/// <summary>A stretch of an article: plain, or a sentence that claims rest on.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Claims">The numbers of the claims that rest on it, from 1; empty for plain text.</param>
public sealed record PieceView(string Text, IReadOnlyList<int> Claims);

/// <summary>A part of an article, cut into pieces.</summary>
/// <param name="Kind">body or caption.</param>
/// <param name="Pieces">The pieces, in order; together they are the part, letter for letter.</param>
public sealed record PartView(string Kind, IReadOnlyList<PieceView> Pieces);

/// <summary>A proposed claim.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Key">Its key.</param>
/// <param name="Type">Its type.</param>
/// <param name="Fields">The fields, by their published names; null where a person's key was destroyed.</param>
/// <param name="Quote">The sentence; null where a person's key was destroyed.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">First code point after it.</param>
/// <param name="Verdict">accepted, corrected, rejected, deferred; null where nobody judged.</param>
/// <param name="Figures">The figures that it was read as.</param>
public sealed record ClaimView(
    int Number, string Key, string Type, IReadOnlyDictionary<string, string>? Fields, string? Quote, int Start, int End,
    string? Verdict,
    IReadOnlyList<FigureView> Figures);

/// <summary>A document: what is known of it, its article, and its claims.</summary>
/// <param name="AsOf">The three times.</param>
/// <param name="Source">What is known of it.</param>
/// <param name="DateBasis">How its day of publication was found.</param>
/// <param name="Article">The article; null where the account does not hold the text, or the reader may not see
/// it.</param>
/// <param name="Claims">Its claims.</param>
public sealed record DocumentView(
    AsOfView AsOf, SourceView Source, string DateBasis, IReadOnlyList<PartView>? Article,
    IReadOnlyList<ClaimView> Claims)
{
    private static readonly HashSet<string> Envelope = new(StringComparer.Ordinal) { "type", "quote", "start", "end" };

    /// <summary>The view; null where the account has no such source at these times.</summary>
    public static async Task<DocumentView?> OfAsync(PageRequest page, string key, CancellationToken cancellation)
    {
        if (page.Figures.Sources.Find(key) is not { } source)
        {
            return null;
        }
        var states = page.Claims.Of(key).ToList();
        var text = page.View.Reader.IsKeeper ? await TextOfAsync(page, source, cancellation) : null;
        var figures = page.Figures.All
            .SelectMany(f => f.Basis.Where(b => b.Claim is not null).Select(b => (b.Claim, Figure: f)))
            .ToLookup(x => x.Claim!, x => x.Figure, StringComparer.Ordinal);
        var claims = states.Select((c, i) => ClaimOf(page, c, i + 1, figures[c.Key])).ToList();
        return new DocumentView(
            page.AsOf, DocumentsView.SourceOf(page, source, states), Keys.Of(source.PublishedBasis),
            text is null ? null : ArticlePieces.Of(text, source.Content!.Parts, claims), claims);
    }

    private static async Task<SourceText?> TextOfAsync(
        PageRequest page, SourceRegistered source, CancellationToken cancellation)
    {
        if (source.Content is not { } content
            || await page.Journal.GetBlobAsync(content.Sha256, cancellation) is not { } bytes)
        {
            return null;
        }
        return DocumentReader.Read(bytes, content.FileName, DocumentLimits.Default).Text;
    }

    private static ClaimView ClaimOf(PageRequest page, ClaimState state, int number, IEnumerable<Figure> figures) =>
        new(
            number, state.Key, state.Type, state.Claim is null ? null : FieldsOf(state.Claim), state.Claim?.Quote,
            state.Span.Start, state.Span.End,
            state.Verdict is { } verdict ? Keys.Of(verdict) : null,
            [.. figures.DistinctBy(f => f.Id).Select(page.FigureViews.Of)]);

    private static Dictionary<string, string> FieldsOf(Claim claim)
    {
        using var json = JsonSerializer.SerializeToDocument(claim, ClaimJson.Options);
        return json.RootElement.EnumerateObject()
            .Where(f => !Envelope.Contains(f.Name))
            .ToDictionary(f => f.Name, f => Print(f.Value), StringComparer.Ordinal);
    }

    private static string Print(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetDecimal().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Print)),
        JsonValueKind.Object => string.Join(" ", value.EnumerateObject().Select(p => Print(p.Value))),
        _ => value.GetRawText(),
    };
}

/// <summary>Cuts the parts of an article where claims begin and end.</summary>
internal static class ArticlePieces
{
    public static IReadOnlyList<PartView> Of(
        SourceText text, IEnumerable<ArticlePart> parts, IReadOnlyList<ClaimView> claims) =>
        [.. parts.Select(part => new PartView(Keys.Of(part.Kind), Cut(text, part.Span, claims)))];

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
