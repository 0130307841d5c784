using Entente.Core;

namespace Entente.Evidence;

/// <summary>
/// What the rows of a table tell: the head of a column and the lines above the table say of what kind an amount is, a
/// cell or head that is a name says who gives or receives.
/// </summary>
internal static class TableRows
{
    /// <summary>Whether a sentence is a row of a table, or a cell of one.</summary>
    public static bool IsRow(MarkedSentence sentence) => sentence.Page.Tables?.RowOf(sentence) is not null
        || (sentence.Page.Tables is null && Tables.Cells(sentence).Count > 1);

    /// <summary>The row of a figure, where it is a cell and nothing more, and its place in it; null for none.</summary>
    public static (TextRow Row, int Cell)? CellOf(MarkedSentence sentence, Mention figure)
    {
        if (sentence.Page.Tables?.RowOf(sentence) is not { } row || row.Table.Heads == row.Cells)
        {
            return null;
        }
        var cell = row.IndexOf(sentence, figure.Start);
        return cell >= 0 && row.Cells[cell] is var at && at.IsNothing(at.Start, figure.OuterStart)
            && at.IsNothing(figure.Equivalent?.End ?? figure.End, at.End) ? (row, cell) : null;
    }

    /// <summary>The head of the column of a figure that is a cell and nothing more; null for none.</summary>
    public static TextCell? HeadOf(MarkedSentence sentence, Mention figure) =>
        CellOf(sentence, figure) is var (row, cell) ? row.HeadOf(cell) : null;

    /// <summary>The kind of an amount in a row; null where the table does not say it.</summary>
    public static string? KindOf(MarkedSentence sentence, Mention money)
    {
        if (sentence.Page.Tables?.RowOf(sentence) is not { } row)
        {
            return null;
        }
        var head = row.HeadOf(row.IndexOf(sentence, money.Start));
        return (head is { } top && row.Table.Heads != row.Cells ? Told(top) : null)
            ?? row.Cells.Select(InCell).FirstOrDefault(k => k is not null)
            ?? row.Labels.Select(Told).FirstOrDefault(k => k is not null)
            ?? LinesAbove.Kind(sentence);
    }

    /// <summary>What the head or label of a cell tells of the kind of an amount.</summary>
    public static string? Told(TextCell cell) => LinesAbove.Told(cell.Line, cell.Start, cell.End);

    private static string? InCell(TextCell cell) => cell.Of("amount-kinds")
        .Where(w => w.Key is not ("other" or "worth")).Select(w => w.Key).FirstOrDefault()
        ?? (cell.Of("states").Any(s => s.Key == "approved") ? AmountKind.Commitment : null);

    /// <summary>The year or years that head the column of an amount, or stand in its row.</summary>
    public static string? Period(Draft draft, MarkedSentence sentence, Mention money)
    {
        if (CellOf(sentence, money) is not var (row, cell))
        {
            return null;
        }
        return row.Cells.Prepend(row.HeadOf(cell) ?? default).Where(c => c.Line is not null && !c.Holds(sentence,
                money.Start)).Select(c => c.Line.Figures.Where(f => f.Kind == MentionKind.Date && f.Start >= c.Start
                    && f.End <= c.End && !f.Date.IsPoint).Select(f => draft.Years(f.Date)).FirstOrDefault() ?? c.Year)
            .FirstOrDefault(y => y is not null);
    }

