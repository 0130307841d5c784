namespace Entente.Iati;

/// <summary>
/// What is kept of the markup of a tree beside its nodes: the namespaces that elements declare, and how elements that
/// the Standard does not know stand in the file.
/// </summary>
internal sealed class NodeMarkup
{
    /// <summary>What a namespace takes beside its characters, counted in characters.</summary>
    private const int DeclarationLength = 16;

    private readonly List<(int Element, string Prefix, string Namespace)> _declarations = [];
    private readonly List<(int Element, int Start, int Length)> _sources = [];
    private char[] _characters = [];

    /// <summary>How many declarations there are.</summary>
    public int Count => _declarations.Count;

    /// <summary>How many characters namespaces have in all, and so much more for each as it takes besides.</summary>
    public int CharacterCount { get; private set; }

    /// <summary>How many characters there are in all of what is kept as it stands.</summary>
    public int SourceLength { get; private set; }

    /// <summary>Adds a declaration to the element that was added last to the tree.</summary>
    public void Declare(int element, string prefix, string space)
    {
        CharacterCount += space.Length + DeclarationLength;
        var isSame = _declarations.Count > 0 && _declarations[^1].Namespace == space;
        _declarations.Add((element, prefix, isSame ? _declarations[^1].Namespace : space));
    }

    /// <summary>Keeps how an element stands in the file, which comes behind all that are kept.</summary>
    public void Keep(int element, ReadOnlySpan<char> source)
    {
        if (_characters.Length - SourceLength < source.Length)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, SourceLength + source.Length));
        }
        source.CopyTo(_characters.AsSpan(SourceLength));
        _sources.Add((element, SourceLength, source.Length));
        SourceLength += source.Length;
    }

    /// <summary>The namespaces that an element declares, in the order of the file.</summary>
    public ValueList<NamespaceDeclaration> DeclaredBy(int element)
    {
        if (_declarations.Count == 0)
        {
            return default;
        }
        var found = new List<NamespaceDeclaration>();
        for (var i = FirstFrom(_declarations, element, d => d.Element); i < _declarations.Count; i++)
        {
            if (_declarations[i].Element != element)
            {
                break;
            }
            found.Add(new NamespaceDeclaration(_declarations[i].Prefix, _declarations[i].Namespace));
        }
        return [.. found];
    }

    /// <summary>
    /// An element as it stands in the file; null where that was not kept, because the Standard knows its name, because
    /// it stands within one that was kept, or because there would be too much.
    /// </summary>
    public string? SourceOf(int element)
    {
        var place = FirstFrom(_sources, element, s => s.Element);
        return place < _sources.Count && _sources[place].Element == element
            ? new string(_characters, _sources[place].Start, _sources[place].Length)
            : null;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _declarations.Clear();
        _sources.Clear();
        (CharacterCount, SourceLength) = (0, 0);
    }

    /// <summary>The place of the first item of an element, or of one behind it.</summary>
    private static int FirstFrom<T>(List<T> items, int element, Func<T, int> elementOf)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = elementOf(items[middle]) < element ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
