package id.temani.whatsapp;

import id.temani.delivery.OneTimeLinks;
import id.temani.wording.Enclosure;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Where Twilio fetches a file, once. A servlet of its own, because Spring prints the addresses it serves when somebody turns
 * its logging up, and this address opens the file.
 */
final class FileFetch extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient OneTimeLinks links;
    private final transient Clock clock;

    FileFetch(OneTimeLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** Asking what would come costs nothing and says nothing. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var file = token(request).flatMap(token -> links.fetch(token, clock.instant()));
        response.setHeader("Cache-Control", "no-store");
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            write(file.get(), response);
        }
    }

    private static void write(Enclosure file, HttpServletResponse response) throws IOException {
        response.setContentType(file.kind().mediaType());
        response.setContentLength(file.content().length);
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(file.fileName()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Robots-Tag", "noindex");
        response.getOutputStream().write(file.content());
    }

    private static Optional<String> token(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path == null || !path.matches("/[0-9a-z]{16,64}") ? Optional.empty() : Optional.of(path.substring(1));
    }
}
