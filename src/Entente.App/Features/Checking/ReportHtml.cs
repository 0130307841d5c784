using System.Globalization;
using Entente.Iati;

namespace Entente.App.Features.Checking;

/// <summary>A report as HTML, for a page of its own and for the site.</summary>
/// <param name="html">Where to.</param>
/// <param name="texts">In which language.</param>
internal sealed class ReportHtml(HtmlText html, Texts texts)
{
    /// <summary>What is wrong with a file, and how to mend it: by activity, with the text that is meant.</summary>
    /// <param name="report">The file.</param>
    /// <param name="anchor">The name of the place on the page.</param>
    /// <param name="hasElements">Whether activities are shown, or the kinds of findings alone.</param>
    public void WriteFile(FileReport report, string anchor, bool hasElements)
    {
        var file = report.File;
        html.Write($"<section class=\"report\" id=\"{anchor}\">\n<h2>{ShownText.Of(file.File)}</h2>\n");
        html.Write($"<p>");
        WriteVerdict(file);
        html.Write($" <span class=\"meta\">{CheckWords.FactsOf(file, texts)}</span></p>\n");
        if (file.Counts.All == 0)
        {
            html.Write($"<p>{texts["check.nothing-to-mend"]}</p>\n");
        }
        else
        {
            WriteCategories(report);
            WriteKinds(report);
        }
        if (hasElements)
        {
            foreach (var element in report.Elements)
            {
                WriteElement(element);
            }
            if (report.ElementsLeftOut > 0)
            {
                html.Write($"<p class=\"note\">{texts["check.elements-left-out", ("count", report.ElementsLeftOut)]}</p>\n");
            }
        }
        else if (report.Elements.Length > 0)
        {
            html.Write($"<p class=\"note\">{texts["check.elements-not-shown"]}</p>\n");
        }
        html.Write($"</section>\n");
    }

    /// <summary>The verdict on a file, as a mark.</summary>
    public void WriteVerdict(CheckedIatiFile file) => html.Write(
        $"<span class=\"chip checked {(file.IsValid switch { true => "good", false => "fault", null => "" })}\">{CheckWords.Verdict(file, texts)}</span>");

    private void WriteCategories(FileReport report)
    {
        html.Write($"<div class=\"scroll\"><table class=\"tally\"><thead><tr><th scope=\"col\">{texts["check.about"]}</th>");
        foreach (var severity in CheckWords.Severities)
        {
            html.Write($"<th scope=\"col\" class=\"number\">{texts["severity." + severity]}</th>");
        }
        html.Write($"</tr></thead>\n<tbody>\n");
        foreach (var category in report.Categories)
        {
            WriteCounts(CheckWords.Category(category.Category, texts), category.Counts);
        }
        if (report.Categories.Length > 1)
        {
            WriteCounts(texts["check.all"], report.File.Counts);
        }
        html.Write($"</tbody></table></div>\n");
    }

    private void WriteCounts(string name, SeverityCounts counts)
    {
        html.Write($"<tr><th scope=\"row\">{name}</th>");
        foreach (var count in new[] { counts.Critical, counts.Error, counts.Warning, counts.Advisory })
        {
            html.Write($"<td class=\"number\">{(count == 0 ? "·" : texts.Locale.Number(count))}</td>");
        }
        html.Write($"</tr>\n");
    }

    private void WriteKinds(FileReport report)
    {
        html.Write($"<h3>{texts["check.kinds-of-findings"]}</h3>\n<ul class=\"kinds\">\n");
        foreach (var kind in report.Kinds)
        {
            html.Write($"<li>");
            WriteMark(kind.First);
            html.Write($" {Says(kind.First)} ");
            html.Write($"<span class=\"meta\">{texts["check.kind-counts", ("times", kind.Count), ("elements", kind.Identifiers)]}</span></li>\n");
        }
        html.Write($"</ul>\n");
    }

    private void WriteElement(ElementReport element)
    {
        var name = element.Identifier switch
        {
            CheckWords.WholeFile => texts["check.whole-file"],
            CheckWords.NoIdentifier => texts["check.without-identifier"],
            var identifier => ShownText.Of(identifier),
        };
        html.Write($"<article class=\"element\">\n<h3>{name}");
        if (element.Title is { } title)
        {
            html.Write($" <span class=\"meta\">{ShownText.Of(title)}</span>");
        }
        html.Write($"</h3>\n");
        foreach (var kind in element.Kinds)
        {
            WriteKind(kind);
        }
        if (element.KindsLeftOut > 0)
        {
            html.Write($"<p class=\"note\">{texts["check.kinds-left-out", ("count", element.KindsLeftOut)]}</p>\n");
        }
        html.Write($"</article>\n");
    }

    private void WriteKind(KindReport kind)
    {
        html.Write($"<div class=\"finding {Keys.Of(kind.First.Severity)}\">\n<p>");
        WriteMark(kind.First);
        html.Write($" {Says(kind.First)}</p>\n");
        if (Mend(kind.First) is { Length: > 0 } mend)
        {
            html.Write($"<p class=\"mend\">{mend}</p>\n");
        }
        var said = Says(kind.First);
        foreach (var place in kind.Places)
        {
            WritePlace(place, Says(place.Finding) == said ? null : said = Says(place.Finding));
        }
        if (kind.Count > kind.Places.Length)
        {
            html.Write($"<p class=\"meta\">{texts["check.places-left-out", ("count", kind.Count - kind.Places.Length)]}</p>\n");
        }
        html.Write($"</div>\n");
    }

    private void WritePlace(PlaceReport place, string? says)
    {
        var finding = place.Finding;
        if (says is not null)
        {
            html.Write($"<p>{says}</p>\n");
        }
        if (finding.LineNumber > 0)
        {
            html.Write($"<p class=\"meta\">{texts["check.line", ("line", Digits(finding.LineNumber))]} <code>{ShownText.Of(finding.Path)}</code></p>\n");
        }
        if (place.Source is { } source)
        {
            html.Write($"<pre><code>{ShownText.Lines(source.Before)}<mark>{ShownText.Lines(source.Lit)}</mark>{ShownText.Lines(source.After)}</code></pre>\n");
        }
    }

    private void WriteMark(IatiFinding finding)
    {
        var severity = Keys.Of(finding.Severity);
        html.Write($"<span class=\"chip graded {severity}\">{texts["severity." + severity]} {finding.Id}</span>");
    }

    private string Says(IatiFinding finding) => ShownText.Of(IatiMessages.Say(finding, texts.Locale.Code));

    private string Mend(IatiFinding finding) => ShownText.Of(IatiMessages.Mend(finding, texts.Locale.Code));

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
