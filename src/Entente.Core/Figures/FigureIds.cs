using System.Globalization;

namespace Entente.Core;

/// <summary>
/// No two figures share an id, and none is dropped for one: figures that say the same are one figure, and where others
/// would come to the same id each gets a longer one, made of what tells them apart. The short one then means several.
/// </summary>
internal static class FigureIds
{
    /// <summary>The figures, each with an id of its own.</summary>
    public static List<Figure> Apart(IReadOnlyList<Figure> figures)
    {
        var apart = new List<Figure>(figures.Count);
        foreach (var same in figures.GroupBy(f => f.Id, StringComparer.Ordinal))
        {
            var several = same.Skip(1).Any() ? same.DistinctBy(What).ToList() : [same.First()];
            apart.AddRange(several.Count == 1 ? several
                : several.Select(f => f with { Id = $"{f.Id}-{Mark(WhatAbout(f))}", FormerId = f.Id }));
        }
        return apart.DistinctBy(f => f.Id).Count() == apart.Count ? apart : Numbered(apart);
    }

    /// <summary>Where even what they are about is the same, the order decides.</summary>
    private static List<Figure> Numbered(List<Figure> figures)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return figures.ConvertAll(f =>
        {
            var number = seen[f.Id] = seen.GetValueOrDefault(f.Id) + 1;
            return number == 1 ? f
                : f with
                {
                    Id = f.Id + "-" + number.ToString(CultureInfo.InvariantCulture),
                    FormerId = f.FormerId ?? f.Id,
                };
        });
    }

    /// <summary>All that a figure says.</summary>
    private static string What(Figure f) =>
        $"{WhatAbout(f)}|{f.At}|{f.Value}|{string.Join(',', f.MadeFrom)}";

    /// <summary>What it is a figure of, which does not change with the day of asking.</summary>
    private static string WhatAbout(Figure f) =>
        $"{f.Quantity}|{f.Kind}|{f.Stage}|{f.Unit}|{f.Scope}|{f.State}|{f.From}|{f.Over}|{f.Key}|{WhereOf(f)}";

    /// <summary>The journal's stream of a report: entries are numbered in each.</summary>
    private static string? WhereOf(Figure f) =>
        f.Standing == Standing.Reported && f.Basis.Concat(f.LeftOpenBy).FirstOrDefault() is { } leg
            ? leg.Entry.ToString() : null;

    /// <summary>A short sign of a text, the same at all times and on all machines.</summary>
    private static string Mark(string text)
    {
        var sum = 2166136261u;
        foreach (var letter in text)
        {
            sum = unchecked((sum ^ letter) * 16777619u);
        }
        return sum.ToString("x8", CultureInfo.InvariantCulture);
    }
}
