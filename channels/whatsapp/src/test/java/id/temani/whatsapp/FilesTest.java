package id.temani.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import id.temani.delivery.DeliveryOutcome.Accepted;
import id.temani.delivery.InMemoryOneTimeLinks;
import id.temani.delivery.MovableClock;
import id.temani.delivery.ProviderId;
import id.temani.resident.ConversationId;
import id.temani.wording.Enclosure;
import id.temani.wording.Utterance;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FilesTest {

    private static final Enclosure NOTES =
            new Enclosure("catatan", Enclosure.Kind.PDF, "%PDF isi".getBytes(StandardCharsets.UTF_8));
    private static final Utterance LETTER = Utterance.plain("Ini berkasnya.").enclosing(NOTES);

    @RegisterExtension
    final FakeTwilio twilio = new FakeTwilio();

    @Test
    void postsTheTextAndThenWhereTheFileIsToBeFetchedOnce() {
        var outcome = twilio.sender().send(twilio.claim(LETTER));

        assertThat(outcome).isEqualTo(new Accepted(new ProviderId("SM2")));
        var posts = twilio.posts();
        assertThat(posts).hasSize(2);
        assertThat(posts.getFirst()).containsEntry("Body", "Ini berkasnya.").doesNotContainKey("MediaUrl");
        assertThat(posts.getLast()).doesNotContainKey("Body");
        var address = posts.getLast().getOrDefault("MediaUrl", "");
        assertThat(address).startsWith("https://bot.example.org/webhooks/whatsapp/files/");
        var token = address.substring(address.lastIndexOf('/') + 1);
        assertThat(twilio.links().fetch(token, twilio.clock().instant()))
                .hasValueSatisfying(file -> assertThat(file.content()).isEqualTo(NOTES.content()));
    }

    @Test
    void postsAPhotoWithItsWordsAsOneMessage() {
        var photo = new Enclosure("foto", Enclosure.Kind.JPEG, new byte[] {1});

        twilio.sender().send(twilio.claim(Utterance.plain("[Melati 27] ini").enclosing(photo)));

        assertThat(twilio.posts())
                .singleElement()
                .satisfies(post -> assertThat(post)
                        .containsEntry("Body", "[Melati 27] ini")
                        .containsKey("MediaUrl"));
    }

    @Test
    void recognisesAFileThatTwilioHasAlready() {
        var claim = twilio.claim(LETTER);
        twilio.lists(
                Twilio.message("SM8", "", "outbound-api", twilio.now())
                        .replace("\"num_media\": \"0\"", "\"num_media\": \"1\""),
                Twilio.message("SM7", "Ini berkasnya.", "outbound-api", twilio.now()));

        var outcome = twilio.sender().send(FakeTwilio.again(claim, 2, 1));

        assertThat(outcome).isEqualTo(new Accepted(new ProviderId("SM8")));
        assertThat(twilio.posts()).isEmpty();
    }

    @Test
    void servesAFileOnceAndToWhoeverHasItsWholeAddressOnly() {
        try (var app = WhatsAppTestApp.start()) {
            var clock = app.bean(MovableClock.class);
            var links = app.bean(InMemoryOneTimeLinks.class);
            var path = PublicUrl.FILES_PATH
                    + links.make(ConversationId.random(), NOTES, clock.instant())
                            .orElseThrow();

            assertThat(app.send(app.request(path, null).HEAD()).statusCode()).isEqualTo(405);
            assertThat(app.send(app.request(PublicUrl.FILES_PATH, null).GET()).statusCode())
                    .isEqualTo(404);
            assertThat(app.send(app.request(path + "0", null).GET()).statusCode())
                    .isEqualTo(404);
            var fetched = app.send(app.request(path, null).GET());
            assertThat(fetched.statusCode()).isEqualTo(200);
            assertThat(fetched.body()).isEqualTo("%PDF isi");
            assertThat(fetched.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(fetched.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(name -> assertThat(name).contains("catatan.pdf"));
            assertThat(app.send(app.request(path, null).GET()).statusCode()).isEqualTo(404);
        }
    }
}
