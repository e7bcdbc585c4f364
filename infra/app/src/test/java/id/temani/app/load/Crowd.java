package id.temani.app.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/** Residents who all talk to the app at the same time over Telegram, and what they saw. */
public final class Crowd {

    private static final long FIRST_CHAT = 7_000_000;

    private final String secret;
    private final boolean taps;
    private final Duration patience;
    private final AtomicLong chats = new AtomicLong(FIRST_CHAT);
    private final AtomicLong updates = new AtomicLong(1);
    private final LongAdder strangers = new LongAdder();
    private final Map<Long, Conversation> conversations = new ConcurrentHashMap<>();
    private final List<Resident> residents = new ArrayList<>();
    private final List<Thread> talking = new ArrayList<>();
    private volatile List<Integer> ports;
    private volatile Optional<Learner> learner = Optional.empty();
    private volatile Script script = new Script(List.of(), List.of(), List.of());
    private volatile Window window = new Window();
    private volatile boolean running;
    private volatile boolean givenUp;

    /**
     * @param ports where each node of the app listens, dead or alive
     * @param taps whether a button is tapped, or its number typed
     * @param patience how long a resident waits for a reply before it counts as lost
     */
    public Crowd(List<Integer> ports, String secret, boolean taps, Duration patience) {
        this.ports = List.copyOf(ports);
        this.secret = secret;
        this.taps = taps;
        this.patience = patience;
    }

    /** A message arrived on a phone. */
    public void shown(Shown shown) {
        var conversation = conversations.get(shown.chat());
        if (conversation != null) {
            conversation.shown(shown);
        } else {
            learner.filter(one -> one.chat() == shown.chat())
                    .ifPresentOrElse(one -> one.shown(shown), strangers::increment);
        }
    }

    /** Lets one resident say these lines alone, and remembers what came back as what everybody has to get. */
    public void learn(List<String> lines) throws InterruptedException {
        var one = new Learner(chats.incrementAndGet(), frontDoor(), updates, taps);
        learner = Optional.of(one);
        script = one.learn(lines);
    }

    /** Where each node listens that newcomers write to from now on. */
    public void reach(List<Integer> others) {
        ports = List.copyOf(others);
    }

    /** What everybody says from now on, and has to get. */
    public void play(Script other) {
        script = other;
    }

    public Script script() {
        return script;
    }

    /** Everybody leaves, and others come with the next talk. What was seen until now counts no more. */
    public void leave() {
        residents.clear();
        conversations.clear();
        strangers.reset();
    }

    /** Everybody says the next line as soon as the reply to the last one is there. */
    public void talk(int people) {
        join(people);
        running = true;
        residents.subList(0, people).forEach(this::begin);
    }

    private void begin(Resident resident) {
        talking.add(Thread.ofVirtual().start(() -> talkOn(resident)));
    }

    /** One more comes and talks like the others; {@code before} hears of the chat first. */
    public void joinedBySomebody(LongConsumer before) {
        var somebody = new Resident(this, frontDoor());
        before.accept(somebody.chat());
        residents.add(somebody);
        begin(somebody);
    }

    private void talkOn(Resident resident) {
        try {
            while (running && resident.sayNext(System.nanoTime())) {
                // On to the next line.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everybody stops once their last line is answered, or given up. */
    public void hush() throws InterruptedException {
        running = false;
        for (var thread : talking) {
            if (!thread.join(patience.plusSeconds(5))) {
                givenUp = true;
                thread.interrupt();
            }
        }
        talking.clear();
    }

    /**
     * Lines come at an even pace, whoever has time for them, and count from the moment they were due: a slow app gets no
     * easier load.
     */
    public void talk(int people, double perSecond, Duration length) throws InterruptedException {
        join(people);
        var interval = 1e9 / perSecond;
        var start = System.nanoTime();
        var lines = (long) (length.toNanos() / interval);
        for (long line = 0; line < lines; line++) {
            var due = start + (long) (line * interval);
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            sayOne(line, people, due);
        }
        for (var thread : talking) {
            thread.join(patience);
        }
        talking.clear();
    }

    private void sayOne(long line, int people, long due) {
        IntStream.range(0, people)
                .mapToObj(offset -> residents.get((int) ((line + offset) % people)))
                .filter(Resident::claim)
                .findFirst()
                .ifPresentOrElse(
                        resident -> talking.add(Thread.ofVirtual().start(() -> sayOne(resident, due))),
                        () -> window.late().increment());
    }

    private static void sayOne(Resident resident, long due) {
        try {
            if (resident.sayNext(due)) {
                resident.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void join(int people) {
        while (residents.size() < people) {
            residents.add(new Resident(this, frontDoor()));
        }
    }

    /** From now on it counts into the window returned. */
    public Window measure() {
        window = new Window();
        return window;
    }

    /** What everybody saw since the beginning. */
    public Findings findings() {
        var all = List.copyOf(conversations.values());
        return new Findings(
                all.size(),
                all.stream().mapToInt(Conversation::arrived).sum(),
                all.stream().mapToInt(Conversation::missing).sum(),
                all.stream().flatMap(one -> one.repeated().stream()).toList(),
                all.stream().flatMap(one -> one.wrong().stream()).toList(),
                all.stream().mapToInt(Conversation::aboutOldButtons).sum(),
                strangers.sum());
    }

    Balancer frontDoor() {
        return new Balancer(ports, secret);
    }

    Conversation newConversation() {
        var conversation = new Conversation(chats.incrementAndGet(), script);
        conversations.put(conversation.chat(), conversation);
        return conversation;
    }

    long nextUpdate() {
        return updates.incrementAndGet();
    }

    Window window() {
        return window;
    }

    boolean taps() {
        return taps;
    }

    Duration patience() {
        return patience;
    }

    boolean isGivenUp() {
        return givenUp;
    }
}
