/** Phones in a browser, as a channel like any other. */
@NullMarked
package id.temani.simulator;

import org.jspecify.annotations.NullMarked;
