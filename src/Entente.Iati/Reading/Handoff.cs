namespace Entente.Iati;

/// <summary>
/// Hands what one thread makes over to who awaits it, in order. What waits to be taken has a bounded weight: who
/// makes it waits before it grows beyond.
/// </summary>
/// <typeparam name="T">What is handed over.</typeparam>
/// <param name="mostWeight">The weight that may wait; one that is heavier alone may wait alone.</param>
internal sealed class Handoff<T>(int mostWeight) : IDisposable
    where T : class
{
    private readonly Lock _lock = new();
    private readonly Queue<(T Item, int Weight)> _waiting = [];
    private readonly ManualResetEventSlim _hasRoom = new(true);
    private TaskCompletionSource? _taker;
    private Exception? _fault;
    private long _weight;
    private bool _isEnded;

    /// <summary>Hands over, when there is room; by one thread at a time.</summary>
    /// <exception cref="OperationCanceledException">Nobody takes any more.</exception>
    public void Put(T item, int weight, CancellationToken cancellation)
    {
        _hasRoom.Wait(cancellation);
        TaskCompletionSource? taker;
        lock (_lock)
        {
            _waiting.Enqueue((item, weight));
            _weight += weight;
            if (_weight >= mostWeight)
            {
                _hasRoom.Reset();
            }
            (taker, _taker) = (_taker, null);
        }
        taker?.SetResult();
    }

    /// <summary>Nothing more comes.</summary>
    /// <param name="fault">Why it ended before its end; null where it did not.</param>
    public void End(Exception? fault)
    {
        TaskCompletionSource? taker;
        lock (_lock)
        {
            _isEnded = true;
            _fault = fault;
            (taker, _taker) = (_taker, null);
        }
        taker?.SetResult();
    }

    /// <inheritdoc/>
    public void Dispose() => _hasRoom.Dispose();

    /// <summary>Takes the next; null at the end.</summary>
    public async ValueTask<T?> TakeAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task waiting;
            lock (_lock)
            {
                if (_waiting.TryDequeue(out var next))
                {
                    _weight -= next.Weight;
                    if (_weight < mostWeight)
                    {
                        _hasRoom.Set();
                    }
                    return next.Item;
                }
                if (_isEnded)
                {
                    return _fault is null ? null : throw new IOException("The stream could not be read.", _fault);
                }
                _taker = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                waiting = _taker.Task;
            }
            await waiting.WaitAsync(cancellation);
        }
    }
}
