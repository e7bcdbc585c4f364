/** Numbers without persons: counted when something happens, read only as tables in which nobody can be found. */
@NullMarked
package id.temani.tally;

import org.jspecify.annotations.NullMarked;
