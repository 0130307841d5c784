namespace Entente.Iati;

/// <summary>A classification that is no sector. Source: IATI Standard 2.03, <c>iati-activity/tag</c>.</summary>
public sealed partial record Tag : IatiElement
{
    /// <summary>The code, by the vocabulary.</summary>
    public string? Code { get; init; }

    /// <summary>The vocabulary of the code, by codelist TagVocabulary.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>Where the vocabulary is described; wanted where it is the publisher's own.</summary>
    public string? VocabularyUri { get; init; }

    /// <summary>What the code means.</summary>
    public ValueList<Narrative> Narratives { get; init; }
}
