namespace Entente.Iati;

/// <summary>A place where an activity happens or which benefits. Source: IATI Standard 2.03,
/// <c>iati-activity/location</c>.</summary>
public sealed partial record Location : IatiElement
{
    /// <summary>The publisher's own name for the place, by which results refer to it.</summary>
    public string? Ref { get; init; }

    /// <summary>What the place is, by codelist GeographicLocationReach: 1 of the activity, 2 of who benefits.</summary>
    public CodeElement? LocationReach { get; init; }

    /// <summary>Its codes in gazetteers.</summary>
    public ValueList<LocationId> LocationIds { get; init; }

    /// <summary>Its name.</summary>
    public MultilingualText? Name { get; init; }

    /// <summary>What it is like.</summary>
    public MultilingualText? Description { get; init; }

    /// <summary>What the activity does there.</summary>
    public MultilingualText? ActivityDescription { get; init; }

    /// <summary>The administrative divisions it lies in.</summary>
    public ValueList<Administrative> Administratives { get; init; }

    /// <summary>Its coordinates.</summary>
    public Point? Point { get; init; }

    /// <summary>How exact the place is, by codelist GeographicExactness.</summary>
    public CodeElement? Exactness { get; init; }

    /// <summary>What it is, by codelist GeographicLocationClass.</summary>
    public CodeElement? LocationClass { get; init; }

    /// <summary>What it is in more detail, by codelist LocationType.</summary>
    public CodeElement? FeatureDesignation { get; init; }
}

/// <summary>A place in a gazetteer. Source: IATI Standard 2.03, <c>iati-activity/location/location-id</c>.</summary>
public sealed partial record LocationId : IatiElement
{
    /// <summary>The code.</summary>
    public string? Code { get; init; }

    /// <summary>The gazetteer, by codelist GeographicVocabulary.</summary>
    public string? Vocabulary { get; init; }
}

/// <summary>An administrative division that a place lies in. Source: IATI Standard 2.03,
/// <c>iati-activity/location/administrative</c>.</summary>
public sealed partial record Administrative : IatiElement
{
    /// <summary>The code.</summary>
    public string? Code { get; init; }

    /// <summary>The vocabulary of the code, by codelist GeographicVocabulary.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>The level of the division; 0 is the country, 1 the divisions right below it.</summary>
    public Stated<int> Level { get; init; }
}

/// <summary>Coordinates. Source: IATI Standard 2.03, <c>iati-activity/location/point</c>.</summary>
public sealed partial record Point : IatiElement
{
    /// <summary>The reference system, <c>http://www.opengis.net/def/crs/EPSG/0/4326</c> for WGS 84.</summary>
    public string? SrsName { get; init; }

    /// <summary>Latitude and longitude in degrees, with a space between them.</summary>
    public TextElement? Pos { get; init; }
}