    /// <summary>
    /// Who gives and who receives what a row tells: the cells and the head that are names and nothing more, else those
    /// whom the line above the table names. A country gives where its kind is of what is promised or paid in, or where
    /// donors head the column.
    /// </summary>
    public static (Party? Payer, Party? Recipient) SidesOf(MarkedSentence sentence, Mention money, string kind)
    {
        var row = sentence.Page.Tables!.RowOf(sentence)!;
        var names = row.Cells.SelectMany(Names).ToList();
        if (row.HeadOf(row.IndexOf(sentence, money.Start)) is { } head && row.Table.Heads != row.Cells)
        {
            if (OfHead(head) is { Name: not null } source && (IsPaidIn(kind) || kind == AmountKind.Budget
                || source.Name.Kind == MentionKind.Organisation))
            {
                var other = names.Find(n => n.Name.Kind is MentionKind.Country or MentionKind.Region);
                return (PartyOf(source), PartyOf(other));
            }
            names.AddRange(Names(head));
        }
        var giver = names.Find(n => n.Name.Kind is MentionKind.Organisation or MentionKind.Fund);
        var taker = names.Find(n => n.Name.Kind is MentionKind.Country or MentionKind.Region);
        if (giver.Name is null && taker.Name is not null && (IsPaidIn(kind) || IsOfGivers(row, taker.Cell, taker.Name)))
        {
            (giver, taker) = (taker, names.Find(n => n.Name.Start > taker.Name.Start
                && n.Name.Kind == MentionKind.Country));
        }
        giver = giver.Name is null && taker.Name is null && IsPaidIn(kind) ? InLabel(row) : giver;
        var unknown = giver.Name is null && taker.Name is null ? CellOfGiver(row) : null;
        var payer = unknown ?? PartyOf(giver);
        var recipient = PartyOf(taker);
        if (payer is null || recipient is null)
        {
            var (from, to) = OfTitle(row, kind);
            payer ??= from is not null && from.Shown == recipient?.Shown ? null : from;
            recipient ??= to is not null && to.Shown == payer?.Shown ? null : to;
        }
        return (payer, recipient);
    }

    /// <summary>What a table lists as granted or paid out, and nobody else gives, the fund it is of pays.</summary>
    public static Party? PaidBy(MarkedSentence sentence, string kind, TopicFund? fund) => fund is not null
        && kind is AmountKind.Grant or AmountKind.Commitment or AmountKind.Disbursement && IsRow(sentence)
        && sentence.Page.Tables!.RowOf(sentence)!.Table.IsWhole && sentence.Page.Funds.IsAboutMain
        ? new Party(fund!.Shown, fund.Printed, -1, -1, IsCarried: true) : null;

    /// <summary>"Share of A": the one name in the label of what is paid in.</summary>
    private static (TextCell Cell, Mention Name) InLabel(TextRow row) => row.Labels.Take(2).ToList() is [var label]
        && label.Line.WordsBetween(label.Start, label.End) <= LongestLabel
        ? OfHead(label) : default;

    /// <summary>The one name in the head of a column or row, unless it is to whom something goes.</summary>
    private static (TextCell Cell, Mention Name) OfHead(TextCell head) =>
        Parties.Within(head.Line, head.Start, head.End) is [{ Kind: not MentionKind.Fund } one]
        && head.Line.Marker("to-whom", one.Start, one.End) is null ? (head, one) : default;

    /// <summary>"A's side | 40": the one whom the head of a budget's column names.</summary>
    public static Party? OfColumn(MarkedSentence sentence, Mention money) =>
        HeadOf(sentence, money) is { } head ? PartyOf(OfHead(head)) : null;

    private const int LongestLabel = 6;

    private static Party? PartyOf((TextCell Cell, Mention Name) name) =>
        name.Name is null ? null : Parties.Of(name.Cell.Line, name.Name);

    /// <summary>The names that are cells and nothing more; a short form in brackets may follow.</summary>
    private static IEnumerable<(TextCell Cell, Mention Name)> Names(TextCell cell) =>
        Parties.Within(cell.Line, cell.Start, cell.End).Where(n => cell.IsNothing(cell.Start, n.OuterStart)
            && (cell.IsNothing(n.End, cell.End) || IsInBrackets(cell, n.End)))
            .Select(n => (cell, n));

    private static bool IsInBrackets(TextCell cell, int start) =>
        cell.Line.Between(start, cell.End).Trim() is ['(', .., ')'];

