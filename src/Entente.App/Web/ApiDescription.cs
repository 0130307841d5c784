using System.Collections.Immutable;
using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Entente.App.Web;

/// <summary>What an address takes behind the question mark, beside what every address takes.</summary>
/// <param name="Names">The names.</param>
internal sealed record AskedWith(ImmutableArray<string> Names);

/// <summary>
/// What the description of the API (OpenAPI) says beyond what the framework reads from the routes: what stands behind
/// the question mark, the types of the answers, and the one shape of errors.
/// </summary>
internal static class ApiDescription
{
    private const string ProblemType = "application/problem+json";

    /// <summary>The name that may be given several times, and so is an array.</summary>
    private const string Several = "id";

    /// <summary>Says of a twin what it shows and what it is asked with.</summary>
    public static RouteHandlerBuilder Shows<T>(this RouteHandlerBuilder route, params ImmutableArray<string> asked) =>
        route.Produces<T>().WithProblems().WithMetadata(new AskedWith(asked));

    /// <summary>Says of a file what it is asked with.</summary>
    public static RouteHandlerBuilder ShowsFile(
        this RouteHandlerBuilder route, string mediaType, params ImmutableArray<string> asked) =>
        route.Produces<string>(StatusCodes.Status200OK, mediaType).WithProblems().WithMetadata(new AskedWith(asked));

    /// <summary>Describes the API as a whole.</summary>
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Entente";
            document.Info.Version = Version;
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<AskedWith>().LastOrDefault() is { } asked)
            {
                operation.Parameters ??= [];
                foreach (var name in asked.Names.Concat(PageRequest.Carried))
                {
                    operation.Parameters.Add(Parameter(name));
                }
            }
            return Task.CompletedTask;
        });
    }

    private static string Version =>
        typeof(ApiDescription).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    private static RouteHandlerBuilder WithProblems(this RouteHandlerBuilder route) =>
        route.Produces<ProblemView>(StatusCodes.Status400BadRequest, ProblemType)
            .Produces<ProblemView>(StatusCodes.Status404NotFound, ProblemType)
            .Produces<ProblemView>(StatusCodes.Status422UnprocessableEntity, ProblemType);

    private static OpenApiParameter Parameter(string name)
    {
        var one = new OpenApiSchema
        {
            Type = name == "limit" ? JsonSchemaType.Integer : JsonSchemaType.String,
            Format = name is "effective" or "known" ? "date" : null,
            Minimum = name == "limit" ? "1" : null,
            Enum = name == "lang" ? [.. Locale.All.Select(l => System.Text.Json.Nodes.JsonValue.Create(l.Code))] : null,
        };
        return new OpenApiParameter
        {
            Name = name,
            In = ParameterLocation.Query,
            Schema = name == Several ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = one } : one,
        };
    }
}
