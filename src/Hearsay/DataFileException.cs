namespace Hearsay;

/// <summary>
/// A file that Hearsay needs (the model, a table of the lexicon) is missing or damaged. The message is one line that
/// names the file, what was expected, what was found, and the cure; it is written to be shown to the user as it is.
/// </summary>
public sealed class DataFileException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="file">The file, as the user would write its path; with ":line" where one line is at fault.</param>
    /// <param name="problem">What was expected and what was found.</param>
    /// <param name="cure">How to put it right.</param>
    public DataFileException(string file, string problem, string cure)
        : base($"{file}: {problem}. {cure}") => File = file;

    /// <summary>The file at fault.</summary>
    public string File { get; }
}
