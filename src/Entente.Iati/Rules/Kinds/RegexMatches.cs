using System.Text.RegularExpressions;

namespace Entente.Iati;

/// <summary>Every text has, or has not, a pattern. An empty text is passed over.</summary>
internal sealed class RegexMatches(RuleText text, NameBook book, bool isWanted) : TextRule(text, book)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly string _excused = text.IdCondition;
    private readonly Regex _pattern = new(
        text.Regex, RegexOptions.CultureInvariant | RegexOptions.ECMAScript, Longest);

    /// <summary>A text that has the pattern: most of a file's are the same as one shortly before.</summary>
    private string _matched = "";

    /// <inheritdoc/>
    protected override bool Accepts(
        ReadOnlySpan<char> found, PathContext context, PathItem at, RuleFacts facts) =>
        found.IsEmpty || KnownIds.Excuses(_excused, found, facts) || IsMatch(found) == isWanted;

    private bool IsMatch(ReadOnlySpan<char> found)
    {
        if (found.SequenceEqual(_matched))
        {
            return true;
        }
        var isMatch = _pattern.IsMatch(found);
        if (isMatch)
        {
            _matched = found.ToString();
        }
        return isMatch;
    }
}
