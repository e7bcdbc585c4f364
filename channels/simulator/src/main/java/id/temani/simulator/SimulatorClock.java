package id.temani.simulator;

import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the service's clock and moves it forward, for whoever does not want to wait a day for a reminder. */
@RestController
@RequestMapping("/simulator/clock")
class SimulatorClock {

    private final MovableClock clock;
    private final LiveScreens live;

    SimulatorClock(MovableClock clock, LiveScreens live) {
        this.clock = clock;
        this.live = live;
    }

    record Time(Instant now, boolean movable) {}

    record Move(int minutes) {}

    @GetMapping
    Time time() {
        return new Time(clock.now(), clock.mayMove());
    }

    @PostMapping
    ResponseEntity<Time> move(@RequestBody Move move) {
        var by = Duration.ofMinutes(move.minutes());
        if (!by.isPositive() || by.compareTo(MovableClock.FURTHEST) > 0) {
            return ResponseEntity.badRequest().build();
        }
        if (!clock.mayMove()) {
            return ResponseEntity.status(HttpStatus.LOCKED).build();
        }
        clock.advance(by);
        live.clockMoved();
        return ResponseEntity.ok(time());
    }
}
