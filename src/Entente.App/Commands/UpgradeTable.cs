using System.Globalization;
using Entente.App.Features.Checking;
using Entente.Iati;

namespace Entente.App.Commands;

/// <summary>
/// What an upgrade did, for people at a terminal: what stands in the way first, then what could not be carried, each
/// rule with its reason and the places where it was followed.
/// </summary>
internal sealed class UpgradeTable(VerbContext context)
{
    private const int MostPlaces = 1000;
    private const int MostCells = 61;
    private const int CountCells = 9;

    private readonly Texts _texts = context.Texts;
    private readonly Dictionary<(UpgradeOutcome Outcome, string Rule, string Path), Place> _places = [];

    /// <summary>Takes an entry; only the first of each place is kept, the others are counted.</summary>
    public void Add(UpgradeEntry entry)
    {
        var key = (
            entry.Outcome, entry.Rule,
            entry.Outcome == UpgradeOutcome.Changed ? "" : entry.Rule == "unreadable" ? entry.To : entry.Path);
        if (_places.TryGetValue(key, out var known))
        {
            known.Count++;
        }
        else if (_places.Count < MostPlaces)
        {
            _places.Add(key, new Place(entry));
        }
    }

    /// <summary>Writes the report.</summary>
    public void Write(string path, UpgradeReport report)
    {
        context.Output.WriteLine(_texts[
            "upgrade.head", ("file", Shown(path)), ("version", Shown(report.FromVersion ?? "1.01")),
            ("count", report.ElementCount)]);
        context.Output.WriteLine(_texts[
            report.IsValid ? "upgrade.valid" : report.IsWellFormed ? "upgrade.not-valid" : "upgrade.not-whole"]);
        Write(UpgradeOutcome.Obstacle, _texts["upgrade.obstacles"]);
        Write(UpgradeOutcome.NotCarried, _texts["upgrade.not-carried"]);
        Write(UpgradeOutcome.Kept, _texts["upgrade.kept"]);
        Write(UpgradeOutcome.Changed, _texts["upgrade.changed"]);
    }

    private void Write(UpgradeOutcome outcome, string heading)
    {
        var rules = _places.Where(p => p.Key.Outcome == outcome)
            .GroupBy(p => p.Key.Rule, p => p.Value, StringComparer.Ordinal)
            .OrderByDescending(r => r.Sum(p => p.Count)).ThenBy(r => r.Key, StringComparer.Ordinal)
            .ToList();
        if (rules.Count == 0)
        {
            return;
        }
        context.Output.WriteLine();
        context.Output.WriteLine(heading);
        foreach (var rule in rules)
        {
            Write(rule.Sum(p => p.Count), UpgradeRules.Find(rule.Key, _texts.Locale.Code)?.Says ?? rule.Key);
            if (outcome == UpgradeOutcome.Changed)
            {
                continue;
            }
            foreach (var place in rule.OrderByDescending(p => p.Count))
            {
                Write(place.Count, "  " + Describe(place.First));
            }
        }
    }

    private void Write(long count, string text) =>
        context.Output.WriteLine(_texts.Locale.Number(count).PadLeft(CountCells) + "  " + text);

    private string Describe(UpgradeEntry entry)
    {
        string?[] parts =
        [
            entry.Path.Length > 0 ? Shown(entry.Path) : null,
            // What the check of the source finds has its id for a place, and says in full what the file could not give.
            entry.Rule == "unreadable" ? entry.To : null,
            entry.From.Length > 0 ? $"“{Shown(entry.From)}”" : null,
            entry.LineNumber == 0
                ? null
                : "· " + _texts["upgrade.line", ("line", entry.LineNumber.ToString(CultureInfo.InvariantCulture))],
        ];
        return string.Join(' ', parts.OfType<string>());
    }

    /// <summary>Text of a file on one line, without what a terminal would obey.</summary>
    private static string Shown(string text) => Width.Cut(
        string.Join(' ', ShownText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)), MostCells);

    private sealed class Place(UpgradeEntry first)
    {
        public UpgradeEntry First => first;

        public long Count { get; set; } = 1;
    }
}
