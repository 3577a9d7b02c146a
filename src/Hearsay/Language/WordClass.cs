namespace Hearsay.Language;

/// <summary>A universal part of speech and a Penn Treebank tag that occur together.</summary>
internal readonly record struct WordClass(Upos Upos, PennTag Tag)
{
    /// <summary>Whether the language makes no new words of the class: function words, and the particles of verbs.</summary>
    public bool IsClosed => Upos is Upos.ADP or Upos.AUX or Upos.CCONJ or Upos.DET or Upos.PART or Upos.PRON or Upos.SCONJ
        || Tag is PennTag.RP or PennTag.EX or PennTag.WRB;
}
