namespace Entente.App.Web;

/// <summary>The field of a form in which a person says who works here.</summary>
/// <param name="Id">Its id on the page.</param>
/// <param name="Form">The form that it belongs to; null where it stands in it.</param>
public sealed record WhoField(string Id, string? Form = null);

/// <summary>
/// Who works on the account in this browser. Until there is sign-in it is the name that the person gave, kept in a
/// cookie; each entry is written under the key of that name.
/// </summary>
public static class Who
{
    private const string CookieName = "entente-who";

    /// <summary>Under which name a form sends it.</summary>
    public const string FieldName = "who";

    /// <summary>The longest name that is taken, in characters.</summary>
    public const int MaxLength = 100;

    /// <summary>The name; null where the person has not given one.</summary>
    public static string? In(HttpContext http) =>
        http.Request.Cookies[CookieName] is { Length: > 0 } kept && Clean(kept) is { } name ? name : null;

    /// <summary>Remembers the name, where it is one.</summary>
    /// <returns>Whether it was taken.</returns>
    public static bool Remember(HttpContext http, string? name)
    {
        if (Clean(name) is not { } clean)
        {
            return false;
        }
        http.Response.Cookies.Append(
            CookieName, clean,
            new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365), IsEssential = true,
            });
        return true;
    }

    /// <summary>
    /// A name without outer blanks; null where nothing, too much, no letters, or signs that nobody sees are left.
    /// </summary>
    internal static string? Clean(string? name)
    {
        var clean = name?.Trim();
        return clean is { Length: > 0 and <= MaxLength } && clean.Any(char.IsLetter) && !UnseenSigns.AreIn(clean)
            ? clean
            : null;
    }
}
