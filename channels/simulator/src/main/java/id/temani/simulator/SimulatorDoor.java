package id.temani.simulator;

import id.temani.unit.Unit;
import id.temani.unit.Units;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The page itself, and what belongs to all its phones together. */
@RestController
class SimulatorDoor {

    static final String PAGE = "/simulator";

    /** More phones than anybody can look at. */
    private static final int MOST_PHONES = 40;

    private final Units units;
    private final LiveScreens live;

    SimulatorDoor(Units units, LiveScreens live) {
        this.units = units;
        this.live = live;
    }

    /** A poster that a phone can scan. */
    record Poster(String code, String name, String kelurahan) {
        static Poster of(Unit unit) {
            return new Poster("u-" + unit.code(), unit.name(), unit.kelurahan());
        }
    }

    @GetMapping(path = PAGE, produces = MediaType.TEXT_HTML_VALUE)
    Resource page() {
        return new ClassPathResource("page/simulator.html", SimulatorDoor.class);
    }

    @GetMapping("/simulator/units")
    List<Poster> posters() {
        return units.all().stream().filter(Unit::active).map(Poster::of).toList();
    }

    /** Says which of these phones changed. Content never goes this way: the page asks for it phone by phone. */
    @GetMapping(path = "/simulator/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(@RequestParam Set<PhoneId> phones) {
        if (phones.size() > MOST_PHONES) {
            return ResponseEntity.badRequest().build();
        }
        return live.open(phones)
                .map(stream ->
                        ResponseEntity.ok().header("X-Accel-Buffering", "no").body(stream))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }
}
