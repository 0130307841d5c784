namespace Entente.Iati;

/// <summary>
/// Holds a file, while it is read, against the schema of a version that is asked for, and against nothing else: any
/// element of the Standard may be its root.
/// </summary>
internal sealed class SchemaPass
{
    private readonly FileStructure? _structure;
    private readonly NodeTree _tree = null!;
    private readonly SchemaCheck _check = null!;
    private readonly List<SchemaFault> _faults = [];
    private readonly int _type;
    private RootContent? _content;
    private bool _isOver;

    /// <summary>Begins with the name of the root.</summary>
    /// <param name="version">The version.</param>
    /// <param name="root">The name.</param>
    public SchemaPass(string version, string root)
    {
        _structure = new[] { FileKind.Activities, FileKind.Organisations }
            .Select(kind => FileStructures.Of(version, kind))
            .FirstOrDefault(structure => structure.FindGlobal(root) is not null);
        if (_structure is not null)
        {
            _type = _structure.FindGlobal(root)!.Value;
            _tree = new NodeTree(_structure.Book);
            _check = new SchemaCheck(_structure, _tree, _faults);
        }
    }

    /// <summary>
    /// Whether everything so far keeps the schema; null where what does not fit into the limits of reading was not held
    /// against it.
    /// </summary>
    public bool? IsKept => _isOver ? null : _structure is not null && _faults.Count == 0;

    /// <summary>Checks the root alone.</summary>
    /// <param name="root">The root, with the names of another version.</param>
    public void CheckRoot(NodeTree root)
    {
        if (_structure is not null)
        {
            _tree.TakeFrom(root);
            _check.CheckAttributes(0, _structure[_type]);
            _content = new RootContent(_structure[_type]);
        }
    }

    /// <summary>Checks the next element within the root.</summary>
    /// <param name="tree">The element, with the names of another version.</param>
    /// <param name="hasText">Whether text stands before it.</param>
    public void CheckNext(NodeTree tree, bool hasText)
    {
        if (_content is null || _faults.Count > 0)
        {
            return;
        }
        _tree.TakeFrom(tree);
        if (_content.Take(_tree[0].Name, _tree.IsForeign(_tree[0].Name), hasText) is { } known)
        {
            _check.Check(0, known);
        }
    }

    /// <summary>Checks what can only be known when all was read.</summary>
    /// <param name="hasLost">Whether something could not be read, so that what is missing may have been there.</param>
    /// <param name="hasText">Whether text stood behind the last element.</param>
    public void CheckEnd(bool hasLost, bool hasText)
    {
        _content?.TakeEnd(hasText);
        if (_content is { } content && (!content.IsWhole || (!hasLost && !content.MayEnd)))
        {
            _faults.Add(new SchemaFault(SchemaFaultKind.ElementMissing, 0, 0, "", ""));
        }
    }

    /// <summary>Reads and checks a root that is neither of activities nor of organisations, whole.</summary>
    /// <param name="reader">Stands on the root.</param>
    public void CheckWhole(TreeReader reader)
    {
        if (_structure is null)
        {
            return;
        }
        try
        {
            reader.ReadWhole(_structure.Book);
        }
        catch (ReadingLimitException limit) when (limit.Id
            is ReadingFindings.TooManyNodes or ReadingFindings.TooManyCharacters or ReadingFindings.TooDeep)
        {
            _isOver = true;
            return;
        }
        new SchemaCheck(_structure, reader.Tree, _faults).Check(0, _type);
    }
}
