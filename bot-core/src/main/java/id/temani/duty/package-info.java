/** When an agent can be asked: weekly shifts, holidays, quiet hours, and what an agent says by hand. */
@NullMarked
package id.temani.duty;

import org.jspecify.annotations.NullMarked;
