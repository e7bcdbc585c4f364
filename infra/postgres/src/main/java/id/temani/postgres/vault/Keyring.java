package id.temani.postgres.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The data keys that the current transaction has met, so that none is fetched twice. Outside a transaction nothing is
 * remembered. Keys never outlive the transaction in memory: an erasure elsewhere is final at once.
 */
public final class Keyring {

    private static final String LOAD = """
            select id, kek, wrapped
              from keys.wrapped_key
             where id = any(:ids::uuid[])
             order by id
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    public Keyring(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public Vault vault() {
        return vault;
    }

    /** Takes a key that came with a row. */
    public Dek learn(UUID id, Wrapped wrapped) {
        var known = met().get(id);
        return known == null ? remember(id, vault.unwrap(id, wrapped)) : known;
    }

    /** Takes a key just made. */
    public Dek remember(UUID id, Dek key) {
        met().put(id, key);
        return key;
    }

    public void forget(UUID id) {
        met().remove(id);
    }

    /** Empty when the key was erased. */
    public Optional<Dek> find(UUID id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    /** The keys of these; erased ones are missing in the answer. At most one statement. */
    public Map<UUID, Dek> find(Collection<UUID> ids) {
        var met = met();
        var found = new HashMap<UUID, Dek>();
        var missing = new ArrayList<String>();
        for (var id : Set.copyOf(ids)) {
            var known = met.get(id);
            if (known == null) {
                missing.add(id.toString());
            } else {
                found.put(id, known);
            }
        }
        if (!missing.isEmpty()) {
            jdbc.sql(LOAD).param("ids", missing.toArray(String[]::new)).query(row -> {
                var id = row.getObject("id", UUID.class);
                found.put(id, learn(id, new Wrapped(row.getString("kek"), row.getBytes("wrapped"))));
            });
        }
        return found;
    }

    private Map<UUID, Dek> met() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        var bound = (Met) TransactionSynchronizationManager.getResource(this);
        return bound == null ? bind().keys : bound.keys;
    }

    private Met bind() {
        var met = new Met();
        TransactionSynchronizationManager.bindResource(this, met);
        TransactionSynchronizationManager.registerSynchronization(met);
        return met;
    }

    /** Lives as long as one transaction. */
    private final class Met implements TransactionSynchronization {

        private final Map<UUID, Dek> keys = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Keyring.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Keyring.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            @Nullable Object unused = TransactionSynchronizationManager.unbindResourceIfPossible(Keyring.this);
        }
    }
}
