using System.Text.RegularExpressions;

namespace Entente.Iati;

/// <summary>Every text has, or has not, a pattern. An empty text is passed over.</summary>
internal sealed class RegexMatches(RuleText text, NameBook book, bool isWanted) : TextRule(text, book)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly string _excused = text.IdCondition;
    private readonly Regex _pattern = new(
        text.Regex, RegexOptions.CultureInvariant | RegexOptions.ECMAScript | RegexOptions.Compiled, Longest);

    /// <inheritdoc/>
    protected override bool Accepts(
        ReadOnlySpan<char> found, PathContext context, PathItem at, RuleFacts facts) =>
        found.IsEmpty || KnownIds.Excuses(_excused, found, facts) || _pattern.IsMatch(found) == isWanted;
}
