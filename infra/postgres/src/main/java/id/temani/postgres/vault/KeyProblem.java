package id.temani.postgres.vault;

/** The key files cannot be used as they are; the message says which one and what to do. */
public final class KeyProblem extends RuntimeException {

    KeyProblem(String message) {
        super(message);
    }

    KeyProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
