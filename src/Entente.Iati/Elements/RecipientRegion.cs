namespace Entente.Iati;

/// <summary>A region of several countries that benefits, or that money is meant for. Source: IATI Standard 2.03,
/// <c>recipient-region</c>.</summary>
public sealed partial record RecipientRegion : IatiElement
{
    /// <summary>The region, by the vocabulary.</summary>
    public string? Code { get; init; }

    /// <summary>The vocabulary of the code, by codelist RegionVocabulary; null where it is not stated.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>Where the vocabulary is described; wanted where it is the publisher's own.</summary>
    public string? VocabularyUri { get; init; }

    /// <summary>The share in percent, 0 to 100; all of one vocabulary add up to 100. Not within transactions and
    /// organisations.</summary>
    public Stated<decimal> Percentage { get; init; }

    /// <summary>What is said of it, or what the code means.</summary>
    public ValueList<Narrative> Narratives { get; init; }

    /// <summary>The vocabulary that holds: the one stated, else 1, which the Standard takes for granted:
    /// the regions of OECD DAC.</summary>
    public string EffectiveVocabulary => Vocabulary ?? "1";
}
