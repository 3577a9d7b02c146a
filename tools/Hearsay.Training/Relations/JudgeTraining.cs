using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Actors;
using Hearsay.Events;
using Hearsay.Judgement;
using Hearsay.Language;
using Hearsay.Lexicons;

namespace Hearsay.Training;

/// <summary>
/// Trains the judge of events on what the rules find in sentences with labelled pairs, and in sentences that tell of no event. A find with the
/// two parties of a pair is right where its type is the pair's; a find in a sentence without events is wrong; of any other nothing is known.
/// </summary>
internal sealed class JudgeTraining
{
    private const int RowBits = 14;
    private const double Penalty = 2;
    private const int Steps = 100;

    private readonly List<Find> _finds = [];
    private readonly Func<string, ImmutableArray<Sentence>> _parse;
    private readonly Lexicon _lexicon;

    private sealed record Find(uint[] Hashes, short[] Strengths, bool IsEvent, bool IsTyped, int Fold, EventType Other, double Odds, bool OtherIsRight);

    /// <summary>Prepares.</summary>
    /// <param name="parse">Gives the sentences of a text.</param>
    /// <param name="lexicon">The tables.</param>
    public JudgeTraining(Func<string, ImmutableArray<Sentence>> parse, Lexicon lexicon) => (_parse, _lexicon) = (parse, lexicon);

