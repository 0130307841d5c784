namespace Entente.Iati;

/// <summary>What a file is about, which its root element says.</summary>
public enum FileKind
{
    /// <summary>Activities: the root is <c>iati-activities</c>.</summary>
    Activities,

    /// <summary>Organisations: the root is <c>iati-organisations</c>.</summary>
    Organisations,
}
