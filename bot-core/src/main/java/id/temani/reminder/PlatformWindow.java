package id.temani.reminder;

import java.time.Duration;

/**
 * A platform's rule that free text may be sent only for a while after a person wrote.
 *
 * @param open for how long
 * @param template whether an approved template for reminders is configured
 */
public record PlatformWindow(Duration open, boolean template) {}
