package id.temani.app.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Everything we hold about somebody, as a file on their own phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DataFileTest {

    private RunningApp app;
    private People people;

    @BeforeAll
    void start() {
        app = SharedApp.emptied();
        people = new People(app);
    }

    @Test
    void comesOnTelegramWithAWordOfCareAndSaysWhatTheChatWouldSay() throws IOException {
        var rina = people.waiting(new TelegramPhone(app, 6_661_239_001L));

        var file = asked(rina).receives();

        assertThat(words(file))
                .contains("Umur: 18 atau lebih", "Tempat: Margasari", "menunggu")
                .doesNotContain("6661239001");
        assertThat(rina.shown()).anyMatch(text -> text.contains("hapus berkasnya"));
        rina.hears("Itu semuanya");
    }

    @Test
    void isFetchedByTwilioOnceAndThenGone() throws Exception {
        var joko = people.waiting(new WhatsAppPhone(app, "+628120009002"));

        var address = new String(asked(joko).receives(), UTF_8);
        joko.hears("Itu semuanya");

        assertThat(address).startsWith(RunningApp.PUBLIC_URL);
        assertThat(words(fetched(address).body())).contains("Tempat: Margasari").doesNotContain("628120009002");
        assertThat(fetched(address).statusCode()).isEqualTo(404);
        app.await("select not exists (select 1 from one_time_link)");
    }

    private static Phone asked(Phone phone) {
        phone.says("DATA").hears("Permintaan pendamping: 1").hears("Mau apa").chooses("Lihat semuanya");
        return phone.hears("orang lain")
                .chooses("Kirim berkas")
                .hears("tersimpan di HP")
                .chooses("Ya, kirim");
    }

    private HttpResponse<byte[]> fetched(String address) throws IOException, InterruptedException {
        var here = app.url().resolve(URI.create(address).getPath());
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(here).build(), BodyHandlers.ofByteArray());
        }
    }

    private static String words(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
