package id.temani.app.start;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Refuses what must not happen in production, before anything is opened. */
public final class ProductionChecks implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Production is where an operator named the database. */
    public static boolean isProduction(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.datasource.url"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (isProduction(environment) && !StringUtils.hasText(environment.getProperty("temani.controller-contact"))) {
            throw new RefusedStart(
                    "Temani runs on your own database, so it may hold data of real people, but nobody is named who"
                            + " answers for it (pengendali data).",
                    "Set TEMANI_CONTROLLER_CONTACT to the name and the address of the office that answers for the data,"
                            + " then start again.");
        }
    }
}
