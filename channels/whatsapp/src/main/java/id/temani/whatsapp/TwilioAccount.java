package id.temani.whatsapp;

import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import id.temani.delivery.ProviderId;
import id.temani.resident.ChannelAddress;
import id.temani.wording.Enclosure;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The four calls we make to Twilio, each once, and their answers as values. The SDK's exceptions carry texts and numbers,
 * so only their class and code leave this place.
 */
final class TwilioAccount {

    private static final Logger log = LoggerFactory.getLogger(TwilioAccount.class);

    private static final int NOT_FOUND = 20404;
    private static final long PAGE = 100;

    private final TwilioRestClient client;
    private final PhoneNumber from;

    TwilioAccount(TwilioRestClient client, String from) {
        this.client = client;
        this.from = new PhoneNumber(from);
    }

    /** What Twilio said to a new message. */
    sealed interface Answer {
        record Taken(ProviderId sid) implements Answer {}

        /** Certainly not taken; {@code code} is Twilio's. */
        record Refused(int code) implements Answer {}

        /** No answer, or none that says whether it was taken. */
        record None() implements Answer {}
    }

    /** What Twilio said to a deletion. */
    enum Deletion {
        DONE,
        /** Still in progress at Twilio, or no answer: later. */
        LATER
    }

    Answer post(ChannelAddress to, Part.Form form, @Nullable URI statusCallback) {
        var creator = Message.creator(new PhoneNumber(WhatsAppAddress.toTwilio(to)), from, (String) null);
        switch (form) {
            case Part.Form.Body(String text) -> creator.setBody(text);
            case Part.Form.Content(String sid, String variables, String ignored) -> {
                creator.setContentSid(sid);
                if (!variables.isEmpty()) {
                    creator.setContentVariables(variables);
                }
            }
            case Part.Form.File(Enclosure ignored, String words, Optional<URI> at) -> {
                creator.setMediaUrl(at.stream().toList());
                if (!words.isBlank()) {
                    creator.setBody(words);
                }
            }
        }
        if (statusCallback != null) {
            creator.setStatusCallback(statusCallback);
        }
        try {
            var sid = creator.create(client).getSid();
            return sid == null ? new Answer.None() : new Answer.Taken(new ProviderId(sid));
        } catch (ApiException refusal) {
            return answerOf(refusal);
        } catch (RuntimeException broken) {
            log.warn("Twilio's answer could not be read: {}", broken.getClass().getName());
            return new Answer.None();
        }
    }

    /** Newest first. Empty {@code Optional} when Twilio did not answer. */
    Optional<List<Listed>> sentTo(ChannelAddress to, @Nullable Instant since, int most) {
        var reader = Message.reader().setFrom(from).setTo(new PhoneNumber(WhatsAppAddress.toTwilio(to)));
        if (since != null) {
            reader.setDateSentAfter(since.atZone(ZoneOffset.UTC));
        }
        return listed(reader, most);
    }

    /** What people wrote to us and what still lies there; newest first. */
    Optional<List<Listed>> received(Instant since, int most) {
        var reader = Message.reader().setTo(from).setDateSentAfter(since.atZone(ZoneOffset.UTC));
        return listed(reader, most)
                .map(all -> all.stream().filter(Listed::inbound).toList());
    }

    Optional<List<Listed>> sentBefore(Instant moment, int most) {
        return listed(Message.reader().setFrom(from).setDateSentBefore(moment.atZone(ZoneOffset.UTC)), most);
    }

    /** A message that is not there any more counts as deleted, and so does an id that can be none. */
    Deletion delete(ProviderId sid) {
        if (!sid.value().matches("[A-Za-z0-9]{1,64}")) {
            return Deletion.DONE;
        }
        try {
            return Message.deleter(sid.value()).delete(client) ? Deletion.DONE : Deletion.LATER;
        } catch (ApiException refusal) {
            return Integer.valueOf(NOT_FOUND).equals(refusal.getCode()) ? Deletion.DONE : Deletion.LATER;
        } catch (RuntimeException broken) {
            return Deletion.LATER;
        }
    }

    private Optional<List<Listed>> listed(MessageReader reader, int most) {
        try {
            ResourceSet<Message> found =
                    reader.setPageSize(Math.min(PAGE, most)).limit(most).read(client);
            var listed = new ArrayList<Listed>();
            for (var message : found) {
                listed.add(Listed.of(message));
            }
            return Optional.of(listed);
        } catch (RuntimeException broken) {
            log.warn(
                    "Messages at Twilio could not be listed: {}",
                    broken.getClass().getName());
            return Optional.empty();
        }
    }

    /** Without a code nobody knows (the SDK then hides the status, too); a 5xx may have been taken, whatever it says. */
    private static Answer answerOf(ApiException refusal) {
        var code = refusal.getCode();
        var status = refusal.getStatusCode();
        return code == null || status != null && status >= 500 ? new Answer.None() : new Answer.Refused(code);
    }
}
