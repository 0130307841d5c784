namespace Entente.App.Features.Checking;

/// <summary>What several files gave, as HTML.</summary>
/// <param name="html">Where to.</param>
/// <param name="texts">In which language.</param>
internal sealed class SummaryHtml(HtmlText html, Texts texts)
{
    private const int MostRows = 30;

    /// <summary>The counts, the most frequent findings, the publishers, and the files with links to their
    /// reports.</summary>
    /// <param name="summary">What all files gave.</param>
    /// <param name="files">The files, each with the name of its place on the page.</param>
    /// <param name="count">How many files there are, those that are not listed among them.</param>
    public void Write(CheckSummary summary, IReadOnlyList<(string Anchor, CheckedIatiFile File)> files, int count)
    {
        html.Write($"<p>{texts["check.files-count", ("count", summary.Files)]}{CheckWords.ValidOf(summary, texts)}. {CheckWords.CountsOf(summary.Summary, texts)}.</p>\n");
        WriteFindings(summary);
        WritePublishers(summary);
        WriteFiles(files, count);
    }

    private void WriteFindings(CheckSummary summary)
    {
        if (summary.Findings.Length == 0)
        {
            return;
        }
        html.Write($"<h2>{texts["check.most-frequent"]}</h2>\n<div class=\"scroll\"><table><thead><tr>");
        WriteHeading("check.finding");
        WriteHeading("check.times", isNumber: true);
        WriteHeading("check.files", isNumber: true);
        html.Write($"</tr></thead>\n<tbody>\n");
        foreach (var finding in summary.Findings.Take(MostRows))
        {
            html.Write($"<tr><th scope=\"row\"><span class=\"chip graded {finding.Severity}\">{texts["severity." + finding.Severity]} {finding.Id}</span> {ShownText.Of(finding.Example)}</th>");
            html.Write($"<td class=\"number\">{Number(finding.Times)}</td><td class=\"number\">{Number(finding.Files)}</td></tr>\n");
        }
        html.Write($"</tbody></table></div>\n");
        WriteRest(summary.Findings.Length - MostRows);
    }

    private void WritePublishers(CheckSummary summary)
    {
        if (summary.Publishers.Length < 2)
        {
            return;
        }
        html.Write($"<h2>{texts["check.publishers"]}</h2>\n<div class=\"scroll\"><table><thead><tr>");
        WriteHeading("check.publisher");
        foreach (var heading in new[] { "check.files", "check.invalid-files", "check.findings" })
        {
            WriteHeading(heading, isNumber: true);
        }
        html.Write($"</tr></thead>\n<tbody>\n");
        foreach (var publisher in summary.Publishers.Take(MostRows))
        {
            html.Write($"<tr><th scope=\"row\">{ShownText.Of(publisher.Name)} <code class=\"id\">{ShownText.Of(publisher.Ref)}</code></th>");
            html.Write($"<td class=\"number\">{Number(publisher.Files)}</td><td class=\"number\">{Number(publisher.Invalid)}</td><td class=\"number\">{Number(publisher.Findings)}</td></tr>\n");
        }
        html.Write($"</tbody></table></div>\n");
        WriteRest(summary.Publishers.Length - MostRows);
    }

    private void WriteFiles(IReadOnlyList<(string Anchor, CheckedIatiFile File)> files, int count)
    {
        html.Write($"<h2>{texts["check.files"]}</h2>\n<ul class=\"plain\">\n");
        foreach (var (anchor, file) in files)
        {
            html.Write($"<li><a href=\"#{anchor}\">{ShownText.Of(file.File)}</a> ");
            new ReportHtml(html, texts).WriteVerdict(file);
            html.Write($" <span class=\"meta\">{CheckWords.CountsOf(file.Counts, texts)}</span></li>\n");
        }
        html.Write($"</ul>\n");
        WriteRest(count - files.Count);
    }

    private void WriteHeading(string key, bool isNumber = false)
    {
        html.WriteAsItIs(isNumber ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">");
        html.Write($"{texts[key]}</th>");
    }

    private void WriteRest(int count)
    {
        if (count > 0)
        {
            html.Write($"<p class=\"note\">{texts["check.not-listed", ("count", count)]}</p>\n");
        }
    }

    private string Number(long number) => texts.Locale.Number(number);
}
