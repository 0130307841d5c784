namespace Entente.Iati;

/// <summary>Another activity that this one belongs with. Source: IATI Standard 2.03,
/// <c>iati-activity/related-activity</c>.</summary>
public sealed partial record RelatedActivity : IatiElement
{
    /// <summary>The identifier of the other activity.</summary>
    public string? Ref { get; init; }

    /// <summary>What the other one is, by codelist RelatedActivityType: 1 parent, 2 child, 3 sibling, 4 co-funded, 5
    /// third party.</summary>
    public string? Type { get; init; }
}
