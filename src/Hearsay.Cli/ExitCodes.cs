namespace Hearsay.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Some reports failed, each named on the error output; the rest is done.</summary>
    public const int SomeFailed = 1;

    /// <summary>Wrong usage, or nothing could be read.</summary>
    public const int NothingDone = 2;

    /// <summary>Stopped by the user before the end, as shells have it for Ctrl-C.</summary>
    public const int Stopped = 130;
}
