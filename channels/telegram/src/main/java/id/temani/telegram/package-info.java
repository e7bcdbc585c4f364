/** Telegram as a channel: what comes in and what goes out. */
@NullMarked
package id.temani.telegram;

import org.jspecify.annotations.NullMarked;
