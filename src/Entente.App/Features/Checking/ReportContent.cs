using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Entente.App.Features.Checking;

/// <summary>A report within a page of the site.</summary>
/// <param name="report">The report.</param>
/// <param name="anchor">The name of its place on the page.</param>
/// <param name="texts">In which language.</param>
internal sealed class ReportContent(FileReport report, string anchor, Texts texts) : IHtmlContent
{
    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) =>
        new ReportHtml(new HtmlText(writer), texts).WriteFile(report, anchor, hasElements: true);
}
