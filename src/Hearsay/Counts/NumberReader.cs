using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Language;

namespace Hearsay.Counts;

/// <summary>Reads a number with the words that say how it is meant: "at least 1,200", "nearly two dozen", "hundreds of thousands".</summary>
internal static class NumberReader
{
    private const int MaxTokens = 8;

    private static readonly FrozenDictionary<string, int> Small = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The least that a word for a crowd may mean: two of what it counts, and of a score.
    private static readonly FrozenDictionary<string, int> Crowds = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["dozens"] = 24, ["scores"] = 40, ["hundreds"] = 200, ["thousands"] = 2000, ["millions"] = 2_000_000, ["several"] = 3, ["few"] = 3, ["many"] = 3, ["multiple"] = 2, ["numerous"] = 3,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a number that begins at a token.</summary>
    /// <returns>The number, how it is meant, its first token with the words before it, and the index behind its last; null where none begins there.</returns>
    public static (int Number, CountBound Bound, int First, int End)? Read(Sentence sentence, int at)
    {
        if (!TryValue(sentence, at, out var number, out var bound, out var end) || number > int.MaxValue)
            return null;
        var (first, told) = Modifier(sentence, at);
        // "12 to 15", "12-15": no less than the first and no more than the second; the first is kept.
        if (end + 1 < sentence.Tokens.Length && Word(sentence, end) is "to" or "-" or "–" or "or" && TryValue(sentence, end + 1, out var upper, out _, out var afterUpper) && upper > number)
            (bound, end) = (CountBound.Minimum, afterUpper);
        // "between 20 and 30"
        else if (Word(sentence, at - 1) == "between" && Word(sentence, end) == "and" && TryValue(sentence, end + 1, out _, out _, out var afterAnd))
            (bound, first, end) = (CountBound.Minimum, at - 1, afterAnd);
        else if (Word(sentence, end) == "or" && Word(sentence, end + 1) == "more")
            (bound, end) = (CountBound.Minimum, end + 2);
        return ((int)number, told ?? bound, first, end);
    }

    private static bool TryValue(Sentence sentence, int at, out long number, out CountBound bound, out int end)
    {
        (number, bound, end) = (0, CountBound.Exact, at + 1);
        var word = Word(sentence, at);
        if (TryFigures(word, out var value))
            return Scaled(sentence, value, ref number, ref end);
        // "tens of thousands", "hundreds of thousands"
        if (word is "tens" or "hundreds" or "thousands" && Word(sentence, at + 1) == "of" && Word(sentence, at + 2) is "thousands" or "millions")
        {
            number = (word == "tens" ? 20 : word == "hundreds" ? 200 : 2000) * (Word(sentence, at + 2) == "thousands" ? 1000L : 1_000_000L);
            (bound, end) = (CountBound.Minimum, at + 3);
            return true;
        }
        if (Crowds.TryGetValue(word, out var crowd))
        {
            (number, bound) = (crowd, CountBound.Minimum);
            return word is not ("few" or "many") || word == "many" && Word(sentence, at - 1) is not ("as" or "how" or "so") || word == "few" && Word(sentence, at - 1) == "a";
        }
        if (word == "half" && Word(sentence, at + 1) == "a" && Word(sentence, at + 2) == "dozen")
        {
            (number, bound, end) = (6, CountBound.About, at + 3);
            return true;
        }
        if (word is "a" or "an" && Word(sentence, at + 1) is "dozen" or "hundred" or "thousand" or "million" or "couple" or "score")
        {
            number = Word(sentence, at + 1) switch { "dozen" => 12, "couple" => 2, "score" => 20, "hundred" => 100, "thousand" => 1000, _ => 1_000_000 };
            (bound, end) = (CountBound.About, at + 2);
            return true;
        }
        return TryWords(sentence, at, out number, out bound, out end);
    }

