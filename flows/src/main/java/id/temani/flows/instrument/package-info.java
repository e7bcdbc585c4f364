/** Questionnaires and pathway tables as data packs, and the strict reader that turns them into values of the core. */
@NullMarked
package id.temani.flows.instrument;

import org.jspecify.annotations.NullMarked;
