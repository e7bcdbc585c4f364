/** Who writes: channels, addresses, languages, and the ids under which everything else knows a person. */
@NullMarked
package id.temani.resident;

import org.jspecify.annotations.NullMarked;
