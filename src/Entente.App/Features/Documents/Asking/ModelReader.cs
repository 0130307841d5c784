using System.Collections.Immutable;
using System.Net;
using Entente.Evidence;
using Microsoft.Extensions.AI;

namespace Entente.App.Features.Documents;

/// <summary>
/// Asks a language model for claims that the rules did not propose, where one is set up; without it nothing is sent.
/// Of what it answers only what stands in the document is kept. It is asked for one document after the other, and a
/// document goes on without it where it fails.
/// </summary>
public sealed class ModelReader : IDisposable
{
    /// <summary>After so many failures in a row the model is left alone.</summary>
    private const int MostFailures = 3;

    private readonly ModelSettings? _settings;
    private readonly ModelConnection? _connection;
    private Finding? _unsaid;
    private int _failures;

    private ModelReader(ModelSettings? settings, Finding? fault)
    {
        _settings = settings;
        _connection = settings is null ? null : new ModelConnection(settings);
        _unsaid = settings is null
            ? fault
            : Finding.Of("model.told", null, ("host", settings.Host), ("model", settings.Name));
    }

    /// <summary>Asks the model that the environment names.</summary>
    public static ModelReader FromEnvironment() => Of(Environment.GetEnvironmentVariable);

    /// <summary>Whether there is a model to ask.</summary>
    public bool IsOn => _settings is not null;

    /// <summary>Asks the model that settings name; none where they name none.</summary>
    public static ModelReader Of(Func<string, string?> setting)
    {
        var (settings, fault) = ModelSettings.Read(setting);
        return new ModelReader(settings, fault);
    }

    /// <summary>Asks a model.</summary>
    internal static ModelReader Of(ModelSettings settings) => new(settings, null);

    /// <summary>The document with what the model proposed besides, and with what is to be said of it.</summary>
    public async Task<ReadFile> AskAsync(ReadFile file, ExtractionContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (_settings is null || _connection is null || _failures >= MostFailures
            || file.Reading is not { Text: { } text, Article: { } article }
            || ClaimQuestion.Of(text, article, context, file.Claims) is not { } question)
        {
            return _settings is null ? Told(file, []) : file;
        }
        var (claims, dropped, fault) = await AskAllAsync(file.Path, question, cancellation);
        var findings = new List<Finding>();
        if (dropped > 0)
        {
            findings.Add(Finding.Of(
                "model.dropped", new Place(file.Path), ("path", file.Path), ("kept", (long)claims.Length),
                ("dropped", (long)dropped)));
        }
        _failures = fault is null ? 0 : _failures + 1;
        if (fault is not null)
        {
            findings.Add(fault);
        }
        if (_failures == MostFailures)
        {
            findings.Add(Finding.Of("model.given-up", null, ("host", _settings.Host), ("count", (long)MostFailures)));
        }
        return Told(file, findings) with
        {
            Modelled = new Modelled(
                _settings.Name, [.. claims.Select(c => DocumentFiles.Doubted(c, file.Reading.Sureness))]),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _connection?.Dispose();

    /// <summary>The document with its findings; before the first, where texts are sent.</summary>
    private ReadFile Told(ReadFile file, IEnumerable<Finding> findings)
    {
        var all = new[] { _unsaid }.OfType<Finding>().Concat(findings).ToList();
        _unsaid = null;
        return all.Count == 0
            ? file
            : file with { Reading = file.Reading with { Findings = file.Reading.Findings.AddRange(all) } };
    }

    private async Task<(ImmutableArray<Claim> Claims, int Dropped, Finding? Fault)> AskAllAsync(
        string path, ClaimQuestion question, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_settings!.DocumentTime);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var dropped = 0;
        foreach (var part in question.Parts)
        {
            var (answer, fault) = await AskAsync(path, part, patience.Token, cancellation);
            if (answer is null)
            {
                return (claims.ToImmutable(), dropped, fault);
            }
            if (question.Take(answer) is not { } taken)
            {
                return (claims.ToImmutable(), dropped, Unreadable(path));
            }
            claims.AddRange(taken.Claims);
            dropped += taken.Dropped;
        }
        return (claims.ToImmutable(), dropped, null);
    }

    /// <summary>The answer to one part, or why there is none; a server that is busy is asked once more.</summary>
    private async Task<(string? Answer, Finding? Fault)> AskAsync(
        string path, string part, CancellationToken document, CancellationToken given)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(document);
            patience.CancelAfter(_settings!.AnswerTime);
            try
            {
                var answer = await _connection!.Client.GetResponseAsync(
                    [new ChatMessage(ChatRole.System, ClaimQuestion.Instruction), new ChatMessage(ChatRole.User, part)],
                    cancellationToken: patience.Token);
                return (answer.Text, null);
            }
            catch (UnfitAnswerException unfit) when (isFirst && IsBusy(unfit.Status))
            {
                try
                {
                    await Task.Delay(_settings.Pause, document);
                }
                catch (OperationCanceledException) when (!given.IsCancellationRequested)
                {
                    return (null, FaultOf(unfit, path, document));
                }
            }
            // The way to the model is a library's, and its answer a stranger's: whatever goes wrong there is said, and
            // the document goes on.
            catch (Exception fault) when (!given.IsCancellationRequested)
            {
                return (null, FaultOf(fault, path, document));
            }
        }
    }

    private static bool IsBusy(int? status) => status is (int)HttpStatusCode.TooManyRequests or >= 500;

    private Finding FaultOf(Exception fault, string path, CancellationToken document)
    {
        var place = new Place(path);
        var time = document.IsCancellationRequested ? _settings!.DocumentTime : _settings!.AnswerTime;
        return fault switch
        {
            OperationCanceledException => Finding.Of(
                "model.too-slow", place, ("path", path), ("seconds", (long)Math.Ceiling(time.TotalSeconds))),
            UnfitAnswerException { Status: { } status } => Finding.Of(
                "model.refused", place, ("path", path), ("status", (long)status)),
            UnfitAnswerException => Finding.Of(
                "model.too-large", place, ("path", path), ("limit", (long)ModelConnection.MostBytes)),
            _ when IsOfNetwork(fault) => Finding.Of(
                "model.unreachable", place, ("path", path), ("host", _settings.Host)),
            _ => Unreadable(path),
        };
    }

    private static bool IsOfNetwork(Exception fault) =>
        fault is HttpRequestException or IOException or System.ClientModel.ClientResultException;

    private static Finding Unreadable(string path) =>
        Finding.Of("model.unreadable", new Place(path), ("path", path));
}
