namespace Entente.Iati;

/// <summary>
/// Every text begins with one of the prefixes and the separator. The words ORG-ID-PREFIX stand for the lists of
/// organisation identifiers: then the first two parts of the text, between hyphens, are the code of one.
/// </summary>
internal sealed class StartsWith(RuleText text, NameBook book) : IRule
{
    private const string AnyList = "ORG-ID-PREFIX";

    private readonly RulePaths _paths = new(text.Paths, book);
    private readonly bool _isByLists = text.Prefix.Contains(AnyList, StringComparer.Ordinal);
    private readonly RulePaths _prefixes = new([.. text.Prefix.Where(p => p != AnyList)], book);

    /// <inheritdoc/>
    public RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts)
    {
        var prefixes = _prefixes.Select(context, at);
        var answer = _paths.EveryText(context, at, found =>
            KnownIds.Excuses(text.IdCondition, found, facts)
            || (_isByLists ? BeginsWithList(found, facts) : BeginsWithAny(context, prefixes, found)));
        context.Return(prefixes);
        return answer;
    }

    private bool BeginsWithAny(PathContext context, List<PathItem> prefixes, ReadOnlySpan<char> found)
    {
        foreach (var item in prefixes)
        {
            var prefix = context.TextOf(item);
            if (found.StartsWith(prefix, StringComparison.Ordinal)
                && found[prefix.Length..].StartsWith(text.Separator, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private static bool BeginsWithList(ReadOnlySpan<char> found, RuleFacts facts)
    {
        var first = found.IndexOf('-');
        var second = first < 0 ? -1 : found[(first + 1)..].IndexOf('-');
        var code = second < 0 ? found : found[..(first + 1 + second)];
        return facts.Prefixes.Contains(code.ToString());
    }
}
