using System.Globalization;
using System.Text.Json;
using System.Xml;

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
        fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or InvalidDataException or JsonException or XmlException or UnreadableInputException;

    /// <summary>Why an input could not be read, with the cure.</summary>
    public static string Describe(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault switch
        {
            FileNotFoundException or DirectoryNotFoundException => "no such file. Check the name and the folder.",
            UnreadableInputException => fault.Message,
            InvalidDataException => "packed data that are damaged. Fetch the file again.",
            JsonException json => Json(json),
            XmlException xml => Xml(xml),
            UnauthorizedAccessException => "may not be read. Ask for the right to read it, or check its permissions.",
            _ => $"could not be read: {fault.Message}",
        };
    }

    // The parsers end their messages with the place in notations of their own; here it stands before, counted from 1.
    private static string Json(JsonException fault)
    {
        var what = fault.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ');
        return string.Create(CultureInfo.InvariantCulture,
            $"damaged JSON, at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}: {what}. Fetch the file again.");
    }

    private static string Xml(XmlException fault)
    {
        if (fault.Message.Contains("DTD", StringComparison.Ordinal))
            return "has a document type (DTD), which is not read, since it can open files and blow up. Remove the DOCTYPE and what it defines.";
        if (fault.Message.Contains("MaxCharacters", StringComparison.Ordinal))
            return "larger than any feed or message. Cut it.";
        var what = fault.Message.Split(" Line ")[0].TrimEnd('.', ' ');
        return string.Create(CultureInfo.InvariantCulture, $"not well-formed XML, at line {fault.LineNumber}, character {fault.LinePosition}: {what}. Fetch the file again.");
    }
}

/// <summary>An input that turned out not to be what it should. The message says what is wrong and how to put it right.</summary>
/// <param name="message">One line without the place.</param>
public sealed class UnreadableInputException(string message) : Exception(message);
