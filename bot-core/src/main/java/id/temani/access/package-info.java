/** How a coordinator's browser is let in. */
@NullMarked
package id.temani.access;

import org.jspecify.annotations.NullMarked;
