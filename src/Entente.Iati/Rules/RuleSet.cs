namespace Entente.Iati;

/// <summary>Rules that are asked of each activity or organisation, with the names of one structure.</summary>
internal sealed class RuleSet
{
    private readonly Place[] _places;

    /// <summary>Makes the rules ready.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="book">The names.</param>
    /// <exception cref="FormatException">A rule cannot be read.</exception>
    public RuleSet(IEnumerable<RuleText> rules, NameBook book) =>
        _places =
        [
            .. rules.GroupBy(r => (r.At, r.Skip)).Select(g => new Place(
                PathParser.ParsePath(g.Key.At, book), g.Key.Skip,
                [.. g.Select(r => new Ready(r, book))])),
        ];

    /// <summary>The names that rules speak of: what a book must have besides those of the structure.</summary>
    public static IEnumerable<string> NamesIn(RuleText rule) =>
        new[] { rule.At, rule.Foreach, rule.When, rule.Less, rule.More, rule.Date, rule.Start, rule.End, rule.One,
            rule.If, rule.Then, }
            .Concat(rule.All.Length == 0 ? [] : [OneOrAll.Missing(rule.All)])
            .Concat(rule.Paths).Concat(rule.Excluded).Concat(rule.Prefix)
            .SelectMany(p => p.Split("/@[]()'\"=!<>+| ".ToCharArray(), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a rule speaks of files with a root.</summary>
    public static bool IsFor(RuleText rule, string root) =>
        rule.At.StartsWith("//", StringComparison.Ordinal)
        || rule.At.Contains("/" + root + "/", StringComparison.Ordinal);

    /// <summary>
    /// Asks every rule of the tree, and tells what it says, element by element; where that takes too long not all of
    /// them, which the context then says.
    /// </summary>
    /// <param name="context">The tree.</param>
    /// <param name="facts">What rules may know besides.</param>
    /// <param name="tell">Takes the rule, the element and the answer.</param>
    public void Ask(PathContext context, RuleFacts facts, Action<RuleText, PathItem, RuleAnswer> tell)
    {
        foreach (var place in _places)
        {
            var elements = context.Borrow();
            place.Path.Select(context, new PathItem(0), elements);
            place.LeaveOutSkipped(context.Tree, elements);
            foreach (var element in elements)
            {
                foreach (var rule in place.Rules)
                {
                    rule.Ask(context, element, facts, tell);
                    if (context.IsExhausted)
                    {
                        return;
                    }
                }
            }
            context.Return(elements);
        }
    }

    private sealed record Place(PathLocation Path, string Skip, Ready[] Rules)
    {
        public void LeaveOutSkipped(NodeTree tree, ItemList elements)
        {
            switch (Skip)
            {
                case "":
                    break;
                case "first":
                    elements.RemoveFirst();
                    break;
                case "first of parent":
                    var seen = new HashSet<int>();
                    elements.RemoveAll(e => seen.Add(tree[tree[e.Node].Parent].Parent));
                    break;
                default:
                    throw new FormatException($"Rules cannot pass over '{Skip}'.");
            }
        }
    }

    private sealed class Ready(RuleText text, NameBook book)
    {
        /// <summary>So many items are held against one another; of more their texts are kept.</summary>
        private const int Few = 16;

        private readonly Rule _rule = RuleKinds.Of(text.Kind).Make(text, book);
        private readonly PathExpression? _when = text.When.Length == 0 ? null : PathParser.Parse(
            text.IsWhenOfEach ? text.When : text.When.Replace("'$1'", "'\\$1'", StringComparison.Ordinal), book);
        private readonly PathLocation? _foreach =
            text.Foreach.Length == 0 ? null : PathParser.ParsePath(text.Foreach, book);

        public void Ask(
            PathContext context, PathItem at, RuleFacts facts, Action<RuleText, PathItem, RuleAnswer> tell)
        {
            if (_foreach is null)
            {
                Tell(context, at, facts, tell);
                return;
            }
            var found = context.Borrow();
            _foreach.Select(context, at, found);
            if (found.Count == 0)
            {
                context.Return(found);
                return;
            }
            var asked = found.Count > Few ? new HashSet<string>(StringComparer.Ordinal) : null;
            for (var i = 0; i < found.Count && !context.IsExhausted; i++)
            {
                if (asked is null && IsAgain(context, found, i))
                {
                    continue;
                }
                context.Variable = context.TextOf(found[i]).ToString();
                if (asked?.Add(context.Variable) != false)
                {
                    Tell(context, at, facts, tell);
                }
            }
            context.Return(found);
        }

        /// <summary>Whether one of few items before has the same text.</summary>
        private static bool IsAgain(PathContext context, ItemList found, int index)
        {
            var text = context.TextOf(found[index]);
            for (var before = 0; before < index; before++)
            {
                if (text.SequenceEqual(context.TextOf(found[before])))
                {
                    return true;
                }
            }
            return false;
        }

        private void Tell(
            PathContext context, PathItem at, RuleFacts facts, Action<RuleText, PathItem, RuleAnswer> tell)
        {
            var answer = Ask(context, at, facts);
            if (!context.IsExhausted)
            {
                tell(text, at, answer);
            }
        }

        private RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts) =>
            _when?.Holds(context, at) == false ? RuleAnswer.NotAsked : _rule.Ask(context, at, facts);
    }
}
