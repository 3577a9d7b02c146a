using System.Collections.Immutable;
using Hearsay.Actors;
using Hearsay.Contexts;
using Hearsay.Counts;
using Hearsay.Events;
using Hearsay.Judgement;
using Hearsay.Language;
using Hearsay.Lexicons;
using Hearsay.Places;
using Hearsay.Statements;
using Hearsay.Times;

namespace Hearsay;

/// <summary>Takes one report through the steps of the reading and puts together what they found.</summary>
internal sealed class ReadingBuilder(Report report, ImmutableArray<Sentence> sentences, StatementModel model, RelationModel relations, Lexicon lexicon)
{
    private readonly string _text = report.Text;

    /// <summary>Reads the report.</summary>
    public Reading Build(EngineVersion engine)
    {
        var quotations = new QuotationIndex(Quotations.Find(_text));
        var actors = ActorFinder.Find(report, sentences, quotations, lexicon);
        var statements = StatementFinder.Find(_text, sentences, quotations, actors, lexicon, model);
        var bySentence = new StatementsBySentence(sentences, statements);
        ResolveFirstPersons(actors, statements, bySentence, quotations);
        var everyday = new EverydayMatter(_text, sentences, actors, lexicon);
        var drafts = WithoutDiscards(EventFinder.Find(_text, sentences, actors, lexicon, everyday));
        var events = new EventJudge(_text, sentences, actors, everyday, lexicon).Judge(drafts, relations);

        var used = new HashSet<ActorDraft>(statements.SelectMany(static s => s.Speakers.Take(1)));
        foreach (var one in events)
        {
            used.UnionWith(one.Actors.Actors);
            used.UnionWith(one.Recipients.Actors);
            AddMentions(one.Sentence, one.Actors, actors);
            AddMentions(one.Sentence, one.Recipients, actors);
        }
        var (finished, ids) = actors.Finish(used);
        var statementIds = statements.Select((s, i) => (s, Id: $"s{i + 1}")).ToDictionary(static p => p.s, static p => p.Id);
        var coded = FinishEvents(events, bySentence, ids, statementIds);
        return new Reading
        {
            Engine = engine,
            Report = report,
            Sentences = [.. sentences.Select(static s => s.Span)],
            Actors = finished,
            Statements = [.. statements.Select(s => Finish(s, ids, statementIds))],
            Events = coded,
            Diagnostics = Diagnose(finished, coded),
        };
    }

    // Events of sentences, or of the report, that the user's table leaves out.
    private List<EventDraft> WithoutDiscards(List<EventDraft> events)
    {
        if (lexicon.Discards.Count == 0 || events.Count == 0)
            return events;
        var left = new HashSet<int>();
        for (var s = 0; s < sentences.Length; s++)
        {
            for (var t = 0; t < sentences[s].Tokens.Length; t++)
            {
                if (lexicon.Discards.LongestAt(_text, sentences[s].Tokens, t, sentences[s].Tokens.Length).Entry is not { } scope)
                    continue;
                if (scope.Value == DiscardScope.Report)
                    return [];
                left.Add(s);
            }
        }
        return events.FindAll(e => !left.Contains(e.Sentence));
    }

    // "I" and "we" in what someone says mean the one who says it; a quotation that names no speaker of its own goes on with the
    // one before it in the paragraph.
    private void ResolveFirstPersons(ActorMap actors, List<StatementDraft> statements, StatementsBySentence bySentence, QuotationIndex quotations)
    {
        var spoken = statements.Where(static d => d.Kind != StatementKind.Indirect && d.Speakers.Length > 0 && d.Content.Length > 0)
            .Select(static d => (End: d.Content.Max(static c => c.End), d.Speakers)).OrderBy(static d => d.End).ToList();
        foreach (var (s, t) in actors.FirstPersons)
        {
            var span = sentences[s].Tokens[t].Span;
            var speakers = bySentence.Innermost(s, span, static d => d.Kind != StatementKind.Indirect) is { } statement ? statement.Speakers : SpeakersBefore(span.Start);
            if (speakers.Length == 0)
                continue;
            actors.Set(s, t, speakers);
            foreach (var speaker in speakers)
                speaker.Mentions.Add(span);
        }

        ActorDraft[] SpeakersBefore(int position)
        {
            var (low, high) = (0, spoken.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = spoken[middle].End <= position ? (middle + 1, high) : (low, middle);
            }
            return low > 0 && quotations.At(position) >= 0 && !_text.AsSpan(spoken[low - 1].End, position - spoken[low - 1].End).Contains('\n') ? spoken[low - 1].Speakers : [];
        }
    }

    // A party named only by a word before a noun ("Israeli strike") is mentioned there.
    private void AddMentions(int s, Parties parties, ActorMap actors)
    {
        foreach (var token in parties.Tokens)
        {
            foreach (var actor in actors.At(s, token))
            {
                if (actor.Mentions.Count == 0 && parties.Actors.Contains(actor))
                    actor.Mentions.Add(sentences[s].Tokens[token].Span);
            }
        }
    }

    private static Statement Finish(StatementDraft draft, Dictionary<ActorDraft, string> ids, Dictionary<StatementDraft, string> statementIds)
    {
        var spans = draft.Source.AddRange(draft.Cue).AddRange(draft.Content).Sort();
        return new Statement
        {
            Id = statementIds[draft],
            Kind = draft.Kind,
            Source = draft.Source.IsEmpty ? StatementSource.Nobody : new StatementSource(draft.Speakers is [var first, ..] ? ids.GetValueOrDefault(first) : null, draft.Source, draft.Anonymous),
            Polarity = draft.Polarity,
            Certainty = draft.Certainty,
            Cue = draft.Cue,
            Content = draft.Content,
            Within = draft.Within is null ? null : statementIds[draft.Within],
            Evidence = new Evidence(draft.Rule, draft.Cue, spans) { Margin = draft.Margin },
        };
    }

