using System.Globalization;
using Entente.App.Features.Checking;
using Entente.Iati;

namespace Entente.App.Commands;

/// <summary>What checking gave, for people at a terminal.</summary>
internal sealed class CheckTable(VerbContext context, Ink ink)
{
    private const int MostGroups = 12;
    private const int MostRows = 20;

    private readonly Texts _texts = context.Texts;

    /// <summary>A file: its verdict, and its findings by id, each with the first place and how to mend it.</summary>
    public void Write(CheckedIatiFile file)
    {
        Line(0, ShownText.Of(file.File), ink.Bold, "");
        Line(
            2, CheckWords.Verdict(file, _texts), file.IsValid == true ? ink.Good : ink.Fault,
            " · " + CheckWords.FactsOf(file, _texts), hanging: 6);
        var groups = FindingGroup.Of(file.Findings);
        foreach (var group in groups.Take(MostGroups))
        {
            Write(group);
        }
        if (groups.Length > MostGroups)
        {
            Text(2, _texts["check.more-kinds", ("count", groups.Length - MostGroups)]);
        }
        context.Output.WriteLine();
    }

    /// <summary>What checking several files gave.</summary>
    public void Write(CheckSummary summary)
    {
        Text(0, _texts["check.files-count", ("count", summary.Files)]
            + CheckWords.ValidOf(summary, _texts)
            + (summary.Unread == 0 ? "" : _texts["check.unread-count", ("count", summary.Unread)]));
        Text(0, CheckWords.CountsOf(summary.Summary, _texts));
        Text(0, _texts["check.versions"] + " " + Listed(summary.Versions, _texts["check.version-none"]));
        Text(0, _texts["check.kinds"] + " " + Listed(summary.FileTypes, _texts["check.kind-none"]));
        if (summary.Findings.Length > 0)
        {
            Heading(_texts["check.most-frequent"]);
            WriteFindings(summary.Findings);
        }
        if (summary.Publishers.Length > 0)
        {
            Heading(_texts["check.publishers"]);
            WritePublishers(summary.Publishers);
        }
    }

    private void Write(FindingGroup group)
    {
        var finding = group.First;
        var severity = Keys.Of(finding.Severity);
        var times = group.Count > 1 ? $" ×{_texts.Locale.Number(group.Count)}" : "";
        Line(
            2, _texts["severity." + severity] + " " + finding.Id, ColourOf(severity),
            times + "  " + ShownText.Of(IatiMessages.Say(finding, _texts.Locale.Code)), hanging: 6);
        if (PlaceOf(group) is { Length: > 0 } place)
        {
            Line(6, place, ink.Quiet, "", hanging: 6);
        }
        if (IatiMessages.Mend(finding, _texts.Locale.Code) is { Length: > 0 } mend)
        {
            Text(6, "→ " + ShownText.Of(mend), hanging: 8);
        }
    }

    private string PlaceOf(FindingGroup group)
    {
        var finding = group.First;
        var identifier = finding.Identifier switch
        {
            CheckWords.WholeFile => "",
            CheckWords.NoIdentifier => _texts["check.without-identifier"],
            var other => ShownText.Of(other),
        };
        var more = group.Identifiers > 1 && identifier.Length > 0
            ? " " + _texts["check.and-more", ("count", group.Identifiers - 1)]
            : "";
        return string.Join(" · ", new[]
        {
            finding.LineNumber > 0 ? _texts["check.line", ("line", Digits(finding.LineNumber))] : "",
            identifier + more,
            ShownText.Of(finding.Path),
        }.Where(p => p.Length > 0));
    }

    /// <summary>The number of a line has no groups: it is looked for, not counted.</summary>
    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void WriteFindings(IReadOnlyList<FrequentFinding> findings)
    {
        foreach (var finding in findings.Take(MostRows))
        {
            Line(
                2, _texts["severity." + finding.Severity] + " " + finding.Id, ColourOf(finding.Severity),
                "  " + _texts["check.times-in-files", ("times", finding.Times), ("files", finding.Files)], hanging: 6);
            Text(6, ShownText.Of(finding.Example), hanging: 6);
        }
        TellRest(findings.Count);
    }

    private void WritePublishers(IReadOnlyList<PublisherCount> publishers)
    {
        foreach (var publisher in publishers.Take(MostRows))
        {
            var name = ShownText.Of(string.Join(
                " ", new[] { publisher.Ref, publisher.Name }.Where(p => p.Length > 0)));
            Text(2, name, hanging: 6);
            Text(6, _texts[
                "check.publisher-counts", ("files", publisher.Files), ("invalid", publisher.Invalid),
                ("findings", publisher.Findings)]);
        }
        TellRest(publishers.Count);
    }

    private void TellRest(int count)
    {
        if (count > MostRows)
        {
            Text(2, _texts["check.more-rows", ("count", count - MostRows)]);
        }
    }

    private string Listed(IEnumerable<FileCount> counts, string none) => string.Join(
        ", ", counts.Select(c => $"{ShownText.Of(c.Name ?? none)} ({_texts.Locale.Number(c.Files)})"));

    private void Heading(string text)
    {
        context.Output.WriteLine();
        context.Output.WriteLine(ink.Bold(text));
    }

    private Func<string, string> ColourOf(string severity) => severity switch
    {
        "critical" or "error" => ink.Fault,
        "warning" => ink.Doubt,
        _ => ink.Bold,
    };

    private void Text(int indent, string text, int hanging = 0) => Line(indent, "", ink.Bold, text, hanging);

    /// <summary>Writes a text in lines of the terminal's width, its beginning in a colour.</summary>
    private void Line(int indent, string begin, Func<string, string> colour, string rest, int hanging = 0)
    {
        var room = ink.Cells == int.MaxValue ? int.MaxValue : ink.Cells - Math.Max(indent, hanging);
        foreach (var (line, index) in Width.Wrap(begin + rest, room).Select((l, i) => (l, i)))
        {
            var inColour = index > 0 && rest.Length > 0 ? 0 : Math.Min(begin.Length, line.Length);
            context.Output.WriteLine(
                new string(' ', index == 0 ? indent : Math.Max(indent, hanging))
                + (inColour == 0 ? line : colour(line[..inColour]) + line[inColour..]));
        }
    }
}
