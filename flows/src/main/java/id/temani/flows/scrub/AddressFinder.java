package id.temani.flows.scrub;

import id.temani.relay.Contact.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds mail addresses, links and names behind an at sign, also spelled ("titik com"). Every repetition is bounded, so
 * that no text makes it slow.
 */
final class AddressFinder {

    private static final String BEFORE = "(?<![\\p{L}\\p{N}@._-])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])";
    private static final String LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}+";
    private static final String PATH = "(?:\\s{0,2}(?:[/:?#]|garis miring|slash)\\s{0,2}\\S{1,300})?";

    private final List<String> dots;
    private final Pattern link;
    private final Pattern spelledLink;
    private final Pattern mail;
    private final Pattern spelledMail;
    private final Pattern atName;

    AddressFinder(ContactWords words) {
        dots = Stream.concat(Stream.of("."), words.dots().stream()).toList();
        var ending = oneOf(words.endings());
        var spelled =
                "(?:\\s{0,2}[(\\[{]\\s?%1$s\\s?[)\\]}]\\s{0,2}|\\s{1,2}%1$s\\s{1,2})".formatted(oneOf(words.dots()));
        var dot = "(?:\\.|\\s{1,2}\\.\\s{1,2}|" + spelled + ")";
        var hosts = words.hosts().stream()
                .map(host -> Pattern.quote(host).replace(".", "\\E" + dot + "\\Q"))
                .collect(Collectors.joining("|"));
        link = Pattern.compile(
                "h(?:tt|xx)ps?\\s?:\\s?/\\s?/\\s?\\S{1,300}|" + BEFORE + "(?:www\\s?\\.\\s?\\S{2,300}|(?:" + hosts + ")"
                        + AFTER + PATH + "|(?:" + LABEL + "\\.){1,4}" + ending + AFTER + PATH + ")");
        spelledLink = Pattern.compile(BEFORE + LABEL + "(?:" + spelled + "|\\s{1,2}\\.\\s{1,2})(?:" + LABEL + spelled
                + ")?(?:com|net|org|co)" + AFTER + PATH);
        var local = "[\\p{L}\\p{N}._%+-]{1,64}+";
        var domain = LABEL + "(?:" + dot + "[\\p{L}\\p{N}-]{2,24}){0,3}";
        var site = LABEL + "(?:" + dot + LABEL + "){0,2}" + dot + ending + AFTER;
        mail = Pattern.compile(local + "(?:\\s{0,2}@\\s{0,2}" + site + "|@(?=\\p{L})" + domain + ")");
        var said = "(?:\\s{0,2}[(\\[{]\\s?(?:at|et|@)\\s?[)\\]}]\\s{0,2}" + domain + "|\\s{1,2}(?:" + oneOf(words.ats())
                + "\\s{1,2})?" + oneOf(words.mailboxes()) + "(?:" + dot + "|\\s)" + "(?:com|co|id)(?:" + dot + "id)?"
                + AFTER
                + "|\\s{1,2}" + oneOf(words.ats()) + "\\s{1,2}" + oneOf(words.mailboxes()) + AFTER + ")";
        spelledMail = Pattern.compile(BEFORE + "(?:[\\p{L}\\p{N}_-]{1,30}+" + spelled + "){0,2}" + local + said);
        atName = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@(?:[\\p{L}_][\\p{L}\\p{N}_.]{1,29}|\\s[\\p{L}]{1,29}[\\d_.]"
                + "[\\p{L}\\p{N}_.]{1,29})");
    }

    List<Found> in(String plain) {
        var found = new ArrayList<Found>();
        var at = plain.indexOf('@') >= 0;
        if (at) {
            all(mail, Kind.MAIL, plain, found);
            all(atName, Kind.HANDLE, plain, found);
        }
        all(spelledMail, Kind.MAIL, plain, found);
        var dotted = dots.stream().anyMatch(plain::contains);
        if (dotted) {
            all(spelledLink, Kind.LINK, plain, found);
        }
        if (dotted || plain.contains("//")) {
            all(link, Kind.LINK, plain, found);
        }
        return found;
    }

    private static void all(Pattern pattern, Kind kind, String plain, List<Found> found) {
        var matcher = pattern.matcher(plain);
        while (matcher.find()) {
            found.add(new Found(kind, matcher.start(), matcher.end()));
        }
    }

    private static String oneOf(Collection<String> words) {
        return words.stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