    /// <summary>
    /// Whom the line above a table names: who receives stands behind a word for to whom, an institution or the owner of
    /// what is listed gives.
    /// </summary>
    private static (Party? Payer, Party? Recipient) OfTitle(TextRow row, string kind)
    {
        var lines = row.Table.Above().Where(l => l.IsHeading || l.Page.Folded.Lower[l.End - 1] is ':' or '：')
            .Take(MostTitles).Select(l => (l, false)).Concat(row.Table.IsWhole
                ? row.Table.First.Page.Head.AsEnumerable().Reverse().Select(l => (l, true)) : []);
        foreach (var (title, isHead) in lines)
        {
            // "in US dollars" names nobody.
            var names = Parties.Within(title, title.Start, title.End).FindAll(n =>
                !title.Of("currencies").Any(c => c.Start < n.End && n.Start < c.End));
            if (names.Count is 0 or > 2)
            {
                continue;
            }
            var to = names.Find(n => title.Marker("to-whom", n.Start, n.End) is not null);
            if (isHead && to is null)
            {
                continue;
            }
            var from = names.Find(n => n != to && !(n.Kind == MentionKind.Fund && IsPaidIn(kind))
                && (to is not null || IsPaidIn(kind) || n.Kind is MentionKind.Organisation or MentionKind.Fund
                || title.Marker("from-whom", n.Start, n.End) is not null
                || title.Between(n.End, title.End) is ['\'', 's', ..]));
            return (from is null ? null : Carried(title, from), to is null ? null : Carried(title, to));
        }
        return default;
    }

    private const int MostTitles = 2;

    private static Party Carried(MarkedSentence title, Mention name) =>
        Parties.Of(title, name) with { Start = -1, End = -1, IsCarried = true };

    /// <summary>"Projects of A": the one institution that the line above the table names; null for none.</summary>
    public static Party? OfTitle(MarkedSentence sentence) =>
        sentence.Page.Tables?.RowOf(sentence) is { Table.First: { Index: > 0 } top }
            && top.Page.Sentences[top.Index - 1] is { IsHeading: true } title
            && title.Names.FindAll(n => n.Kind is MentionKind.Organisation or MentionKind.Fund) is [var one]
            ? Carried(title, one) : null;

    /// <summary>The cell under a head of those who give, where it names somebody nobody knows.</summary>
    private static Party? CellOfGiver(TextRow row)
    {
        var column = row.Cells.FindIndex(c => row.HeadOf(row.Cells.IndexOf(c)) is { } head
            && head.Has("list-givers"));
        if (column < 0 || row.Table.Heads == row.Cells)
        {
            return null;
        }
        var cell = row.Cells[column];
        var text = cell.Line.Between(cell.Start, cell.End);
        var from = cell.Start + text.Length - text.TrimStart(Around).Length;
        var to = from + text.Trim(Around).Length;
        return to - from > 1 && !cell.Has("totals") && !cell.Line.Figures.Exists(f => f.Start < to && from < f.End)
            ? Parties.Of(cell.Line, new Mention(MentionKind.Organisation, from, to)) : null;
    }

    private const string Around = " |\t*†‡§¹²³";

    /// <summary>Whether money of a kind is paid in by those who are listed with it.</summary>
    public static bool IsPaidIn(string kind) =>
        kind is AmountKind.Pledge or AmountKind.Contribution or AmountKind.AnnualContribution
            or AmountKind.CumulativeContribution or AmountKind.CumulativePledge;

    private static bool IsOfGivers(TextRow row, TextCell cell, Mention name) =>
        row.Table.Heads is { } heads && heads != row.Cells
        && (row.HeadOf(row.IndexOf(cell.Line, name.Start)) is { } head && head.Has("list-givers")
            || heads.Exists(h => Told(h) is { } kind && IsPaidIn(kind)));
}
