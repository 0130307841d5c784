using System.Text;

namespace Entente.Iati;

/// <summary>Makes XML of an element in a tree, in which what was kept as it stands in the file stands so.</summary>
internal sealed class ElementText
{
    private readonly NodeTree _tree;
    private readonly StringBuilder _text = new();

    private ElementText(NodeTree tree) => _tree = tree;

    /// <summary>An element with everything in it.</summary>
    public static string Of(NodeTree tree, int element)
    {
        var text = new ElementText(tree);
        text.Append(element);
        return text._text.ToString();
    }

    /// <summary>Goes from node to node without calling itself, because elements may be nested without end.</summary>
    private void Append(int top)
    {
        var node = top;
        while (true)
        {
            if (_tree.IsText(node))
            {
                XmlText.AppendText(_text, _tree.Text(node));
            }
            else if (_tree.Markup.SourceOf(node) is { } source)
            {
                _text.Append(source);
            }
            else
            {
                AppendStart(node);
                if (_tree[node].FirstChild >= 0)
                {
                    _text.Append('>');
                    node = _tree[node].FirstChild;
                    continue;
                }
                _text.Append("/>");
            }
            while (node != top && _tree[node].Next < 0)
            {
                node = _tree[node].Parent;
                _text.Append("</").Append(_tree.NameOf(_tree[node].Name)).Append('>');
            }
            if (node == top)
            {
                return;
            }
            node = _tree[node].Next;
        }
    }

    private void AppendStart(int element)
    {
        _text.Append('<').Append(_tree.NameOf(_tree[element].Name));
        foreach (var (prefix, space) in _tree.Markup.DeclaredBy(element))
        {
            XmlText.AppendDeclaration(_text, prefix, space);
        }
        foreach (ref readonly var attribute in _tree.Attributes(element))
        {
            XmlText.AppendAttribute(_text, _tree.NameOf(attribute.Name), _tree.Value(attribute));
        }
    }
}
