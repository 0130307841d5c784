namespace Entente.Iati;

/// <summary>
/// Reads one element of a tree into a record: what is asked for by its name is taken, <see cref="Rest"/> is what
/// nobody asked for. Elements are asked for in the order of the Standard.
/// </summary>
internal readonly struct ElementReader(ElementScope scope, int element)
{
    /// <summary>The activity or organisation around it.</summary>
    public ElementScope Scope => scope;

    /// <summary>The default currency of the activity or organisation; null where none is stated.</summary>
    public string? DefaultCurrency => scope.DefaultCurrency;

    /// <summary>The language that is stated nearest around the element; null where none is.</summary>
    public string? InheritedLanguage => scope.LanguageAround(element);

    /// <summary>Takes an attribute; null where it does not stand.</summary>
    public string? Attribute(string name) => scope.TakeAttribute(element, name);

    /// <summary>Takes an attribute that has a value of a type.</summary>
    public Stated<T> Attribute<T>(string name)
        where T : struct => Stated.Of<T>(Attribute(name));

    /// <summary>Takes the first run of text; null where there is none.</summary>
    public string? Text()
    {
        var text = scope.NextNode(element, Node.Text, -1);
        if (text < 0)
        {
            return null;
        }
        scope.Take(text);
        return scope.Tree.Text(text).ToString();
    }

    /// <summary>Takes the first run of text as a value of a type.</summary>
    public Stated<T> Text<T>()
        where T : struct => Stated.Of<T>(Text());

    /// <summary>Takes the first element of a name; null where there is none.</summary>
    public T? Child<T>(string name, Func<ElementReader, T> read)
        where T : class
    {
        var child = scope.NextNode(element, scope.Tree.FindName(name), -1);
        if (child < 0)
        {
            return null;
        }
        scope.Take(child);
        return read(new ElementReader(scope, child));
    }

    /// <summary>Takes all elements of a name.</summary>
    public ValueList<T> Children<T>(string name, Func<ElementReader, T> read)
    {
        var number = scope.Tree.FindName(name);
        var child = scope.NextNode(element, number, -1);
        if (child < 0)
        {
            return default;
        }
        var items = new List<T>();
        for (; child >= 0; child = scope.NextNode(element, number, child))
        {
            scope.Take(child);
            items.Add(read(new ElementReader(scope, child)));
        }
        return [.. items];
    }

    /// <summary>Takes the narratives.</summary>
    public ValueList<Narrative> Narratives() => Children("narrative", Narrative.Read);

    /// <summary>Takes an element that says a code.</summary>
    public CodeElement? Code(string name) => Child(name, CodeElement.Read);

    /// <summary>Takes an element that says a day.</summary>
    public DateElement? Date(string name) => Child(name, DateElement.Read);

    /// <summary>Takes an element that holds one text in one or more languages.</summary>
    public MultilingualText? Multilingual(string name) => Child(name, MultilingualText.Read);

    /// <summary>What was not taken, and the order where it is not the one in which elements were taken; null where
    /// there is no such thing. It is asked for last.</summary>
    public Further? Rest()
    {
        var attributes = scope.AttributesLeft(element);
        var declarations = Further.DeclarationsBeside(attributes, scope.Tree.Markup.DeclaredBy(element));
        if (scope.IsAllTaken(element))
        {
            return attributes.IsEmpty && declarations.IsEmpty
                ? null
                : new Further { Declarations = declarations, Attributes = attributes };
        }
        return new Further
        {
            Declarations = declarations,
            Attributes = attributes,
            Nodes = scope.LeftIn(element),
            Order = scope.OrderIn(element),
        };
    }
}
