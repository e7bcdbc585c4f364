package id.temani.postgres.delivery;

import static id.temani.postgres.stored.Columns.bytes;
import static id.temani.postgres.stored.Columns.uuids;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.delivery.MessageId;
import id.temani.delivery.Outbox;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closes messages: their text goes, and with a farewell everything goes, the key of its erased owner last. */
record Closing(JdbcClient jdbc, SentIds sentIds) {

    // Rows are found by the primary key alone, whatever a plan that was made over an empty table takes for cheaper:
    // what is
    // open is told from its text, and each id is named twice.
    private static final String SENT = """
            with sent as (
                select s.id, s.hash, s.sealed
                  from unnest(:ids::uuid[], :hashes::bytea[], :sealed::bytea[]) as s (id, hash, sealed)
            ), farewell as (
                delete from outbox
                 where id = any(:ids::uuid[])
                   and nature = 'FAREWELL'
             returning owner
            ), shredded as (
                delete from keys.wrapped_key
                 using farewell
                 where wrapped_key.id = farewell.owner
            )
            update outbox
               set sealed_text = null, closed_at = :now, provider_hash = sent.hash, sealed_provider_id = sent.sealed
              from sent
             where outbox.id = any(:ids::uuid[])
               and outbox.id = sent.id
               and outbox.sealed_text is not null
               and outbox.nature <> 'FAREWELL'
            """;

    private static final String GIVEN_UP = """
            with farewell as (
                delete from outbox
                 where id = :id
                   and nature = 'FAREWELL'
             returning owner
            ), shredded as (
                delete from keys.wrapped_key
                 using farewell
                 where wrapped_key.id = farewell.owner
            )
            update outbox
               set sealed_text = null, closed_at = :now
             where id = :id
               and closed_at is null
               and nature <> 'FAREWELL'
            """;

    void sent(Collection<Outbox.Sent> sent, Instant now) {
        var day = sentIds.on(now);
        jdbc.sql(SENT)
                .param("ids", uuids(sent, one -> one.id().value()))
                .param("hashes", bytes(sent, one -> sentIds.hash(one.providerId())))
                .param("sealed", bytes(sent, one -> day.seal(one.id(), one.providerId())))
                .param("now", utc(now))
                .update();
    }

    void givenUp(MessageId id, Instant now) {
        jdbc.sql(GIVEN_UP).param("id", id.value()).param("now", utc(now)).update();
    }
}
