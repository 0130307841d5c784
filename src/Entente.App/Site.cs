using Microsoft.AspNetCore.Mvc;
using Entente.App.Charts;
using Entente.App.Commands;
using Entente.App.Web;

namespace Entente.App;

/// <summary>The site and the API: pages with their twins, made from the workspace's account.</summary>
public static class Site
{
    /// <summary>Serves until the process is told to stop.</summary>
    public static async Task RunAsync(
        Workspace workspace, string urls, VerbContext context, CancellationToken cancellation)
    {
        await using var site = Build(workspace, urls, context.Time);
        await site.StartAsync(cancellation);
        foreach (var url in site.Urls)
        {
            await context.Errors.WriteLineAsync(
                context.Texts["cli.serving", ("url", url), ("address", workspace.Journal.Address)]);
        }
        await site.WaitForShutdownAsync(cancellation);
    }

    /// <summary>The site, ready to be started.</summary>
    public static WebApplication Build(Workspace workspace, string urls, TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            ApplicationName = typeof(Site).Assembly.GetName().Name,
        });
        // Only what the verb was asked for counts: no address comes from the environment or from a file beside it.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseUrls(urls.Split(';'));
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddSingleton(workspace);
        builder.Services.AddSingleton(time);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<PageRequest>();
        // Requests that change something are held against where the browser says they were made: see SameOrigin.
        builder.Services.AddRazorPages(o => o.RootDirectory = "/Features")
            .AddMvcOptions(o => o.Filters.Add(new IgnoreAntiforgeryTokenAttribute()));
        builder.Services.AddResponseCompression();
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi();
        builder.Services.ConfigureHttpJsonOptions(o => AppJson.Configure(o.SerializerOptions));
        var app = builder.Build();
        Pipeline(app);
        return app;
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use(LocalOnly.InvokeAsync);
        app.Use(SecurityHeaders.InvokeAsync);
        app.Use(SameOrigin.InvokeAsync);
        app.UseResponseCompression();
        app.UseStaticFiles();
        app.UseRequestLocalization(LanguageChoice.Options());
        app.Use(LanguageChoice.InvokeAsync);
        app.Use(Questions.InvokeAsync);
        app.Use(Freshness.InvokeAsync);
        app.MapRazorPages();
        Twins.Map(app);
        ChartRoutes.Map(app);
        Health.Map(app);
        app.MapOpenApi();
    }
}
