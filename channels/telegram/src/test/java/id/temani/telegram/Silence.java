package id.temani.telegram;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one class from logging meanwhile. */
final class Silence implements AutoCloseable {

    private final Logger logger;

    Silence(Class<?> talkative) {
        logger = (Logger) LoggerFactory.getLogger(talkative);
        logger.setLevel(Level.OFF);
    }

    @Override
    public void close() {
        logger.setLevel(null);
    }
}
