package id.temani.app.start;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Once everything is up: where to open the browser and, until there is a coordinator, one-time codes. */
public final class Welcome implements ApplicationListener<ApplicationReadyEvent> {

    private final Environment environment;
    private final FirstCodes codes;
    private final PrintStream terminal;

    public Welcome(Environment environment, FirstCodes codes, PrintStream terminal) {
        this.environment = environment;
        this.codes = codes;
        this.terminal = terminal;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        terminal.println();
        terminal.println("Temani is ready.");
        if (environment.getProperty("temani.simulator.enabled", Boolean.class, false)) {
            terminal.println("Open in your browser:  http://127.0.0.1:"
                    + environment.getProperty("local.server.port", "8080") + "/simulator");
        }
        if (!ProductionChecks.isProduction(environment) && !codes.areTaken()) {
            terminal.println();
            terminal.println("One-time codes, good for three days; send one as a message from any chat:");
            codes.make().forEach(terminal::println);
            terminal.println("New ones are printed at each start until there is a coordinator.");
        }
        terminal.println();
        terminal.flush();
    }
}
