/** Reads relayed lines for what must not pass between two people: contact data, and words of buying and selling. */
@NullMarked
package id.temani.flows.scrub;

import org.jspecify.annotations.NullMarked;
