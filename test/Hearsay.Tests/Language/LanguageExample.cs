using Hearsay.Language;

namespace Hearsay.Tests.Language;

/// <summary>The programs of docs/language.md, to be compiled and run.</summary>
internal static class LanguageExample
{
    public static void First(TextWriter Console)
    {
        // begin
        var parser = EnglishParser.Load();
        const string text = "The soldiers left the old city on Monday. “Nobody stopped us,” they said.";

        foreach (var sentence in parser.Parse(text))
        {
            foreach (var token in sentence)
                Console.WriteLine($"{token.Form,-10} {token.Lemma,-10} {token.Upos,-6} {token.Relation.Text(),-11} {token.Head?.Form ?? "–"}");

            // Who did what: the subject and the object of each verb, as the text has them.
            foreach (var verb in sentence.Where(token => token.Upos == Upos.VERB))
            {
                if (verb.Child(Relation.Nsubj) is { } subject && verb.Child(Relation.Obj) is { } target)
                    Console.WriteLine($"→ {subject.Phrase.In(text)} | {verb.Lemma} | {target.Phrase.In(text)}");
            }
        }
        // end
    }

    public static int Stream(EnglishParser parser, string path)
    {
        var words = 0;
        // begin
        using var reader = new StreamReader(path);
        foreach (var sentence in parser.Parse(reader, jobs: Environment.ProcessorCount))
            words += sentence.Count;
        // end
        return words;
    }

    public static int Many(EnglishParser parser, string folder)
    {
        var words = 0;
        // begin
        foreach (var sentences in parser.ParseAll(Directory.EnumerateFiles(folder).Select(File.ReadAllText), jobs: Environment.ProcessorCount))
            words += sentences.Sum(sentence => sentence.Count);
        // end
        return words;
    }
}
