/** Finds the card that answers a question in somebody's own words; the one place that knows Lucene. */
@NullMarked
package id.temani.flows.search;

import org.jspecify.annotations.NullMarked;
