namespace Entente.App.Tests;

/// <summary>What somebody does to a store behind the program's back.</summary>
internal static class Stores
{
    /// <summary>Changes a text in the entries of a workspace, so that its chain is broken.</summary>
    public static async Task ChangeAsync(string workspace, string from, string to)
    {
        await using var store = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Path.Combine(workspace, "entente.db")};Pooling=False");
        await store.OpenAsync();
        await using var command = store.CreateCommand();
        command.CommandText =
            "UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), $from, $to) AS BLOB)";
        command.Parameters.AddWithValue("$from", from);
        command.Parameters.AddWithValue("$to", to);
        (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);
    }
}
