using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Entente.App.Web;

/// <summary>
/// The language of a page: the address, then the cookie, then what the browser asks for; English where none fits.
/// </summary>
public static class LanguageChoice
{
    private const string CookieName = "entente-lang";
    private const string QueryKey = "lang";

    /// <summary>How the framework finds the language.</summary>
    public static RequestLocalizationOptions Options()
    {
        var options = new RequestLocalizationOptions
        {
            SupportedCultures = [CultureInfo.InvariantCulture],
            SupportedUICultures = [.. Locale.All.Select(l => CultureInfo.GetCultureInfo(l.Code))],
            DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("en")),
        };
        options.RequestCultureProviders.Clear();
        options.RequestCultureProviders.Add(new CustomRequestCultureProvider(http => Task.FromResult(
            Result(http.Request.Query[QueryKey]) ?? Result(http.Request.Cookies[CookieName]))));
        options.RequestCultureProviders.Add(new AcceptLanguageHeaderRequestCultureProvider { Options = options });
        return options;
    }

    /// <summary>Remembers a language that the address chooses, and says what the page depends on.</summary>
    public static Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        http.Response.Headers.ContentLanguage = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        if (http.Request.Query[QueryKey] is [{ } asked] && Locale.Find(asked) is { } locale
            && http.Request.Cookies[CookieName] != locale.Code)
        {
            http.Response.Cookies.Append(
                CookieName, locale.Code,
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(
                    365), IsEssential = true });
        }
        return next(http);
    }

    private static ProviderCultureResult? Result(string? code) =>
        Locale.Find(code) is { } locale ? new ProviderCultureResult("", locale.Code) : null;
}
