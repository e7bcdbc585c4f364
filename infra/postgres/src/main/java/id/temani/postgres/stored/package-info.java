/** How values look inside their sealed columns: compact JSON that older and newer versions of us can both read. */
@NullMarked
package id.temani.postgres.stored;

import org.jspecify.annotations.NullMarked;
