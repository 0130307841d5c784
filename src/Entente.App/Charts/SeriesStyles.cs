namespace Entente.App.Charts;

/// <summary>
/// How the series of one chart look, so that no two look alike: up to six differ in colour and pattern both; of more,
/// a giver is a colour and a stage a pattern, while there are no more of either than that. What finds no style of its
/// own stands in the table only, the series with the fewest figures first.
/// </summary>
internal sealed class SeriesStyles
{
    private readonly List<(string? From, MoneyStage? Stage, Standing Standing)> _all;
    private readonly Dictionary<(string? From, MoneyStage? Stage, Standing Standing), int> _styles = [];

    private SeriesStyles(List<(string? From, MoneyStage? Stage, Standing Standing)> all)
    {
        _all = all;
        var givers = all.Select(s => s.From).Distinct().ToList();
        var stages = all.Select(s => (s.Stage, s.Standing)).Distinct().ToList();
        var isGrouped = all.Count > Inks.Hues && givers.Count <= Inks.Hues && stages.Count <= Inks.Hues;
        for (var i = 0; i < all.Count; i++)
        {
            _styles[all[i]] = isGrouped
                ? Inks.StyleOf(givers.IndexOf(all[i].From), stages.IndexOf((all[i].Stage, all[i].Standing)))
                : i;
        }
    }

    /// <summary>The series that are drawn, in their order.</summary>
    public IReadOnlyList<(string? From, MoneyStage? Stage, Standing Standing)> All => _all;

    /// <summary>Gives styles to series.</summary>
    /// <param name="series">Each with the number of its figures, in their order.</param>
    public static SeriesStyles Of(
        IEnumerable<((string? From, MoneyStage? Stage, Standing Standing) Series, int Count)> series)
    {
        var all = series.ToList();
        var kept = all.OrderByDescending(s => s.Count).Take(Inks.Styles).Select(s => s.Series).ToHashSet();
        return new SeriesStyles([.. all.Select(s => s.Series).Where(kept.Contains)]);
    }

    /// <summary>Whether a series is drawn.</summary>
    public bool Has((string? From, MoneyStage? Stage, Standing Standing) series) => _styles.ContainsKey(series);

    /// <summary>Its place in the order; -1 for none.</summary>
    public int At((string? From, MoneyStage? Stage, Standing Standing) series) => _all.IndexOf(series);

    /// <summary>Its style; 0 for what is no series.</summary>
    public int StyleOf((string? From, MoneyStage? Stage, Standing Standing) series) =>
        _styles.GetValueOrDefault(series);
}
