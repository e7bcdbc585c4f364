package id.temani.postgres.handoff;

import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which chats are a coordinator's, and of which unit. */
record CoordinatorRows(JdbcClient jdbc) {

    private static final String COORDINATORS = """
            select chat
              from coordinator
             where (channel <> 'SIMULATOR') = :real
               and (unit = :unit
                    or not exists (select 1
                                     from coordinator own
                                    where own.unit = :unit
                                      and (own.channel <> 'SIMULATOR') = :real))
             order by chat
            """;

    private static final String ADD_COORDINATOR = """
            insert into coordinator (chat, channel, unit)
            values (:chat, :channel, :unit)
            on conflict (chat) do update set unit = excluded.unit
            """;

    private static final String UNIT_OF_COORDINATOR = """
            select unit
              from coordinator
             where chat = :chat
            """;

    private static final String HAS_COORDINATOR = """
            select exists (select 1 from coordinator)
            """;

    List<ConversationId> of(UnitId unit, boolean real) {
        return jdbc.sql(COORDINATORS)
                .param("unit", unit.value())
                .param("real", real)
                .query((row, number) -> new ConversationId(row.getObject("chat", UUID.class)))
                .list();
    }

    void add(ConversationId chat, Channel channel, UnitId unit) {
        jdbc.sql(ADD_COORDINATOR)
                .param("chat", chat.value())
                .param("channel", channel.name())
                .param("unit", unit.value())
                .update();
    }

    Optional<UnitId> unitOf(ConversationId chat) {
        return jdbc.sql(UNIT_OF_COORDINATOR)
                .param("chat", chat.value())
                .query((row, number) -> new UnitId(row.getString("unit")))
                .optional();
    }

    boolean exist() {
        return jdbc.sql(HAS_COORDINATOR)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
