using System.Collections.Frozen;

namespace Entente.Iati;

/// <summary>Holds the codes of a tree against their lists, in one walk over it.</summary>
internal sealed class CodeCheck
{
    private const string OwnText = "text()";

    private readonly Place _top;
    private int _count;

    /// <summary>Makes the rules ready.</summary>
    /// <param name="rules">The rules of the files that are meant; those about the root itself are passed over, and
    /// those about what the version does not have.</param>
    /// <param name="book">The names.</param>
    public CodeCheck(IReadOnlyList<CodeRule> rules, NameBook book) =>
        _top = PlaceOf(rules.Where(r => r.At.Count > 1 && IsOf(book, r)), depth: 2, book);

    /// <summary>What is kept from one tree of a file to the next: the code that each rule took last.</summary>
    public string[] NewMemory() => [.. Enumerable.Repeat("", _count)];

    /// <summary>Checks a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="memory">The file's memory.</param>
    /// <param name="tell">Takes the rule, the element and the code that is not in the list.</param>
    public void Check(NodeTree tree, string[] memory, Action<CodeRule, int, string> tell) =>
        Check(tree, 0, _top, memory, tell);

    private static bool IsOf(NameBook book, CodeRule rule) =>
        rule.At.All(name => book.Find(name) >= 0) && (rule.What == OwnText || book.Find(rule.What) >= 0);

    private static void Check(
        NodeTree tree, int element, Place place, string[] memory, Action<CodeRule, int, string> tell)
    {
        foreach (var rule in place.Rules)
        {
            Ask(tree, element, rule, ref memory[rule.Number], tell);
        }
        if (place.Below.Length == 0)
        {
            return;
        }
        for (var child = tree[element].FirstChild; child >= 0; child = tree[child].Next)
        {
            var name = tree[child].Name;
            if (name >= 0 && name < place.Below.Length && place.Below[name] is { } below)
            {
                Check(tree, child, below, memory, tell);
            }
        }
    }

    private static void Ask(
        NodeTree tree, int element, ReadyRule rule, ref string last, Action<CodeRule, int, string> tell)
    {
        var value = rule.What < 0 ? TextOf(tree, element) : AttributeOf(tree, element, rule.What);
        if (!value.IsThere || !rule.IsAsked(tree, element))
        {
            return;
        }
        // Most of a file's codes are the same as the one before.
        if (value.Text.SequenceEqual(last) && last.Length > 0)
        {
            return;
        }
        if (rule.Codes.TryGetValue(value.Text, out var code))
        {
            last = code;
        }
        else
        {
            tell(rule.Rule, element, value.Text.ToString());
        }
    }

    private static Value AttributeOf(NodeTree tree, int element, int name)
    {
        var index = tree.FindAttribute(element, name);
        return index < 0 ? default : new Value(true, tree.Value(element, index));
    }

    private static Value TextOf(NodeTree tree, int element)
    {
        var child = tree[element].FirstChild;
        return child >= 0 && tree.IsText(child) ? new Value(true, tree.Text(child)) : default;
    }

    private Place PlaceOf(IEnumerable<CodeRule> rules, int depth, NameBook book)
    {
        var all = rules.ToList();
        var further = all.Where(r => r.At.Count > depth).GroupBy(r => r.At[depth], StringComparer.Ordinal).ToList();
        var below = new Place?[further.Count == 0 ? 0 : book.Count];
        foreach (var group in further)
        {
            below[book.Find(group.Key)] = PlaceOf(group, depth + 1, book);
        }
        return new Place(
            [.. all.Where(r => r.At.Count == depth).Select(r => new ReadyRule(r, _count++, book))], below);
    }

    private readonly ref struct Value(bool isThere, ReadOnlySpan<char> text)
    {
        public bool IsThere { get; } = isThere;

        public ReadOnlySpan<char> Text { get; } = text;
    }

    /// <summary>An element that rules speak of.</summary>
    /// <param name="Rules">What is asked of it.</param>
    /// <param name="Below">The elements in it that rules speak of, by their names' numbers; empty for none.</param>
    private sealed record Place(ReadyRule[] Rules, Place?[] Below);

    private sealed class ReadyRule(CodeRule rule, int number, NameBook book)
    {
        private readonly int _when = rule.When is { } when ? book.Find(when.Attribute) : -1;

        public CodeRule Rule => rule;

        public int Number => number;

        public int What { get; } = rule.What == OwnText ? -1 : book.Find(rule.What);

        public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Codes { get; } =
            rule.Codes.GetAlternateLookup<ReadOnlySpan<char>>();

        public bool IsAsked(NodeTree tree, int element)
        {
            if (rule.When is not { } when)
            {
                return true;
            }
            var owner = rule.IsWhenOfParent ? tree[element].Parent : element;
            var value = owner < 0 ? default : AttributeOf(tree, owner, _when);
            return value.IsThere && !value.Text.IsEmpty ? value.Text.SequenceEqual(when.Value) : rule.OrAbsent;
        }
    }
}
