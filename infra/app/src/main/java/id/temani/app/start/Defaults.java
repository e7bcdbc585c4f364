package id.temani.app.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Settings that follow from other settings: while no real channel is on, the simulator is, and nobody but this machine
 * can reach us. Anything set by the operator wins.
 */
public final class Defaults implements EnvironmentPostProcessor {

    private static final List<String> REAL_CHANNELS = List.of("temani.telegram.token", "temani.whatsapp.account-sid");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (realChannelIsOn(environment)) {
            return;
        }
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put("temani.simulator.enabled", "true");
        defaults.put("server.address", "127.0.0.1");
        environment.getPropertySources().addLast(new MapPropertySource("temani-defaults", defaults));
    }

    /** Whether people outside can reach us. */
    public static boolean realChannelIsOn(Environment environment) {
        return REAL_CHANNELS.stream().anyMatch(setting -> StringUtils.hasText(environment.getProperty(setting)));
    }
}
