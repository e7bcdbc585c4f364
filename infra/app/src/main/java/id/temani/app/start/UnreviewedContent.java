package id.temani.app.start;

import id.temani.flows.Flows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** An alarm at each start with a real channel while texts, numbers or policies carry nobody's signature. */
public final class UnreviewedContent implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(UnreviewedContent.class);

    private final Environment environment;

    public UnreviewedContent(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var files = Flows.unreviewed();
        if (Defaults.realChannelIsOn(environment) && !files.isEmpty()) {
            log.warn("People read texts that nobody has reviewed: {}. Have them signed (reviewed-by).", files);
        }
    }
}
