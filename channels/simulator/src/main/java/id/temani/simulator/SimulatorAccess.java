package id.temani.simulator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may use the simulator: by default only a browser on this very machine, and only through our own page. Other
 * websites that happen to be open in that browser are kept out: of writing by the origin check, of reading by the name
 * in the address bar (a foreign name may point at 127.0.0.1), and of embedding by the headers.
 */
final class SimulatorAccess extends OncePerRequestFilter {

    private static final long MOST_BYTES = 64 * 1024L;

    /** A photo, a little too big, in Base64. */
    private static final long MOST_OF_PHOTO = 8 * 1024 * 1024L;

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Set by a proxy on the same machine: then the person is somewhere else. */
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host");

    private final boolean open;

    /** @param open whether other machines may use it, too */
    SimulatorAccess(boolean open) {
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        protect(response);
        if (!open && !isFromThisMachine(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (isSafe(request)) {
            chain.doFilter(request, response);
        } else if (!isFromOurPage(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (!isJson(request)) {
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > most(request)) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static long most(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/photos") ? MOST_OF_PHOTO : MOST_BYTES;
    }

    private static void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static boolean isFromThisMachine(HttpServletRequest request) {
        return FORWARDED.stream().noneMatch(header -> request.getHeader(header) != null)
                && isLoopback(request.getRemoteAddr())
                && isLocalName(request.getServerName());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    private static boolean isLocalName(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static boolean isSafe(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /** Browsers always say where a POST comes from; what says nothing is no browser on our page. */
    private static boolean isFromOurPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        return origin(request)
                .filter(origin -> origin.equals(ownAuthority(request)))
                .isPresent();
    }

    /** Host and port of the page that sent the request. */
    private static Optional<String> origin(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                    .map(URI::create)
                    .map(URI::getAuthority)
                    .map(authority -> authority.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String ownAuthority(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.HOST))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isJson(HttpServletRequest request) {
        try {
            var type = request.getContentType();
            return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException notAType) {
            return false;
        }
    }
}
