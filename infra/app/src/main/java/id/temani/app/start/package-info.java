/** What happens before and at the first start: defaults, refusals, addresses, codes. */
@NullMarked
package id.temani.app.start;

import org.jspecify.annotations.NullMarked;
