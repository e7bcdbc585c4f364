package id.temani.postgres.conversation;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.conversation.Conversation;
import id.temani.conversation.InboundMessage;
import id.temani.conversation.TwoChats;
import id.temani.postgres.handoff.SettledRequests;
import id.temani.postgres.vault.HashPurpose;
import id.temani.postgres.vault.Keyring;
import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds and joins two chats of one person in PostgreSQL. */
public final class JdbcTwoChats implements TwoChats {

    private static final String OF = """
            select conversation_id
              from address
             where hash = any(:addresses)
             group by conversation_id
             order by bool_or(hash = :from) desc
            """;

    // A closed case is kept for its time like an open one, so it stays as well.
    private static final String HELD = """
            select exists (select 1 from handoff where resident = :id and status <> 'SETTLED')
                   or exists (select 1 from case_file where resident = :id)
                   or exists (select 1 from reminder where person = :id and state = 'PLANNED') as open,
                   exists (select 1 from outbox where lane = :id and closed_at is null)
                   or exists (select 1 from outbox where owner = :id and owner <> lane and closed_at is null) as underway,
                   array(select unit from handoff where resident = :id and status <> 'SETTLED'
                          union
                         select unit from case_file where resident = :id) as units
            """;

    private static final String BRING_ALONG = """
            with spoken as (
                update safety_event
                   set conversation_id = :stays
                 where conversation_id = :goes
            ), late as (
                update parked_message
                   set stood_at = -1
                 where closed_at is null
                   and address_hash in (select hash from address where conversation_id = :goes)
            )
            update recusal
               set resident_hash = :staysHash
             where resident_hash = :goesHash
               and not exists (select 1
                                 from recusal known
                                where known.agent_id = recusal.agent_id
                                  and known.resident_hash = :staysHash)
            """;

    private static final String KEEP_APART = """
            insert into chats_apart (one, other, noticed_at)
            values (least(:sender, :other), greatest(:sender, :other), :now)
            on conflict (one, other) do nothing
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Addresses addresses;
    private final SettledRequests requests;
    private final Erasure erasure;

    public JdbcTwoChats(JdbcClient jdbc, Keyring keyring, Erasure erasure) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.addresses = new Addresses(jdbc, keyring);
        this.requests = new SettledRequests(jdbc);
        this.erasure = erasure;
    }

    @Override
    public Optional<Pair> of(InboundMessage delivery) {
        var chats = Sender.of(delivery, keyring.vault())
                .bind(jdbc.sql(OF))
                .query((row, number) -> new ConversationId(row.getObject("conversation_id", UUID.class)))
                .list();
        return chats.size() == 2 ? Optional.of(new Pair(chats.getFirst(), chats.getLast())) : Optional.empty();
    }

    @Override
    public Held heldBy(ConversationId chat) {
        return jdbc.sql(HELD)
                .param("id", chat.value())
                .query((row, number) -> held(row))
                .single();
    }

    private static Held held(ResultSet row) throws SQLException {
        var units = (String[]) row.getArray("units").getArray();
        return new Held(
                row.getBoolean("open"),
                row.getBoolean("underway"),
                Arrays.stream(units).map(UnitId::new).collect(Collectors.toSet()));
    }

    @Override
    public void join(Conversation stays, Conversation goes, Instant now) {
        var kept = stays.id().value();
        var gone = goes.id().value();
        jdbc.sql(BRING_ALONG)
                .param("stays", kept)
                .param("goes", gone)
                .param("staysHash", recusalHash(kept))
                .param("goesHash", recusalHash(gone))
                .update();
        addresses.of(gone).forEach(place -> addresses.give(place, kept));
        requests.count(gone);
        erasure.eraseRows(gone);
    }

    @Override
    public boolean keepApart(Pair chats, Instant now) {
        return jdbc.sql(KEEP_APART)
                        .param("sender", chats.sender().value())
                        .param("other", chats.other().value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    private byte[] recusalHash(UUID resident) {
        return keyring.vault().hash(HashPurpose.RECUSAL, "", resident.toString());
    }
}
