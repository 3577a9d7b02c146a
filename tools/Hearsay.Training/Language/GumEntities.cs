using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>
/// Turns the entity mentions of UD English-GUM (the brackets of "Entity=" in the last column) into labels of names. A
/// mention is a name when its head is a proper noun; the name is the run of capitalised words about that head, without
/// articles and titles: of "President Barack Obama of the United States" it is "Barack Obama", and "United States" another.
/// </summary>
internal static class GumEntities
{
    private static readonly HashSet<string> Titles = new(
        ("Mr. Mr Mrs. Mrs Ms. Ms Miss Dr. Dr Prof. Professor President Vice Prime Minister Premier Chancellor Secretary Senator Sen. Rep. " +
         "Representative Congressman Congresswoman Governor Gov. Mayor Judge Justice King Queen Prince Princess Lord Lady Sir Dame Pope Cardinal " +
         "Bishop Archbishop Father Rev. Reverend Rabbi Imam Sheikh Ayatollah General Gen. Colonel Col. Major Maj. Captain Capt. Lieutenant Lt. " +
         "Sergeant Sgt. Admiral Commander Ambassador Director Chairman Chief Officer Detective Inspector Coach Emperor Empress Duke Duchess Count Saint St.").Split(' '),
        StringComparer.Ordinal);

    private readonly record struct Mention(int Start, int End, EntityKind Kind);

    /// <summary>The labels of a sentence.</summary>
    /// <param name="words">The words, without labels.</param>
    /// <param name="brackets">Of each word, what its last column says after "Entity=", or the empty text.</param>
    public static int[] Label(TreebankWord[] words, IReadOnlyList<string> brackets)
    {
        var labels = new int[words.Length];
        foreach (var mention in Mentions(brackets).OrderByDescending(m => m.End - m.Start).ThenBy(m => m.Start))
        {
            if (NameIn(words, mention) is not { } name || labels.AsSpan(name.Start, name.End - name.Start).ContainsAnyExcept(EntityLabels.Outside))
                continue;
            labels.AsSpan(name.Start, name.End - name.Start).Fill(EntityLabels.Further(mention.Kind));
            labels[name.Start] = EntityLabels.First(mention.Kind);
        }
        return labels;
    }

    private static List<Mention> Mentions(IReadOnlyList<string> brackets)
    {
        var open = new Dictionary<string, Stack<(int Start, EntityKind Kind)>>(StringComparer.Ordinal);
        var mentions = new List<Mention>();
        for (var word = 0; word < brackets.Count; word++)
        {
            // "(12-person-…": a mention begins; "12)": it ends; "(12-person-…)": it is this word alone.
            foreach (var part in brackets[word].Replace(")", ")\n", StringComparison.Ordinal).Replace("(", "\n(", StringComparison.Ordinal).Split('\n'))
            {
                var cells = part.Trim('(', ')').Split('-');
                if (!open.TryGetValue(cells[0], out var starts))
                    open.Add(cells[0], starts = []);
                if (part.StartsWith('(') && cells.Length > 1)
                    starts.Push((word, KindOf(cells[1])));
                if (part.EndsWith(')') && starts.TryPop(out var begun))
                    mentions.Add(new Mention(begun.Start, word + 1, begun.Kind));
            }
        }
        return mentions;
    }

    private static EntityKind KindOf(string type) => type switch
    {
        "person" => EntityKind.Person,
        "organization" => EntityKind.Organization,
        "place" => EntityKind.Place,
        _ => EntityKind.Other,
    };

    private static (int Start, int End)? NameIn(TreebankWord[] words, Mention mention)
    {
        var head = mention.Start;
        while (head < mention.End && words[head].Head >= mention.Start && words[head].Head < mention.End)
            head++;
        if (head == mention.End || words[head].Class?.Upos != Upos.PROPN)
            return null;
        int start = head, end = head + 1;
        while (start > mention.Start && (IsCapital(words[start - 1]) || IsHyphenAt(words, start - 1, mention.Start)))
            start--;
        while (end < mention.End && GoesOn(words, end, mention) is > 0 and var more)
            end += more;
        while (start < end - 1 && (words[start].Class?.Upos == Upos.DET || mention.Kind == EntityKind.Person && Titles.Contains(words[start].Form)))
            start++;
        return (start, end);
    }

    // A name goes on with capitals, and names of other things than persons with "of", "for" and "and" between capitals.
    private static int GoesOn(TreebankWord[] words, int at, Mention mention)
    {
        if (IsCapital(words[at]))
            return 1;
        if (IsHyphenAt(words, at, mention.Start))
            return 2;
        if (mention.Kind == EntityKind.Person || words[at].Form is not ("of" or "for" or "and" or "&"))
            return 0;
        var next = at + 1;
        if (next < mention.End && words[next].Form is "the")
            next++;
        return next < mention.End && IsCapital(words[next]) ? next + 1 - at : 0;
    }

    private static bool IsCapital(TreebankWord word) => char.IsUpper(word.Form[0]) && word.Class?.Upos is Upos.PROPN or Upos.ADJ or Upos.NOUN or Upos.VERB;

    private static bool IsHyphenAt(TreebankWord[] words, int at, int start) =>
        at > start && at + 1 < words.Length && words[at].Form is "-" && IsCapital(words[at - 1]) && IsCapital(words[at + 1]);
}
