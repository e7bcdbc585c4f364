/** Keeping little and forgetting on time: erasure, retention, counts without persons. */
@NullMarked
package id.temani.privacy;

import org.jspecify.annotations.NullMarked;
