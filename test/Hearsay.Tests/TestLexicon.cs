using Hearsay.Lexicons;

namespace Hearsay.Tests;

/// <summary>
/// A small lexicon for tests of logic, so that they fail when the logic changes and not when somebody edits a table. Cells
/// are divided by a tab, written here as two or more spaces or, where a cell is empty, as "_".
/// </summary>
internal static class TestLexicon
{
    /// <summary>The tables by their path below the lexicon.</summary>
    public static readonly IReadOnlyDictionary<string, string> Tables = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["actors/countries.tsv"] = """
            code  alpha2  name  aliases  adjectives  inhabitants  capital  cow  gw
            RUS  RU  Russia  Russian Federation  Russian  Russian|Russians  Moscow  365  365
            SYR  SY  Syria  _  Syrian  Syrian|Syrians  Damascus  652  652
            UKR  UA  Ukraine  _  Ukrainian  Ukrainian|Ukrainians  Kyiv  369  369
            FRA  FR  France  _  French  Frenchman|Frenchmen  Paris  220  220
            ISR  IL  Israel  _  Israeli  Israeli|Israelis  Jerusalem  666  666
            SOM  SO  Somalia  _  Somali  Somali|Somalis  Mogadishu  520  520
            USA  US  United States  US|U.S.  American  American|Americans  Washington  2  2
            UZB  UZ  Uzbekistan  _  Uzbek  Uzbek|Uzbeks  Tashkent  704  704
            GBR  GB  Britain  _  British  Briton|Britons  London  200  200
            CHN  CN  China  _  Chinese  Chinese  Beijing  710  710
            CIV  CI  Côte d'Ivoire  Ivory Coast  Ivorian  Ivorian|Ivorians  Yamoussoukro  437  437
            """,
        ["actors/former_states.tsv"] = """
            code  name  aliases  adjectives  inhabitants  capital  cow  gw  from  to  successors
            SUN  Soviet Union  USSR  Soviet  Soviets  Moscow|Kremlin  365  365  1922-12  1991-12  RUS|UKR
            """,
        ["actors/seats.tsv"] = """
            name  aliases  country  sectors
            Kremlin  _  RUS  GOV
            """,
        ["actors/organizations.tsv"] = """
            name  aliases  country  sectors
            United Nations  UN|U.N.  _  IGO
            al-Shabaab  _  SOM  REB
            """,
        ["actors/groups.tsv"] = """
            name  plural  aliases  kind  cameo  country
            Kurd  _  _  ethnic  _  _
            Sunni  _  Sunni Muslims  religious  SUN  _
            Tibetan  _  _  ethnic  _  CHN
            """,
        ["actors/roles.tsv"] = """
            title  plural  kind  sectors  gender  anonymous
            president  _  office  GOV  _  _
            foreign minister  _  office  GOV  _  _
            minister  _  office  GOV  _  _
            leader  _  office  GOV  _  _
            spokeswoman  _  person  GOV  f  _
            king  _  office  GOV  m  _
            source  _  person  _  _  yes
            official  _  person  GOV  _  _
            lawmaker  _  person  LEG  _  _
            expert  _  person  EDU  _  _
            protester  _  person  CVL  _  _
            rebel  _  person  REB  _  _
            army  armies  group  MIL  _  _
            police  police  group  COP  _  _
            troops  troops  group  MIL  _  _
            ministry  _  body  GOV  _  _
            government  _  body  GOV  _  _
            """,
        ["actors/role_modifiers.tsv"] = """
            word  tense
            former  former
            acting  acting
            elect  elect
            """,
        ["actors/sector_words.tsv"] = """
            word  sectors
            rebel  REB
            opposition  OPP
            """,
        ["actors/given_names.tsv"] = """
            name  gender
            Vladimir  m
            Maria  f
            Anna  f
            Ahmad  m
            """,
        ["verbs/irregular.tsv"] = """
            lemma  past  participle
            strike  struck  struck
            """,
        ["actors/persons.tsv"] = """
            name  aliases  family  country  title  sectors  gender  from  to
            Olena Marchuk  _  Marchuk  UKR  defence minister  GOV|MIL  f  2020-03  2024-06
            """,
        ["outlets/outlets.tsv"] = """
            name  aliases  kind  country
            Reuters  _  agency  GBR
            TASS  _  agency  RUS
            """,
        ["places/places.tsv"] = """
            name  aliases  country  kind  latitude  longitude
            Moscow  _  RUS  capital  55.75  37.62
            Kharkiv  Kharkov  UKR  city  49.99  36.23
            Tartus  _  SYR  city  34.89  35.89
            Black Sea  _  _  site  43.00  34.00
            """,
        ["speech/verbs.tsv"] = """
            lemma  particle  class  complements  polarity
            say  _  say  that|quote  _
            report  _  report  that|quote  _
            tell  _  say  object-that|quote  _
            promise  _  promise  to|that  _
            urge  _  order  object-to  _
            deny  _  deny  that|gerund  negative
            describe  _  claim  as  _
            call  _  claim  predicate  _
            point  out  claim  that|quote  _
            believe  _  believe  that  _
            """,
        ["speech/nouns.tsv"] = """
            lemma  class  complements
            claim  claim  that
            """,
        ["speech/phrases.tsv"] = """
            phrase  class
            according to {source}  report
            citing {source}  quote
            in {source} 's view  believe
            """,
        ["predicates/verbal-cooperation.tsv"] = """
            head  pos  with  cameo  actor  recipient  flags  mode  contexts
            visit  verb  obj=@actor|@place  042  _  obj  _  _  _
            visit  noun  _  042  _  to  _  _  _
            meet  verb  _  040  _  with|obj  mutual|needs-recipient  _  _
            talk  noun  _  040  _  with  mutual  _  _
            praise  verb  obj=@actor  051  _  obj  _  _  _
            """,
        ["predicates/material-cooperation.tsv"] = """
            head  pos  with  cameo  actor  recipient  flags  mode  contexts
            grant  verb  obj=asylum  075  _  iobj|to  _  _  _
            pull out  verb  _  0871  _  of|from  _  _  _
            withdraw  verb  _  0871  _  from  _  _  _
            """,
        ["predicates/verbal-conflict.tsv"] = """
            head  pos  with  cameo  actor  recipient  flags  mode  contexts
            accuse  verb  obj=@actor  112  _  obj  _  _  _
            """,
        ["predicates/material-conflict.tsv"] = """
            head  pos  with  cameo  actor  recipient  flags  mode  contexts
            attack  verb  _  190  _  obj  _  _  _
            attack  verb  with=drone  195  _  obj  _  drone  _
            attack  noun  _  190  _  on|against  _  _  _
            strike  noun  adj=@air  195  _  on  _  aerial  _
            arrest  verb  _  173  _  obj  _  _  _
            fire  noun  _  190  by|from  on  _  _  _
            """,
        ["predicates/classes.tsv"] = """
            class  lemmas
            air  air|aerial
            """,
        ["predicates/light_verbs.tsv"] = """
            verb  preposition  subject  status
            hold  _  actor  _
            make  _  actor  _
            launch  _  actor  _
            engage  in  actor  _
            come  under  recipient  _
            cancel  _  actor  negated
            """,
        ["predicates/operators.tsv"] = """
            head  pos  complement  status  outer
            plan  verb  to  planned  _
            plan  noun  to  planned  _
            refuse  verb  to  _  reject
            threaten  verb  to  _  threaten
            agree  verb  to  _  promise
            urge  verb  to  _  request
            deny  verb  gerund  negated  _
            stop  verb  gerund  negated  _
            ready  adj  to  planned  _
            """,
        ["ontology/cameo.tsv"] = """
            code  name  type  mode  contexts  settled
            030  Express intent to cooperate  AGREE  _  _  _
            036  Express intent to meet  AGREE  meet  _  _
            040  Consult  CONSULT  _  _  _
            042  Make a visit  CONSULT  visit  diplomatic  _
            051  Praise  SUPPORT  _  _  _
            075  Grant asylum  AID  asylum  _  _
            0871  Ceasefire  RETREAT  ceasefire  military  _
            100  Demand  REQUEST  _  _  _
            106  Appeal for meeting  REQUEST  meet  _  _
            112  Accuse  ACCUSE  allege  _  _
            120  Reject  REJECT  _  _  _
            125  Reject meeting  REJECT  meet  _  _
            130  Threaten  THREATEN  _  _  _
            138  Threaten with force  THREATEN  violence  military  _
            173  Arrest  COERCE  arrest  _  _
            190  Use force  ASSAULT  _  military  _
            195  Bomb from the air  ASSAULT  aerial  military  _
            """,
        ["ontology/composed.tsv"] = """
            outer  type  mode  cameo
            promise  _  _  030
            promise  CONSULT  _  036
            request  _  _  100
            request  CONSULT  _  106
            reject  _  _  120
            reject  CONSULT  _  125
            threaten  _  _  130
            threaten  ASSAULT  _  138
            """,
        ["ontology/actor_codes.tsv"] = """
            code  kind  country  sectors  name
            IGO  international  _  IGO  intergovernmental organization
            UNO  organization  _  IGO  United Nations
            MNC  international  _  BUS  multinational corporation
            GOV  sector  _  GOV  government
            MIL  sector  _  MIL  military
            REB  sector  _  REB  rebels
            BUS  sector  _  BUS  business
            ELI  sector  _  ELI  elite
            """,
        ["ontology/contexts.tsv"] = """
            context  strength  phrases
            military  strong  army|armed forces
            military  weak  soldier|offensive
            health  strong  hospital|WHO
            economic  strong  trade
            """,
        ["places/gazetteer.tsv"] = """
            # key  name  country  kind  latitude  longitude  population
            athens  _  USA  t  33.96  -83.38  116714
            georgia  _  USA  r  32.80  -83.40  5000000
            kharkiv  _  UKR  t  49.98  36.25  1430885
            kharkov  Kharkiv  UKR  t  49.98  36.25  1430885
            new york  New York City  USA  t  40.71  -74.01  8175133
            springfield  _  USA  t  37.22  -93.30  166810
            springfield  _  USA  t  39.80  -89.64  116565
            tripoli  _  LBN  t  34.44  35.83  229398
            tripoli  _  LBY  c  32.89  13.19  1150989
            """,
        ["predicates/discards.tsv"] = """
            phrase  scope
            """,
        ["predicates/everyday.tsv"] = """
            word  domain  weight
            striker  sport  1
            contract  sport  1
            shareholder  business  2
            film  culture  2
            storm  nature  2
            """,
        ["ontology/scores.tsv"] = "type  mode  score\n" + string.Join('\n', Enum.GetValues<EventType>().Select((t, i) => $"{t.Name()}  _  {9 - i}")) + "\nCONSULT  visit  1.9",
    };

    private static readonly Lazy<Lexicon> Loaded = new(() =>
    {
        using var folder = Written();
        return Lexicon.Load(folder.Path, null);
    });

    /// <summary>The lexicon, loaded once.</summary>
    public static Lexicon Instance => Loaded.Value;

    /// <summary>A table as its file holds it, from the form in which tests write it.</summary>
    public static string Tabbed(string table) => string.Join('\n', table.Split('\n').Select(line =>
        string.Join('\t', line.TrimEnd('\r').Split("  ").Select(cell => cell.Trim() == "_" ? "" : cell.Trim()))));

    /// <summary>The tables in a folder of their own, one of them replaced where <paramref name="name"/> is given; removed where <paramref name="table"/> is null.</summary>
    public static TestFolder Written(string? name = null, string? table = null)
    {
        var folder = new TestFolder();
        foreach (var (path, text) in Tables)
        {
            if (path != name || table is not null)
                folder.Write(path, Tabbed(path == name ? table! : text));
        }
        return folder;
    }
}
