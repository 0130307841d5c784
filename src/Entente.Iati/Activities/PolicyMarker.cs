namespace Entente.Iati;

/// <summary>A policy that an activity serves, as gender equality. Source: IATI Standard 2.03,
/// <c>iati-activity/policy-marker</c>.</summary>
public sealed partial record PolicyMarker : IatiElement
{
    /// <summary>The vocabulary of the code, by codelist PolicyMarkerVocabulary; null where it is not stated.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>Where the vocabulary is described; wanted where it is the publisher's own.</summary>
    public string? VocabularyUri { get; init; }

    /// <summary>The policy, by the vocabulary.</summary>
    public string? Code { get; init; }

    /// <summary>How much the activity serves it, by codelist PolicySignificance: 0 not, 1 significant objective, 2
    /// principal objective.</summary>
    public string? Significance { get; init; }

    /// <summary>What the code means; only in the publisher's own vocabulary.</summary>
    public ValueList<Narrative> Narratives { get; init; }

    /// <summary>The vocabulary that holds: the one stated, else 1, which the Standard takes for granted:
    /// the markers of OECD DAC.</summary>
    public string EffectiveVocabulary => Vocabulary ?? "1";
}
