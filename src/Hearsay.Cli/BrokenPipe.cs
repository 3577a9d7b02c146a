namespace Hearsay.Cli;

/// <summary>Tells when the reader of the output has gone away, as <c>| head</c> does; that is no fault.</summary>
internal static class BrokenPipe
{
    // Unix: EPIPE. Windows: ERROR_BROKEN_PIPE and ERROR_NO_DATA.
    private const int Epipe = 32;
    private const int ErrorBrokenPipe = unchecked((int)0x8007006D);
    private const int ErrorNoData = unchecked((int)0x800700E8);

    /// <summary>True when the exception says so.</summary>
    public static bool Is(IOException fault) => fault.HResult is Epipe or ErrorBrokenPipe or ErrorNoData;
}
