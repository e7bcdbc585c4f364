/** Passing somebody on to a health or social service, with their consent, and what comes back from there. */
@NullMarked
package id.temani.referral;

import org.jspecify.annotations.NullMarked;
