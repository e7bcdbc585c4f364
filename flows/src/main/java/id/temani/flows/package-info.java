/** Conversations as data: their definitions and their strict reader. */
@NullMarked
package id.temani.flows;

import org.jspecify.annotations.NullMarked;
