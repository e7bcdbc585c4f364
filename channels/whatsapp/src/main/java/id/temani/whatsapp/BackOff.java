package id.temani.whatsapp;

import java.time.Duration;

/** How long to leave Twilio alone: its SDK does not say what the platform asked for. */
final class BackOff {

    /** After the account's daily limit. */
    static final Duration DAILY_LIMIT = Duration.ofMinutes(30);

    private static final int LARGEST_STEP = 6;

    private BackOff() {}

    /** 1 s after the first attempt, then doubling up to 64 s. */
    static Duration after(int attempt) {
        return Duration.ofSeconds(1L << Math.clamp(attempt - 1, 0, LARGEST_STEP));
    }
}
