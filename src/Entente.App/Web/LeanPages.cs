using System.Reflection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Entente.App.Web;

/// <summary>
/// What the framework makes ready at every start although no page here has a use for it is left out: the search for
/// controllers, keys that protect nothing, and what each property of a page could be bound from. Pages take what is
/// sent from the request themselves, or as parameters of their handlers.
/// </summary>
internal sealed class LeanPages(IPageApplicationModelPartsProvider parts) : IPageApplicationModelPartsProvider
{
    /// <summary>Leaves it out of the pages that were added before.</summary>
    public static void AddTo(IServiceCollection services)
    {
        var known = services.First(s => s.ServiceType == typeof(IPageApplicationModelPartsProvider));
        services.Remove(known);
        services.AddSingleton<IPageApplicationModelPartsProvider>(given => new LeanPages(
            (IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(given, known.ImplementationType!)));
        var keys = services.First(s =>
            s.ServiceType == typeof(IHostedService)
            && s.ImplementationType?.Assembly == typeof(KeyManagementOptions).Assembly);
        services.Remove(keys);
        services.AddMvcCore().ConfigureApplicationPartManager(LeaveControllers);
    }

    /// <inheritdoc/>
    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => parts.CreateHandlerModel(method);

    /// <inheritdoc/>
    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => parts.CreateParameterModel(parameter);

    /// <inheritdoc/>
    public PagePropertyModel CreatePropertyModel(PropertyInfo property) => null!;

    /// <inheritdoc/>
    public bool IsHandler(MethodInfo methodInfo) => parts.IsHandler(methodInfo);

    private static void LeaveControllers(ApplicationPartManager manager)
    {
        foreach (var provider in manager.FeatureProviders.OfType<ControllerFeatureProvider>().ToList())
        {
            manager.FeatureProviders.Remove(provider);
        }
    }
}
