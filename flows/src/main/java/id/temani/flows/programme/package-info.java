/** Posters, outreach and targets, read from data files. */
@NullMarked
package id.temani.flows.programme;

import org.jspecify.annotations.NullMarked;
