using System.Xml;
using System.Xml.Schema;

namespace Entente.Iati.Tests;

/// <summary>The official schemas of version 2.03, asked by way of the framework and not of the library.</summary>
internal static class OfficialSchema
{
    private static readonly Lazy<XmlSchemaSet> Schemas = new(Load);

    /// <summary>What is wrong with a file.</summary>
    public static IReadOnlyList<string> FaultsOf(string xml)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas.Value };
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read())
        {
        }
        return faults;
    }

    private static XmlSchemaSet Load()
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schemas.Add(null, Checkout.MaterialPathOf("iati", "schemas", "2.03", "iati-activities-schema.xsd"));
        schemas.Add(null, Checkout.MaterialPathOf("iati", "schemas", "2.03", "iati-organisations-schema.xsd"));
        return schemas;
    }
}
