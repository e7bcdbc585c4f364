/** Measures the real app against the physical limit, in one run on one machine. */
@NullMarked
package id.temani.benchmark;

import org.jspecify.annotations.NullMarked;
