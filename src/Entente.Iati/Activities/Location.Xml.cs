namespace Entente.Iati;

public sealed partial record Location
{
    internal static Location Read(ElementReader xml) => new()
    {
        Ref = xml.Attribute("ref"),
        LocationReach = xml.Code("location-reach"),
        LocationIds = xml.Children("location-id", LocationId.Read),
        Name = xml.Multilingual("name"),
        Description = xml.Multilingual("description"),
        ActivityDescription = xml.Multilingual("activity-description"),
        Administratives = xml.Children("administrative", Administrative.Read),
        Point = xml.Child("point", Point.Read),
        Exactness = xml.Code("exactness"),
        LocationClass = xml.Code("location-class"),
        FeatureDesignation = xml.Code("feature-designation"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("ref", Ref);
        xml.Child("location-reach", LocationReach);
        xml.Children("location-id", LocationIds);
        xml.Child("name", Name);
        xml.Child("description", Description);
        xml.Child("activity-description", ActivityDescription);
        xml.Children("administrative", Administratives);
        xml.Child("point", Point);
        xml.Child("exactness", Exactness);
        xml.Child("location-class", LocationClass);
        xml.Child("feature-designation", FeatureDesignation);
    }
}

public sealed partial record LocationId
{
    internal static LocationId Read(ElementReader xml) => new()
    {
        Code = xml.Attribute("code"),
        Vocabulary = xml.Attribute("vocabulary"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("code", Code);
        xml.Attribute("vocabulary", Vocabulary);
    }
}

public sealed partial record Administrative
{
    internal static Administrative Read(ElementReader xml) => new()
    {
        Code = xml.Attribute("code"),
        Vocabulary = xml.Attribute("vocabulary"),
        Level = xml.Attribute<int>("level"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("code", Code);
        xml.Attribute("vocabulary", Vocabulary);
        xml.Attribute("level", Level);
    }
}

public sealed partial record Point
{
    internal static Point Read(ElementReader xml) => new()
    {
        SrsName = xml.Attribute("srsName"),
        Pos = xml.Child("pos", TextElement.Read),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("srsName", SrsName);
        xml.Child("pos", Pos);
    }
}
