using System.Text.RegularExpressions;

namespace Hearsay.Formats.Html;

/// <summary>Lines of a page that speak to its reader and report nothing: "Read … on Telegram!", "Share on Facebook", "Read more: …".</summary>
internal static partial class CallLines
{
    private const int MostWords = 25;

    /// <summary>True of a short paragraph that calls on the reader to follow, share, subscribe or read on.</summary>
    public static bool IsCall(HtmlParagraph paragraph)
    {
        var text = paragraph.Text;
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (words > MostWords)
            return false;
        // A quotation of such words is part of the report.
        if (text[0] is '“' or '"' or '‘' or '«')
            return false;
        if (Whole().IsMatch(text) || Lead().IsMatch(text) && Channel().IsMatch(text))
            return true;
        // Words that a report could use, too, are a call where they are all or nearly all a link.
        return ReadOn().IsMatch(text) && (paragraph.Linked * 2 > text.Length || text.Contains(':', StringComparison.Ordinal) && paragraph.Linked > 0)
            || SharingNames().IsMatch(text);
    }

    // Says nothing else, and nothing that a report says.
    [GeneratedRegex(@"^(?:share(?: (?:this|on|via|with)\b[^.]*)?|tweet|print(?: this)?|e-?mail(?: this)?|copy link|advertisement|sponsored(?: content)?|related(?: (?:articles|stories|news|topics|content))?:?|read (?:more|next|also|full (?:story|article)):?|(?:more|top|latest|recommended|popular) (?:stories|news|articles):?|you (?:may|might) also like:?|see also:?|tags?:.*|topics:?|comments?(?: \(\d+\))?|leave a (?:comment|reply)|sign in|log in|back to top|listen to (?:this )?article|\d+ min(?:ute)?s? read|all rights reserved\.?|the post .* appeared first on .*|©.*|copyright ©.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\W*(?:(?:please|also|now|and|don[’']t forget to|you can|to get|for more[^,]*,) )*(?:read|follow|join|subscribe|sign up|share|find|watch|like|get|download|install|click|tap|stay|support|visit|check|add|keep up|contact|send)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b(?:on|to|via|our|the|for|in|with|from|at)\b.*?\b(?:telegram|facebook|twitter|whatsapp|viber|instagram|youtube|tiktok|linkedin|google news|app store|google play|rss|newsletters?|our (?:\w+ )?(?:app|channel|page|group|website|site|newsletter)|push notifications|breaking news alerts)\b|\bour (?:\w+ )?(?:channels?|newsletters?|app|page)\b|\bclick here\b|\bnewsletter\b", RegexOptions.IgnoreCase)]
    private static partial Regex Channel();

    [GeneratedRegex(@"^\W*(?:read(?: more| also| next| on)?|also read|see(?: also)?|watch(?: also)?|listen|related|more on this|go deeper|explore more|explained|opinion|in pictures)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ReadOn();

    // A row of the names of services and nothing else.
    [GeneratedRegex(@"^(?:(?:share|follow|on|via|and|&|\||·|,|facebook|twitter|x|telegram|whatsapp|linkedin|pinterest|reddit|email|e-mail|print|copy link|messenger|viber|vk|pocket|flipboard|instagram|youtube)\s*){2,}$", RegexOptions.IgnoreCase)]
    private static partial Regex SharingNames();
}
