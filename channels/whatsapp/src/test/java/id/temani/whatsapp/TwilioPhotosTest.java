package id.temani.whatsapp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import id.temani.delivery.MovableClock;
import id.temani.delivery.PhotoRef;
import id.temani.delivery.PhotoSource.Fetched;
import id.temani.delivery.ProviderId;
import id.temani.resident.Channel;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioPhotosTest {

    private static final PhotoRef PHOTO = new PhotoRef(Channel.WHATSAPP, "MM11/ME22");
    private static final String MEDIUM = "/2010-04-01/Accounts/" + Twilio.ACCOUNT + "/Messages/MM11/Media/ME22";

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    private final Downloads downloads = new Downloads(Duration.ofSeconds(2), 1_000);
    private final InMemoryTwilioLeftovers leftovers = new InMemoryTwilioLeftovers();
    private final MovableClock clock = new MovableClock();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        downloads.close();
        server.stop();
    }

    @Test
    void saysItsNameToTwilioAndToNobodyElse() {
        answers(MEDIUM, aResponse().withStatus(307).withHeader("Location", "/there"));
        answers("/there", aResponse().withBody("pixels"));

        assertThat(photos().fetch(PHOTO))
                .isInstanceOfSatisfying(
                        Fetched.Bytes.class,
                        read -> assertThat(read.content()).asString().isEqualTo("pixels"));
        server.verify(getRequestedFor(urlPathEqualTo(MEDIUM)).withHeader("Authorization", matching("Basic .+")));
        server.verify(getRequestedFor(urlPathEqualTo("/there")).withoutHeader("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "https://127.0.0.1/x",
                "https://localhost/x",
                "https://[::1]/x",
                "https://10.0.0.1/x",
                "https://192.168.1.1:443/x",
                "https://someone:secret@203.0.113.9/x",
                "https://203.0.113.9:8443/x",
                "file:///etc/passwd",
                "http://127.0.0.1:1/x",
                "::"
            })
    void isLedNowhereThatIsOurs(String location) {
        answers(MEDIUM, aResponse().withStatus(302).withHeader("Location", location));

        assertThat(photos().fetch(PHOTO)).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void isNotLedRoundAndRound() {
        answers(MEDIUM, aResponse().withStatus(302).withHeader("Location", MEDIUM));

        assertThat(photos().fetch(PHOTO)).isInstanceOf(Fetched.Gone.class);
        assertThat(server.getAllServeEvents()).hasSizeLessThan(6);
    }

    @Test
    void stopsReadingAtTheFirstByteTooMany() {
        answers(MEDIUM, aResponse().withBody(new byte[1_001]));

        assertThat(photos().fetch(PHOTO)).isInstanceOf(Fetched.TooBig.class);
    }

    @Test
    void waitsForNoAnswerThatDripsIn() {
        answers(MEDIUM, aResponse().withBody(new byte[900]).withChunkedDribbleDelay(30, 30_000));

        assertThat(photos().fetch(PHOTO)).isInstanceOf(Fetched.NotNow.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void knowsWhatIsGone(int code) {
        answers(MEDIUM, aResponse().withStatus(code));

        assertThat(photos().fetch(PHOTO)).isInstanceOf(Fetched.Gone.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500, 503})
    void comesBackForWhatMayComeYet(int code) {
        answers(MEDIUM, aResponse().withStatus(code));

        assertThat(photos().fetch(PHOTO)).isInstanceOf(Fetched.NotNow.class);
    }

    @Test
    void hasTwiliosCopyDeletedWhenItIsNotNeededAnyMore() {
        photos().release(PHOTO);

        assertThat(leftovers.due(clock.instant(), 10)).containsExactly(new ProviderId("MM11"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fd00::1", "100.64.0.1", "0.0.0.0", "224.0.0.1", "172.16.0.1"})
    void knowsItsOwnNet(String address) throws UnknownHostException {
        assertThat(Redirects.isOurs(InetAddress.getByName(address))).isTrue();
        assertThat(Redirects.isOurs(InetAddress.getByName("203.0.113.9"))).isFalse();
    }

    private TwilioPhotos photos() {
        var settings = new WhatsAppProperties(
                Twilio.ACCOUNT,
                Twilio.TOKEN,
                null,
                Twilio.FROM,
                URI.create(server.baseUrl()),
                20,
                false,
                WhatsAppProperties.Content.none());
        return new TwilioPhotos(settings, downloads, new Disposal(leftovers), clock);
    }

    private void answers(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
    }
}
