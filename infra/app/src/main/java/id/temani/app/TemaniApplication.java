package id.temani.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Temani. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TemaniApplication {

    /**
     * Starts with the settings that the README lists; with none at all everything runs on this machine. A single word does
     * something else instead: {@code codes} prints one-time codes for a database of your own, {@code keys} makes the key
     * files of a new one, {@code flows} says what is wrong with the files of the conversations.
     */
    public static void main(String[] args) {
        switch (args.length == 0 ? "" : args[0]) {
            case "codes" -> Commands.printCodes(args);
            case "keys" -> Commands.makeKeys(args);
            case "flows" -> System.exit(Commands.checkFlows(args));
            default -> SpringApplication.run(TemaniApplication.class, args);
        }
    }
}
