namespace Entente.Iati;

/// <summary>Holds the elements and attributes of a file against the structure of its version.</summary>
/// <param name="structure">The structure.</param>
/// <param name="tree">Where the elements are read to.</param>
/// <param name="faults">Where what is found goes.</param>
internal sealed class SchemaCheck(FileStructure structure, NodeTree tree, ICollection<SchemaFault> faults)
{
    private const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>How many faults are told at once.</summary>
    private const int MostFaults = 10_000;

    /// <summary>How long a value is in a fault at most; where it is longer it is shortened, and counted, in its
    /// finding.</summary>
    private const int LongestValue = FindingList.LongestText + 2;

    /// <summary>How many values that no two places may have are kept.</summary>
    private const int MostUnique = 100_000;

    private MarkSet? _unique;

    /// <summary>How many faults were not told.</summary>
    public long LeftOut { get; private set; }

    /// <summary>Checks an element with everything in it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="type">The number of its type; <see cref="ContentModel.NoType"/> for what is foreign.</param>
    public void Check(int element, int type)
    {
        if (type == ContentModel.NoType)
        {
            CheckForeign(element);
            return;
        }
        var declared = structure[type];
        if (declared.IsAnything)
        {
            CheckForeign(element);
            return;
        }
        CheckAttributes(element, declared);
        if (declared.Text is { } form)
        {
            CheckText(element, form);
        }
        CheckContent(element, declared);
    }

    /// <summary>Checks an element's attributes alone.</summary>
    public void CheckAttributes(int element, ElementType type)
    {
        var required = type.RequiredCount;
        var count = tree.AttributeCountOf(element);
        for (var place = 0; place < count; place++)
        {
            ref readonly var attribute = ref tree.Attribute(element, place);
            var declared = type.Find(attribute.Name);
            if (declared is { IsRequired: true })
            {
                required--;
            }
            CheckAttribute(element, attribute, declared?.Form, type.TakesOtherAttributes);
        }
        if (required > 0)
        {
            foreach (var missing in type.Attributes)
            {
                if (missing.IsRequired && tree.FindAttribute(element, missing.Name) < 0)
                {
                    Add(SchemaFaultKind.AttributeMissing, element, missing.Name, missing.Form.Name);
                }
            }
        }
    }

    private void CheckAttribute(int element, in NodeAttribute attribute, SimpleType? declared, bool takesOthers)
    {
        var form = declared ?? (takesOthers ? structure.FindGlobalAttribute(attribute.Name) : null);
        if (form is not null)
        {
            if (!Accepts(form, tree.Value(attribute)))
            {
                Add(SchemaFaultKind.ValueForm, element, attribute.Name, form.Name, tree.Value(attribute));
            }
        }
        else if (!(takesOthers && tree.IsForeign(attribute.Name)) && !IsOfInstances(attribute.Name))
        {
            Add(SchemaFaultKind.AttributeUnknown, element, attribute.Name, "", tree.Value(attribute));
        }
    }

    /// <summary>Whether a value has the form, and is new where it must be: in an activity, as the official validator
    /// checks each by itself.</summary>
    private bool Accepts(SimpleType form, ReadOnlySpan<char> value) =>
        form.Accepts(value) && (!form.IsUnique
            || (_unique ??= new MarkSet(MostUnique)).Add(MarkSet.Of(value)));

    private bool IsOfInstances(int name) => tree.NamespaceOf(name) == InstanceNamespace;

    private void CheckText(int element, SimpleType form)
    {
        if (form.TakesAnything)
        {
            return;
        }
        var text = tree[element].FirstChild;
        var value = text >= 0 && tree.IsText(text) ? tree.Text(text) : [];
        if (!form.Accepts(value))
        {
            Add(SchemaFaultKind.ValueForm, element, tree[element].Name, form.Name, value);
        }
    }

    private void CheckContent(int element, ElementType type)
    {
        var content = type.Content;
        var state = ContentModel.Start;
        var isWhole = true;
        for (var child = tree[element].FirstChild; child >= 0; child = tree[child].Next)
        {
            if (tree.IsText(child))
            {
                CheckTextBesides(element, child, type);
                continue;
            }
            var name = tree[child].Name;
            var next = content.Next(state, name, tree.IsForeign(name));
            if (next == ContentModel.Refused)
            {
                isWhole = false;
                AddRefused(child, name, content, state);
                if (content.TypeOf(name) is { } known)
                {
                    Check(child, known);
                }
            }
            else
            {
                state = next;
                Check(child, content.TypeAt(next));
            }
        }
        if (isWhole && !content.MayEnd(state))
        {
            Add(SchemaFaultKind.ElementMissing, element, tree[element].Name, Expected(content, state));
        }
    }

    private void CheckTextBesides(int element, int text, ElementType type)
    {
        if (type.Text is null && !type.IsMixed && tree.Text(text).ContainsAnyExcept(ValueForms.WhiteSpace))
        {
            Add(
                SchemaFaultKind.TextMisplaced, element, tree[element].Name, "",
                tree.Text(text).Trim(ValueForms.WhiteSpace));
        }
    }

    /// <summary>
    /// Within what is foreign, an element or attribute that the Standard has everywhere is still held to its form.
    /// </summary>
    private void CheckForeign(int element)
    {
        foreach (ref readonly var attribute in tree.Attributes(element))
        {
            if (structure.FindGlobalAttribute(attribute.Name) is { } form && !Accepts(form, tree.Value(attribute)))
            {
                Add(SchemaFaultKind.ValueForm, element, attribute.Name, form.Name, tree.Value(attribute));
            }
        }
        for (var child = tree[element].FirstChild; child >= 0; child = tree[child].Next)
        {
            if (!tree.IsText(child))
            {
                Check(child, structure.FindGlobal(tree.NameOf(tree[child].Name)) ?? ContentModel.NoType);
            }
        }
    }

    private void AddRefused(int child, int name, ContentModel content, int state) =>
        Add(
            content.TypeOf(name) is null ? SchemaFaultKind.ElementUnknown : SchemaFaultKind.ElementMisplaced,
            child, name, Expected(content, state));

    private string Expected(ContentModel content, int state) =>
        string.Join(", ", content.Expected(state).Select(tree.NameOf));

    private void Add(
        SchemaFaultKind kind, int node, int name, string expected, ReadOnlySpan<char> value = default)
    {
        if (faults.Count < MostFaults)
        {
            faults.Add(new SchemaFault(
                kind, node, name, expected, value[..Math.Min(value.Length, LongestValue)].ToString()));
        }
        else
        {
            LeftOut++;
        }
    }
}
