package id.temani.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SimulatorAccessTest {

    private static final int PASSED = 200;

    @Test
    void theOwnPageOnTheOwnMachineIsLetIn() {
        assertThat(get(false, request -> {})).isEqualTo(PASSED);
        assertThat(post(false, request -> {})).isEqualTo(PASSED);
    }

    @Test
    void anotherMachineIsLetInOnlyWhenOpen() {
        Consumer<MockHttpServletRequest> elsewhere = request -> {
            request.setRemoteAddr("192.168.1.20");
            serveAs(request, "192.168.1.7:8080");
        };

        assertThat(get(false, elsewhere)).isEqualTo(403);
        assertThat(post(false, elsewhere)).isEqualTo(403);
        assertThat(get(true, elsewhere)).isEqualTo(PASSED);
        assertThat(post(true, elsewhere)).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1:8080", "localhost:8080", "[::1]:8080"})
    void theOwnMachineHasSeveralNames(String host) {
        assertThat(post(false, request -> serveAs(request, host))).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebound.example:8080", "127.0.0.1.rebound.example:8080", "localhost.example"})
    void aForeignNameThatPointsHereIsRefused(String host) {
        assertThat(get(false, request -> serveAs(request, host))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host"})
    void whatAProxyOnThisMachineBringsIsFromSomewhereElse(String header) {
        assertThat(get(false, request -> request.addHeader(header, "192.168.1.20")))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example, same-origin",
        "http://127.0.0.1:8080, cross-site",
        "http://127.0.0.1:8080, same-site",
        "http://127.0.0.1:9999, ",
        "null, ",
        ", same-origin",
        ", ",
    })
    void writingFromAnotherPageIsRefusedAlsoWhenOpen(String origin, String site) {
        for (var open : new boolean[] {false, true}) {
            assertThat(post(open, request -> {
                        request.removeHeader("Origin");
                        if (origin != null) {
                            request.addHeader("Origin", origin);
                        }
                        if (site != null) {
                            request.addHeader("Sec-Fetch-Site", site);
                        }
                    }))
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "/"})
    void onlyJsonIsTaken(String type) {
        assertThat(post(false, request -> request.setContentType(type))).isEqualTo(415);
    }

    @Test
    void aBodyOverTheLimitIsRefusedUnread() {
        assertThat(post(false, request -> request.setContent(new byte[64 * 1024 + 1])))
                .isEqualTo(413);
    }

    @Test
    void everyAnswerForbidsScriptsFromElsewhereAndKeepingCopies() {
        var response = new MockHttpServletResponse();
        filter(false, request("GET"), response);

        assertThat(response.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    private static int get(boolean open, Consumer<MockHttpServletRequest> change) {
        var request = request("GET");
        change.accept(request);
        return filter(open, request, new MockHttpServletResponse());
    }

    private static int post(boolean open, Consumer<MockHttpServletRequest> change) {
        var request = request("POST");
        request.setContentType("application/json");
        request.setContent(new byte[2]);
        change.accept(request);
        return filter(open, request, new MockHttpServletResponse());
    }

    private static MockHttpServletRequest request(String method) {
        var request = new MockHttpServletRequest(method, "/simulator");
        request.setRemoteAddr("127.0.0.1");
        serveAs(request, "127.0.0.1:8080");
        return request;
    }

    /** As if this stood in the address bar of the browser. */
    private static void serveAs(MockHttpServletRequest request, String host) {
        request.removeHeader("Host");
        request.removeHeader("Origin");
        request.addHeader("Host", host);
        request.addHeader("Origin", "http://" + host);
    }

    private static int filter(boolean open, MockHttpServletRequest request, MockHttpServletResponse response) {
        try {
            new SimulatorAccess(open).doFilter(request, response, new MockFilterChain());
            return response.getStatus();
        } catch (ServletException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
