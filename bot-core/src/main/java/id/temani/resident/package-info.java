/** Who writes to us, as far as we may know it. */
@NullMarked
package id.temani.resident;

import org.jspecify.annotations.NullMarked;
