using System.Globalization;

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
    private const int NoAttribute = -1;

    private readonly ElementPaths _paths = new();
    private readonly ItemLists _lists = new();
    private readonly MarkSet _identifiers = new(limits.Identifiers);
    private readonly ReferenceList _references = new(
        limits.Findings / Math.Max(1, checks.References.Length), limits.Characters / 2);
    private readonly string[] _codes = checks.Codes.NewMemory();
    private readonly List<SchemaFault> _faults = [];
    private RootContent _content = null!;
    private IatiFinding? _duplicate;
    private long _identifiersLost;
    private TextPlace _identifiersLostFrom;
    private string _identifier = IatiFinding.WholeFile;
    private string _lastText = "";
    private string _root = "";

    /// <summary>Whether everything so far keeps the schema.</summary>
    public bool IsSchemaValid { get; private set; } = true;

    /// <summary>Checks the root alone, which is the tree.</summary>
    public void CheckRoot(NodeTree tree)
    {
        _root = tree.NameOf(tree[0].Name);
        var root = checks.Structure[checks.Structure.FindGlobal(_root)!.Value];
        _content = new RootContent(root);
        var check = new SchemaCheck(checks.Structure, tree, _faults);
        check.CheckAttributes(0, root);
        TellFaults(tree, check);
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
    /// <param name="hasText">Whether text stood behind the last element.</param>
    public void CheckEnd(bool hasLost, bool hasText)
    {
        _identifier = IatiFinding.WholeFile;
        _content.TakeEnd(hasText);
        if (!_content.IsWhole || (!hasLost && !_content.MayEnd))
        {
            AddSchema(new SchemaFault(SchemaFaultKind.ElementMissing, 0, 0, "", ""), "/" + _root, 0, 0);
        }
        if (_duplicate is not null)
        {
            findings.Add(_duplicate);
        }
        if (_identifiersLost > 0)
        {
            TellLost(ReadingFindings.TooManyIdentifiers, _identifiersLostFrom, _identifiersLost, limits.Identifiers);
        }
        var open = _references.NotIn(_identifiers);
        if (_identifiersLost == 0)
        {
            foreach (var finding in open)
            {
                findings.Add(finding);
            }
        }
        if (_references.LeftOut > 0)
        {
            TellLost(
                ReadingFindings.TooManyReferences, _references.LeftOutFrom, _references.LeftOut, _references.Count);
        }
    }

    private void CheckTree(NodeTree tree, int? type)
    {
        _identifier = IdentifierOf(tree);
        var check = new SchemaCheck(checks.Structure, tree, _faults);
        if (type is { } known)
        {
            check.Check(0, known);
        }
        TellFaults(tree, check);
        checks.Codes.Check(tree, _codes, (rule, element, code) => Add(
            tree, element, rule.Id, rule.Severity, rule.Category, tree.Book.Find(rule.What), code, rule.List));
        var context = new PathContext(tree, _lists);
        checks.Rules.Ask(context, facts, (rule, at, answer) =>
        {
            if (answer.IsKept == false)
            {
                Add(context, rule, answer.Culprit ?? at, answer);
            }
        });
        if (context.IsExhausted)
        {
            findings.Add(ReadingFindings.Of(
                ReadingFindings.TooMuchWork, FindingSeverity.Warning, tree.PlaceOf(0), identifier: _identifier));
        }
        TakeReferences(new PathContext(tree, _lists), tree);
    }

    private string IdentifierOf(NodeTree tree)
    {
        var text = "";
        for (var child = tree[0].FirstChild; child >= 0; child = tree[child].Next)
        {
            if (tree[child].Name == checks.Identifier)
            {
                text = PathContext.TextOf(tree, new PathItem(child)).ToString();
                break;
            }
        }
        var mark = MarkSet.Of(text.AsSpan().Trim());
        var isFull = _identifiers.IsFull;
        if (!_identifiers.Add(mark))
        {
            // One finding for the file, however many there are: it shows the first.
            _duplicate ??= new IatiFinding(
                prefix + "1.1.2", FindingSeverity.Error, "identifiers", IatiFinding.WholeFile,
                tree.PlaceOf(0).LineNumber, tree.PlaceOf(0).ColumnNumber, "", FindingList.Shortened(text.Trim()), "");
        }
        else if (isFull && _identifiersLost++ == 0)
        {
            _identifiersLostFrom = tree.PlaceOf(0);
        }
        return string.IsNullOrWhiteSpace(text) ? IatiFinding.NoIdentifier : FindingList.Shortened(text.Trim());
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
                if (text.IsWhiteSpace())
                {
                    continue;
                }
                var identifier = MarkSet.Of(text.Trim());
                if (!_identifiers.Contains(identifier) && _references.HasRoom(reference.Id, tree.PlaceOf(item.Node)))
                {
                    _references.Add(identifier, Of(
                        tree, item.Node, reference.Id, FindingSeverity.Advisory, "identifiers", NoAttribute,
                        FindingList.Shortened(text[..Math.Min(text.Length, FindingList.LongestText * 2)].ToString()),
                        ""));
                }
            }
            context.Return(found);
        }
    }

    private void TellFaults(NodeTree tree, SchemaCheck check)
    {
        foreach (var fault in _faults)
        {
            var place = tree.PlaceOf(fault.Node);
            var path = fault.Name == tree[fault.Node].Name
                ? _paths.Of(tree, fault.Node)
                : _paths.OfAttribute(tree, fault.Node, fault.Name);
            AddSchema(fault, path, place.LineNumber, place.ColumnNumber);
        }
        if (check.LeftOut > 0)
        {
            TellLost(ReadingFindings.TooManyFaults, tree.PlaceOf(0), check.LeftOut, _faults.Count);
        }
        _faults.Clear();
    }

    /// <summary>Tells how much is not listed, or was not checked, and from where on.</summary>
    private void TellLost(string id, TextPlace from, long count, int limit) => findings.Add(ReadingFindings.Of(
        id, FindingSeverity.Warning, from, count.ToString(CultureInfo.InvariantCulture),
        limit.ToString(CultureInfo.InvariantCulture), _identifier));

    private void AddSchema(SchemaFault fault, string path, int line, int column)
    {
        IsSchemaValid = false;
        findings.Add(new IatiFinding(
            prefix + "0.3.1", prefix.Length == 0 ? FindingSeverity.Critical : FindingSeverity.Error, "schema",
            _identifier, line, column, path, fault.Value, fault.Expected)
        {
            Detail = line == 0 ? "" : fault.Detail,
        });
    }

    private void Add(PathContext context, RuleText rule, PathItem culprit, RuleAnswer answer)
    {
        var tree = context.Tree;
        var attribute = culprit.IsAttribute ? tree.Attribute(culprit.Node, culprit.Attribute).Name : NoAttribute;
        var isLeaf = culprit.IsAttribute || tree.IsLeaf(culprit.Node);
        var value = answer.Detail.Length > 0 ? answer.Detail
            : isLeaf && answer.Way.Length == 0 ? TextOf(context, culprit)
            : "";
        findings.Add(Of(
            tree, culprit.Node, rule.Id, rule.Severity, rule.Category, attribute, value, "") with
        {
            Detail = answer.Way,
        });
    }

    /// <summary>The text of an item; findings of one kind often have the same one behind the other.</summary>
    private string TextOf(PathContext context, PathItem item)
    {
        var text = context.TextOf(item);
        return text.SequenceEqual(_lastText) ? _lastText : _lastText = text.ToString();
    }

    private void Add(
        NodeTree tree, int element, string id, FindingSeverity severity, string category, int attribute,
        string value, string expected) =>
        findings.Add(Of(tree, element, id, severity, category, attribute, value, expected));

    private IatiFinding Of(
        NodeTree tree, int element, string id, FindingSeverity severity, string category, int attribute,
        string value, string expected)
    {
        var place = tree.PlaceOf(element);
        return new IatiFinding(
            id[0] == 'E' ? id : prefix + id, severity, category, _identifier, place.LineNumber, place.ColumnNumber,
            attribute < 0 ? _paths.Of(tree, element) : _paths.OfAttribute(tree, element, attribute), value, expected);
    }
}
