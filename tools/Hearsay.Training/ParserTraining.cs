using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Training;

/// <summary>
/// Trains the parser with a dynamic oracle (Goldberg and Nivre 2013): it follows its own moves, right or wrong, and learns
/// which moves lose the fewest arcs from where they led.
/// </summary>
internal static class ParserTraining
{
    private const double FollowOwnMoves = 0.9;

    public static void Write(
        BinaryWriter writer, List<TreebankWord[]> sentences, byte[][] classes, LanguageTrainingOptions options, Action<string> report)
    {
        var transitions = FindTransitions(sentences);
        var perceptron = new Perceptron(transitions.Length);
        var random = new SeededRandom(options.Seed);
        var words = sentences.Select(LowerForms).ToArray();
        var order = Enumerable.Range(0, sentences.Count).ToList();
        var state = new ParserState();
        var oracle = new Oracle();
        Span<uint> slots = stackalloc uint[DependencyParser.Templates.SlotCount];
        Span<uint> features = stackalloc uint[DependencyParser.Templates.Count];
        Span<int> scores = stackalloc int[transitions.Length];
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            random.Shuffle(order);
            int mistakes = 0, count = 0;
            foreach (var i in order)
            {
                state.Begin(sentences[i].Length);
                oracle.Begin(sentences[i]);
                while (!state.IsDone)
                {
                    DependencyParser.Look(state, words[i], classes[i], slots);
                    DependencyParser.Templates.Extract(slots, features);
                    perceptron.Score(features, scores);
                    var (found, right) = Choose(state, oracle, transitions, scores);
                    perceptron.Learn(features, right, found);
                    mistakes += found == right ? 0 : 1;
                    count++;
                    var follow = epoch > 1 && random.NextDouble() < FollowOwnMoves ? found : right;
                    transitions[follow].Apply(state);
                }
            }
            report($"trees: epoch {epoch} of {options.Epochs}, {100.0 * mistakes / count:F2}% mistakes");
        }
        writer.Write(transitions.Length);
        foreach (var transition in transitions)
        {
            writer.Write((byte)transition.Move);
            writer.Write((byte)transition.Relation);
        }
        perceptron.Write(writer, fewestChanges: 5);
    }

    private static uint[] LowerForms(TreebankWord[] sentence)
    {
        Span<uint> attributes = stackalloc uint[WordAttributes.Names.Length];
        var forms = new uint[sentence.Length];
        for (var i = 0; i < forms.Length; i++)
        {
            WordAttributes.Fill(sentence[i].Form, attributes);
            forms[i] = attributes[WordAttributes.Lower];
        }
        return forms;
    }

    // Shift, then every relation that goes to the right or to the left often enough to be learned.
    private static ImmutableArray<Transition> FindTransitions(List<TreebankWord[]> sentences)
    {
        const int Fewest = 3;
        return
        [
            new Transition(Move.Shift, Relation.Dep),
            .. sentences.SelectMany(s => s.Select((w, i) => new Transition(w.Head > i ? Move.ReduceLeft : Move.ReduceRight, w.Relation)))
                .GroupBy(t => t).Where(g => g.Count() >= Fewest || g.Key.Relation == Relation.Root).Select(g => g.Key)
                .Append(new Transition(Move.ReduceLeft, Relation.Dep)).Append(new Transition(Move.ReduceRight, Relation.Dep)).Distinct()
                .OrderBy(t => t.Move).ThenBy(t => t.Relation),
        ];
    }

    /// <summary>The best move by score, and the best by score of those that lose the fewest arcs.</summary>
    private static (int Found, int Right) Choose(ParserState state, Oracle oracle, ImmutableArray<Transition> transitions, ReadOnlySpan<int> scores)
    {
        var costs = oracle.Costs(state);
        int found = -1, right = -1, rightCost = int.MaxValue;
        for (var i = 0; i < transitions.Length; i++)
        {
            if (!transitions[i].IsValid(state))
                continue;
            if (found < 0 || scores[i] > scores[found])
                found = i;
            var cost = oracle.Cost(transitions[i], state, costs);
            if (cost < rightCost || cost == rightCost && scores[i] > scores[right])
                (right, rightCost) = (i, cost);
        }
        return (found, right);
    }
}
