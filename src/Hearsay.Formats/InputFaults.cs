namespace Hearsay.Formats;

/// <summary>What can go wrong with an input, in words.</summary>
public static class InputFaults
{
    /// <summary>What is said of a file without a word.</summary>
    public const string Empty = "empty. Leave it out, or put the text of a report in it.";

    /// <summary>Does what reads from an input.</summary>
    /// <returns>What went wrong with the input and the cure, in one line; null when nothing did. Other exceptions pass.</returns>
    public static string? Try(Action read)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            read();
            return null;
        }
        catch (Exception fault) when (Is(fault))
        {
            return Describe(fault);
        }
    }

    /// <summary>True of an exception that tells of the input and not of a fault in the program.</summary>
    public static bool Is(Exception fault) =>
        fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or InvalidDataException or UnreadableInputException;

    /// <summary>Why an input could not be read, with the cure.</summary>
    public static string Describe(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault switch
        {
            FileNotFoundException or DirectoryNotFoundException => "no such file. Check the name and the folder.",
            UnreadableInputException => fault.Message,
            UnauthorizedAccessException => "may not be read. Ask for the right to read it, or check its permissions.",
            _ => $"could not be read: {fault.Message}",
        };
    }
}

/// <summary>An input that turned out not to be what it should. The message says what is wrong and how to put it right.</summary>
/// <param name="message">One line without the place.</param>
public sealed class UnreadableInputException(string message) : Exception(message);