    /// <summary>Reads the sentences of one part of a table with the columns part and sentence.</summary>
    /// <exception cref="DataFileException">A column is missing, or a row is wrong; the message names the line.</exception>
    public static List<string> Read(string path, string part)
    {
        var lines = File.ReadAllLines(path);
        var header = lines[0].Split('\t');
        var (parts, sentence) = (Array.IndexOf(header, "part"), Array.IndexOf(header, "sentence"));
        if (parts < 0 || sentence < 0)
            throw new DataFileException($"{path}:1", $"expected the columns part and sentence and found {string.Join(", ", header)}", "Name the columns in the first line");
        var sentences = new List<string>();
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split('\t');
            if (cells.Length != header.Length)
                throw new DataFileException($"{path}:{i + 1}", $"expected {header.Length} cells and found {cells.Length}", "Put one tab between two cells");
            if (cells[parts] == part)
                sentences.Add(cells[sentence]);
        }
        return sentences;
    }

    /// <summary>The words of a text, as the features of pairs have them.</summary>
    public static WeighedFeatures Words(IEnumerable<Sentence> sentences)
    {
        var features = new WeighedFeatures();
        foreach (var token in sentences.SelectMany(static s => s.Tokens).Where(static t => t.Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV))
            features.Add(PairTemplate.Anywhere, token.Lemma);
        return features;
    }

    /// <summary>Adds what the rules find between the parties of a pair.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="fold">Its fold.</param>
    /// <param name="model">A model of pairs that has not learned from the fold.</param>
    public void Add(LabelledPair pair, int fold, PairModel model)
    {
        if (pair.IsBroad)
            return;
        foreach (var (draft, judge, drafts, sentences) in Drafts(pair.Pair.Text))
        {
            var site = new PairSite(sentences[draft.Sentence], pair.Pair.Actor, pair.Pair.Recipient);
            var acts = draft.Actors.Tokens.Any(site.IsActor);
            var suffers = draft.Recipients.Tokens.Any(site.IsRecipient);
            var swapped = draft.Actors.Tokens.Any(site.IsRecipient) && draft.Recipients.Tokens.Any(site.IsActor);
            var together = acts && draft.Actors.Tokens.Any(site.IsRecipient);
            var alone = acts && draft.Recipients.IsEmpty && pair.Pair.Recipient.IsEmpty || suffers && draft.Actors.IsEmpty && pair.Pair.Actor.IsEmpty;
            var right = (pair.Allowed & 1u << (int)draft.Code.Type) != 0;
            if (acts && suffers || together || alone || swapped && (!right || draft.Code.Type is not (EventType.Consult or EventType.Agree or EventType.Cooperate or EventType.Support)))
                Add(draft, judge, drafts, model, right && !swapped, typed: true, fold, pair.Allowed);
        }
    }

    /// <summary>Adds what the rules find in a sentence that tells of no event.</summary>
    public void AddWithoutEvent(string text, int fold, PairModel model)
    {
        foreach (var (draft, judge, drafts, _) in Drafts(text))
            Add(draft, judge, drafts, model, isEvent: false, typed: false, fold, 0);
    }

    /// <summary>
    /// Trains, and tells on finds of folds not learned from what each bound keeps. The bound that is taken keeps about the given share of the finds that
    /// are right: it is the mean margin of twice as many as it may lose, for of a handful any one would decide by chance.
    /// </summary>
    /// <param name="keep">The share.</param>
    /// <param name="tell">Where the figures go.</param>
    public EventWeights Train(double keep, Action<string> tell)
    {
        var margins = new double[_finds.Count];
        for (var fold = 0; fold < PairFolds.Count; fold++)
        {
            var weights = Learn(_finds.Where(f => f.Fold != fold), 0);
            for (var i = 0; i < margins.Length; i++)
            {
                if (_finds[i].Fold == fold)
                    margins[i] = weights.Margin(Features(_finds[i]));
            }
        }
        var right = Enumerable.Range(0, margins.Length).Where(i => _finds[i].IsEvent).Select(i => margins[i]).Order().ToList();
        tell(string.Create(CultureInfo.InvariantCulture, $"{_finds.Count} finds: {right.Count} right, {_finds.Count(static f => !f.IsEvent && f.IsTyped)} of another type or none, {_finds.Count(static f => !f.IsTyped)} in sentences without events"));
        foreach (var share in (ReadOnlySpan<double>)[0.997, 0.99, 0.98, 0.97, 0.95, 0.9])
        {
            var bound = right[(int)(right.Count * (1 - share))];
            int Left(Func<Find, bool> which) => Enumerable.Range(0, margins.Length).Count(i => which(_finds[i]) && margins[i] < bound);
            tell(string.Create(CultureInfo.InvariantCulture,
                $"bound {bound:F2}: keeps {100 * share:F1}% of the right, leaves out {Left(static f => !f.IsEvent && f.IsTyped)} of another type, {Left(static f => !f.IsTyped)} in sentences without events"));
        }
        foreach (var sure in (ReadOnlySpan<double>)[0, 0.5, 1, 1.5, 2, 3])
        {
            var doubted = _finds.Where(f => f.IsTyped && f.Odds >= sure).ToList();
            tell(string.Create(CultureInfo.InvariantCulture, $"another type by {sure:F1}: {doubted.Count} finds, right as found {doubted.Count(static f => f.IsEvent)}, right as the other {doubted.Count(static f => f.OtherIsRight)}"));
        }
        var enough = right.Take((int)Math.Ceiling(2 * (1 - keep) * right.Count)).Average();
        tell(string.Create(CultureInfo.InvariantCulture, $"taken: {enough:F2}"));
        return Learn(_finds, (float)enough);
    }

    private void Add(EventDraft draft, EventJudge judge, IReadOnlyList<EventDraft> drafts, PairModel model, bool isEvent, bool typed, int fold, uint allowed)
    {
        var features = new WeighedFeatures();
        var (other, odds) = judge.Look(draft, drafts, model, features);
        _finds.Add(new Find(features.Hashes.ToArray(), features.Strengths.ToArray(), isEvent, typed, fold, other, odds, (allowed & 1u << (int)other) != 0));
    }

    private IEnumerable<(EventDraft, EventJudge, List<EventDraft>, ImmutableArray<Sentence>)> Drafts(string text)
    {
        var sentences = _parse(text);
        var actors = ActorFinder.Find(new Report("training", text), sentences, new QuotationIndex(Quotations.Find(text)), _lexicon);
        // What a rule leaves out as everyday is as good an example of no event as what it lets pass.
        var drafts = EventFinder.Find(text, sentences, actors, _lexicon, everyday: null);
        var judge = new EventJudge(text, sentences, actors, new EverydayMatter(text, sentences, actors, _lexicon), _lexicon);
        return drafts.Select(d => (d, judge, drafts, sentences));
    }

    private static EventWeights Learn(IEnumerable<Find> finds, float enough)
    {
        const int mask = (1 << RowBits) - 1;
        var examples = finds.Select(static f => new PairExample(
            Array.ConvertAll(f.Hashes, static h => EventWeights.Row(h, mask)),
            Array.ConvertAll(f.Strengths, static s => s / (float)WeighedFeatures.Whole), f.IsEvent ? 2u : 1u, 1)).ToList();
        var table = LogisticTraining.Learn(examples, classes: 2, RowBits, Penalty, Steps);
        var weights = Enumerable.Range(0, 1 << RowBits).Select(i => table[2 * i + 1] - table[2 * i]).ToArray();
        var unit = Math.Max(weights.Max(MathF.Abs), 1e-3f) / sbyte.MaxValue;
        return new EventWeights(unit, enough, Array.ConvertAll(weights, w => (sbyte)MathF.Round(w / unit)));
    }

    private static WeighedFeatures Features(Find find)
    {
        var features = new WeighedFeatures();
        for (var i = 0; i < find.Hashes.Length; i++)
            features.Put(find.Hashes[i], find.Strengths[i]);
        return features;
    }
}
