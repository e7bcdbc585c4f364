package id.temani.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What one phone shows: its last {@value #MOST_BUBBLES} messages, in order. Lives in memory only; the conversation itself
 * is in the database like everybody's. Thread-safe.
 */
final class Screen {

    static final int MOST_BUBBLES = 500;

    /** Tells a browser that what it has is from an earlier life of this screen. */
    private final String life = UUID.randomUUID().toString();

    private final Map<String, Bubble> bubbles = new LinkedHashMap<>();
    private final Runnable changed;
    private long version;
    private boolean blocked;

    /** @param changed called after every change, outside any lock of this screen */
    Screen(Runnable changed) {
        this.changed = changed;
    }

    /**
     * What a browser needs to draw the screen.
     *
     * @param ids all messages on the screen, in order: what is not among them is gone
     * @param bubbles those that are new or different
     */
    record View(String life, long version, boolean blocked, List<String> ids, List<Bubble> bubbles) {

        static final View EMPTY = new View("", 0, false, List.of(), List.of());

        @Override
        public String toString() {
            return "View[version=%d, %d bubbles]".formatted(version, bubbles.size());
        }
    }

    /** Everything, or what changed after {@code since} when the browser already knows this life of the screen. */
    synchronized View view(String knownLife, long since) {
        long after = life.equals(knownLife) ? since : -1;
        var news =
                bubbles.values().stream().filter(one -> one.version() > after).toList();
        return new View(life, version, blocked, List.copyOf(bubbles.keySet()), news);
    }

    synchronized List<Bubble> bubbles() {
        return List.copyOf(bubbles.values());
    }

    synchronized boolean isBlocked() {
        return blocked;
    }

    synchronized Optional<Bubble> find(String id) {
        return Optional.ofNullable(bubbles.get(id));
    }

    /** Adds a message at the end. One that is already there stays as it is. */
    void show(Bubble bubble) {
        change(() -> {
            if (bubbles.putIfAbsent(bubble.id(), bubble.in(version)) == null && bubbles.size() > MOST_BUBBLES) {
                bubbles.remove(bubbles.keySet().iterator().next());
            }
        });
    }

    /** Changes a message in its place; does nothing when it is gone. */
    void rework(String id, UnaryOperator<Bubble> rework) {
        change(() ->
                bubbles.computeIfPresent(id, (same, old) -> rework.apply(old).in(version)));
    }

    /**
     * Marks a button as the one that was tapped.
     *
     * @return the button; empty when it or its message is gone, or one under that message was tapped before
     */
    Optional<Bubble.Button> tap(String id, String payload) {
        var tapped = mark(id, payload);
        if (tapped.isPresent()) {
            changed.run();
        }
        return tapped;
    }

    /** Marks the button that the typed words mean, if the bot's last message has one; for the eye only. */
    void typed(String words) {
        lastOfBot()
                .ifPresent(last -> last.meaning(words.strip()).ifPresent(button -> tap(last.id(), button.payload())));
    }

    private synchronized Optional<Bubble> lastOfBot() {
        return bubbles.values().stream().filter(bubble -> bubble.form().isBot()).reduce((earlier, later) -> later);
    }

    private synchronized Optional<Bubble.Button> mark(String id, String payload) {
        var button = find(id).filter(Bubble::isOpen).flatMap(bubble -> bubble.button(payload));
        if (button.isPresent()) {
            version++;
            bubbles.computeIfPresent(id, (same, old) -> old.chosen(payload).in(version));
        }
        return button;
    }

    void block(boolean now) {
        change(() -> blocked = now);
    }

    void remove(String id) {
        change(() -> bubbles.remove(id));
    }

    void clear() {
        change(bubbles::clear);
    }

    private void change(Runnable what) {
        synchronized (this) {
            version++;
            what.run();
        }
        changed.run();
    }
}
