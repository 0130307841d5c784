using System.Text.RegularExpressions;

namespace Entente.Iati;

/// <summary>Every text has, or has not, a pattern. An empty text is passed over.</summary>
internal sealed class RegexMatches(RuleText text, NameBook book, bool isWanted) : IRule
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly RulePaths _paths = new(text.Paths, book);
    private readonly Regex _pattern = new(
        text.Regex, RegexOptions.CultureInvariant | RegexOptions.ECMAScript | RegexOptions.Compiled, Longest);

    /// <inheritdoc/>
    public RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts) =>
        _paths.EveryText(context, at, found =>
            found.IsEmpty || KnownIds.Excuses(text.IdCondition, found, facts) || _pattern.IsMatch(found) == isWanted);
}