    // "twenty-one", "two hundred and six", "three dozen", "two million", in one token or several.
    private static bool TryWords(Sentence sentence, int at, out long number, out CountBound bound, out int end)
    {
        (number, bound, end) = (0, CountBound.Exact, at);
        long part = 0;
        var found = false;
        for (; end < sentence.Tokens.Length && end < at + MaxTokens; end++)
        {
            var word = Word(sentence, end);
            if (word is "and" or "-" && found && Number(Word(sentence, end + 1)) is > 0 and < 100 && (word == "-" || part >= 100 || number > 0))
                continue;
            if (Number(word) is > 0 and var small)
            {
                if (found && part % 100 is not 0 && !(part % 10 == 0 && small < 10))
                    break;
                part += small;
            }
            else if (word == "hundred" && part is > 0 and < 100)
            {
                part *= 100;
            }
            else if (word == "dozen" && part is > 0 and < 100)
            {
                (part, bound) = (part * 12, CountBound.About);
            }
            else if (word is "thousand" or "million" && part > 0)
            {
                number += part * (word == "thousand" ? 1000 : 1_000_000);
                part = 0;
            }
            else
            {
                break;
            }
            found = true;
        }
        number += part;
        return found;
    }

    // A word of a number, "twenty-one" too; 0 for others.
    private static int Number(string word)
    {
        if (Small.TryGetValue(word, out var value))
            return value;
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && Small.TryGetValue(word[..hyphen], out var tens) && tens >= 20 && Small.TryGetValue(word[(hyphen + 1)..], out var ones) && ones < 10 ? tens + ones : 0;
    }

    private static bool TryFigures(string word, out double value)
    {
        value = 0;
        return word.Length > 0 && char.IsAsciiDigit(word[0]) && word.Length < 14 && !word.StartsWith('0')
            && double.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value < 1e11;
    }

    // "1.2 million", "12 thousand"; a fraction counts no one.
    private static bool Scaled(Sentence sentence, double value, ref long number, ref int end)
    {
        var scale = Word(sentence, end) switch { "hundred" => 100, "thousand" => 1000, "million" => 1_000_000, "dozen" => 12, _ => 1 };
        if (scale > 1)
            end++;
        number = (long)Math.Round(value * scale);
        return Math.Abs(value * scale - number) < 1e-6;
    }

    private static (int First, CountBound? Bound) Modifier(Sentence sentence, int at)
    {
        var (one, two, three) = (Word(sentence, at - 1), Word(sentence, at - 2), Word(sentence, at - 3));
        // "as many as 20", "no fewer than 20", "more than a dozen"
        if (one == "as" && two is "many" or "few" && three == "as")
            return (at - 3, two == "many" ? CountBound.Maximum : CountBound.Minimum);
        if (one == "than" && two is "fewer" or "less" && three is "no" or "not")
            return (at - 3, CountBound.Minimum);
        if (one == "than" && two == "more" && three is "no" or "not")
            return (at - 3, CountBound.Maximum);
        if (one == "to" && two == "close")
            return (at - 2, CountBound.About);
        return (one, two) switch
        {
            ("least", "at") => (at - 2, CountBound.Minimum),
            ("most", "at") => (at - 2, CountBound.Maximum),
            ("than", "more") => (at - 2, CountBound.Minimum),
            ("than", "fewer" or "less") => (at - 2, CountBound.Maximum),
            ("to", "up") => (at - 2, CountBound.Maximum),
            ("over", _) => (at - 1, CountBound.Minimum),
            ("estimated", _) => (two is "an" or "the" ? at - 2 : at - 1, CountBound.About),
            ("some" or "about" or "around" or "nearly" or "almost" or "approximately" or "roughly", _) => (at - 1, CountBound.About),
            _ => (at, null),
        };
    }

    private static string Word(Sentence sentence, int at) => (uint)at < (uint)sentence.Tokens.Length ? sentence.Tokens[at].Form.ToLowerInvariant() : "";
}
