/** Conversations as the flow files describe them, read strictly: what does not make sense stops the start-up. */
@NullMarked
package id.temani.flows.definition;

import org.jspecify.annotations.NullMarked;
