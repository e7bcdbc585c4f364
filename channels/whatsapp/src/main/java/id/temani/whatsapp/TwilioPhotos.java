package id.temani.whatsapp;

import id.temani.delivery.PhotoRef;
import id.temani.delivery.PhotoSource;
import id.temani.resident.Channel;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

/**
 * Fetches photos from Twilio: with our name at the API, without it wherever that leads us.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/api/media-resource">Twilio: Media, which may ask for our name and
 *     redirects to where the bytes lie</a>
 */
public final class TwilioPhotos implements PhotoSource {

    private static final int MOST_REDIRECTS = 3;

    private final WhatsAppProperties account;
    private final Downloads downloads;
    private final Disposal disposal;
    private final Clock clock;

    TwilioPhotos(WhatsAppProperties account, Downloads downloads, Disposal disposal, Clock clock) {
        this.account = account;
        this.downloads = downloads;
        this.disposal = disposal;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WHATSAPP;
    }

    @Override
    public Fetched fetch(PhotoRef photo) {
        return TwilioMedia.of(photo)
                .map(medium -> follow(medium.pathOf(account.accountSid())))
                .orElseGet(Fetched.Gone::new);
    }

    private Fetched follow(String path) {
        var api = URI.create(account.apiUrl().toString().replaceFirst("/+$", ""));
        var where = URI.create(api + path);
        var answer = downloads.get(where, Optional.of(basic()));
        for (var led = 0; answer.isPresent() && isRedirect(answer.get()); led++) {
            var next = answer.get().headers().firstValue("Location").flatMap(to -> Redirects.from(api, to));
            if (led == MOST_REDIRECTS || next.isEmpty()) {
                return new Fetched.Gone();
            }
            answer = downloads.get(next.get(), Optional.empty());
        }
        return answer.map(TwilioPhotos::read).orElseGet(Fetched.NotNow::new);
    }

    private static boolean isRedirect(HttpResponse<Optional<byte[]>> answer) {
        return answer.statusCode() / 100 == 3;
    }

    private static Fetched read(HttpResponse<Optional<byte[]>> answer) {
        return switch (answer.statusCode()) {
            case 200 -> answer.body().<Fetched>map(Fetched.Bytes::new).orElseGet(Fetched.TooBig::new);
            case 404, 410 -> new Fetched.Gone();
            default -> new Fetched.NotNow();
        };
    }

    private String basic() {
        var name = account.accountSid() + ":" + account.authToken();
        return "Basic " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Twilio's copy goes with its message. */
    @Override
    public void release(PhotoRef photo) {
        TwilioMedia.of(photo).ifPresent(medium -> disposal.of(medium.sid(), clock.instant()));
    }
}
