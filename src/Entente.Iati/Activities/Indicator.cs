namespace Entente.Iati;

/// <summary>What a result is measured by. Source: IATI Standard 2.03, <c>iati-activity/result/indicator</c>.</summary>
public sealed partial record Indicator : IatiElement
{
    /// <summary>The unit of its values, by codelist IndicatorMeasure: 1 unit, 2 percentage, 3 nominal, 4 ordinal, 5
    /// qualitative.</summary>
    public string? Measure { get; init; }

    /// <summary>Whether more is better.</summary>
    public Stated<bool> Ascending { get; init; }

    /// <summary>Whether its numbers may be added to those of other activities.</summary>
    public Stated<bool> AggregationStatus { get; init; }

    /// <summary>Its title.</summary>
    public MultilingualText? Title { get; init; }

    /// <summary>What it is.</summary>
    public MultilingualText? Description { get; init; }

    /// <summary>Documents about it.</summary>
    public ValueList<DocumentLink> DocumentLinks { get; init; }

    /// <summary>What it is in lists of indicators.</summary>
    public ValueList<IndicatorReference> References { get; init; }

    /// <summary>Its values before the activity.</summary>
    public ValueList<Baseline> Baselines { get; init; }

    /// <summary>Its values as they were aimed at and reached.</summary>
    public ValueList<IndicatorPeriod> Periods { get; init; }
}

/// <summary>An indicator in a list of indicators. Source: IATI Standard 2.03,
/// <c>iati-activity/result/indicator/reference</c>.</summary>
public sealed partial record IndicatorReference : IatiElement
{
    /// <summary>The list, by codelist IndicatorVocabulary.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>The code.</summary>
    public string? Code { get; init; }

    /// <summary>Where the indicator is described; wanted where the list is the publisher's own.</summary>
    public string? IndicatorUri { get; init; }
}

/// <summary>The value of an indicator before the activity. Source: IATI Standard 2.03,
/// <c>iati-activity/result/indicator/baseline</c>.</summary>
public sealed partial record Baseline : IatiElement
{
    /// <summary>The day it is of.</summary>
    public Stated<DateOnly> Date { get; init; }

    /// <summary>The year it is of.</summary>
    public Stated<int> Year { get; init; }

    /// <summary>The value, in the indicator's measure; none where that is qualitative.</summary>
    public string? Value { get; init; }

    /// <summary>The places it is of.</summary>
    public ValueList<LocationReference> Locations { get; init; }

    /// <summary>The groups it is of.</summary>
    public ValueList<Dimension> Dimensions { get; init; }

    /// <summary>Documents about it.</summary>
    public ValueList<DocumentLink> DocumentLinks { get; init; }

    /// <summary>What is said of it.</summary>
    public MultilingualText? Comment { get; init; }
}
