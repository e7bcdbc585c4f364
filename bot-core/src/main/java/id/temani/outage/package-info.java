/** Channels that let nothing through, and who is told. */
@NullMarked
package id.temani.outage;

import org.jspecify.annotations.NullMarked;
