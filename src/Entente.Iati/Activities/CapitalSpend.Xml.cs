namespace Entente.Iati;

public sealed partial record CapitalSpend
{
    internal static CapitalSpend Read(ElementReader xml) => new()
    {
        Percentage = xml.Attribute<decimal>("percentage"),
        Further = xml.Rest(),
    };

    internal override void Write(ElementWriter xml) => xml.Attribute("percentage", Percentage);
}
