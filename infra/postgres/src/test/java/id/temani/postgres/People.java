package id.temani.postgres;

import id.temani.conversation.Content;
import id.temani.conversation.Conversation;
import id.temani.conversation.InboundMessage;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
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
}
