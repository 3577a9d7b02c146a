namespace Hearsay.Tests.Language;

public sealed class TokenizationTests(EnglishModelFixture model)
{
    [Theory]
    [InlineData("He didn't say.", "He did n't say .")] // a negated auxiliary is two words
    [InlineData("They can’t and won’t.", "They ca n’t and wo n’t .")] // also with a curly apostrophe
    [InlineData("She cannot go.", "She can not go .")] // two words without an apostrophe
    [InlineData("We're gonna win.", "We 're gon na win .")]
    [InlineData("Russia's army left.", "Russia 's army left .")] // the possessive mark is a word
    [InlineData("The Russians' base stayed.", "The Russians ' base stayed .")] // also after a plural
    [InlineData("Russia’s army left.", "Russia ’s army left .")]
    [InlineData("It is a long-standing deal.", "It is a long - standing deal .")] // hyphens stand apart
    [InlineData("The non-aggression pact held.", "The non-aggression pact held .")] // but not after a prefix
    [InlineData("Ahmad al-Sharaa met Bashar al-Assad.", "Ahmad al - Sharaa met Bashar al - Assad .")]
    [InlineData("The U.S. and the U.K. agreed.", "The U.S. and the U.K. agreed .")] // full stops of an abbreviation stay
    [InlineData("Gen. Mark A. Milley met Mr. Austin.", "Gen. Mark A. Milley met Mr. Austin .")] // titles and initials
    [InlineData("The U.N.'s envoy left.", "The U.N. 's envoy left .")]
    [InlineData("“We won,” he said.", "“ We won , ” he said .")] // curly quotation marks
    [InlineData("\"We won,\" he said.", "\" We won , \" he said .")] // straight ones
    [InlineData("— “We won,” he said.", "— “ We won , ” he said .")] // a dash opens direct speech
    [InlineData("Talks—the first since May—failed.", "Talks — the first since May — failed .")]
    [InlineData("Russian–Syrian relations improved.", "Russian – Syrian relations improved .")]
    [InlineData("It cost $1,200.50 in 2024.", "It cost $ 1,200.50 in 2024 .")] // amounts are one word, their sign another
    [InlineData("Some 5% of 3,000 voted.", "Some 5 % of 3,000 voted .")]
    [InlineData("The talks began at 10:30 on Monday.", "The talks began at 10:30 on Monday .")]
    [InlineData("Read https://example.org/news?id=5 today.", "Read https://example.org/news?id=5 today .")]
    [InlineData("Write to desk@example.org today.", "Write to desk@example.org today .")]
    [InlineData("He left (on Monday).", "He left ( on Monday ) .")]
    [InlineData("He paid €1.5 million.", "He paid € 1.5 million .")] // a sign that the treebanks hardly know
    [InlineData("Write to Yahoo.Com today.", "Write to Yahoo.Com today .")] // no sentence ends inside an address
    [InlineData("He waited... and left.", "He waited ... and left .")]
    [InlineData("He said yes/no.", "He said yes / no .")]
    public void Words_are_split_as_the_treebanks_do(string text, string words) =>
        Assert.Equal(words, string.Join(' ', model.Parser.Parse(text).SelectMany(s => s.Tokens).Select(t => t.Form)));

    [Theory]
    [InlineData("He met Mr. Putin. They talked.", "He met Mr. Putin .|They talked .")] // a title ends no sentence
    [InlineData("“We won.” The crowd cheered.", "“ We won . ”|The crowd cheered .")] // a quotation mark belongs to the sentence it closes
    [InlineData("“Ties are strong. They will grow,” Putin said.", "“ Ties are strong .|They will grow , ” Putin said .")]
    [InlineData("Talks end\n\nThe talks in Geneva ended.", "Talks end|The talks in Geneva ended .")] // a headline has no full stop
    [InlineData("The talks ended.\nNobody spoke.", "The talks ended .|Nobody spoke .")]
    [InlineData("KYIV (Reuters) - Ukraine fired back.", "KYIV ( Reuters ) -|Ukraine fired back .")] // a dateline is a sentence
    [InlineData("PASADENA, Calif., Jan. 1 (AP) — Crowds came.", "PASADENA , Calif. , Jan. 1 ( AP ) —|Crowds came .")]
    [InlineData("MOSCOW, Oct 15 — Putin met Assad.", "MOSCOW , Oct 15 —|Putin met Assad .")] // also without an agency
    [InlineData("Putin — the president — left.", "Putin — the president — left .")] // a name before a dash is none
    [InlineData("- Ukraine - Putin", "- Ukraine - Putin")] // nothing stands before the first dash
    [InlineData("NATO – a bloc of 32 – met.", "NATO – a bloc of 32 – met .")] // nor is a subject in capitals
    [InlineData("He left.She stayed.", "He left .|She stayed .")] // a space was forgotten
    [InlineData("He left. 'We won', she said.", "He left .|' We won ' , she said .")] // a mark that opens belongs to what follows
    [InlineData("Did he go? Yes! He did.", "Did he go ?|Yes !|He did .")]
    [InlineData("The minister, who had arrived very late on\nMonday, said nothing.", "The minister , who had arrived very late on Monday , said nothing .")] // wrapped lines go on
    public void Sentences_are_split_as_the_treebanks_do(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', model.Parser.Parse(text).Select(s => string.Join(' ', s.Tokens.Select(t => t.Form)))));
}
