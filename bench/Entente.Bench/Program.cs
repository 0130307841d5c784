using System.Globalization;
using Entente.Bench;

// dotnet run -c Release --project bench/Entente.Bench -- p1 [MB...], p5|p6|p7|p8|reading|memory [RESULT.md],
// or fuzz COUNT [SEED]
switch (args)
{
    case ["p1", .. var rest]:
        string[] sizes = rest is [] ? ["10", "100", "1000"] : rest;
        await Checking.RunAsync(
            "bench/results/p1-check.md", [.. sizes.Select(s => int.Parse(s, CultureInfo.InvariantCulture))]);
        return 0;
    case ["p5", .. var rest]:
        await Appends.RunAsync(rest is [var appends] ? appends : "bench/results/p5-appends.md");
        return 0;
    case ["p6", .. var rest]:
        await Pages.RunAsync(rest is [var pages] ? pages : "bench/results/p6-pages.md");
        return 0;
    case ["p7", .. var rest]:
        await Documents.RunAsync(rest is [var documents] ? documents : "bench/results/p7-documents.md");
        return 0;
    case [Documents.Measured, var folder]:
        Documents.RunPages(folder);
        return 0;
    case ["p8", .. var rest]:
        await Start.RunAsync(rest is [var start] ? start : "bench/results/p8-start.md");
        return 0;
    case ["reading", .. var rest]:
        await Reading.RunAsync(rest is [var reading] ? reading : "bench/results/iati-reading.md");
        return 0;
    case ["memory", .. var rest]:
        return await Memory.RunAsync(rest is [var memory] ? memory : "bench/results/iati-memory.md");
    case [Memory.Measured, var way, var path]:
        await Memory.RunOneAsync(way, path);
        return 0;
    case [Reading.Hostile, var name]:
        Reading.RunHostile(name);
        return 0;
    case ["fuzz", var count, .. var seed]:
        return Fuzz.Run(
            int.Parse(count, CultureInfo.InvariantCulture),
            seed is [var first] ? int.Parse(first, CultureInfo.InvariantCulture) : 1);
    case [CheckCommand.BareLoop, var path]:
        Console.WriteLine(CheckCommand.Loop(path));
        return 0;
    case [Servers.EmptySite, var url]:
        await Servers.ServeNothingAsync(url);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            "Name a benchmark: p1 (checking IATI files), p5 (durable appends), p6 (pages under load), p7 (documents to claims), p8 (start to first page), "
            + "reading (IATI files, and those that do harm), memory (of checking large IATI files), fuzz COUNT [SEED] (damaged copies of real IATI files).");
        return 2;
}
