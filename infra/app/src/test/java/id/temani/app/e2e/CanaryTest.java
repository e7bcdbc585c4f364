package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import id.temani.embedded.ScratchServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import redis.clients.jedis.RedisClient;

/**
 * A number, a name, a PIN, a code and a sentence that occur nowhere else go through everything, with logs as loud as they get. Nobody may
 * find them afterwards.
 */
@Timeout(240)
class CanaryTest {

    private static final String SENTENCE = "burung kenari bernyanyi merdu sekali";
    private static final String ANSWER = "burung gereja ikut bernyanyi";
    private static final String NUMBER = "628119998877";
    private static final long CHAT = 7_779_998_877L;
    private static final String HELD = "081277665544";
    private static final String PIN = "702815";
    private static final Pattern CODE = Pattern.compile("(p-[a-z2-9]{10})");

    private final Set<String> secrets = new HashSet<>(
            Set.of(SENTENCE, ANSWER, NUMBER, Long.toString(CHAT), "Seseorang", "Warga Bernama", PIN, HELD));

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Test
    void isFoundInNoLogNoTableNoFileAndNoKey(@TempDir Path keys) throws IOException {
        var recorder = new Recorder();
        try (var app = RunningApp.start(
                keys, "logging.level.root=DEBUG", "logging.level.id.temani=TRACE", "logging.level.okhttp3=TRACE")) {
            recorder.listen();
            talk(app);

            assertThat(findings("log", lines)).isEmpty();
            assertThat(findings("table", rows(app))).isEmpty();
            assertThat(findings("Redis", redis())).isEmpty();
        } finally {
            recorder.stop();
        }
        assertThat(lines).as("the recorder heard something at all").hasSizeGreaterThan(100);
        assertThat(filesWithSecrets(ScratchServers.postgres().folder())).isEmpty();
    }

    private void talk(RunningApp app) {
        var people = new People(app);
        var ayu = people.agent("+" + NUMBER, "Ayu");
        var sari = people.waiting(new TelegramPhone(app, CHAT));
        ayu.says("AMBIL " + ayu.reads(People.OFFER)).hears("Sekarang terhubung");
        sari.says(SENTENCE);
        ayu.hears(SENTENCE).says(ANSWER);
        sari.hears(ANSWER).says("telepon aku di " + HELD).hears("Ada nomor");
        sari.says("PIN")
                .hears("dipakai bersama")
                .chooses("Pasang PIN")
                .hears("4 sampai 6")
                .says(PIN);
        sari.hears("PIN tersimpan")
                .says("TUTUP")
                .hears("Sampai nanti")
                .says("LANJUT")
                .hears("Ketik PIN")
                .says(PIN);
        sari.hears("masih berjalan").says("PINDAH").hears("sekali pakai").chooses("Buat kode");
        secrets.add(sari.reads(CODE));
    }

    private List<String> findings(String where, Iterable<String> texts) {
        var found = new ArrayList<String>();
        for (var text : texts) {
            secrets.stream().filter(text::contains).forEach(secret -> found.add(where + ": " + secret + " in " + text));
        }
        return found;
    }

    /** Every row of every table as text; bytes in a charset that keeps each of them. */
    private static List<String> rows(RunningApp app) {
        var jdbc = app.bean(JdbcClient.class);
        var tables = jdbc.sql("""
                        select format('%I.%I', table_schema, table_name)
                          from information_schema.tables
                         where table_schema not in ('pg_catalog', 'information_schema')
                         order by 1
                        """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(10);
        return tables.stream()
                .flatMap(table -> jdbc.sql("select * from " + table).query().listOfRows().stream())
                .flatMap(row -> row.values().stream())
                .map(CanaryTest::readable)
                .toList();
    }

    private static String readable(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
    }

    private static List<String> redis() {
        try (var client = RedisClient.create(ScratchServers.redis().uri())) {
            return client.keys("*").stream()
                    .flatMap(key -> Stream.of(
                            key,
                            new String(client.dump(key.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1)))
                    .toList();
        }
    }

    private List<String> filesWithSecrets(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !findings("", List.of(content(file))).isEmpty())
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return ""; // the server tidied up meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hears every line of every logger, whatever the console shows. */
    private final class Recorder extends AppenderBase<ILoggingEvent> {

        private final LoggerContext logback = (LoggerContext) LoggerFactory.getILoggerFactory();

        private void listen() {
            setContext(logback);
            start();
            logback.getLogger("ROOT").addAppender(this);
        }

        @Override
        public void stop() {
            logback.getLogger("ROOT").detachAppender(this);
            super.stop();
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    }
}
