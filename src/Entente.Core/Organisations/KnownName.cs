namespace Entente.Core;

/// <summary>What kind of thing a known name belongs to.</summary>
public enum NameKind
{
    /// <summary>A state.</summary>
    Country,

    /// <summary>An organisation, ministry, secretariat or body.</summary>
    Organisation,

    /// <summary>A group of countries without a secretariat of its own, or a region.</summary>
    Region,

    /// <summary>A fund or facility.</summary>
    Fund,

    /// <summary>A plan of action, a policy, an initiative, a statement.</summary>
    Framework,

    /// <summary>A series of meetings.</summary>
    Series,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A partnership.</summary>
    Partnership,

    /// <summary>A project.</summary>
    Project,
}

/// <summary>A name that documents are matched against: shipped with the program, or from the workspace.</summary>
/// <param name="Key">The key of what bears the name (<c>kr</c>, <c>akcf</c>).</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Names">Its names and aliases, in any language and script.</param>
public sealed record KnownName(string Key, NameKind Kind, Names Names)
{
    /// <summary>What a claim shows for it: the short name, else the English one, else the key.</summary>
    public string Shown => Names.ShortOrFirst ?? Key;
}
