/** Papers that people keep. */
@NullMarked
package id.temani.app.paper;

import org.jspecify.annotations.NullMarked;
