package id.temani.simulator;

import id.temani.delivery.ChannelSender;
import id.temani.duty.Rota;
import id.temani.unit.Unit;
import id.temani.unit.UnitId;
import id.temani.unit.Units;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The simulator with an {@link EchoDesk} behind it, to look at the page alone:
 * {@code ./mvnw -pl channels/simulator -am test-compile}, then run this class.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(SimulatorChannel.class)
public class SimulatorAlone {

    public static void main(String[] arguments) {
        var alone = new SpringApplication(SimulatorAlone.class);
        alone.setAdditionalProfiles("alone");
        alone.run(arguments);
    }

    @Bean
    HandMovedClock clock() {
        return new HandMovedClock(Instant.parse("2026-11-22T02:41:00Z"));
    }

    @Bean
    EchoDesk reception(ChannelSender sender) {
        return new EchoDesk(sender);
    }

    @Bean
    CheckedVisitors visitors() {
        return new CheckedVisitors();
    }

    @Bean
    Units units() {
        return new TwoUnits();
    }

    private record TwoUnits() implements Units {

        @Override
        public List<Unit> named(String typed) {
            return List.of();
        }

        @Override
        public List<Unit> all() {
            return List.of(unit("contoh-a", "mawar23456", "Contoh A"), unit("contoh-b", "jambu23456", "Contoh B"));
        }

        private static Unit unit(String id, String code, String name) {
            return new Unit(
                    new UnitId(id),
                    code,
                    name,
                    "Kelurahan Contoh",
                    "Kecamatan",
                    "Kota",
                    Rota.CAPITAL,
                    true,
                    true,
                    List.of(),
                    false);
        }

        @Override
        public Optional<Unit> byId(UnitId id) {
            return all().stream().filter(unit -> unit.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Unit> byCode(String code) {
            return all().stream().filter(unit -> code.endsWith(unit.code())).findFirst();
        }
    }
}
