namespace Entente.Iati;

/// <summary>A document or a page that can be opened. Source: IATI Standard 2.03, <c>document-link</c>.</summary>
public sealed partial record DocumentLink : IatiElement
{
    /// <summary>Where it is.</summary>
    public string? Url { get; init; }

    /// <summary>What form it has, by codelist FileFormat, as <c>application/pdf</c>.</summary>
    public string? Format { get; init; }

    /// <summary>Its title.</summary>
    public MultilingualText? Title { get; init; }

    /// <summary>What is in it, or where in it to look.</summary>
    public MultilingualText? Description { get; init; }

    /// <summary>What kind of document it is, by codelist DocumentCategory.</summary>
    public ValueList<CodeElement> Categories { get; init; }

    /// <summary>The languages it is written in, by codelist Language (ISO 639-1).</summary>
    public ValueList<CodeElement> Languages { get; init; }

    /// <summary>The day it was published.</summary>
    public DateElement? DocumentDate { get; init; }

    /// <summary>The countries it is about; only in organisation files.</summary>
    public ValueList<RecipientCountry> RecipientCountries { get; init; }
}
