namespace Hearsay.Cli;

/// <summary>The command was called in a way that it cannot follow; the message is one line with the cure.</summary>
internal sealed class UsageException(string message) : Exception(message);
