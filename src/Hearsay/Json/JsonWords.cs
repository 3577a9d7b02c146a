namespace Hearsay.Json;

/// <summary>The lower-case words that stand for the members of an enum.</summary>
internal static class JsonWords<T> where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words =
        Enum.GetValues<T>().ToDictionary(member => member, member => member.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, T> Members =
        Words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The word for a member.</summary>
    public static string Write(T member) => Words[member];

    /// <summary>The member that a word stands for.</summary>
    public static bool TryRead(string word, out T member) => Members.TryGetValue(word, out member);

    /// <summary>Every word, for messages.</summary>
    public static string All => string.Join(", ", Words.Values);
}
