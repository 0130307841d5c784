using System.Globalization;
using System.Text;

namespace Entente.App.Features.Checking;

/// <summary>
/// A page of its own with the reports of several files, which needs nothing beside it. Reports are written as they
/// come, so that memory stays bounded; the page is there when all are, and not before.
/// </summary>
internal sealed class CheckPage : IAsyncDisposable
{
    /// <summary>How many activities the page shows of all files; of the files behind, the kinds alone.</summary>
    private const int MostElements = 2000;

    /// <summary>How many files stand in the list at the top.</summary>
    private const int MostListed = 1000;

    /// <summary>The style of the site, which becomes part of the page.</summary>
    private const string Stylesheet = "wwwroot/site.css";

    private readonly string _path;
    private readonly Texts _texts;
    private readonly DateOnly _today;
    private readonly FileStream _body;
    private readonly StreamWriter _writer;
    private readonly ReportHtml _html;
    private readonly List<(string File, CheckedIatiFile Bare)> _listed = [];
    private int _files;
    private int _elements;

    /// <summary>Begins a page.</summary>
    /// <param name="path">The file that it goes to.</param>
    /// <param name="texts">Its language.</param>
    /// <param name="today">The day behind which the future began.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public CheckPage(string path, Texts texts, DateOnly today)
    {
        (_path, _texts, _today) = (path, texts, today);
        _body = new FileStream(
            UnfinishedFile.Beside(path), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024,
            FileOptions.DeleteOnClose);
        _writer = new StreamWriter(_body, new UTF8Encoding(false), leaveOpen: true);
        _html = new ReportHtml(new HtmlText(_writer), texts);
    }

    /// <summary>Takes a file's report.</summary>
    public void Write(FileReport report)
    {
        _files++;
        var anchor = AnchorOf(_files);
        _html.WriteFile(report, anchor, hasElements: _elements < MostElements);
        _elements += report.Elements.Length;
        if (_listed.Count < MostListed)
        {
            _listed.Add((anchor, report.File with
            {
                Findings = [], Titles = new Dictionary<string, string>(), Reporters = [], Source = null,
            }));
        }
    }

    /// <summary>Writes the page.</summary>
    /// <param name="summary">What all files gave.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task EndAsync(CheckSummary summary, CancellationToken cancellation)
    {
        await _writer.FlushAsync(cancellation);
        var made = UnfinishedFile.Beside(_path);
        try
        {
            await using (var page = new FileStream(made, FileMode.CreateNew, FileAccess.Write))
            {
                var head = new StringWriter();
                WriteHead(new HtmlText(head), summary);
                await page.WriteAsync(Encoding.UTF8.GetBytes(head.ToString()), cancellation);
                _body.Position = 0;
                await _body.CopyToAsync(page, cancellation);
                await page.WriteAsync("</main>\n</body>\n</html>\n"u8.ToArray(), cancellation);
            }
            File.Move(made, _path, overwrite: true);
        }
        finally
        {
            File.Delete(made);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _body.DisposeAsync();
    }

    private void WriteHead(HtmlText html, CheckSummary summary)
    {
        var title = _files == 1
            ? Path.GetFileName(_listed[0].Bare.File)
            : _texts["check.files-count", ("count", _files)];
        html.Write($"<!doctype html>\n<html lang=\"{_texts.Locale.Code}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Write($"<meta name=\"color-scheme\" content=\"light dark\">\n<title>{_texts["check.title"]}: {title}</title>\n<style>\n");
        html.WriteAsItIs(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, Stylesheet)));
        html.Write($"</style>\n</head>\n<body>\n<main>\n<h1>{_texts["check.title"]}</h1>\n");
        html.Write($"<p class=\"lead\"><span>{_texts["check.page-lead", ("day", _today)]}</span></p>\n");
        if (summary.Unread > 0)
        {
            html.Write($"<p class=\"finding error\">{_texts["check.unread", ("count", summary.Unread)]}</p>\n");
        }
        if (_files > 1)
        {
            new SummaryHtml(html, _texts).Write(summary, _listed.ConvertAll(l => (l.File, l.Bare)), _files);
        }
    }

    private static string AnchorOf(int number) => "f" + number.ToString(CultureInfo.InvariantCulture);
}
