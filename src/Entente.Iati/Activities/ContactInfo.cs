namespace Entente.Iati;

/// <summary>Whom to ask about an activity. Source: IATI Standard 2.03, <c>iati-activity/contact-info</c>.</summary>
public sealed partial record ContactInfo : IatiElement
{
    /// <summary>What may be asked, by codelist ContactType.</summary>
    public string? Type { get; init; }

    /// <summary>The organisation.</summary>
    public MultilingualText? Organisation { get; init; }

    /// <summary>The department in it.</summary>
    public MultilingualText? Department { get; init; }

    /// <summary>The person.</summary>
    public MultilingualText? PersonName { get; init; }

    /// <summary>The office that the person holds.</summary>
    public MultilingualText? JobTitle { get; init; }

    /// <summary>Telephone numbers.</summary>
    public ValueList<TextElement> Telephones { get; init; }

    /// <summary>Addresses for electronic mail.</summary>
    public ValueList<TextElement> Emails { get; init; }

    /// <summary>Web addresses.</summary>
    public ValueList<TextElement> Websites { get; init; }

    /// <summary>Postal addresses.</summary>
    public ValueList<MultilingualText> MailingAddresses { get; init; }
}
