/** The flow engine: reads what came in, asks where it leads, and says what stands there. */
@NullMarked
package id.temani.flows.engine;

import org.jspecify.annotations.NullMarked;
