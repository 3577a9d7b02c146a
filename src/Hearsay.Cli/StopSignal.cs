using System.Runtime.InteropServices;

namespace Hearsay.Cli;

/// <summary>
/// The user's wish to stop: Ctrl-C, or SIGTERM. The first one asks for an orderly end; the second one ends the process, as it would without
/// this.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _signals = [];

    /// <summary>Makes the signal.</summary>
    /// <param name="watch">Whether signals of this process raise it.</param>
    public StopSignal(bool watch)
    {
        if (watch)
            _signals.AddRange([PosixSignalRegistration.Create(PosixSignal.SIGINT, Ask), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Ask)]);
    }

    /// <summary>Tells that the user wants to stop.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Raises it, as the first signal does.</summary>
    public void Stop() => _stop.Cancel();

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _stop.Dispose();
    }

    private void Ask(PosixSignalContext context)
    {
        context.Cancel = !_stop.IsCancellationRequested;
        _stop.Cancel();
    }
}
