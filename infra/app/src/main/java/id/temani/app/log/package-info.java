/** What must never be written to a log. */
@NullMarked
package id.temani.app.log;

import org.jspecify.annotations.NullMarked;
