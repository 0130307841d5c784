namespace Entente.Iati;

/// <summary>A result that an activity aims at. Source: IATI Standard 2.03, <c>iati-activity/result</c>.</summary>
public sealed partial record Result : IatiElement
{
    /// <summary>What it is, by codelist ResultType: 1 output, 2 outcome, 3 impact, 9 other.</summary>
    public string? Type { get; init; }

    /// <summary>Whether its numbers may be added to those of other activities.</summary>
    public Stated<bool> AggregationStatus { get; init; }

    /// <summary>Its title.</summary>
    public MultilingualText? Title { get; init; }

    /// <summary>What it is.</summary>
    public MultilingualText? Description { get; init; }

    /// <summary>Documents about it.</summary>
    public ValueList<DocumentLink> DocumentLinks { get; init; }

    /// <summary>What it is in results frameworks.</summary>
    public ValueList<ResultReference> References { get; init; }

    /// <summary>What it is measured by.</summary>
    public ValueList<Indicator> Indicators { get; init; }
}

/// <summary>A result in a results framework. Source: IATI Standard 2.03,
/// <c>iati-activity/result/reference</c>.</summary>
public sealed partial record ResultReference : IatiElement
{
    /// <summary>The code.</summary>
    public string? Code { get; init; }

    /// <summary>The framework, by codelist ResultVocabulary.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>Where the vocabulary is described; wanted where it is the publisher's own.</summary>
    public string? VocabularyUri { get; init; }
}
