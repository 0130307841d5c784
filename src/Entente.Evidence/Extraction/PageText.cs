using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>A document's text as claims are taken from it: folded, cut into words, its names and sentences found.</summary>
internal sealed class PageText
{
    public PageText(SourceText source, Article article, Language language, ExtractionContext context)
    {
        (Source, Article, Language, Context) = (source, article, language, context);
        Folded = FoldedText.Of(source.Text);
        Tokens = new TokenText(Folded);
        Names = context.Names.FindAll(Tokens);
    }

    public SourceText Source { get; }

    public Article Article { get; }

    public Language Language { get; }

    public ExtractionContext Context { get; }

    public FoldedText Folded { get; }

    public TokenText Tokens { get; }

    /// <summary>The known names in the whole text, in order.</summary>
    public ImmutableArray<NameHit> Names { get; }

    /// <summary>The characters as printed, without white space and quotation marks around them.</summary>
    public string Printed(int start, int end) =>
        end <= start ? "" : Folded.Printed(start, end).Trim(' ', '\u00A0', '\t', '\n', '\r', '"', '“', '”', '\'', '‘', '’', ',', ';', ':');
}
