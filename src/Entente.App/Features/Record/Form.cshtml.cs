using Entente.App.Web;
using Entente.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Entente.App.Features.Record;

/// <summary>A form: filled in, shown as the entry that will be written, and recorded.</summary>
public sealed class FormModel(PageRequest page) : PageModel
{
    /// <summary>The form as the page shows it.</summary>
    public FormView Shown { get; private set; } = null!;

    /// <summary>What was typed.</summary>
    public FormValues Values { get; private set; } = new();

    /// <summary>The entry that says already what was sent; null where none does.</summary>
    public EntryRef? Already { get; private set; }

    /// <summary>Why there is no form; null where there is one.</summary>
    public FindingView? Refusal { get; private set; }

    /// <summary>Whether a field says something.</summary>
    public bool Has(FieldView field) =>
        Forms.Find(Shown.Kind)?.Field(field.Name) is { } own && Values.Has(own);

    /// <summary>Shows the form: empty, filled in from the address, or with the entry that is to be corrected.</summary>
    public IActionResult OnGet(string kind)
    {
        if (Forms.Find(kind) is not { } form)
        {
            return Missing("record.unknown-kind", "kind", kind);
        }
        Values = FormValues.Of(Request.Query);
        var corrects = page.Single("corrects");
        if (corrects is not null)
        {
            if (!EntryRef.TryParse(corrects, out var name)
                || page.Work.View.Find(name) is not { } entry
                || Statement(entry) is not var (own, values) || own.Kind != kind)
            {
                return Missing("record.unknown-entry", "entry", corrects);
            }
            Values = values;
        }
        else if (form.IsWorded && page.Texts.Locale.Code != WordedFact.CommonLanguage
            && Values.One("written-in").Length == 0)
        {
            Values.Set("written-in", page.Texts.Locale.Code);
        }
        Shown = FormView.Of(page, form, corrects, null, null);
        return Page();
    }

    /// <summary>Judges what was typed, and records it where that was asked for.</summary>
    public async Task<IActionResult> OnPostAsync(string kind, CancellationToken cancellation)
    {
        if (Forms.Find(kind) is not { } form)
        {
            return Missing("record.unknown-kind", "kind", kind);
        }
        var sent = await Request.ReadFormAsync(cancellation);
        Values = FormValues.Of(sent);
        var corrects = sent["corrects"] is [{ Length: > 0 } named, ..] ? named : null;
        var recording = new Recording(page.Journal, form, Values, corrects, page.Partnership, page.Texts.Locale);
        var isAsked = sent["do"] == "record" || sent[Web.Who.FieldName].ToString().Trim().Length > 0;
        var who = isAsked ? page.TakeName(HttpContext, sent) : page.Who;
        if (sent["do"] != "record" || who is null)
        {
            return Show(form, corrects, recording.Preview());
        }
        var (recorded, judged) = await recording.RecordAsync(who, SeenBefore(sent), cancellation);
        return recorded is { } entry
            ? Redirect(page.Link(Addresses.Entry(entry), ("done", corrects is null ? "recorded" : "corrected")))
            : Show(form, corrects, judged);
    }

    /// <summary>The statement as it was shown; a browser sends line ends of its own kind.</summary>
    private static string? SeenBefore(IFormCollection sent) =>
        sent["seen"] is [{ } seen, ..] ? seen.Replace("\r\n", "\n", StringComparison.Ordinal) : null;

    private PageResult Show(Form form, string? corrects, JudgedStatement judged)
    {
        Already = judged.Already;
        Shown = FormView.Of(page, form, corrects, judged, Values);
        if (judged.Findings.Any(f => f.Finding.IsFault))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        return Page();
    }

    private (Form Form, FormValues Values)? Statement(Entry entry)
    {
        var view = page.Journal.View(Reader.Keeper).Of(page.Partnership);
        return new NotationWriter(new NotationGround(view)).Write(entry) is { } text
            ? FormReader.Read(text, page.Texts.Locale) : null;
    }

    private PageResult Missing(string code, string argument, string value)
    {
        Refusal = FindingView.Of(Finding.Of(code, null, (argument, value)), page.Texts);
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
