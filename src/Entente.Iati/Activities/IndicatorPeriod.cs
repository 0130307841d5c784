namespace Entente.Iati;

/// <summary>A period in which an indicator is measured. Source: IATI Standard 2.03,
/// <c>iati-activity/result/indicator/period</c>.</summary>
public sealed partial record IndicatorPeriod : IatiElement
{
    /// <summary>The first day.</summary>
    public DateElement? PeriodStart { get; init; }

    /// <summary>The last day, inclusive.</summary>
    public DateElement? PeriodEnd { get; init; }

    /// <summary>What is aimed at.</summary>
    public ValueList<IndicatorValue> Targets { get; init; }

    /// <summary>What was reached.</summary>
    public ValueList<IndicatorValue> Actuals { get; init; }
}

/// <summary>A value of an indicator that is aimed at or was reached. Source: IATI Standard 2.03,
/// <c>iati-activity/result/indicator/period/target, actual</c>.</summary>
public sealed partial record IndicatorValue : IatiElement
{
    /// <summary>The value, in the indicator's measure; none where that is qualitative.</summary>
    public string? Value { get; init; }

    /// <summary>The places it is of.</summary>
    public ValueList<LocationReference> Locations { get; init; }

    /// <summary>The groups it is of.</summary>
    public ValueList<Dimension> Dimensions { get; init; }

    /// <summary>What is said of it.</summary>
    public MultilingualText? Comment { get; init; }

    /// <summary>Documents about it.</summary>
    public ValueList<DocumentLink> DocumentLinks { get; init; }
}

/// <summary>One of the activity's places. Source: IATI Standard 2.03,
/// <c>iati-activity/result/indicator/baseline/location, target/location, actual/location</c>.</summary>
public sealed partial record LocationReference : IatiElement
{
    /// <summary>The place, by its <see cref="Location.Ref"/>.</summary>
    public string? Ref { get; init; }
}

/// <summary>A group that a value is of, as women. Source: IATI Standard 2.03,
/// <c>iati-activity/result/indicator/baseline/dimension, target/dimension, actual/dimension</c>.</summary>
public sealed partial record Dimension : IatiElement
{
    /// <summary>By what the groups are told apart, as sex.</summary>
    public string? Name { get; init; }

    /// <summary>The group.</summary>
    public string? Value { get; init; }
}
