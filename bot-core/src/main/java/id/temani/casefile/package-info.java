/** What grows out of a talk when a resident wants to be accompanied for longer: the case, its plan, its appointments. */
@NullMarked
package id.temani.casefile;

import org.jspecify.annotations.NullMarked;
