using Entente.Bench;

// dotnet run -c Release --project bench/Entente.Bench -- p5 [RESULT.md]
switch (args)
{
    case ["p5", .. var rest]:
        await Appends.RunAsync(rest is [var path] ? path : "bench/results/p5-appends.md");
        return 0;
    default:
        await Console.Error.WriteLineAsync("Name a benchmark: p5 (durable appends).");
        return 2;
}
