using System.Collections.Frozen;

namespace Hearsay.Times;

/// <summary>
/// Wars, uprisings and eras whose name alone tells when: "during the Cold War", "in World War II". Their days are those that encyclopaedias agree on, whole years
/// where they do not. Only after a preposition of time: "survivors of the Holocaust" and "a Cold War bomber" tell none.
/// </summary>
internal static class NamedEras
{
    private static readonly FrozenDictionary<string, Era[]> ByFirstWord = new Era[]
    {
        new("world war i", "1914-07-28", "1918-11-11"), new("world war one", "1914-07-28", "1918-11-11"), new("first world war", "1914-07-28", "1918-11-11"),
        new("world war ii", "1939-09-01", "1945-09-02"), new("world war two", "1939-09-01", "1945-09-02"), new("second world war", "1939-09-01", "1945-09-02"),
        new("wwii", "1939-09-01", "1945-09-02"), new("pacific war", "1941-12-07", "1945-09-02"), new("winter war", "1939-11-30", "1940-03-13"),
        new("continuation war", "1941-06-25", "1944-09-19"), new("spanish civil war", "1936-07-17", "1939-04-01"), new("american civil war", "1861-04-12", "1865-04-09"),
        new("russo - japanese war", "1904-02-08", "1905-09-05"), new("holocaust", "1941-01-01", "1945-12-31"), new("nakba", "1948-01-01", "1948-12-31"),
        new("cold war", "1947-01-01", "1991-12-31"), new("korean war", "1950-06-25", "1953-07-27"), new("vietnam war", "1955-01-01", "1975-04-30"),
        new("algerian war", "1954-11-01", "1962-03-19"), new("suez crisis", "1956-10-29", "1956-11-07"), new("cuban missile crisis", "1962-10-16", "1962-10-28"),
        new("bay of pigs", "1961-04-17", "1961-04-20"), new("six - day war", "1967-06-05", "1967-06-10"), new("yom kippur war", "1973-10-06", "1973-10-25"),
        new("tet offensive", "1968-01-30", "1968-09-23"), new("prague spring", "1968-01-05", "1968-08-21"), new("cultural revolution", "1966-05-16", "1976-10-06"),
        new("great leap forward", "1958-01-01", "1962-12-31"), new("biafran war", "1967-07-06", "1970-01-15"), new("nigerian civil war", "1967-07-06", "1970-01-15"),
        new("bangladesh liberation war", "1971-03-26", "1971-12-16"), new("lebanese civil war", "1975-04-13", "1990-10-13"), new("troubles", "1968-10-05", "1998-04-10"),
        new("islamic revolution", "1978-01-07", "1979-02-11"), new("iranian revolution", "1978-01-07", "1979-02-11"), new("october revolution", "1917-11-07", "1917-11-08"),
        new("easter rising", "1916-04-24", "1916-04-29"), new("iran - iraq war", "1980-09-22", "1988-08-20"), new("falklands war", "1982-04-02", "1982-06-14"),
        new("gulf war", "1990-08-02", "1991-02-28"), new("persian gulf war", "1990-08-02", "1991-02-28"), new("first gulf war", "1990-08-02", "1991-02-28"),
        new("sri lankan civil war", "1983-07-23", "2009-05-18"), new("first intifada", "1987-12-08", "1993-09-13"), new("second intifada", "2000-09-28", "2005-02-08"),
        new("velvet revolution", "1989-11-17", "1989-12-29"), new("tiananmen square massacre", "1989-06-03", "1989-06-04"), new("tiananmen square crackdown", "1989-06-03", "1989-06-04"),
        new("tiananmen crackdown", "1989-06-03", "1989-06-04"), new("bosnian war", "1992-04-06", "1995-12-14"), new("srebrenica massacre", "1995-07-11", "1995-07-22"),
        new("kosovo war", "1998-02-28", "1999-06-11"), new("rwandan genocide", "1994-04-07", "1994-07-15"), new("rwanda genocide", "1994-04-07", "1994-07-15"),
        new("first chechen war", "1994-12-11", "1996-08-31"), new("second chechen war", "1999-08-07", "2009-04-16"), new("first congo war", "1996-10-24", "1997-05-16"),
        new("second congo war", "1998-08-02", "2003-07-18"), new("kargil war", "1999-05-03", "1999-07-26"), new("iraq war", "2003-03-20", "2011-12-18"),
        new("rose revolution", "2003-11-03", "2003-11-23"), new("orange revolution", "2004-11-22", "2005-01-23"), new("cedar revolution", "2005-02-14", "2005-04-27"),
        new("tulip revolution", "2005-03-22", "2005-04-11"), new("russo - georgian war", "2008-08-01", "2008-08-12"), new("jasmine revolution", "2010-12-17", "2011-01-14"),
        new("arab spring", "2010-12-17", "2012-12-31"), new("euromaidan", "2013-11-21", "2014-02-23"), new("tigray war", "2020-11-03", "2022-11-03"),
        new("great depression", "1929-10-24", "1939-12-31"), new("great recession", "2007-12-01", "2009-06-30"), new("chernobyl disaster", "1986-04-26", "1986-04-26"),
        new("fukushima disaster", "2011-03-11", "2011-03-11"), new("soviet era", "1922-12-30", "1991-12-26"), new("soviet times", "1922-12-30", "1991-12-26"),
    }.GroupBy(static e => e.Words[0], StringComparer.Ordinal).ToFrozenDictionary(static g => g.Key, static g => g.OrderByDescending(static e => e.Words.Length).ToArray(), StringComparer.Ordinal);

    public static TimeMatch? TryRead(TimeText text, int at)
    {
        if (!text.IsCapital(at) || !ByFirstWord.TryGetValue(text.Word(at), out var eras))
            return null;
        foreach (var era in eras)
        {
            if (!Stands(text, at, era.Words))
                continue;
            var end = at + era.Words.Length;
            return IsTold(text, at) && !Distances.IsFollowedByNoun(text, end) ? new TimeMatch(at, end, CalendarDays.Range(era.Start, era.End, DateBasis.Stated)) : TimeMatch.NoTime(at, end);
        }
        return null;
    }

    private static bool Stands(TimeText text, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!text.Is(at + i, words[i]))
                return false;
        }
        return true;
    }

    private static bool IsTold(TimeText text, int at)
    {
        var before = text.Is(at - 1, "the") ? at - 2 : at - 1;
        return text.Word(before) is "in" or "during" or "since" or "before" or "after" or "until" or "till" or "throughout" or "from" or "by" or "amid"
            || text.Is(before, "of") && text.Word(before - 1) is "end" or "start" or "beginning" or "height" or "days" or "years" or "outbreak";
    }

    private sealed record Era(string[] Words, DateOnly Start, DateOnly End)
    {
        public Era(string words, string start, string end)
            : this(words.Split(' '), DateOnly.ParseExact(start, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), DateOnly.ParseExact(end, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        {
        }
    }
}
