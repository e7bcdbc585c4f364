package id.temani.postgres.conversation;

import static id.temani.postgres.stored.Moments.utc;

import id.temani.conversation.Conversation;
import id.temani.conversation.Conversations;
import id.temani.conversation.InboundMessage;
import id.temani.delivery.Claim;
import id.temani.delivery.OutboundMessage;
import id.temani.postgres.delivery.Outgoing;
import id.temani.postgres.stored.Sealing;
import id.temani.postgres.vault.Keyring;
import id.temani.resident.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps conversations in PostgreSQL: one statement to open one, one to settle it. Needs a transaction around it. */
public final class JdbcConversations implements Conversations {

    private static final Duration HEARD_EXACTLY_WITHIN = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 5;

    private static final String OPEN = """
            with seen as (
                insert into seen_message (hash, seen_at)
                values (:seen, :now)
                    on conflict (hash) do nothing
             returning hash
            ), known as (
                select hash, conversation_id
                  from address
                 where hash = any(:addresses)
            ), locked as (
                select conversation.*
                  from conversation
                 where conversation.id = (select conversation_id from known order by hash = :from desc limit 1)
                   and exists (select 1 from seen)
                   for no key update
            )
            """ + ConversationRows.SELECT_LOCKED;

    private static final String REOPEN = """
            with seen as (
                select 1
            ), known as (
                select hash, conversation_id
                  from address
                 where hash = any(:addresses)
            ), locked as (
                select conversation.*
                  from conversation
                 where conversation.id = (select conversation_id from known order by hash = :from desc limit 1)
                   for no key update
            )
            """ + ConversationRows.SELECT_LOCKED;

    private static final String CREATE = """
            with mine as (
                insert into address (hash, conversation_id, sealed_address)
                values (:from, :id, :sealedAddress)
                    on conflict (hash) do nothing
             returning hash, conversation_id
            ), key as (
                insert into keys.wrapped_key (id, kek, wrapped)
                select conversation_id, :kek, :wrapped
                  from mine
            )
            insert into conversation (id, channel, role, address_hash, sealed_talk, version, heard_at, created_at)
            select conversation_id, :channel, :role, hash, :sealedTalk, 0, :heardAt, :heardAt
              from mine
            """;

    private static final String ADD_ADDRESS = """
            insert into address (hash, conversation_id, sealed_address)
            values (:hash, :id, :sealedAddress)
            on conflict (hash) do nothing
            """;

    private static final String GREET_BACK = """
            update conversation
               set shut_at = null, address_hash = :from, heard_at = greatest(heard_at, :heardAt)
             where id = :id
            """;

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final ConversationRows rows;
    private final OpeningTogether together;
    private final Settling settling;
    private final NewConversation fresh;
    private final ShownMessages shownMessages;
    private final Erasure erasure;
    private final Moving moving;

    public JdbcConversations(
            JdbcClient jdbc, Keyring keyring, Outgoing outgoing, ShownMessages shownMessages, Erasure erasure) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.rows = new ConversationRows(jdbc, keyring);
        this.together = new OpeningTogether(jdbc, rows);
        this.settling = new Settling(jdbc, keyring, outgoing);
        this.fresh = new NewConversation(keyring);
        this.shownMessages = shownMessages;
        this.erasure = erasure;
        this.moving = new Moving(jdbc, keyring, erasure);
    }

    @Override
    public Optional<Conversation> open(InboundMessage message) {
        var sender = Sender.of(message, keyring.vault());
        var found = sender.bind(jdbc.sql(OPEN))
                .param("seen", Sender.seenHash(message, keyring.vault()))
                .param("now", utc(message.receivedAt()))
                .query((row, number) -> rows.opened(row, message.from()))
                .single();
        return found.isNews() ? Optional.of(atHome(found, message, sender)) : Optional.empty();
    }

    @Override
    public Map<InboundMessage, Optional<Conversation>> openTogether(List<InboundMessage> messages) {
        var vault = keyring.vault();
        return together.open(
                messages,
                messages.stream().map(message -> Sender.of(message, vault)).toList(),
                messages.stream()
                        .map(message -> Sender.seenHash(message, vault))
                        .toList(),
                HEARD_EXACTLY_WITHIN);
    }

    @Override
    public Conversation reopen(InboundMessage message) {
        var sender = Sender.of(message, keyring.vault());
        return atHome(find(message, sender), message, sender);
    }

    @Override
    public Optional<Conversation> lock(ConversationId id) {
        return rows.lock(id.value());
    }

    @Override
    public Optional<Conversation> lockIfFree(ConversationId id) {
        return moving.lockIfFree(id.value());
    }

    @Override
    public Moved move(Conversation old, Conversation here, OutboundMessage notice, Instant now) {
        return moving.move(old, here, notice, now);
    }

    @Override
    public Optional<Conversation> peek(ConversationId id) {
        return rows.peek(id.value());
    }

    @Override
    public List<Claim> settle(List<Settlement> settlements, Instant now) {
        return settling.settle(settlements, now);
    }

    @Override
    public List<Shown> shownSince(ConversationId id, Instant since) {
        return shownMessages.since(id, since);
    }

    @Override
    public List<Claim> erase(ConversationId id, Optional<OutboundMessage> farewell, Instant now) {
        return erasure.erase(id, farewell, now);
    }

    /** Creates the conversation if there is none; two first messages at once make only one. */
    private Conversation atHome(ConversationRows.Opened found, InboundMessage message, Sender sender) {
        var opened = found;
        for (int tries = 0; opened.conversation().isEmpty(); tries++) {
            if (tries == MOST_TRIES) {
                throw new IllegalStateException("A conversation can neither be found nor created");
            }
            var created = fresh.from(message);
            if (fresh.bind(jdbc.sql(CREATE), created, sender.from()).update() == 1) {
                addAddresses(created.id().value(), message, sender);
                return created;
            }
            opened = find(message, sender);
        }
        var conversation = opened.conversation().get();
        if (opened.knownAddresses() < sender.addresses().size()) {
            addAddresses(conversation.id().value(), message, sender);
        }
        if (opened.isShut() || !opened.answersTo(sender.from()) || opened.wasQuietSince(quietSince(message))) {
            jdbc.sql(GREET_BACK)
                    .param("id", conversation.id().value())
                    .param("from", sender.from())
                    .param("heardAt", utc(message.receivedAt()))
                    .update();
        }
        return conversation;
    }

    /**
     * Not every turn tells when the person wrote (an agent's line, a parked message), and some platforms let us answer
     * for a day only. Noting it now and then is enough, and costs nobody who writes quickly a statement more.
     */
    private static Instant quietSince(InboundMessage message) {
        return message.receivedAt().minus(HEARD_EXACTLY_WITHIN);
    }

    private ConversationRows.Opened find(InboundMessage message, Sender sender) {
        return sender.bind(jdbc.sql(REOPEN))
                .query((row, number) -> rows.opened(row, message.from()))
                .single();
    }

    private void addAddresses(UUID id, InboundMessage message, Sender sender) {
        var key = keyring.find(id).orElseThrow();
        var all = new ArrayList<>(List.of(message.from()));
        message.alsoKnownAs().ifPresent(all::add);
        for (int i = 0; i < all.size(); i++) {
            var hash = sender.addresses().get(i);
            jdbc.sql(ADD_ADDRESS)
                    .param("hash", hash)
                    .param("id", id)
                    .param("sealedAddress", Sealing.address(key, hash, all.get(i)))
                    .update();
        }
    }
}
