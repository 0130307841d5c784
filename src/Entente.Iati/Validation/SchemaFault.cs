namespace Entente.Iati;

/// <summary>In what way a file departs from the schema.</summary>
internal enum SchemaFaultKind
{
    /// <summary>The element is not known here at all.</summary>
    ElementUnknown,

    /// <summary>The element is known here, but stands in the wrong place or once too often.</summary>
    ElementMisplaced,

    /// <summary>An element is missing.</summary>
    ElementMissing,

    /// <summary>The attribute is not known here.</summary>
    AttributeUnknown,

    /// <summary>An attribute is missing.</summary>
    AttributeMissing,

    /// <summary>The value of an attribute, or the text of an element, has not the form that is wanted.</summary>
    ValueForm,

    /// <summary>Text stands where only elements may stand.</summary>
    TextMisplaced,
}

/// <summary>One departure from the schema.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Node">The element in its tree.</param>
/// <param name="Name">The number of the name that is concerned: of the attribute, or of the element.</param>
/// <param name="Expected">What is wanted in its place: names that may stand there, or the form of a value.</param>
/// <param name="Value">The value; empty where there is none.</param>
internal sealed record SchemaFault(SchemaFaultKind Kind, int Node, int Name, string Expected, string Value)
{
    /// <summary>The kind as <see cref="IatiFinding.Detail"/> and the messages have it.</summary>
    public string Detail => Kind switch
    {
        SchemaFaultKind.ElementUnknown => "element-unknown",
        SchemaFaultKind.ElementMisplaced => "element-misplaced",
        SchemaFaultKind.ElementMissing => "element-missing",
        SchemaFaultKind.AttributeUnknown => "attribute-unknown",
        SchemaFaultKind.AttributeMissing => "attribute-missing",
        SchemaFaultKind.ValueForm => "value-form",
        _ => "text-misplaced",
    };
}
