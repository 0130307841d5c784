using System.IO.Compression;
using System.Text.Encodings.Web;
using Entente.App.Charts;
using Entente.App.Web;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;

namespace Entente.App;

/// <summary>The site and the API: pages with their twins, made from the workspace's account.</summary>
public static class Site
{
    /// <summary>The site, ready to be started; it answers as soon as the workspace is open.</summary>
    /// <param name="opening">The workspace, which may still be being opened.</param>
    /// <param name="urls">Where it is served; several addresses with semicolons between them.</param>
    /// <param name="time">The clock.</param>
    public static WebApplication Build(Opening opening, string urls, TimeProvider time)
    {
        // Only what the verb was asked for counts: no address comes from the environment or from a file beside it.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            ApplicationName = typeof(Site).Assembly.GetName().Name,
        });
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseUrls(urls.Split(';'));
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
        builder.Logging.AddConsole();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddWorkspace(builder.Services, opening, time);
        AddPages(builder.Services);
        AddAnswers(builder.Services);
        var app = builder.Build();
        Pipeline(app);
        return app;
    }

    private static void AddWorkspace(IServiceCollection services, Opening opening, TimeProvider time)
    {
        services.AddSingleton(opening);
        services.AddSingleton(_ => opening.Workspace);
        services.AddSingleton(time);
        services.AddSingleton(opening.Views);
        services.AddSingleton(given => SearchIndexOf(given.GetRequiredService<Workspace>().Journal));
        services.AddHttpContextAccessor();
        services.AddScoped<PageRequest>();
    }

    private static void AddPages(IServiceCollection services)
    {
        // Requests that change something are held against where the browser says they were made: see SameOrigin.
        services.AddRazorPages(o =>
        {
            o.RootDirectory = "/Features";
            // A filter of the page, since that of the framework would stand nearer to it than one of the whole site.
            o.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
            o.Conventions.ConfigureFilter(new OnlyWhatIsHandled());
        });
        LeanPages.AddTo(services);
        // Should the framework ever make keys, none is left on the disk: nothing here is protected by them.
        services.Configure<KeyManagementOptions>(o => o.XmlRepository = new KeysInMemory());
        services.AddSingleton<HtmlEncoder>(SeenEncoder.Instance);
    }

    private static void AddAnswers(IServiceCollection services)
    {
        services.AddResponseCompression(
            o => o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"]);
        // What is compressed once is sent many times.
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.AddOutputCache(o =>
        {
            o.SizeLimit = KeptAnswers.SizeBytes;
            o.AddBasePolicy(new KeptAnswers());
        });
        services.AddOpenApi(ApiDescription.Configure);
        services.ConfigureHttpJsonOptions(o => AppJson.Configure(o.SerializerOptions));
    }

    private static Store.SearchIndex SearchIndexOf(Store.Journal journal) =>
        new(journal, Features.Search.SearchRows.Of(journal));

    /// <summary>How a page looks is sent while the journal is still being read: it says nothing of it.</summary>
    private static void ServeFiles(IApplicationBuilder files)
    {
        files.UseResponseCompression();
        files.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
    }

    private static bool IsFile(HttpContext http, IWebHostEnvironment site) =>
        HttpMethods.IsGet(http.Request.Method) && site.WebRootFileProvider.GetFileInfo(http.Request.Path).Exists;

    private static void Pipeline(WebApplication app)
    {
        app.Use(HeadAsGet.InvokeAsync);
        // Before anything can be refused, so that a refusal is in the reader's language too.
        app.UseRequestLocalization(LanguageChoice.Options());
        app.Use(LanguageChoice.InvokeAsync);
        app.UseWhen(Questions.IsForReading, people => people.UseStatusCodePagesWithReExecute("/problem/{0}"));
        app.UseWhen(
            http => !Questions.IsForReading(http), programs => programs.UseStatusCodePages(Problems.AnswerAsync));
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Problems.FailAsync });
        // Behind the pages of problems, so that their own address is found too.
        app.UseRouting();
        app.Use(LocalOnly.InvokeAsync);
        app.Use(SecurityHeaders.InvokeAsync);
        app.Use(PlainAddress.InvokeAsync);
        app.Use(SameOrigin.InvokeAsync);
        app.Use(Problems.InvokeAsync);
        var opening = app.Services.GetRequiredService<Opening>();
        app.UseWhen(http => !opening.IsOpen && IsFile(http, app.Environment), ServeFiles);
        app.Use(opening.InvokeAsync);
        app.Use(PostedForms.InvokeAsync);
        app.Use(Questions.InvokeAsync);
        app.Use(new Freshness().InvokeAsync);
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseStaticFiles();
        app.MapRazorPages();
        Twins.Map(app);
        ChartRoutes.Map(app);
        Health.Map(app);
        app.MapOpenApi();
    }
}
