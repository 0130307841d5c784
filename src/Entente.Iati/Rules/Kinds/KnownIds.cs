namespace Entente.Iati;

/// <summary>Identifiers of which some rules are not asked, since they are registered.</summary>
internal static class KnownIds
{
    /// <summary>The identifier is that of a registered publisher.</summary>
    private const string NotRegistered = "NOT_EXISTING_ORG_ID";

    /// <summary>The identifier begins with that of a registered publisher, and a hyphen.</summary>
    private const string NotBegunByRegistered = "NOT_EXISTING_ORG_ID_PREFIX";

    /// <summary>Whether a rule with this condition is not asked of an identifier.</summary>
    public static bool Excuses(string condition, ReadOnlySpan<char> identifier, RuleFacts facts) => condition switch
    {
        NotRegistered => facts.Publishers.Contains(identifier.ToString()),
        NotBegunByRegistered => BeginsWithRegistered(identifier.ToString(), facts),
        _ => false,
    };

    private static bool BeginsWithRegistered(string identifier, RuleFacts facts)
    {
        for (var hyphen = identifier.IndexOf('-', StringComparison.Ordinal); hyphen >= 0;
            hyphen = identifier.IndexOf('-', hyphen + 1))
        {
            if (facts.Publishers.Contains(identifier[..hyphen]))
            {
                return true;
            }
        }
        return false;
    }
}
