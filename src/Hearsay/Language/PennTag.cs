namespace Hearsay.Language;

/// <summary>
/// Penn Treebank tags as the English treebanks of Universal Dependencies use them (the XPOS column). Where the tag
/// is written in signs, the member has a name and <see cref="PennTags.Text"/> gives the signs.
/// </summary>
#pragma warning disable CS1591 // Each member is the tag itself; the tag set is the Penn Treebank's.
public enum PennTag : byte
{
    FW, ADD, AFX, CC, CD, DT, EX, GW, HYPH, IN, JJ, JJR, JJS, LS, MD, NFP, NN, NNP, NNPS, NNS, PDT, POS, PRP,
    PossessivePronoun, RB, RBR, RBS, RP, SYM, TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, PossessiveWh, WRB,
    Stop, Comma, Colon, OpenQuote, CloseQuote, OpenBracket, CloseBracket, Dollar,
}
#pragma warning restore CS1591

/// <summary>How Penn Treebank tags are written.</summary>
public static class PennTags
{
    private static readonly string[] Texts = [.. Enum.GetValues<PennTag>().Select(Write)];
    private static readonly Dictionary<string, PennTag> ByText =
        Enum.GetValues<PennTag>().ToDictionary(t => Write(t), StringComparer.Ordinal);

    /// <summary>The tag as treebanks write it: "VBD", "PRP$", "``".</summary>
    public static string Text(this PennTag tag) => Texts[(int)tag];

    /// <summary>Reads a tag as treebanks write it.</summary>
    public static bool TryParse(string text, out PennTag tag) => ByText.TryGetValue(text, out tag);

    private static string Write(PennTag tag) => tag switch
    {
        PennTag.PossessivePronoun => "PRP$",
        PennTag.PossessiveWh => "WP$",
        PennTag.Stop => ".",
        PennTag.Comma => ",",
        PennTag.Colon => ":",
        PennTag.OpenQuote => "``",
        PennTag.CloseQuote => "''",
        PennTag.OpenBracket => "-LRB-",
        PennTag.CloseBracket => "-RRB-",
        PennTag.Dollar => "$",
        _ => tag.ToString(),
    };
}
