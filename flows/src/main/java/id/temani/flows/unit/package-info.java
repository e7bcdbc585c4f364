/** The directory of IBM units, read from data files. */
@NullMarked
package id.temani.flows.unit;

import org.jspecify.annotations.NullMarked;
