/** Danger: which words tell of it, what kind it is, and what is kept about it (never the words). */
@NullMarked
package id.temani.safety;

import org.jspecify.annotations.NullMarked;
