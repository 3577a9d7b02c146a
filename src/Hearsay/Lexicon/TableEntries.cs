namespace Hearsay.Lexicons;

/// <summary>What must hold between the rows of one table: each entry once, and no two that are each other's alias. Time grows with the number of rows alone.</summary>
internal static class TableEntries
{
    /// <summary>Records what does not hold.</summary>
    public static void Check(Table table, TableFormat format)
    {
        FindDuplicates(table, Array.ConvertAll(format.Key, column => Array.IndexOf(format.Columns, column)));
        if (format.HasAliases)
            FindCircles(table, Array.IndexOf(format.Columns, "name"), Array.IndexOf(format.Columns, "aliases"));
    }

    private static void FindDuplicates(Table table, int[] key)
    {
        var lines = new Dictionary<string, int>(table.Count, StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var entry = string.Join(", ", key.Select(column => row[column]).Where(static cell => cell.Length > 0));
            if (!lines.TryAdd(entry, row.Line))
                row.Fault($"the entry \"{entry}\" stands in line {lines[entry]} already", "Keep one of the two lines");
        }
    }

    private static void FindCircles(Table table, int nameColumn, int aliasColumn)
    {
        var rows = new Dictionary<string, TableRow>(table.Count, StringComparer.Ordinal);
        foreach (var row in table.Rows)
            rows.TryAdd(row[nameColumn], row);
        var names = rows.GetAlternateLookup<ReadOnlySpan<char>>();
        // From each name to those of its aliases that are names of other entries.
        var links = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            foreach (var alias in row.Values(aliasColumn))
            {
                if (alias.SequenceEqual(row.Cell(nameColumn)))
                    row.Fault($"the alias \"{alias}\" is the entry's own name", "Remove the alias");
                else if (names.TryGetValue(alias, out var other, out _))
                    LinksOf(row[nameColumn]).Add(other);
            }
        }

        List<string> LinksOf(string name) => links.TryGetValue(name, out var list) ? list : links[name] = [];

        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in links.Keys)
        {
            foreach (var circle in CirclesFrom(name, links, done))
            {
                rows[circle[0]].Fault($"the aliases go round in a circle: {string.Join(" → ", circle)}",
                    "Keep one of these entries, and give it the other names as aliases");
            }
        }
    }

    // A walk in depth without recursion: a circle may have a million names.
    private static List<List<string>> CirclesFrom(string start, Dictionary<string, List<string>> links, HashSet<string> done)
    {
        var circles = new List<List<string>>();
        var path = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Stack<(string Name, int Next)>();
        if (done.Add(start))
            Enter(start);
        while (open.TryPop(out var at))
        {
            var targets = links.GetValueOrDefault(at.Name) ?? [];
            if (at.Next == targets.Count)
            {
                path.RemoveAt(path.Count - 1);
                places.Remove(at.Name);
                continue;
            }
            open.Push((at.Name, at.Next + 1));
            var target = targets[at.Next];
            if (places.TryGetValue(target, out var place))
                circles.Add([.. path[place..], target]);
            else if (done.Add(target))
                Enter(target);
        }
        return circles;

        void Enter(string name)
        {
            places.Add(name, path.Count);
            path.Add(name);
            open.Push((name, 0));
        }
    }
}
