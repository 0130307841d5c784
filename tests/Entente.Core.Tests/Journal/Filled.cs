using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace Entente.Core.Tests;

/// <summary>
/// Makes a value of any type of the account with every member set, so that a member which is not written, or not read
/// back, is noticed in a type that nobody thought of testing. The same type always gives the same value.
/// </summary>
internal static class Filled
{
    public static object Of(Type type, string name = "text")
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return Simple(type, name) ?? List(type, name) ?? Record(type);
    }

    private static object? Simple(Type type, string name) => type switch
    {
        _ when type == typeof(string) => $"{char.ToLowerInvariant(name[0])}{name[1..]} \"Việt\" 한국 🇰🇷",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => 3,
        _ when type == typeof(long) => 5L,
        _ when type == typeof(decimal) => 12.50m,
        _ when type == typeof(DateOnly) => new DateOnly(2022, 5, 25),
        _ when type == typeof(PartialDate) => PartialDate.Parse("<=2023-03"),
        _ when type == typeof(Period) => Period.Parse("2021..2025"),
        _ when type == typeof(Currency) => Currency.Parse("USD"),
        _ when type == typeof(Unit) => Unit.Parse("project"),
        _ when type == typeof(Scope) => Scope.Parse("fund:akcf"),
        _ when type == typeof(TextSpan) => new TextSpan(3, 14),
        _ when type == typeof(EntryRef) => new EntryRef("register", 7),
        _ when type == typeof(Measure) => Measure.Range(1.5m, 86_000_000m, Approximation.FromKey("nearly", "gần")),
        _ when type == typeof(Money) => new Money(Measure.AtLeast(2m), Currency.Parse("KRW")),
        _ when type == typeof(ClaimValue) => new ClaimValue(1m, 2m),
        _ when type == typeof(Claim) => Of(typeof(AmountClaim)),
        { IsEnum: true } => type.GetEnumValues().Cast<object>().Last(),
        _ => null,
    };

    private static object? List(Type type, string name)
    {
        if (!type.IsGenericType || !typeof(IEnumerable).IsAssignableFrom(type))
        {
            return null;
        }
        var items = Array.CreateInstance(type.GetGenericArguments()[0], 2);
        items.SetValue(Of(items.GetType().GetElementType()!, name), 0);
        items.SetValue(Of(items.GetType().GetElementType()!, name + "2"), 1);
        return type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? typeof(Filled).GetMethod(nameof(Immutable), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(items.GetType().GetElementType()!).Invoke(null, [items])
            : items;
    }

    private static ImmutableArray<T> Immutable<T>(T[] items) => [.. items];

    private static object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Of(p.ParameterType, p.Name!))]);
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is not null))
        {
            property.SetValue(made, Of(property.PropertyType, property.Name));
        }
        return made;
    }
}
