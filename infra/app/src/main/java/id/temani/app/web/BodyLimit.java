package id.temani.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies above 64 KB before anybody reads them, except photos of simulated phones, for which the simulator counts.
 * A body that does not say how long it is passes: whoever reads it counts for themselves, and forms are limited by the
 * server.
 */
public final class BodyLimit extends OncePerRequestFilter {

    static final long MOST_BYTES = 64 * 1024L;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES && !isPhoto(request.getRequestURI())) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPhoto(String path) {
        return path.startsWith("/simulator/phones/") && path.endsWith("/photos");
    }
}
