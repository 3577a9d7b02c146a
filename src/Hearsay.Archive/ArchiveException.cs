namespace Hearsay.Archives;

/// <summary>An archive that cannot be opened, read or written. The message is one line: which archive, what is wrong, and the cure.</summary>
/// <param name="message">The line.</param>
/// <param name="inner">What the database said, or null.</param>
public sealed class ArchiveException(string message, Exception? inner = null) : Exception(message, inner);
