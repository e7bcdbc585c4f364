package id.temani.telegram;

import id.temani.delivery.ProviderId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Takes messages of both sides back from a chat. Best effort.
 *
 * @see <a href="https://core.telegram.org/bots/api#deletemessages">Bot API: deleteMessages takes 1 to 100 ids and skips
 *     what it cannot find; nothing older than 48 hours can be deleted</a>
 */
final class Deletions {

    private static final int MOST_AT_ONCE = 100;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Logger log = LoggerFactory.getLogger(Deletions.class);

    private final TelegramClient client;
    private final Pauser pauser;

    Deletions(TelegramClient client, Pauser pauser) {
        this.client = client;
        this.pauser = pauser;
    }

    void delete(String chat, List<ProviderId> messages) {
        var ids = messages.stream().flatMap(id -> number(id).stream()).toList();
        try {
            for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
                deleteAtOnce(chat, ids.subList(from, Math.min(from + MOST_AT_ONCE, ids.size())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that cannot be deleted may have the whole call refused: the others are then deleted one by one. */
    private void deleteAtOnce(String chat, List<Integer> ids) throws InterruptedException {
        if (tried(chat, ids) == Answer.REFUSED && ids.size() > 1) {
            for (var id : ids) {
                tried(chat, List.of(id));
            }
        }
    }

    private Answer tried(String chat, List<Integer> ids) throws InterruptedException {
        var answer = call(chat, ids);
        return answer == Answer.BUSY ? call(chat, ids) : answer;
    }

    private Answer call(String chat, List<Integer> ids) throws InterruptedException {
        try {
            client.execute(DeleteMessages.builder().chatId(chat).messageIds(ids).build());
            return Answer.OVER;
        } catch (TelegramApiRequestException e) {
            var wait = SendOutcomes.retryAfter(e);
            if (Refusals.code(e) == 429 && wait.compareTo(LONGEST_WAIT) < 0) {
                pauser.pause(wait);
                return Answer.BUSY;
            }
            log.debug("{} messages were not deleted: {}", ids.size(), Refusals.described(e));
            return Refusals.code(e) == 400 ? Answer.REFUSED : Answer.OVER;
        } catch (TelegramApiException | RuntimeException e) {
            log.debug("{} messages were not deleted: {}", ids.size(), Refusals.described(e));
            return Answer.OVER;
        }
    }

    private static Optional<Integer> number(ProviderId message) {
        try {
            return Optional.of(Integer.valueOf(message.value()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** {@code BUSY}: to be asked once more, the wait for that is over. */
    private enum Answer {
        OVER,
        BUSY,
        REFUSED
    }
}
