/** Shifts as people write them. */
@NullMarked
package id.temani.flows.duty;

import org.jspecify.annotations.NullMarked;
