package id.temani.embedded;

/**
 * The whole configuration of our PostgreSQL, written anew at every start.
 *
 * @param durable whether what is committed survives a power cut; tests do without
 */
record PostgresSettings(int port, boolean durable) {

    /** Only our own role, only from this machine, only with its password. */
    static final String ACCESS = """
            host all temani 127.0.0.1/32 scram-sha-256
            """;

    /** The text of {@code postgresql.conf}. */
    String text() {
        return """
            # Written by Temani at every start; changes made here are lost.
            listen_addresses = '127.0.0.1'
            port = %1$d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'
            fsync = %2$s
            synchronous_commit = %2$s
            full_page_writes = %2$s

            # For a small server which also runs the app. No replicas: who needs them brings a server of their own.
            max_connections = 100
            shared_buffers = '128MB'
            effective_cache_size = '512MB'
            # Half a gigabyte is full after a minute of many writers, and each checkpoint makes the pages after it dearer.
            max_wal_size = '2GB'
            wal_level = minimal
            max_wal_senders = 0
            checkpoint_timeout = '15min'
            max_parallel_workers_per_gather = 0
            autovacuum_max_workers = 2
            io_method = sync
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'

            # What people wrote must not get into a log: no statements, no parameters, no row values. An error goes to the
            # app, which knows what to do with it; the log has only what concerns the server itself.
            log_statement = none
            log_min_duration_statement = -1
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_min_messages = log
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_checkpoints = off
            """.formatted(port, durable ? "on" : "off");
    }
}
