package id.temani.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** The browser of a facility: no cookies, no scripts. */
final class FacilityPage {

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningApp app;

    FacilityPage(RunningApp app) {
        this.app = app;
    }

    /** Status and page. */
    String get(String address) {
        return send(request(address).GET().build());
    }

    /** @param site what a browser says about where the form came from */
    String post(String address, String form, String site) {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(app.url().resolve("/rujukan/" + address));
    }

    private String send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            return answer.statusCode() + "\n" + answer.body();
        } catch (IOException e) {
            throw new AssertionError("The page did not answer", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
