package id.temani.telegram;

import id.temani.delivery.MovableClock;
import id.temani.handoff.InMemoryHandoffs;
import id.temani.handoff.InMemoryRoster;
import id.temani.relay.InMemoryTopics;
import id.temani.relay.Topics;

/** Topics of a bot that has none. */
final class NoTopics {

    private NoTopics() {}

    static Topics kept() {
        var roster = new InMemoryRoster();
        return new InMemoryTopics(new InMemoryHandoffs(roster), roster);
    }

    static CaseTopics on(TelegramConnection connection) {
        return new CaseTopics(connection.client(), kept(), new MovableClock());
    }
}
