using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Entente.App.Web;

/// <summary>
/// Where the framework keeps the keys that it makes by itself: they end with the program. All that the program leaves
/// behind lies in the folder of its workspace.
/// </summary>
public sealed class KeysInMemory : IXmlRepository
{
    private readonly ConcurrentBag<XElement> _kept = [];

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. _kept];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => _kept.Add(new XElement(element));
}
