using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Entente.Iati;

/// <summary>Holds the activities or organisations of a file against everything, one after the other.</summary>
/// <param name="checks">What they are held against.</param>
/// <param name="prefix">What stands before an official id: nothing, or E where the official validator stops.</param>
/// <param name="facts">What rules may know besides.</param>
/// <param name="findings">Where what is found goes.</param>
/// <param name="limits">How much is kept.</param>
internal sealed class TreeChecks(
    VersionChecks checks, string prefix, RuleFacts facts, FindingList findings, ReadingLimits limits)
{
    private readonly HashSet<UInt128> _identifiers = [];
    private readonly List<(UInt128 Identifier, IatiFinding Finding)> _references = [];
    private readonly Dictionary<string, int> _referenceCounts = new(StringComparer.Ordinal);
    private readonly List<SchemaFault> _faults = [];
    private RootContent _content = null!;
    private bool _hasDuplicate;
    private string _identifier = IatiFinding.WholeFile;

    /// <summary>Whether everything so far keeps the schema.</summary>
    public bool IsSchemaValid { get; private set; } = true;

    /// <summary>Checks the root alone, which is the tree.</summary>
    public void CheckRoot(NodeTree tree)
    {
        var root = checks.Structure[checks.Structure.FindGlobal(tree.NameOf(tree[0].Name))!.Value];
        _content = new RootContent(root);
        new SchemaCheck(checks.Structure, tree, _faults).CheckAttributes(0, root);
        TellFaults(tree);
    }

    /// <summary>Checks the next element within the root.</summary>
    /// <param name="tree">The element.</param>
    /// <param name="hasText">Whether text stands before it.</param>
    public void CheckNext(NodeTree tree, bool hasText)
    {
        CheckTree(tree, _content.Take(tree[0].Name, tree.IsForeign(tree[0].Name), hasText));
    }

    /// <summary>Checks what can only be known when all was read.</summary>
    /// <param name="hasLost">Whether something could not be read, so that what is missing may have been there.</param>
    public void CheckEnd(bool hasLost)
    {
        _identifier = IatiFinding.WholeFile;
        if (!_content.IsWhole || (!hasLost && !_content.MayEnd))
        {
            AddSchema(new SchemaFault(SchemaFaultKind.ElementMissing, 0, 0, "", ""), "", 0, 0);
        }
        if (_hasDuplicate)
        {
            findings.Add(new IatiFinding(
                prefix + "1.1.2", FindingSeverity.Error, "identifiers", IatiFinding.WholeFile, 0, 0, "", "", ""));
        }
        foreach (var (identifier, finding) in _references)
        {
            if (!_identifiers.Contains(identifier))
            {
                findings.Add(finding);
            }
        }
    }

    private void CheckTree(NodeTree tree, int? type)
    {
        _identifier = IdentifierOf(tree);
        if (type is { } known)
        {
            new SchemaCheck(checks.Structure, tree, _faults).Check(0, known);
        }
        TellFaults(tree);
        checks.Codes.Check(tree, (rule, element, code) => Add(
            tree, element, rule.Id, rule.Severity, rule.Category, rule.What, code, rule.List));
        var context = new PathContext(tree);
        checks.Rules.Ask(context, facts, (rule, at, answer) =>
        {
            if (answer.IsKept == false)
            {
                Add(context, rule, answer.Culprit ?? at, answer.Detail);
            }
        });
        TakeReferences(context, tree);
    }

    private string IdentifierOf(NodeTree tree)
    {
        var text = "";
        for (var child = tree[0].FirstChild; child >= 0; child = tree[child].Next)
        {
            if (tree[child].Name == checks.Identifier)
            {
                text = new PathContext(tree).TextOf(new PathItem(child)).ToString();
                break;
            }
        }
        _hasDuplicate |= !_identifiers.Add(Mark(text.Trim()));
        return string.IsNullOrWhiteSpace(text) ? IatiFinding.NoIdentifier : text.Trim();
    }

    private void TakeReferences(PathContext context, NodeTree tree)
    {
        foreach (var reference in checks.References)
        {
            var found = context.Borrow();
            reference.Path.Select(context, new PathItem(0), found);
            foreach (var item in found)
            {
                var text = context.TextOf(item);
                var identifier = text.IsWhiteSpace() ? default : Mark(text.Trim());
                if (text.IsWhiteSpace() || _identifiers.Contains(identifier) || !HasRoom(reference.Id))
                {
                    continue;
                }
                _references.Add((identifier, Of(
                    tree, item.Node, reference.Id, FindingSeverity.Advisory, "identifiers", "", text.ToString(), "")));
            }
            context.Return(found);
        }
    }

    /// <summary>Whether one more reference of a kind is kept: which of them lead nowhere is known at the end.</summary>
    private bool HasRoom(string id)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_referenceCounts, id, out _);
        return ++count <= limits.Findings / checks.References.Count;
    }

    private void TellFaults(NodeTree tree)
    {
        foreach (var fault in _faults)
        {
            AddSchema(fault, PathOf(tree, fault.Node), tree[fault.Node].LineNumber, tree[fault.Node].ColumnNumber);
        }
        _faults.Clear();
    }

    private void AddSchema(SchemaFault fault, string path, int line, int column)
    {
        IsSchemaValid = false;
        findings.Add(new IatiFinding(
            prefix + "0.3.1", prefix.Length == 0 ? FindingSeverity.Critical : FindingSeverity.Error, "schema",
            _identifier, line, column, path, fault.Value,
            fault.Expected));
    }

    private void Add(PathContext context, RuleText rule, PathItem culprit, string detail)
    {
        var tree = context.Tree;
        var attribute = culprit.IsAttribute
            ? tree.NameOf(tree.Attributes(culprit.Node)[culprit.Attribute].Name)
            : "";
        var isLeaf = culprit.IsAttribute || tree.IsLeaf(culprit.Node);
        Add(
            tree, culprit.Node, rule.Id, rule.Severity, rule.Category, attribute,
            detail.Length > 0 ? detail : isLeaf ? context.TextOf(culprit).ToString() : "", "");
    }

    private void Add(
        NodeTree tree, int element, string id, string severity, string category, string attribute, string value,
        string expected) =>
        findings.Add(Of(
            tree, element, id, Enum.Parse<FindingSeverity>(severity, ignoreCase: true), category, attribute, value,
            expected));

    private IatiFinding Of(
        NodeTree tree, int element, string id, FindingSeverity severity, string category, string attribute,
        string value, string expected) =>
        new(
            id[0] == 'E' ? id : prefix + id, severity, category, _identifier,
            tree[element].LineNumber, tree[element].ColumnNumber,
            PathOf(tree, element) + (attribute.Length == 0 ? "" : "/@" + attribute), value, expected);

    private static string PathOf(NodeTree tree, int element)
    {
        var path = "";
        for (var node = element; node >= 0; node = tree[node].Parent)
        {
            path = "/" + tree.NameOf(tree[node].Name) + path;
        }
        return path;
    }

    /// <summary>128 bits of an identifier, so that memory stays small however long identifiers are.</summary>
    private static UInt128 Mark(ReadOnlySpan<char> identifier)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(identifier), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
