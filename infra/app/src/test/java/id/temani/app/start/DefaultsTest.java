package id.temani.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockPropertySource;

class DefaultsTest {

    private final StandardEnvironment environment = new StandardEnvironment();
    private final MockPropertySource settings = new MockPropertySource();

    DefaultsTest() {
        environment.getPropertySources().addFirst(settings);
    }

    @Test
    void theSimulatorIsOnForThisMachineWhileNoChannelIs() {
        withDefaults();

        assertThat(environment.getProperty("temani.simulator.enabled")).isEqualTo("true");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void aRealChannelTurnsTheSimulatorOff() {
        settings.setProperty("temani.telegram.token", "1:a");
        withDefaults();

        assertThat(environment.getProperty("temani.simulator.enabled")).isNull();
        assertThat(environment.getProperty("server.address")).isNull();
    }

    @Test
    void anEmptyVariableIsNoChannel() {
        settings.setProperty("temani.telegram.token", "");
        withDefaults();

        assertThat(environment.getProperty("temani.simulator.enabled")).isEqualTo("true");
    }

    @Test
    void theOperatorsWordCounts() {
        settings.setProperty("temani.simulator.enabled", "false");
        settings.setProperty("server.address", "0.0.0.0");
        withDefaults();

        assertThat(environment.getProperty("temani.simulator.enabled")).isEqualTo("false");
        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void productionNeedsSomebodyWhoAnswersForTheData() {
        settings.setProperty("spring.datasource.url", "jdbc:postgresql://db.example/temani");

        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(this::check)
                .withMessageContaining("pengendali data")
                .satisfies(refused -> assertThat(refused.advice()).contains("TEMANI_CONTROLLER_CONTACT"));

        settings.setProperty("temani.controller-contact", "Kelurahan Contoh, Jl. Contoh 1");
        assertThatNoException().isThrownBy(this::check);
    }

    private void withDefaults() {
        new Defaults().postProcessEnvironment(environment, new SpringApplication());
    }

    private void check() {
        var context = new GenericApplicationContext();
        context.setEnvironment(environment);
        new ProductionChecks().initialize(context);
    }
}
