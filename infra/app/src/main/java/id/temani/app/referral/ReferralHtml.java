package id.temani.app.referral;

import id.temani.referral.ReferralAnswers.Shown;
import id.temani.referral.ReferralState;
import id.temani.referral.Rejection;
import id.temani.resident.Language;
import id.temani.wording.Phrasebook;
import id.temani.wording.ReferralLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the page together: plain HTML that works without scripts, every word from the text files. */
public final class ReferralHtml {

    private final Phrasebook phrases;
    private final String template = resource("page.html");
    private final String style = resource("page.css").strip();
    private final String policy;

    public ReferralHtml(Phrasebook phrases) {
        this.phrases = phrases;
        this.policy =
                "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                        .formatted(sha256(style));
    }

    /** What the browser may do with the page: show it in our style, send the form back here, and nothing else. */
    String policy() {
        return policy;
    }

    String page(Optional<Shown> shown, boolean thanks, Language language) {
        var body = shown.map(one -> (thanks ? paragraph(language, ReferralLine.PAGE_THANKS, "status") : "")
                        + facts(one, language)
                        + forms(one.state(), language))
                .orElseGet(() -> paragraph(language, ReferralLine.PAGE_GONE, "note"));
        var others = Language.all().stream()
                .filter(other -> !other.equals(language))
                .map(other -> "<a href=\"?lang=%1$s\" lang=\"%1$s\" hreflang=\"%1$s\">%2$s</a>"
                        .formatted(other.code(), escaped(phrases.nameOf(other, other))))
                .collect(Collectors.joining(" "));
        return template.replace("{{lang}}", language.code())
                .replace("{{style}}", style)
                .replace("{{title}}", said(language, ReferralLine.PAGE_TITLE))
                .replace("{{others}}", others)
                .replace("{{body}}", body);
    }

    private String facts(Shown shown, Language language) {
        return "<dl>"
                + fact(language, ReferralLine.PAGE_CODE, "R-" + shown.number())
                + fact(language, ReferralLine.PAGE_WHO, shown.alias())
                + fact(language, ReferralLine.PAGE_FROM, shown.unit())
                + fact(language, ReferralLine.PAGE_CARE, shown.care())
                + fact(
                        language,
                        ReferralLine.PAGE_STATE,
                        phrases.text(
                                language,
                                ReferralLine.valueOf("STATE_" + shown.state().name())))
                + "</dl>";
    }

    private String fact(Language language, ReferralLine what, String value) {
        return "<dt>%s</dt><dd>%s</dd>".formatted(said(language, what), escaped(value));
    }

    private String forms(ReferralState state, Language language) {
        return switch (state) {
            case ASKED ->
                form(language, ReferralState.ACCEPTED, ReferralLine.PAGE_ACCEPT, "")
                        + form(language, ReferralState.REJECTED, ReferralLine.PAGE_REJECT, reasons(language));
            case ACCEPTED -> form(language, ReferralState.DONE, ReferralLine.PAGE_DONE, "");
            case DONE -> form(language, ReferralState.RETURNED, ReferralLine.PAGE_RETURNED, "");
            case PROPOSED, REJECTED, RETURNED, REVOKED -> "";
        };
    }

    private String form(Language language, ReferralState answer, ReferralLine label, String inner) {
        return """
                <form method="post" action="?lang=%s">%s<button name="answer" value="%s">%s</button></form>
                """.formatted(language.code(), inner, answer.name(), said(language, label));
    }

    private String reasons(Language language) {
        var choices = Arrays.stream(Rejection.values())
                .map(why -> "<label><input type=\"radio\" name=\"reason\" value=\"%s\" required> %s</label>"
                        .formatted(why.name(), said(language, ReferralLine.valueOf("REASON_" + why.name()))))
                .collect(Collectors.joining());
        return "<fieldset><legend>%s</legend>%s</fieldset>"
                .formatted(said(language, ReferralLine.PAGE_REASON), choices);
    }

    private String paragraph(Language language, ReferralLine line, String role) {
        return "<p role=\"%s\">%s</p>".formatted(role, said(language, line));
    }

    private String said(Language language, ReferralLine line) {
        return escaped(phrases.text(language, line));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String resource(String name) {
        try (var content = ReferralHtml.class.getResourceAsStream("/referral/" + name)) {
            if (content == null) {
                throw new IllegalStateException("There is no file referral/" + name);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }
}
