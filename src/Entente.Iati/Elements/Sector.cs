namespace Entente.Iati;

/// <summary>What an activity or a transaction is for. Source: IATI Standard 2.03, <c>sector</c>.</summary>
public sealed partial record Sector : IatiElement
{
    /// <summary>The vocabulary of the code, by codelist SectorVocabulary; null where it is not stated.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>Where the vocabulary is described; wanted where it is the publisher's own.</summary>
    public string? VocabularyUri { get; init; }

    /// <summary>The sector, by the vocabulary.</summary>
    public string? Code { get; init; }

    /// <summary>The share in percent, 0 to 100; all of one vocabulary add up to 100. Not within transactions and
    /// organisations.</summary>
    public Stated<decimal> Percentage { get; init; }

    /// <summary>What the code means; only in the publisher's own vocabularies.</summary>
    public ValueList<Narrative> Narratives { get; init; }

    /// <summary>The vocabulary that holds: the one stated, else 1, which the Standard takes for granted:
    /// the purpose codes of OECD DAC with five digits.</summary>
    public string EffectiveVocabulary => Vocabulary ?? "1";
}
