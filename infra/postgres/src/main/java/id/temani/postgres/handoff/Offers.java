package id.temani.postgres.handoff;

import static id.temani.postgres.stored.Moments.instant;
import static id.temani.postgres.stored.Moments.utc;

import id.temani.handoff.AgentId;
import id.temani.handoff.HandoffId;
import id.temani.handoff.Offer;
import id.temani.postgres.vault.HashPurpose;
import id.temani.postgres.vault.Vault;
import id.temani.resident.ConversationId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which agent was shown which request, and who may know whom. */
final class Offers {

    private static final String MAKE = """
            with noted as (
                update agent
                   set last_offered_at = :offeredAt
                 where id = :agent
            )
            insert into offer (handoff_id, agent_id, answer, offered_at, expires_at)
            values (:handoff, :agent, :answer, :offeredAt, :expiresAt)
            on conflict (handoff_id, agent_id) do update
               set answer = excluded.answer, offered_at = excluded.offered_at, expires_at = excluded.expires_at
            """;

    private static final String OF = """
            select agent_id, answer, offered_at, expires_at
              from offer
             where handoff_id = :handoff
             order by offered_at, agent_id
            """;

    private static final String ANSWER = """
            update offer
               set answer = :answer
             where handoff_id = :handoff
               and agent_id = :agent
            """;

    private static final String RESIDENT = """
            select resident
              from handoff
             where id = :handoff
            """;

    private static final String RECUSE = """
            insert into recusal (agent_id, resident_hash)
            values (:agent, :hash)
            on conflict do nothing
            """;

    private static final String RECUSED = """
            select agent_id
              from recusal
             where resident_hash = :hash
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    Offers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void make(Offer offer) {
        jdbc.sql(MAKE)
                .param("handoff", offer.handoff().value())
                .param("agent", offer.agent().value())
                .param("answer", offer.answer().name())
                .param("offeredAt", utc(offer.offeredAt()))
                .param("expiresAt", utc(offer.expiresAt()))
                .update();
    }

    List<Offer> of(HandoffId handoff) {
        return jdbc.sql(OF)
                .param("handoff", handoff.value())
                .query((row, number) -> new Offer(
                        handoff,
                        new AgentId(row.getObject("agent_id", UUID.class)),
                        Offer.Answer.valueOf(row.getString("answer")),
                        instant(row, "offered_at"),
                        instant(row, "expires_at")))
                .list();
    }

    void answer(HandoffId handoff, AgentId agent, Offer.Answer answer) {
        jdbc.sql(ANSWER)
                .param("handoff", handoff.value())
                .param("agent", agent.value())
                .param("answer", answer.name())
                .update();
        if (answer == Offer.Answer.RECUSED) {
            jdbc.sql(RESIDENT)
                    .param("handoff", handoff.value())
                    .query((row, number) -> row.getObject("resident", UUID.class))
                    .optional()
                    .ifPresent(resident -> recuse(agent, resident));
        }
    }

    Set<AgentId> recused(ConversationId resident) {
        return jdbc.sql(RECUSED)
                .param("hash", hash(resident.value()))
                .query((row, number) -> new AgentId(row.getObject("agent_id", UUID.class)))
                .set();
    }

    private void recuse(AgentId agent, UUID resident) {
        jdbc.sql(RECUSE)
                .param("agent", agent.value())
                .param("hash", hash(resident))
                .update();
    }

    private byte[] hash(UUID resident) {
        return vault.hash(HashPurpose.RECUSAL, "", resident.toString());
    }
}
