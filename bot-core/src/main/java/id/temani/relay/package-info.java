/** The talk between a resident and an agent: lines pass, numbers and names of networks do not. */
@NullMarked
package id.temani.relay;

import org.jspecify.annotations.NullMarked;
