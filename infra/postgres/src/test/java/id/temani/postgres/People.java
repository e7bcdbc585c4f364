package id.temani.postgres;

import id.temani.conversation.Content;
import id.temani.conversation.Conversation;
import id.temani.conversation.InboundMessage;
import id.temani.duty.Duty;
import id.temani.handoff.AgentId;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Skills;
import id.temani.handoff.Wishes;
import id.temani.handoff.Workload;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.resident.Language;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** People who write to us. */
public final class People {

    private final Database database;
    private final Storage storage;

    public People(Database database, Storage storage) {
        this.database = database;
        this.storage = storage;
    }

    public Conversation somebody() {
        return at(new ChannelAddress(Channel.TELEGRAM, UUID.randomUUID().toString()));
    }

    public Conversation at(ChannelAddress address) {
        var hello = InboundMessage.of(address, UUID.randomUUID().toString(), new Content.Text("halo"), Database.NOON);
        return database.inTransaction(() -> storage.conversations().open(hello)).orElseThrow();
    }

    /** An agent on duty. */
    public AgentId agent() {
        return agent(somebody(), "Kak Ayu");
    }

    public AgentId agent(Conversation chat, String name) {
        var agent = new RecoveryAgent(
                AgentId.random(),
                chat.id(),
                chat.address().channel(),
                Requests.MELATI,
                name,
                Wishes.Gender.WOMAN,
                Skills.of(Set.of(Language.INDONESIAN), "1"),
                Duty.UNSAID.readyUntil(Instant.parse("2100-01-01T00:00:00Z")),
                Workload.NONE);
        storage.roster().add(agent, Instant.EPOCH);
        return agent.id();
    }
}
