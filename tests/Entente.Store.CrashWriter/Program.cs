using System.Globalization;
using Entente.Core;
using Entente.Store;

// Appends batches for ever, and prints what was acknowledged: the test kills this process and looks at what is left.
// A batch puts one entry into each of two streams, with a document; writer and number stand in the text.
var folder = args[0];
var writers = int.Parse(args[1], CultureInfo.InvariantCulture);
using var output = Console.OpenStandardOutput();
var printing = new Lock();
Print("started");
await using var journal = await Journal.OpenAsync(await SqliteEngine.OpenAsync(folder), TimeProvider.System);
Print("opened");
await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(writer))));

async Task WriteAsync(int writer)
{
    var own = $"partnership/p{writer}";
    while (true)
    {
        var number = journal.Head(own).Sequence;
        var text = string.Create(CultureInfo.InvariantCulture, $"{writer}-{number}");
        var blob = Blob.Of(System.Text.Encoding.UTF8.GetBytes(text));
        var draft = new Draft(new OutcomeReported("promise", text), "keeper");
        var result = await journal.AppendAsync(Batch.Of(own, number, draft).And("register", null, draft).PutBlob(blob));
        if (result.Outcome == AppendOutcome.Appended)
        {
            Print(text);
        }
    }
}

// One write of the operating system a line: what was printed is read by the test even when the process is killed.
void Print(string line)
{
    lock (printing)
    {
        output.Write(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
        output.Flush();
    }
}
