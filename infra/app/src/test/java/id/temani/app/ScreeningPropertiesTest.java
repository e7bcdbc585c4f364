package id.temani.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.temani.screening.FirstPass;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ScreeningPropertiesTest {

    @Test
    void beginsWithTheShortFormUnlessSetOtherwise() {
        assertThat(read(Map.of())).isEqualTo(FirstPass.FC_THEN_FULL);
        assertThat(read(Map.of("TEMANI_SCREENING_FIRSTPASS", "fc-then-full"))).isEqualTo(FirstPass.FC_THEN_FULL);
        assertThat(read(Map.of("TEMANI_SCREENING_FIRSTPASS", "full"))).isEqualTo(FirstPass.FULL);
    }

    @Test
    void refusesAWordItDoesNotKnow() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> read(Map.of("TEMANI_SCREENING_FIRSTPASS", "half")));
    }

    private static FirstPass read(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment)
                .bindOrCreate("temani.screening", ScreeningProperties.class)
                .firstPass();
    }
}
