package id.temani.embedded;

/** A server could not be started or stopped. The message tells an operator what to do; it holds no secret. */
public final class EmbeddedServerException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EmbeddedServerException(String message) {
        super(message);
    }

    EmbeddedServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
