package id.temani.casefile;

import id.temani.handoff.Aftercare;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One case: somebody who agreed to be accompanied. Its history holds together by construction: every state follows from the one
 * before, and nothing is taken out of it.
 *
 * @param ending why it was closed; empty while it is open
 */
public record CaseFile(CaseId id, Whose whose, Care care, List<Entry> history, Optional<Ending> ending) {

    /** How long a closed case is kept and can be opened again; then it is a count. */
    public static final Duration KEPT = Duration.ofDays(90);

    /**
     * The resident, as everybody else knows them.
     *
     * @param alias the same as in the talk it grew out of, so that nobody gets a second name
     */
    public record Whose(ConversationId resident, Alias alias, Channel channel, Language language) {}

    /**
     * Who takes care, and of what.
     *
     * @param agent empty when the agent has left
     * @param origin where somebody in aftercare comes from
     */
    public record Care(UnitId unit, Optional<AgentId> agent, ServiceLine line, Optional<Aftercare.Origin> origin) {}

    /** @throws IllegalArgumentException when the history contradicts itself or the ending */
    public CaseFile {
        history = List.copyOf(history);
        check(history);
        if (ending.isPresent() == stateOf(history).isOpen()) {
            throw new IllegalArgumentException("A case has an ending exactly when it is closed");
        }
    }

    /** A case that the resident has just agreed to. */
    public static CaseFile requested(CaseId id, Whose whose, Care care, Instant now) {
        var first = new Entry(new Entry.Became(CaseState.REQUESTED), Entry.By.RESIDENT, now);
        return new CaseFile(id, whose, care, List.of(first), Optional.empty());
    }

    public CaseState state() {
        return stateOf(history);
    }

    /** Whether this state may follow now. Closing needs a reason, see {@link #closed}; opening again, see {@link #reopened}. */
    public boolean mayBecome(CaseState next) {
        return state().mayBecome(next);
    }

    /** @throws IllegalStateException when {@code next} may not follow, or is closed or opened again this way */
    public CaseFile becoming(CaseState next, Entry.By by, Instant now) {
        if (next == CaseState.CLOSED || state() == CaseState.CLOSED) {
            throw new IllegalStateException("A case is closed with a reason, and opened again with a consent");
        }
        return with(new Entry(new Entry.Became(next), by, now), Optional.empty());
    }

    /** @throws IllegalStateException when it is closed already */
    public CaseFile closed(Ending why, Entry.By by, Instant now) {
        return with(new Entry(new Entry.Became(CaseState.CLOSED), by, now), Optional.of(why));
    }

    /** Only the resident opens a case again, with a new consent, and only while it is still kept; never after a death. */
    public boolean mayReopen(Instant now) {
        return state() == CaseState.CLOSED
                && since().plus(KEPT).isAfter(now)
                && ending.filter(Ending.DIED::equals).isEmpty();
    }

    /** @throws IllegalStateException when it may not be opened again */
    public CaseFile reopened(Instant now) {
        if (!mayReopen(now)) {
            throw new IllegalStateException("Case " + id.value() + " cannot be opened again");
        }
        return with(new Entry(new Entry.Became(CaseState.ACCEPTED), Entry.By.RESIDENT, now), Optional.empty());
    }

    /** Notes something that moves nothing. */
    public CaseFile noting(Entry.Event event, Entry.By by, Instant now) {
        return with(new Entry(new Entry.Happened(event), by, now), ending);
    }

    /** Another agent goes on. */
    public CaseFile handedTo(AgentId agent, Instant now) {
        var next = new Care(care.unit(), Optional.of(agent), care.line(), care.origin());
        return new CaseFile(id, whose, next, history, ending).noting(Entry.Event.HANDED_OVER, Entry.By.AGENT, now);
    }

    /** Whoever accompanied does so no more, and nobody else yet. */
    public CaseFile left(Instant now) {
        var nobody = new Care(care.unit(), Optional.empty(), care.line(), care.origin());
        return new CaseFile(id, whose, nobody, history, ending).noting(Entry.Event.AGENT_LEFT, Entry.By.SERVICE, now);
    }

    /** The same case in another service of IBM. */
    public CaseFile serving(ServiceLine line) {
        return new CaseFile(id, whose, new Care(care.unit(), care.agent(), line, care.origin()), history, ending);
    }

    /** Since when it stands where it stands. */
    public Instant since() {
        return history.stream()
                .filter(entry -> entry.what() instanceof Entry.Became)
                .reduce((first, second) -> second)
                .orElseThrow()
                .at();
    }

    /** Whether the last thing that happened is that a referral is over and the case goes on here. */
    public boolean isBack() {
        var states = history.stream()
                .map(Entry::what)
                .filter(Entry.Became.class::isInstance)
                .toList();
        return states.size() > 1
                && states.get(states.size() - 2).equals(new Entry.Became(CaseState.REFERRED))
                && history.getLast().what().equals(states.getLast())
                && state().isOpen();
    }

    /** When the case last came to this state; empty: never. */
    public Optional<Instant> last(CaseState state) {
        return history.stream()
                .filter(entry -> entry.what().equals(new Entry.Became(state)))
                .map(Entry::at)
                .reduce((first, second) -> second);
    }

    public Instant openedAt() {
        return history.getFirst().at();
    }

    public int number() {
        return whose.alias().number();
    }

    public ConversationId resident() {
        return whose.resident();
    }

    public Alias alias() {
        return whose.alias();
    }

    private CaseFile with(Entry entry, Optional<Ending> why) {
        if (entry.what() instanceof Entry.Became(var next) && !mayBecome(next)) {
            throw new IllegalStateException("Case " + id.value() + " is " + state() + " and cannot become " + next);
        }
        var longer = new ArrayList<>(history);
        longer.add(entry);
        return new CaseFile(id, whose, care, longer, why);
    }

    private static CaseState stateOf(List<Entry> history) {
        CaseState state = CaseState.REQUESTED;
        for (var entry : history) {
            if (entry.what() instanceof Entry.Became(var next)) {
                state = next;
            }
        }
        return state;
    }

    private static void check(List<Entry> history) {
        if (history.isEmpty() || !history.getFirst().what().equals(new Entry.Became(CaseState.REQUESTED))) {
            throw new IllegalArgumentException("A case begins with the resident's request");
        }
        var before = history.getFirst();
        var state = CaseState.REQUESTED;
        for (var entry : history.subList(1, history.size())) {
            if (entry.at().isBefore(before.at())) {
                throw new IllegalArgumentException("A history goes forward in time");
            }
            if (entry.what() instanceof Entry.Became(var next)) {
                if (!state.mayBecome(next)) {
                    throw new IllegalArgumentException(state + " cannot become " + next);
                }
                state = next;
            }
            before = entry;
        }
    }
}
