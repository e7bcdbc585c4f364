/** Education cards (KIE): short texts about a subject, read page by page; data with a source and a review date. */
@NullMarked
package id.temani.flows.card;

import org.jspecify.annotations.NullMarked;
