namespace Entente.Iati;

/// <summary>
/// No date that the first path finds lies behind one that the second finds, but for the first of both, which
/// <see cref="DateOrder"/> compares.
/// </summary>
internal sealed class FurtherDateOrder(RuleText text, NameBook book) : Rule
{
    private readonly PathLocation _less = PathParser.ParsePath(text.Less, book);
    private readonly PathLocation _more = PathParser.ParsePath(text.More, book);

    /// <inheritdoc/>
    public override RuleAnswer Ask(PathContext context, PathItem at, RuleFacts facts)
    {
        var (less, more) = (context.Borrow(), context.Borrow());
        _less.Select(context, at, less);
        _more.Select(context, at, more);
        var culprit = less.Count > 0 && more.Count > 0 && less.Count + more.Count > 2
            ? Culprit(context, less, more)
            : null;
        context.Return(more);
        context.Return(less);
        return new RuleAnswer(culprit is null, culprit);
    }

    private static PathItem? Culprit(PathContext context, ItemList less, ItemList more)
    {
        var (least, first) = (InstantOf(context, less[0]), InstantOf(context, more[0]));
        var further = long.MaxValue;
        for (var i = 1; i < more.Count; i++)
        {
            var instant = InstantOf(context, more[i]);
            if (least > instant)
            {
                return more[i];
            }
            further = Math.Min(further, instant ?? further);
        }
        for (var i = 1; i < less.Count; i++)
        {
            if (InstantOf(context, less[i]) > Math.Min(further, first ?? further))
            {
                return less[i];
            }
        }
        return null;
    }

    private static long? InstantOf(PathContext context, PathItem item) =>
        ScriptDates.TryRead(context.TextOf(item), out var instant) ? instant : null;
}
