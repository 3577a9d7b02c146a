namespace Hearsay.Formats.Web;

/// <summary>What a site lets robots fetch: its robots.txt (RFC 9309).</summary>
internal sealed class RobotsRules
{
    private readonly List<(string Pattern, bool Allows)> _rules = [];

    /// <summary>Everything may be fetched.</summary>
    public static RobotsRules AllowAll { get; } = new();

    /// <summary>Nothing may be.</summary>
    public static RobotsRules AllowNothing { get; } = Parse("user-agent: *\ndisallow: /", "");

    /// <summary>The rules for one robot: those of the groups that name it, else those for all.</summary>
    /// <param name="text">The robots.txt.</param>
    /// <param name="robot">The name of the robot, without version.</param>
    public static RobotsRules Parse(string text, string robot)
    {
        var (own, all) = (new RobotsRules(), new RobotsRules());
        var isNamed = false;
        List<string> names = [];
        var inRules = false;
        foreach (var line in text.Split('\n'))
        {
            var plain = line.Split('#')[0];
            var colon = plain.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var (key, value) = (plain[..colon].Trim().ToLowerInvariant(), plain[(colon + 1)..].Trim());
            if (key == "user-agent")
            {
                // A group begins with one or more names.
                if (inRules)
                    names.Clear();
                inRules = false;
                names.Add(value);
                isNamed |= value.Equals(robot, StringComparison.OrdinalIgnoreCase);
            }
            else if (key is "allow" or "disallow")
            {
                inRules = true;
                if (value.Length == 0)
                    continue;
                if (names.Contains(robot, StringComparer.OrdinalIgnoreCase))
                    own._rules.Add((value, key == "allow"));
                if (names.Contains("*"))
                    all._rules.Add((value, key == "allow"));
            }
        }
        return isNamed ? own : all;
    }

    /// <summary>True where the address may be fetched: the longest rule that matches decides, and of two as long the one that allows.</summary>
    public bool Allow(Uri url)
    {
        var path = url.PathAndQuery;
        var (length, allows) = (-1, true);
        foreach (var (pattern, allowsThis) in _rules)
        {
            if (!Matches(path, pattern) || pattern.Length < length || pattern.Length == length && !allowsThis)
                continue;
            (length, allows) = (pattern.Length, allowsThis);
        }
        return allows || path == "/robots.txt";
    }

    // "*" stands for any characters, "$" at the end for the end of the path.
    private static bool Matches(string path, string pattern)
    {
        var toEnd = pattern.EndsWith('$');
        var parts = (toEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            if (toEnd && i == parts.Length - 1)
                return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
            var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + parts[i].Length;
        }
        return !toEnd || at == path.Length;
    }
}
