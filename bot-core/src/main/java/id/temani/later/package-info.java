/** What happens later by the clock: each wake-up carries our id and nothing else. */
@NullMarked
package id.temani.later;

import org.jspecify.annotations.NullMarked;
