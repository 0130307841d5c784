namespace Entente.Iati;

public sealed partial record FileHeader
{
    internal static FileHeader Read(FileKind kind, ElementReader xml) => new()
    {
        Kind = kind,
        Version = xml.Attribute("version"),
        GeneratedDatetime = xml.Attribute<DateAndTime>("generated-datetime"),
        LinkedDataDefault = kind == FileKind.Activities ? xml.Attribute("linked-data-default") : null,
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml)
    {
        xml.Attribute("version", Version);
        xml.Attribute("generated-datetime", GeneratedDatetime);
        xml.Attribute("linked-data-default", LinkedDataDefault);
    }
}
