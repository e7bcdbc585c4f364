package id.temani.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Silences the loggers of others that print what people wrote, their addresses, or our tokens. Works in code and in front
 * of every level, so that no setting and no configuration file can lower them.
 */
public final class PinnedLoggers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** These quote bodies even when they warn. */
    private static final List<String> NEVER = List.of(
            "okhttp3",
            "org.apache.hc",
            "org.apache.http",
            "com.twilio",
            "org.telegram",
            "org.springframework.web.servlet",
            "org.apache.catalina.core.ContainerBase");

    /** These quote bodies, statements or parameters below a warning. */
    private static final List<String> ONLY_WARNINGS = List.of(
            "org.postgresql",
            "com.zaxxer.hikari.pool.ProxyConnection",
            "redis.clients",
            "io.github.bucket4j",
            "org.springframework.web",
            "org.springframework.http",
            "org.springframework.core.codec",
            "org.springframework.jdbc",
            "org.springframework.core.log",
            "org.springframework.context",
            "org.springframework.validation",
            "org.springframework.boot.context.properties",
            "org.springframework.core.env",
            "org.apache.coyote",
            "org.apache.tomcat",
            "org.apache.catalina",
            "com.github.kagkarlsson",
            "com.google.crypto.tink",
            "com.fasterxml.jackson",
            "tools.jackson",
            "jdk.internal.httpclient",
            "jdk.httpclient",
            "sun.net.www");

    /** Kept here, because java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<java.util.logging.Logger> JDK_LOGGERS = List.of(
            java.util.logging.Logger.getLogger("org.postgresql"),
            java.util.logging.Logger.getLogger("okhttp3"),
            java.util.logging.Logger.getLogger("jdk.httpclient"),
            java.util.logging.Logger.getLogger("sun.net.www"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        JDK_LOGGERS.forEach(logger -> logger.setLevel(java.util.logging.Level.WARNING));
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            pin(logback);
            logback.addListener(new PinAgain());
        }
    }

    private static void pin(LoggerContext logback) {
        if (logback.getTurboFilterList().stream().noneMatch(Pin.class::isInstance)) {
            var pin = new Pin();
            pin.setContext(logback);
            pin.start();
            logback.addTurboFilter(pin);
        }
    }

    private static boolean isUnder(List<String> names, String logger) {
        for (var name : names) {
            if (logger.startsWith(name) && (logger.length() == name.length() || logger.charAt(name.length()) == '.')) {
                return true;
            }
        }
        return false;
    }

    private static final class Pin extends TurboFilter {

        @Override
        public FilterReply decide(
                @Nullable Marker marker,
                Logger logger,
                Level level,
                @Nullable String format,
                Object @Nullable [] params,
                @Nullable Throwable thrown) {
            if (!level.isGreaterOrEqual(logger.getEffectiveLevel())) {
                return FilterReply.NEUTRAL; // Not printed anyway; asked so often that names are not worth comparing.
            }
            var name = logger.getName();
            if (isUnder(NEVER, name)) {
                return FilterReply.DENY;
            }
            return !level.isGreaterOrEqual(Level.WARN) && isUnder(ONLY_WARNINGS, name)
                    ? FilterReply.DENY
                    : FilterReply.NEUTRAL;
        }
    }

    /** A new configuration throws filters away: ours comes back. */
    private static final class PinAgain implements LoggerContextListener {

        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext logback) {
            pin(logback);
        }

        @Override
        public void onStart(LoggerContext logback) {
            pin(logback);
        }

        @Override
        public void onStop(LoggerContext logback) {
            // Nothing is logged any more.
        }

        @Override
        public void onLevelChange(Logger logger, Level level) {
            // The filter stands in front of all levels.
        }
    }
}
