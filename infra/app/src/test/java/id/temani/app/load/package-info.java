/** The real app as a child process, a fake Telegram, and residents who write to it: for fault tests and the benchmark. */
@NullMarked
package id.temani.app.load;

import org.jspecify.annotations.NullMarked;
