namespace Entente.Iati;

/// <summary>
/// What is kept of the markup of a tree beside its nodes: the namespaces that elements declare, and how elements that
/// the Standard does not know stand in the file.
/// </summary>
internal sealed class NodeMarkup
{
    private readonly List<(int Element, NamespaceDeclaration Declaration)> _declarations = [];
    private readonly Dictionary<int, string> _sources = [];

    /// <summary>How many declarations there are.</summary>
    public int Count => _declarations.Count;

    /// <summary>How many characters namespaces have in all.</summary>
    public int CharacterCount { get; private set; }

    /// <summary>How many characters there are in all of what is kept as it stands.</summary>
    public int SourceLength { get; private set; }

    /// <summary>Adds a declaration to the element that was added last to the tree.</summary>
    public void Declare(int element, string prefix, string space)
    {
        CharacterCount += space.Length;
        _declarations.Add((element, new NamespaceDeclaration(prefix, space)));
    }

    /// <summary>Keeps how an element stands in the file.</summary>
    public void Keep(int element, string source)
    {
        SourceLength += source.Length;
        _sources.Add(element, source);
    }

    /// <summary>The namespaces that an element declares, in the order of the file.</summary>
    public ValueList<NamespaceDeclaration> DeclaredBy(int element)
    {
        if (_declarations.Count == 0)
        {
            return default;
        }
        var (low, high) = (0, _declarations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _declarations[middle].Element < element ? (middle + 1, high) : (low, middle);
        }
        var found = new List<NamespaceDeclaration>();
        for (; low < _declarations.Count && _declarations[low].Element == element; low++)
        {
            found.Add(_declarations[low].Declaration);
        }
        return [.. found];
    }

    /// <summary>
    /// An element as it stands in the file; null where that was not kept, because the Standard knows its name, or
    /// because it stands within one that was kept.
    /// </summary>
    public string? SourceOf(int element) => _sources.GetValueOrDefault(element);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _declarations.Clear();
        _sources.Clear();
        (CharacterCount, SourceLength) = (0, 0);
    }
}
