package id.temani.postgres.privacy;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.conversation.Conversations;
import id.temani.postgres.handoff.SettledRequests;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Keyring;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionOperations;

/** Conversations that nobody goes on with: first their answers are forgotten, later they are. One transaction each. */
public final class StaleConversations {

    // While somebody waits or talks, the result may still be shared; it goes when the request is settled.
    private static final String WITH_OLD_ANSWERS = """
            select id, sealed_talk
              from conversation
             where answers_until <= :now
               and not exists (select 1
                                 from handoff
                                where handoff.resident = conversation.id
                                  and handoff.status <> 'SETTLED')
             order by answers_until
             limit 1
               for no key update skip locked
            """;

    private static final String CLEAR_ANSWERS = """
            update conversation
               set sealed_talk = :talk, answers_until = null, version = version + 1
             where id = :id
            """;

    private static final String IDLE = """
            select id
              from conversation
             where role = 'RESIDENT'
               and heard_at < :moment
               and not exists (select 1
                                 from handoff
                                where handoff.resident = conversation.id
                                  and handoff.status in ('WAITING', 'LIVE'))
               and not exists (select 1
                                 from case_file
                                where case_file.resident = conversation.id
                                  and case_file.state <> 'CLOSED')
             order by heard_at
             limit 1
               for no key update skip locked
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Keyring keyring;
    private final Conversations conversations;
    private final SettledRequests requests;

    public StaleConversations(
            JdbcClient jdbc, TransactionOperations transactions, Keyring keyring, Conversations conversations) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.keyring = keyring;
        this.conversations = conversations;
        this.requests = new SettledRequests(jdbc);
    }

    int forgetAnswers(Instant now) {
        return untilNoneIsLeft(any -> forgetOneSheet(now));
    }

    int forgetIdle(Instant heardBefore, Instant now) {
        return untilNoneIsLeft(any -> forgetOneIdle(heardBefore, now));
    }

    private int untilNoneIsLeft(Predicate<Object> one) {
        int count = 0;
        while (Boolean.TRUE.equals(transactions.execute(one::test))) {
            count++;
        }
        return count;
    }

    private boolean forgetOneSheet(Instant now) {
        return jdbc.sql(WITH_OLD_ANSWERS)
                .param("now", utc(now))
                .query((row, number) -> cleared(row.getObject("id", UUID.class), row.getBytes("sealed_talk")))
                .optional()
                .map(update -> update.update() == 1)
                .orElse(false);
    }

    private StatementSpec cleared(UUID id, byte[] sealedTalk) {
        var key = keyring.find(id).orElseThrow();
        var talk = Sealing.talk(key, id, sealedTalk).withoutScreening();
        return jdbc.sql(CLEAR_ANSWERS).param("id", id).param("talk", Sealing.talk(key, id, talk));
    }

    private boolean forgetOneIdle(Instant heardBefore, Instant now) {
        var idle = jdbc.sql(IDLE)
                .param("moment", utc(heardBefore))
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
        idle.ifPresent(id -> {
            requests.count(id);
            var nothingToSend = conversations.erase(new ConversationId(id), Optional.empty(), now);
        });
        return idle.isPresent();
    }
}
