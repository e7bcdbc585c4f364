package id.temani.simulator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;

/** Beside a real channel: shows the door to whoever has no session, and nothing else. */
final class SimulatorGuard extends OncePerRequestFilter {

    private final Visitors visitors;

    SimulatorGuard(Visitors visitors) {
        this.visitors = visitors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!visitors.areChecked() || isBeforeTheDoor(request.getRequestURI()) || isLetIn(request)) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().equals(SimulatorDoor.PAGE)) {
            request.getRequestDispatcher(SimulatorEntrance.DOOR).forward(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** The door itself, and how the pages look, which is the same for everybody. */
    private static boolean isBeforeTheDoor(String path) {
        return path.equals(SimulatorEntrance.DOOR) || path.startsWith(SimulatorDoor.PAGE + "/assets/");
    }

    private boolean isLetIn(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null && Arrays.stream(cookies).flatMap(this::session).anyMatch(visitors::admits);
    }

    private Stream<String> session(Cookie cookie) {
        return cookie.getName().equals(SimulatorEntrance.COOKIE) ? Stream.of(cookie.getValue()) : Stream.of();
    }
}
