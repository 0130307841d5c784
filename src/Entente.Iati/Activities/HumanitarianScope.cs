namespace Entente.Iati;

/// <summary>An emergency or an appeal that an activity belongs to. Source: IATI Standard 2.03,
/// <c>iati-activity/humanitarian-scope</c>.</summary>
public sealed partial record HumanitarianScope : IatiElement
{
    /// <summary>What it is, by codelist HumanitarianScopeType: 1 emergency, 2 appeal.</summary>
    public string? Type { get; init; }

    /// <summary>The vocabulary of the code, by codelist HumanitarianScopeVocabulary.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>Where the vocabulary is described; wanted where it is the publisher's own.</summary>
    public string? VocabularyUri { get; init; }

    /// <summary>The emergency or appeal, by the vocabulary.</summary>
    public string? Code { get; init; }

    /// <summary>What the code means.</summary>
    public ValueList<Narrative> Narratives { get; init; }
}
