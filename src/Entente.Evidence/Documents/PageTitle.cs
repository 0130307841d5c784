using System.Text.RegularExpressions;

namespace Entente.Evidence;

/// <summary>
/// The line of a page that says what the page calls itself: in whole ("Wells for all"), or beside the site's name
/// ("Wells for all | River News").
/// </summary>
internal static partial class PageTitle
{
    private const int MostLines = 60;
    private const int FewWords = 4;
    private const double LeastShare = 0.3;

    /// <summary>The line before an article; -1 where the page names none of them.</summary>
    public static int Find(List<BlockSigns> signs, int first, PageFacts facts)
    {
        var best = (At: -1, Share: 0.0);
        if (facts.Titles.IsEmpty)
        {
            return best.At;
        }
        var titles = facts.Titles.Select(Plain).ToList();
        for (var at = first - 1; at >= Math.Max(0, first - MostLines); at--)
        {
            if (MayBe(signs[at], facts) && Plain(signs[at].Block.Text) is var line
                && titles.Max(t => Share(t, line)) is var share && share > best.Share)
            {
                best = (at, share);
            }
        }
        return best.At;
    }

    /// <summary>A line of a few words, but the name of the site; a short one where the page marks it only.</summary>
    private static bool MayBe(BlockSigns sign, PageFacts facts) =>
        sign is { IsFurnitureItself: false, IsCaption: false, Words: >= 2 }
        && (sign.Words >= FewWords || sign.Block.Marking == BlockMarking.Title)
        && (sign.Block.LinkShare < WholeLink || sign.Block.Marking == BlockMarking.Title)
        && !string.Equals(sign.Block.Text, facts.Publisher, StringComparison.OrdinalIgnoreCase);

    private const double WholeLink = 0.9;

    /// <summary>How much of a title a line is; 0 where it is none of its parts.</summary>
    private static double Share(string title, string line)
    {
        if (title == line)
        {
            return 1;
        }
        var at = line.Length < title.Length * LeastShare ? -1 : title.IndexOf(line, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || Before().IsMatch(title.AsSpan(0, at)))
            && (at + line.Length == title.Length || Behind().IsMatch(title.AsSpan(at + line.Length)))
            ? (double)line.Length / title.Length : 0;
    }

    /// <summary>A text with single blanks and straight marks, small, to compare.</summary>
    private static string Plain(string text) => Blanks().Replace(text, " ").Trim().Normalize().ToLowerInvariant()
        .Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u201C', '"').Replace('\u201D', '"');

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.None, 500)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?:\s[|｜:·•–—»<>-]+|[|｜:»])\s*$", RegexOptions.None, 500)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?:\s[|｜:·•–—«<>-]+|[|｜«])\s*", RegexOptions.None, 500)]
    private static partial Regex Behind();
}
