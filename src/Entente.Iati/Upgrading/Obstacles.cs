namespace Entente.Iati;

/// <summary>What stands in the way of a valid file, after everything was done that can be done.</summary>
/// <param name="target">The structure of 2.03.</param>
/// <param name="tree">What was upgraded, as it will be written.</param>
internal sealed class Obstacles(FileStructure target, NodeTree tree)
{
    private readonly List<SchemaFault> _faults = [];

    /// <summary>Whether nothing stands in the way; what does is told.</summary>
    /// <param name="top">What was upgraded, from which the tree was made.</param>
    /// <param name="type">The number of its type.</param>
    /// <param name="log">Takes down what stands in the way.</param>
    public bool Tell(UpgradeNode top, int type, UpgradeLog log)
    {
        new SchemaCheck(target, tree, _faults).Check(0, type);
        return TellFaults(InOrder(top), type, log);
    }

    /// <summary>Whether nothing stands in the way in the attributes of the root.</summary>
    public bool TellAttributes(UpgradeNode root, int type, UpgradeLog log)
    {
        new SchemaCheck(target, tree, _faults).CheckAttributes(0, target[type]);
        return TellFaults([root], type, log);
    }

    private bool TellFaults(IReadOnlyList<UpgradeNode> nodes, int type, UpgradeLog log)
    {
        var told = new HashSet<UpgradeNode>();
        foreach (var fault in _faults)
        {
            var node = nodes[fault.Node];
            var name = tree.NameOf(fault.Name);
            switch (fault.Kind)
            {
                case SchemaFaultKind.AttributeMissing:
                    log.Obstacle("attribute-missing", node, $"{node.Path}/@{name}", "", fault.Expected);
                    break;
                case SchemaFaultKind.ValueForm:
                    var path = name == node.Name ? node.Path : $"{node.Path}/@{name}";
                    log.Obstacle("value-form", node, path, fault.Value, fault.Expected);
                    break;
                case SchemaFaultKind.ElementMissing or SchemaFaultKind.ElementMisplaced:
                    var parent = fault.Kind == SchemaFaultKind.ElementMissing ? node : node.Parent ?? node;
                    TellMissing(parent, type, fault, told, log);
                    break;
                default:
                    log.Obstacle("structure", node, node.Path, fault.Value, fault.Expected);
                    break;
            }
        }
        var isFree = _faults.Count == 0;
        _faults.Clear();
        return isFree;
    }

    /// <summary>Everything has its order by now: what is refused stands behind an element that is missing.</summary>
    private void TellMissing(
        UpgradeNode parent, int type, SchemaFault fault, HashSet<UpgradeNode> told, UpgradeLog log)
    {
        if (!told.Add(parent))
        {
            return;
        }
        var missing = target[TypeOf(parent, type)].Content.Required.Select(n => target.Book.All[n])
            .Where(n => parent.First(n) is null).ToList();
        foreach (var name in missing)
        {
            log.Obstacle("element-missing", parent, $"{parent.Path}/{name}", "", name);
        }
        if (missing.Count == 0)
        {
            log.Obstacle("structure", parent, parent.Path, fault.Value, fault.Expected);
        }
    }

    private int TypeOf(UpgradeNode node, int type) => node.Parent is { } parent
        ? target[TypeOf(parent, type)].Content.TypeOf(target.Book.Find(node.Name))!.Value
        : type;

    private static List<UpgradeNode> InOrder(UpgradeNode top)
    {
        var nodes = new List<UpgradeNode>();
        Add(top);
        return nodes;

        void Add(UpgradeNode node)
        {
            nodes.Add(node);
            foreach (var child in node.Children)
            {
                Add(child);
            }
        }
    }
}
