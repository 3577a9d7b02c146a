using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Actors;
using Hearsay.Events;
using Hearsay.Language;
using Hearsay.Statements;

namespace Hearsay.Tests;

/// <summary>
/// A report parsed by hand, for tests of logic that load no model. Each sentence is a table with a token a line: number,
/// form, universal tag, Penn tag, number of its head (0 for the root), relation. A form may bring its lemma after a slash
/// ("attacked/attack"); without one the lemma is the form in small letters, or the form itself for a name. The text has a space
/// before each token except where English writes none.
/// </summary>
internal sealed class HandParse
{
    private HandParse(string text, ImmutableArray<Sentence> sentences) => (Text, Sentences) = (text, sentences);

    public string Text { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    public ActorMap Actors => ActorFinder.Find(new Report("hand-made", Text), Sentences, new QuotationIndex(Quotations.Find(Text)), TestLexicon.Instance);

    public static HandParse Of(params string[] tables)
    {
        var text = new StringBuilder();
        var sentences = tables.Select(table => Read(table, text)).ToImmutableArray();
        return new HandParse(text.ToString(), sentences);
    }

    /// <summary>The index of the only token of a sentence with this form.</summary>
    public int Token(string form, int sentence = 0) => Sentences[sentence].Tokens.Select((t, i) => (t.Form, i)).Single(p => p.Form == form).i;

    /// <summary>The form of a token, or "-" for none.</summary>
    public string Form(int token, int sentence = 0) => token < 0 ? "-" : Sentences[sentence].Tokens[token].Form;

    /// <summary>The names of whom a word means, joined by "+".</summary>
    public string Named(string form, int sentence = 0) => string.Join('+', Actors.At(sentence, Token(form, sentence)).Select(a => a.Name));

    /// <summary>The statements, as "speaker: content (kind, rule)", a chain as "inner &lt; outer: content".</summary>
    public IEnumerable<string> Statements()
    {
        foreach (var s in StatementFinder.Find(Text, Sentences, new QuotationIndex(Quotations.Find(Text)), Actors, TestLexicon.Instance, model: null))
            yield return $"{Who(s)}{(s.Within is null ? "" : " < " + Who(s.Within))}: {string.Join(" … ", s.Content.Select(c => c.In(Text).ToString()))} ({s.Kind}, {s.Rule})";
    }

    /// <summary>The events, as "042 CONSULT Russia → Syria, Occurred".</summary>
    public IEnumerable<string> Events() => Drafts().Select(e =>
        $"{e.Code.Code} {e.Code.Type.Name()} {Names(e.Actors)} → {Names(e.Recipients)}, {e.Status}");

    public List<EventDraft> Drafts() => EventFinder.Find(Text, Sentences, Actors, TestLexicon.Instance, new EverydayMatter(Text, Sentences, Actors, TestLexicon.Instance));

    private string Who(StatementDraft statement) =>
        string.Join('+', statement.Speakers.Select(a => a.Name).DefaultIfEmpty(statement.Source is [var span, ..] ? $"\"{span.In(Text)}\"" : "nobody"))
        + (statement.Anonymous ? " (anonymous)" : "");

    private static string Names(Parties parties) => string.Join('+', parties.Actors.Select(a => a.Name).DefaultIfEmpty("-"));

    private static Sentence Read(string table, StringBuilder text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length != 6 || cells[0] != (tokens.Count + 1).ToString(CultureInfo.InvariantCulture)
                || !PennTags.TryParse(cells[3], out var tag) || !Relations.TryParse(cells[5], out var relation))
                throw new InvalidDataException($"Not line {tokens.Count + 1} of a sentence: {line}");
            var (form, lemma) = cells[1].Split('/') is [var left, var right] ? (left, right) : (cells[1], null);
            var upos = Enum.Parse<Upos>(cells[2]);
            if (text.Length > 0 && !JoinsLeft(form) && text[^1] is not ('“' or '('))
                text.Append(' ');
            tokens.Add(new Token(new TextSpan(text.Length, form.Length), form, lemma ?? (upos == Upos.PROPN ? form : form.ToLowerInvariant()),
                upos, tag, int.Parse(cells[4], CultureInfo.InvariantCulture) - 1, relation));
            text.Append(form);
        }
        return new Sentence(tokens.ToImmutable());
    }

    private static bool JoinsLeft(string form) => form is "." or "," or "?" or "!" or ":" or ";" or "”" or ")" or "'s" or "’s" or "n't" or "n’t" or "'";
}
