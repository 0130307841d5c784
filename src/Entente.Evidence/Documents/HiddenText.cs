using System.Collections.Immutable;
using Entente.Core;

namespace Entente.Evidence;

/// <summary>Text that a document holds and does not show, which is left out.</summary>
/// <param name="At">Where it would stand in the text, in UTF-16.</param>
/// <param name="Count">How many letters and signs it has.</param>
internal readonly record struct HiddenText(int At, int Count)
{
    /// <summary>
    /// How much would stand in an article, and where the first of it: what a page keeps hidden around the article, as
    /// its menus, misleads nobody.
    /// </summary>
    public static (int Count, int First) Within(
        SourceText text, Article article, IReadOnlyCollection<HiddenText> hidden)
    {
        var (count, first) = (0, 0);
        if (hidden.Count == 0 || article.Parts.IsEmpty)
        {
            return (count, first);
        }
        var (start, end) = (article.Parts.Min(p => p.Span.Start), article.Parts.Max(p => p.Span.End));
        foreach (var one in hidden.OrderBy(h => h.At))
        {
            var at = text.ToCodePoint(Math.Min(one.At, text.Text.Length));
            if (at >= start && at <= end + 1 && one.Count > 0)
            {
                first = count == 0 ? one.At : first;
                count += one.Count;
            }
        }
        return (count, first);
    }

    /// <summary>How many letters and signs a text has.</summary>
    public static int CountOf(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var letter in text)
        {
            count += char.IsWhiteSpace(letter) || char.IsControl(letter) ? 0 : 1;
        }
        return count;
    }
}
