namespace Entente.Iati;

/// <summary>The type of aid, as project-type interventions. Source: IATI Standard 2.03,
/// <c>iati-activity/default-aid-type, transaction/aid-type</c>.</summary>
public sealed partial record AidType : IatiElement
{
    /// <summary>The type, by the vocabulary; codelist AidType where that is 1.</summary>
    public string? Code { get; init; }

    /// <summary>The vocabulary of the code, by codelist AidTypeVocabulary; null where it is not stated.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>The vocabulary that holds: the one stated, else 1, which the Standard takes for granted:
    /// that of OECD DAC.</summary>
    public string EffectiveVocabulary => Vocabulary ?? "1";
}
