using System.Text;

namespace Entente.Iati;

/// <summary>Makes XML that can stand alone of an element in a tree.</summary>
internal sealed class ElementText
{
    private const string XmlPrefix = "xml";

    private readonly NodeTree _tree;
    private readonly StringBuilder _text = new();
    private readonly List<(int Element, string Prefix, string Namespace)> _declared = [];

    private ElementText(NodeTree tree) => _tree = tree;

    /// <summary>An element with everything in it.</summary>
    public static FurtherElement Of(NodeTree tree, int element)
    {
        var text = new ElementText(tree);
        text.Append(element);
        var name = tree[element].Name;
        return new FurtherElement(tree.NamespaceOf(name), tree.NameOf(name), text._text.ToString());
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
                Forget(node);
            }
            while (node != top && _tree[node].Next < 0)
            {
                node = _tree[node].Parent;
                _text.Append("</").Append(_tree.NameOf(_tree[node].Name)).Append('>');
                Forget(node);
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
        var name = _tree[element].Name;
        _text.Append('<').Append(_tree.NameOf(name));
        Declare(element, name, isAttribute: false);
        foreach (ref readonly var attribute in _tree.Attributes(element))
        {
            Declare(element, attribute.Name, isAttribute: true);
        }
        foreach (ref readonly var attribute in _tree.Attributes(element))
        {
            XmlText.AppendAttribute(_text, _tree.NameOf(attribute.Name), _tree.Value(attribute));
        }
    }

    private void Declare(int element, int name, bool isAttribute)
    {
        var space = _tree.NamespaceOf(name);
        var prefix = XmlText.PrefixOf(_tree.NameOf(name));
        // A prefix without a namespace was never declared; xml needs no declaration; an attribute without a prefix is
        // in no namespace, whatever holds for elements.
        if (prefix == XmlPrefix || (space.Length == 0 && prefix.Length > 0) || (isAttribute && prefix.Length == 0))
        {
            return;
        }
        var place = _declared.FindLastIndex(d => d.Prefix == prefix);
        if ((place < 0 ? "" : _declared[place].Namespace) != space)
        {
            _declared.Add((element, prefix, space));
            XmlText.AppendDeclaration(_text, prefix, space);
        }
    }

    private void Forget(int element)
    {
        while (_declared.Count > 0 && _declared[^1].Element == element)
        {
            _declared.RemoveAt(_declared.Count - 1);
        }
    }
}
