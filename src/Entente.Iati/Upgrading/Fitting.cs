namespace Entente.Iati;

/// <summary>
/// Makes an element of any version one of 2.03 as far as the structure alone says how: texts become narratives, what
/// has no place is taken out and told, repetitions in several languages become one, elements get their order.
/// </summary>
/// <param name="target">The structure of 2.03.</param>
/// <param name="codes">The codes of such files.</param>
/// <param name="log">Takes down what is done.</param>
/// <param name="language">The language that the activity or its file states; empty where neither does.</param>
internal sealed class Fitting(FileStructure target, CodeUpgrade codes, UpgradeLog log, string language)
{
    private const string Date = "iso-date";

    private const string LanguageName = "xml:lang";

    private const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly int _narrative = target.Book.Find("narrative");
    private readonly LanguageMerge _merge = new(log, language);

    /// <summary>Fits an element with everything in it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="type">The number of its type.</param>
    public void Fit(UpgradeNode element, int type)
    {
        var declared = target[type];
        if (declared.IsAnything)
        {
            return;
        }
        FitText(element, declared);
        FitAttributes(element, declared);
        foreach (var child in element.Elements.ToList())
        {
            FitChild(element, child, declared.Content);
        }
        if (declared.Text is not null)
        {
            element.JoinText();
        }
        else
        {
            RemoveEmpty(element, declared.Content);
            RemoveRepeated(element, declared.Content);
            if (element.Sort(child => child.IsText ? 0 : OrderOf(child, declared.Content) ?? 0))
            {
                log.Changed("order", element, element.Path, "", "");
            }
        }
    }

    /// <summary>Fits the attributes of an element alone.</summary>
    public void FitAttributes(UpgradeNode element, ElementType declared)
    {
        foreach (var attribute in element.Attributes.ToList())
        {
            var isKnown = IsKnown(attribute, declared, out var form);
            if (!isKnown)
            {
                log.NotCarried("attribute", element, $"{element.Path}/@{attribute.Name}", attribute.Value);
                element.Attributes.Remove(attribute);
            }
            else if (form is not null && !form.Accepts(attribute.Value))
            {
                FitValue(element, attribute, form, declared);
            }
        }
    }

    private bool IsKnown(FurtherAttribute attribute, ElementType declared, out SimpleType? form)
    {
        form = null;
        if (attribute.Namespace.Length > 0)
        {
            return declared.TakesOtherAttributes || attribute.Namespace == InstanceNamespace;
        }
        var number = target.Book.Find(attribute.Name);
        form = declared.Find(number)?.Form
            ?? (declared.TakesOtherAttributes ? target.FindGlobalAttribute(number) : null);
        return form is not null;
    }

    private void FitValue(UpgradeNode element, FurtherAttribute attribute, SimpleType form, ElementType declared)
    {
        var path = $"{element.Path}/@{attribute.Name}";
        var value = attribute.Value.Trim(ValueForms.WhiteSpace);
        if (value.Length == 0 && declared.Find(target.Book.Find(attribute.Name)) is not { IsRequired: true })
        {
            log.Changed("empty-attribute", element, path, attribute.Value, "");
            element.Attributes.Remove(attribute);
        }
        else if (form.Accepts(value))
        {
            log.Changed("white-space", element, path, attribute.Value, value);
            element.Set(attribute.Name, value);
        }
        else if (form.Name is "date" or "dateTime" && OldDates.InForm(value, form) is var (rule, date))
        {
            log.Changed(rule, element, path, attribute.Value, date);
            element.Set(attribute.Name, date);
        }
    }

    private void FitText(UpgradeNode element, ElementType declared)
    {
        if (declared.Text is not null || declared.IsMixed)
        {
            return;
        }
        if (element.HasText)
        {
            MoveText(element, element.OwnText, declared);
        }
        element.RemoveText();
    }

    private void MoveText(UpgradeNode element, string text, ElementType declared)
    {
        var words = text.Trim(ValueForms.WhiteSpace);
        if (declared.Find(target.Book.Find(Date)) is { } date && element[Date] is null && date.Form.Accepts(words))
        {
            log.Changed("date-from-text", element, element.Path, text, $"@{Date} {words}");
            element.Set(Date, words);
        }
        else if (declared.Content.TypeOf(_narrative) is not null)
        {
            log.Changed("narrative", element, element.Path, text, "narrative");
            var narrative = element.Add(UpgradeNode.Element("narrative", element)).SetLanguage(element.Language);
            narrative.Add(UpgradeNode.OfText(text, element));
            element.SetLanguage(null);
        }
        else if (words == element[Date] || codes.SaysTheSame(element, words))
        {
            log.Changed("same-text", element, element.Path, text, "");
        }
        else
        {
            log.NotCarried("text", element, element.Path, text);
        }
    }

    private void FitChild(UpgradeNode element, UpgradeNode child, ContentModel content)
    {
        if (child.IsForeign && OrderOf(child, content) is not null)
        {
            return;
        }
        if (!child.IsForeign && content.TypeOf(target.Book.Find(child.Name)) is { } type)
        {
            Fit(child, type);
            return;
        }
        log.NotCarried(child.IsForeign ? "foreign" : "element", child, child.Path, child.ToXml());
        element.Remove(child);
    }

    private int? OrderOf(UpgradeNode child, ContentModel content) =>
        content.OrderOf(child.IsForeign ? Node.NoName : target.Book.Find(child.Name), child.IsForeign);

    /// <summary>Takes out what says nothing and would only make the file invalid.</summary>
    private void RemoveEmpty(UpgradeNode element, ContentModel content)
    {
        foreach (var child in element.Elements.Where(c => !c.IsForeign).ToList())
        {
            var place = OrderOf(child, content)!.Value;
            if (IsEmpty(child, content.TypeAt(place))
                && (content.MayMiss(place) || element.All(child.Name).Count() > 1))
            {
                log.Changed("empty-element", child, child.Path, child.ToXml(), "");
                element.Remove(child);
            }
        }
    }

    private bool IsEmpty(UpgradeNode child, int type)
    {
        if (type == ContentModel.NoType || child.Children.Count > 0)
        {
            return false;
        }
        var declared = target[type];
        var qualifying = UpgradeTables.QualifyingOf(child.Name);
        return (declared.Content.Required.Any()
                || declared.Attributes.Any(a => a.IsRequired && child[target.Book.All[a.Name]] is null))
            && child.Attributes.TrueForAll(a => a.Value.Length == 0 || a.Name == LanguageName
                || qualifying.Contains(a.Name, StringComparer.Ordinal));
    }

    private void RemoveRepeated(UpgradeNode element, ContentModel content)
    {
        foreach (var same in element.Elements.Where(c => !c.IsForeign).ToList()
            .GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var place = OrderOf(same.First(), content)!.Value;
            var mayRepeat = content.MayRepeat(place);
            _merge.Merge(element, [.. same], mayRepeat);
            if (mayRepeat)
            {
                continue;
            }
            foreach (var more in element.All(same.Key).Skip(1))
            {
                log.NotCarried("repeated", more, more.Path, more.ToXml());
                element.Remove(more);
            }
        }
    }
}
