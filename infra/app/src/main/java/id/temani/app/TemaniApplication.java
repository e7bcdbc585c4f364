package id.temani.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Temani. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TemaniApplication {

    /** Starts with the settings of design section 6; with none at all everything runs on this machine. */
    public static void main(String[] args) {
        SpringApplication.run(TemaniApplication.class, args);
    }
}
