package id.temani.telegram;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Reads the library's exceptions. Their messages hold the text that was sent: never to be logged. */
final class Refusals {

    private Refusals() {}

    /** The exception behind the wrappers of a future. */
    static Throwable cause(Throwable failure) {
        var cause = failure.getCause();
        var wrapped = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wrapped && cause != null ? cause(cause) : failure;
    }

    /** Telegram's error code; 0 when there was no answer, or none that could be read. */
    static int code(Throwable failure) {
        var code = cause(failure) instanceof TelegramApiRequestException refusal ? refusal.getErrorCode() : null;
        return code == null ? 0 : code;
    }

    /** For a log line: class and code, nothing else. */
    static String described(Throwable failure) {
        var cause = cause(failure);
        return "%s, code %d, %s".formatted(cause.getClass().getSimpleName(), code(cause), root(cause.getCause()));
    }

    private static String root(@Nullable Throwable cause) {
        return cause == null ? "no cause" : cause.getClass().getSimpleName();
    }
}
