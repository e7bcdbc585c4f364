package id.temani.whatsapp;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * The SDK's HTTP client without its repetitions: by itself it posts up to six times on a 5xx and sleeps on a 429, and a
 * message posted twice is shown twice. Also leads calls to another base URL, for which the SDK has no setting.
 */
final class OnePostClient extends NetworkHttpClient {

    static final int POOL = 64;

    private static final String REAL_API = "https://api.twilio.com";

    private final String api;

    OnePostClient(URI api, TimeOuts timeOuts) {
        super(builder(timeOuts));
        this.api = api.toString().replaceFirst("/+$", "");
    }

    /**
     * How long one call may take: all three, and the 6 s of waiting before it, stay within the 20 s of a sender.
     *
     * @param place waiting for a place in the pool
     */
    record TimeOuts(Timeout place, Timeout connect, Timeout answer) {

        static TimeOuts standard() {
            return new TimeOuts(Timeout.ofSeconds(1), Timeout.ofSeconds(3), Timeout.ofSeconds(10));
        }
    }

    private static HttpClientBuilder builder(TimeOuts timeOuts) {
        var connections = ConnectionConfig.custom()
                .setConnectTimeout(timeOuts.connect())
                .setSocketTimeout(timeOuts.answer())
                .setTimeToLive(5, TimeUnit.MINUTES)
                .build();
        var pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(POOL)
                .setMaxConnTotal(POOL)
                .setDefaultConnectionConfig(connections)
                .build();
        return HttpClientBuilder.create()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .setConnectionManager(pool)
                .addExecInterceptorFirst("ours", (request, scope, chain) -> {
                    scope.clientContext.setRequestConfig(ours(timeOuts));
                    return chain.proceed(request, scope);
                });
    }

    /** The SDK gives every request its own settings, among them 30 s to connect; these replace them. */
    private static RequestConfig ours(TimeOuts timeOuts) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(timeOuts.place())
                .setRedirectsEnabled(false)
                .build();
    }

    /** Once, and without keeping request and answer in fields as the SDK does. */
    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        return super.makeRequest(api.equals(REAL_API) ? request : ledElsewhere(request));
    }

    private Request ledElsewhere(Request request) {
        var led = new Request(request.getMethod(), request.getUrl().replace(REAL_API, api));
        request.getQueryParams().forEach((name, values) -> values.forEach(value -> led.addQueryParam(name, value)));
        request.getPostParams().forEach((name, values) -> values.forEach(value -> led.addPostParam(name, value)));
        request.getHeaderParams().forEach((name, values) -> values.forEach(value -> led.addHeaderParam(name, value)));
        led.setContentType(request.getContentType());
        led.setAuth(request.getUsername(), request.getPassword());
        return led;
    }
}