    private ImmutableArray<CodedEvent> FinishEvents(
        List<EventDraft> events, StatementsBySentence statements, Dictionary<ActorDraft, string> ids, Dictionary<StatementDraft, string> statementIds)
    {
        var places = new PlaceFinder(_text, sentences, lexicon);
        var contexts = new ContextFinder(_text, sentences, lexicon);
        var counts = EventCounts.Of(sentences, events.ConvertAll(static e => new EventCounts.Site(e.Sentence, e.Trigger, e.Code.Type)));
        var times = new ReportTimes(sentences, report.Published);
        var finished = ImmutableArray.CreateBuilder<CodedEvent>(events.Count);
        foreach (var draft in events)
        {
            var sentence = sentences[draft.Sentence];
            // What someone intends or is asked to do is told by whoever tells of the intention.
            var voice = statements.Innermost(draft.Sentence, sentence.Tokens[draft.Trigger[0]].Span, static s => !s.IsIntention);
            var date = DateOf(draft, sentence, times.Of(draft.Sentence));
            finished.Add(new CodedEvent
            {
                Id = $"e{finished.Count + 1}",
                Type = draft.Code.Type,
                Mode = draft.Mode,
                Contexts = contexts.Find(draft.Sentence, draft.Trigger[0], draft.Contexts),
                Cameo = draft.Code.Code,
                Score = lexicon.Ontology.Score(draft.Code.Type, draft.Mode),
                Actors = Ids(draft.Actors, ids),
                Recipients = Ids(draft.Recipients, ids),
                Date = date,
                IsHistorical = EventDates.IsHistorical(date, report.Published),
                Counts = counts[finished.Count],
                Place = draft.IsDeclaration ? null : places.Find(SiteOf(draft, date)),
                Status = draft.Status,
                Voice = voice is null ? null : statementIds[voice],
                Evidence = EvidenceOf(draft, sentence),
            });
        }
        return finished.ToImmutable();
    }

    private static EventSite SiteOf(EventDraft draft, EventDate? date) => new(
        draft.Sentence, draft.Trigger, draft.Clause, draft.Code.Type, draft.Recipients.Tokens,
        [.. draft.Actors.Actors.Concat(draft.Recipients.Actors).Select(static a => new EventSite.Party(
            a.Number, a.Country, a.Kind, a.AllSectors().Any(static c => c is "MIL" or "COP" or "REB" or "PRM" or "UAF" or "SPY")))],
        draft.Status is EventStatus.Occurred or EventStatus.Ongoing, date);

    private static ImmutableArray<string> Ids(Parties parties, Dictionary<ActorDraft, string> ids) =>
        [.. parties.Actors.Where(ids.ContainsKey).Select(a => ids[a]).Distinct()];

    private EventDate? DateOf(EventDraft draft, Sentence sentence, ImmutableArray<TimeMention> told)
    {
        // With nothing said, news is of the day it is published; what "had" happened by then, or has not, is not.
        var isNews = draft.Status is EventStatus.Occurred or EventStatus.Ongoing && !StatusReader.IsPastPerfect(sentence, draft.Clause);
        var news = isNews && report.Published is { } day ? new EventDate(day, day, DatePrecision.Day, DateBasis.Publication) : null;
        // "will visit on Friday": the visit is on Friday, the word on it is of today.
        return draft.IsDeclaration ? news : EventDates.Find(sentence, told, draft.Clause, draft.Trigger, draft.Code.Type, news);
    }

    private static Evidence EvidenceOf(EventDraft draft, Sentence sentence)
    {
        ImmutableArray<TextSpan> trigger = [.. draft.Trigger.Select(t => sentence.Tokens[t].Span)];
        var tokens = draft.Trigger.AddRange(draft.Actors.Tokens).AddRange(draft.Recipients.Tokens);
        var span = sentence.Tokens[tokens.Min()].Span.Union(sentence.Tokens[tokens.Max()].Span);
        // A name's other parts hang flat on its first.
        foreach (var token in tokens)
        {
            foreach (var child in sentence.Children(token))
            {
                if (sentence.Tokens[child].Relation is Relation.Flat or Relation.Compound)
                    span = span.Union(sentence.Tokens[child].Span);
            }
        }
        return new Evidence(draft.Rule, trigger, [span]) { Margin = draft.Margin };
    }

    private ImmutableArray<Diagnostic> Diagnose(ImmutableArray<Actor> actors, ImmutableArray<CodedEvent> events)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (report.Published is null)
            diagnostics.Add(new Diagnostic("HS0101", DiagnosticSeverity.Note, null, "The report has no date, so relative dates stay unresolved; give one with --published."));
        foreach (var sentence in sentences)
        {
            if (sentence.IsCut)
                diagnostics.Add(new Diagnostic("HS0102", DiagnosticSeverity.Warning, sentence.Span, "The sentence is too long for one and was cut at the end of this span; it goes on in the next."));
        }
        foreach (var actor in actors)
        {
            if (actor.Country is null && actor.Kind is ActorKind.Person && actor.Roles.Length > 0)
                diagnostics.Add(new Diagnostic("HS0201", DiagnosticSeverity.Note, actor.Mentions[0], $"The country of \"{actor.Name}\" is not known."));
        }
        foreach (var place in events.Select(static e => e.Place).OfType<EventPlace>().Where(static p => p.Country is null && p.Latitude is null).DistinctBy(static p => p.Spans[0]))
            diagnostics.Add(new Diagnostic("HS0301", DiagnosticSeverity.Note, place.Spans[0], $"The country of the place \"{place.Name}\" is not known."));
        return diagnostics.ToImmutable();
    }
}
