/** Phones in a browser: a channel like the others, for trying the service without an account anywhere. */
@NullMarked
package id.temani.simulator;

import org.jspecify.annotations.NullMarked;
