using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>What documents are matched against.</summary>
public sealed record ExtractionContext
{
    /// <summary>The names that are known.</summary>
    public NameBook Names { get; init; } = NameBook.Shipped;

    /// <summary>The meetings that are known: they give the year of a meeting that is printed without one.</summary>
    public ImmutableArray<KnownMeeting> Meetings { get; init; } = [];
}

/// <summary>What a document gives.</summary>
/// <param name="Claims">The proposed claims, in the order of their sentences.</param>
/// <param name="Persons">The names of persons as they stand in it, short forms included: they are to be sealed.</param>
public sealed record Extracted(ImmutableArray<Claim> Claims, ImmutableArray<string> Persons)
{
    /// <summary>
    /// The first code points of the sentences that turn to something new; see <see cref="ReadingContext.Turns"/>.
    /// </summary>
    public ImmutableArray<int> Turns { get; init; }
}

/// <summary>Proposes claims from the body of an article; each rests on one sentence of it.</summary>
public static class ClaimExtractor
{
    /// <summary>
    /// Changes with every change of what is proposed, words and patterns included; proposals keep it. A test keeps what
    /// is read beside it (<c>ReadingKeptTests</c>).
    /// </summary>
    public const string Version = "9";

    /// <summary>The claims that a document proposes, in the order of their sentences.</summary>
    public static ImmutableArray<Claim> Extract(SourceText text, Article article, ExtractionContext context) =>
        ExtractAll(text, article, context).Claims;

    /// <summary>The claims that a document proposes, and the persons whom it names anywhere.</summary>
    public static Extracted ExtractAll(SourceText text, Article article, ExtractionContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(context);
        if (Languages.Find(article.Language) is not { } language || article.Parts.IsEmpty)
        {
            return new Extracted([], []);
        }
        return Close(Take(text, article, language, context));
    }

    /// <summary>What is proposed of the claims that were taken: each once, with who is said to say it.</summary>
    internal static Extracted Close(Draft draft)
    {
        var page = draft.Page;
        var persons = page.Sentences.SelectMany(s => s.Officers).Select(o => o.Person).OfType<string>();
        return new Extracted(
            [.. Told(Once(draft)).OrderBy(c => c.Start)], [.. persons.Distinct(StringComparer.Ordinal)])
        {
            Turns = [.. page.Sentences.Where(MeetingReferences.IsTurn).Select(s => draft.Quote(s).Start)],
        };
    }

    /// <summary>The claims of a document as they are taken, with their sentences.</summary>
    internal static Draft Take(SourceText text, Article article, Language language, ExtractionContext context)
    {
        var page = new PageText(text, article, language, context);
        page.Mark();
        var draft = new Draft(page);
        foreach (var sentence in page.Sentences)
        {
            Targets.Find(draft, sentence);
            Ratios.Find(draft, sentence);
            Counts.Find(draft, sentence);
            Amounts.Find(draft, sentence);
            StatusChanges.Find(draft, sentence);
            Roles.Find(draft, sentence);
            Instruments.Find(draft, sentence);
            Events.Find(draft, sentence);
            Listings.Find(draft, sentence);
            Ranks.Find(draft, sentence);
            Memberships.Find(draft, sentence);
            Commitments.Find(draft, sentence);
            Positions.Find(draft, sentence);
        }
        Meetings.Find(draft);
        return draft;
    }

    /// <summary>
    /// A heading repeats its article, and an article itself: an amount or count is proposed once, from the body.
    /// </summary>
    private static IEnumerable<(Claim Claim, MarkedSentence Sentence)> Once(Draft draft)
    {
        var seen = new Dictionary<(string, decimal, decimal?, string?), HashSet<string>>();
        var places = new Dictionary<(string, decimal, decimal?, string?), MarkedSentence>();
        var told = new Dictionary<(string, decimal, decimal?, string?), List<(Claim Claim, MarkedSentence At)>>();
        var converted = draft.Claims.Select(c => (c.Claim as AmountClaim)?.Equivalent).OfType<Equivalent>()
            .Select(e => (e.Value, e.Currency)).ToHashSet();
        foreach (var (claim, sentence) in draft.Claims.OrderBy(c => c.Sentence.IsHeading))
        {
            var key = claim switch
            {
                AmountClaim { Kind: AmountKind.PerProjectMax } each =>
                    ("each", each.Value.Low, each.Value.High, each.Currency),
                AmountClaim amount => ("amount", amount.Value.Low, amount.Value.High, amount.Currency),
                CountClaim count => ("count", count.Value.Low, count.Value.High, count.Unit),
                _ => default((string, decimal, decimal?, string?)?),
            };
            var repeats = claim is TargetClaim target && sentence.IsHeading
                && draft.Claims.Exists(c => c.Claim is TargetClaim other
                && !c.Sentence.IsHeading
                && (target.Target is null || (other.Target == target.Target && other.Multiplier == target.Multiplier)));
            repeats |= sentence.IsHeading && claim is AmountClaim headed
                && converted.Contains((headed.Value.Low, headed.Currency));
            // An amount that stands twice in one sentence, or as one more, is another.
            var again = claim is AmountClaim && key is { } met && ((places.TryGetValue(met, out var place)
                && place == sentence) || IsOneMore(sentence, met));
            if (key is { } at)
            {
                places.TryAdd(at, sentence);
            }
            if (!repeats && (again || key is not { } one || IsNew(seen, one, (claim as AmountClaim)?.Period)
                || Repeats.IsAnother(claim, sentence, told[one])))
            {
                if (key is { } kept)
                {
                    told.TryAdd(kept, []);
                    told[kept].Add((claim, sentence));
                }
                yield return (claim, sentence);
            }
        }
    }

    /// <summary>"another 200 million": a word for more stands on the amount.</summary>
    private static bool IsOneMore(MarkedSentence sentence, (string Type, decimal Value, decimal?, string? Unit) key) =>
        !sentence.IsHeading && sentence.Figures.Exists(f => f.Kind == MentionKind.Money && f.Value == key.Value
            && (sentence.Before("increments", f.OuterStart) is { End: var end } word && end - word.Start > 2
                || (!sentence.Page.Language.HeadsLast && sentence.After("increments", f.End) is not null)));

    /// <summary>The same figure again is new only where both times say another year.</summary>
    private static bool IsNew(Dictionary<(string, decimal, decimal?, string?), HashSet<string>> seen,
        (string, decimal, decimal?, string?) key, string? period)
    {
        if (seen.TryAdd(key, [period ?? ""]))
        {
            return true;
        }
        return period is not null && !seen[key].Contains("") && seen[key].Add(period);
    }

    private static IEnumerable<Claim> Told(IEnumerable<(Claim Claim, MarkedSentence Sentence)> claims)
    {
        var sources = new Dictionary<MarkedSentence, string?>();
        foreach (var (claim, sentence) in claims)
        {
            if (!sources.TryGetValue(sentence, out var source))
            {
                sources.Add(sentence, source = Attribution.Of(sentence));
            }
            yield return source is null ? claim : claim with { AttributedTo = source };
        }
    }
}
