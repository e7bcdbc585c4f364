package id.temani.app.referral;

import id.temani.app.intake.CommittedTurns;
import id.temani.delivery.Letters;
import id.temani.delivery.Outbox;
import id.temani.desk.Receipt;
import id.temani.referral.ReferralAnswers;
import id.temani.referral.ReferralAnswers.Shown;
import id.temani.referral.ReferralState;
import id.temani.referral.Rejection;
import id.temani.resident.Language;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where a facility answers. A servlet of its own, because Spring prints the addresses it serves when somebody turns its logging
 * up, and this address opens the page. Needs no cookie, so another site has nothing to borrow; a browser that says it comes from
 * one is refused all the same.
 */
public final class ReferralPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TOKEN = 64;

    private final transient ReferralAnswers answers;
    private final transient Outbox outbox;
    private final transient CommittedTurns turns;
    private final transient ReferralHtml html;
    private final transient Clock clock;

    public ReferralPage(ReferralAnswers answers, Outbox outbox, CommittedTurns turns, ReferralHtml html, Clock clock) {
        this.answers = answers;
        this.outbox = outbox;
        this.turns = turns;
        this.html = html;
        this.clock = clock;
    }

    /** Asking what would come costs nothing and says nothing. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = language(request);
        write(answers.show(token(request), language, clock.instant()), false, language, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = language(request);
        var site = request.getHeader("Sec-Fetch-Site");
        var ours = site == null || site.equals("same-origin") || site.equals("none");
        var answered = ours ? answered(request, language) : Optional.<Shown>empty();
        if (answered.isPresent()) {
            write(answered, true, language, response);
        } else {
            doGet(request, response);
        }
    }

    private Optional<Shown> answered(HttpServletRequest request, Language language) {
        var answer = oneOf(ReferralState.class, request.getParameter("answer"));
        var why = oneOf(Rejection.class, request.getParameter("reason"))
                .filter(reason -> answer.filter(ReferralState.REJECTED::equals).isPresent());
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        var token = token(request);
        var shown = new AtomicReference<Optional<Shown>>(Optional.empty());
        turns.run(() -> {
            var now = clock.instant();
            var letters = new Letters();
            shown.set(answers.answer(token, answer.get(), why, language, now, letters));
            return Receipt.sending(outbox.add(letters.written(), now));
        });
        return shown.get();
    }

    private void write(Optional<Shown> shown, boolean thanks, Language language, HttpServletResponse response)
            throws IOException {
        var body = html.page(shown, thanks, language).getBytes(StandardCharsets.UTF_8);
        response.setStatus(shown.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", html.policy());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Whatever was guessed is looked up: a wrong form takes no other way than a wrong token. */
    private static String token(HttpServletRequest request) {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        return path.substring(1, Math.min(path.length(), LONGEST_TOKEN));
    }

    private static Language language(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang"))
                .flatMap(Language::of)
                .orElse(Language.INDONESIAN);
    }

    private static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, @Nullable String name) {
        return EnumSet.allOf(type).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
