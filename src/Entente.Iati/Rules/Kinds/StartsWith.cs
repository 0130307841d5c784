namespace Entente.Iati;

/// <summary>
/// Every text begins with one of the prefixes and the separator. The words ORG-ID-PREFIX stand for the lists of
/// organisation identifiers: then the first two parts of the text, between hyphens, are the code of one.
/// </summary>
internal sealed class StartsWith(RuleText text, NameBook book) : TextRule(text, book)
{
    private const string AnyList = "ORG-ID-PREFIX";

    private readonly string _excused = text.IdCondition;
    private readonly string _separator = text.Separator;
    private readonly bool _isByLists = text.Prefix.Contains(AnyList, StringComparer.Ordinal);
    private readonly RulePaths _prefixes = new([.. text.Prefix.Where(p => p != AnyList)], book);

    /// <inheritdoc/>
    protected override bool Accepts(
        ReadOnlySpan<char> found, PathContext context, PathItem at, RuleFacts facts)
    {
        if (KnownIds.Excuses(_excused, found, facts))
        {
            return true;
        }
        return _isByLists ? BeginsWithList(found, facts) : BeginsWithAny(context, at, found);
    }

    private bool BeginsWithAny(PathContext context, PathItem at, ReadOnlySpan<char> found)
    {
        var begins = false;
        var prefixes = _prefixes.Select(context, at);
        foreach (var item in prefixes)
        {
            var prefix = context.TextOf(item);
            begins = begins || (found.StartsWith(prefix, StringComparison.Ordinal)
                && found[prefix.Length..].StartsWith(_separator, StringComparison.Ordinal));
        }
        context.Return(prefixes);
        return begins;
    }

    private static bool BeginsWithList(ReadOnlySpan<char> found, RuleFacts facts)
    {
        var first = found.IndexOf('-');
        var second = first < 0 ? -1 : found[(first + 1)..].IndexOf('-');
        var code = second < 0 ? found : found[..(first + 1 + second)];
        return facts.Prefixes.Contains(code.ToString());
    }
}
