package id.temani.postgres.stored;

import id.temani.conversation.InboundMessage;
import id.temani.conversation.Talk;
import id.temani.handoff.Handoff;
import id.temani.postgres.vault.Cell;
import id.temani.postgres.vault.Dek;
import id.temani.relay.Said;
import id.temani.resident.Channel;
import id.temani.resident.ChannelAddress;
import id.temani.wording.Enclosure;
import id.temani.wording.Utterance;
import java.util.HexFormat;
import java.util.UUID;

/** Seals and opens the values of our tables, each bound to its place. */
public final class Sealing {

    private Sealing() {}

    public static byte[] talk(Dek key, UUID conversation, Talk talk) {
        return key.seal(talkCell(conversation), Json.write(StoredTalk.of(talk)));
    }

    public static Talk talk(Dek key, UUID conversation, byte[] sealed) {
        return Json.read(key.open(talkCell(conversation), sealed), StoredTalk.class)
                .talk();
    }

    public static byte[] utterance(Dek key, UUID message, Utterance utterance) {
        return key.seal(textCell(message), Json.write(StoredUtterance.of(utterance)));
    }

    public static Utterance utterance(Dek key, UUID message, byte[] sealed) {
        return Json.read(key.open(textCell(message), sealed), StoredUtterance.class)
                .utterance();
    }

    /** @param hash the row's own key in the table of addresses */
    public static byte[] address(Dek key, byte[] hash, ChannelAddress address) {
        return key.sealText(addressCell(hash), address.value());
    }

    public static ChannelAddress address(Dek key, byte[] hash, Channel channel, byte[] sealed) {
        return new ChannelAddress(channel, key.openText(addressCell(hash), sealed));
    }

    public static byte[] card(Dek key, Handoff handoff) {
        return key.seal(cardCell(handoff.id().value()), Json.write(StoredCard.of(handoff)));
    }

    public static StoredCard card(Dek key, UUID handoff, byte[] sealed) {
        return Json.read(key.open(cardCell(handoff), sealed), StoredCard.class);
    }

    public static byte[] parked(Dek key, UUID row, InboundMessage message) {
        return key.seal(parkedCell(row), Json.write(StoredMessage.of(message)));
    }

    public static InboundMessage parked(Dek key, UUID row, byte[] sealed) {
        return Json.read(key.open(parkedCell(row), sealed), StoredMessage.class).message();
    }

    /** @param table in whose {@code sealed_text} it stands */
    public static byte[] said(Dek key, String table, UUID line, Said said) {
        return key.seal(saidCell(table, line), Json.write(StoredSaid.of(said)));
    }

    public static Said said(Dek key, String table, UUID line, byte[] sealed) {
        return Json.read(key.open(saidCell(table, line), sealed), StoredSaid.class)
                .said();
    }

    public static byte[] talkNote(Dek key, UUID note, String text) {
        return key.sealText(new Cell("talk_note", note, "sealed_text"), text);
    }

    public static String talkNote(Dek key, UUID note, byte[] sealed) {
        return key.openText(new Cell("talk_note", note, "sealed_text"), sealed);
    }

    public static byte[] handOverNote(Dek key, UUID question, String note) {
        return key.sealText(new Cell("hand_over", question, "sealed_note"), note);
    }

    public static String handOverNote(Dek key, UUID question, byte[] sealed) {
        return key.openText(new Cell("hand_over", question, "sealed_note"), sealed);
    }

    public static byte[] agentName(Dek key, UUID agent, String name) {
        return key.sealText(nameCell(agent), name);
    }

    public static String agentName(Dek key, UUID agent, byte[] sealed) {
        return key.openText(nameCell(agent), sealed);
    }

    /** A farewell carries its own address, because the row of addresses is gone. */
    public static byte[] farewellAddress(Dek key, UUID message, ChannelAddress address) {
        return key.sealText(farewellCell(message), address.channel() + " " + address.value());
    }

    public static ChannelAddress farewellAddress(Dek key, UUID message, byte[] sealed) {
        var parts = key.openText(farewellCell(message), sealed).split(" ", 2);
        return new ChannelAddress(Channel.valueOf(parts[0]), parts[1]);
    }

    public static byte[] linked(Dek key, UUID link, Enclosure file) {
        return key.seal(linkCell(link), Json.write(StoredEnclosure.of(file)));
    }

    public static Enclosure linked(Dek key, UUID link, byte[] sealed) {
        return Json.read(key.open(linkCell(link), sealed), StoredEnclosure.class)
                .enclosure();
    }

    private static Cell linkCell(UUID link) {
        return new Cell("one_time_link", link, "sealed_file");
    }

    private static Cell farewellCell(UUID message) {
        return new Cell("outbox", message, "sealed_farewell_to");
    }

    private static Cell cardCell(UUID handoff) {
        return new Cell("handoff", handoff, "sealed_card");
    }

    private static Cell parkedCell(UUID row) {
        return new Cell("parked_message", row, "sealed_message");
    }

    private static Cell saidCell(String table, UUID line) {
        return new Cell(table, line, "sealed_text");
    }

    private static Cell nameCell(UUID agent) {
        return new Cell("agent", agent, "sealed_name");
    }

    private static Cell talkCell(UUID conversation) {
        return new Cell("conversation", conversation, "sealed_talk");
    }

    private static Cell textCell(UUID message) {
        return new Cell("outbox", message, "sealed_text");
    }

    private static Cell addressCell(byte[] hash) {
        return new Cell("address", HexFormat.of().formatHex(hash), "sealed_address");
    }
}
