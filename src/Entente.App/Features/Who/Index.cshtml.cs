using Entente.App.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Entente.App.Features.Who;

/// <summary>Asks who works in this browser, and remembers the name.</summary>
public sealed class IndexModel(PageRequest page) : PageModel
{
    /// <summary>Where to go on afterwards: a path of this site.</summary>
    public string Back { get; private set; } = "/";

    /// <summary>Whether what was given is no name.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Asks.</summary>
    public void OnGet() => Back = LocalPath(page.Single("back"));

    /// <summary>Takes the answer.</summary>
    public IActionResult OnPost(string? name, string? back)
    {
        Back = LocalPath(back);
        if (Web.Who.Remember(HttpContext, name))
        {
            return LocalRedirect(InHeader(Back));
        }
        IsRefused = true;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>A path as a header carries it: letters of other scripts are escaped.</summary>
    private static string InHeader(string path) =>
        new Uri(new Uri("http://localhost"), path) is var whole ? whole.PathAndQuery + whole.Fragment : path;

    private string LocalPath(string? path) => Url.IsLocalUrl(path) ? path : page.Link("/");
}
