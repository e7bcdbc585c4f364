package id.temani.simulator;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a coordinator's one-time code becomes a session of their browser. */
@RestController
class SimulatorEntrance {

    static final String DOOR = SimulatorDoor.PAGE + "/door";
    static final String COOKIE = "temani_simulator";

    private static final int MOST_CHARACTERS = 40;

    private final Visitors visitors;

    SimulatorEntrance(Visitors visitors) {
        this.visitors = visitors;
    }

    record Code(String code) {
        Code {
            if (code.length() > MOST_CHARACTERS) {
                throw new IllegalArgumentException("A code is short");
            }
        }

        @Override
        public String toString() {
            return "Code[redacted]";
        }
    }

    @GetMapping(path = DOOR, produces = MediaType.TEXT_HTML_VALUE)
    Resource page() {
        return new ClassPathResource("page/door.html", SimulatorEntrance.class);
    }

    /** The cookie ends with the browser; how long its session holds is the service's to say. */
    @PostMapping(DOOR)
    ResponseEntity<Void> enter(@RequestBody Code code, HttpServletRequest request) {
        return visitors.enter(code.code())
                .map(session -> ResponseEntity.noContent()
                        .header(HttpHeaders.SET_COOKIE, cookie(session, request.isSecure()))
                        .<Void>build())
                .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
    }

    private static String cookie(String session, boolean secure) {
        return ResponseCookie.from(COOKIE, session)
                .path(SimulatorDoor.PAGE)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .build()
                .toString();
    }
}
