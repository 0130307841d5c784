namespace Entente.Iati;

/// <summary>What an activity is about. Source: IATI Standard 2.03, <c>iati-activity/description</c>.</summary>
public sealed partial record Description : IatiElement
{
    /// <summary>What is described, by codelist DescriptionType: 1 general, 2 objectives, 3 target groups, 4
    /// other.</summary>
    public string? Type { get; init; }

    /// <summary>The text.</summary>
    public ValueList<Narrative> Narratives { get; init; }
}
