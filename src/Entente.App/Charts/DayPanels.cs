namespace Entente.App.Charts;

/// <summary>Panels whose slots are the days on which something was reported, one panel a quantity and unit.</summary>
internal static class DayPanels
{
    /// <summary>The days of figures in their order; the undated last, and never between others by chance.</summary>
    public static List<PartialDate> Days(IEnumerable<Figure> figures) =>
        [.. figures.Select(f => f.At).Distinct()
            .OrderBy(d => d.Latest ?? d.Earliest ?? DateOnly.MaxValue)
            .ThenBy(d => d.ToString(), StringComparer.Ordinal)];

    /// <summary>What stands below a day: the date, and the meetings of that day.</summary>
    public static string Label(
        ChartGround ground, PartialDate day, ILookup<PartialDate, string> meetings, bool isDisputed)
    {
        var names = string.Join(", ", meetings[day].Select(ground.Name));
        var date = ground.Texts.Locale.Date(day, ground.Texts) + (isDisputed ? Signs.Disputed : "");
        return names.Length == 0 ? date : $"{date}\n{names}";
    }

    /// <summary>The keys of meetings by their day.</summary>
    public static ILookup<PartialDate, string> Meetings(ChartGround ground) =>
        MeetingIndex.Of(ground.Figures.View).Where(m => m.Date.IsDay).ToLookup(m => m.Date, m => m.Key);
}
