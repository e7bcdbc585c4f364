/** Days and times as people write them. */
@NullMarked
package id.temani.flows.time;

import org.jspecify.annotations.NullMarked;
