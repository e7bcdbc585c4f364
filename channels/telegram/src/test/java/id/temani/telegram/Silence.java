package id.temani.telegram;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Keeps some classes from logging meanwhile. */
final class Silence implements AutoCloseable {

    private final List<Logger> loggers;

    Silence(Class<?>... talkative) {
        loggers = Stream.of(talkative)
                .map(LoggerFactory::getLogger)
                .map(Logger.class::cast)
                .toList();
        loggers.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @Override
    public void close() {
        loggers.forEach(logger -> logger.setLevel(null));
    }
}
