package id.temani.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.GenericApplicationContext;

class PinnedLoggersTest {

    private final LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Level before = logback.getLogger("ROOT").getLevel();

    @AfterEach
    void restore() {
        logback.getLogger("ROOT").setLevel(before);
        logback.getLogger("org.apache.hc.client5.http.wire").setLevel(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.hc.client5.http.wire",
                "org.apache.hc.client5.http.headers",
                "okhttp3.OkHttpClient",
                "com.twilio.http.NetworkHttpClient",
                "org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient",
                "org.postgresql.core.v3.QueryExecutorImpl",
                "redis.clients.jedis.Connection",
                "org.springframework.jdbc.core.StatementCreatorUtils",
                "org.springframework.web.servlet.DispatcherServlet",
                "org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver",
                "org.apache.coyote.http11.Http11InputBuffer"
            })
    void staySilentWhateverIsSet(String name) {
        new PinnedLoggers().initialize(new GenericApplicationContext());

        logback.getLogger("ROOT").setLevel(Level.TRACE);
        logback.getLogger("org.apache.hc.client5.http.wire").setLevel(Level.TRACE);

        assertThat(LoggerFactory.getLogger(name).isDebugEnabled()).isFalse();
        assertThat(LoggerFactory.getLogger(name).isInfoEnabled()).isFalse();
    }

    @Test
    void comeBackAfterANewConfiguration() {
        new PinnedLoggers().initialize(new GenericApplicationContext());

        logback.resetTurboFilterList();
        logback.getCopyOfListenerList().forEach(listener -> listener.onReset(logback));
        logback.getLogger("ROOT").setLevel(Level.TRACE);

        assertThat(LoggerFactory.getLogger("okhttp3.OkHttpClient").isTraceEnabled())
                .isFalse();
    }

    @Test
    void leaveOurOwnLoggersAlone() {
        new PinnedLoggers().initialize(new GenericApplicationContext());

        logback.getLogger("ROOT").setLevel(Level.DEBUG);

        assertThat(LoggerFactory.getLogger("id.temani.delivery.Postman").isDebugEnabled())
                .isTrue();
        assertThat(LoggerFactory.getLogger("org.springframework.jdbc.support.SQLErrorCodes")
                        .isWarnEnabled())
                .isTrue();
    }
}
