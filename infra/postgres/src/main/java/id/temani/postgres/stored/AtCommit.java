package id.temani.postgres.stored;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Adds up what one transaction counts and writes it right before the commit, in the order of its keys. A counter's row
 * stays locked until its transaction ends: so it is locked for a moment only, and two transactions that count the same
 * things never wait for each other crosswise. Outside a transaction it is written at once.
 */
public final class AtCommit<K extends Comparable<K>> {

    private final int turn;
    private final Consumer<SortedMap<K, Long>> write;

    /** @param turn which of several of these is written first; each needs its own */
    public AtCommit(int turn, Consumer<SortedMap<K, Long>> write) {
        this.turn = turn;
        this.write = write;
    }

    public void add(K key, long howMany) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            sums().merge(key, howMany, Long::sum);
        } else {
            write.accept(new TreeMap<>(Map.of(key, howMany)));
        }
    }

    @SuppressWarnings("unchecked") // nobody else binds anything to this object
    private SortedMap<K, Long> sums() {
        var bound = (Sums) TransactionSynchronizationManager.getResource(this);
        return bound == null ? bind().counted : bound.counted;
    }

    private Sums bind() {
        var sums = new Sums();
        TransactionSynchronizationManager.bindResource(this, sums);
        TransactionSynchronizationManager.registerSynchronization(sums);
        return sums;
    }

    /** Lives as long as one transaction. */
    private final class Sums implements TransactionSynchronization {

        private final SortedMap<K, Long> counted = new TreeMap<>();

        @Override
        public int getOrder() {
            return turn;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write.accept(counted);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AtCommit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AtCommit.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            @Nullable Object unused = TransactionSynchronizationManager.unbindResourceIfPossible(AtCommit.this);
        }
    }
}
