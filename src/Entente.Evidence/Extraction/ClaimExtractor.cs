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

/// <summary>Proposes claims from the body of an article; each rests on one sentence of it.</summary>
public static class ClaimExtractor
{
    /// <summary>Changes with every change of what is proposed, words and patterns included; proposals keep it.</summary>
    public const string Version = "1";

    /// <summary>The claims that a document proposes, in the order of their sentences.</summary>
    public static ImmutableArray<Claim> Extract(SourceText text, Article article, ExtractionContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(context);
        if (Languages.Find(article.Language) is not { } language || article.Parts.IsEmpty)
        {
            return [];
        }
        return [];
    }
}
