namespace Entente.Iati;

/// <summary>An attribute that an element may have.</summary>
/// <param name="Name">The number of its name.</param>
/// <param name="Form">The form of its value.</param>
/// <param name="IsRequired">Whether it must stand.</param>
internal sealed record AttributeType(int Name, SimpleType Form, bool IsRequired);

/// <summary>What an element may have and hold.</summary>
internal sealed class ElementType
{
    private readonly AttributeType[] _attributes = [];

    /// <summary>The attributes that are named, in the order of the structure.</summary>
    public required IReadOnlyList<AttributeType> Attributes
    {
        get => _attributes;
        init
        {
            _attributes = [.. value];
            RequiredCount = _attributes.Count(a => a.IsRequired);
        }
    }

    /// <summary>Whether attributes of other namespaces may stand.</summary>
    public required bool TakesOtherAttributes { get; init; }

    /// <summary>Whether text may stand between the elements.</summary>
    public required bool IsMixed { get; init; }

    /// <summary>Whether anything may stand in it.</summary>
    public required bool IsAnything { get; init; }

    /// <summary>The form of its text, where it holds only text; null where it holds elements.</summary>
    public required SimpleType? Text { get; init; }

    /// <summary>Which elements it may hold.</summary>
    public required ContentModel Content { get; init; }

    /// <summary>How many attributes must stand.</summary>
    public int RequiredCount { get; private init; }

    /// <summary>The attribute of a name; null where there is none.</summary>
    public AttributeType? Find(int name)
    {
        foreach (var attribute in _attributes)
        {
            if (attribute.Name == name)
            {
                return attribute;
            }
        }
        return null;
    }
}
